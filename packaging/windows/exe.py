# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""An installer for one person, who needs no rights on the computer: an EXE, made by NSIS."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from common.brand import Brand
from common.icon import ico
from helpdesk.gui.settings import half_written, usual_place
from windows.launcher import program_name

SCRIPT = Path(__file__).with_name("setup.nsi")
_BLOCK = 4096
"""What Windows rounds the size of a file up to."""
_MORE = 1 << 20
"""Bytes, more than the uninstaller has, which is made while installing."""


def build(brand: Brand, folder: Path, target: Path, compressor: str = "lzma") -> Path:
    """Make the installer of the program in a folder. The same folder gives the same bytes.

    `zlib` takes a tenth of the time, and is good enough for a trial.
    """
    with TemporaryDirectory() as name:
        lists = Path(name)
        (lists / "unpack.nsh").write_text(unpack_list(folder), encoding="utf-8")
        (lists / "remove.nsh").write_text(remove_list(folder), encoding="utf-8")
        (lists / "program.ico").write_bytes(ico(brand.icon))
        given = {"COMPRESSOR": compressor, "LISTS": lists, "TARGET": target.resolve()}
        options = [f"-D{key}={value}" for key, value in (defines(brand, folder) | given).items()]
        makensis = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        subprocess.run([*makensis, *options, str(SCRIPT)], check=True)
    return target


def defines(brand: Brand, folder: Path) -> dict[str, object]:
    """What setup.nsi asks for by name."""
    needed = room(folder)
    kept = usual_place()
    return {
        "NAME": brand.name,
        "VERSION": brand.version,
        "PROGRAM": program_name(brand),
        "ID": str(brand.id).upper(),
        "TAG": tag(brand),
        "BYTES": needed,
        "KILOBYTES": needed // 1024,
        "MEGABYTES": needed // 1_000_000 + 1,
        "SETTINGS_FOLDER": brand.slug,  # the folder of `kept` is that of the program that builds
        "SETTINGS_FILE": kept.name,
        "SETTINGS_HALF": half_written(kept).name,
    }


def tag(brand: Brand) -> str:
    """What marks the folders that are there only while it installs."""
    return brand.id.hex[:8]


def room(folder: Path) -> int:
    """How many bytes the installed program takes at most."""
    sizes = (path.stat().st_size for path in files(folder))
    return sum(-(-size // _BLOCK) * _BLOCK for size in sizes) + _MORE


def unpack_list(folder: Path) -> str:
    """What setup.nsi puts into `${NEW}`: every file of the folder."""
    lines = []
    for place in folders(folder):
        lines.append(f'SetOutPath "{_inside("${NEW}", place, folder)}"')
        lines += [f'File "{path}"' for path in sorted(place.iterdir()) if path.is_file()]
    return "\n".join(lines) + "\n"


def remove_list(folder: Path) -> str:
    """What the uninstaller takes away: these files, then each folder that is empty, inner first."""
    lines = [f'Delete "{_inside("$INSTDIR", path, folder)}"' for path in files(folder)]
    lines += [
        f'RMDir "{_inside("$INSTDIR", place, folder)}"'
        for place in reversed(folders(folder))
        if place != folder
    ]
    return "\n".join(lines) + "\n"


def files(folder: Path) -> list[Path]:
    """Every file in it."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def folders(folder: Path) -> list[Path]:
    """The folder and every one in it, outer first."""
    return sorted([folder, *(path for path in folder.rglob("*") if path.is_dir())])


def _inside(root: str, path: Path, folder: Path) -> str:
    rest = path.relative_to(folder).parts
    return "\\".join([root, *(_quoted(part) for part in rest)])


def _quoted(text: object) -> str:
    """For NSIS, a dollar sign begins the name of something else."""
    return str(text).replace("$", "$$")
