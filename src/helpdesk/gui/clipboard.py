# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Copies a number or an address, and asks the system to keep no further copy of it.

`hide.clear_clipboard` takes it back. What the window is given to copy is never what was answered.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)
"""A DWORD of 0."""

MARKS = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
}
"""What Windows and KDE ask for; each system passes over the marks of the other.

macOS wants a type that Qt can't be told from Python: see `pasteboard`.
"""


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QApplication.clipboard().setMimeData(marked(text))
    if sys.platform == "darwin":
        from helpdesk.gui.pasteboard import conceal  # it loads a library of macOS

        conceal()


def marked(text: str) -> QMimeData:
    """A text with the marks that keep it out of clipboard history and cloud."""
    made = QMimeData()
    made.setText(text)
    for name, value in MARKS.items():
        made.setData(name, value)
    return made
