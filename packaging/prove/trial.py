# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One thing that is tried with an installer, as a row of the table."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from common.limits import MEGABYTE, too_big
from proofs.sandbox import MissingError
from proofs.table import Row

SLOWEST = 1.15
"""So many times the start from the source, an installed start may take."""


class WrongError(Exception):
    """What happened is not what should happen."""


def tried(proof: str, done: str, trial: Callable[[], str]) -> Row:
    """The row of a trial. It gives what was found, or raises what is wrong."""
    began = time.monotonic()
    try:
        found, ok = trial(), True
    except (WrongError, MissingError, OSError, SystemExit, subprocess.SubprocessError) as error:
        found, ok = f"{type(error).__name__}: {error}", False
    return Row(proof, done, f"{found} ({time.monotonic() - began:.0f} s)", ok)


class Step(NamedTuple):
    """A trial with its name and what is done in it, and whether it is made when time is short."""

    what: str
    done: str
    trial: Callable[[], str]
    when_quick: bool = True


def try_all(name: str, steps: Iterable[Step], *, quick: bool) -> Iterator[Row]:
    """One after the other; a later one builds on what an earlier one did."""
    for step in steps:
        if step.when_quick or not quick:
            yield tried(f"{name}: {step.what}", step.done, step.trial)


def need_that(held: object, otherwise: str) -> None:
    """WrongError with this sentence if it does not hold."""
    if not held:
        raise WrongError(otherwise)


def sizes(packed: int, installed: int) -> str:
    """Both in megabytes. WrongError if one is too big."""
    found = too_big(packed, installed)
    need_that(not found, found)
    return f"packed {packed / MEGABYTE:.1f} MB, installed {installed / MEGABYTE:.1f} MB"
