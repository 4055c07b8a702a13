# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The installer for one person: what is in it, and under wine its life, with all that can fail.

A refusal holds if its code and sentence are right, and the old version is as it was.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from common.brand import ROOT, Brand, make_brand
from helpdesk.content.store import PACK_FILE
from proofs.sandbox import need
from proofs.table import Row
from prove.drive import Drive, drive
from prove.files import differences, list_of
from prove.trial import sizes
from prove.wine import COMPILER, Wine, prefix
from windows.assemble import assemble
from windows.exe import build, files, room, tag
from windows.launcher import program_name

NAME = "windows exe"
BRAND = Brand()
PROGRAM = program_name(BRAND)
LAST_BITS = 255
"""What Linux keeps of an exit code."""

REMOVER = "uninstall.exe"
PACK = f"lib/helpdesk/data/{PACK_FILE}"
ADDED = "lib/new/new.txt"
"""What the next version has on top."""

OTHER_PACK = ROOT / "tests" / "packs" / "tiny"
OUR_OWN, ELSE = (f"/D=X:\\Programs\\{name}" for name in ("Our own", "Another"))
"""Where somebody wants it. It stands at the end, and has no quotation marks."""

OPEN = 10
"""Seconds for which a window is left open."""
CANNOT_START = 3
MISSING = "Some of its files are missing or damaged. Please install it again."
DAMAGED = "This copy of Helpdesk is damaged or does not work on this computer. Get it again."
RUNNING = "Close Helpdesk, then try again."


@dataclass(frozen=True, slots=True)
class Setups:
    """A program, and installers of this version and of the next."""

    brand: Brand
    folder: Path
    this: Path
    next: Path


@dataclass(frozen=True, slots=True)
class Others:
    """A file that the next version has no more, and installers that are refused.

    One whose pack is damaged, and one that is damaged itself.
    """

    gone: Path
    bad_pack: Path
    bad_file: Path


def run(quick: bool) -> list[Row]:
    """A row for each thing that was done."""
    need("makensis", "7z", COMPILER)
    with TemporaryDirectory() as name:
        place = Path(name)
        rows = [_built(place), _carries(place / "this.exe", place / "0", place / "unpacked")]
        if quick:
            return rows
        setups, others = _setups(place)
        charity = _charity(place)
        with prefix() as wine:
            return [*rows, *_life(wine, setups, others), *_elsewhere(wine, charity)]


# --- what is built --------------------------------------------------------------------------------


def _built(place: Path) -> Row:
    """As it is published, and twice from the start in a quicker way, to be compared."""
    began = time.monotonic()
    folders = [assemble(BRAND, place / name) for name in "01"]
    with ThreadPoolExecutor() as beside:
        setup = beside.submit(build, BRAND, folders[0], place / "this.exe")
        twice = [build(BRAND, one, one.with_suffix(".exe"), "zlib") for one in folders]
        size, seconds = setup.result().stat().st_size, time.monotonic() - began
    same = twice[0].read_bytes() == twice[1].read_bytes()
    packed = sizes(size, room(folders[0]))
    found = f"{packed}, {seconds:.0f} s; {'the same bytes' if same else 'not the same bytes'}"
    return Row(f"{NAME}: it is built", "as it is published; and twice, with zlib", found, same)


def _carries(setup: Path, folder: Path, unpacked: Path) -> Row:
    """Another program takes it apart. What only the installer needs is in a folder of its own."""
    subprocess.run(["7z", "x", f"-o{unpacked}", str(setup)], check=True, capture_output=True)
    shutil.rmtree(unpacked / "$PLUGINSDIR")
    (carried,) = unpacked.iterdir()
    (carried / REMOVER).unlink()
    odd = differences(folder, carried)
    found = f"{len(files(folder))} files; not the same: {list_of(odd)}"
    done = "unpacked with 7-Zip and compared with the folder"
    return Row(f"{NAME}: it carries the program", done, found, not odd)


