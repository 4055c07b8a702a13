# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The real program, and a young person in it: what the proofs start and watch.

    python proofs/journey.py whole          through every page, then Esc
    python proofs/journey.py link A:0 B:1   opens contact 0 of A and 1 of B, then Esc at once
    python proofs/journey.py aloud          a result is read aloud; Esc in the middle
    python proofs/journey.py endless        again and again, until it is killed
    python proofs/journey.py broken NAME    one kind of page can't be drawn; then Esc

It imports the program and nothing else of ours, so that what is seen is the program's doing. It
ends with 0, or with a code that says what went wrong, and prints nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget

from helpdesk.__main__ import main
from helpdesk.engine import pages
from helpdesk.gui import app, events, shell
from helpdesk.gui.look import Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.pages.start import FirstPage
from helpdesk.gui.walks import walks
from helpdesk.model import Words

Key = Qt.Key
TYPED = "zebra seven walrus"
"""Words that stand nowhere else: they would be seen in a file, an argument or a message."""

HEARD = 6
"""So many sentences have begun when Hide comes."""

STAYED, LOST = 9, 8
"""Exit codes: Esc did not end the program; another page was shown than the one asked for."""

Steps = Iterator[None]


class Person(QObject):
    """Takes one step at each turn of the program's own loop."""

    def __init__(self, window: app.FullWindow) -> None:
        super().__init__(window.shell)
        self._window = window
        self._shell = window.shell
        self._controller = window.controller
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    def begin(self, kind: str) -> None:
        """Take the steps of this kind of journey."""
        ways: dict[str, Callable[[], Steps]] = {
            "whole": self._whole,
            "link": self._with_addresses,
            "aloud": self._aloud,
            "endless": self._endless,
            "broken": self._broken,
        }
        self._steps = ways[kind]()
        self._turns.start(0)

    @Slot()
    def _turn(self) -> None:
        if next(self._steps, STAYED) == STAYED:
            QApplication.exit(STAYED)

    def _whole(self) -> Steps:
        yield from self._by_keys()
        yield from self._every_page()
        yield from self._by_hand()
        yield from self._leave()

    def _endless(self) -> Steps:
        while True:
            yield from self._by_keys()
            yield from self._every_page()
            yield from self._by_hand()

    def _with_addresses(self) -> Steps:
        """Two links are opened, and Hide comes while the second one's browser begins."""
        yield from self._by_keys()
        for link in sys.argv[2:]:
            yield from self._do(events.Restart(), events.Open("link", *link.split(":")))
            page = self._controller.page
            self._need(isinstance(page, pages.LinkPage))
            if isinstance(page, pages.LinkPage):
                yield from self._do(events.OpenAddress(page.at))
        yield from self._leave()

    def _aloud(self) -> Steps:
        """F8, Enter on the warning, some sentences, then Hide while it speaks."""
        yield from self._by_keys()
        self._press(Key.Key_F8)
        yield
        self._press(Key.Key_Return)
        reader = self._window._reader  # noqa: SLF001
        self._need(reader is not None)
        heard: set[object] = set()
        while reader is not None and len(heard) < HEARD:
            heard.add(reader._now)  # noqa: SLF001
            yield
        yield from self._leave()

    def _broken(self) -> Steps:
        """Until a page can't be drawn: then the plain page is there."""
        for walk in walks(self._controller._pack):  # noqa: SLF001
            yield from self._do(events.Restart(), *walk.events)
            if type(self._shell.page).__name__ == "TroubleView":
                yield from self._leave()
        self._need(False)

    def _by_keys(self) -> Steps:
        """From the start page to a result, as without a mouse."""
        yield from self._do(events.Restart())
        self._tab_to(QPushButton)
        self._press(Key.Key_Return)
        yield
        self._need(isinstance(self._controller.page, pages.QuestionPage))
        while isinstance(page := self._controller.page, pages.QuestionPage):
            self._tab_to(QRadioButton)
            # The first answer to the first question is that there is danger: take the second.
            self._press(Key.Key_Right if page.fact == "danger" else Key.Key_Space)
            self._press(Key.Key_Return)
            yield
        self._need(isinstance(self._controller.page, pages.ResultPage))

    def _every_page(self) -> Steps:
        for walk in walks(self._controller._pack):  # noqa: SLF001
            yield from self._do(events.Restart(), *walk.events)
            self._need(type(self._controller.page) is walk.ends_at)
            self._press(Key.Key_PageDown)
            yield

    def _by_hand(self) -> Steps:
        """Mouse, typing, a menu, other colours, other sizes, Hide tried, the window put away."""
        yield from self._do(events.Restart(), events.Open("find"))
        line = self._shell.findChildren(QLineEdit)[0]
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        QTest.keyClicks(line, TYPED)
        QTest.keyClick(line, Key.Key_Return)
        yield
        for key in (Key.Key_A, Key.Key_C, Key.Key_X):  # all of it chosen, copied, cut
            QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseClick(line, Qt.MouseButton.RightButton)
        yield
        for colours, factor in (("dark", 2.0), ("high-contrast", 1.5), ("same", 1.0)):
            yield from self._do(events.SetDisplay(colours, factor))
        for shown in (
            self._shell.showFullScreen,
            self._shell.showMinimized,
            self._shell.showNormal,
        ):
            shown()
            yield
        yield from self._do(events.Restart(), events.TryHide())

    def _leave(self) -> Steps:
        """Press Esc. An open menu takes the first one."""
        if QApplication.activePopupWidget() is not None:
            self._press(Key.Key_Escape)
        self._press(Key.Key_Escape)
        yield

    def _do(self, *every: events.Event) -> Steps:
        for event in every:
            self._shell.happened.emit(event)
            yield

    def _press(self, key: Qt.Key) -> None:
        window = self._shell.windowHandle()
        if window is not None:
            QTest.keyClick(window, key)

    def _tab_to(self, kind: type[QWidget]) -> None:
        """Press Tab until a part of the page of this kind has the focus."""
        page = self._shell.page
        for _ in range(40):
            self._press(Key.Key_Tab)
            focused = self._shell.focusWidget()
            if page is not None and isinstance(focused, kind) and page.isAncestorOf(focused):
                return
        self._need(False)

    def _need(self, held: bool) -> None:
        if not held:
            QApplication.exit(LOST)
            raise SystemExit(LOST)


def break_view(name: str) -> None:
    """From now on this kind of page can't be drawn, and the error holds what was typed."""
    view_of = shell.view_of
    # The plain page is drawn only where something else is broken.
    names = {name, "QuestionPage"} if name == "TroublePage" else {name}

    def broken(
        page: pages.Page | FirstPage,
    ) -> Callable[[pages.Page | FirstPage, Look, Words], Page]:
        if type(page).__name__ in names:
            raise ValueError(TYPED)
        return view_of(page)

    shell.view_of = broken


def begin() -> int:
    """Start the program as a person does, and go through it once it can answer."""
    kind, *names = sys.argv[1:]
    if kind == "broken":
        break_view(names[0])
    finish = app.Opening.finish

    def finish_and_go(opening: app.Opening) -> None:
        finish(opening)
        if isinstance(opening.window, app.FullWindow):
            Person(opening.window).begin(kind)
        else:  # the very first page was broken
            QTest.keyClick(opening.window.shell.windowHandle(), Key.Key_Escape)

    app.Opening.finish = finish_and_go  # type: ignore[method-assign, assignment]
    return main([])


if __name__ == "__main__":
    sys.exit(begin())
