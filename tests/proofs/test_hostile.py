# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A few hundred hostile inputs for each reader, the same each time, and a gate that can fail.

`python -m proofs` tries 100,000 for each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from proofs import hostile
from proofs.memory import copies
from tests.real import ROOT

PLANTED = """
import sys
from proofs.hostile import Tries

def target(value):
    if value == 3:
        {fault}

def nothing():
    pass

tries = Tries(target, 9, nothing)
for value in range(9):
    tries(value)
"""


@pytest.mark.parametrize("name", hostile.NAMES)
def test_hostile_input_makes_no_fault(name: str) -> None:
    """Each input ends in an answer or in an error that is documented, in less than two seconds."""
    found = hostile.tried(name, "Hypothesis", 300)
    assert (found["fault"], found["done"]) == (None, 300)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("raise KeyError('x')", "KeyError"),
        ("sys.exit(1)", "SystemExit"),
        ("while True: pass", "TimeoutError"),
        ("bytearray(1 << 40)", "MemoryError"),
        ("pass", None),
    ],
)
def test_each_kind_of_fault_is_seen(fault: str, told: str | None) -> None:
    """An error, an end of the program, a hang and a flood of memory: and only these."""
    ended = subprocess.run(
        [sys.executable, "-c", PLANTED.format(fault=fault)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    found = json.loads(ended.stdout)
    if told is None:
        assert (found["fault"], found["done"]) == (None, 9)
    else:
        assert found["fault"].startswith(f"{told}: ")
        assert found["fault"].endswith(" for 3")


def test_a_process_that_dies_is_a_fault() -> None:
    """So is a name that there is no reader for."""
    assert "KeyError" in hostile.tried("nonsense", "Hypothesis", 1)["fault"]


@pytest.mark.parametrize("form", ["utf-8", "utf-16-le"])
def test_a_word_in_the_memory_of_a_process_is_found(form: str) -> None:
    """Whole, or half of it."""
    code = (
        f"word = ''.join(map(chr, range(97, 111)))\nheld = word.encode({form!r})\n"
        "del word\nprint(flush=True)\ninput()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        counts = [
            copies(child.pid, word) for word in ("abcdefghijklmn", "zyxwvutabcdefg", "qqqqwwww")
        ]
        child.communicate(b"\n")
    assert counts[0] >= 1
    assert counts[2] == 0
