# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Text for a voice: cut into sentences, with numbers said digit by digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpdesk.gui.text import NUMBER

_END = re.compile(r"""[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]*[^\W_a-z])|\n+""")
"""Where a sentence ends: before a space and what looks like the beginning of the next one."""

_SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|St|No|vs|approx)|(?:^|\s)[A-Z])\.$")
"""A short form or an initial: its dot ends no sentence."""

_SAYS = re.compile(r"\w")
_BETWEEN = re.compile(r"\s+·\s+")


def sentences(text: str) -> Iterator[range]:
    """The characters of each sentence in their order. What has neither letter nor digit is none."""
    start = 0
    for end in _ends(text):
        part = text[start:end]
        if _SAYS.search(part):
            blank = len(part) - len(part.lstrip())
            yield range(start + blank, start + len(part.rstrip()))
        start = end


def spoken(text: str) -> str:
    """A text as a voice should be given it: one line, and what is rung or texted in digits."""
    line = " ".join(_BETWEEN.sub(", ", text).split())
    return NUMBER.sub(_in_digits, line)


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if not _SHORT.search(text[: found.end()]):
            yield found.end()
    yield len(text)


def _in_digits(number: re.Match[str]) -> str:
    if number.string[number.end() :].lstrip().startswith("%"):
        return number.group()
    return ", ".join(" ".join(group) for group in number.group().split())
