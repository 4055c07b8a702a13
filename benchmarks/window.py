# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Start and page change, against a bare PySide6 window with one label.

Both programs run in turn, so that a busy machine slows them alike; what counts is the ratio. Where
valgrind is there, their instructions are counted as well: no other work changes those.
"""

from __future__ import annotations

import compileall
import gc
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.measure import ROOT, high, middle, run, table
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from helpdesk.content.bundle import open_bundle
from helpdesk.engine.paths import complete_paths
from helpdesk.gui.app import Application, FullWindow, make_window
from helpdesk.gui.events import Answered, GoOn, Restart, Skipped, Start
from helpdesk.gui.settings import NOWHERE
from helpdesk.model import Session

RUNS = 15
JOURNEYS = 40
BARE = [str(ROOT / "benchmarks" / "bare.py")]
ALIGNED = [*BARE, "--aligned"]
"""The same label, centred: Python then builds Qt's enumerations, as for any real program."""

OURS = ["-m", "helpdesk", "--first-paint"]

STAGES = """
import sys, time
began = last = time.perf_counter()
def lap(name):
    global last
    print(name, round((time.perf_counter() - last) * 1000, 1), sep="\\t")
    last = time.perf_counter()
import dataclasses, inspect, re, typing
lap("Python's own modules that PySide6 loads too (floor)")
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
lap("PySide6 itself (floor)")
from PySide6.QtCore import Qt
lap("Qt's enumerations, made when first asked for (floor of any program that uses them)")
import helpdesk.gui.app as app
lap("our modules")
application = app.Application()
lap("QApplication with its style and the system's fonts (mostly floor)")
front = app.open_sealed().front
lap("opening the pack")
memory = app.Memory(app.usual_place())
lap("settings that were kept")
wardrobe = app.Wardrobe(application, front.themes, front.icons, memory)
look = wardrobe.wear()
lap("first font and palette")
shell = app.Shell(look, app.make_t(front.words["en"]), app.Talk(*front.talk))
shell.show_page(app.FirstPage("preview"))
lap("making header, page and bar")
shell.show()
application.processEvents()
lap("layout and painting")
"""


def start() -> None:
    """Process start to first painted frame, peak memory, and where the time goes."""
    compileall.compile_dir(ROOT / "src", quiet=1)  # as pip does when it installs
    found = [(run(BARE), run(ALIGNED), run(OURS)) for _ in range(RUNS)]
    bare, aligned, ours = zip(*found, strict=True)
    pairs = list(zip(bare, ours, strict=True))
    rows: list[tuple[object, ...]] = [("", "bare", "helpdesk", "ratio", "aim")]
    for name, aim, of in (
        ("first frame, ms (median)", 1.5, lambda one: one.painted),
        ("peak memory, MiB (median)", 1.3, lambda one: one.memory),
    ):
        floor, found = middle([of(one) for one in bare]), middle([of(one) for one in ours])
        rows.append((name, f"{floor:.0f}", f"{found:.0f}", f"{found / floor:.2f}", f"{aim}"))
    ratios = sorted(two.painted / one.painted for one, two in pairs)
    rows.append(
        ("first frame, median of the pairs' ratios", "", "", f"{middle(ratios):.2f}", "1.5")
    )
    if shutil.which("valgrind"):
        floor, found = _instructions(BARE), _instructions(OURS)
        count = f"{floor / 1e6:.0f}", f"{found / 1e6:.0f}", f"{found / floor:.2f}"
        rows.append(("instructions to the end of the program, millions", *count, "1.5"))
    floor = middle([one.painted for one in aligned])
    ratio = middle([two.painted for two in ours]) / floor
    rows.append(
        (
            "first frame, to a bare label that is centred",
            f"{floor:.0f}",
            "",
            f"{ratio:.2f}",
            "floor",
        )
    )
    table(f"Start, {RUNS} runs in turn", rows)
    table("Where the milliseconds go (one process, median of 5)", _stages())


def _instructions(arguments: list[str]) -> int:
    """How many instructions a program takes, from its start to its end."""
    counter = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
    told = subprocess.run(
        [*counter, sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    counted = next(line for line in told.splitlines() if "refs:" in line)
    return int(counted.rpartition(":")[2].replace(",", ""))


def _stages() -> list[tuple[str, str]]:
    found: dict[str, list[float]] = {}
    for _ in range(5):
        ended = subprocess.run(
            [sys.executable, "-c", STAGES], capture_output=True, text=True, check=True
        )
        for line in ended.stdout.splitlines():
            name, milliseconds = line.split("\t")
            found.setdefault(name, []).append(float(milliseconds))
    return [(name, f"{middle(times):.1f}") for name, times in found.items()]


def answers() -> None:
    """From an answer to the next painted page, over many journeys, and the floor of Qt's own."""
    application = Application()
    bundle = open_bundle()
    window = make_window(application, bundle, "en", lambda: datetime.now(UTC), place=NOWHERE)
    window.shell.show()
    paths = list(complete_paths(bundle.pack))
    _walk(application, window, paths[0])  # each page's file is loaded with its first page
    gc.freeze()  # as the program does once it is filled
    questions: list[float] = []
    results: list[float] = []
    floor: list[float] = []
    for path in paths[:: len(paths) // JOURNEYS]:
        *before, last = _walk(application, window, path)
        questions += before
        results.append(last)
        floor.append(_plain(application, window))
    every = sorted((*questions, *results))
    rows: list[tuple[object, ...]] = [("", "pages", "median ms", "p99 ms", "most ms", "aim p99")]
    for name, times in (
        ("all", every),
        ("questions", sorted(questions)),
        ("results", sorted(results)),
        ("floor: a result's texts as plain labels, without a style", sorted(floor)),
    ):
        figures = (f"{one:.1f}" for one in (middle(times), high(times), times[-1]))
        rows.append((name, str(len(times)), *figures, "16"))
    table("An answer to the next painted page", rows)


def _walk(application: Application, window: FullWindow, path: Session) -> list[float]:
    """One journey from the start page; milliseconds of each answer. The last leads to a result."""
    handle = window.controller.handle
    handle(Restart())
    handle(Start())
    application.processEvents()
    found = []
    for fact, value in path.answers.items():
        began = perf_counter()
        handle(Skipped(fact) if value is None else Answered(fact, value))
        application.processEvents()
        found.append((perf_counter() - began) * 1000)
        _let_go()
        if fact == "danger" and value == "yes":
            handle(GoOn())
    return found


def _let_go() -> None:
    """Delete the page before, as the program's loop does once the new one is on the screen."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _plain(application: Application, window: FullWindow) -> float:
    """Milliseconds until every text of the shown page is painted by Qt alone, in one column."""
    shown = window.shell.page
    assert shown is not None
    texts = [one.text() or one.accessibleName() for one in shown.findChildren(QLabel)]
    texts += [one.accessibleName() for one in shown.findChildren(QPushButton)]
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.resize(window.shell.size())
    area.show()
    application.processEvents()
    began = perf_counter()
    page = QWidget()
    column = QVBoxLayout(page)
    for text in texts:
        label = QLabel(text)
        label.setWordWrap(True)
        column.addWidget(label)
    area.setWidget(page)
    application.processEvents()
    taken = (perf_counter() - began) * 1000
    area.close()
    area.deleteLater()
    _let_go()
    return taken


def main() -> None:
    """Print the tables."""
    start()
    answers()


if __name__ == "__main__":
    main()
