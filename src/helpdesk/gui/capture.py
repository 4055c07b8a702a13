# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Asks the system to leave the window out of pictures and recordings of the screen.

Off until somebody asks, for this run only. Windows and macOS know such a wish; what it calls there
is tested, but nobody has run it (docs/not-run-here.md). Reading tools may stop working with it, so
it is not offered while one of them runs.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Protocol

from PySide6.QtGui import QAccessible

from helpdesk.gui.objective_c import Objects

LEFT_OUT, LEFT_IN = 0x11, 0x00
"""Windows 10 and later: WDA_EXCLUDEFROMCAPTURE and WDA_NONE of SetWindowDisplayAffinity."""

_SCREEN_READER = 0x0046
"""Windows: SPI_GETSCREENREADER of SystemParametersInfo."""

_MAGNIFIER = "MagUIClass"
"""Windows: the class of the magnifier's own window."""

_SHARED_NOT, _SHARED = 0, 1
"""macOS: NSWindowSharingNone and NSWindowSharingReadOnly."""

_A_BYTE = 0xFF
"""macOS: a yes or no is one byte; what stands beside it in an answer is chance."""


class System(Protocol):
    """What is asked of a system."""

    def reading_tool_runs(self) -> bool:
        """Whether a screen reader or a magnifier runs."""

    def leave_out(self, window: int, out: bool) -> bool:
        """Leave this window out of pictures, or no longer; whether the system agreed."""


class Windows:
    """The calls of Windows, in `user32`."""

    def __init__(self, user32: Any) -> None:  # noqa: ANN401  a library, or what a test gives
        self._user32 = user32

    def reading_tool_runs(self) -> bool:
        """Ask for a screen reader's mark, and for the magnifier's window."""
        reader = ctypes.c_int(0)
        self._user32.SystemParametersInfoW(_SCREEN_READER, 0, ctypes.byref(reader), 0)
        return bool(reader.value) or bool(self._user32.FindWindowW(_MAGNIFIER, None))

    def leave_out(self, window: int, out: bool) -> bool:
        """Set what may be captured of the window."""
        affinity = LEFT_OUT if out else LEFT_IN
        return bool(self._user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), affinity))


class Mac:
    """The calls of macOS: messages to its objects, and one function of `services`."""

    def __init__(self, objects: Objects, services: Any) -> None:  # noqa: ANN401  as above
        self._objects = objects
        self._services = services

    def reading_tool_runs(self) -> bool:
        """Ask whether VoiceOver or Zoom is on."""
        workspace = self._objects.send(self._objects.named(b"NSWorkspace"), b"sharedWorkspace")
        voice_over = self._objects.send(workspace, b"isVoiceOverEnabled")
        return bool((voice_over or 0) & _A_BYTE) or bool(self._services.UAZoomEnabled() & _A_BYTE)

    def leave_out(self, window: int, out: bool) -> bool:
        """Set who may share the window that this view stands in."""
        found = self._objects.send(window, b"window")
        if found:
            self._objects.send(found, b"setSharingType:", _SHARED_NOT if out else _SHARED)
        return bool(found)


def this_system() -> System | None:
    """What can be asked of this computer; None where nothing can."""
    if sys.platform == "win32":
        return Windows(getattr(ctypes, "windll").user32)  # noqa: B009 - only there on Windows
    if sys.platform == "darwin":
        services = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
        return Mac(Objects(), ctypes.CDLL(services))
    return None


def is_offered(system: System | None) -> bool:
    """Whether the choice is shown: the system can do it, and no reading tool would suffer."""
    return system is not None and not QAccessible.isActive() and not system.reading_tool_runs()
