# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the index of `engine.find` from example phrases. Equal phrases give an equal index."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from helpdesk.author.checks.group_names import read_names
from helpdesk.engine.find import CALM, features
from helpdesk.model import FindIndex, FindWords, Pack

_SHARE_OF_TOPIC = 0.7
"""How much a topic's own phrases count against those of all, when a feature is weighed."""

_ROUNDS, _PACE, _CRISIS_COUNTS = 8, 0.1, 2.0
"""How danger is learned: rounds over all phrases, size of a step, and what a phrase of crisis
counts against one that is none."""

_SEED = 1
"""The order of the phrases in a round is mixed, always in the same way."""

_HUNDREDTH = 100

Phrases = Sequence[tuple[str, ...]]


def make_index(pack: Pack, words: FindWords) -> FindIndex:
    """The index of a pack."""
    topics = {one.id: one.words for one in pack.topics.values() if one.words}
    examples = {
        name: [features(phrase, words.means) for phrase in phrases]
        for name, phrases in (*topics.items(), (CALM, words.calm))
    }
    crises = tuple(one.id for one in pack.topics.values() if one.crisis)
    others = [one for name in examples if name not in crises for one in examples[name]]
    others += examples[CALM]  # twice: a joke about dying must not open the urgent page
    danger, begins = _danger([features(one, words.means) for one in words.crisis], others)
    names = read_names()
    return FindIndex(
        classes=tuple(examples),
        weights=_weights(examples),
        danger=danger,
        danger_begins=begins,
        means=words.means,
        crises=crises,
        otherwise=pack.info.default_topic,
        group_topic=pack.info.group_topic,
        salt=names.salt,
        names=names.hashes,
    )


Kind = Literal["word", "pair", "letters"]

_COUNTS: Mapping[Kind, float] = {"word": 1.0, "pair": 0.5, "letters": 0.2}
"""What a kind of feature counts for a topic."""

_REACH: Mapping[Kind, float] = {"word": 1.0, "pair": 0.7, "letters": 0.4}
"""How far a step moves a kind of feature, when danger is learned."""


def _kind(feature: str) -> Kind:
    if feature.endswith(" "):
        return "word"
    return "pair" if " " in feature else "letters"


# --- topics -------------------------------------------------------------------------------------


def _weights(examples: Mapping[str, Phrases]) -> dict[str, tuple[int, ...]]:
    """For each feature, the logarithm of how much oftener it stands in a class than in all."""
    shares = {
        name: _shares(Counter(one for phrase in found for one in phrase))
        for name, found in examples.items()
    }
    everywhere: dict[str, float] = {}
    for share in shares.values():
        for feature, one in share.items():
            everywhere[feature] = everywhere.get(feature, 0.0) + one / len(shares)
    odds = _SHARE_OF_TOPIC / (1 - _SHARE_OF_TOPIC)
    weights: dict[str, list[int]] = {}
    for place, share in enumerate(shares.values()):
        for feature, one in share.items():
            gained = _COUNTS[_kind(feature)] * math.log1p(odds * one / everywhere[feature])
            rounded = round(gained * _HUNDREDTH)
            if rounded:
                weights.setdefault(feature, []).extend((place, rounded))
    return {feature: tuple(found) for feature, found in sorted(weights.items())}


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    """The share of each feature among those of its kind."""
    totals: Counter[Kind] = Counter()
    for feature, count in counts.items():
        totals[_kind(feature)] += count
    return {one: count / (totals[_kind(one)] + 1) for one, count in counts.items()}


# --- danger -------------------------------------------------------------------------------------


def _danger(crisis: Phrases, others: Phrases) -> tuple[dict[str, int], int]:
    """Weights by logistic regression: small steps towards yes for crisis, towards no for others."""
    examples = [(one, 1.0) for one in crisis] + [(one, 0.0) for one in others]
    mixed = random.Random(_SEED)  # noqa: S311  an order, not a secret
    weights: dict[str, float] = {}
    begins = 0.0
    for _ in range(_ROUNDS):
        mixed.shuffle(examples)
        for found, wanted in examples:
            total = begins + sum(weights.get(one, 0.0) * _reach(one) for one in found)
            wrong = wanted - (1 + math.tanh(total / 2)) / 2  # the logistic curve, never too large
            step = wrong * _PACE * (_CRISIS_COUNTS if wanted else 1)
            begins += step
            for one in found:
                weights[one] = weights.get(one, 0.0) + step * _reach(one)
    rounded = {one: round(weight * _reach(one) * _HUNDREDTH) for one, weight in weights.items()}
    kept = {one: weight for one, weight in sorted(rounded.items()) if weight}
    return kept, round(begins * _HUNDREDTH)


def _reach(feature: str) -> float:
    return _REACH[_kind(feature)]
