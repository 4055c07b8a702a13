# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Finds services that no answer leads to: they stand in the list of all services alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from helpdesk.content.checks.references import references
from helpdesk.content.draft import Draft
from helpdesk.model import Problem


def used(draft: Draft, _today: date) -> Iterator[Problem]:
    """Each service is named by a topic, the urgent page, the pack or another service."""
    named = {reference.service for reference in references(draft)}
    for name in draft.services:
        if name not in named:
            text, hint = (
                f'only the list of all services leads to "{name}"',
                "name it in a topic, or take it out",
            )
            yield replace(draft.fault("service", name, (), text, hint), level="warning")


CHECKS = (used,)
