# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The file of a compiled pack: checksums, what the first frame needs, the pack, and an index.

Four lines: a header with two checksums, the front, the pack, the index for own words, each as JSON.
The front is apart so that a window can be on the screen before the rest is read; the index, so that
it is turned into a table only when somebody types.

SHA-256 vouches for all three. Python's comes with OpenSSL, 4 MiB that the first frame need not wait
for, so the front is told from a damaged one by a CRC as well.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, BinaryIO, NamedTuple

FORMAT = 6
MISSING, DAMAGED, OTHER_FORMAT = "P1", "P2", "P3"

_SENTENCES = {
    MISSING: "The content of the app can't be found.",
    DAMAGED: "The content of the app is damaged.",
    OTHER_FORMAT: "The content belongs to another version of the app.",
}
_LONGEST_HEADER = 300
MOST = 32 * 1024 * 1024
"""So many bytes of a file are read, 15 times what there is; a longer one fails its checksum."""

_TALK = 3


class BundleError(Exception):
    """A compiled pack that can't be opened: a short code for the screen, and a sentence."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.sentence = _SENTENCES[code]
        super().__init__(f"{self.sentence} ({code})")


class Front(NamedTuple):
    """What the first frame needs: words by language, colours by theme, icons as SVG, whom to ring.

    `talk` is the id, name and number of the service that the bar offers.
    """

    words: Mapping[str, Mapping[str, str]]
    themes: Mapping[str, Mapping[str, str]]
    icons: Mapping[str, str]
    talk: tuple[str, str, str]
    preview: bool


class Rest(NamedTuple):
    """What comes after the first frame, still as JSON: the pack, and the index of own words."""

    pack: bytes
    find: bytes


class Sealed(NamedTuple):
    """An opened file. `rest` reads what the first frame does not need; BundleError if damaged."""

    front: Front
    rest: Callable[[], Rest]


def seal(front: Front, rest: Rest) -> bytes:
    """The bytes of a file."""
    first = compact(front._asdict())
    body = b"\n".join((first, *rest))
    header = {"format": FORMAT, "front": _quick_sum(first), "all": _sum(body)}
    return compact(header) + b"\n" + body


def unseal(open_file: Callable[[], BinaryIO]) -> Sealed:
    """A file whose front was read. BundleError if that is damaged or of another format."""
    with open_file() as file:
        header = _header(file.readline(_LONGEST_HEADER))
        begins = file.tell()
        first = file.readline(MOST).removesuffix(b"\n")
    if _quick_sum(first) != header["front"]:
        raise BundleError(DAMAGED)
    return Sealed(_front(first), partial(_read_rest, open_file, begins, header["all"]))


def _read_rest(open_file: Callable[[], BinaryIO], begins: int, checksum: str) -> Rest:
    try:
        with open_file() as file:
            file.seek(begins)
            body = file.read(MOST)
    except OSError as error:
        raise BundleError(MISSING) from error
    if _sum(body) != checksum:
        raise BundleError(DAMAGED)
    pack, _, find = body.partition(b"\n")[2].partition(b"\n")
    return Rest(pack=pack, find=find)


def _front(line: bytes) -> Front:
    try:
        given: dict[str, Any] = read_json(line)
        made = Front(**{**given, "talk": tuple(given["talk"])})
        fits = _is_whole(made)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleError(OTHER_FORMAT) from error
    if not fits:
        raise BundleError(OTHER_FORMAT)
    return made


def _is_whole(front: Front) -> bool:
    """Whether everything is there that is always asked for, and every text is a text."""
    tables = (*front.words.values(), *front.themes.values(), front.icons)
    texts = (*front.talk, *(text for table in tables for text in table.values()))
    named = "en" in front.words and "light" in front.themes and len(front.talk) == _TALK
    return all((named, type(front.preview) is bool, {*map(type, texts)} <= {str}))


def _header(line: bytes) -> dict[str, str]:
    try:
        header: dict[str, Any] = json.loads(line)
        found = header["format"]
        checksums = {"front": str(header["front"]), "all": str(header["all"])}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BundleError(DAMAGED) from None
    if found != FORMAT:
        raise BundleError(OTHER_FORMAT)
    return checksums


def _quick_sum(data: bytes) -> str:
    return f"{zlib.crc32(data):08x}"


def _sum(data: bytes) -> str:
    import hashlib  # noqa: PLC0415 - not for the first frame

    return hashlib.sha256(data).hexdigest()


def read_json(data: bytes) -> Any:  # noqa: ANN401  whatever stands there
    """What JSON says. ValueError if it is none, or holds half a letter: `compact` writes none."""
    if b"\\ud" in data or b"\\uD" in data:
        raise ValueError("half a letter")
    return json.loads(data)


def compact(value: object) -> bytes:
    """JSON in one line, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