def _setups(place: Path) -> tuple[Setups, Others]:
    this, folder, newer = place / "this.exe", place / "0", place / "1"
    gone = files(folder / "licences")[-1].relative_to(folder)
    (newer / gone).unlink()
    (newer / ADDED).parent.mkdir()
    (newer / ADDED).touch()
    following = build(replace(BRAND, version="90.0.0"), newer, place / "next.exe", "zlib")
    _damage(newer / PACK, newer / PACK)
    bad_pack = build(replace(BRAND, version="91.0.0"), newer, place / "pack.exe", "zlib")
    bad_file = _damage(following, place / "file.exe")
    return Setups(BRAND, folder, this, following), Others(gone, bad_pack, bad_file)


def _charity(place: Path) -> Setups:
    """Under another name, with another pack."""
    pack = place / "charity.pack"
    told = [sys.executable, "-m", "helpdesk", "build", str(OTHER_PACK), "--output", str(pack)]
    subprocess.run(told, check=True, stdout=subprocess.DEVNULL)
    brand = make_brand("Ty'r & Agored", BRAND.icon, pack)
    folder = assemble(brand, place / "charity")
    this = build(brand, folder, place / "charity.exe", "zlib")
    later = replace(brand, version="90.0.0")
    return Setups(brand, folder, this, build(later, folder, place / "later.exe", "zlib"))


def _damage(file: Path, copy: Path) -> Path:
    """One bit in the middle."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    return copy


# --- its life -------------------------------------------------------------------------------------


def _life(wine: Wine, setups: Setups, others: Others) -> list[Row]:
    """In the usual folder, from a Windows that never had it to one that never had it."""
    trial = Trial(wine, setups, wine.person / "AppData" / "Local" / "Programs" / BRAND.name)
    files_before, registry_before = wine.files(), wine.registry()
    rows = [
        trial.installed(files_before),
        trial.leaves_no_trace(),
        trial.leaves_no_trace_in_use(),
        trial.opens(),
        trial.says_what_is_wrong(),
        trial.refused("a damaged pack", others.bad_pack, 1603, DAMAGED),
        trial.refused("a damaged installer", others.bad_file, 2, ""),
        trial.refused_while_it_runs(),
        trial.upgraded(others.gone),
        trial.refused("an older version", setups.this, 1638, "A newer Helpdesk (90.0.0) is "),
    ]
    ended = trial.remove()
    left = (wine.files() ^ files_before) | (wine.registry() ^ registry_before)
    said = f"left: {min(left)}" if left else "no file and no registry entry is left"
    return [*rows, _row("removed", "the silent command of the registry", said, ended, not left)]


def _elsewhere(wine: Wine, charity: Setups) -> list[Row]:
    """A charity's, on a drive of its own, with all that can be wrong with a drive."""
    with drive(wine, "x", 160) as place:
        trial = Trial(wine, charity, place.root / "Programs" / "Our own")
        return [
            *trial.refused_at_first(),
            trial.installed_at(OUR_OWN),
            trial.refused("installed elsewhere", charity.next, 183, "{} is installed in X:", ELSE),
            *_refused_by(place, trial),
            _removed_there(place, trial),
        ]


def _refused_by(place: Drive, trial: Trial) -> Iterator[Row]:
    """An upgrade where the drive is not as it should be."""
    later = trial.setups.next
    with place.locked():
        yield trial.refused("no rights", later, 5, "You can't ")
    with place.full():
        yield trial.refused("a full disk", later, 112, "{} needs ")
    new = trial.home.with_name(f"{trial.home.name}-{tag(trial.setups.brand)}-new")
    with place.full_after(new / "python313.dll"):
        said = "{} can't be written to X:\\Programs\\Our own. Make room "
        yield trial.refused("a disk that fills up", later, 29, said)


