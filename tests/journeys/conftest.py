# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Journeys need the same windows, fonts and clean end as the tests of the window's parts."""

from tests.gui.conftest import nothing_left, own_fonts, qapp_cls

__all__ = ["nothing_left", "own_fonts", "qapp_cls"]
