# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Lists every sentence that rests on judgement, for the people who review the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from helpdesk.content.draft import Draft
from helpdesk.content.yaml_source import Parsed, Raw, Where
from helpdesk.model import Problem

KEY = "needs_review"
HINT = "have it reviewed, then delete the mark"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark with its place and its reason. `said` is what it is about, empty for a whole file."""

    file: str
    line: int
    why: str
    said: str = ""


def marked(draft: Draft, _today: date) -> Iterator[Problem]:
    """Each mark, with its reason."""
    for mark in marks(draft):
        text = f"needs review: {mark.why}"
        yield Problem(file=mark.file, line=mark.line, text=text, hint=HINT, level="warning")


def marks(draft: Draft) -> Iterator[Mark]:
    """Every mark of a pack, in the order of its files."""
    files = {place.parsed.file: place.parsed for place in draft.places.values()}
    for parsed in files.values():
        yield from _in(parsed, parsed.data or {}, ())
    for name, guide in draft.guides.items():
        if guide.needs_review:
            yield Mark(draft.file("guide", name), 1, guide.needs_review, guide.title)


def _in(parsed: Parsed, raw: Raw, where: Where) -> Iterator[Mark]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key == KEY and isinstance(value, str):
                line = parsed.line((*where, key))
                yield Mark(parsed.file, line, value, _beside(raw))
            else:
                yield from _in(parsed, value, (*where, key))
    elif isinstance(raw, list):
        for place, value in enumerate(raw):
            yield from _in(parsed, value, (*where, place))


def _beside(raw: dict[str, Raw]) -> str:
    """The sentences that the mark is about, or the name of the thing that it is about."""
    if "id" in raw:
        return str(raw["id"])
    return " ".join(value for key, value in raw.items() if key != KEY and isinstance(value, str))


CHECKS = (marked,)
