# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From a person's own words to topics, with nothing stored and no network.

How it matches. A text is taken apart into small features: each word, each pair of neighbouring
words, and each run of three letters when the spaces are taken out. A typo, a missing space or
another ending changes a few of them and leaves the rest. From example phrases the index knows how
much each feature speaks for each topic: the more often it stands in this one, and the more seldom
in others, the more. What the features of a text say is added up, and the most is best.

Danger is told in the same way: by features that stand in phrases of crisis, less those that stand
in homework, songs and jokes. The names of harmful groups are compared as salted hashes. Because
all of it is a sum, `why` can name the parts that counted most.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from helpdesk.model import FindIndex

MOST = 5
"""The most topics that are found."""

TOLD = 5
"""How many features are named for each topic, when somebody asks why."""

RUN = 3
"""How many letters stand together in a feature."""

LONGEST_NAME = 3
"""The most words that the name of a group has."""

CALM, CRISIS = "~calm", "~crisis"
"""Two classes beside the topics: phrases that mean no harm, and phrases of danger."""

_WORD = re.compile(r"[^\W_]+(?:['@$!][^\W_]+)*")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_LOOK_ALIKE = str.maketrans("013457@$!89", "oieastasibg")


@dataclass(frozen=True, slots=True)
class Found:
    """Topics, best first; whether the urgent page comes first; what counted for each of them."""

    topics: tuple[str, ...]
    urgent: bool
    why: Mapping[str, tuple[str, ...]]


def find(index: FindIndex, text: str) -> Found:
    """The topics that a text may be about: at most five, never none."""
    seen = [one for one in features(text, index.means) if one in index.weights]
    scores: Counter[str] = Counter()
    for feature in seen:
        scores.update(index.weights[feature])
    calm, crisis = scores.pop(CALM, 0.0), scores.pop(CRISIS, 0.0)
    best = [topic for topic, _ in scores.most_common(MOST)]
    named = names_a_group(index, text)
    ...
    return Found(topics=tuple(best), urgent=named, why={})


# --- a text as features -------------------------------------------------------------------------


def features(text: str, means: Mapping[str, str]) -> tuple[str, ...]:
    """What a text is made of, each once: "leak", "my pics" and "lea", "eak"."""
    words = tuple(plain_words(text, means))
    letters = "".join(words)
    runs = (letters[at : at + RUN] for at in range(len(letters) - RUN + 1))
    pairs = (f"{one} {two}" for one, two in zip(words, words[1:], strict=False))
    return tuple(dict.fromkeys((*(f"{one} " for one in words), *pairs, *runs)))
