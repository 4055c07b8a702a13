# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What `check` tells beyond what stops a pack from being built."""

from datetime import date
from pathlib import Path

from helpdesk.author.checks import check_folder, first_of_each
from helpdesk.author.packing import as_line
from helpdesk.model import Problem
from tests.packs.accept import BROKEN, EXPECTED, TINY
from tests.unit.content.spoiled import spoil

TODAY = date(2026, 11, 25)


def told(folder: Path, today: date = TODAY) -> list[str]:
    """Every problem of a pack."""
    return [as_line(problem) for problem in check_folder(folder, today)]


def test_what_stops_a_pack_is_told_too() -> None:
    expected = EXPECTED.read_text(encoding="utf-8").splitlines()
    assert set(expected) <= set(told(BROKEN))


def test_every_mark_for_a_reviewer_is_listed_with_its_reason_and_line() -> None:
    lines = [line.partition(" (have")[0] for line in told(TINY) if "needs review" in line]
    assert lines == [
        "adults.yaml:5: warning: needs review: the order of the steps",
        "adults.yaml:14: warning: needs review: the whole page for adults",
        "guides/at-home.md:1: warning: needs review: the order of the steps",
        "services/all.yaml:87: warning: needs review: the words to start with",
        "services/all.yaml:94: warning: needs review: the hours of the chat",
        "topics/picture.yaml:28: warning: needs review: which adult",
        "topics/picture.yaml:30: warning: needs review: the wording",
        "topics/picture.yaml:50: warning: needs review: the law",
        "topics/picture.yaml:59: warning: needs review: the whole page",
        "urgent.yaml:10: warning: needs review: which adults to name",
    ]


def test_a_service_that_nothing_leads_to_is_a_warning() -> None:
    lines = [line.partition(" (name it")[0] for line in told(TINY)]
    assert [line for line in lines if "list of all services" in line] == [
        'services/all.yaml:201: warning: only the list of all services leads to "held-line"'
    ]


def test_nothing_was_seen_in_the_future() -> None:
    lines = [line.partition(" (")[0] for line in told(TINY, date(2026, 11, 24))]
    assert "pack.yaml:7: 2026-11-25 is in the future" in lines
    assert "services/all.yaml:27: 2026-11-25 is in the future" in lines


def test_bank_holidays_do_not_run_out_unnoticed() -> None:
    assert [line for line in told(TINY, date(2027, 1, 1)) if "bank holiday" in line] == [
        f"bank-holidays.yaml:{line}: warning: the last bank holiday is 2027-01-01 "
        "(add those of the next year)"
        for line in (3, 4, 5, 6)
    ]


def test_a_pack_that_leaves_somebody_alone_at_night_is_told(tmp_path: Path) -> None:
    pack = spoil(
        tmp_path, "pack.yaml", "  - service: text-line\n    because: You can text them.\n", ""
    )
    errors = [line for line in told(pack) if "warning:" not in line]
    assert any(line.startswith("topics/picture.yaml:1: Nobody answers") for line in errors)


def test_problems_with_the_same_cure_are_told_once_with_their_number() -> None:
    def problem(text: str, hint: str) -> Problem:
        return Problem(file="a", line=1, text=text, hint=hint)

    found = first_of_each([problem("one", "x"), problem("two", "y"), problem("three", "x")])
    assert list(found) == [problem("one, and 1 more like it", "x"), problem("two", "y")]
