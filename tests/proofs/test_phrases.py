# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How well own words are understood: each writer's phrases on an index that never saw them.

The phrases are part of what the shipped index learns from. So for each of the four writers an index
is made without that writer's phrases, and only then are they tried on it. `docs/find.md` lists what
is missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import yaml

from helpdesk.author.index import make_index
from helpdesk.content.build import draft_pack
from helpdesk.engine.find import Found, find
from tests.real import RESOURCES, ROOT

WRITERS = ("first", "second", "third", "fourth")
RIGHT, CRISES, ALARMS = 0.95, 0.95, 0.1
"""The least share of right topics among the first three, the least of crises that are urgent, the
most of phrases without harm that are."""


@dataclass(frozen=True)
class Phrase:
    """What is typed, the topics that are right, and whether it is a crisis."""

    say: str
    topics: tuple[str, ...]
    crisis: bool


def phrases(writer: str) -> tuple[Phrase, ...]:
    """Every phrase of a writer."""
    text = (ROOT / "tests" / "phrases" / f"{writer}.yaml").read_text(encoding="utf-8")
    return tuple(
        Phrase(one["say"], tuple(one["topics"]), one["crisis"]) for one in yaml.safe_load(text)
    )


@cache
def tried() -> tuple[tuple[Phrase, Found], ...]:
    """Every phrase with what an index finds that was made without its writer."""
    return tuple(_tried())


def _tried() -> Iterator[tuple[Phrase, Found]]:
    draft = draft_pack(RESOURCES / "packs" / "uk")
    pack, words = draft.pack(), draft.find
    assert pack is not None
    assert words is not None
    for writer in WRITERS:
        own = {one.say for one in phrases(writer)}
        topics = {
            name: replace(topic, words=tuple(one for one in topic.words if one not in own))
            for name, topic in pack.topics.items()
        }
        kept = replace(
            words,
            crisis=tuple(one for one in words.crisis if one not in own),
            calm=tuple(one for one in words.calm if one not in own),
        )
        index = make_index(replace(pack, topics=topics), kept)
        for one in phrases(writer):
            yield one, find(index, one.say)


def test_there_are_many_phrases_for_every_topic() -> None:
    """At least twenty for each of the topics, at least four hundred in all, none twice."""
    every = [one for writer in WRITERS for one in phrases(writer)]
    assert len({one.say for one in every}) > 900
    for topic in draft_pack(RESOURCES / "packs" / "uk").topics:
        assert sum(topic in one.topics for one in every) >= 20, topic


def test_a_right_topic_is_among_the_first_three() -> None:
    meant = [(one, found) for one, found in tried() if one.topics]
    right = sum(bool(set(found.topics[:3]) & set(one.topics)) for one, found in meant)
    assert right / len(meant) >= RIGHT


def test_a_crisis_opens_the_urgent_page() -> None:
    crises = [found.urgent for one, found in tried() if one.crisis]
    assert sum(crises) / len(crises) >= CRISES


def test_a_phrase_without_harm_seldom_does() -> None:
    calm = [found.urgent for one, found in tried() if not one.topics and not one.crisis]
    assert sum(calm) / len(calm) <= ALARMS
