# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The monkey at work, in a program of its own. See `monkey`."""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from collections import Counter, deque
from pathlib import Path
from types import TracebackType
from typing import get_args

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpdesk.content.bundle import open_bundle
from helpdesk.engine import pages
from helpdesk.gui import events, theme
from helpdesk.gui.app import Application, make_window
from helpdesk.gui.collector import Collector
from helpdesk.gui.pages.base import Page
from helpdesk.gui.self_test import _now
from helpdesk.gui.settings import FACTORS
from helpdesk.model import Session

STAYED = 9
"""The exit code of a program that Hide did not end."""

HARMLESS = "This plugin does not support"
"""Without a screen, windows can't be raised; Qt says so."""

Key, Modifier = Qt.Key, Qt.KeyboardModifier
KEYS = (
    *(Key.Key_Tab,) * 8,
    *(Key.Key_Backtab, Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right),
    *(Key.Key_Return, Key.Key_Enter, Key.Key_Space) * 3,
    *(Key.Key_Back, Key.Key_Backspace, Key.Key_Delete, Key.Key_Home, Key.Key_End),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Menu, Key.Key_Insert, Key.Key_Forward),
    *(Key(Key.Key_F1 + number) for number in range(12)),
    *(Key(Key.Key_0 + number) for number in range(10)),
    *(Key(Key.Key_A + number) for number in range(26)),
)
"""Tab and Enter come often, so that the monkey gets somewhere."""

MODIFIERS = (
    *(Modifier.NoModifier,) * 8,
    *(Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier),
)
WORDS = ("i want to die", "someone hacked me", "he wont stop askin", "764", "\u05d0\u05d1", "  ")
COLOURS = (theme.SAME, theme.LIGHT, theme.DARK, theme.HIGH_CONTRAST)


