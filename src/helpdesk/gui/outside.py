# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What reaches beyond the window: browser, clipboard, pictures of the screen; and what it left.

Only what stands in the pack is opened or copied; nothing that was answered goes along.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from helpdesk.engine.links import contact_at, web_address, written
from helpdesk.engine.pages import Left
from helpdesk.gui import browsers, clipboard
from helpdesk.gui.capture import is_offered, this_system
from helpdesk.gui.settings import Memory
from helpdesk.model import ContactAt, Pack


class Outside:
    """Does what was asked for on this computer, and tells what this run has left there."""

    def __init__(self, pack: Pack, window: QWidget, memory: Memory) -> None:
        self._pack = pack
        self._window = window
        self._memory = memory
        self._has_opened = False
        self._system = this_system()
        self._capture: Literal["off", "on", "refused"] = "off"

    def open(self, at: ContactAt, browser: str | None) -> bool:
        """Open an address of the pack in a browser, perhaps without history; whether it began."""
        self._has_opened = True
        address = web_address(self._pack, at)
        if browser is not None:
            return browsers.open_private(browser, address)
        return QDesktopServices.openUrl(QUrl(address))

    def copy(self, at: ContactAt) -> None:
        """Copy a number or an address of the pack."""
        clipboard.copy(written(contact_at(self._pack, at)))

    def leave_out(self, out: bool) -> None:
        """Ask the system to leave the window out of pictures of the screen, or no longer."""
        if self._system is not None:
            agreed = self._system.leave_out(int(self._window.winId()), out)
            self._capture = ("on" if out else "off") if agreed else "refused"

    def left(self, idle: int) -> Left:
        """What is left on the computer so far. `idle`: minutes until the answers are cleared."""
        return Left(
            title=self._window.windowTitle(),
            settings=str(self._memory.place) if self._memory.is_there() else None,
            copied=QGuiApplication.clipboard().ownsClipboard(),
            opened=self._has_opened,
            capture=self._capture if is_offered(self._system) else None,
            idle=idle,
        )
