# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The MSI, from the first install to the last file gone, in wine.

Wine takes nothing back when an install fails, and looks at no free space; Windows does. What that
leaves open stands in docs/not-run-here.md.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from common.brand import Brand
from helpdesk.content.store import PACK_FILE
from proofs.table import Row
from prove.files import differences, list_of
from prove.wine import Wine, prefix
from windows import msi
from windows.assemble import assemble
from windows.launcher import build_launcher, program_name

NAME = "windows msi"
OURS = Brand()
NEWER, NEWEST = (replace(OURS, version=f"{number}.0.0") for number in (98, 99))
CHARITY = replace(OURS, name="Tŷ'r & Agored")

REFUSED = 1603 & 0xFF
RESTART = 3010 & 0xFF
"""Linux sees the last 8 bits of an exit code of Windows."""

SLOW = 300

OPENED = 15
"""Seconds after which the window is up, also on a busy computer."""


@dataclass(frozen=True, slots=True)
class Made:
    """Installers that are tried, each with its folder beside it, and two that came to harm."""

    work: Path
    ours: Path
    rebuilt: Path
    newer: Path
    newest: Path
    charity: Path
    cut: Path
    damaged: Path


def run(quick: bool) -> list[Row]:
    """All of it; nothing if it must be quick, since the files are looked at elsewhere."""
    if quick:
        return []
    with tempfile.TemporaryDirectory() as name, prefix() as wine:
        made = make(Path(name))
        rows = [_charity(wine, made)]
        _restart(wine)
        # What Windows' own installer notes when it is used for the first time is there by now.
        files, registry = wine.files(), wine.registry()
        rows += [_installed(wine, made.ours), _self_test(wine), _in_use(wine)]
        rows += [_repaired(wine, made)]
        rows += [_cut(wine, made), _rebuilt(wine, made), _upgraded(wine, made), _older(wine, made)]
        rows += [_running(wine, made), _removed(wine, made, files, registry)]
        return [*rows, _damaged(wine, made)]


