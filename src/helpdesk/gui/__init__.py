# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The window, in Qt Widgets. It draws page data and owns nothing but widgets."""

import builtins

import PySide6  # noqa: F401 - it puts an import of its own in the place of Python's

from helpdesk.content.store import names

# That one reads the source of every module that is imported from then on, to see whether it asks
# for Qt's names in another spelling. None of ours does: they need neither the time nor 2 MiB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

NAME, SLUG = names()
"""The one string that the system sees: window title, taskbar; desktop file in small letters."""
