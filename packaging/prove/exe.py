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

from common.brand import OWN_ICON, ROOT, Brand, make_brand
from helpdesk.author.packing import compile_folder, packed
from helpdesk.content.store import PACK_FILE
from proofs.sandbox import MissingError, need
from proofs.table import Row
from prove.drive import drive
from prove.files import differences, list_of
from prove.person import Person
from prove.trial import sizes
from prove.wine import COMPILER, LONG, Wine, prefix
from windows.assemble import assemble
from windows.exe import build, files, room, tag
from windows.launcher import program_name
from windows.mend import plain

NAME = "windows exe"
BRAND = Brand()
PROGRAM = program_name(BRAND)
LAST_BITS = 255
"""What Linux keeps of an exit code."""

OPENED = 5
"""Seconds for which it is open, or after which it is up."""

CANNOT_START = 3
REMOVER = "uninstall.exe"
PACK = f"lib/helpdesk/data/{PACK_FILE}"
ADDED = "lib/new/new.txt"
"""What the next version has on top."""

CHARITY = "Tŷ'r & Agored"
"""A name with letters that a script, a registry or a file system could stumble over."""

KEPT = "display.json"
ELSEWHERE = ("/D=X:\\Programs\\Our", "own")
"""NSIS takes the rest of the line, as it is."""

DAMAGED = "This copy of Helpdesk is damaged or does not work on this computer. Get it again."
RUNNING = "Close Helpdesk, then try again."


@dataclass(frozen=True, slots=True)
class Setups:
    """Whose it is, the program, a file that its next version has no more, and installers.

    Of this version, of the next, of one whose pack is damaged, and one that is damaged itself.
    """

    brand: Brand
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
            return [*rows, *_life(wine, setups), *_elsewhere(wine, _charity(place))]


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
    return Setups(BRAND, folder, gone, this, following, bad_pack, bad_file)


