# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Refuses the names of groups that coerce or radicalise young people, without holding them.

Status is what such groups want, and a name is something to look up. So `group_names.txt` keeps
salted hashes of names of one, two or three words, and every word of a pack is hashed and compared,
those in comments and addresses too. A hash hides a name from readers, not from an expert.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpdesk.content.files import read_text
from helpdesk.engine.find import LONGEST_NAME, NAME_WORD, normal, salted, spelt
from helpdesk.model import Problem

HASHES = Path(__file__).with_name("group_names.txt")
_SALT = "salt: "
_NO_WORD = re.compile(r"(?<!\w)(?:0\d|18001)[\d ]{5,}\d|(?<=\w)\.com(?!\w)")
"""A phone number, whose groups of figures are no names, and the end of a web address."""

_HINT = "say what the group does: a group online that hurts people"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNames:
    """Hashes of names, and the salt that they were made with."""

    salt: str
    hashes: frozenset[str]

    def hash_of(self, words: str) -> str:
        """The hash of a name as the list holds it; words are parted by a space."""
        plain = " ".join(normal(word) for word in NAME_WORD.findall(spelt(words)))
        return _hash(self.salt, plain)

    def lines_in(self, text: str) -> Iterator[int]:
        """The line of each name in a text. A name may be broken over two lines."""
        found = [
            (number, normal(word))
            for number, line in enumerate(text.splitlines(), 1)
            for word in NAME_WORD.findall(_NO_WORD.sub(" ", spelt(line)))
        ]
        for place, (number, _) in enumerate(found):
            words = [word for _, word in found[place : place + LONGEST_NAME]]
            if self._known(words):
                yield number

    def _known(self, words: Sequence[str]) -> bool:
        """Whether a name begins with the first of these words."""
        names = (" ".join(words[: count + 1]) for count in range(len(words)))
        return any(_hash(self.salt, name) in self.hashes for name in names)


def read_names(path: Path = HASHES) -> GroupNames:
    """The list in a file. ValueError if it has no salt or a line is no hash."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    if not kept or not kept[0].startswith(_SALT):
        raise ValueError(f'{path.name}: the first line must be "{_SALT}…"')
    wrong = [line for line in kept[1:] if not re.fullmatch(r"[0-9a-f]{64}", line)]
    if wrong:
        raise ValueError(f"{path.name}: {wrong[0]!r} is not a hash")
    return GroupNames(salt=kept[0].removeprefix(_SALT), hashes=frozenset(kept[1:]))


def hash_of(name: str) -> str:
    """The line to add to the list for a name of one, two or three words."""
    return read_names().hash_of(name)


def names_in_folder(folder: Path, names: GroupNames) -> Iterator[Problem]:
    """Each line of a content file on which the name of a group begins."""
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.md"))):
        yield from names_in_file(path, path.relative_to(folder).as_posix(), names)


def names_in_file(path: Path, file: str, names: GroupNames) -> Iterator[Problem]:
    """The same for one file; `file` is the name that a problem carries."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return
    for line in names.lines_in(text):
        said = "[group-name] the name of a group stands here: a name is something to look up"
        yield Problem(file=file, line=line, text=said, hint=_HINT)


@cache
def _hash(salt: str, words: str) -> str:
    return salted(salt, words)
