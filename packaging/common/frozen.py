# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program with a Python of its own, by PyInstaller: a folder that runs from anywhere.

Never one file: that unpacks itself into the temporary folder at each start, and leaves traces.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from common.brand import ROOT, Brand
from common.program import copy_program, program_files

HERE = Path(__file__).parent

LEFT_OUT = (
    *("_socket", "_ssl", "socket", "ssl", "socketserver", "http", "urllib.request", "ftplib"),
    *("smtplib", "email", "xmlrpc", "webbrowser", "asyncio", "concurrent", "multiprocessing"),
    *("_hashlib", "bz2", "_bz2", "lzma", "_lzma", "tarfile", "sqlite3", "curses", "readline"),
    *("_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw"),
    *("_multibytecodec", "tkinter", "unittest", "pydoc", "doctest", "setuptools", "pip"),
    *("yaml", "pydantic", "pydantic_core", "segno", "PIL"),
)
"""Modules that are found by following imports, and never used by the window."""


def freeze(
    brand: Brand,
    keep: Iterable[str],
    work: Path,
    *,
    strip: bool,
    app: Mapping[str, object] | None = None,
) -> Path:
    """Make the folder. `keep`: patterns for the files that may be in it, besides the program.

    `app` is for macOS: the app's `icon`, and what its Info.plist says. The folder is then an app.
    """
    program = work / "program"
    copy_program(brand, program)
    asked = {
        "name": brand.name,
        "slug": brand.slug,
        "program": str(program),
        "start": str(HERE / "start.py"),
        "hook": str(HERE / "frozen_hook.py"),
        "modules": sorted(map(_module, program_files())),
        "keep": [*keep, "base_library.zip", "helpdesk/data/*"],
        "left_out": LEFT_OUT,
        "strip": strip,
        "app": app,
    }
    plan = work / "frozen.json"
    plan.write_text(json.dumps(asked), encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--workpath", str(work / "pyinstaller"), "--distpath", str(work / "frozen")),
            str(HERE / "frozen.spec"),
        ],
        env={**os.environ, "FROZEN": str(plan), "PYTHONHASHSEED": "0"},
        check=True,
    )
    return work / "frozen" / (f"{brand.name}.app" if app else brand.slug)


def _module(file: Path) -> str:
    parts = file.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")
