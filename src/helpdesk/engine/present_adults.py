# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The data of the pages for an adult who is worried about a child."""

from __future__ import annotations

from helpdesk.engine.cards import Desk, plain_card
from helpdesk.engine.pages import AdultsPage, Cards, Group, Link, Steps, TextPage
from helpdesk.engine.present_result import steps
from helpdesk.model import Block, Opened, RingGroup, Topic


def adults_page(desk: Desk, said: tuple[Group, ...], preview: str | None) -> AdultsPage:
    """What to do first, what not to do, whom to ring, and what a child might have said."""
    page = desk.pack.adults
    return AdultsPage(
        heading=page.heading,
        lead=page.lead,
        first=steps(page.first),
        avoid=steps(page.avoid),
        ring=tuple(_ring(desk, group) for group in page.ring),
        parts=tuple(Steps(heading=part.heading, steps=steps(part.points)) for part in page.parts),
        said=said,
        preview=preview,
    )


def _ring(desk: Desk, group: RingGroup) -> Cards:
    cards = (
        plain_card(desk, desk.pack.services[one.service], why=one.because) for one in group.services
    )
    return Cards(heading=group.heading, cards=tuple(cards))


def adult_side_page(desk: Desk, topic: Topic) -> TextPage:
    """What an adult can do when a child has said this."""
    side, t = topic.adult_side, desk.t
    return TextPage(
        heading=t("adults.said", say=topic.say),
        lead=t("adults.lead"),
        blocks=(
            Block(kind="heading", say=t("adults.do")),
            *(Block(kind="point", say=one) for one in side.do),
            Block(kind="heading", say=t("adults.dont")),
            *(Block(kind="point", say=one) for one in side.dont),
        ),
        links=(
            Link(label=t("adults.ring"), opens=Opened(kind="adults")),
            Link(label=t("adults.topic"), opens=Opened(kind="topic", id=topic.id)),
        ),
    )
