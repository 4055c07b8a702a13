# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Faults that any text of a file may have."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.content.files import fault
from helpdesk.content.yaml_source import Parsed, Raw, Where
from helpdesk.model import Problem


def text_faults(parsed: Parsed) -> Iterator[Problem]:
    """Empty texts, texts with stray spaces, and numbers in international form."""
    for where, text in _texts(parsed.data or "", ()):
        if parsed.told(where):
            continue
        line = parsed.line(where)
        if not text.strip():
            yield fault(parsed.file, line, "an empty text", "fill it in or delete the key")
        elif text != text.strip():
            hint = 'delete it; a long text begins with ">-"'
            yield fault(parsed.file, line, "a space or an empty line around a text", hint)
        if "+44" in text:
            hint = "write the number as it is dialled in the UK"
            yield fault(parsed.file, line, 'a number with "+44"', hint)


def _texts(raw: Raw, where: Where) -> Iterator[tuple[Where, str]]:
    """Every text below the first level, with the way to it."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from _texts(value, (*where, key))
    elif isinstance(raw, list):
        for place, value in enumerate(raw):
            yield from _texts(value, (*where, place))
    elif where:
        yield where, raw
