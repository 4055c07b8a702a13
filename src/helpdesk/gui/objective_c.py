# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""macOS only: messages to the system's own objects, where Qt has no door to them."""

from __future__ import annotations

import ctypes

_LIBRARY = "/usr/lib/libobjc.A.dylib"


class Objects:
    """Classes of Objective-C by name, and messages to them: addresses in, an address out."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(_LIBRARY)
        for name in ("objc_getClass", "sel_registerName"):
            function = getattr(self._library, name)
            function.argtypes, function.restype = [ctypes.c_char_p], ctypes.c_void_p

    def named(self, name: bytes) -> int | None:
        """The class of this name."""
        found: int | None = self._library.objc_getClass(name)
        return found

    def send(self, to: int | None, message: bytes, *given: int | bytes | None) -> int | None:
        """Send a message, and return what comes back. Bytes are given as a C string."""
        kinds = [ctypes.c_char_p if isinstance(one, bytes) else ctypes.c_void_p for one in given]
        pointer = ctypes.c_void_p
        shape = ctypes.CFUNCTYPE(pointer, pointer, pointer, *kinds)
        call = ctypes.cast(self._library.objc_msgSend, shape)
        answer: int | None = call(to, self._library.sel_registerName(message), *given)
        return answer
