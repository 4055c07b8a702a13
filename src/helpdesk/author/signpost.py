# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""`helpdesk signpost`: the outcome for some facts as JSON, for tests and other programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from helpdesk.engine import hours
from helpdesk.engine.links import written
from helpdesk.engine.outcome import decide, shown
from helpdesk.model import FACT_VALUES, Contact, Pack, Signpost, Words

LONDON = ZoneInfo("Europe/London")
_YEARS = range(2000, 2101)


def allowed(pack: Pack, fact: str) -> tuple[str, ...]:
    """The values of a fact."""
    return (*pack.topics, *pack.topic_names) if fact == "topic" else FACT_VALUES[fact]


def now() -> datetime:
    """The present moment, as UK time."""
    return datetime.now(LONDON)


def moment_from(text: str) -> datetime | None:
    """An ISO date and time; without an offset it is UK time. None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if found.year not in _YEARS:
        return None
    return found if found.tzinfo else found.replace(tzinfo=LONDON)


def signpost(
    pack: Pack, answers: Mapping[str, str | None], moment: datetime, t: Words
) -> dict[str, Any]:
    """The outcome for these answers at this moment, ready for JSON."""
    outcome = decide(pack, answers, moment, t)
    twin = outcome.topic.friend.now if answers.get("about") == "friend" else ()
    nation = answers.get("nation")
    return {
        "urgent": outcome.urgent,
        "topic": outcome.topic.id,
        "now": [step.do for step in twin or outcome.topic.now],
        "signposts": [_signpost(one, moment, nation, pack) for one in outcome.signposts],
    }


def _signpost(found: Signpost, moment: datetime, nation: str | None, pack: Pack) -> dict[str, Any]:
    contacts = shown(found.service)
    opens = [hours.next_answered(one, moment, nation, pack) for one in contacts]
    later = None if found.answers_now else min((one for one in opens if one), default=None)
    return {
        "service": found.service.id,
        "name": found.service.name,
        "fit": found.fit,
        "because": found.because,
        "limit": found.limit,
        "answers_now": found.answers_now,
        "next_answered": later.astimezone(LONDON).isoformat() if later else None,
        "contacts": [_contact(one, moment, nation, pack) for one in contacts],
    }


def _contact(contact: Contact, moment: datetime, nation: str | None, pack: Pack) -> dict[str, Any]:
    """A contact as its page shows it: of a site that was only partly seen, the front page."""
    return {
        "kind": contact.kind,
        "value": written(contact),
        "dial": contact.dial,
        "answers_now": hours.answers_now(contact, moment, nation, pack),
    }
