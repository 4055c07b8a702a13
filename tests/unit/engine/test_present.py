# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a page says beyond its services: what answers now first, and what has no page yet."""

from __future__ import annotations

from datetime import datetime

import pytest

from helpdesk.engine.pages import AdultsPage, QuestionPage, ResultPage, TextPage
from helpdesk.engine.present import page_for
from helpdesk.engine.session import open_
from helpdesk.model import Area, Opened, Pack, Session, TopicName
from tests.real import REAL_PACK, REAL_T
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


# --- for adults ---------------------------------------------------------------------------------


@pytest.mark.parametrize("answers", [{}, {"age": "under-13", "nation": "wales"}])
def test_the_page_for_adults_names_every_service_whatever_was_answered(
    answers: dict[str, str],
) -> None:
    """It is not a signpost: lines for adults alone stand there too."""
    here = Session(answers=dict(answers), opened=(Opened(kind="adults"),))
    page = page_for(REAL_PACK, here, NOON, REAL_T)
    assert isinstance(page, AdultsPage)
    named = [one.service for group in REAL_PACK.adults.ring for one in group.services]
    assert [card.service for group in page.ring for card in group.cards] == named
    assert all(card.contacts and card.why for group in page.ring for card in group.cards)


@pytest.mark.parametrize("topic", REAL_PACK.topics)
def test_what_a_child_said_leads_to_what_an_adult_can_do(topic: str) -> None:
    """Every topic has its adult's side, and a way on to whom to ring."""
    start = Session(opened=(Opened(kind="adults"),))
    page = page_for(REAL_PACK, start, NOON, REAL_T)
    assert isinstance(page, AdultsPage)
    opened = Opened(kind="adult-side", id=topic)
    assert opened in {link.opens for group in page.said for link in group.links}
    side = page_for(REAL_PACK, open_(start, opened), NOON, REAL_T)
    assert isinstance(side, TextPage)
    points = [block.say for block in side.blocks if block.kind == "point"]
    told = REAL_PACK.topics[topic].adult_side
    assert points == [*told.do, *told.dont]
    assert side.links[0].opens == Opened(kind="adults")


def test_a_result_about_a_friend_leads_to_the_guide_for_friends() -> None:
    """And a result about me doesn't; whether it is someone at home stays the last line."""
    guide = Opened(kind="guide", id=REAL_PACK.info.friend_guide)
    for about, stands in (("friend", True), ("me", False)):
        here = Session(answers={"about": about, "topic": "image-threat"}, finished=True)
        page = page_for(REAL_PACK, here, NOON, REAL_T)
        assert isinstance(page, ResultPage)
        links = [guide.opens for guide in page.guides]
        assert (guide in links) is stands
        assert links[-1].id == REAL_PACK.info.home_guide


def test_a_topic_is_told_from_every_other_by_its_icon() -> None:
    """So a weak reader can choose: on the cards of its area and in the list of all."""
    icons = [topic.icon for topic in REAL_PACK.topics.values()]
    assert len(icons) == len(set(icons))
    for area in REAL_PACK.areas.values():
        here = Session(started=True, answers={"danger": "no", "about": "me", "area": area.id})
        page = page_for(REAL_PACK, here, NOON, REAL_T)
        if isinstance(page, QuestionPage) and page.fact == "topic":
            cards = {card.value: card.icon for card in page.cards if card.value in area.topics}
            assert cards == {topic: REAL_PACK.topics[topic].icon for topic in area.topics}


@pytest.mark.parametrize("topic", REAL_PACK.topics)
def test_a_result_says_in_short_what_it_is_about(topic: str) -> None:
    """To the one who is asked, and of a friend to the friend."""
    named = REAL_PACK.topics[topic]
    for about, short in (("me", named.short), ("friend", named.friend.short or named.short)):
        here = Session(answers={"about": about, "topic": topic}, finished=True)
        page = page_for(REAL_PACK, here, NOON, REAL_T)
        assert isinstance(page, ResultPage)
        assert (page.short, page.icon) == (short, named.icon)


# --- what a text names --------------------------------------------------------------------------


def links_of(opened: Opened, **answers: str) -> list[Opened]:
    """Where a text page leads."""
    page = page_for(REAL_PACK, Session(answers=dict(answers), opened=(opened,)), NOON, REAL_T)
    assert isinstance(page, TextPage)
    return [link.opens for link in page.links]


def test_a_guide_leads_to_the_service_and_the_guide_that_it_names() -> None:
    """Report Remove from its steps, "Will I be arrested?" from leaving a group; never to itself."""
    steps = Opened(kind="guide", id="report-remove-step-by-step")
    assert Opened(kind="service", id="report-remove") in links_of(steps)
    leaving = Opened(kind="guide", id="leaving-a-group")
    assert Opened(kind="guide", id="will-i-be-arrested") in links_of(leaving)
    for guide in REAL_PACK.guides:
        opened = Opened(kind="guide", id=guide)
        links = links_of(opened)
        assert opened not in links
        assert links[0] == Opened(kind="service", id=REAL_PACK.info.talk)
        assert len(set(links)) == len(links) <= 5


@pytest.mark.parametrize("topic", REAL_PACK.topics)
def test_a_worry_never_leads_to_a_service_of_another_nation_or_for_adults(topic: str) -> None:
    """What is named is shown only if it can fit."""
    for place in range(len(REAL_PACK.topics[topic].worries)):
        opened = Opened(kind="worry", id=topic, part=str(place))
        for link in links_of(opened, nation="wales"):
            if link.kind == "service":
                service = REAL_PACK.services[link.id]
                assert "wales" in service.nations
                assert service.display == "show-after-live-check"
