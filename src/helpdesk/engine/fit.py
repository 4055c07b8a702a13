# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Does a service fit these answers, why is it shown, and for whom is a "maybe" meant."""

from __future__ import annotations

from functools import cache

from helpdesk.engine.conditions import (
    BAND_YEARS,
    Answers,
    age_fits,
    all_of,
    holds,
    mentions,
    nation_fits,
)
from helpdesk.model import AGES, FACT_VALUES, UK_NATIONS, Ages, Nation, Rule, Service, Truth, Words

HELD = "hold-until-checked"
ADULTS_ONLY = "adults-only-label-after-live-check"


def fits(rule: Rule, service: Service, answers: Answers) -> Truth:
    """Whether a service fits: the rule's condition and the service's own limits together."""
    age = answers.get("age")
    if service.display == HELD or (service.display == ADULTS_ONLY and age != "18-plus"):
        return False
    if age is None and not _fits_some_child(rule, service, answers):
        return False
    return _all_limits(rule, service, answers)


def _all_limits(rule: Rule, service: Service, answers: Answers) -> Truth:
    return all_of(
        (
            holds(rule.when, answers),
            age_fits(service.ages, answers.get("age")),
            nation_fits(service.nations, answers.get("nation")),
        )
    )


def _fits_some_child(rule: Rule, service: Service, answers: Answers) -> bool:
    """An unknown age counts as under 18."""
    bands = (band for band in AGES if band != "18-plus")
    return any(_all_limits(rule, service, {**answers, "age": band}) is not False for band in bands)


def open_values(rule: Rule, service: Service, answers: Answers, fact: str) -> tuple[str, ...]:
    """The values of a fact for which the service is not ruled out, the other answers as given."""
    if not mentions(rule.when, fact):
        return _own_values(service.ages, service.nations, fact)
    return tuple(
        value
        for value in FACT_VALUES[fact]
        if _all_limits(rule, service, {**answers, fact: value}) is not False
    )


@cache
def _own_values(ages: Ages, nations: tuple[Nation, ...], fact: str) -> tuple[str, ...]:
    """The values of a fact for which a service's own limits don't rule it out."""
    match fact:
        case "age":
            return tuple(one for one in FACT_VALUES[fact] if age_fits(ages, one) is not False)
        case "nation":
            return tuple(one for one in FACT_VALUES[fact] if nation_fits(nations, one) is not False)
    return FACT_VALUES[fact]


def because(rule: Rule, service: Service, answers: Answers, t: Words) -> str:
    """The rule's own reason, then the answered age and nation where the service has limits."""
    friend = answers.get("about") == "friend"
    who = "friend" if friend else "me"
    parts = [rule.friend if friend and rule.friend else rule.because]
    for fact in ("age", "nation"):
        value = answers.get(fact)
        if value is not None and not _is_for_all(rule, service, answers, fact):
            parts.append(t(f"because.{fact}.{who}.{value}"))
    return " ".join(parts)


def _is_for_all(rule: Rule, service: Service, answers: Answers, fact: str) -> bool:
    return set(_everybody(fact)) <= set(open_values(rule, service, answers, fact))


def _everybody(fact: str) -> tuple[str, ...]:
    return UK_NATIONS if fact == "nation" else FACT_VALUES[fact]


def limit(rule: Rule, service: Service, answers: Answers, t: Words) -> str:
    """For whom a "maybe" is meant, in words made from its condition and its own limits."""
    parts = [
        _age_limit(rule, service, answers, t),
        _nation_limit(rule, service, answers, t),
        *(_other_limit(rule, service, answers, fact, t) for fact in ("about", "danger")),
    ]
    return " ".join(part for part in parts if part)


def _age_limit(rule: Rule, service: Service, answers: Answers, t: Words) -> str:
    given = answers.get("age")
    if given is not None and age_fits(service.ages, given):
        return ""
    bands = [BAND_YEARS[band] for band in open_values(rule, service, answers, "age")]
    start = max(service.ages.start, bands[0][0])
    ends = [end for end in (service.ages.to, bands[-1][1]) if end is not None]
    if not ends:
        return t("limit.age.from", start=start) if start else ""
    if not start:
        return t("limit.age.under", end=min(ends) + 1)
    return t("limit.age.between", start=start, end=min(ends))


def _nation_limit(rule: Rule, service: Service, answers: Answers, t: Words) -> str:
    if answers.get("nation") == "elsewhere":
        fit = nation_fits(service.nations, "elsewhere")
        return "" if fit else t("limit.nation.uk")
    if answers.get("nation") is not None:
        return ""
    values = open_values(rule, service, answers, "nation")
    if set(values) >= set(UK_NATIONS):
        return ""
    names = [t(f"nation.{nation}") for nation in values if nation in UK_NATIONS]
    *most, last = names
    where = t("list.and").join((t("list.comma").join(most), last)) if most else last
    return t("limit.nation.only", where=where)


def _other_limit(rule: Rule, service: Service, answers: Answers, fact: str, t: Words) -> str:
    if answers.get(fact) is not None or not mentions(rule.when, fact):
        return ""
    values = open_values(rule, service, answers, fact)
    return "" if set(values) == set(FACT_VALUES[fact]) else t(f"limit.{fact}.{values[0]}")
