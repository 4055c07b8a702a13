# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Conditions are yes, no or unknown: proven by truth tables, not by samples."""

from __future__ import annotations

from itertools import product

import pytest

from helpdesk.engine.conditions import age_fits, all_of, any_of, holds, nation_fits
from helpdesk.model import AGES, ALWAYS, FACT_VALUES, UK_NATIONS, Ages, Condition, Truth
from tests.unit.engine.made import is_, not_

TRUTHS: tuple[Truth, ...] = (True, False, None)


@pytest.mark.parametrize("truths", list(product(TRUTHS, repeat=3)))
def test_all_of_is_no_before_unknown_before_yes(truths: tuple[Truth, ...]) -> None:
    """Any no is no, else any unknown is unknown, else yes."""
    expected = False if False in truths else None if None in truths else True
    assert all_of(truths) is expected


@pytest.mark.parametrize("truths", list(product(TRUTHS, repeat=3)))
def test_any_of_is_yes_before_unknown_before_no(truths: tuple[Truth, ...]) -> None:
    """Any yes is yes, else any unknown is unknown, else no."""
    expected = True if True in truths else None if None in truths else False
    assert any_of(truths) is expected


def test_nothing_at_all_holds() -> None:
    """A rule without a condition always holds, with or without answers."""
    assert holds(ALWAYS, {}) is True


@pytest.mark.parametrize("fact", list(FACT_VALUES))
def test_a_test_is_unknown_until_answered(fact: str) -> None:
    """For each fact: its own value is yes, another is no, no answer and a skip are unknown."""
    first, second = FACT_VALUES[fact][:2]
    condition = is_(fact, first)
    assert holds(condition, {fact: first}) is True
    assert holds(condition, {fact: second}) is False
    assert holds(condition, {}) is None
    assert holds(condition, {fact: None}) is None


@pytest.mark.parametrize("fact", list(FACT_VALUES))
def test_a_list_that_names_every_value_is_yes(fact: str) -> None:
    """Without an answer too, and its opposite is no."""
    condition = is_(fact, *FACT_VALUES[fact])
    assert holds(condition, {}) is True
    assert holds(not_(condition), {}) is False


def test_not_turns_round_and_keeps_unknown() -> None:
    """The opposite of unknown is unknown."""
    condition = not_(is_("age", "18-plus"))
    assert [holds(condition, {"age": a}) for a in ("18-plus", "13-15", None)] == [
        False,
        True,
        None,
    ]


def test_nested_conditions_match_brute_force() -> None:
    """(age and not nation) or danger: each combination, each fact known or not."""
    both = Condition(op="all", parts=(is_("age", "13-15"), not_(is_("nation", "wales"))))
    condition = Condition(op="any", parts=(both, is_("danger", "yes")))
    facts = ("age", "nation", "danger")
    for values in product(*((*FACT_VALUES[fact], None) for fact in facts)):
        answers = dict(zip(facts, values, strict=True))
        possible = {
            (age == "13-15" and nation != "wales") or danger == "yes"
            for age, nation, danger in product(
                *([v] if v else FACT_VALUES[f] for f, v in answers.items())
            )
        }
        assert holds(condition, answers) is (possible.pop() if len(possible) == 1 else None)


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        (Ages(), (True, True, True, True)),
        (Ages(to=17), (True, True, True, False)),
        (Ages(to=18), (True, True, True, None)),
        (Ages(start=16), (False, False, True, True)),
        (Ages(start=14, to=24), (False, None, True, None)),
        (Ages(start=18), (False, False, False, True)),
    ],
)
def test_an_age_limit_is_unknown_for_a_band_that_it_cuts(
    ages: Ages, expected: tuple[Truth, ...]
) -> None:
    """Childline runs to the 19th birthday, so for 18-plus it is unknown."""
    assert tuple(age_fits(ages, band) for band in AGES) == expected


def test_age_not_known_fits_only_if_every_age_does() -> None:
    """Without an answer a limit in years is unknown."""
    assert age_fits(Ages(), None) is True
    assert age_fits(Ages(to=17), None) is None


def test_uk_wide_fits_an_unknown_nation_and_may_fit_elsewhere() -> None:
    """One nation only is unknown until that nation is answered, and never fits elsewhere."""
    assert nation_fits(UK_NATIONS, None) is True
    assert nation_fits(UK_NATIONS, "elsewhere") is None
    assert nation_fits((*UK_NATIONS, "elsewhere"), "elsewhere") is True
    assert nation_fits(("wales",), None) is None
    assert nation_fits(("wales",), "wales") is True
    assert nation_fits(("wales",), "scotland") is False
    assert nation_fits(("wales",), "elsewhere") is False
