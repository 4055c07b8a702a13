# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a `when`: a map is all of, a list is any of, `not` turns a map round. Data, never code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from helpdesk.content.yaml_source import Raw, Where
from helpdesk.model import ALWAYS, Condition

Values = Mapping[str, tuple[str, ...]]
Note = Callable[[Where, str, str], None]
"""Takes note of a fault: where, what, and a hint."""

_MANY = 12


def nearest(word: str, known: tuple[str, ...]) -> str:
    """A hint for a word that isn't known: the likely one, or all of them."""
    close = get_close_matches(word, known, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"known: {', '.join(known[:_MANY]) or 'none'}{' …' if len(known) > _MANY else ''}"


def read_condition(raw: Raw, where: Where, values: Values, note: Note) -> Condition:
    """Turn a raw `when` into a condition. A part with a fault is noted and holds always."""
    if isinstance(raw, dict):
        return _all_of(raw, where, values, note)
    if isinstance(raw, list):
        parts = [read_condition(one, (*where, i), values, note) for i, one in enumerate(raw)]
        if parts and all(isinstance(one, dict) for one in raw):
            return _join("any", parts)
    note(where, "a condition is a map, or a list of maps", "such as {age: [under-13, 13-15]}")
    return ALWAYS


def _all_of(raw: dict[str, Raw], where: Where, values: Values, note: Note) -> Condition:
    if not raw:
        note(where, "a condition without a fact", 'leave "when" out if it holds always')
    parts = []
    for key, value in raw.items():
        here = (*where, key)
        if key == "not":
            inner = read_condition(value, here, values, note)
            parts.append(Condition(op="not", parts=(inner,)))
        elif key in values:
            parts.append(_is(key, value, here, values[key], note))
        elif key == "area":
            note(here, "a condition can't ask for the area", "ask for the topic")
        else:
            note(here, f'unknown fact "{key}"', nearest(key, (*values, "not")))
    return _join("all", parts)


def _is(fact: str, raw: Raw, where: Where, known: tuple[str, ...], note: Note) -> Condition:
    wanted = [raw] if isinstance(raw, str) else raw
    if not isinstance(wanted, list) or not all(isinstance(one, str) for one in wanted):
        note(where, f'"{fact}" needs a list of values', nearest("", known))
        return ALWAYS
    if not wanted:
        note(where, f'"{fact}" has an empty list, which never holds', "name a value")
    found = tuple(str(one) for one in wanted)
    for one in found:
        if one not in known:
            note(where, f'unknown {fact} "{one}"', nearest(one, known))
    return Condition(op="is", fact=fact, values=found)


def _join(op: str, parts: list[Condition]) -> Condition:
    """One part speaks for itself."""
    if len(parts) == 1:
        return parts[0]
    return Condition(op="any" if op == "any" else "all", parts=tuple(parts))
