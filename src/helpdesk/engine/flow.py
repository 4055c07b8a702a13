# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which questions are on the path, which comes next, and what a change drops.

A question is asked only if its answer can change what is shown: some value of its fact, with
some values of the facts still open, leads to other signposts, limits or urgency than another
value does. That is worked out once, when the pack is built (`not_asked`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from helpdesk.engine.conditions import Answers
from helpdesk.engine.fit import limit
from helpdesk.engine.outcome import fitting, is_crisis, shown_topic
from helpdesk.model import FACT_VALUES, FACTS, Pack, Topic

SKIPPED = "?"
OPEN = "*"

CONTEXT: Mapping[str, tuple[str, ...]] = {
    "topic": ("area",),
    "age": ("topic", "about", "nation"),
    "nation": ("topic", "about", "age"),
}
"""The other facts on which it depends whether a question is asked."""


# --- on the path --------------------------------------------------------------------------------


def next_question(pack: Pack, answers: Answers) -> str | None:
    """The fact to ask for next; None when every question has been answered or is not needed."""
    return next(iter(remaining(pack, answers)), None)


def remaining(pack: Pack, answers: Answers) -> tuple[str, ...]:
    """The questions still to come, as far as that is known now."""
    return tuple(fact for fact in FACTS if fact not in answers and is_asked(pack, answers, fact))


def is_asked(pack: Pack, answers: Answers, fact: str) -> bool:
    """Whether an answer to this question can change what is shown, given the others."""
    match fact:
        case "danger":
            return answers.get("topic") is None or not is_crisis(pack, answers)
        case "area":
            return answers.get("topic") is None
        case "topic" if "area" in answers and answers["area"] is None:
            return answers.get("topic") is not None
        case _:
            return _key(pack, answers, fact) not in pack.not_asked


def dependants(pack: Pack, fact: str) -> tuple[str, ...]:
    """The facts whose answers mean nothing any more when this one changes."""
    direct = [one for one in FACTS if fact in pack.questions[one].depends_on]
    return tuple(
        dict.fromkeys([*direct, *(two for one in direct for two in dependants(pack, one))])
    )


def topics_of(pack: Pack, answers: Answers) -> tuple[str, ...]:
    """The topics to choose from: those of the area, or of the area that a given topic is in."""
    area = answers.get("area")
    topic = answers.get("topic")
    if area is None:
        area = next((a.id for a in pack.areas.values() if topic in a.topics), None)
    return () if area is None else pack.areas[area].topics


def _key(pack: Pack, answers: Answers, fact: str) -> tuple[str, ...]:
    return (fact, *(_state(pack, answers, other) for other in CONTEXT.get(fact, ())))


def _state(pack: Pack, answers: Answers, fact: str) -> str:
    if fact == "topic" and ("topic" in answers or answers.get("area", "") is None):
        return shown_topic(pack, answers).id
    return (answers[fact] or SKIPPED) if fact in answers else OPEN


# --- worked out when the pack is built ----------------------------------------------------------


Line = tuple[str, str]
"""A service and its limit ("" when it fits): what the answers change about a signpost."""


def not_asked(pack: Pack) -> frozenset[tuple[str, ...]]:
    """The keys of all questions that change nothing: the fact, then the state of its context."""
    return frozenset({*_idle_topics(pack), *_idle_limits(pack)})


def _idle_topics(pack: Pack) -> Iterator[tuple[str, ...]]:
    """Areas in which every topic leads to the same page with the same urgency."""
    for area in pack.areas.values():
        pages = {
            _page_and_urgency(pack, topic) for topic in (*area.topics, pack.info.default_topic)
        }
        if len(pages) == 1:
            yield ("topic", area.id)


def _page_and_urgency(pack: Pack, topic: str) -> tuple[str, bool]:
    page = pack.topics.get(topic, pack.topics[pack.info.default_topic])
    named = pack.topics.get(topic) or pack.topic_names[topic]
    return page.id, named.crisis


def _idle_limits(pack: Pack) -> Iterator[tuple[str, ...]]:
    """Ages and nations whose values all give the same signposts with the same limits."""
    everything = {topic: _lines_by_answers(pack, page) for topic, page in pack.topics.items()}
    for fact, other in (("age", "nation"), ("nation", "age")):
        contexts = product([*pack.topics, OPEN], _states("about"), _states(other))
        for topic, about, other_state in contexts:
            pages = list(pack.topics) if topic == OPEN else [topic]
            settings = product(pages, _meanings("about", about), _meanings(other, other_state))
            if not any(
                _changes(everything[page], fact, who, value) for page, who, value in settings
            ):
                yield (fact, topic, about, other_state)


Key = tuple[str, str, str]
"""About, age and nation, each known or skipped."""


def _lines_by_answers(pack: Pack, page: Topic) -> dict[Key, tuple[Line, ...]]:
    keys: Iterator[Key] = product(_known("about"), _known("age"), _known("nation"))
    return {key: _lines(pack, page, key) for key in keys}


def _lines(pack: Pack, page: Topic, key: Key) -> tuple[Line, ...]:
    given = zip(("about", "age", "nation"), key, strict=True)
    answers = {fact: value for fact, value in given if value != SKIPPED}
    return tuple(
        (service.id, "" if fit else limit(rule, service, answers, _bare))
        for rule, service, fit in fitting(pack, page, answers)
    )


def _bare(key: str, /, **values: object) -> str:
    """Stands in for the words: equal for equal limits, in no language."""
    return f"{key} {values}"


def _changes(
    lines: Mapping[tuple[str, str, str], tuple[Line, ...]],
    fact: str,
    about: str,
    other: str,
) -> bool:
    keys = (
        (about, value, other) if fact == "age" else (about, other, value)
        for value in FACT_VALUES[fact]
    )
    return len({lines[key] for key in keys}) > 1


def _states(fact: str) -> tuple[str, ...]:
    return (*_known(fact), OPEN)


def _known(fact: str) -> tuple[str, ...]:
    return (*FACT_VALUES[fact], SKIPPED)


def _meanings(fact: str, state: str) -> tuple[str, ...]:
    """The values that a state may still turn out to be."""
    return _known(fact) if state == OPEN else (state,)
