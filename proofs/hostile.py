# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile input: no error that is not documented, no hang, no flood of memory.

Each reader gets half of its inputs from Hypothesis, which knows the grammar, and half from Atheris,
which changes bytes until they reach new code. Each runs in a process of its own with a limit.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from itertools import product
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from proofs.table import Row

NAMES = {
    "yaml": "the YAML source",
    "bundle": "the bundle reader",
    "words": "the words reader",
    "main": "main(argv)",
    "find": "find",
}
ENGINES = ("Hypothesis", "Atheris")
FULL, QUICK = 100_000, 4_000
"""How many inputs each reader gets."""

SECONDS, SECONDS_COUNTED = 2.0, 6.0
"""The most time of the processor that one input may take; code in which Atheris counts each branch
is about three times slower."""

MEMORY = 2 << 30
"""The most address space, in bytes, of a process that tries inputs."""

PATIENCE = 3_600
"""After so many seconds a process that tries inputs is ended: one of them never came back."""

BATCH = 5_000
ROOT = Path(__file__).resolve().parent.parent


def run(quick: bool) -> list[Row]:
    """Try every reader with both engines, two at a time."""
    each = (QUICK if quick else FULL) // len(ENGINES)
    jobs = list(product(NAMES, ENGINES))
    with ThreadPoolExecutor(max_workers=2) as pool:
        found = list(pool.map(tried, *zip(*jobs, strict=True), [each] * len(jobs)))
    results = dict(zip(jobs, found, strict=True))
    return [_row(name, [results[name, engine] for engine in ENGINES]) for name in NAMES]


def _row(name: str, results: list[dict[str, Any]]) -> Row:
    faults = [result["fault"] for result in results if result["fault"]]
    done = ", ".join(
        f"{result['done']:,} by {engine}" for engine, result in zip(ENGINES, results, strict=True)
    )
    slowest = max(result["slowest"] for result in results) * 1000
    peak = max(result["peak"] for result in results)
    found = "; ".join(faults) or f"no fault; slowest {slowest:.0f} ms; at most {peak:.0f} MiB"
    return Row(f"Hostile input: {NAMES[name]}", f"inputs: {done}", found, not faults)


def tried(name: str, engine: str, count: int) -> dict[str, Any]:
    """What a process found that tried this many inputs."""
    command = [sys.executable, "-m", "proofs.hostile", name, engine, str(count)]
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    nothing = {"done": 0, "slowest": 0.0, "peak": 0.0}
    try:
        ended = subprocess.run(
            command, env=settings, capture_output=True, timeout=PATIENCE, check=False, cwd=ROOT
        )
    except subprocess.TimeoutExpired:
        return {**nothing, "fault": f"{engine}: an input did not come back"}
    try:
        found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        last = ended.stderr.decode(errors="replace").strip().splitlines()[-1:]
        return {**nothing, "fault": f"{engine} ended with {ended.returncode}: {' '.join(last)}"}
    return found


# --- in the process that tries ------------------------------------------------------------------


class Tries:
    """Gives inputs to a target, counts and times them, and ends the process with what was found."""

    def __init__(
        self,
        target: Callable[[Any], None],
        count: int,
        clean_up: Callable[[], None],
        seconds: float = SECONDS,
    ) -> None:
        self._target = target
        self._count = count
        self._clean_up = clean_up
        self._seconds = seconds
        self.done = 0
        self._slowest = 0.0
        signal.signal(signal.SIGPROF, _too_slow)

    def __call__(self, given: object) -> None:
        """Try one input."""
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, self._seconds)
        try:
            self._target(given)
        except BaseException as error:  # noqa: BLE001  whatever it is, it is a fault
            signal.setitimer(signal.ITIMER_PROF, 0)
            self._end(_told(error, given))
        signal.setitimer(signal.ITIMER_PROF, 0)
        self._slowest = max(self._slowest, time.process_time() - began)
        self.done += 1
        if self.done == self._count:
            self._end(None)

    def _end(self, fault: str | None) -> NoReturn:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found = {"done": self.done, "slowest": self._slowest, "peak": peak, "fault": fault}
        self._clean_up()
        os.write(1, json.dumps(found).encode() + b"\n")
        os._exit(0)


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError("it took too long")


def _told(error: BaseException, given: object) -> str:
    """An error with the place in our code where it came from, and the input."""
    place, trace = "", error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "helpdesk" in file.parts:
            place = f" in {file.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    shown = ascii(given)
    short = shown if len(shown) < 400 else f"{shown[:200]} … {shown[-150:]}"
    return f"{type(error).__name__}: {str(error)[:200]}{place} for {short}"


def _by_hypothesis(name: str, tries: Tries) -> None:
    from hypothesis import HealthCheck, Phase, given, seed, settings

    from proofs.inputs import STRATEGIES

    def one_input(value: object) -> None:
        tries(value)

    plan = settings(
        max_examples=BATCH,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    batch = 0
    while True:  # `tries` ends the process
        batch += 1
        seed(batch)(plan(given(STRATEGIES[name])(one_input)))()


def _by_atheris(name: str, tries: Tries) -> None:
    atheris: Any = import_module("atheris")
    from proofs.inputs import FROM_BYTES, SEEDS
    from proofs.targets import scratch

    made = FROM_BYTES[name]

    def one_input(data: bytes) -> None:
        tries(made(data))

    folder = scratch() / "seeds"
    folder.mkdir()
    for place, seed in enumerate(SEEDS[name]):
        (folder / f"{place}").write_bytes(seed)
    options = ["-seed=1", "-max_len=65536", "-timeout=120", "-rss_limit_mb=0", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(folder)], one_input)
    atheris.Fuzz()


def _try() -> None:
    name, engine, count = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if engine == "Atheris":
        atheris: Any = import_module("atheris")
        with atheris.instrument_imports(include=["helpdesk"]):
            from proofs import targets
    else:
        from proofs import targets
    ways: dict[str, Callable[[Any], None]] = {
        "yaml": targets.yaml_source,
        "words": targets.words_reader,
        "bundle": targets.bundle_reader,
        "find": targets.find_words,
        "main": targets.command_line,
    }
    from proofs.inputs import FROM_BYTES, SEEDS

    for seed in SEEDS[name]:  # loads everything, so that no input is timed with an import
        ways[name](FROM_BYTES[name](seed))
    seconds = SECONDS_COUNTED if engine == "Atheris" else SECONDS
    tries = Tries(ways[name], int(count), targets.clean_up, seconds)
    (_by_atheris if engine == "Atheris" else _by_hypothesis)(name, tries)


if __name__ == "__main__":
    _try()
