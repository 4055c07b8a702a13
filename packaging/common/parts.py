# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What installers can hold, by whom and under which licence: the one list behind notices and SBOM.

Each file of a built program belongs to one part. A file that no part knows stops the build, so that
nothing is handed out without its licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from common.brand import ROOT
from common.downloads import LOCK

LICENCES = "licences"
"""The folder in each program that holds the texts."""

TEXTS = ROOT / "packaging" / "licences"
OWN = ROOT / "LICENSES"
FONTS = ROOT / "resources" / "fonts"
LGPL = (TEXTS / "LICENCE-LGPL-3.0.txt", TEXTS / "LICENCE-GPL-3.0.txt")
PYTHON = (TEXTS / "LICENCE-python.txt", TEXTS / "LICENCE-python-notices.txt")
QT_SOURCE = "https://download.qt.io/official_releases/"
PYSIDE_SOURCE = f"{QT_SOURCE}QtForPython/pyside6/PySide6-{{version}}-src/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One work: its files in a program, its licence, and where its makers publish the source.

    `files` are patterns of paths in small letters. A part that is only `inside` files of others
    (icons in the pack, a C run time in the launcher) owns none. `lock`: its name in requirements/.
    """

    name: str
    licence: str
    texts: tuple[Path, ...]
    files: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    version: str = ""
    lock: str = ""
    purl: str = ""
    source: str = ""


OURS = Part(
    name="",
    licence="Apache-2.0 AND CC-BY-4.0",
    texts=(OWN / "Apache-2.0.txt", OWN / "CC-BY-4.0.txt"),
    files=(
        "*/helpdesk/*",
        f"*/{LICENCES}/*",
        "/*.exe",
        "/*.ico",
        "/usr/bin/*",
        "/usr/share/*",
        "*.desktop",
        "/contents/info.plist",
        "/contents/macos/*",
        "/contents/resources/*.icns",
        "*/_codesignature/*",
    ),
)
"""The program itself, under the name of its brand: what no part below owns."""

PARTS = (
    Part(
        name="Atkinson Hyperlegible Next",
        version="2.001",
        licence="OFL-1.1",
        texts=(FONTS / "AtkinsonHyperlegibleNext-OFL.txt",),
        files=("*/fonts/atkinson*",),
        source="https://github.com/googlefonts/atkinson-hyperlegible-next",
        purl="pkg:github/googlefonts/atkinson-hyperlegible-next@{version}",
    ),
    Part(
        name="Lexend",
        version="1.007",
        licence="OFL-1.1",
        texts=(FONTS / "Lexend-OFL.txt",),
        files=("*/fonts/lexend*",),
        source="https://github.com/googlefonts/lexend",
        purl="pkg:github/googlefonts/lexend@{version}",
    ),
    Part(
        name="OpenDyslexic",
        version="0.920",
        licence="OFL-1.1",
        texts=(FONTS / "OpenDyslexic-OFL.txt",),
        files=("*/fonts/opendyslexic*",),
        source="https://github.com/antijingoist/opendyslexic",
        purl="pkg:github/antijingoist/opendyslexic@{version}",
    ),
    Part(
        name="Lucide icons, some from Feather",
        licence="ISC AND MIT",
        texts=(ROOT / "resources" / "icons" / "LICENSE",),
        inside=("*.pack",),
        source="https://github.com/lucide-icons/lucide",
        purl="pkg:github/lucide-icons/lucide",
    ),
    Part(
        name="Shiboken",
        lock="shiboken6",
        licence="LGPL-3.0-only",
        texts=LGPL,
        files=("*/shiboken6/*", "*/shiboken6-*", "*shiboken6.abi3*", "*libshiboken6*"),
        source=PYSIDE_SOURCE,
        purl="pkg:pypi/shiboken6@{version}",
    ),
    Part(
        name="Microsoft Visual C++ runtime",
        licence="LicenseRef-Microsoft-Distributable-Code",
        texts=(),
        files=("*/vcruntime140*.dll", "*/msvcp140*.dll", "*/concrt140.dll"),
        source="https://learn.microsoft.com/cpp/windows/redistributing-visual-cpp-files",
    ),
    Part(
        name="ICU",
        version="73.2",
        licence="Unicode-3.0",
        texts=(TEXTS / "LICENCE-icu.txt",),
        files=("*/libicu*.so*",),
        source="https://github.com/unicode-org/icu",
        purl="pkg:github/unicode-org/icu@release-73-2",
    ),
    Part(
        name="Qt",
        lock="pyside6-essentials",
        licence="LGPL-3.0-only",
        texts=(*LGPL, TEXTS / "LICENCE-qt-notices.txt"),
        files=(
            "*/pyside6/qt6*.dll",
            "*/pyside6/plugins/*",
            "*/pyside6/translations/*",
            "*/pyside6/qt/*",
            "*/libqt6*",
            "*/qt*.framework/*",
            "*/frameworks/qt*",
            "*/resources/qt*",
            "*/qt.conf",
        ),
        source=f"{QT_SOURCE}qt/{{series}}/{{version}}/",
        purl="pkg:github/qt/qtbase@v{version}",
    ),
    Part(
        name="PySide6",
        lock="pyside6-essentials",
        licence="LGPL-3.0-only",
        texts=LGPL,
        files=("*/pyside6/*", "*/pyside6_essentials-*", "*libpyside6*"),
        source=PYSIDE_SOURCE,
        purl="pkg:pypi/pyside6-essentials@{version}",
    ),
    Part(
        name="Time zones (tzdata)",
        lock="tzdata",
        licence="Apache-2.0",
        texts=(OWN / "Apache-2.0.txt",),
        files=("*/tzdata/*", "*/tzdata-*"),
        source="https://github.com/python/tzdata",
        purl="pkg:pypi/tzdata@{version}",
    ),
    Part(
        name="Python",
        licence="PSF-2.0",
        texts=PYTHON,
        files=(
            "/python*",
            "/*.pyd",
            "/license.txt",
            "*/libffi-*.dll",
            "*/python3*.dll",
            "*/python3*.zip",
            "*/libpython3*",
            "*/lib-dynload/*",
            "*/lib/python3*",
            "*/python.framework/*",
            "*/python3*/*",
            "*/base_library.zip",
        ),
        source="https://www.python.org/ftp/python/{version}/",
        purl="pkg:github/python/cpython@v{version}",
    ),
    Part(
        name="PyInstaller's start program",
        lock="pyinstaller",
        licence="GPL-2.0-or-later WITH Bootloader-exception",
        texts=(TEXTS / "LICENCE-pyinstaller.txt",),
        inside=("*/base_library.zip",),
        source="https://github.com/pyinstaller/pyinstaller",
        purl="pkg:pypi/pyinstaller@{version}",
    ),
    Part(
        name="MinGW-w64 run time, in the start program",
        licence="ZPL-2.1",
        texts=(TEXTS / "LICENCE-mingw-w64.txt",),
        inside=("/*.exe",),
        source="https://www.mingw-w64.org",
    ),
    Part(
        name="NSIS, in setup.exe and in its uninstaller",
        licence="Zlib AND CPL-1.0",
        texts=(TEXTS / "LICENCE-nsis.txt",),
        inside=("/*.exe",),
        source="https://nsis.sourceforge.io",
    ),
)
"""Whose a file is, the first that knows it. What is here decides what is handed out with it."""


class UnknownFileError(SystemExit):
    """A file that no part knows: somebody has to say whose it is."""


def split(files: Iterable[str]) -> dict[Part, list[str]]:
    """The parts of a program, each with the files that are its own, from paths like `lib/x.dll`."""
    found: dict[Part, list[str]] = {}
    for file in sorted(files):
        found.setdefault(_owner(file), []).append(file)
        for part in PARTS:
            if _fits(file, part.inside):
                found.setdefault(part, [])
    return {part: found[part] for part in (OURS, *PARTS) if part in found}


def files_of(folder: Path) -> list[str]:
    """Every file below a folder, as a path from it."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    )


def version_of(part: Part, python: str) -> str:
    """A part's version: the lock's, the one of the Python put in, or the one noted here."""
    if part.name == "Python":
        return python
    return locked_version(part.lock) if part.lock else part.version


def locked_version(name: str) -> str:
    """What requirements/ pins. KeyError if nothing of that name is there."""
    for lock in (LOCK, LOCK.with_name("packages.txt")):
        found = re.search(
            rf"^{re.escape(name)}==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE
        )
        if found:
            return found[1]
    raise KeyError(name)


def filled(template: str, version: str) -> str:
    """An address or a name with the version in it."""
    return template.format(version=version, series=".".join(version.split(".")[:2]))


def _owner(file: str) -> Part:
    for part in (*PARTS, OURS):
        if _fits(file, part.files):
            return part
    raise UnknownFileError(f"{file}: say in packaging/common/parts.py whose it is.")


def _fits(file: str, patterns: Iterable[str]) -> bool:
    path = f"/{file.lower()}"
    return any(fnmatchcase(path, pattern) for pattern in patterns)
