# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of order, fit, limits and urgency, each by a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from helpdesk.engine.conditions import Answers
from helpdesk.engine.outcome import decide, is_urgent, shown
from helpdesk.model import Ages, Pack, TopicName
from tests.unit.engine.made import (
    NIGHT,
    NOON,
    WEEKDAYS,
    form,
    is_,
    not_,
    pack,
    phone,
    rule,
    service,
    t,
    topic,
)


def ids(in_pack: Pack, moment: datetime = NOON, **answers: str | None) -> list[str]:
    """The ids of the signposts for these answers."""
    return [s.service.id for s in decide(in_pack, answers, moment, t).signposts]


def fit_and_limit(in_pack: Pack, name: str, **answers: str | None) -> tuple[str, str | None]:
    """How a service fits these answers."""
    found = decide(in_pack, answers, NOON, t).signposts
    return next((s.fit, s.limit) for s in found if s.service.id == name)


# --- what may be shown --------------------------------------------------------------------------


def test_only_seen_and_verified_contacts_are_shown() -> None:
    """Weak, unverified and unseen contacts never are; a service on hold shows none."""
    seen = phone()
    hidden = [phone(verified="weak"), phone(verified="none"), form(address_seen="not-seen")]
    assert shown(service("one", seen, *hidden)) == (seen,)
    assert shown(service("one", seen, display="hold-until-checked")) == ()


def test_writing_comes_before_ringing() -> None:
    """Chat, then text, then phone, then forms, whatever the written order."""
    kinds = ("online-report", "phone", "text", "webchat")
    contacts = [form(kind=kind) for kind in kinds]
    assert [c.kind for c in shown(service("one", *contacts))] == list(reversed(kinds))


def test_a_service_on_hold_is_no_signpost() -> None:
    """Also when a topic names it."""
    made = pack([service("held", display="hold-until-checked"), service("one")], [])
    assert ids(made) == ["one"]


# --- order --------------------------------------------------------------------------------------


def test_the_written_order_holds_when_all_is_known_and_open() -> None:
    """Nothing is sorted without a reason."""
    made = pack([service(n) for n in "cab"], [topic("x", "b", "c", "a")])
    assert ids(made, topic="x") == ["b", "c", "a"]


def test_a_closed_service_stands_behind_an_answered_one() -> None:
    """At night the office line steps back; by day it keeps its place."""
    made = pack(
        [service("office", phone(WEEKDAYS)), service("forms", form()), service("always")],
        [topic("x", "office", "forms", "always")],
    )
    assert ids(made, NOON, topic="x") == ["office", "forms", "always"]
    assert ids(made, NIGHT, topic="x") == ["forms", "always", "office"]


def test_police_never_rise_above_their_written_place() -> None:
    """A closed helpline steps behind an answered one, but not so that police move up."""
    made = pack(
        [service("office", phone(WEEKDAYS)), service("police", law=True), service("always")],
        [topic("x", "office", "police", "always")],
    )
    assert ids(made, NIGHT, topic="x") == ["always", "police", "office"]


def test_a_form_keeps_its_place() -> None:
    """A form is never open, so it is never closed either."""
    made = pack([service("forms", form()), service("always")], [topic("x", "forms", "always")])
    assert ids(made, NIGHT, topic="x") == ["forms", "always"]


def test_unknown_hours_keep_their_place() -> None:
    """Not known is not closed."""
    unknown = service("unknown", phone(WEEKDAYS, date_sensitive=True))
    made = pack([unknown, service("always")], [topic("x", "unknown", "always")])
    assert ids(made, NIGHT, topic="x") == ["unknown", "always"]


def test_with_an_unknown_nation_uk_wide_comes_first() -> None:
    """With a known one the written order holds again; police keep their place."""
    made = pack(
        [service("welsh", nations=("wales",)), service("police", law=True), service("wide")],
        [topic("x", "welsh", "police", "wide")],
    )
    assert ids(made, topic="x") == ["wide", "police", "welsh"]
    assert ids(made, topic="x", nation="wales") == ["welsh", "police", "wide"]
    assert ids(made, topic="x", nation="scotland") == ["police", "wide"]


def test_always_services_follow_the_topics_own() -> None:
    """A service that the topic names itself isn't repeated."""
    made = pack([service("one"), service("net")], [topic("x", "one")])
    made = replace(made, info=replace(made.info, always=(rule("one"), rule("net"))))
    assert ids(made, topic="x") == ["one", "net"]


# --- fit, reasons and limits --------------------------------------------------------------------


def test_an_unknown_age_keeps_the_place_and_says_the_limit() -> None:
    """For under-18s with no age: maybe, in its place, with the limit from the condition."""
    rules = (rule("young", when=is_("age", "under-13", "13-15", "16-17")), rule("all"))
    made = pack([service("young", ages=Ages(to=17)), service("all")], [topic("x", *rules)])
    assert ids(made, topic="x") == ["young", "all"]
    assert fit_and_limit(made, "young", topic="x") == ("maybe", "limit.age.under 18")
    assert fit_and_limit(made, "young", topic="x", age="13-15") == ("yes", None)
    assert ids(made, topic="x", age="18-plus") == ["all"]


@pytest.mark.parametrize(
    ("ages", "age", "limit"),
    [
        (Ages(to=18), None, "limit.age.under 19"),
        (Ages(to=18), "18-plus", "limit.age.under 19"),
        (Ages(start=16), None, "limit.age.from 16"),
        (Ages(start=13, to=24), None, "limit.age.between 13 24"),
        (Ages(start=11), "under-13", "limit.age.from 11"),
    ],
)
def test_a_limit_in_years_is_said_in_years(ages: Ages, age: str | None, limit: str) -> None:
    """Childline for 18-plus is maybe: under 19."""
    made = pack([service("one", ages=ages)], [topic("x", "one")])
    assert fit_and_limit(made, "one", topic="x", age=age) == ("maybe", limit)


