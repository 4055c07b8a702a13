# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a page aloud when it is asked to: the heading, then the rest, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from shiboken6 import Shiboken

from helpdesk.gui import a11y
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.pages.base import Page
from helpdesk.gui.reading_notes import HeardNote, NoVoiceNote
from helpdesk.gui.sentences import sentences, spoken
from helpdesk.gui.shell import Shell
from helpdesk.gui.voice import Voice
from helpdesk.gui.widgets import Prose
from helpdesk.model import Words


class Piece(NamedTuple):
    """What is said in one go: some characters of a text, or the whole name of a button."""

    part: Prose | Button | Choice
    place: range
    said: str

    def is_shown(self) -> bool:
        """Whether it still stands on the page."""
        return Shiboken.isValid(self.part) and self.part.isVisible()


class Reader(QObject):
    """Reads the shown page of a window. It warns first, and again in each run of the program.

    A voice that fails is not asked again: the button goes away.
    """

    def __init__(self, shell: Shell, voice: Voice, t: Words) -> None:
        super().__init__(shell)
        self._shell = shell
        self._voice = voice
        self._t = t
        self._is_warned = False
        self._is_reading = False
        self._is_asking = False
        self._rest: Iterator[Piece] = iter(())
        self._now: Piece | None = None
        voice.setParent(self)
        voice.ended.connect(self._go_on)
        shell.quiet.connect(self.stop)

    @Slot()
    def toggle(self) -> None:
        """Read, or stop. The first time, ask before there is any sound."""
        if self._is_reading or self._is_asking:
            self.stop()
        elif self._is_warned:
            self._begin()
        elif self._shell.page is not None and not self._shell.is_covered():
            self._is_asking = True
            note = HeardNote(self._shell.page.look, self._t)
            note.agreed.connect(self._agree)
            note.refused.connect(self._refuse)
            self._shell.show_note(note)
            note.agree.setFocus()

    @Slot()
    def stop(self) -> None:
        """Be silent at once, and take away the mark and the note."""
        self._voice.stop()
        self._unmark()
        self._rest = iter(())
        if self._is_reading:
            self._shell.header.set_reading(False)
        self._shell.show_note(None)
        self._is_reading = self._is_asking = False

    def _begin(self) -> None:
        page = self._shell.page
        if page is not None and not self._shell.is_covered():
            self._is_reading = True
            self._shell.header.set_reading(True)
            self._rest = pieces(page)
            self._say_next()

    def _say_next(self) -> None:
        self._unmark()
        self._now = next((piece for piece in self._rest if piece.is_shown()), None)
        if self._now is None:
            self.stop()
            return
        part, place, said = self._now
        part.mark(place)
        self._shell.keep_in_sight(part, part.place_of(place))
        self._voice.say(said)

    def _unmark(self) -> None:
        if self._now is not None and Shiboken.isValid(self._now.part):
            self._now.part.mark(None)
        self._now = None

    @Slot(bool)
    def _go_on(self, is_said: bool) -> None:
        if is_said:
            self._say_next()
            return
        self.stop()
        self._shell.offer_reading(False)
        page = self._shell.page
        if page is not None:
            self._shell.show_note(NoVoiceNote(page.look, self._t))
            a11y.announce(page, self._t("ui.read.no_voice"))

    @Slot()
    def _agree(self) -> None:
        self._is_warned = True
        self._leave_note()
        self._begin()

    @Slot()
    def _refuse(self) -> None:
        self._leave_note()

    def _leave_note(self) -> None:
        if self._shell.header.read_button is not None:
            self._shell.header.read_button.setFocus()
        self.stop()


def pieces(page: Page) -> Iterator[Piece]:
    """Everything that a page says, its heading first. Nothing that was typed is among it."""
    parts = [part for part in a11y.every_part(page) if part.isVisibleTo(page)]
    if page.heading in parts:
        parts.remove(page.heading)
        parts.insert(0, page.heading)
    found: list[Piece] = []
    for part in parts:
        if isinstance(part, Prose):
            text = part.text()
            found += [Piece(part, at, spoken(text[at.start : at.stop])) for at in sentences(text)]
        elif isinstance(part, Button | Choice):
            name = part.accessibleName()
            found.append(Piece(part, range(len(name)), spoken(name)))
    return iter(found)
