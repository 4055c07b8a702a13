# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The compiled pack: a header line with a checksum, then JSON. Equal input gives equal bytes.

A window opens it without yaml and pydantic. Fields that have their default value are left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from helpdesk.model import Pack

FORMAT = 1
MISSING, DAMAGED, OTHER_FORMAT = "P1", "P2", "P3"

_SENTENCES = {
    MISSING: "The content of Helpdesk can't be found.",
    DAMAGED: "The content of Helpdesk is damaged.",
    OTHER_FORMAT: "The content belongs to another version of Helpdesk.",
}
_LONGEST_HEADER = 200

Decoder = Callable[[Any], Any]


class BundleError(Exception):
    """A compiled pack that can't be opened: a short code for the screen, and a sentence."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.sentence = _SENTENCES[code]
        super().__init__(f"{self.sentence} ({code})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """All that a window shows: content, words by language, colours by theme, icons as SVG."""

    pack: Pack
    words: Mapping[str, Mapping[str, str]]
    themes: Mapping[str, Mapping[str, str]]
    icons: Mapping[str, str]


def encode(bundle: Bundle) -> bytes:
    """A bundle as the bytes of a file. The order of a map is content, so it is kept."""
    body = _json(_plain(bundle))
    header = {"format": FORMAT, "sha256": hashlib.sha256(body).hexdigest()}
    return _json(header) + b"\n" + body


def decode(data: bytes) -> Bundle:
    """The bundle in these bytes. BundleError if they are damaged or of another format."""
    line, _, body = data.partition(b"\n")
    try:
        header = json.loads(line[:_LONGEST_HEADER])
        found, checksum = header["format"], header["sha256"]
    except (ValueError, KeyError, TypeError):
        raise BundleError(DAMAGED) from None
    if found != FORMAT:
        raise BundleError(OTHER_FORMAT)
    if hashlib.sha256(body).hexdigest() != checksum:
        raise BundleError(DAMAGED)
    try:
        made: Bundle = _object(Bundle, json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleError(OTHER_FORMAT) from error
    return made


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# --- model → JSON -------------------------------------------------------------------------------


def _plain(value: Any) -> Any:  # noqa: ANN401  any part of a bundle
    """A value as maps, lists and text."""
    match value:
        case date():
            return value.isoformat()
        case Mapping():
            return {key: _plain(one) for key, one in value.items()}
        case tuple():
            return [_plain(one) for one in value]
        case frozenset():
            return [_plain(one) for one in sorted(value)]
    if is_dataclass(value):
        given = ((one, getattr(value, one.name)) for one in fields(value))
        return {one.name: _plain(found) for one, found in given if found != one.default}
    return value


# --- JSON → model -------------------------------------------------------------------------------


def _object(shape: Any, raw: dict[str, Any]) -> Any:  # noqa: ANN401  any class of the model
    """An object of a dataclass. The map, which nobody else holds, is used up on the way."""
    for name, read in _readers(shape):
        if name in raw:
            raw[name] = read(raw[name])
    return shape(**raw)


@cache
def _readers(shape: Any) -> tuple[tuple[str, Decoder], ...]:  # noqa: ANN401  a class
    """The fields of a class that JSON can't hold as they are, worked out once."""
    found = ((name, _reader(hint)) for name, hint in get_type_hints(shape).items())
    return tuple((name, read) for name, read in found if read is not None)


def _reader(hint: Any) -> Decoder | None:  # noqa: ANN401  a type
    """How to read a value of this type; None for text, numbers, yes and no."""
    if hint is date:
        return date.fromisoformat
    if is_dataclass(hint):
        return partial(_object, hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {tuple, frozenset}:
        return partial(_items, origin, _reader(inner[0]))
    if origin is Mapping:
        read = _reader(inner[1])
        return partial(_map, read) if read else None
    if NoneType in inner:
        read = _reader(inner[0])
        return partial(_optional, read) if read else None
    return None


def _items(kind: type, read: Decoder | None, raw: list[Any]) -> Any:  # noqa: ANN401
    return kind(map(read, raw)) if read else kind(raw)


def _map(read: Decoder, raw: dict[str, Any]) -> dict[str, Any]:
    return {key: read(value) for key, value in raw.items()}


def _optional(read: Decoder, raw: Any) -> Any:  # noqa: ANN401
    return None if raw is None else read(raw)
