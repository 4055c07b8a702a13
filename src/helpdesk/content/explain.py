# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Says a validation error in plain words for an author."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_type_hints

from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Where

_SHAPES = {
    "string_type": ("must be a text", "put it on one line, in quotes if need be"),
    "tuple_type": ("must be a list", "start each line with a dash"),
    "dataclass_type": ("must be a map", "write keys and values, such as {key: value}"),
    "mapping_type": ("must be a map", "write keys and values, such as key: value"),
    "int_parsing": ("must be a whole number", "such as 13"),
    "bool_parsing": ("must be true or false", "write true or false"),
}
_DATE = ("must be a date", "write year-month-day, such as 2026-11-25")


def explain(error: Mapping[str, Any], shape: object) -> tuple[str, str]:
    """Text and hint for one error of pydantic about data that should have this shape."""
    kind, where = str(error["type"]), tuple(error["loc"])
    key = str(where[-1]) if where else ""
    if kind == "missing":
        return f'the key "{key}" is missing', f"each {_noun(_owner(shape, where))} needs it"
    if kind == "unexpected_keyword_argument":
        owner = _owner(shape, where)
        known = tuple(one.name for one in fields(owner)) if is_dataclass(owner) else ()
        return f'unknown key "{key}"', nearest(key, known)
    if kind == "literal_error":
        known = tuple(re.findall(r"'([^']*)'", error["ctx"]["expected"]))
        return f'{_name(where)} can\'t be "{error["input"]}"', nearest(str(error["input"]), known)
    text, hint = _DATE if kind.startswith("date_") else _SHAPES.get(kind, (error["msg"], "mend it"))
    return f"{_name(where)} {text}", hint


def _name(where: Where) -> str:
    """What an author calls the value: its key, or its place in a list."""
    if not where:
        return "this"
    last = where[-1]
    if isinstance(last, str):
        return f'"{last}"'
    return f'item {last + 1} of "{where[-2]}"' if len(where) > 1 else f"item {last + 1}"


def _noun(owner: object) -> str:
    """`FriendTwin` reads "friend twin"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", getattr(owner, "__name__", "map")).lower()


def _owner(shape: object, where: Where) -> Any:  # noqa: ANN401  a type found by walking types
    """The class that holds the last key of the way."""
    for part in where[:-1]:
        inner = get_type_hints(shape)[part] if isinstance(part, str) else get_args(shape)[0]
        shape = next((one for one in get_args(inner) if NoneType in get_args(inner)), inner)
    return shape
