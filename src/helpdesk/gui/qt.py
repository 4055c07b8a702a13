# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The one application object that Qt keeps, with its type."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """The running application. There is one wherever there is a widget."""
    return cast("QApplication", QApplication.instance())
