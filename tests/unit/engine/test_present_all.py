# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The list of all services can be narrowed by where, age, way and now, and nothing is kept."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from helpdesk.engine import session
from helpdesk.engine.conditions import age_fits, nation_fits
from helpdesk.engine.hours import answers_now
from helpdesk.engine.outcome import service_answers, shown
from helpdesk.engine.pages import AllPage, Filter
from helpdesk.engine.present import page_for
from helpdesk.engine.present_all import WAYS
from helpdesk.model import AGES, NATIONS, Opened, Session
from tests.real import REAL_PACK, REAL_T

NIGHT = datetime(2026, 11, 25, 3, tzinfo=ZoneInfo("Europe/London"))


def page(part: str = "") -> AllPage:
    """The page with this picked."""
    found = page_for(REAL_PACK, Session(opened=(Opened(kind="all", part=part),)), NIGHT, REAL_T)
    assert isinstance(found, AllPage)
    return found


def services(part: str = "") -> list[str]:
    """The ids of the services that are listed."""
    return [link.opens.id for group in page(part).services for link in group.links]


def narrowed_by(name: str) -> Filter:
    """The filter with this heading."""
    return next(one for one in page().filters if one.heading == REAL_T(f"all.{name}.heading"))


def test_without_a_choice_every_service_is_listed_once() -> None:
    held = {one.id for one in REAL_PACK.services.values() if one.display == "hold-until-checked"}
    assert sorted(services()) == sorted(REAL_PACK.services.keys() - held)
    assert page().count == REAL_T("all.count", count=len(services()))


def test_childline_stands_first_among_those_to_talk_to() -> None:
    talk = next(one for one in page().services if one.heading == REAL_T("need.talk"))
    assert talk.links[0].opens.id == REAL_PACK.info.talk


@pytest.mark.parametrize(("nation", "age"), list(product(NATIONS, AGES)))
def test_what_is_listed_for_a_nation_and_an_age_may_fit_both(nation: str, age: str) -> None:
    """Nothing outside its limits, no adults' line for a child, and nothing that fits is missing."""
    listed = services(f"age={age} nation={nation}")
    for service in REAL_PACK.services.values():
        for_adults = service.display == "adults-only-label-after-live-check"
        fits = (
            age_fits(service.ages, age) is not False
            and nation_fits(service.nations, nation) is not False
            and not (for_adults and age != "18-plus")
        )
        assert (service.id in listed) is fits


@pytest.mark.parametrize("way", WAYS)
def test_what_is_listed_for_a_way_can_be_reached_so(way: str) -> None:
    for name in services(f"way={way}"):
        assert any(contact.kind in WAYS[way] for contact in shown(REAL_PACK.services[name]))


def test_what_answers_now_is_known_to_answer_now() -> None:
    """At three in the morning: Childline's phone, Shout and the like."""
    listed = services("now=yes")
    assert {"childline", "shout", "samaritans"} <= set(listed)
    for name in listed:
        assert service_answers(REAL_PACK.services[name], NIGHT, None, REAL_PACK) is True


@pytest.mark.parametrize("way", WAYS)
def test_now_is_about_the_way_that_was_picked(way: str) -> None:
    """A form is never answered now; a phone that is open says nothing about a chat."""
    for name in services(f"now=yes way={way}"):
        contacts = [one for one in shown(REAL_PACK.services[name]) if one.kind in WAYS[way]]
        assert any(answers_now(one, NIGHT, None, REAL_PACK) for one in contacts)
    assert services("now=yes way=form") == []
    assert "childline" not in services("now=yes way=chat")


def test_every_choice_keeps_the_others_and_any_takes_one_back() -> None:
    """A choice is one link; the page before it is not kept beside it."""
    start = session.open_(Session(), Opened(kind="all"))
    wales = next(link for link in narrowed_by("nation").choices if link.label == "Wales")
    once = session.open_(start, wales.opens)
    assert len(once.opened) == 1
    found = page_for(REAL_PACK, once, NIGHT, REAL_T)
    assert isinstance(found, AllPage)
    text = next(
        link
        for one in found.filters
        for link in one.choices
        if link.opens.part.endswith("way=text")
    )
    assert text.opens.part == "nation=wales way=text"
    both = page("nation=wales way=text")
    assert [one.chosen for one in both.filters] == [3, 0, 2, 0]
    assert both.filters[0].choices[0].opens.part == "way=text"
    assert session.back(REAL_PACK, once) == Session()
