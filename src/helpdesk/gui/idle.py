# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Tells when nobody has used the window for a while, if that was wished for. Off at first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from helpdesk.gui.qt import application

USES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.NativeGesture,
}
"""What shows, as it enters a window, that somebody is there."""


class Idle(QObject):
    """Counts the time since the last use; `ran_out` comes once, and again only after a new use.

    `minutes` is the time that was chosen, 0 for none. It lives in memory only.
    """

    ran_out = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.minutes = 0
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ran_out)

    def choose(self, minutes: int) -> None:
        """Wait for so many minutes from now on; 0 stops waiting."""
        if minutes and not self.minutes:
            self._watch(self._window.windowHandle())
            application().focusWindowChanged.connect(self._watch)
        elif self.minutes and not minutes:
            application().focusWindowChanged.disconnect(self._watch)
            self._timer.stop()
        self.minutes = minutes
        self._timer.setInterval(minutes * 60_000)
        self.touch()

    def touch(self) -> None:
        """Begin to count anew: somebody is there."""
        if self.minutes:
            self._timer.start()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        """Watch one window of the program. See `hide.LeaveKeys.watch` for why not all of it."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of a use and let it through."""
        if event.type() in USES:
            self.touch()
        return False
