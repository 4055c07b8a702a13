# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every complete path through the questions, and the few moments of a year that differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from helpdesk.engine import flow, hours, session
from helpdesk.engine.outcome import shown
from helpdesk.model import FACT_VALUES, Contact, Hours, Pack, Session, Truth

MINUTE = timedelta(minutes=1)


def complete_paths(pack: Pack) -> Iterator[Session]:
    """Every way to answer or skip the questions until none is left."""
    waiting = [session.start()]
    while waiting:
        here = waiting.pop()
        fact = flow.next_question(pack, here.answers)
        if fact is None:
            yield here
        else:
            waiting += [session.answer(pack, here, fact, v) for v in values(pack, here, fact)]


def values(pack: Pack, here: Session, fact: str) -> tuple[str | None, ...]:
    """What can be answered to a question here; None is the skip."""
    if fact == "area":
        return (*pack.areas, None)
    if fact == "topic":
        return (*flow.topics_of(pack, here.answers), pack.info.default_topic, None)
    return (*FACT_VALUES[fact], None)


def timed_contacts(pack: Pack) -> tuple[Contact, ...]:
    """One shown contact for each kind of hours that opens and closes."""
    found: dict[Hours, Contact] = {}
    for service in pack.services.values():
        for contact in shown(service):
            live = contact.kind in hours.LIVE_KINDS and not contact.date_sensitive
            if live and contact.hours.type == "scheduled":
                found.setdefault(contact.hours, contact)
    return tuple(found.values())


def answered(
    pack: Pack, contacts: tuple[Contact, ...], moment: datetime, nation: str | None
) -> tuple[Truth, ...]:
    """Which of the timed contacts are answered at a moment: all that a moment can change."""
    return tuple(hours.answers_now(c, moment, nation, pack) for c in contacts)


def change_points(pack: Pack, year: int) -> tuple[datetime, ...]:
    """The moments of a year at which some contact may begin or cease to be answered, in order."""
    clocks = {"00:00"}
    for contact in timed_contacts(pack):
        for slot in contact.hours.slots:
            clocks |= {slot.opens, slot.closes}
    clocks.discard("24:00")
    times = [time.fromisoformat(clock) for clock in sorted(clocks)]
    first = date(year, 1, 1)
    days = [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]
    walls = [datetime.combine(day, clock, tzinfo=hours.LONDON) for day in days for clock in times]
    # When clocks go back an hour comes twice: both count.
    both = {wall.replace(fold=fold).astimezone(UTC) for wall in walls for fold in (0, 1)}
    return tuple(sorted(both))


def telling_moments(pack: Pack, year: int, nation: str | None) -> tuple[datetime, ...]:
    """One moment for each way in which the timed contacts are answered during a year."""
    contacts = timed_contacts(pack)
    found: dict[tuple[Truth, ...], datetime] = {}
    for moment in change_points(pack, year):
        found.setdefault(answered(pack, contacts, moment, nation), moment)
    return tuple(found.values())
