# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Lists every sentence that rests on judgement, for the people who review the pack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.content.draft import Draft
from helpdesk.content.yaml_source import Parsed, Raw, Where
from helpdesk.model import Problem

KEY = "needs_review"
HINT = "have it reviewed, then delete the mark"


def marked(draft: Draft, _today: date) -> Iterator[Problem]:
    """Each mark, with its reason."""
    files = {place.parsed.file: place.parsed for place in draft.places.values()}
    for parsed in files.values():
        for where, why in _marks(parsed.data or {}, ()):
            yield _warning(parsed, where, why)
    for name, guide in draft.guides.items():
        if guide.needs_review:
            yield _warning(draft.places["guide", name].parsed, (), guide.needs_review)


def _warning(parsed: Parsed, where: Where, why: str) -> Problem:
    text = f"needs review: {why}"
    line = parsed.line(where)
    return Problem(file=parsed.file, line=line, text=text, hint=HINT, level="warning")


def _marks(raw: Raw, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key == KEY and isinstance(value, str):
                yield (*where, key), value
            else:
                yield from _marks(value, (*where, key))
    elif isinstance(raw, list):
        for place, value in enumerate(raw):
            yield from _marks(value, (*where, place))


CHECKS = (marked,)
