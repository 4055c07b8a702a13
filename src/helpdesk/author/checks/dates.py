# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on dates: nothing was seen in the future, and holidays don't run out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from helpdesk.content.draft import Draft
from helpdesk.model import Problem


def in_the_past(draft: Draft, today: date) -> Iterator[Problem]:
    """Facts were seen, and the pack was made, before today or today."""
    hint = "write the day on which it was seen"
    for name, service in draft.services.items():
        if service.facts_as_of > today:
            text = f"{service.facts_as_of} is in the future"
            yield draft.fault("service", name, ("facts_as_of",), text, hint)
    if draft.info and draft.info.date > today:
        text = f"{draft.info.date} is in the future"
        yield draft.fault("pack", "", ("date",), text, "write the day of this version")


def holidays_ahead(draft: Draft, today: date) -> Iterator[Problem]:
    """Without next year's bank holidays, opening hours on them are not known."""
    for nation, days in draft.bank_holidays.items():
        if days and days[-1].year <= today.year:
            text, hint = f"the last bank holiday is {days[-1]}", "add those of the next year"
            found = draft.fault("bank holidays", "", (nation,), text, hint)
            yield replace(found, level="warning")


CHECKS = (in_the_past, holidays_ahead)
