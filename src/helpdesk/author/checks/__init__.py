# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a reviewer wants to know of a pack beyond what stops it from being built.

A check is a function that yields problems; adding one is adding a function to `CHECKS`. When the
pack is whole, the promises of the design are proved on it as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from helpdesk.author.checks import dates, review, usage
from helpdesk.author.checks.cases import FILE as CASES
from helpdesk.author.checks.cases import case_problems
from helpdesk.author.checks.proofs import proofs
from helpdesk.author.checks.wording import wording_checks
from helpdesk.content.build import draft_pack
from helpdesk.content.draft import Draft, in_order
from helpdesk.engine.flow import not_asked
from helpdesk.model import Problem

Check = Callable[[Draft, date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (*dates.CHECKS, *review.CHECKS, *usage.CHECKS)


def check_folder(folder: Path, today: date) -> tuple[Problem, ...]:
    """Every problem of a pack, by file and line."""
    draft = draft_pack(folder)
    for check in CHECKS:
        draft.problems.extend(check(draft, today))
    pack = draft.pack()
    if pack:
        if (folder / CASES).is_file():
            draft.problems.extend(case_problems(folder, pack))
        found = proofs(replace(pack, not_asked=not_asked(pack)))
        draft.problems.extend(first_of_each(found))
    # After the proofs: a careless sentence must not keep a broken promise from being told.
    draft.problems.extend(wording_checks(folder, draft, today))
    return in_order(draft.problems)


def first_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """One problem for all that have the same cure: a broken promise shows in hundreds of cases."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.file, problem.hint), []).append(problem)
    for first, *others in alike.values():
        more = f", and {len(others)} more like it" if others else ""
        yield replace(first, text=f"{first.text}{more}")
