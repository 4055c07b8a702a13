# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A pack in the making: what could be read, where each thing stands, and the faults so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from helpdesk.content.files import fault
from helpdesk.content.yaml_source import Parsed, Where
from helpdesk.model import (
    Area,
    FindWords,
    ForAdults,
    Guide,
    Pack,
    PackInfo,
    Problem,
    Question,
    Service,
    Topic,
    TopicName,
    UrgentPage,
)

Kind = Literal[
    "pack", "area", "topic name", "question", "service", "topic", "urgent", "adults", "guide",
    "bank holidays", "find",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing begins in its file."""

    parsed: Parsed
    where: Where = ()

    def line(self, *path: str | int) -> int:
        """The line of something inside, or of the nearest thing around it."""
        return self.parsed.line((*self.where, *path))

    def told(self, *path: str | int) -> bool:
        """Whether the reading of the file found a fault in the line of this value already."""
        return self.parsed.told((*self.where, *path))


@dataclass(slots=True, kw_only=True)
class Draft:
    """Filled by `build`, read by the checks. A thing with a fault has a place and no value."""

    info: PackInfo | None = None
    services: dict[str, Service] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    topic_names: dict[str, TopicName] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    urgent: UrgentPage | None = None
    adults: ForAdults | None = None
    find: FindWords | None = None
    guides: dict[str, Guide] = field(default_factory=dict)
    bank_holidays: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    places: dict[tuple[Kind, str], Place] = field(default_factory=dict)
    unread: set[Kind] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, kind: Kind, name: str, value: Any) -> None:  # noqa: ANN401  by kind
        """Put a thing without faults where it belongs."""
        match kind:
            case "pack":
                self.info = value
            case "urgent":
                self.urgent = value
            case "adults":
                self.adults = value
            case "find":
                self.find = value
            case "bank holidays":
                self.bank_holidays = value
            case _:
                store: dict[str, Any] = getattr(self, f"{kind.replace(' ', '_')}s")
                store[name] = value

    def knows(self, kind: Kind, name: str) -> bool:
        """Whether there is such a thing, or may be: a file that can't be read may hold it."""
        return (kind, name) in self.places or kind in self.unread

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Every id of a kind, also of things with faults."""
        return tuple(name for one, name in self.places if one == kind)

    def file(self, kind: Kind, name: str = "") -> str:
        """The file in which a thing stands."""
        return self.places[kind, name].parsed.file

    def fault(self, kind: Kind, name: str, path: Where, text: str, hint: str) -> Problem:
        """A problem at something inside a thing."""
        place = self.places[kind, name]
        return fault(place.parsed.file, place.line(*path), text, hint)

    def topic_ids(self) -> tuple[str, ...]:
        """Every topic that can be chosen, with a page of its own or without."""
        return (*self.ids("topic"), *self.ids("topic name"))

    def pack(self) -> Pack | None:
        """The pack, when nothing is wrong with it."""
        if self.info is None or self.urgent is None or self.adults is None:
            return None
        if self.find is None or any_error(self.problems):
            return None
        return Pack(
            info=self.info,
            services=self.services,
            topics=self.topics,
            topic_names=self.topic_names,
            areas=self.areas,
            questions=self.questions,
            urgent=self.urgent,
            adults=self.adults,
            guides=self.guides,
            bank_holidays=self.bank_holidays,
        )


def any_error(problems: list[Problem] | tuple[Problem, ...]) -> bool:
    """Whether any of them stops the pack; warnings do not."""
    return any(problem.level == "error" for problem in problems)


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line."""
    once = dict.fromkeys(problems)
    return tuple(sorted(once, key=lambda one: (one.file, one.line, one.text, one.hint)))
