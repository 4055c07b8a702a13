# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The data of the page of what others may see. Whose computer it is stands in `Opened.part`."""

from __future__ import annotations

from helpdesk.engine.cards import Desk
from helpdesk.engine.pages import Filter, Link, OthersPage
from helpdesk.model import Opened, Step

WHOSE = ("school", "family", "own")
"""Whose a computer can be."""

POINTS = ("sees", "links", "instead")
"""What is said of each of them: what others see, what a browser tells, what one can do."""


def others_page(desk: Desk, picked: str) -> OthersPage:
    """What is known, with advice for this kind of computer if one was picked."""
    return OthersPage(
        whose=Filter(
            heading=desk.t("others.whose"),
            choices=tuple(_choice(desk, one, picked) for one in WHOSE),
            chosen=WHOSE.index(picked) if picked in WHOSE else None,
        ),
        advice=tuple(_advice(desk, picked, point) for point in POINTS if picked in WHOSE),
    )


def _choice(desk: Desk, whose: str, picked: str) -> Link:
    """Pressed once more, a choice is taken back."""
    part = "" if whose == picked else whose
    return Link(label=desk.t(f"others.{whose}.name"), opens=Opened(kind="others", part=part))


def _advice(desk: Desk, whose: str, point: str) -> Step:
    say, more = desk.t(f"others.{whose}.{point}"), desk.t(f"others.{whose}.{point}_more")
    return Step(say=say, more=more)
