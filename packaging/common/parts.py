# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Whose the files of a built program are, by the list in parts.toml."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from common.brand import ROOT
from common.downloads import LOCK

LICENCES = "licences"
"""The folder in each program that holds the texts."""

TEXTS = ROOT / "packaging" / "licences"
LGPL = (TEXTS / "LICENCE-LGPL-3.0.txt", TEXTS / "LICENCE-GPL-3.0.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One work: its files, its licence, and where its makers publish the source."""

    name: str
    licence: str
    texts: tuple[Path, ...]
    files: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    version: str = ""
    lock: str = ""
    package: str = ""
    purl: str = ""
    source: str = ""


def _read(entry: dict[str, str | list[str]]) -> Part:
    texts = tuple(ROOT / text for text in entry.pop("texts"))
    fields = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    return Part(texts=texts, **fields)  # type: ignore[arg-type]  # the file has these keys


*PARTS, OURS = map(
    _read, tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["part"]
)


class UnknownFileError(SystemExit):
    """A file that no part knows: somebody has to say whose it is."""


def split(files: Iterable[str], slug: str) -> dict[Part, list[str]]:
    """The parts of a program, each with the files that are its own, from paths like `lib/x.dll`."""
    found: dict[Part, list[str]] = {}
    for file in sorted(files):
        found.setdefault(_owner(file, slug), []).append(file)
        for part in PARTS:
            if _fits(file, part.inside, slug):
                found.setdefault(part, [])
    return {part: found[part] for part in (OURS, *PARTS) if part in found}


def files_of(folder: Path) -> list[str]:
    """Every file below a folder, as a path from it. Links lead to files that are listed."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def version_of(part: Part, python: str) -> str:
    """A part's version: as pinned or installed, of the Python put in, or the one noted here."""
    if part.name == "Python":
        return python
    if part.package:
        return _installed(part.package)
    return locked_version(part.lock) if part.lock else part.version


def locked_version(name: str) -> str:
    """What requirements/ pins. KeyError if nothing of that name is there."""
    wanted = re.compile(rf"^{re.escape(name)}==(\S+)", re.MULTILINE)
    for lock in (LOCK, LOCK.with_name("packages.txt")):
        if found := wanted.search(lock.read_text(encoding="utf-8")):
            return found[1]
    raise KeyError(name)


def filled(template: str, version: str) -> str:
    """An address or a name with the version in it."""
    return template.format(version=version, series=".".join(version.split(".")[:2]))


def _installed(package: str) -> str:
    """The version of a package on this system; empty where there is none of that name."""
    asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout


def _owner(file: str, slug: str) -> Part:
    for part in (*PARTS, OURS):
        if _fits(file, part.files, slug):
            return part
    raise UnknownFileError(f"{file}: say in packaging/common/parts.toml whose it is.")


def _fits(file: str, patterns: Iterable[str], slug: str) -> bool:
    path = file.lower()
    return any(_expression(pattern.replace("{slug}", slug)).fullmatch(path) for pattern in patterns)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    found = re.escape(pattern).replace(r"\*\*/", "(.*/)?").replace(r"\*\*", ".*")
    return re.compile(found.replace(r"\*", "[^/]*"))
