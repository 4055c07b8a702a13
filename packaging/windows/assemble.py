# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The folder that every installer for Windows carries: the same input gives the same bytes."""

from __future__ import annotations

import os
import shutil
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from common.brand import Brand
from common.downloads import QT, unpacked
from common.moment import moment_of
from common.notices import write_notices
from common.program import copy_program
from windows.bytecode import VERSION, compile_modules
from windows.embedded import embedded, unzipped, version_of
from windows.launcher import build_launcher

CONTENTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("contents.toml").read_text(encoding="utf-8")
)
PACKAGES = (*QT, "tzdata")
LIBRARY = "python313.zip"
_PATHS = "python313._pth"


def assemble(brand: Brand, into: Path, python: Path | None = None) -> Path:
    """Make the folder. `python`: the embeddable zip from its maker instead of the copy for tests.

    SystemExit when a file that is wanted is not there.
    """
    shutil.rmtree(into, ignore_errors=True)
    own = into / "lib"
    own.mkdir(parents=True)
    files, wheels = embedded(python), unpacked(PACKAGES, "win_amd64", VERSION)
    _write(_chosen(files, CONTENTS["python"]), into)
    _write(_chosen(files, CONTENTS["extensions"]), own)
    _write_library(files[LIBRARY], into / LIBRARY)
    # With this file Python heeds no setting of the computer and looks in these two places alone.
    (into / _PATHS).write_bytes(f"{LIBRARY}\nlib\n".encode())
    for name in CONTENTS["runtime"]:
        _copy(wheels / name, into / Path(name).name)
    for name in (*CONTENTS["files"], *CONTENTS["modules"]):
        _copy(wheels / name, own / name)
    copy_program(brand, own)
    compile_modules(own)
    build_launcher(brand, into)
    write_notices(into, "windows", brand, python=version_of(files["python313.dll"]))
    moment = moment_of(brand)
    for path in (*into.rglob("*"), into):
        os.utime(path, (moment, moment))
    return into


def _chosen(files: Mapping[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    try:
        return {name: files[name] for name in names}
    except KeyError as error:
        raise SystemExit(f"{error} of contents.toml is not in this Python.") from error


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _copy(source: Path, target: Path) -> None:
    if not source.is_file():
        raise SystemExit(f"{source.name} of contents.toml is not in the wheels.")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write_library(given: bytes, target: Path) -> None:
    """The modules that are wanted of Python's library, not compressed: the installer does that."""
    names = [f"{name.replace('.', '/')}.pyc" for name in CONTENTS["library"]]
    with zipfile.ZipFile(target, "w") as packed:
        for name, data in _chosen(unzipped(given), names).items():
            packed.writestr(zipfile.ZipInfo(name), data)
