# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Owns the session and the pack. The only place where they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from helpdesk.engine import session as step
from helpdesk.engine.find import find
from helpdesk.engine.links import contact_at, web_address, written
from helpdesk.engine.pages import AllPage, DisplayPage, Left, OthersPage, Page, StartPage
from helpdesk.engine.present import finds, page_for
from helpdesk.gui import browsers, clipboard, events, keeping
from helpdesk.gui.capture import is_offered, this_system
from helpdesk.gui.shell import Shell
from helpdesk.gui.wardrobe import Wardrobe
from helpdesk.model import FindIndex, Opened, Pack, Session, Words


class Content(NamedTuple):
    """What a window shows: the pack, and how to read the index of own words when it is needed."""

    pack: Pack
    read_index: Callable[[], FindIndex]


class Controller(QObject):
    """Turns what a person asks for into the next session, and shows its page."""

    def __init__(
        self,
        content: Content,
        shell: Shell,
        wardrobe: Wardrobe,
        t: Words,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._pack = content.pack
        self._index = cache(content.read_index)  # when somebody types for the first time
        self._shell = shell
        self._wardrobe = wardrobe
        self._t = t
        self._now = now
        self.session = Session()
        self.page: Page = StartPage(preview=None)
        self._left_open = False
        self._system = this_system()
        self._capture: Literal["off", "on", "refused"] = "off"
        shell.happened.connect(self.handle)

    def open(self) -> None:
        """Show the page of the session. One that is chosen on stays where it is."""
        before, self.page = self.page, page_for(self._pack, self.session, self._now(), self._t)
        if isinstance(self.page, OthersPage):
            self.page = replace(self.page, left=self._left())
        elif isinstance(self.page, DisplayPage):
            self.page = keeping.display_page(self._wardrobe.memory)
        if type(before) is type(self.page) and isinstance(self.page, AllPage | OthersPage):
            self._shell.show_again(self.page)
        else:
            self._shell.show_page(self.page)

    @Slot(object)
    def handle(self, event: events.Event) -> None:
        """Do what was asked for: something about the window, else a next session."""
        match event:
            case events.TryHide():
                self._shell.try_hide()
            case events.LeaveOut(out):
                self._leave_out(out)
            case events.OpenAddress(at, browser):
                self._left_open = True
                if not _open_address(web_address(self._pack, at), browser):
                    self._shell.say("not-opened")
            case events.Copy(at):
                clipboard.copy(written(contact_at(self._pack, at)))
                self._shell.say("copied")
            case events.Typed(text):
                found = find(self._index(), text) if text.strip() else None
                self._shell.show_finds(finds(self._pack, found) if found else None)
            case events.SetDisplay():
                self._wardrobe.choose(event.colours, event.factor, event.family)
            case events.RememberDisplay():
                self._show_display(keeping.remember(self._wardrobe.memory, self._wardrobe.settings))
            case events.ForgetDisplay():
                self._show_display(keeping.forget(self._wardrobe.memory))
            case _:
                self.session = self._next(event)
                self.open()

    def forget(self) -> None:
        """Drop every answer and the page that shows them."""
        self.session = Session()
        self.page = StartPage(preview=None)
        self._shell.drop_page()

    def _left(self) -> Left:
        """What this run has left on the computer so far."""
        offered = is_offered(self._system)
        kept = self._wardrobe.memory
        return Left(
            title=self._shell.windowTitle(),
            settings=str(kept.place) if kept.is_there() else None,
            copied=QGuiApplication.clipboard().ownsClipboard(),
            opened=self._left_open,
            capture=self._capture if offered else None,
        )

    def _leave_out(self, out: bool) -> None:
        """Ask the system to leave the window out of pictures of the screen, or no longer."""
        if self._system is not None:
            agreed = self._system.leave_out(int(self._shell.winId()), out)
            self._capture = ("on" if out else "off") if agreed else "refused"
            self.open()

    def _show_display(self, page: DisplayPage) -> None:
        self.page = page
        self._shell.show_again(page)

    def _next(self, event: events.Event) -> Session:
        now = self.session
        match event:
            case events.Start():
                now = step.start()
            case events.Answered(fact, value):
                now = step.answer(self._pack, now, fact, value)
            case events.Skipped(fact):
                now = step.skip(self._pack, now, fact)
            case events.HelpNow():
                now = step.help_now(now)
            case events.Open(kind, name, part):
                now = step.open_(now, Opened(kind=kind, id=name, part=part))
            case events.Change(fact):
                now = step.change(now, fact)
            case events.GoOn():
                now = step.go_on(now)
            case events.Back():
                now = step.back(self._pack, now)
            case events.Restart():
                now = Session()
        return now


def _open_address(address: str, browser: str | None) -> bool:
    if browser is not None:
        return browsers.open_private(browser, address)
    return QDesktopServices.openUrl(QUrl(address))
