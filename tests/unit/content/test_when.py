# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A `when` becomes a condition; what is wrong with one stands in the broken pack."""

import pytest

from helpdesk.content.when import nearest, read_condition
from helpdesk.content.yaml_source import Raw, Where
from helpdesk.model import FACT_VALUES, Condition


def read(raw: Raw) -> Condition:
    """Read a condition that has no fault."""
    found: list[tuple[Where, str, str]] = []
    values = {**FACT_VALUES, "topic": ("image-threat", "something-else")}
    condition = read_condition(raw, (), values, lambda *fault: found.append(fault))
    assert found == []
    return condition


def is_(fact: str, *values: str) -> Condition:
    """A fact has one of the values."""
    return Condition(op="is", fact=fact, values=values)


CHILD, WALES = is_("age", "under-13", "13-15"), is_("nation", "wales")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"age": ["under-13", "13-15"]}, CHILD),
        ({"nation": "wales"}, WALES),
        ({"topic": ["something-else"]}, is_("topic", "something-else")),
        (
            {"age": ["under-13", "13-15"], "nation": ["wales"]},
            Condition(op="all", parts=(CHILD, WALES)),
        ),
        (
            [{"age": ["under-13", "13-15"]}, {"nation": ["wales"]}],
            Condition(op="any", parts=(CHILD, WALES)),
        ),
        ([{"nation": ["wales"]}], WALES),
        ({"not": {"nation": ["wales"]}}, Condition(op="not", parts=(WALES,))),
        (
            {"age": ["under-13", "13-15"], "not": [{"nation": ["wales"]}, {"about": ["me"]}]},
            Condition(
                op="all",
                parts=(
                    CHILD,
                    Condition(
                        op="not", parts=(Condition(op="any", parts=(WALES, is_("about", "me"))),)
                    ),
                ),
            ),
        ),
    ],
)
def test_a_map_is_all_of_a_list_is_any_of_and_not_turns_round(
    raw: Raw, expected: Condition
) -> None:
    assert read(raw) == expected


def test_a_long_list_of_known_words_is_cut() -> None:
    known = tuple(f"word-{number}" for number in range(20))
    assert nearest("xyz", known).endswith("word-10, word-11 …")
    assert nearest("xyz", ()) == "known: none"
