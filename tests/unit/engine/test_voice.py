# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A topic has one text for all, and an older one where a fifteen-year-old would smile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.engine.voice import spoken
from helpdesk.model import FriendTwin, Older, OlderWorry, Topic, Worry
from tests.real import REAL_PACK

TOPIC: Topic = replace(
    REAL_PACK.topics["something-else"],
    heading="For a child",
    opening="For a child.",
    older=Older(heading="For somebody older"),
    worries=(
        Worry(ask="Will it stop?", answer="It may.", older=OlderWorry(answer="Often it does.")),
        Worry(ask="Am I bad?", answer="No."),
    ),
    friend=FriendTwin(
        say="A friend",
        heading="A child's friend",
        opening="A child's friend.",
        older=Older(opening="Somebody older's friend."),
    ),
)


@pytest.mark.parametrize("age", ["13-15", "16-17", "18-plus", None])
def test_the_older_voice_is_for_13_up_and_for_an_age_that_is_not_known(age: str | None) -> None:
    """What has no older text stays as it is."""
    voice = spoken(TOPIC, {"age": age})
    assert (voice.heading, voice.opening) == ("For somebody older", "For a child.")
    assert [worry.answer for worry in voice.worries] == ["Often it does.", "No."]
    assert voice.worries[0].ask == "Will it stop?"


def test_a_child_under_13_hears_the_text_for_all() -> None:
    """Also when the page is about a friend."""
    assert spoken(TOPIC, {"age": "under-13"}).heading == "For a child"
    assert spoken(TOPIC, {"age": "under-13"}).worries[0].answer == "It may."
    assert spoken(TOPIC, {"age": "under-13", "about": "friend"}).opening == "A child's friend."


def test_a_friend_twin_has_an_older_voice_of_its_own() -> None:
    """The twin's worries are the topic's when it has none."""
    voice = spoken(TOPIC, {"about": "friend"})
    assert (voice.heading, voice.opening) == ("A child's friend", "Somebody older's friend.")
    assert voice.worries[0].answer == "Often it does."
