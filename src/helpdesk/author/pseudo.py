# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Languages that nobody speaks, to see what a real one would break: longer, and from the right.

Their codes are those that other programs use for the same purpose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from helpdesk.author.checks.said import NOT_READ
from helpdesk.content.bundle import Bundle
from helpdesk.content.words import ENGLISH

LONGER = 1.5
"""How long a text becomes. English is short: a translation often needs half as much again."""

_ACCENTS = str.maketrans("aeiouycnACEINOUY", "áéíóúýçñÁÇÉÍÑÓÚÝ")
_FILLER = ("óñé", "twó", "thréé", "fóúr", "fívé")
_PIECES = re.compile(r"(\s+|\{\w+\})")
_KEPT = re.compile(r"\s*|\{\w+\}|\S*\d\S*|\S+\.\S+|\S*@\S*")
"""What stays as it is: spaces, placeholders, numbers, addresses."""

_UNSAID = NOT_READ | {"value", "guides"}


def accented(text: str) -> str:
    """A text half as long again, with accents; it can still be read."""
    made = _each_word(text, _with_accents)
    while len(made) < LONGER * len(text):
        made = f"{made} {_FILLER[len(made) % len(_FILLER)]}"
    return made


def mirrored(text: str) -> str:
    """A text whose words run from the right, as those of Arabic or Hebrew do."""
    return "\u200f" + _each_word(text, _turned)


def _each_word(text: str, change: Callable[[str], str]) -> str:
    pieces = _PIECES.split(text)
    return "".join(one if _KEPT.fullmatch(one) else change(one) for one in pieces)


def _with_accents(word: str) -> str:
    return word.translate(_ACCENTS)


def _turned(word: str) -> str:
    return f"\u202e{word}\u202c"


PSEUDO: Mapping[str, Callable[[str], str]] = {"en-XA": accented, "ar-XB": mirrored}
"""What each language makes of an English text."""


def in_pseudo(bundle: Bundle, language: str) -> Bundle:
    """The bundle with every text that is read in this language of `PSEUDO`."""
    change = PSEUDO[language]
    words = {key: change(text) for key, text in bundle.words[ENGLISH].items()}
    return replace(
        bundle,
        words={**bundle.words, language: words},
        pack=_changed(bundle.pack, change),
    )


def _changed(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401  any part of a pack
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in value)
    if isinstance(value, Mapping):
        return {key: _changed(one, change) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        read = {name: part for name, part in parts.items() if _is_read(name, part)}
        return replace(value, **{name: _changed(part, change) for name, part in read.items()})
    return value


def _is_read(name: str, part: object) -> bool:
    """A pack's table of topics is read; the list of an area's topics is names."""
    return name not in _UNSAID or isinstance(part, Mapping)