def _removed_there(place: Drive, trial: Trial) -> Row:
    """With what its program remembered, and nothing that another program did."""
    settings = trial.wine.person / "AppData" / "Local"
    own, others = (settings / brand.slug for brand in (trial.setups.brand, BRAND))
    for folder, name in ((own, "display.json"), (own, "display.new"), (others, "display.json")):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("{}", encoding="utf-8")
    ended = trial.remove()
    left = [path.name for path in place.root.rglob("*") if path != trial.home.parent]
    left += [f"its {path.name}" for path in own.rglob("*")]
    kept = (others / "display.json").exists()
    said = f"left: {list_of(left)}; what another program remembers is {'' if kept else 'NOT '}there"
    well = not left and kept and not own.exists()
    return _row("removed there", "the same command, where both had settings", said, ended, well)


@dataclass(frozen=True, slots=True)
class Trial:
    """One Windows, the installers, and the folder of the installed program."""

    wine: Wine
    setups: Setups
    home: Path

    def installed(self, before: set[str]) -> Row:
        """All of its files are in its folder. Outside is what the Start menu shows."""
        began = time.monotonic()
        ended = self.wine.run(self.setups.this, "/S")
        seconds = time.monotonic() - began
        new = [self.wine.drive_c / name for name in self.wine.files() - before]
        outside = [path.name for path in new if path.is_file() and self.home not in path.parents]
        odd = differences(self.setups.folder, self.home)
        said = f"in {seconds:.0f} s, {len(files(self.home))} files; outside: {list_of(outside)}"
        well = odd == {REMOVER} and outside == [f"{BRAND.name}.lnk"]
        return _row("installed", "/S, on a Windows that never had it", said, ended, well)

    def leaves_no_trace(self) -> Row:
        """It shows every page, and nothing on the disk or in the registry changes."""
        before = self.wine.state()
        ended = self.wine.run(self.home / PROGRAM, "--self-test")
        changed = self.wine.state() ^ before
        trace = f"changed: {min(changed)}" if changed else "drive C, registry: as they were"
        said = f"{ended.stdout.strip()} {trace}"
        done = "--self-test of the installed program"
        return _row("it leaves no trace", done, said, ended, not changed)

    def leaves_no_trace_in_use(self) -> Row:
        """The same with its window on the screen, also if it is ended in the middle."""
        before = self.wine.state()
        ended = self.wine.run(self.home / PROGRAM, "--first-paint")
        ran = self.wine.open_for(OPEN, self.home / PROGRAM)
        changed = self.wine.state() ^ before
        trace = f"changed: {min(changed)}" if changed else "drive C, registry: as they were"
        said = trace if ran else f"it did not stay open; {trace}"
        done = f"--first-paint; its window open for {OPEN} s, then killed"
        return _row("it leaves no trace in use", done, said, ended, ran and not changed)

    def says_what_is_wrong(self) -> Row:
        """Where nobody would see a box, it shows none: a script that waits for it goes on."""
        python = self.home / "python313.dll"
        away = python.rename(self.home / "away")
        try:
            ended = self.wine.run(self.home / PROGRAM, "--self-test")
        finally:
            away.rename(python)
        said = ended.stderr.strip()
        well = ended.returncode == CANNOT_START and said == MISSING
        found = f"code {ended.returncode}: {said or 'no sentence'}"
        return Row(f"{NAME}: a file is missing", "--self-test without Python", found, well)

    def refused_at_first(self) -> Iterator[Row]:
        """Before anything of it is there."""
        this = self.setups.this
        theirs = self.home / "theirs.txt"
        theirs.parent.mkdir(parents=True)
        theirs.touch()
        yield self.refused("others' files", this, 145, "Other files are in X:\\Pro", OUR_OWN)
        theirs.unlink()
        with self.wine.start(self.setups.next) as another:
            try:
                time.sleep(5)
                yield self.refused("another setup", this, 1618, "{} is being installed", OUR_OWN)
            finally:
                another.kill()
        with self.wine.with_build(17134):
            yield self.refused("Windows 10 1803", this, 1150, "{} needs Windows 10, ver", OUR_OWN)

    def installed_at(self, place: str) -> Row:
        """In the folder that somebody chose."""
        ended = self.wine.run(self.setups.this, "/S", *place.split())
        odd = differences(self.setups.folder, self.home)
        said = f"a charity's with its own pack, {len(files(self.home))} files"
        return _row("installed elsewhere", f"/S {place}", said, ended, ok=odd == {REMOVER})

    def opens(self) -> Row:
        """It paints its window."""
        ended = [self.wine.run(self.home / PROGRAM, "--first-paint") for _ in range(3)]
        times = [int(one.stdout) for one in ended if one.stdout.strip().isdigit()]
        said = f"{min(times, default=0)} ms, under wine"
        return _row("it opens", "--first-paint, best of three", said, ended[0], len(times) == 3)

    def refused(self, what: str, setup: Path, code: int, sentence: str, place: str = "") -> Row:
        """It ends with a code and a sentence. Nothing has changed, nothing is left.

        Without a place it is an upgrade. In the sentence, `{}` stands for the program's name.
        """
        before = _stamps(self.home.parent)
        ended = self.wine.run(setup, "/S", *place.split())
        as_it_was = _stamps(self.home.parent) == before
        said = ended.stderr.strip().partition("\n")[0]
        begins = said.startswith(sentence.format(self.setups.brand.name))
        well = ended.returncode == code & LAST_BITS and begins and as_it_was
        old = "as it was" if as_it_was else "NOT as it was"
        heard = f"code {code}" if ended.returncode == code & LAST_BITS else f"{ended.returncode}"
        found = f"{heard}, what was there {old}: {said or 'no sentence'}"
        done = f"/S {place}" if place else "an upgrade, /S"
        return Row(f"{NAME}: refused, {what}", done, found, well)

    def refused_while_it_runs(self) -> Row:
        """The running program is left alone."""
        with self.wine.start(self.home / PROGRAM) as program:
            try:
                time.sleep(5)
                row = self.refused("the program runs", self.setups.next, 32, RUNNING)
                return row._replace(ok=row.ok and program.poll() is None)
            finally:
                program.kill()

    def upgraded(self, gone: Path) -> Row:
        """After one that was cut off halfway. What is no more in it is gone; nothing is beside."""
        beside = f"{self.home.name}-{tag(BRAND)}-"
        self.home.rename(self.home.with_name(f"{beside}old"))
        shutil.copytree(self.setups.folder / "lib", self.home.with_name(f"{beside}new") / "lib")
        ended = self.wine.run(self.setups.next, "/S")
        told = any('"DisplayVersion"="90.0.0"' in entry for entry in self.wine.registry())
        well = (self.home / ADDED).exists() and not (self.home / gone).exists()
        alone = list(self.home.parent.iterdir()) == [self.home]
        said = "the new file is there, the other gone, nothing beside"
        done = "a file less, a file more, after an upgrade that was cut off between two moves"
        return _row("upgraded", done, said, ended, told and well and alone)

    def remove(self) -> CompletedProcess[str]:
        """As Windows does it: by the command in its registry."""
        (entry,) = (one for one in self.wine.registry() if "QuietUninstallString" in one)
        command = entry.partition("=")[2].replace('\\"', '"').replace("\\\\", "\\").strip('"')
        program, place = command.split('" /S ')
        ended = self.wine.run(program, "/S", place)
        self.wine.settle()
        return ended


# --- what they share ------------------------------------------------------------------------------


def _row(what: str, done: str, said: str, ended: CompletedProcess[str], ok: bool) -> Row:
    well = ended.returncode == 0
    found = said if well else f"code {ended.returncode}: {ended.stderr.strip()}"
    return Row(f"{NAME}: {what}", done, found, well and ok)


def _stamps(folder: Path) -> dict[Path, tuple[int, int]]:
    """Every file and folder, with its size and when it was written."""
    found = {path: path.stat() for path in folder.rglob("*")}
    return {path: (one.st_size, one.st_mtime_ns) for path, one in found.items()}
