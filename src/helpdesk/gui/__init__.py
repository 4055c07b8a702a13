# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The window, in Qt Widgets. It draws page data and owns nothing but widgets."""

NAME = "Helpdesk"
"""The one string that the system sees: window title, taskbar, desktop file."""
