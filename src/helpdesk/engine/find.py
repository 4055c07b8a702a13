# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From a person's own words to topics, with nothing stored and no network.

How it matches. A text is taken apart into small features: each word, each pair of neighbouring
words, and each run of three letters when the spaces are taken out. A typo, a missing space or
another ending changes a few of them and leaves the rest. From example phrases the index knows how
much each feature speaks for each topic: the more often it stands in this one, and the more seldom
in others, the more. What the features of a text say is added up, and the most is best. Beside the
topics there is a class of phrases that mean no harm: homework, songs, games, jokes.

Danger has an index of its own: what speaks for it (phrases of crisis), and what against it (phrases
of topics that are no crisis, and twice those that mean no harm).
The first page is urgent if that sum is high, if the best topic is a crisis, or if the name of a
harmful group stands in the text, known by its salted hash alone. Where phrases that mean no harm
are the best match, it needs more danger. A near miss is better than silence, so the bar is low.

Because everything is a sum, `why` can name the features that counted.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from helpdesk.model import FindIndex

MOST = 5
"""The most topics that are found."""

TOLD = 5
"""How many features are named for a topic."""

MOST_READ = 4_000
"""How many characters of a text are read: four times what can be typed in the window."""

RUN = 3
"""How many letters stand together in a feature."""

CALM = "~calm"
"""The class of phrases that mean no harm."""

LONGEST_NAME = 3
"""The most words that the name of a group has."""

URGENT, URGENT_THOUGH_CALM = -300, 100
"""From which sum of danger on the urgent page comes first, in hundredths."""

SHARE = 0.35
"""A topic with less than this share of the best one's sum is not named."""

LEAST = 100
"""A best topic with a lesser sum is a guess: only the page for everything else is named then."""

_WORD = re.compile(r"[^\W_]+(?:['’@$!][^\W_]+)*")
NAME_WORD = re.compile(r"[^\W_]+(?:[@$!][^\W_]+)*")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_LOOK_ALIKE = str.maketrans("013457@$!89", "oieastasibg")


@dataclass(frozen=True, slots=True)
class Found:
    """Topics, best first, and whether the urgent page comes first."""

    topics: tuple[str, ...]
    urgent: bool


def find(index: FindIndex, text: str) -> Found:
    """The topics that a text may be about: at most five, best first, never none."""
    seen = features(text, index.means)
    sums = _sums(index, seen)
    ranked = sorted(sums, key=lambda one: (-sums[one], one))
    danger = index.danger_begins + sum(index.danger.get(one, 0) for one in seen)
    calm = ranked[:1] == [CALM] and danger < URGENT_THOUGH_CALM
    topics = [one for one in ranked if one != CALM and sums[one] >= SHARE * sums[ranked[0]]]
    if not topics or sums[topics[0]] < LEAST:
        topics = [index.otherwise]
    elif calm:
        topics = [index.otherwise, *(one for one in topics if one != index.otherwise)]
    named = names_a_group(index, text)
    if named:
        topics = [index.group_topic, *(one for one in topics if one != index.group_topic)]
    urgent = named or (not calm and (danger > URGENT or topics[0] in index.crises))
    return Found(tuple(topics[:MOST]), urgent)


def why(index: FindIndex, text: str, topic: str) -> tuple[str, ...]:
    """The features of a text that said most for a topic."""
    seen = features(text, index.means)
    told = ((_sums(index, (one,)).get(topic, 0), one.strip()) for one in seen)
    best = sorted(told, key=lambda one: (-one[0], one[1]))
    return tuple(one for weight, one in best[:TOLD] if weight > 0)


def _sums(index: FindIndex, seen: Iterable[str]) -> dict[str, int]:
    """What the features of a text say for each class, in hundredths."""
    sums: dict[str, int] = {}
    for feature in seen:
        weights = index.weights.get(feature, ())
        for place, weight in zip(weights[::2], weights[1::2], strict=True):
            name = index.classes[place]
            sums[name] = sums.get(name, 0) + weight
    return sums


# --- the parts of a text ------------------------------------------------------------------------


def features(text: str, means: Mapping[str, str]) -> tuple[str, ...]:
    """What a text is made of, each once: words ("leak "), pairs ("my pics") and runs ("eak")."""
    words = tuple(_words(text, means))
    letters = "".join(words)
    runs = (letters[at : at + RUN] for at in range(len(letters) - RUN + 1))
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return tuple(dict.fromkeys((*(f"{one} " for one in words), *pairs, *runs)))


def _words(text: str, means: Mapping[str, str]) -> Iterator[str]:
    """The words of a text in plain letters, with short forms written out."""
    for found in _WORD.findall(spelt(text)):
        word = _DRAWN_OUT.sub(r"\1\1", "".join(filter(str.isalnum, found)))
        yield from means.get(word, word).split()


def spelt(text: str) -> str:
    """How a text begins, in small plain letters: no accents, no hidden signs, no other shapes."""
    parts = unicodedata.normalize("NFKD", text[:MOST_READ])
    return "".join(one for one in parts if unicodedata.category(one) not in ("Mn", "Cf")).casefold()


# --- names of groups ----------------------------------------------------------------------------


def names_a_group(index: FindIndex, text: str) -> bool:
    """Whether the name of a harmful group stands in a text."""
    words = [normal(word) for word in NAME_WORD.findall(spelt(text))]
    return any(
        salted(index.salt, " ".join(words[at : at + count])) in index.names
        for at in range(len(words))
        for count in range(1, LONGEST_NAME + 1)
    )


def normal(word: str) -> str:
    """A word without what may differ: figures for letters, and the s of the plural."""
    if word.isdigit():
        return word
    letters = word.translate(_LOOK_ALIKE)
    return letters[:-1] if len(letters) > 3 and letters.endswith("s") else letters


def salted(salt: str, words: str) -> str:
    """The salted hash of a name in plain words, parted by a space."""
    return hashlib.sha256(f"{salt}:{words}".encode()).hexdigest()
