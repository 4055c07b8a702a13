# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Our own small program that starts Python: icon, version and manifest are the brand's."""

from __future__ import annotations

import subprocess
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from common.brand import Brand
from common.icon import ico

HERE = Path(__file__).resolve().parent
_TOOLS = "x86_64-w64-mingw32-"
_SMALL = ["-Os", "-s", "-municode", "-mwindows", "-Wall", "-Wextra", "-Werror"]
_HARDENED = [f"-Wl,--{flag}" for flag in ("dynamicbase", "nxcompat", "high-entropy-va")]
_REPEATABLE = ["-Wl,--no-insert-timestamp"]


def program_name(brand: Brand) -> str:
    """What the program's file is called."""
    return f"{brand.slug}.exe"


def build_launcher(brand: Brand, into: Path) -> Path:
    """Compile the program that a person starts. The same brand gives the same bytes."""
    made = into / program_name(brand)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "program.ico").write_bytes(ico(brand.icon))
        (folder / "launcher.rc").write_text(resources(brand), encoding="utf-8")
        found = [f"--include-dir={place}" for place in (HERE, folder)]
        windres = [f"{_TOOLS}windres", "--codepage=65001", *found]
        linked = str(folder / "launcher.o")
        _run(*windres, str(folder / "launcher.rc"), linked)
        options = [*_SMALL, *_HARDENED, *_REPEATABLE, f'-DPROGRAM_NAME=L"{brand.name}"']
        _run(f"{_TOOLS}gcc", *options, "-o", str(made), str(HERE / "launcher.c"), linked)
    return made


def resources(brand: Brand) -> str:
    """What the launcher is given besides its code."""
    numbers = ",".join([*brand.version.split("."), "0"])
    return Template((HERE / "launcher.rc").read_text(encoding="utf-8")).substitute(
        name=brand.name, version=brand.version, numbers=numbers, program=program_name(brand)
    )


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
