# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The compiled pack as values of the model, and as bytes. Equal input gives equal bytes.

A window opens it without yaml and pydantic. Fields that have their default value are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from helpdesk.content.sealed import (
    OTHER_FORMAT,
    BundleError,
    Front,
    Rest,
    Sealed,
    compact,
    read_json,
    seal,
    unseal,
)
from helpdesk.content.store import open_sealed
from helpdesk.model import FindIndex, Pack

Decoder = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """All that a window shows: content, words by language, colours by theme, icons as SVG."""

    pack: Pack
    words: Mapping[str, Mapping[str, str]]
    themes: Mapping[str, Mapping[str, str]]
    icons: Mapping[str, str]
    index: FindIndex


def front_of(bundle: Bundle) -> Front:
    """What the first frame needs of a bundle."""
    info = bundle.pack.info
    talk = bundle.pack.services[info.talk]
    number = next(one.value for one in talk.contacts if one.kind == "phone")
    return Front(
        words=bundle.words,
        themes=bundle.themes,
        icons=bundle.icons,
        talk=(talk.id, talk.name, number),
        preview=info.preview,
    )


def encode(bundle: Bundle) -> bytes:
    """A bundle as the bytes of a file. The order of a map is content, so it is kept."""
    pack, index = compact(_plain(bundle.pack)), compact(_plain(bundle.index))
    return seal(front_of(bundle), Rest(pack=pack, find=index))


def decode(data: bytes) -> Bundle:
    """The bundle in these bytes. BundleError if they are damaged or of another format."""
    return _bundle_of(unseal(partial(BytesIO, data)))


def open_bundle(path: Path | None = None) -> Bundle:
    """Open a compiled pack, by default the one that came with the program.

    BundleError if it is missing, damaged or of another format.
    """
    return _bundle_of(open_sealed(path))


def _bundle_of(sealed: Sealed) -> Bundle:
    front, rest = sealed.front, sealed.rest()
    return Bundle(
        pack=decode_pack(rest.pack),
        words=front.words,
        themes=front.themes,
        icons=front.icons,
        index=decode_index(rest.find),
    )


def decode_pack(data: bytes) -> Pack:
    """The pack in a part of an opened file. BundleError if it doesn't fit this program."""
    made: Pack = _decoded(Pack, data)
    return made


def decode_index(data: bytes) -> FindIndex:
    """The index in a part of an opened file. BundleError if it doesn't fit this program."""
    made: FindIndex = _decoded(FindIndex, data)
    return made


def _decoded(shape: Any, data: bytes) -> Any:  # noqa: ANN401  a class, and one of its kind
    try:
        return _object(shape, read_json(data))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleError(OTHER_FORMAT) from error


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
    readers = _readers(shape)
    for name, value in raw.items():
        raw[name] = readers[name](value)
    return shape(**raw)


@cache
def _readers(shape: Any) -> dict[str, Decoder]:  # noqa: ANN401  a class
    """How to read each field of a class, worked out once."""
    return {name: _reader(hint) for name, hint in get_type_hints(shape).items()}


def _reader(hint: Any) -> Decoder:  # noqa: ANN401  a type
    """How to read a value of this type. What is of another type is refused."""
    if hint in _PLAIN:
        return partial(_plainly, hint)
    if hint is date:
        return date.fromisoformat
    if is_dataclass(hint):
        return partial(_object, hint)
    if get_origin(hint) is Literal:
        return partial(_one_of, frozenset(get_args(hint)))
    return _reader_of_parts(get_origin(hint), get_args(hint))


def _reader_of_parts(origin: Any, inner: tuple[Any, ...]) -> Decoder:  # noqa: ANN401  a type
    """How to read what holds others: a map, a tuple, a set, or something that may be missing."""
    if origin is Mapping:
        return partial(_map, None if inner[1] in _PLAIN else _reader(inner[1]), inner[1])
    if origin in {tuple, frozenset}:
        return partial(_items, origin, None if inner[0] in _PLAIN else _reader(inner[0]), inner[0])
    return partial(_optional, _reader(inner[0]))


_PLAIN = (str, int, bool)


def _plainly(kind: type, raw: Any) -> Any:  # noqa: ANN401  of that kind
    if type(raw) is not kind:
        raise TypeError(raw)
    return raw


def _one_of(known: frozenset[str], raw: Any) -> Any:  # noqa: ANN401  one of these
    if raw not in known:
        raise ValueError(raw)
    return raw


def _items(kind: type, read: Decoder | None, plain: type, raw: list[Any]) -> Any:  # noqa: ANN401
    """A tuple or a set; of plain values the types are looked at all at once."""
    if type(raw) is not list or (read is None and not {*map(type, raw)} <= {plain}):
        raise TypeError(raw)
    return kind(map(read, raw)) if read else kind(raw)


def _map(read: Decoder | None, plain: type, raw: dict[str, Any]) -> dict[str, Any]:
    if read:
        return {key: read(value) for key, value in raw.items()}
    if not {*map(type, raw.values())} <= {plain}:
        raise TypeError(raw)
    return raw


def _optional(read: Decoder, raw: Any) -> Any:  # noqa: ANN401  whatever it reads
    return None if raw is None else read(raw)
