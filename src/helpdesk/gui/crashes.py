# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the system from writing the program's memory to disk when it crashes.

Here too stands what only runs on Windows; a test compares what it would call.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

_DUMPABLE = 4
"""Linux, `prctl`: whether the system may write, and other programs may read, the memory."""

_NO_CRITICAL_BOX, _NO_FAULT_BOX = 0x0001, 0x0002
"""Windows, `SetErrorMode`: a crash ends the program, without a report."""

_NO_HEAP = 1
"""Windows, `WerSetFlags`: a report that is written all the same holds no memory."""


def keep_nothing() -> None:
    """Switch off what this system would keep of a crash."""
    if sys.platform == "win32":
        on_windows(getattr(ctypes, "windll"))  # noqa: B009 - only there on Windows
        return
    no_core()
    if sys.platform == "linux":
        on_linux(ctypes.CDLL(None))


def no_core() -> None:
    """No core file, for this program alone: only the lower limit is moved."""
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def on_linux(libc: Any) -> None:  # noqa: ANN401 - a library has no type
    """A limit does not hold back a crash handler that the system pipes into; this does.

    Later programs, such as a browser, begin with their own.
    """
    libc.prctl(_DUMPABLE, 0, 0, 0, 0)


def on_windows(windows: Any) -> None:  # noqa: ANN401 - as above
    """Add to what is set: others in the process may have switched off more."""
    kernel = windows.kernel32
    kernel.SetErrorMode(kernel.GetErrorMode() | _NO_CRITICAL_BOX | _NO_FAULT_BOX)
    kernel.WerSetFlags(_NO_HEAP)
