# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold between the parts of a pack. A check is a function that yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helpdesk.content.checks import facts, hours, pack, services, topics
from helpdesk.content.draft import Draft
from helpdesk.model import Problem

Check = Callable[[Draft], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    *pack.CHECKS,
    *facts.CHECKS,
    *services.CHECKS,
    *hours.CHECKS,
    *topics.CHECKS,
)
