# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Does this condition hold for these answers: yes, no, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpdesk.model import AGES, FACT_VALUES, UK_NATIONS, Ages, Condition, Truth

Answers = Mapping[str, str | None]
"""Fact to value. A fact that is missing or None is not known."""

BAND_YEARS: Mapping[str, tuple[int, int | None]] = {
    "under-13": (0, 12),
    "13-15": (13, 15),
    "16-17": (16, 17),
    "18-plus": (18, None),
}
"""First and last whole year of each age band; None has no upper end."""


def all_of(truths: Iterable[Truth]) -> Truth:
    """Any no is no, else any unknown is unknown, else yes (also for nothing at all)."""
    found = tuple(truths)
    if False in found:
        return False
    return None if None in found else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """Any yes is yes, else any unknown is unknown, else no (also for nothing at all)."""
    found = tuple(truths)
    if True in found:
        return True
    return None if None in found else False


def opposite(truth: Truth) -> Truth:
    """Yes for no, no for yes; unknown stays unknown."""
    return None if truth is None else not truth


def holds(condition: Condition, answers: Answers) -> Truth:
    """Work out a condition. A list that names every value of its fact is yes without an answer."""
    match condition.op:
        case "all":
            return all_of(holds(part, answers) for part in condition.parts)
        case "any":
            return any_of(holds(part, answers) for part in condition.parts)
        case "not":
            return opposite(holds(condition.parts[0], answers))
        case "is":
            return _is_one_of(condition, answers.get(condition.fact))


def _is_one_of(condition: Condition, value: str | None) -> Truth:
    if value is not None:
        return value in condition.values
    domain = FACT_VALUES.get(condition.fact)
    return True if domain and set(domain) <= set(condition.values) else None


def mentions(condition: Condition, fact: str) -> bool:
    """Whether a condition asks about a fact at all."""
    return condition.fact == fact or any(mentions(part, fact) for part in condition.parts)


def age_fits(ages: Ages, band: str | None) -> Truth:
    """Whether a service for these years fits an age band: unknown when only part of it does."""
    if band is None:
        return all_or_some(age_fits(ages, one) for one in AGES)
    first, last = BAND_YEARS[band]
    if ages.to is not None and first > ages.to:
        return False
    if last is not None and last < ages.start:
        return False
    inside = first >= ages.start and (ages.to is None or (last is not None and last <= ages.to))
    return True if inside else None


def nation_fits(nations: Iterable[str], nation: str | None) -> Truth:
    """Whether a service in these nations fits. Not known counts as somewhere in the UK.

    "Elsewhere" may be Jersey, the Isle of Man or a holiday, so a service for the whole UK may
    fit there (docs/adr/0004-elsewhere.md).
    """
    served = set(nations)
    if nation is None:
        return all_or_some(nation_fits(served, one) for one in UK_NATIONS)
    if nation in served:
        return True
    return None if nation == "elsewhere" and served >= set(UK_NATIONS) else False


def all_or_some(truths: Iterable[Truth]) -> Truth:
    """For a value that is not known: yes if each one fits, no if none does, else unknown."""
    found = set(truths)
    if found == {True}:
        return True
    return False if found == {False} else None