def test_a_limit_of_nations_names_them() -> None:
    """Two nations are joined by words."""
    made = pack([service("one", nations=("england", "wales"))], [topic("x", "one")])
    assert fit_and_limit(made, "one", topic="x") == (
        "maybe",
        "limit.nation.only nation.englandlist.andnation.wales",
    )
    assert fit_and_limit(made, "one", topic="x", nation="wales") == ("yes", None)


def test_elsewhere_is_no_dead_end() -> None:
    """UK-wide help may fit there; help of one nation doesn't."""
    made = pack(
        [service("wide"), service("welsh", nations=("wales",))], [topic("x", "wide", "welsh")]
    )
    assert ids(made, topic="x", nation="elsewhere") == ["wide"]
    assert fit_and_limit(made, "wide", topic="x", nation="elsewhere") == (
        "maybe",
        "limit.nation.uk",
    )


def test_adults_only_needs_a_known_adult() -> None:
    """With no age it counts as under 18."""
    adults = service("adults", display="adults-only-label-after-live-check", ages=Ages(start=18))
    made = pack([adults, service("one")], [topic("x", "adults", "one")])
    assert ids(made, topic="x") == ["one"]
    assert ids(made, topic="x", age="16-17") == ["one"]
    assert ids(made, topic="x", age="18-plus") == ["adults", "one"]


def test_a_rule_for_adults_is_not_shown_to_an_unknown_age() -> None:
    """The same when only the topic's rule says so."""
    rules = (rule("one", when=is_("age", "18-plus")), rule("two"))
    made = pack([service("one"), service("two")], [topic("x", *rules)])
    assert ids(made, topic="x") == ["two"]


def test_because_adds_age_and_nation_only_when_answered_and_needed() -> None:
    """The topic's reason, then what the answers add; nothing for a service without limits."""
    made = pack(
        [service("young", ages=Ages(to=17), nations=("wales",)), service("all")],
        [topic("x", "young", "all")],
    )
    answers: Answers = {"topic": "x", "age": "13-15", "nation": "wales"}
    found = {s.service.id: s.because for s in decide(made, answers, NOON, t).signposts}
    assert found == {
        "young": "because young because.age.me.13-15 because.nation.me.wales",
        "all": "because all",
    }


def test_a_friend_gets_the_friends_reason() -> None:
    """About a friend, the twin of the reason and of what the answers add."""
    made = pack(
        [service("young", ages=Ages(to=17))], [topic("x", rule("young", friend="for a friend"))]
    )
    answers = {"topic": "x", "about": "friend", "age": "13-15"}
    assert decide(made, answers, NOON, t).signposts[0].because == (
        "for a friend because.age.friend.13-15"
    )


# --- urgency and topic --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("danger", "crisis", "expected"),
    [
        ("yes", False, True),
        ("unsure", False, True),
        ("no", False, False),
        (None, False, False),
        ("no", True, True),
        (None, True, True),
    ],
)
def test_urgent_is_danger_or_a_crisis(danger: str | None, crisis: bool, expected: bool) -> None:
    """Danger yes or unsure, or a crisis topic; then 999 is the first signpost."""
    made = pack([service("one")], [topic("x", "one", crisis=crisis)])
    answers: dict[str, str | None] = {"topic": "x", "danger": danger}
    assert is_urgent(made, answers) is expected
    assert ids(made, NOON, **answers) == (["nine", "one"] if expected else ["one"])


def test_999_comes_first_and_once_also_elsewhere() -> None:
    """Even if the topic lists it further down, and outside the UK."""
    made = pack([service("one")], [topic("x", "one", "nine")])
    assert ids(made, topic="x", danger="yes") == ["nine", "one"]
    assert ids(made, topic="x", danger="yes", nation="elsewhere") == ["nine", "one"]
    assert ids(made, topic="x", danger="no") == ["one", "nine"]


def test_a_topic_without_a_page_leads_to_the_default_and_keeps_its_urgency() -> None:
    """No page pretends, and a crisis stays one."""
    name = TopicName(id="unwritten", area="first", say="say", friend="friend", crisis=True)
    made = pack([service("one")], [], topic_names={"unwritten": name})
    found = decide(made, {"topic": "unwritten"}, NOON, t)
    assert (found.topic.id, found.chosen, found.urgent) == ("other", "unwritten", True)


def test_a_friend_without_an_area_has_a_topic_of_its_own() -> None:
    """With an area, or about me, it is the default."""
    made = pack([service("one")], [topic("friend-topic", "one")])
    assert decide(made, {"about": "friend"}, NOON, t).topic.id == "friend-topic"
    assert decide(made, {"about": "friend", "area": "first"}, NOON, t).topic.id == "other"
    assert decide(made, {"about": "me"}, NOON, t).topic.id == "other"


def test_the_opposite_of_a_nation_is_maybe_until_it_is_known() -> None:
    """One police line for each nation, and the general one while the nation is unknown."""
    general = rule("general", when=not_(is_("nation", "scotland")))
    local = rule("local", when=is_("nation", "scotland"))
    made = pack(
        [service("general", law=True), service("local", law=True, nations=("scotland",))],
        [topic("x", general, local)],
    )
    assert ids(made, topic="x", nation="scotland") == ["local"]
    assert ids(made, topic="x", nation="wales") == ["general"]
    assert ids(made, topic="x") == ["general", "local"]
