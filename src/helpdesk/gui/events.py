# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a person asked for. Each page has one signal and sends one of these through it.

The first frame waits for these classes: a dataclass takes five times as long to make. Those that
carry nothing are no named tuples, which would all be equal to one another: nobody compares events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from helpdesk.gui.fonts import TEXT_FAMILY

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.model import ContactAt, Opened, PageKind


class Start:
    """Begin with the questions."""


class Answered(NamedTuple):
    """A question got this answer."""

    fact: str
    value: str


class Skipped(NamedTuple):
    """A question is left out."""

    fact: str


class HelpNow:
    """No more questions: show who can help."""


class Open(NamedTuple):
    """Show another page on top of this one."""

    kind: PageKind
    id: str = ""
    part: str = ""


class Back:
    """Go back one step."""


class Change(NamedTuple):
    """Ask this question again."""

    fact: str


class GoOn:
    """From the urgent page on to the next question."""


class Restart:
    """Forget every answer and go to the start page."""


class ClearAfter(NamedTuple):
    """From now on forget every answer after so many minutes without use; 0: not by itself."""

    minutes: int


class OpenAddress(NamedTuple):
    """Open the address of this contact. Only the page that asked first sends it.

    With the name of a browser it opens in a private window of that one.
    """

    at: ContactAt
    browser: str | None = None


class Copy(NamedTuple):
    """Copy the number or the address of this contact."""

    at: ContactAt


class Typed(NamedTuple):
    """These words stand in the search now. They are looked up and forgotten."""

    text: str


class SetDisplay(NamedTuple):
    """Wear these colours at this text size, in a font of this family."""

    colours: str
    factor: float
    family: str = TEXT_FAMILY


class RememberDisplay:
    """Keep the choices of the Display page on this computer."""


class ForgetDisplay:
    """Remove what was kept of them."""


class LeaveOut(NamedTuple):
    """Ask the computer to leave the window out of pictures of the screen, or no longer."""

    out: bool


class TryHide:
    """Show for a second what Hide does."""


Event = (
    Start
    | Answered
    | Skipped
    | HelpNow
    | Open
    | Back
    | Change
    | GoOn
    | Restart
    | ClearAfter
    | OpenAddress
    | Copy
    | Typed
    | SetDisplay
    | LeaveOut
    | RememberDisplay
    | ForgetDisplay
    | TryHide
)


def opening(opened: Opened) -> Open:
    """The event that opens what a link of a page leads to."""
    return Open(opened.kind, opened.id, opened.part)
