# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The window, in Qt Widgets. It draws page data and owns nothing but widgets."""

from helpdesk.content.store import names

NAME, SLUG = names()
"""The one string that the system sees: window title, taskbar; desktop file in small letters."""
