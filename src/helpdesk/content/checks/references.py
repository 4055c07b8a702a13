# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every place of a pack that names a service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from helpdesk.content.draft import Draft, Kind
from helpdesk.content.yaml_source import Where
from helpdesk.model import Rule

INFO_SERVICES = ("emergency", "talk", "friend_talk")
"""The keys of pack.yaml whose value is a service."""

_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def wrong_id(name: str) -> bool:
    """Whether an id could trouble a file name or a command line."""
    return _PLAIN.fullmatch(name) is None


@dataclass(frozen=True, slots=True)
class Reference:
    """A service's id, and where it is named."""

    kind: Kind
    name: str
    path: Where
    service: str


def references(draft: Draft) -> Iterator[Reference]:
    """Each place that names a service."""
    if draft.info:
        for key in INFO_SERVICES:
            yield Reference("pack", "", (key,), getattr(draft.info, key))
        yield from _of_rules("pack", "", "always", draft.info.always)
    for name, topic in draft.topics.items():
        yield from _of_rules("topic", name, "services", topic.services)
    for name, service in draft.services.items():
        if service.if_no_answer:
            yield Reference("service", name, ("if_no_answer",), service.if_no_answer)
    for place, row in enumerate(draft.urgent.rows if draft.urgent else ()):
        if row.service:
            yield Reference("urgent", "", ("rows", place, "service"), row.service)
    yield from _of_adults(draft)


def _of_adults(draft: Draft) -> Iterator[Reference]:
    for group_place, group in enumerate(draft.adults.ring if draft.adults else ()):
        for place, pointer in enumerate(group.services):
            path = ("ring", group_place, "services", place, "service")
            yield Reference("adults", "", path, pointer.service)


def _of_rules(kind: Kind, name: str, key: str, rules: Iterable[Rule]) -> Iterator[Reference]:
    for place, rule in enumerate(rules):
        yield Reference(kind, name, (key, place, "service"), rule.service)
