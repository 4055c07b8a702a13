# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A screen reader without a voice: it acts by AT-SPI alone, and tells what it heard.

It runs on the system's Python, which has pyatspi, beside the program, on a bus of its own:

    /usr/bin/python3 reader.py '[["press", "Start"], …]' program …

Deeds: `press` a button that leads to a page, `push` one that changes a page, `choose` a card,
`write` into the line, `key` on the keyboard. Each page is looked at; what is wrong with one ends
it. Its last line is JSON: the headings that had the focus, what was announced, the exit code.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

PATIENCE = 20
"""Seconds until something that must happen has not happened."""

HOLDERS = {"frame", "filler", "panel", "scroll bar"}
"""Roles that may be without a name."""


class Part(NamedTuple):
    """A part of the window that is shown, and how to ask for more about it."""

    role: str
    name: str
    node: pyatspi.Accessible


class Reader:
    """What a screen reader knows: the tree, where the focus is, and what was announced."""

    def __init__(self, program: list[str]) -> None:
        self.headings: list[str] = []
        self.announced: list[str] = []
        self.strayed: list[str] = []
        self._focused = self._left = ""
        self._known = 0
        self._page: list[Part] | None = None
        pyatspi.Registry.registerEventListener(self._on_focus, "object:state-changed:focused")
        pyatspi.Registry.registerEventListener(self._on_announcement, "object:announcement")
        self.process = subprocess.Popen(program)
        self.wait_for("the first page", self._is_at_new_heading)

    def wait_for(self, what: str, is_so: Callable[[], bool]) -> None:
        """Let events come in until it is so."""
        context = GLib.MainContext.default()
        is_late: list[bool] = []
        timer = GLib.timeout_add_seconds(PATIENCE, is_late.append, True)
        tick = GLib.timeout_add(20, bool, True)  # what is no event is looked at again
        while not is_so():
            if is_late:
                raise TimeoutError(f"{what} never came; the focus is on {self._focused!r}")
            context.iteration(True)
        GLib.source_remove(tick)
        if not is_late:
            GLib.source_remove(timer)

    def press(self, name: str) -> None:
        """Press a button that leads to a page, and wait until its heading has the focus."""
        self.strayed, self._left = [], self.headings[-1]
        self._act("push button", name, "Press")
        self.wait_for(f"a page after {name!r}", self._is_at_new_heading)
        if self.strayed:
            raise AssertionError(f"after {name!r} the focus was on {self.strayed} for a moment")

    def push(self, name: str) -> None:
        """Press something that changes the page, and wait until that is announced."""
        self._act("push button", name, "Press")
        self._wait_for_word(name)

    def choose(self, name: str) -> None:
        """Choose a card of a group."""
        self._act("radio button", name, "Toggle")
        self.wait_for(f"{name!r} as chosen", lambda: self._is_chosen(name))

    def write(self, text: str) -> None:
        """Put a text into the line that is there, and wait until something was announced."""
        [line] = [one for one in self.shown() if one.role == "text"]
        line.node.queryEditableText().setTextContents(text)
        self._wait_for_word(text)

    def key(self, name: str) -> None:
        """Press a key, and wait until something was announced, or the program has ended."""
        subprocess.run(["xdotool", "key", name], check=True)
        self._wait_for_word(name)

    def shown(self) -> list[Part]:
        """All parts of the one window that are shown, in the order of reading."""
        if self._page is None:
            programs = [one for one in pyatspi.Registry.getDesktop(0) if one is not None]
            [window] = next(list(one) for one in programs if one.name == "Helpdesk")
            self._page = [Part(one.getRoleName(), one.name, one) for one in _shown(window)]
        return self._page

    def _act(self, role: str, name: str, deed: str) -> None:
        every = [one for one in self.shown() if one.name == name]
        [found] = [one for one in every if one.role in {role, "check box"}]
        action = found.node.queryAction()
        names = [action.getName(place) for place in range(action.nActions)]
        action.doAction(names.index(deed))

    def _wait_for_word(self, deed: str) -> None:
        before = self._known
        self.wait_for(
            f"an announcement after {deed!r}",
            lambda: len(self.announced) > before or self.process.poll() is not None,
        )
        self._known = len(self.announced)

    def _is_chosen(self, name: str) -> bool:
        cards = [one for one in self.shown() if one.role == "radio button"]
        [card] = [one for one in cards if one.name == name]
        try:
            group = list(card.node.parent)
            return [one.name for one in group if is_(one, pyatspi.STATE_CHECKED)] == [name]
        except GLib.GError:  # the page is being drawn anew
            self._page = None
            return False

    def _on_focus(self, event: pyatspi.Event) -> None:
        if not event.detail1:
            return
        try:
            role, name = event.source.getRoleName(), event.source.name
        except GLib.GError:  # a page that is gone by now
            return
        self._focused, self._page = name, None
        if role == "heading":
            self.headings += [] if self.headings[-1:] == [name] else [name]
        else:
            self.strayed.append(name)

    def _on_announcement(self, event: pyatspi.Event) -> None:
        self.announced.append(event.any_data)
        self._page = None

    def _is_at_new_heading(self) -> bool:
        return self._focused != self._left and self.headings[-1:] == [self._focused]


def is_(node: pyatspi.Accessible, state: object) -> bool:
    """Whether a part is in a state."""
    return bool(node.getState().contains(state))


def _shown(node: pyatspi.Accessible) -> Iterator[pyatspi.Accessible]:
    if is_(node, pyatspi.STATE_SHOWING):
        yield node
        for one in node:
            yield from _shown(one)


def faults(reader: Reader) -> Iterator[str]:
    """What is wrong with the page that is shown."""
    shown = reader.shown()
    nameless = {one.role for one in shown if not one.name}
    yield from (f"a {role} without a name" for role in nameless - HOLDERS)
    headings = [one for one in shown if one.role == "heading"]
    titles = [one.name for one in headings if "level:1" in one.node.getAttributes()]
    if titles != reader.headings[-1:]:
        yield f"the titles {titles} at the heading {reader.headings[-1:]}"
    focused = [one.name for one in shown if is_(one.node, pyatspi.STATE_FOCUSED)]
    if len(focused) != 1:
        yield f"the focus is on {focused}"


def main() -> None:
    """Do every deed in turn, and look at each page."""
    reader = Reader(sys.argv[2:])
    try:
        for deed, name in json.loads(sys.argv[1]):
            getattr(reader, deed)(name)
            is_new = deed != "choose" and reader.process.poll() is None
            wrong = list(faults(reader)) if is_new else []
            if wrong:
                raise AssertionError(f"after {deed} {name!r}: {wrong}")
        told = {"headings": reader.headings, "announced": reader.announced}
        print(json.dumps({**told, "code": reader.process.poll()}))  # noqa: T201 - for the test
    finally:
        reader.process.kill()


if __name__ == "__main__":
    main()
