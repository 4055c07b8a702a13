# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The worked cases, written from the facts before the engine was looked at, hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.author.checks.cases import case_problems
from tests.real import REAL_PACK, RESOURCES

UK = RESOURCES / "packs" / "uk"


def test_every_worked_case_is_met() -> None:
    """First, has, never and urgent, for each made-up young person."""
    assert [f"{p.line}: {p.text}" for p in case_problems(UK, REAL_PACK)] == []


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        ("first: psni", "is first, not psni"),
        ("first_of: [psni, shout]", "is first, not psni or shout"),
        ("has: [psni]", "psni is missing"),
        ("never: [childline]", "childline is shown"),
        ("among_first_three: [police-101]", "police-101 is not among the first three"),
        ("urgent: yes", "urgent is no"),
        ("never: [nobody-knows]", 'unknown service "nobody-knows"'),
        ("nevr: [psni]", 'unknown key "nevr"'),
    ],
)
def test_an_unmet_case_is_named(tmp_path: Path, expected: str, fault: str) -> None:
    """Each kind of expectation can fail, and says how."""
    given = "{topic: image-threat, age: 13-15, nation: wales, danger: no}"
    text = f"cases:\n  - say: Someone.\n    given: {given}\n    {expected}\n"
    (tmp_path / "cases.yaml").write_text(text, encoding="utf-8")
    (problem,) = case_problems(tmp_path, REAL_PACK)
    assert fault in problem.text
    assert problem.line == 2
