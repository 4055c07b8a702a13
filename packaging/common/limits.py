# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How big an installer, and what it installs, may be."""

from __future__ import annotations

MEGABYTE = 1_000_000
MOST_PACKED, MOST_INSTALLED = 40, 125
"""Megabytes that both stay under."""


def too_big(packed: int, installed: int) -> str:
    """What is too big, from two numbers of bytes; empty if nothing is."""
    if packed >= MOST_PACKED * MEGABYTE:
        return f"packed it has {packed / MEGABYTE:.1f} MB, and {MOST_PACKED} are too many"
    if installed >= MOST_INSTALLED * MEGABYTE:
        return f"installed it has {installed / MEGABYTE:.1f} MB, and {MOST_INSTALLED} are too many"
    return ""
