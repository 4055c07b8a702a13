# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Owns the session and the pack. The only place where they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot

from helpdesk.engine import session as step
from helpdesk.engine.find import find
from helpdesk.engine.pages import AllPage, DisplayPage, OthersPage, Page, StartPage
from helpdesk.engine.present import finds, page_for
from helpdesk.gui import events, keeping
from helpdesk.gui.idle import Idle
from helpdesk.gui.outside import Outside
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
        self._outside = Outside(content.pack, shell, wardrobe.memory)
        shell.happened.connect(self.handle)
        self._idle = Idle(shell)
        self._idle.ran_out.connect(self.clear)

    def open(self) -> None:
        """Show the page of the session. One that is chosen on stays where it is."""
        before, self.page = self.page, page_for(self._pack, self.session, self._now(), self._t)
        if isinstance(self.page, OthersPage):
            self.page = replace(self.page, left=self._outside.left(self._idle.minutes))
        elif isinstance(self.page, DisplayPage):
            self.page = keeping.display_page(self._wardrobe.memory)
        if type(before) is type(self.page) and isinstance(self.page, AllPage | OthersPage):
            self._shell.show_again(self.page)
        else:
            self._shell.show_page(self.page)

    @Slot(object)
    def handle(self, event: events.Event) -> None:
        """Do what was asked for: something about the window, else a next session."""
        self._idle.touch()
        match event:
            case events.ClearAfter(minutes):
                self._idle.choose(minutes)
            case events.TryHide():
                self._shell.try_hide()
            case events.Typed(text):
                self._look_up(text)
            case events.OpenAddress(at, browser):
                if not self._outside.open(at, browser):
                    self._shell.say("not-opened")
            case events.Copy(at):
                self._outside.copy(at)
                self._shell.say("copied")
            case events.LeaveOut(out):
                self._outside.leave_out(out)
                self.open()
            case events.SetDisplay() | events.RememberDisplay() | events.ForgetDisplay():
                self._display(event)
            case _:
                self.session = self._next(event)
                self.open()

    @Slot()
    def clear(self) -> None:
        """Forget every answer and show the start page."""
        self.session = Session()
        self.open()

    def forget(self) -> None:
        """Drop every answer and the page that shows them."""
        self.session = Session()
        self.page = StartPage(preview=None)
        self._shell.drop_page()

    def _look_up(self, text: str) -> None:
        """Show where these words lead, and forget them."""
        found = find(self._index(), text) if text.strip() else None
        self._shell.show_finds(finds(self._pack, found) if found else None)

    def _display(
        self, event: events.SetDisplay | events.RememberDisplay | events.ForgetDisplay
    ) -> None:
        memory, worn = self._wardrobe.memory, self._wardrobe.settings
        if isinstance(event, events.SetDisplay):
            self._wardrobe.choose(event.colours, event.factor, event.family)
            return
        keeps = isinstance(event, events.RememberDisplay)
        self.page = keeping.remember(memory, worn) if keeps else keeping.forget(memory)
        self._shell.show_again(self.page)

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
