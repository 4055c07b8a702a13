# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on topics and the areas that they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.content.checks.references import wrong_id
from helpdesk.content.draft import Draft, Kind
from helpdesk.content.when import nearest
from helpdesk.model import Problem, Topic, TopicName

MAX_CARDS = 9
"""More cards than this don't fit a page; a list of topics also has "none of these"."""


def _named(draft: Draft) -> Iterator[tuple[Kind, str, Topic | TopicName]]:
    """Every topic without a fault, with a page of its own or without."""
    for name, topic in draft.topics.items():
        yield "topic", name, topic
    for name, topic_name in draft.topic_names.items():
        yield "topic name", name, topic_name


def ids(draft: Draft) -> Iterator[Problem]:
    """An id is short and plain, because it stands in file names and on the command line."""
    for kind, name, _ in _named(draft):
        if wrong_id(name):
            hint = "use small letters, digits and dashes"
            yield draft.fault(kind, name, ("id",), f'the id "{name}" is not plain', hint)


def once(draft: Draft) -> Iterator[Problem]:
    """A topic has a page, or only a name."""
    for name in draft.ids("topic name"):
        if ("topic", name) in draft.places:
            text, hint = f'the topic "{name}" has a page as well', "delete it here"
            yield draft.fault("topic name", name, ("id",), text, hint)


def content(draft: Draft) -> Iterator[Problem]:
    """A topic says what to do and who can help."""
    for name, topic in draft.topics.items():
        for key in ("now", "services"):
            if not getattr(topic, key):
                yield draft.fault("topic", name, (key,), f'"{key}" is empty', "add at least one")


def areas_know_topics(draft: Draft) -> Iterator[Problem]:
    """What an area lists are topics, each once, and few enough for a page."""
    for name, area in draft.areas.items():
        for place, topic in enumerate(area.topics):
            at = ("topics", place)
            if not draft.knows("topic", topic) and not draft.knows("topic name", topic):
                text, hint = f'unknown topic "{topic}"', nearest(topic, draft.topic_ids())
                yield draft.fault("area", name, at, text, hint)
            if topic in area.topics[:place]:
                yield draft.fault("area", name, at, f'"{topic}" stands twice', "delete one")
        if len(area.topics) >= MAX_CARDS:
            text, hint = f"more than {MAX_CARDS - 1} topics", "make two areas of it"
            yield draft.fault("area", name, ("topics",), text, hint)
    if len(draft.areas) > MAX_CARDS:
        last = list(draft.areas)[-1]
        yield draft.fault("area", last, (), f"more than {MAX_CARDS} areas", "join two of them")


def topics_have_area(draft: Draft) -> Iterator[Problem]:
    """A topic's area exists and lists it, so that it can be reached."""
    if "area" in draft.unread:
        return
    unlisted = {draft.info.default_topic, draft.info.friend_topic} if draft.info else set()
    for kind, name, topic in _named(draft):
        area = draft.areas.get(topic.area)
        if not draft.knows("area", topic.area):
            text, hint = f'unknown area "{topic.area}"', nearest(topic.area, draft.ids("area"))
            yield draft.fault(kind, name, ("area",), text, hint)
        elif area and draft.info and name not in area.topics and name not in unlisted:
            text = f'the area "{area.id}" doesn\'t list this topic'
            hint = f"add {name} to its topics in {draft.file('area', area.id)}"
            yield draft.fault(kind, name, ("area",), text, hint)


CHECKS = (ids, once, content, areas_know_topics, topics_have_area)
