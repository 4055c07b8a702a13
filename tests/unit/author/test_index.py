# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The index of own words: what stands in one topic speaks for it, and danger is told from calm."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.author.index import make_index
from helpdesk.engine.find import CALM, find
from helpdesk.model import FindIndex, FindWords, Pack
from tests.unit.engine.made import pack, service, topic

WORDS = FindWords(
    means={"pics": "pictures"},
    crisis=("he hurts me now", "i am in danger"),
    calm=("how do i crop pictures", "homework about planets"),
)


def made() -> Pack:
    """Two topics with words, one of them a crisis, and the default one without."""
    found = pack([service("one")], [topic("x", "one"), topic("y", "one", crisis=True)])
    words = {"x": ("leaked pictures", "my pictures got out"), "y": ("he hurts me", "hurt again")}
    topics = {name: replace(one, words=words.get(name, ())) for name, one in found.topics.items()}
    return replace(found, topics=topics)


def index() -> FindIndex:
    """The index of that pack."""
    return make_index(made(), WORDS)


def test_a_feature_speaks_most_for_the_topic_in_which_it_stands() -> None:
    """What stands in one topic alone counts for no other class; what is shared counts for less."""
    weights = index().weights
    place = index().classes.index("x")
    assert weights["leaked "][::2] == (place,)
    both = dict(zip(weights["pictures "][::2], weights["pictures "][1::2], strict=True))
    assert both[place] > both[index().classes.index(CALM)]


def test_a_word_counts_more_than_a_pair_and_a_pair_more_than_letters() -> None:
    weights = index().weights
    word, pair, letters = (weights[one][1] for one in ("leaked ", "leaked pictures", "eak"))
    assert word > pair > letters > 0


def test_danger_is_learned_from_crisis_against_all_that_is_none() -> None:
    assert index().danger["danger "] > 0
    assert index().danger["homework "] < 0
    assert find(index(), "he hurts me now").urgent
    assert not find(index(), "homework about planets").urgent


def test_a_topic_without_words_is_never_found_but_stands_for_the_rest() -> None:
    assert set(index().classes) == {"x", "y", CALM}
    assert find(index(), "zzz").topics == (made().info.default_topic,)


def test_equal_phrases_give_an_equal_index() -> None:
    """The order in which phrases are learned is mixed, but always in the same way."""
    assert make_index(made(), WORDS) == make_index(made(), WORDS)


def test_short_forms_are_written_out_before_they_are_learned() -> None:
    assert find(index(), "leaked pics").topics[0] == "x"
    assert "pics " not in index().weights
