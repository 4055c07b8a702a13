# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How a topic speaks: about me or a friend, to a child or to somebody older.

One text is written for all, for a reading age of 9 to 11. Where a fifteen-year-old would find it
childish there is an older one, used from 13 up and when the age is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from helpdesk.model import FriendTwin, Older, OlderWorry, Topic, Worry


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The texts of a topic that have more than one voice."""

    heading: str
    opening: str
    worries: tuple[Worry, ...]


def spoken(topic: Topic, answers: Mapping[str, str | None]) -> Voice:
    """The heading, opening and worries of a topic for these answers."""
    friend = answers.get("about") == "friend"
    text: Topic | FriendTwin = topic.friend if friend else topic
    worries = text.worries or topic.worries
    if answers.get("age") == "under-13":
        return Voice(heading=text.heading, opening=text.opening, worries=worries)
    older = text.older or Older()
    return Voice(
        heading=older.heading or text.heading,
        opening=older.opening or text.opening,
        worries=tuple(_older(worry) for worry in worries),
    )


def _older(worry: Worry) -> Worry:
    older = worry.older or OlderWorry()
    return Worry(ask=older.ask or worry.ask, answer=older.answer or worry.answer)
