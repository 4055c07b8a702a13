# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What every proof gives back, and the one table that is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One thing that was proven, or was not: what was done, what was found, and if it is well."""

    proof: str
    done: str
    found: str
    ok: bool


def markdown(rows: Iterable[Row]) -> str:
    """The table, as in `docs/proofs.md`."""
    lines = ["| proof | what was done | what was found | result |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {_cell(row.proof)} | {_cell(row.done)} | {_cell(row.found)} | {result(row)} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def plain(rows: Sequence[Row]) -> str:
    """The table for a terminal: a line for each proof, with what was done and found below it."""
    return "\n".join(
        f"{result(row).upper():6} {row.proof}\n       {row.done}\n       {row.found}"
        for row in rows
    )


def result(row: Row) -> str:
    """One word."""
    return "holds" if row.ok else "BROKEN"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
