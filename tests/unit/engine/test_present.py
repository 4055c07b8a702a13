# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a page says beyond its services: what answers now first, and what has no page yet."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.engine.pages import ResultPage
from helpdesk.engine.present import page_for
from helpdesk.model import Area, Pack, Session, TopicName
from tests.unit.engine.made import NIGHT, NOON, WEEKDAYS, form, pack, phone, service, t, topic

CHAT = form(kind="webchat", hours=WEEKDAYS)


@pytest.mark.parametrize(
    ("moment", "kinds"), [(NOON, ["webchat", "phone"]), (NIGHT, ["phone", "webchat"])]
)
def test_what_answers_now_stands_before_what_is_closed(moment: datetime, kinds: list[str]) -> None:
    """By day writing comes first; at night the phone that is answered."""
    made = pack([service("one", CHAT, phone())], [topic("x", "one")])
    page = page_for(made, Session(started=True, finished=True, answers={"topic": "x"}), moment, t)
    assert isinstance(page, ResultPage)
    assert [line.kind for line in page.cards[0].contacts] == kinds


def unwritten() -> Pack:
    """A pack with an area whose only topic has no page yet."""
    areas = {"home": Area(id="home", say="Home", icon="house", topics=("hurt",))}
    names = {"hurt": TopicName(id="hurt", area="home", say="Hurt", friend="Friend hurt")}
    return pack([service("one")], [], areas=areas, topic_names=names)


def test_an_area_without_pages_is_named_and_said_to_have_none() -> None:
    """The child's choice stays on the result, and no page pretends."""
    answers = {"danger": "no", "about": "me", "area": "home"}
    page = page_for(unwritten(), Session(started=True, finished=True, answers=answers), NOON, t)
    assert isinstance(page, ResultPage)
    assert page.answers == "Home"
    assert page.note == "result.no_page_yet"
