# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a person asked for. Each page has one signal and sends one of these through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpdesk.gui.fonts import TEXT_FAMILY

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.model import ContactAt, Opened, PageKind


@dataclass(frozen=True, slots=True)
class Start:
    """Begin with the questions."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question got this answer."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A question is left out."""

    fact: str


@dataclass(frozen=True, slots=True)
class HelpNow:
    """No more questions: show who can help."""


@dataclass(frozen=True, slots=True)
class Open:
    """Show another page on top of this one."""

    kind: PageKind
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back one step."""


@dataclass(frozen=True, slots=True)
class Change:
    """Ask this question again."""

    fact: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """From the urgent page on to the next question."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Forget every answer and go to the start page."""


@dataclass(frozen=True, slots=True)
class ClearAfter:
    """From now on forget every answer after so many minutes without use; 0: not by itself."""

    minutes: int


@dataclass(frozen=True, slots=True)
class OpenAddress:
    """Open the address of this contact. Only the page that asked first sends it.

    With the name of a browser it opens in a private window of that one.
    """

    at: ContactAt
    browser: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """Copy the number or the address of this contact."""

    at: ContactAt


@dataclass(frozen=True, slots=True)
class Typed:
    """These words stand in the search now. They are looked up and forgotten."""

    text: str


@dataclass(frozen=True, slots=True)
class SetDisplay:
    """Wear these colours at this text size, in a font of this family."""

    colours: str
    factor: float
    family: str = TEXT_FAMILY


@dataclass(frozen=True, slots=True)
class RememberDisplay:
    """Keep the choices of the Display page on this computer."""


@dataclass(frozen=True, slots=True)
class ForgetDisplay:
    """Remove what was kept of them."""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Ask the computer to leave the window out of pictures of the screen, or no longer."""

    out: bool


@dataclass(frozen=True, slots=True)
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
