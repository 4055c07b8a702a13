# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How hard a text is to read: its grade, and the length of its longest sentence.

The grade is that of Flesch and Kincaid: 0.39 times the words in a sentence, plus 11.8 times the
syllables in a word, less 15.59. Grade 5 is about ten years old. It sees length alone, not sense.

What is not prose would distort it, so each of these counts as one word of one syllable: a number
or a phone number with all its groups, a web or e-mail address, a placeholder such as {name}, the
name of a service, and a word in capitals (CEOP, A&E). A sentence ends at . ! ? or … and where its
text ends, so that a button or a line of a list is a sentence too. Syllables are groups of vowels,
put right for silent e and the like: of the words in the UK pack, about 99 in 100 come out
as in a pronouncing dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_STANDS_IN = " it "
_NOT_PROSE = (
    r"https?://[^\s,;]*[\w/]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"\b(?:[\w-]+\.)+(?:com|net|org|uk|wales|scot)\b(?:/[\w./-]*\w)?",
    r"\{\w+\}",
    r"\d+(?:[ ,.:/-]?\d+)*",
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?=\s|$)")
_WORD = re.compile(r"\S*[^\W_]\S*")

_VOWELS = re.compile(r"[aeiouy]+")
_MIDDLE_E = re.compile(
    r"(?<=\w)e(?=(?:thing|time|one|where|line|body|how|day|self|guard|ly|ty|ment|ful|less|ness))"
)
"""The e in the middle of some-thing and safe-ty, which is not spoken."""

_SILENT_END = re.compile(
    r"(?<![aeiouy])"
    r"(?:(?<![^aeiouy]l)(?<!tr)e"  # not in "people" and "centre"
    r"|(?<![td])ed"
    r"|(?<![sxzcg])(?<![cs]h)es)$"
)
_ONE_MORE = re.compile(
    r"[aeouy](?=ing)"  # being
    r"|i(?=a(?!l\b|n\b)|um|o(?!n|us)|et|er\b)"  # diary, quiet, easier
    r"|u(?=al\b|ally\b|el\b)"  # usual
    r"|e(?=os?\b)"  # video
    r"|y(?=one\b)"  # anyone
    r"|(?<=[ds])(?=n't)"  # didn't
    r"|sm\b"
)
"""Where vowels that stand together, or none, are one syllable more."""

_OTHERS = {
    "every": 2,
    "everyone": 3,
    "everybody": 4,
    "everything": 3,
    "everywhere": 3,
    "idea": 3,
    "area": 3,
    "areas": 3,
    "naked": 2,
    "suicide": 3,
    "suicidal": 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was counted in one text or in several; two of them add up."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    longest: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            words=self.words + other.words,
            sentences=self.sentences + other.sentences,
            syllables=self.syllables + other.syllables,
            longest=max(self.longest, other.longest),
        )

    @property
    def grade(self) -> float:
        """The school year that can read it; 0 when there is nothing to read."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def not_prose(names: Iterable[str]) -> re.Pattern[str]:
    """What counts as one plain word: these names, numbers, addresses and placeholders."""
    longest_first = sorted(names, key=len, reverse=True)
    known = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first)
    return re.compile("|".join((*known, *_NOT_PROSE)))


def read(text: str, skipped: re.Pattern[str]) -> Reading:
    """Count what is in a text; `skipped` is what counts as one plain word."""
    plain = skipped.sub(_STANDS_IN, text)
    found = [_WORD.findall(sentence) for sentence in _SENTENCE_END.split(plain)]
    sentences = [words for words in found if words]
    return Reading(
        words=sum(map(len, sentences)),
        sentences=len(sentences),
        syllables=sum(syllables(word) for words in sentences for word in words),
        longest=max(map(len, sentences), default=0),
    )


def syllables(word: str) -> int:
    """How many syllables a word has, at least one. The parts of a compound count one by one."""
    parts = [part for part in re.split(r"[^\w'’&]+|_", word) if part]
    return max(1, sum(1 if part.isupper() else _syllables(part.lower()) for part in parts))


def _syllables(word: str) -> int:
    word = word.replace("’", "'").strip("'&")
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare in _OTHERS:
        return _OTHERS[bare]
    spoken = _MIDDLE_E.sub("", bare)
    count = len(_VOWELS.findall(spoken)) + len(_ONE_MORE.findall(spoken))
    return max(1, count - (count > 1 and bool(_SILENT_END.search(spoken))))
