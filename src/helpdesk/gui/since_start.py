# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How long ago this process began, as the system counts it. Loads nothing that can wait."""

from __future__ import annotations

import os
import struct
import sys
import time

_MAC_STARTED = (3, 136, 120)
"""macOS: the kind of information about a process, its size, and where in it the start stands."""

_WINDOWS_EPOCH = 11_644_473_600
"""Windows counts from the year 1601, in tenths of a microsecond."""


def milliseconds(until: float) -> int:
    """Milliseconds from the beginning of the process until a moment of `time.time()`."""
    return round((until - _started()) * 1000)


def _started() -> float:
    if sys.platform == "win32":
        return _started_on_windows()
    if sys.platform == "darwin":
        return _started_on_mac()
    return _started_on_linux()


def _started_on_linux() -> float:
    with open("/proc/self/stat", encoding="utf-8") as stat:  # noqa: PTH123 - not a file
        # The name of the program, in brackets, may hold spaces; the 22nd field is the start.
        ticks = int(stat.read().rpartition(")")[2].split()[19])
    since_boot = time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.time() - since_boot + ticks / os.sysconf("SC_CLK_TCK")


def _started_on_mac() -> float:
    import ctypes

    kind, size, place = _MAC_STARTED
    found = ctypes.create_string_buffer(size)
    ctypes.CDLL(None).proc_pidinfo(os.getpid(), kind, ctypes.c_uint64(0), found, size)
    seconds, micro = struct.unpack_from("QQ", found.raw, place)
    return float(seconds + micro / 1_000_000)


def _started_on_windows() -> float:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    times = [ctypes.c_uint64() for _ in range(4)]
    this = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.GetProcessTimes(this, *(ctypes.byref(one) for one in times))
    return times[0].value / 10_000_000 - _WINDOWS_EPOCH
