# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on opening hours and bank holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from helpdesk.content.draft import Draft
from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Where
from helpdesk.model import UK_NATIONS, Day, Hours, Problem, Slot

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_END_OF_DAY = "24:00"
_DAY, _WEEK = 24 * 60, 7 * 24 * 60

Fault = tuple[Where, str, str]


def opening_hours(draft: Draft) -> Iterator[Problem]:
    """Slots make sense on a clock and in a week."""
    for name, service in draft.services.items():
        for place, contact in enumerate(service.contacts):
            for path, text, hint in _hours_faults(contact.hours):
                at = ("contacts", place, "hours", *path)
                yield draft.fault("service", name, at, text, hint)


def _hours_faults(hours: Hours) -> Iterator[Fault]:
    if hours.type == "scheduled" and not hours.slots:
        yield (), "scheduled hours without a slot", "say on which days and when"
    if hours.type != "scheduled" and hours.slots:
        yield ("slots",), f'hours of type "{hours.type}" have no slots', "delete them"
    faults = [
        (("slots", place, *path), text, hint)
        for place, slot in enumerate(hours.slots)
        for path, text, hint in _slot_faults(slot)
    ]
    yield from faults
    if not faults and _overlap(hours.slots):
        yield ("slots",), "two slots overlap", "each minute of the week belongs to one slot"


def _slot_faults(slot: Slot) -> Iterator[Fault]:
    if not slot.days or len(set(slot.days)) != len(slot.days):
        yield ("days",), "a day stands twice, or there is none", "name each day once"
    clocks = [("opens", _CLOCK.fullmatch(slot.opens)), ("closes", _CLOCK.fullmatch(slot.closes))]
    if slot.closes == _END_OF_DAY and not slot.closes_next_day:
        clocks.pop()
    wrong = [key for key, match in clocks if match is None]
    for key in wrong:
        text = f'"{getattr(slot, key)}" is not a time of day'
        yield (key,), text, "write hours and minutes, such as 09:00"
    if wrong:
        return
    if slot.closes_next_day and slot.closes > slot.opens:
        yield ("closes",), "open for more than a day", 'check "closes_next_day"'
    if not slot.closes_next_day and slot.closes <= slot.opens:
        yield ("closes",), "it closes before it opens", 'past midnight needs "closes_next_day"'


def _overlap(slots: tuple[Slot, ...]) -> bool:
    spans = sorted(span for slot in slots for span in _spans(slot))
    if not spans:
        return False
    again = (spans[0][0] + _WEEK, spans[0][1] + _WEEK)
    return any(late[0] < early[1] for early, late in zip(spans, [*spans[1:], again], strict=True))


def _spans(slot: Slot) -> Iterator[tuple[int, int]]:
    """First and last minute of the week, for each day of a slot."""
    for day in slot.days:
        midnight = get_args(Day).index(day) * _DAY
        later = _DAY if slot.closes_next_day else 0
        yield midnight + _minutes(slot.opens), midnight + later + _minutes(slot.closes)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def bank_holidays(draft: Draft) -> Iterator[Problem]:
    """Each nation has its own list, in order."""
    if not draft.bank_holidays:
        return
    for nation in UK_NATIONS:
        if not draft.bank_holidays.get(nation):
            text, hint = f"there are no bank holidays for {nation}", "list their dates"
            yield draft.fault("bank holidays", "", (nation,), text, hint)
    for listed, days in draft.bank_holidays.items():
        if listed not in UK_NATIONS:
            text, hint = f'unknown nation "{listed}"', nearest(listed, UK_NATIONS)
            yield draft.fault("bank holidays", "", (listed,), text, hint)
        for place, day in enumerate(days):
            if day.year < 2000 or (place and day <= days[place - 1]):
                text, hint = f"{day} is out of order", "list each date once, the earliest first"
                yield draft.fault("bank holidays", "", (listed, place), text, hint)


CHECKS = (opening_hours, bank_holidays)