class Monkey(QObject):
    """Takes one step each time the loop is idle, and looks at the window after it."""

    def __init__(self, application: Application, steps: int, seed: int, place: Path) -> None:
        super().__init__()
        self._application = application
        self.faults: list[str] = []
        self.kinds: Counter[str] = Counter()
        self.addresses = 0
        self.hiding = False
        self._left = steps
        self._chance = random.Random(seed)  # noqa: S311  to be the same each time
        self._last: deque[str] = deque(maxlen=5)
        qInstallMessageHandler(self.heard)
        for scheme in ("http", "https", "mailto", "tel", "sms"):
            QDesktopServices.setUrlHandler(scheme, self, "opened")  # type: ignore[arg-type]
        self.window = make_window(application, open_bundle(), "en", _now, place=place)
        self.shell = self.window.shell
        self.collector = Collector(self.shell)  # as the program does once it is filled
        self.shell.show()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.step)
        self.timer.start(0)
        sys.excepthook = self.broke

    def fault(self, text: str) -> None:
        """Note what went wrong, and after which steps."""
        if len(self.faults) < 5:
            self.faults.append(f"{text} after {' > '.join(self._last)} ({self._left} left)")

    def broke(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error that nobody caught."""
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
        self.fault(f"{kind.__name__}: {error} in {place}")

    def heard(self, _kind: object, _context: object, text: str) -> None:
        """Qt said something. It may be its last word, so it goes to stderr as well."""
        if HARMLESS not in text:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
        if HARMLESS not in text:
            self.fault(f"Qt says: {text}")

    @Slot(QUrl)
    def opened(self, url: QUrl) -> None:
        """The browser would have opened."""
        self.addresses += 1
        if url.scheme() != "https":
            self.fault(f"{url.toString()} was to be opened")

    @Slot()
    def step(self) -> None:
        """One step, then a look at what must always be there; after the last one Hide."""
        if self._left == 0:
            self.timer.stop()
            self.hide()
            return
        self._left -= 1
        act = self._chance.choice(ACTS)
        self._last.append(f"{act} on {type(self.shell.page).__name__}")
        before = self.shell.page
        getattr(self, act)()
        if self.shell.page is not before:
            self.kinds[type(self.window.controller.page).__name__] += 1
        self.look()

    def look(self) -> None:
        """Hide, urgent help and somebody to talk to can be seen and pressed."""
        self._application.processEvents()
        header, bar = self.shell.header, self.shell.bar
        if bar is None:
            self.fault("there is no bar")
            return
        for button in (header.hide_button, *bar.buttons):
            place = button.mapTo(self.shell, button.rect().center())
            box = button.rect().translated(button.mapTo(self.shell, QPoint(0, 0)))
            seen = button.isVisible() and self.shell.rect().contains(box)
            covered = self.shell.findChild(QWidget, "cover") is not None
            if not seen or not (covered or self.shell.childAt(place) is button):
                self.fault(f"{button.accessibleName()} is not there")

    def hide(self) -> None:
        """Leave, by one of its ways."""
        self.hiding = True
        way = self._chance.choice(("escape", "shift", "button"))
        if way == "button" and self.shell.findChild(QWidget, "cover") is None:
            QTest.mouseClick(self.shell.header.hide_button, Qt.MouseButton.LeftButton)
        for key in (Key.Key_Escape,) if way == "escape" else (Key.Key_Shift,) * 3:
            if self.shell.isVisible():
                QTest.keyClick(self.shell.windowHandle(), key)

    @Slot()
    def give_up(self) -> None:
        """Hide did not end the program in time."""
        if self.hiding:
            self._application.exit(STAYED)

    # --- what it does -----------------------------------------------------------------------

    def key(self) -> None:
        """Press a key, now and then with another one held. On Hide, Tab goes on."""
        if self._on_hide():
            QTest.keyClick(self.shell.windowHandle(), Key.Key_Tab)
            return
        modifier = self._chance.choice(MODIFIERS)
        QTest.keyClick(self.shell.windowHandle(), self._chance.choice(KEYS), modifier)

    def words(self) -> None:
        """Type some words."""
        focused, words = self._application.focusWidget(), self._chance.choice(WORDS)
        if self._on_hide():
            return
        if focused is not None and words.isascii():
            QTest.keyClicks(focused, words)
        elif focused is not None:  # no key of this keyboard: an input method sends them
            spoken = QInputMethodEvent()
            spoken.setCommitString(words)
            self._application.sendEvent(focused, spoken)

    def click(self) -> None:
        """Click somewhere, with some button of the mouse. Not on Hide."""
        place = self._place()
        one = self._chance.choice((Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.RightButton,))
        if self.shell.childAt(place) is not self.shell.header.hide_button:
            QTest.mouseClick(self.shell.windowHandle(), one, Modifier.NoModifier, place)

    def button(self) -> None:
        """Press a button that can be seen."""
        every = [one for one in self.shell.findChildren(QAbstractButton) if one.isVisible()]
        every.remove(self.shell.header.hide_button)
        QTest.mouseClick(self._chance.choice(every), Qt.MouseButton.LeftButton)

    def wheel(self) -> None:
        """Turn the wheel."""
        turn = QPoint(0, self._chance.choice((-1200, -120, 120, 1200)))
        QTest.wheelEvent(self.shell.windowHandle(), QPointF(self._place()), turn)

    def size(self) -> None:
        """Make the window larger or smaller, also smaller than it can be."""
        self.shell.resize(self._chance.randint(100, 1900), self._chance.randint(100, 1200))

    def dress(self) -> None:
        """Wear another look."""
        worn = events.SetDisplay(self._chance.choice(COLOURS), self._chance.choice(FACTORS))
        self.window.controller.handle(worn)

    def again(self) -> None:
        """Begin again, and take a page that is far from the start."""
        self.window.controller.handle(events.Restart())
        kind = self._chance.choice(("find", "others", "display", "all", "adults", "nobody"))
        self.window.controller.handle(events.Open(kind))  # type: ignore[arg-type]

    def _on_hide(self) -> bool:
        return self._application.focusWidget() is self.shell.header.hide_button

    def _place(self) -> QPoint:
        across = self._chance.randrange(self.shell.width())
        return QPoint(across, self._chance.randrange(self.shell.height()))

    # --- afterwards -------------------------------------------------------------------------

    def judge(self, code: int) -> None:
        """Nothing of a session or of a page is left, and the program wants to end."""
        if not self.hiding:
            self.fault("the program ended before its time")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        if code != 0:
            self.fault(f"Hide did not end the program: {code}")
        data = (*get_args(pages.Page), pages.Link, pages.ServiceCard)
        kept = (Session(), pages.StartPage(preview=None))
        for one in gc.get_objects():
            if isinstance(one, Page) or (isinstance(one, (Session, *data)) and one not in kept):
                self.fault(f"a {type(one).__name__} is left")
        if any(one.isVisible() for one in self._application.topLevelWidgets()):
            self.fault("a window is left")


ACTS: tuple[str, ...] = (
    ("key",) * 6 + ("button",) * 6 + ("click",) * 3 + ("words", "wheel", "wheel")
)
ACTS += ("size", "dress", "again")


def main() -> None:
    """Let the monkey at it for so many steps, with this seed; tell what was found as JSON."""
    application = Application()
    began = time.monotonic()
    steps, seed, folder = sys.argv[1:]
    place = Path(folder, "display.json")  # what is remembered is no person's
    monkey = Monkey(application, int(steps), int(seed), place)
    later = QTimer()
    later.setInterval(5000)
    later.timeout.connect(monkey.give_up)
    later.start()
    monkey.judge(application.exec())
    told = {
        "faults": monkey.faults,
        "kinds": len(monkey.kinds),
        "addresses": monkey.addresses,
        "pages": monkey.kinds.total(),
        "seconds": time.monotonic() - began,
    }
    os.write(1, json.dumps(told).encode())
    os._exit(0)


if __name__ == "__main__":
    main()
