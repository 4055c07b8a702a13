# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Leaving at once: the keys that start it, and what then happens, step by step."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QClipboard, QKeyEvent, QPalette, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.gui.cover import cover
from helpdesk.gui.qt import application

PRESSES = 3
WITHIN = 5.0
"""So many presses of Shift within so many seconds leave."""


def leave(window: QWidget, *own: Callable[[], None]) -> None:
    """Leave: blank first, then the window's own steps, clear, close and end, whatever breaks."""
    steps: tuple[Callable[[], None], ...]
    steps = (partial(blank, window), *own, clear_clipboard, close_windows, end)
    with ExitStack() as every:  # the last callback in is the first to run
        for step in reversed(steps):
            every.callback(step)


def blank(window: QWidget) -> None:
    """Cover the window in this very frame, then every other one: dialogs and menus."""
    colour = window.palette().color(QPalette.ColorRole.Window)
    cover(window, colour)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            cover(other, colour)


def clear_clipboard() -> None:
    """Take back what this program put on the clipboard or has selected, if it is still ours."""
    board = QApplication.clipboard()
    if board.ownsClipboard():
        board.clear(QClipboard.Mode.Clipboard)
    if board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)


def close_windows() -> None:
    """Close every window, dialogs and menus included."""
    for widget in QApplication.topLevelWidgets():
        widget.close()


def end() -> None:
    """End the program: every loop of it, those of dialogs too."""
    QApplication.exit(0)


class LeaveKeys(QObject):
    """Watches every key where it enters the program: Esc leaves, Shift alone three times leaves.

    `counted` tells how many presses of Shift count at the moment. `told` tells the same to those
    who listen: once a press is over, so that a capital letter is none; and nothing of the last.
    """

    leaving = Signal()
    counted = Signal(int)
    told = Signal(int)

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds."""
        super().__init__()
        self._clock = clock
        self._presses: list[float] = []
        self._is_news = False
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.timeout.connect(self._expire)

    def watch(self, window: QWidget) -> None:
        """Watch this window, and each one of the program that takes the keys from now on.

        A filter on the whole application would see every event of every part of a page, and
        make each page several times slower.
        """
        window.winId()  # makes the system's window, if it isn't there yet
        self._watch(window.windowHandle())
        application().focusWindowChanged.connect(self._watch)

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at keys as a window gets them, so that each press is seen once."""
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        if event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Shift:
            self._tell()
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def reset(self) -> None:
        """Begin to count anew."""
        self._presses.clear()
        self._is_news = False
        self._expiry.stop()
        self.counted.emit(0)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Act on a key, and tell whether it is done with.

        Whether Shift is alone is asked of the event: a memory of keys that are held would be
        wrong after their release went to another window.
        """
        if event.key() == Qt.Key.Key_Escape and QApplication.activePopupWidget() is None:
            self.leaving.emit()
            return True
        alone = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Shift and alone:
            self._count()
        else:
            self.reset()
        return False

    def _count(self) -> None:
        now = self._clock()
        self._presses = [then for then in self._presses if now - then <= WITHIN] + [now]
        self._is_news = len(self._presses) < PRESSES
        self.counted.emit(len(self._presses))
        self._wait(now)
        if len(self._presses) == PRESSES:
            self._presses.clear()
            self.leaving.emit()

    def _tell(self) -> None:
        if self._is_news:
            self._is_news = False
            self.told.emit(len(self._presses))

    def _wait(self, now: float) -> None:
        """Until the oldest press counts no more."""
        self._expiry.start(max(0, round((self._presses[0] + WITHIN - now) * 1000)) + 1)

    @Slot()
    def _expire(self) -> None:
        now = self._clock()
        self._presses = [then for then in self._presses if now - then <= WITHIN]
        self.counted.emit(len(self._presses))
        if self._presses:
            self._wait(now)
