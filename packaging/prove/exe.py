# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The installer for one person: what is in it, and under wine its life, with all that can fail.

A refusal holds if its code and sentence are right, and the old version is as it was.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from common.brand import Brand
from helpdesk.content.store import PACK_FILE
from proofs.sandbox import need
from proofs.table import Row
from prove.drive import drive
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

DAMAGED = "This copy of Helpdesk is damaged or does not work on this computer. Get it again."
RUNNING = "Close Helpdesk, then try again."


@dataclass(frozen=True, slots=True)
class Setups:
    """The program, a file that its next version has no more, and installers.

    Of this version, of the next, of one whose pack is damaged, and one that is damaged itself.
    """

    folder: Path
    gone: Path
    this: Path
    next: Path
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
        setups = _setups(place)
        with prefix() as wine:
            return [*rows, *_life(wine, setups), *_elsewhere(wine, setups)]


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


def _setups(place: Path) -> Setups:
    this, folder, newer = place / "this.exe", place / "0", place / "1"
    gone = files(folder / "licences")[-1].relative_to(folder)
    (newer / gone).unlink()
    (newer / ADDED).parent.mkdir()
    (newer / ADDED).touch()
    following = build(replace(BRAND, version="90.0.0"), newer, place / "next.exe", "zlib")
    _damage(newer / PACK, newer / PACK)
    bad_pack = build(replace(BRAND, version="91.0.0"), newer, place / "pack.exe", "zlib")
    bad_file = _damage(following, place / "file.exe")
    return Setups(folder, gone, this, following, bad_pack, bad_file)


def _damage(file: Path, copy: Path) -> Path:
    """One bit in the middle."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    return copy


# --- its life -------------------------------------------------------------------------------------


def _life(wine: Wine, setups: Setups) -> list[Row]:
    """In the usual folder, from a Windows that never had it to one that never had it."""
    trial = Trial(wine, setups, wine.person / "AppData" / "Local" / "Programs" / BRAND.name)
    files_before, registry_before = wine.files(), wine.registry()
    rows = [
        trial.installed(files_before),
        trial.leaves_no_trace(),
        trial.opens(),
        trial.refused("a damaged pack", setups.bad_pack, 1603, DAMAGED),
        trial.refused("a damaged installer", setups.bad_file, 2, ""),
        trial.refused_while_it_runs(),
        trial.upgraded(),
        trial.refused("an older version", setups.this, 1638, "A newer Helpdesk (90.0.0) is "),
    ]
    ended = trial.remove()
    left = (wine.files() ^ files_before) | (wine.registry() ^ registry_before)
    said = f"left: {min(left)}" if left else "no file and no registry entry is left"
    return [*rows, _row("removed", "the silent command of the registry", said, ended, not left)]


def _elsewhere(wine: Wine, setups: Setups) -> list[Row]:
    """On a drive of its own, with all that can be wrong with a drive."""
    with drive(wine, "x", 160) as place:
        trial = Trial(wine, setups, place.root / "Programs" / "Our own")
        ended = wine.run(setups.this, "/S", "/D=X:\\Programs\\Our", "own")
        said = f"{len(files(trial.home))} files"
        done = "/S /D=X:\\Programs\\Our own"
        rows = [_row("installed elsewhere", done, said, ended, ok=trial.home.exists())]
        with place.locked():
            rows.append(trial.refused("no rights", setups.next, 5, "You can't "))
        with place.full():
            rows.append(trial.refused("a full disk", setups.next, 112, "Helpdesk needs "))
        new = trial.home.with_name(f"{trial.home.name}-{tag(BRAND)}-new")
        with place.full_after(new / "python313.dll"):
            said = "Helpdesk can't be written to X:\\Programs\\Our own. Make room "
            rows.append(trial.refused("a disk that fills up", setups.next, 29, said))
        ended = trial.remove()
        left = [path.name for path in place.root.rglob("*") if path != trial.home.parent]
        said = f"left: {left[0]}" if left else "nothing is left"
        return [*rows, _row("removed there", "the same command", said, ended, not left)]


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

    def opens(self) -> Row:
        """It paints its window."""
        ended = [self.wine.run(self.home / PROGRAM, "--first-paint") for _ in range(3)]
        times = [int(one.stdout) for one in ended if one.stdout.strip().isdigit()]
        said = f"{min(times, default=0)} ms, under wine"
        return _row("it opens", "--first-paint, best of three", said, ended[0], len(times) == 3)

    def refused(self, what: str, setup: Path, code: int, sentence: str) -> Row:
        """An upgrade that ends with a code and a sentence. Nothing has changed, nothing is left."""
        before = _stamps(self.home.parent)
        ended = self.wine.run(setup, "/S")
        as_it_was = _stamps(self.home.parent) == before
        said = ended.stderr.strip().partition("\n")[0]
        well = ended.returncode == code & LAST_BITS and said.startswith(sentence) and as_it_was
        old = "as it was" if as_it_was else "NOT as it was"
        heard = f"code {code}" if ended.returncode == code & LAST_BITS else f"{ended.returncode}"
        found = f"{heard}, the old version {old}: {said or 'no sentence'}"
        return Row(f"EXE: refused, {what}", "an upgrade, /S", found, well)

    def refused_while_it_runs(self) -> Row:
        """The running program is left alone."""
        with self.wine.start(self.home / PROGRAM) as program:
            try:
                time.sleep(5)
                row = self.refused("the program runs", self.setups.next, 32, RUNNING)
                return row._replace(ok=row.ok and program.poll() is None)
            finally:
                program.kill()

    def upgraded(self) -> Row:
        """After one that was cut off halfway. What is no more in it is gone; nothing is beside."""
        beside = f"{self.home.name}-{tag(BRAND)}-"
        self.home.rename(self.home.with_name(f"{beside}old"))
        shutil.copytree(self.setups.folder / "lib", self.home.with_name(f"{beside}new") / "lib")
        ended = self.wine.run(self.setups.next, "/S")
        told = any('"DisplayVersion"="90.0.0"' in entry for entry in self.wine.registry())
        well = (self.home / ADDED).exists() and not (self.home / self.setups.gone).exists()
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