def _charity(place: Path) -> Setups:
    """Under another name, with the smallest pack that there is."""
    bundle, _ = compile_folder(ROOT / "tests" / "packs" / "tiny")
    if bundle is None:
        raise MissingError("tests/packs/tiny can't be built")
    pack = place / "our.pack"
    pack.write_bytes(packed(bundle))
    brand = make_brand(CHARITY, OWN_ICON, pack)
    folder = assemble(brand, place / "2")
    this = build(brand, folder, place / "our.exe", "zlib")
    following = build(replace(brand, version="90.0.0"), folder, place / "our next.exe", "zlib")
    return Setups(brand, folder, folder, this, following, this, this)


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
        trial.without_a_file(),
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
    """A charity's, on a drive of its own, with all that can be wrong with a folder or a drive."""
    name = plain(setups.brand.name)  # a console here has no ŷ
    local = wine.person / "AppData" / "Local"
    with drive(wine, "x", 160) as place:
        trial = Trial(wine, setups, place.root / "Programs" / "Our own")
        new = trial.home.with_name(f"{trial.home.name}-{tag(setups.brand)}-new")
        own, others = (local / slug / KEPT for slug in (setups.brand.slug, BRAND.slug))
        strange = trial.home / "somebody's.txt"
        for file in (own, others, strange):
            file.parent.mkdir(parents=True)
            file.touch()
        this, following = setups.this, setups.next
        rows = [trial.refused("other files", this, 145, "Other files are in ", *ELSEWHERE)]
        strange.unlink()
        rows += trial.installed_twice_at_once(new)
        where = f"{name} is installed in "
        rows.append(trial.refused("another folder", following, 183, where, "/D=X:\\Other"))
        with place.locked():
            rows.append(trial.refused("no rights", following, 5, "You can't "))
        with place.full():
            rows.append(trial.refused("a full disk", following, 112, f"{name} needs "))
        with place.full_after(new / "python313.dll"):
            said = f"{name} can't be written to X:\\Programs\\Our own. Make room "
            rows.append(trial.refused("a disk that fills up", following, 29, said))
        ended = trial.remove()
        left = [path.name for path in place.root.rglob("*") if path != trial.home.parent]
        left += [str(own)] if own.parent.exists() else []
        said = f"left: {left[0]}" if left else "nothing is left, nor what it kept of the display"
        done = "the same command; what a program of another name kept stays"
        return [*rows, _row("removed there", done, said, ended, not left and others.exists())]


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
        """It shows every page, then its window: nothing on the disk or in the registry changes."""
        before = self.wine.state()
        ended = self.wine.run(self.home / PROGRAM, "--self-test")
        with self.wine.start(self.home / PROGRAM) as program:
            try:
                Person(self.wine.environment["DISPLAY"]).wait_for_window()
                time.sleep(OPENED)
            finally:
                program.kill()
        changed = self.wine.state() ^ before
        trace = f"changed: {min(changed)}" if changed else "drive C, registry: as they were"
        said = f"{ended.stdout.strip()} {trace}"
        done = f"--self-test of the installed program; its window, open for {OPENED} s"
        return _row("it leaves no trace", done, said, ended, not changed)

    def without_a_file(self) -> Row:
        """It says so on the console: no window waits for somebody who may not be there."""
        library = self.home / "python313.dll"
        aside = library.rename(library.with_suffix(".aside"))
        try:
            ended = self.wine.run(self.home / PROGRAM, "--self-test")
        finally:
            aside.rename(library)
        said = ended.stderr.strip()
        well = ended.returncode == CANNOT_START and said.startswith("Some of its files are missing")
        found = f"code {ended.returncode}: {said or 'no sentence'}"
        return Row(f"{NAME}: a file is missing", "--self-test without python313.dll", found, well)

    def opens(self) -> Row:
        """It paints its window."""
        ended = [self.wine.run(self.home / PROGRAM, "--first-paint") for _ in range(3)]
        times = [int(one.stdout) for one in ended if one.stdout.strip().isdigit()]
        said = f"{min(times, default=0)} ms, under wine"
        return _row("it opens", "--first-paint, best of three", said, ended[0], len(times) == 3)

    def installed_twice_at_once(self, new: Path) -> list[Row]:
        """The first goes on; who comes while it unpacks is told to wait."""
        with self.wine.start(self.setups.this, "/S", *ELSEWHERE) as first:
            end = time.monotonic() + LONG
            while not new.exists() and time.monotonic() < end:
                time.sleep(0.05)
            second = self.wine.run(self.setups.this, "/S", *ELSEWHERE)
            code = first.wait(LONG)
        told = second.stderr.strip()
        sentence = f"{plain(self.setups.brand.name)} is being installed already."
        waits = second.returncode == 1618 & LAST_BITS and told.startswith(sentence)
        count = len(files(self.home))
        return [
            Row(f"{NAME}: refused, twice at once", "/S while another one unpacks", told, waits),
            Row(
                f"{NAME}: installed elsewhere",
                "a charity's, /S /D=X:\\Programs\\Our own",
                f"code {code}, {count} files, under another name, with another pack",
                code == 0 and count == len(files(self.setups.folder)) + 1,
            ),
        ]

    def refused(self, what: str, setup: Path, code: int, sentence: str, *options: str) -> Row:
        """It ends with a code and a sentence. Nothing has changed, nothing is left."""
        before = _stamps(self.home.parent)
        ended = self.wine.run(setup, "/S", *options)
        as_it_was = _stamps(self.home.parent) == before
        said = ended.stderr.strip().partition("\n")[0]
        well = ended.returncode == code & LAST_BITS and said.startswith(sentence) and as_it_was
        old = "all as it was" if as_it_was else "NOT as it was"
        heard = f"code {code}" if ended.returncode == code & LAST_BITS else f"{ended.returncode}"
        found = f"{heard}, {old}: {said or 'no sentence'}"
        done = " ".join(("another setup, /S", *options))
        return Row(f"{NAME}: refused, {what}", done, found, well)

    def refused_while_it_runs(self) -> Row:
        """The running program is left alone."""
        with self.wine.start(self.home / PROGRAM) as program:
            try:
                time.sleep(OPENED)
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
