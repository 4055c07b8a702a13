# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Our own files in an installer: the window, the fonts, one pack. No tools, no YAML, no network."""

from __future__ import annotations

import shutil
from pathlib import Path

from common.brand import ROOT, Brand, whole_pack
from helpdesk.content.store import NAMES_FILE, OWN_NAMES, PACK_FILE, data_folder

SOURCE = ROOT / "src"

LEFT_OUT = (
    "author",
    "content/checks",
    "content/build.py",
    "content/draft.py",
    "content/explain.py",
    "content/files.py",
    "content/guides.py",
    "content/texts.py",
    "content/things.py",
    "content/when.py",
    "content/yaml_source.py",
    "data",
    "engine/paths.py",
    "gui/shots.py",
    "gui/try_voice.py",
)
"""What only people who write content need. A test compares it with what the window imports."""


def copy_program(brand: Brand, into: Path) -> Path:
    """Put the package `helpdesk`, with the fonts and the brand's pack and name, into a folder.

    BrandError if the pack is damaged: what is checked are the bytes that go in.
    """
    package = into / "helpdesk"
    for path in program_files():
        copied = package / path.relative_to(SOURCE / "helpdesk")
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copied)
    data = package / "data"
    shutil.copytree(data_folder() / "fonts", data / "fonts")
    (data / PACK_FILE).write_bytes(whole_pack(brand.pack))
    if (brand.name, brand.slug) != OWN_NAMES:
        (data / NAMES_FILE).write_bytes(f"{brand.name}\n{brand.slug}".encode())
    return package


def program_files() -> list[Path]:
    """The modules that an installer carries."""
    package = SOURCE / "helpdesk"
    left_out = [package / name for name in LEFT_OUT]
    return [
        path
        for path in sorted(package.rglob("*.py"))
        if not any(path == one or one in path.parents for one in left_out)
    ]
