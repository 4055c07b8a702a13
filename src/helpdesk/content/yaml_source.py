# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Strict YAML: maps, lists and text, with a line for every value.

Every scalar stays text, so a phone number keeps its zero and `no` is a word. What could surprise
an author (anchors, tags, a key written twice) is refused, and the events are read one by one, so
that a hostile file is refused before anything is expanded. The only import of yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from helpdesk.content.files import decode, fault, read_text
from helpdesk.model import Problem

Raw: TypeAlias = "str | list[Raw] | dict[str, Raw]"
Where: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of maps and places in lists."""

MAX_DEPTH = 20
MAX_VALUES = 20_000
"""Four times what the largest file has. With the faults it bounds the time that a file can take."""

MAX_FAULTS = 500
"""How many faults of a file are told before its author is asked to mend these first."""

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_YAML_TAG = "tag:yaml.org,2002:"
_NOTHING = ("", "~", "null", "Null", "NULL")
_DROPPED = "?"
"""Stands in the way to a value that is read for its faults only."""

_DIRECTIVE = re.compile("^%", re.MULTILINE)
"""YAML would take such a line for an order to itself, and many of them cost it much time."""

_TOO_DEEP = f"more than {MAX_DEPTH} levels deep"
_SYNTAX = (
    ("nesting depth", _TOO_DEEP),
    ("mapping values are not allowed", "a colon is in the wrong place"),
    ("sequence entries are not allowed", "a dash is in the wrong place"),
    ("cannot start any token", "a tab or a sign that YAML keeps for itself starts a text"),
    ("tab character", "a tab is used to indent"),
    ("could not find expected ':'", "a key has no colon"),
    ("quoted scalar", "a quote is opened and not closed"),
    ("block mapping", "a line is not indented like its neighbours"),
    ("block collection", "a line is not indented like its neighbours"),
    ("flow sequence", "a list in [ ] is not closed, or a comma is missing"),
    ("flow mapping", "a map in { } is not closed, or a comma is missing"),
)
_OPENED = ("quoted scalar", "flow sequence", "flow mapping")
"""What is told where it was opened, and not at the end of the file."""

_SYNTAX_HINT = "put a text with : # [ ] { } @ ` or % in quotes, and indent with spaces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a file holds. With a syntax fault `data` is None; other faults leave a "" behind."""

    file: str
    data: Raw | None
    lines: Mapping[Where, int]
    problems: tuple[Problem, ...]

    def line(self, where: Where) -> int:
        """The line of a value, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def told(self, where: Where) -> bool:
        """Whether a fault was found in the line of this value. A missing value has no line."""
        line = self.lines.get(where)
        return any(problem.line == line for problem in self.problems)


def read_yaml(path: Path, file: str) -> Parsed:
    """Read a file; its faults are in the result, nothing is raised."""
    return _parse_text(read_text(path, file), file, LOADER)


def parse_yaml(data: bytes, file: str, loader: type = LOADER) -> Parsed:
    """Read bytes; their faults are in the result, nothing is raised."""
    return _parse_text(decode(data, file), file, loader)


def _parse_text(text: str | Problem, file: str, loader: type) -> Parsed:
    if isinstance(text, Problem):
        return Parsed(file=file, data=None, lines={}, problems=(text,))
    directive = _DIRECTIVE.search(text)
    if directive:
        line = text.count("\n", 0, directive.start()) + 1
        problem = fault(file, line, "a line begins with %", _SYNTAX_HINT)
        return Parsed(file=file, data=None, lines={}, problems=(problem,))
    reader = _Reader(file, yaml.parse(text, Loader=loader))
    data = None
    try:
        data = reader.document()
    except yaml.YAMLError as error:
        reader.problems.append(_syntax_problem(error, file))
    except _TooMuchError as error:
        reader.problems.append(fault(file, error.line, error.text, error.hint))
    return Parsed(file=file, data=data, lines=reader.lines, problems=tuple(reader.problems))


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    """Say a syntax error in plain words; both loaders word theirs differently."""
    context = getattr(error, "context", None) or ""
    said = f"{getattr(error, 'problem', None) or error} {context}"
    text = next((plain for sign, plain in _SYNTAX if sign in said), "this is not YAML")
    mark = getattr(error, "problem_mark", None)
    if any(sign in context for sign in _OPENED):
        mark = getattr(error, "context_mark", None) or mark
    return fault(file, mark.line + 1 if mark else 1, text, _SYNTAX_HINT)


class _TooMuchError(Exception):
    """Stops the reading, so that depth never costs stack, and much of anything never much time."""

    def __init__(self, line: int, text: str, hint: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text
        self.hint = hint


class _Reader:
    """Builds plain data from parser events and collects faults on the way."""

    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.events = events
        self.lines: dict[Where, int] = {}
        self.problems: list[Problem] = []
        self._values = 0

    def fault(self, line: int, text: str, hint: str) -> None:
        """Note a fault and go on, unless there are too many of them."""
        if len(self.problems) == MAX_FAULTS:
            raise _TooMuchError(line, f"more than {MAX_FAULTS} faults", "mend those above first")
        self.problems.append(fault(self.file, line, text, hint))

    def document(self) -> Raw | None:
        """The only document of the file."""
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self.fault(1, "the file is empty", "fill it or delete it")
            return None
        first = next(self.events)
        self.lines[()] = _line(first)
        data = self._node(first, ())
        next(self.events)
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            self.fault(_line(after), "a second document starts here", 'delete the line "---"')
        return data

    def _node(self, event: yaml.Event, where: Where) -> Raw:
        self._values += 1
        if self._values > MAX_VALUES:
            text, hint = f"more than {MAX_VALUES} values in one file", "split it into smaller files"
            raise _TooMuchError(_line(event), text, hint)
        if isinstance(event, yaml.AliasEvent):
            self.fault(_line(event), f"an alias (*{event.anchor})", "write the value out again")
            return ""
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        self._refuse_marks(event)
        if len(where) >= MAX_DEPTH:
            raise _TooMuchError(_line(event), _TOO_DEEP, "use fewer levels")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(where)
        return self._map(where)

    def _refuse_marks(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            hint = "delete it, and write the value out where it is needed again"
            self.fault(_line(event), f"an anchor (&{anchor})", hint)
        if tag is not None:
            short = tag.replace(_YAML_TAG, "!!")
            self.fault(_line(event), f"a tag ({short})", "delete it; every value is text")

    def _text(self, event: yaml.ScalarEvent) -> str:
        self._refuse_marks(event)
        if event.implicit[0] and event.value in _NOTHING:
            hint = "fill it in or delete the key; the word null needs quotes"
            self.fault(_line(event), "nothing stands here", hint)
            return ""
        return str(event.value)

    def _list(self, where: Where) -> list[Raw]:
        found: list[Raw] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*where, len(found))
            self.lines[here] = _line(event)
            found.append(self._node(event, here))
        return found

    def _map(self, where: Where) -> dict[str, Raw]:
        found: dict[str, Raw] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, where)
            if key is None or key in found:
                if key is not None:
                    first = self.lines[*where, key]
                    self.fault(_line(event), f'the key "{key}" stands twice', f"see line {first}")
                self._node(next(self.events), (*where, _DROPPED))
                continue
            self.lines[*where, key] = _line(event)
            value = next(self.events)
            found[key] = self._node(value, (*where, key))
        return found

    def _key(self, event: yaml.Event, where: Where) -> str | None:
        if isinstance(event, yaml.ScalarEvent) and event.value:
            self._refuse_marks(event)
            return str(event.value)
        if not isinstance(event, yaml.AliasEvent):
            self.fault(_line(event), "a key that is not text", "put a text in quotes before the :")
        self._node(event, (*where, _DROPPED))
        return None


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
