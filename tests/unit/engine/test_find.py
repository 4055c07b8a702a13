# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Own words lead to topics: spelled in any way, never to nothing, and danger first."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest

from helpdesk.author.checks.group_names import read_names
from helpdesk.engine.find import MOST, MOST_READ, features, find, salted, why
from tests.real import REAL_BUNDLE, REAL_PACK

INDEX = REAL_BUNDLE.index


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("someones leaking my pics", "image-shared"),
        ("he wont stop askin 4 nudes", "image-asked"),
        ("hewontstopaskingfornudes", "image-asked"),
        ("NUDES he keeps asking!!!", "image-asked"),
        ("sextortion", "image-threat"),
        ("groming", "grooming"),
        ("they sed theyll send my vid 2 every1 unless i pay", "image-threat"),
        ("🥺 my dad hits me", "harm-at-home"),
        ("nudés", "image-asked"),
        ("ran away", "running-away"),
        ("kms", "suicidal"),
    ],
)
def test_a_phrase_leads_to_its_topic_however_it_is_spelt(text: str, topic: str) -> None:
    """Slang, typos, missing spaces, capitals, accents, one word: among the first three."""
    assert topic in find(INDEX, text).topics[:3]


@pytest.mark.parametrize(
    "text",
    ["", " ", "?!", "🙂", "救命", "مرحبا", "1234567890", "\n\t", "\u202e\u200b", "ж" * 999],
)
def test_nothing_that_is_known_leads_to_something_else(text: str) -> None:
    """Other scripts, signs and nothing at all: a page for everything else, and no alarm."""
    assert find(INDEX, text).topics[0] == REAL_PACK.info.default_topic
    assert not find(INDEX, text).urgent


def test_a_long_paragraph_and_any_order_of_words_find_topics_with_pages() -> None:
    """At most five, none twice, never none, whatever is typed."""
    words = [one for topic in REAL_PACK.topics.values() for one in topic.heading.split()]
    mixed = random.Random(7)  # noqa: S311  no secret
    for length in (1, 5, 40, 400):
        found = find(INDEX, " ".join(mixed.choices(words, k=length)))
        assert 1 <= len(found.topics) <= MOST
        assert len(set(found.topics)) == len(found.topics)
        assert set(found.topics) <= REAL_PACK.topics.keys()


@pytest.mark.parametrize(
    "text",
    ["i want to die tonight", "ive taken loads of tablets", "hes outside my house with a knife"],
)
def test_danger_opens_the_urgent_page_first(text: str) -> None:
    assert find(INDEX, text).urgent


@pytest.mark.parametrize(
    "text",
    [
        "essay on suicide in romeo and juliet",
        "how do i kill the ender dragon",
        "im dying of boredom lol",
    ],
)
def test_homework_games_and_jokes_do_not_cry_wolf(text: str) -> None:
    assert not find(INDEX, text).urgent


def test_the_name_of_a_group_is_urgent_and_is_never_shown() -> None:
    """It is known by its hash alone, also with another letter for a figure, and in a sentence."""
    made = replace(INDEX, names=INDEX.names | {salted(INDEX.salt, "leaked nude")})
    text = "someone told me to join L3aked Nudes today"
    found = find(made, text)
    assert found.urgent
    assert found.topics[0] == REAL_PACK.info.group_topic
    assert find(INDEX, text).topics[0] != REAL_PACK.info.group_topic
    assert find(made, "my nude was leaked").topics[0] != REAL_PACK.info.group_topic


def test_the_names_of_the_list_are_the_ones_that_texts_are_checked_for() -> None:
    names = read_names()
    assert (INDEX.salt, INDEX.names) == (names.salt, names.hashes)


def test_why_names_parts_of_what_was_typed() -> None:
    """Each part is a feature of the text itself."""
    text = "my ex is leaking my pics"
    parts = {one.strip() for one in features(text, INDEX.means)}
    for topic in find(INDEX, text).topics:
        assert why(INDEX, text, topic)
        assert set(why(INDEX, text, topic)) <= parts


def test_equal_sums_keep_the_same_order() -> None:
    """What is found does not depend on the order of a table."""
    turned = replace(INDEX, weights=dict(reversed(list(INDEX.weights.items()))))
    for text in ("help", "my friend", "leaked"):
        assert find(turned, text) == find(INDEX, text)


def test_a_very_long_text_is_read_from_its_beginning() -> None:
    """Nobody types so much; a letter that stands for eighteen is no way to stop the program."""
    words = "someone hacked my account "
    assert find(INDEX, words + " " * MOST_READ + "i want to die") == find(INDEX, words)
    began = time.process_time()
    find(INDEX, "\ufdfa" * 1_000_000)
    find(INDEX, "a" + "\u0301\u0323" * 500_000)
    assert time.process_time() - began < 2
