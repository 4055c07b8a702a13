# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Answered at this moment, and when next: UK wall-clock time, clock changes, bank holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import pytest

from helpdesk.engine.hours import LONDON, answers_now, next_answered
from helpdesk.model import UK_NATIONS, Contact, Hours, Nation, Pack, Slot, Truth
from tests.unit.engine.made import ALL_DAY, FORM, NOON, WEEKDAYS, form, pack, phone, service

PACK = pack([service("one")], [])
LATE = Hours(
    type="scheduled",
    slots=(
        Slot(
            days=("mon", "tue", "wed", "thu"), opens="18:00", closes="02:00", closes_next_day=True
        ),
        Slot(days=("fri",), opens="18:00", closes="24:00"),
    ),
    bank_holidays="as-usual",
)


def uk(text: str) -> datetime:
    """A moment written as UK wall-clock time."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def now(contact: Contact, text: str, nation: str | None = None, in_pack: Pack = PACK) -> Truth:
    """Whether the contact is answered at this UK time."""
    return answers_now(contact, uk(text), nation, in_pack)


def test_a_line_for_day_and_night_is_answered_at_every_hour_of_a_week() -> None:
    """24/7 has no exception."""
    hours = [NOON + timedelta(hours=n) for n in range(7 * 24)]
    assert {answers_now(phone(ALL_DAY), hour, None, PACK) for hour in hours} == {True}


def test_a_form_is_never_open() -> None:
    """Nobody answers a form now, also where a pack wrongly says that it is there day and night."""
    assert answers_now(form(), NOON, None, PACK) is False
    assert answers_now(form(hours=ALL_DAY), NOON, None, PACK) is False
    assert answers_now(phone(FORM), NOON, None, PACK) is False


@pytest.mark.parametrize(
    "contact", [phone(Hours(type="unknown")), phone(WEEKDAYS, date_sensitive=True)]
)
def test_unproven_hours_are_neither_open_nor_closed(contact: Contact) -> None:
    """Date-sensitive or unknown hours: check the website, and no next opening is guessed."""
    assert answers_now(contact, NOON, None, PACK) is None
    assert next_answered(contact, NOON, None, PACK) is None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-25 08:59:59", False),
        ("2026-11-25 09:00", True),
        ("2026-11-25 16:59:59", True),
        ("2026-11-25 17:00", False),
        ("2026-11-28 12:00", False),
    ],
)
def test_hours_begin_at_opening_and_end_at_closing(moment: str, expected: Truth) -> None:
    """The minute of opening is open, the minute of closing is closed, Saturday is closed."""
    assert now(phone(WEEKDAYS), moment) is expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-25 23:59", True),
        ("2026-11-26 00:00", True),
        ("2026-11-26 01:59", True),
        ("2026-11-26 02:00", False),
        ("2026-11-27 23:59", True),
        ("2026-11-28 00:00", False),
        ("2026-11-23 01:00", False),
    ],
)
def test_hours_run_over_midnight(moment: str, expected: Truth) -> None:
    """Thursday's small hours belong to Wednesday; 24:00 ends Friday; Sunday night has no slot."""
    assert now(phone(LATE), moment) is expected


def test_hours_outside_the_proven_ones_may_be_unknown() -> None:
    """Childline's chat at night: known by day, neither open nor closed at 3 am."""
    chat = phone(replace(WEEKDAYS, outside="unknown"))
    assert now(chat, "2026-11-25 12:00") is True
    assert now(chat, "2026-11-25 03:00") is None


def test_a_moment_in_another_zone_is_the_same_moment() -> None:
    """8.30 UTC in summer is 9.30 in London."""
    moment = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert answers_now(phone(WEEKDAYS), moment, None, PACK) is True


def test_clock_changes_keep_wall_clock_hours() -> None:
    """On both Sundays of change, 01:30 to 03:00 on the wall means just that."""
    sunday = Hours(
        type="scheduled",
        slots=(Slot(days=("sun",), opens="01:30", closes="03:00"),),
        bank_holidays="as-usual",
    )
    spring = uk("2026-03-29 02:30")
    assert answers_now(phone(sunday), spring, None, PACK) is True
    before_spring = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert answers_now(phone(sunday), before_spring, None, PACK) is False
    autumn_first = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)
    autumn_second = datetime(2026, 10, 25, 1, 45, tzinfo=UTC)
    assert answers_now(phone(sunday), autumn_first, None, PACK) is True
    assert answers_now(phone(sunday), autumn_second, None, PACK) is True


def test_next_opening_after_a_skipped_hour_is_a_real_moment() -> None:
    """A slot that would open in the hour that spring skips opens when the clock has moved on."""
    skipped = Hours(
        type="scheduled",
        slots=(Slot(days=("sun",), opens="01:30", closes="03:00"),),
        bank_holidays="as-usual",
    )
    opens = next_answered(phone(skipped), uk("2026-03-28 12:00"), None, PACK)
    assert opens is not None
    assert opens.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_next_opening_is_the_next_slot() -> None:
    """From Friday evening to Monday at nine; an open line has no next opening."""
    assert next_answered(phone(WEEKDAYS), uk("2026-11-27 18:00"), None, PACK) == uk(
        "2026-11-30 09:00"
    )
    assert next_answered(phone(WEEKDAYS), uk("2026-11-27 12:00"), None, PACK) is None


@pytest.mark.parametrize("nation", UK_NATIONS)
@pytest.mark.parametrize(
    ("rule", "expected"), [("as-usual", True), ("closed", False), ("unknown", None)]
)
def test_a_bank_holiday_counts_in_the_nation_that_has_it(
    nation: Nation, rule: Literal["as-usual", "closed", "unknown"], expected: Truth
) -> None:
    """In each nation: its own holiday follows the rule, another nation's doesn't matter."""
    day = date(2026, 11, 25)
    holidays: dict[str, tuple[date, ...]] = {
        one: (date(2026, 1, 1), *((day,) if one == nation else ())) for one in UK_NATIONS
    }
    holiday_pack = replace(PACK, bank_holidays=holidays)
    contact = phone(replace(WEEKDAYS, bank_holidays=rule))
    other = UK_NATIONS[UK_NATIONS.index(nation) - 1]
    assert now(contact, "2026-11-25 12:00", nation, holiday_pack) is expected
    assert now(contact, "2026-11-25 12:00", other, holiday_pack) is True
    without_nation: Truth = True if rule == "as-usual" else None
    assert now(contact, "2026-11-25 12:00", None, holiday_pack) is without_nation


def test_a_year_without_listed_holidays_is_not_guessed() -> None:
    """In 2031 a weekday may be a holiday, so hours are unknown; day and night lines stay open."""
    assert now(phone(WEEKDAYS), "2031-06-03 12:00") is None
    assert now(phone(WEEKDAYS), "2031-06-03 03:00") is False
    assert now(phone(ALL_DAY), "2031-06-03 12:00") is True


def test_a_clock_in_1970_gives_an_answer_and_no_fault() -> None:
    """A computer whose battery is flat still gets help."""
    moment = datetime(1970, 1, 1, tzinfo=UTC)
    assert answers_now(phone(ALL_DAY), moment, None, PACK) is True
    assert answers_now(phone(WEEKDAYS), moment, None, PACK) is False
    assert next_answered(phone(WEEKDAYS), moment, None, PACK) is None
