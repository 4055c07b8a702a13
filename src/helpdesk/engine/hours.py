# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Does a person answer at this moment, and if not, when next? All hours are UK wall-clock time.

Only proven hours count: what is date-sensitive or not known is neither open nor closed. A form
is never "open", because a person reads it later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from helpdesk.model import UK_NATIONS, Contact, Day, Hours, Pack, Slot, Truth

LONDON = ZoneInfo("Europe/London")
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LIVE_KINDS = frozenset({"phone", "text", "webchat", "bsl"})
"""Kinds where a person can be there at once; the others are read later, or are only pages."""

LOOK_AHEAD_DAYS = 15


def answers_now(contact: Contact, moment: datetime, nation: str | None, pack: Pack) -> Truth:
    """Whether a person answers at this moment (an aware datetime): yes, no, or not known."""
    hours = contact.hours
    if contact.kind not in LIVE_KINDS or hours.type in {"form-any-time", "nobody-reads"}:
        return False
    if contact.date_sensitive or hours.type == "unknown":
        return None
    if hours.type == "24/7":
        return True
    return _in_hours(hours, moment.astimezone(LONDON), nation, pack)


def next_answered(
    contact: Contact, moment: datetime, nation: str | None, pack: Pack
) -> datetime | None:
    """When a contact that is closed now opens next, within two weeks; None if that isn't known."""
    if answers_now(contact, moment, nation, pack) is not False:
        return None
    for start in _openings(contact.hours, moment.astimezone(LONDON)):
        if start > moment and answers_now(contact, start, nation, pack):
            return start
    return None


def _in_hours(hours: Hours, local: datetime, nation: str | None, pack: Pack) -> Truth:
    outside: Truth = False if hours.outside == "closed" else None
    wall = local.replace(tzinfo=None)
    for day in (wall.date() - timedelta(days=1), wall.date()):
        for slot in hours.slots:
            if _covers(slot, day, wall):
                return _on_bank_holiday(hours, day, nation, pack)
    return outside


def _covers(slot: Slot, day: date, wall: datetime) -> bool:
    """Whether the slot of that day covers the moment; both on the wall clock."""
    if DAYS[day.weekday()] not in slot.days:
        return False
    opens, closes = _span(slot, day)
    return opens <= wall < closes


def _span(slot: Slot, day: date) -> tuple[datetime, datetime]:
    closing_day = day + timedelta(days=1) if slot.closes_next_day else day
    return _at(day, slot.opens), _at(closing_day, slot.closes)


def _at(day: date, clock: str) -> datetime:
    if clock == "24:00":
        return datetime.combine(day + timedelta(days=1), time())
    return datetime.combine(day, time.fromisoformat(clock))


def _on_bank_holiday(hours: Hours, day: date, nation: str | None, pack: Pack) -> Truth:
    """What a slot means on its day: on a bank holiday it may not hold."""
    holiday = _is_holiday(day, nation, pack)
    if holiday is False or hours.bank_holidays == "as-usual":
        return True
    if holiday is None or hours.bank_holidays == "unknown":
        return None
    return False


def _is_holiday(day: date, nation: str | None, pack: Pack) -> Truth:
    """Without a known UK nation, a holiday in only some of them is not known."""
    nations = (nation,) if nation in UK_NATIONS else UK_NATIONS
    lists = [pack.bank_holidays.get(one, ()) for one in nations]
    if any(day.year not in {holiday.year for holiday in days} for days in lists):
        return None
    found = {day in days for days in lists}
    return found.pop() if len(found) == 1 else None


def _openings(hours: Hours, local: datetime) -> Iterator[datetime]:
    """The starts of slots from yesterday on, in order, as aware UK times."""
    for ahead in range(-1, LOOK_AHEAD_DAYS):
        day = local.date() + timedelta(days=ahead)
        opens = sorted(_at(day, s.opens) for s in hours.slots if DAYS[day.weekday()] in s.days)
        for wall in opens:
            # By way of UTC: a wall time that the clock change skips becomes a real one.
            yield wall.replace(tzinfo=LONDON).astimezone(UTC).astimezone(LONDON)
