# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Puts the folder `licences` into a built program: one plain page, and every text it speaks of."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from string import Template

from common.brand import Brand
from common.parts import (
    LGPL,
    LICENCES,
    OURS,
    TEXTS,
    Part,
    files_of,
    locked_version,
    split,
    version_of,
)

QT_NOTICES = "6.11.2"
"""The version of Qt that the notices in licences/ are from: see tools/qt_notices.py."""

OF_PYTHON_FOR_WINDOWS = "LICENSE.txt"
"""What it says on top of other systems' Python: Microsoft's conditions, bzip2, libffi."""

_CHANGED = {
    False: "They are used as their makers built them.",
    True: "They are used as their makers built them, less the names that only a debugger wants.",
}
_AGAIN = {
    "linux": "",
    "macos": "A Mac then wants a new signature: codesign --force --deep --sign - NAME.app\n",
    "windows": "",
}


def write_notices(
    folder: Path,
    system: str,
    brand: Brand | None = None,
    *,
    python: str = "",
    place: str = LICENCES,
    stripped: bool = False,
) -> None:
    """Add the licences of everything in a built program. `system` is windows, linux or macos.

    `python` is the version of the Python in it, if there is one; `place` where the folder goes;
    `stripped` says that names for debuggers were taken out of the libraries.
    """
    brand = brand or Brand()
    parts = split(files_of(folder), brand.slug)
    into = folder / place
    into.mkdir(parents=True, exist_ok=True)
    for text in {text for part in parts for text in part.texts}:
        shutil.copyfile(text, into / text_name(text))
    if system == "windows":
        (folder / OF_PYTHON_FOR_WINDOWS).replace(into / "LICENCE-python-windows.txt")
    page = _page(parts, brand, python, _CHANGED[stripped], _AGAIN[system])
    ends = "\r\n" if system == "windows" else "\n"
    (into / "README.txt").write_text(page, encoding="utf-8", newline=ends)


def text_name(text: Path) -> str:
    """How a licence's text is called in the folder."""
    name = "icons.txt" if text.name == "LICENSE" else text.name.removeprefix("LICENCE-")
    return f"LICENCE-{name}"


def _page(parts: dict[Part, list[str]], brand: Brand, python: str, changed: str, again: str) -> str:
    qt = locked_version("pyside6-essentials")
    return Template((TEXTS / "README.txt").read_text(encoding="utf-8")).substitute(
        name=brand.name,
        version=brand.version,
        parts="\n".join(_entry(part, brand, python) for part in parts),
        qt=qt,
        qt_series=qt.rpartition(".")[0],
        qt_notices=QT_NOTICES,
        changed=changed,
        places="".join(f"    {place}\n" for place in _places(parts)),
        again=again,
    )


def _entry(part: Part, brand: Brand, python: str) -> str:
    version = brand.version if part is OURS else version_of(part, python)
    texts = [text_name(text) for text in part.texts] or ["LICENCE-python-windows.txt"]
    lines = [f"{part.name or brand.name} {version}".rstrip(), part.licence, ", ".join(texts)]
    return "\n    ".join(lines) + "\n"


def _places(parts: dict[Part, list[str]]) -> list[str]:
    """The folders that hold Qt and its bindings, from the program's own folder."""
    bound = (
        file for part, files in parts.items() if set(LGPL) <= set(part.texts) for file in files
    )
    return sorted(set(_tops(bound)))


def _tops(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        folder = PurePosixPath(file).parent
        known = [
            up for up in (folder, *folder.parents) if up.name.lower() in {"pyside6", "shiboken6"}
        ]
        yield str(known[0] if known else folder)