def make(work: Path) -> Made:
    """Make them."""
    ours = msi.build(OURS, assemble(OURS, work / "ours"), work / "ours.msi")
    whole = ours.read_bytes()
    cut, damaged = work / "cut.msi", work / "damaged.msi"
    cut.write_bytes(whole[: len(whole) // 2])
    damaged.write_bytes(_flipped(whole))
    return Made(
        work=work,
        ours=ours,
        rebuilt=_another(work, "rebuilt", OURS),
        newer=_another(work, "newer", NEWER),
        newest=_another(work, "newest", NEWEST),
        charity=msi.build(CHARITY, assemble(CHARITY, work / "charity"), work / "charity.msi"),
        cut=cut,
        damaged=damaged,
    )


def _another(work: Path, name: str, brand: Brand) -> Path:
    """The same program with another start program, and one file more."""
    folder = Path(shutil.copytree(work / "ours", work / name))
    build_launcher(brand, folder)
    (folder / f"{name}.txt").write_text(name, encoding="utf-8")
    return msi.build(brand, folder, work / f"{name}.msi")


def _flipped(data: bytes) -> bytes:
    """With one byte in the middle of the packed files turned over."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]


def place(wine: Wine, brand: Brand = OURS) -> Path:
    """Where a brand is installed."""
    return wine.drive_c / "Program Files" / brand.name


def versions(wine: Wine) -> list[str]:
    """The versions of our program in Windows' list."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in wine.registry():
        key, _, value = entry.partition('"')
        if "\\CurrentVersion\\Uninstall\\" in key:
            name, _, text = value.partition('"="')
            values[key][name] = text.rstrip('"')
    return [
        found["DisplayVersion"]
        for found in values.values()
        if found.get("DisplayName") == OURS.name
    ]


def _msiexec(wine: Wine, action: str, file: Path, *more: str) -> tuple[int, float]:
    began = time.monotonic()
    code = wine.run("msiexec", action, file, *more, "/qn", timeout=SLOW).returncode
    return code, time.monotonic() - began


def _tried(wine: Wine, brand: Brand = OURS) -> str:
    """What the installed program says of itself; empty if it is not well."""
    ended = wine.run(place(wine, brand) / program_name(brand), "--self-test", timeout=SLOW)
    return "" if ended.returncode or ended.stderr else ended.stdout.strip()


def _charity(wine: Wine, made: Made) -> Row:
    """Under a name that no code page of Windows has all letters of."""
    code, _ = _msiexec(wine, "/i", made.charity)
    said = _tried(wine, CHARITY)
    gone, _ = _msiexec(wine, "/x", made.charity)
    held = (code, gone, place(wine, CHARITY).exists()) == (0, 0, False)
    done = "the MSI of a charity with a Welsh name was installed, tried and removed"
    return Row(NAME, done, f"codes {code} and {gone}; {said}", held and CHARITY.name in said)


def _restart(wine: Wine) -> None:
    wine.end()
    wine.run("wineboot", timeout=SLOW)


def _installed(wine: Wine, file: Path, wanted: Brand = OURS, what: str = "") -> Row:
    """Install, and compare what is there with the folder that went into the installer."""
    code, seconds = _msiexec(wine, "/i", file)
    odd, listed = differences(file.with_suffix(""), place(wine)), versions(wine)
    entries = len([name for name in wine.files() if name.endswith(f"/{OURS.name}.lnk")])
    told = (
        f"code {code} in {seconds:.0f} s; not as built: {list_of(odd)}; in the list of programs:"
        f" {list_of(listed)}; start menu: {entries}"
    )
    held = (code, odd, listed, entries) == (0, set(), [wanted.version], 1)
    return Row(NAME, what or "installed without a question (msiexec /i FILE /qn)", told, held)


def _rebuilt(wine: Wine, made: Made) -> Row:
    return _installed(wine, made.rebuilt, OURS, "another build of the same version")


def _upgraded(wine: Wine, made: Made) -> Row:
    return _installed(wine, made.newer, NEWER, f"{NEWER.version} over {OURS.version}")


def _self_test(wine: Wine) -> Row:
    before = wine.state()
    said = _tried(wine)
    changed = wine.state() ^ before
    told = f"{said} Files and registry entries changed: {list_of(changed)}"
    return Row(NAME, "the installed program tried itself", told, bool(said) and not changed)


def _in_use(wine: Wine) -> Row:
    """With its window on the screen, not only tried where nobody sees it."""
    program, before = place(wine) / program_name(OURS), wine.state()
    painted = wine.run(program, "--first-paint", timeout=SLOW).returncode == 0
    ran = wine.open_for(OPENED, program)
    changed = wine.state() ^ before
    told = (
        f"painted: {painted}; it ran until then: {ran}; files and registry entries changed:"
        f" {list_of(changed)}"
    )
    done = f"--first-paint, then its window was open for {OPENED} s and it was killed"
    return Row(NAME, done, told, painted and ran and not changed)


def _repaired(wine: Wine, made: Made) -> Row:
    pack = place(wine) / "lib" / "helpdesk" / "data" / PACK_FILE
    pack.write_bytes(pack.read_bytes()[:-1])
    ended = wine.run(place(wine) / program_name(OURS), "--self-test", timeout=SLOW)
    said = ended.stderr.strip()
    code, _ = _msiexec(wine, "/i", made.ours, "REINSTALL=ALL")
    odd = differences(made.ours.with_suffix(""), place(wine))
    held = (ended.returncode, said.count("\n"), code, odd) == (1, 0, 0, set()) and bool(said)
    done = "the pack lost a byte, and was put back (msiexec /i FILE REINSTALL=ALL /qn)"
    return Row(
        NAME, done, f"it said: {said} Repaired: code {code}; not as built: {list_of(odd)}", held
    )


def _cut(wine: Wine, made: Made) -> Row:
    return _refused(wine, made.cut, "half of an MSI, as after a broken download")


def _older(wine: Wine, made: Made) -> Row:
    return _refused(wine, made.ours, f"{OURS.version} over {NEWER.version}", REFUSED)


def _refused(wine: Wine, file: Path, what: str, wanted: int | None = None) -> Row:
    """Nothing is installed, and what was there stays as it was."""
    before = wine.state()
    code, _ = _msiexec(wine, "/i", file)
    changed = {entry for entry in wine.state() ^ before if not _is_folder(wine, entry)}
    told = f"code {code} (the last 8 bits); changed: {list_of(changed)}"
    held = code != 0 and wanted in {None, code} and not changed
    return Row(NAME, f"tried to install {what}", told, held)


def _is_folder(wine: Wine, entry: str) -> bool:
    """A folder says when something was last made in it, also if that is gone again."""
    return (wine.drive_c / entry.rsplit(" ", 2)[0]).is_dir()


def _running(wine: Wine, made: Made) -> Row:
    """Wine has nothing that closes programs first, so files in use wait for a restart."""
    with wine.start(place(wine) / program_name(OURS)) as program:
        time.sleep(OPENED)
        code, _ = _msiexec(wine, "/i", made.newest)
        alive = program.poll() is None
        program.kill()
    _restart(wine)
    odd, said = differences(made.newest.with_suffix(""), place(wine)), _tried(wine)
    told = f"code {code}, it went on: {alive}; after a restart: {said} Not as built: {list_of(odd)}"
    held = code == RESTART and alive and bool(said) and not odd
    return Row(NAME, f"{NEWEST.version} over {NEWER.version} while the program ran", told, held)


def _removed(wine: Wine, made: Made, files: set[str], registry: set[str]) -> Row:
    code, seconds = _msiexec(wine, "/x", made.newest)
    left = (wine.files() ^ files) | (wine.registry() ^ registry)
    told = f"code {code} in {seconds:.0f} s; left or lost: {list_of(left)}"
    done = "removed (msiexec /x FILE /qn); all files and the registry compared with before"
    return Row(NAME, done, told, code == 0 and not left)


def _damaged(wine: Wine, made: Made) -> Row:
    code, _ = _msiexec(wine, "/i", made.damaged)
    listed = versions(wine)
    told = f"code {code} (the last 8 bits); in the list of programs: {list_of(listed)}"
    return Row(NAME, "an MSI with one byte turned over", told, code == REFUSED and not listed)
