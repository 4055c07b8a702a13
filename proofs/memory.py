# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Words that were typed into the search are looked for in the memory of the program.

The words are told to the program letter by letter and shifted by one, so that each copy that is
found was made by typing, finding and showing. `docs/what-memory-keeps.md` explains the counts.
"""

from __future__ import annotations

import os
import random
import string
import subprocess
import sys
from pathlib import Path

from proofs.table import Row

WORDS, LETTERS = 3, 14
"""How many made-up words are typed, and how long each is: nothing else in memory is like them."""

ROUNDS, QUICK = 5, 1
"""How often the program is started anew."""

ROOT = Path(__file__).resolve().parent.parent
MOMENTS = {
    "typed": "while they stand there",
    "left": "after Back",
    "cleared": "after Clear",
    "later": "ten pages later",
}


def run(quick: bool) -> list[Row]:
    """Count the copies at each moment, added up over all words and rounds."""
    rounds = QUICK if quick else ROUNDS
    done = f"{WORDS} made-up words typed into the search, runs: {rounds}; UTF-8 and UTF-16 counted"
    sums = dict.fromkeys(("before", *MOMENTS), 0)
    for seed in range(rounds):
        try:
            counts = counted(seed)
        except (OSError, RuntimeError) as error:
            return [Row("Words in memory", done, f"the memory can't be read: {error}", ok=False)]
        for moment, count in counts.items():
            sums[moment] += count
    told = ", ".join(f"{sums[moment]} {said}" for moment, said in MOMENTS.items())
    found = f"copies: {told}; after Hide the program is gone"
    # Freed memory is not wiped, and Python can't promise that; but nothing may hold on to a copy.
    afterwards = max(sums["cleared"], sums["later"])
    well = sums["before"] == 0 < sums["typed"] and afterwards < rounds * WORDS
    return [Row("Words in memory", done, found, ok=well)]


def counted(seed: int) -> dict[str, int]:
    """Type words into a program of its own; how many copies there are at each moment."""
    chance = random.Random(seed)  # noqa: S311  the same each time
    words = ["".join(chance.choices(string.ascii_lowercase, k=LETTERS)) for _ in range(WORDS)]
    shifted = " ".join(words).translate(
        str.maketrans(string.ascii_lowercase, string.ascii_lowercase[1:] + "a")
    )
    settings = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "proofs.memory_steps", shifted],
        cwd=ROOT,
        env=settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as child:
        found = {}
        assert child.stdout is not None
        assert child.stdin is not None
        for line in child.stdout:
            found[line.strip()] = sum(copies(child.pid, word) for word in words)
            child.stdin.write("\n")
    if child.returncode != 0 or [*found] != ["before", *MOMENTS]:
        raise RuntimeError(f"the program ended with {child.returncode} after {[*found]}")
    return found


def copies(process: int, word: str) -> int:
    """How often a word, or half of it, stands in what a process can write to.

    The halves are counted apart and the larger count is taken: what is freed is often overwritten
    in part. OSError if the memory can't be read.
    """
    half = len(word) // 2
    counts = [0, 0]
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:  # noqa: PTH123 - not a file
        for line in maps.splitlines():
            region, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            begin, end = (int(part, 16) for part in region.split("-"))
            memory.seek(begin)
            held = memory.read(end - begin)
            for place, part in enumerate((word[:half], word[half:])):
                forms = (part.encode(), part.encode("utf-16-le"))
                counts[place] += sum(held.count(form) for form in forms)
    return max(counts)
