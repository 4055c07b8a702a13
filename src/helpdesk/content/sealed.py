# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The file of a compiled pack: a checksum, what the first frame needs, the pack, and an index.

Four lines: a header with the checksum of the rest, the front, the pack, the index for own words,
each as JSON. The front is apart so that a window can be on the screen before the pack has been
turned into the model; the index, so that it is read only when somebody types.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

FORMAT = 3
MISSING, DAMAGED, OTHER_FORMAT = "P1", "P2", "P3"

_SENTENCES = {
    MISSING: "The content of Helpdesk can't be found.",
    DAMAGED: "The content of Helpdesk is damaged.",
    OTHER_FORMAT: "The content belongs to another version of Helpdesk.",
}
_LONGEST_HEADER = 200
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


class Sealed(NamedTuple):
    """An opened file whose pack and index are still JSON."""

    front: Front
    pack: bytes
    find: bytes


def seal(sealed: Sealed) -> bytes:
    """The bytes of a file."""
    body = b"\n".join((compact(sealed.front._asdict()), sealed.pack, sealed.find))
    header = {"format": FORMAT, "sha256": hashlib.sha256(body).hexdigest()}
    return compact(header) + b"\n" + body


def unseal(data: bytes) -> Sealed:
    """The parts of a file. BundleError if it is damaged or of another format."""
    header, _, body = data.partition(b"\n")
    _check(header, body)
    front, _, rest = body.partition(b"\n")
    pack, _, find = rest.partition(b"\n")
    try:
        given: dict[str, Any] = json.loads(front)
        made = Front(**{**given, "talk": tuple(given["talk"])})
        complete = "en" in made.words and "light" in made.themes and len(made.talk) == _TALK
    except (ValueError, KeyError, TypeError) as error:
        raise BundleError(OTHER_FORMAT) from error
    if not complete:
        raise BundleError(OTHER_FORMAT)
    return Sealed(front=made, pack=pack, find=find)


def _check(line: bytes, body: bytes) -> None:
    try:
        header = json.loads(line[:_LONGEST_HEADER])
        found, checksum = header["format"], header["sha256"]
    except (ValueError, KeyError, TypeError):
        raise BundleError(DAMAGED) from None
    if found != FORMAT:
        raise BundleError(OTHER_FORMAT)
    if hashlib.sha256(body).hexdigest() != checksum:
        raise BundleError(DAMAGED)


def compact(value: object) -> bytes:
    """JSON in one line, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
