# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The Display page as it is after the choices were kept on this computer, or forgotten there."""

from __future__ import annotations

from helpdesk.engine.pages import DisplayPage, Done
from helpdesk.gui.settings import Memory, Settings


def display_page(memory: Memory) -> DisplayPage:
    """The page as it opens, with what is kept on the computer now."""
    memory.read()
    return _page(memory, None)


def remember(memory: Memory, settings: Settings) -> DisplayPage:
    """Keep the choices, and the page that says so, or says that it could not be done."""
    try:
        memory.remember(settings)
    except OSError:
        return _page(memory, "not-saved")
    return _page(memory, "saved")


def forget(memory: Memory) -> DisplayPage:
    """Remove what is kept, and the page that says so, or says that it could not be done."""
    try:
        memory.forget()
    except OSError:
        return _page(memory, "not-forgotten")
    return _page(memory, "forgotten")


def _page(memory: Memory, done: Done | None) -> DisplayPage:
    place = str(memory.place) if memory.is_there() else None
    kept = memory.kept
    shown = (kept.colours, kept.factor, kept.family) if kept else None
    return DisplayPage(place=place, kept=shown, done=done)
