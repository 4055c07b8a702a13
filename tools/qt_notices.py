#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Collects the notices of what Qt itself is made of, from unpacked sources of Qt.

    tools/qt_notices.py QTBASE QTSVG > packaging/licences/LICENCE-qt-notices.txt

Qt describes each such part in a file qt_attribution.json. To be run again when the version of Qt
changes; what only builds or tests Qt, or is for phones and the web, is left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LEFT_OUT = ("cmake", "android", "gradle", "libpsl", "testinternal", "testlib", "wasm")
RULE = "-" * 78


def main() -> None:
    """Print every notice, then every licence text once."""
    texts: dict[str, list[str]] = {}
    for source in map(Path, sys.argv[1:]):
        for folder, part in _parts(source):
            title = f"{part['Name']} {part.get('Version', '')}".strip()
            print(f"{title}\n  {part['QtUsage']}\n  Licence: {part['LicenseId']}")
            print("".join(f"  {line}\n" for line in _holders(folder, part)))
            for text in _texts(source, folder, part):
                texts.setdefault(text, []).append(title)
    for text, titles in texts.items():
        print(f"{RULE}\n{', '.join(dict.fromkeys(titles))}\n{RULE}\n\n{text}\n")


def _parts(source: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in sorted(source.rglob("qt_attribution.json")):
        if not set(file.relative_to(source).parts) & set(LEFT_OUT):
            found = json.loads(file.read_text(encoding="utf-8"), strict=False)
            yield from (
                (file.parent, part) for part in (found if isinstance(found, list) else [found])
            )


def _texts(source: Path, folder: Path, part: dict[str, Any]) -> Iterator[str]:
    """The licence's text: what lies beside the part, or else Qt's copy for the licence's id."""
    files = _lines(part.get("LicenseFiles") or part.get("LicenseFile") or [])
    paths = [folder / part.get("Path", "") / name for name in files]
    paths = [path if path.is_file() else folder / path.name for path in paths]
    paths = paths or [source / "LICENSES" / f"{part['LicenseId'].split()[0]}.txt"]
    for path in paths:
        yield path.read_text(encoding="utf-8").strip("\n")


def _holders(folder: Path, part: dict[str, Any]) -> list[str]:
    if "CopyrightFile" in part:
        return Path(folder, part["CopyrightFile"]).read_text(encoding="utf-8").splitlines()
    named: str | list[str] = part.get("Copyright", [])
    return _lines(named)


def _lines(value: str | list[str]) -> list[str]:
    return value.splitlines() if isinstance(value, str) else value


if __name__ == "__main__":
    main()
