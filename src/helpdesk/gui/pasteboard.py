# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""macOS only: marks what was just copied as concealed, so that no clipboard manager keeps it.

Qt puts "com.trolltech.anymime." before the name of any type that it does not know, and its class
for other names can't be used from Python. So the mark is added by AppKit itself.
"""

from __future__ import annotations

from helpdesk.gui.objective_c import Objects

CONCEALED = b"org.nspasteboard.ConcealedType"


def conceal(objects: Objects | None = None) -> None:
    """Add the mark to what is on the pasteboard now."""
    made = objects or Objects()
    board = made.send(made.named(b"NSPasteboard"), b"generalPasteboard")
    mark = made.send(made.named(b"NSString"), b"stringWithUTF8String:", CONCEALED)
    marks = made.send(made.named(b"NSArray"), b"arrayWithObject:", mark)
    made.send(board, b"addTypes:owner:", marks, None)
    made.send(board, b"setString:forType:", made.send(made.named(b"NSString"), b"string"), mark)
