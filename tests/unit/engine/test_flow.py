# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A question is asked if and only if its answer can change what is shown."""

from __future__ import annotations

from itertools import product

import pytest

from helpdesk.engine.flow import dependants, is_asked, next_question, remaining
from helpdesk.engine.outcome import decide
from helpdesk.model import FACT_VALUES, NATIONS, Ages, Pack
from tests.unit.engine.made import NOON, is_, pack, rule, service, t, topic

WELSH = rule("welsh", when=is_("nation", "wales"))
ADULT = rule("adult", when=is_("age", "18-plus"))
BOTH = rule("both", when=is_("nation", "scotland"))

PACKS = {
    "nothing matters": pack(
        [service("one", nations=NATIONS)], [topic("x", "one"), topic("y", "one")]
    ),
    "nation matters": pack(
        [service("one"), service("welsh")], [topic("x", "one", WELSH), topic("y", "one")]
    ),
    "age matters by a service's own limit": pack(
        [service("one", ages=Ages(to=18))], [topic("x", "one")]
    ),
    "nation matters for adults only": pack(
        [service("one"), service("both", ages=Ages(start=18))], [topic("x", "one", BOTH)]
    ),
    "only the friend sees it": pack(
        [service("one"), service("welsh")],
        [topic("x", "one", rule("welsh", when=is_("about", "friend"))), topic("y", "one")],
    ),
}


def shown(made: Pack, answers: dict[str, str | None]) -> object:
    """What the rule compares: page, urgency, signposts with their limits."""
    found = decide(made, answers, NOON, t)
    signposts = tuple((s.service.id, s.limit) for s in found.signposts)
    return found.topic.id, found.urgent, signposts


def changes_something(made: Pack, answers: dict[str, str | None], fact: str) -> bool:
    """By brute force: two values of the fact differ, for some values of the open ones."""
    still_open = [f for f in ("age", "nation") if f not in answers and f != fact]
    for values in product(*((*FACT_VALUES[f], None) for f in still_open)):
        given = {**answers, **dict(zip(still_open, values, strict=True))}
        if len({shown(made, {**given, fact: v}) for v in FACT_VALUES[fact]}) > 1:
            return True
    return False


@pytest.mark.parametrize("name", list(PACKS))
@pytest.mark.parametrize("fact", ["age", "nation"])
def test_age_and_nation_are_asked_exactly_when_they_matter(name: str, fact: str) -> None:
    """For every topic, about, and state of the other fact: the table equals brute force."""
    made = PACKS[name]
    other = "nation" if fact == "age" else "age"
    for page, about in product(made.topics, ("me", "friend", None)):
        for state in ((), *((v,) for v in (*FACT_VALUES[other], None))):
            answers: dict[str, str | None] = {"danger": "no", "topic": page, "about": about}
            answers |= dict(zip([other], state, strict=False))
            expected = changes_something(made, answers, fact)
            assert is_asked(made, answers, fact) is expected, answers


def test_topic_is_not_asked_where_every_topic_leads_to_the_same_page() -> None:
    """An area without pages of its own goes straight on."""
    made = pack([service("one")], [])
    assert not is_asked(made, {"area": "first"}, "topic")
    assert is_asked(PACKS["nothing matters"], {"area": "first"}, "topic")


def test_danger_is_not_asked_when_the_topic_alone_is_urgent() -> None:
    """It could change nothing."""
    made = pack([service("one")], [topic("c", "one", crisis=True)])
    assert not is_asked(made, {"topic": "c"}, "danger")
    assert is_asked(made, {}, "danger")


def test_a_question_without_effect_is_never_next() -> None:
    """With one service for all the world, neither age nor nation is asked."""
    made = PACKS["nothing matters"]
    answers = {"danger": "no", "about": "me", "area": "first", "topic": "x"}
    assert next_question(made, answers) is None
    assert remaining(made, {"danger": "no"}) == ("about", "area", "topic")


def test_dependants_are_the_facts_that_lose_their_meaning() -> None:
    """Topic follows area, age follows about, nothing follows the others."""
    made = PACKS["nothing matters"]
    assert dependants(made, "area") == ("topic",)
    assert dependants(made, "about") == ("age",)
    assert dependants(made, "danger") == ()
