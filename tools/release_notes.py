#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the notes of a release for IT leads: the template, the newest changes, the files.

tools/release_notes.py [--tag v1.2.3] FOLDER
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parents[1]
PURPOSES = {
    "-setup.exe": "Windows, one person, without administrator rights",
    ".msi": "Windows, all users: Intune, Group Policy, Configuration Manager",
    "-portable.zip": "Windows, from a USB stick",
    ".pkg": "macOS, all users: Jamf, Intune, double click",
    ".dmg": "macOS, dragged into Applications",
    ".deb": "Debian and Ubuntu",
    ".rpm": "Fedora and others with rpm",
    ".tar.xz": "any Linux desktop, without installing",
    "flatpak.yaml": "makes a Flatpak of the folder",
}
"""What an installer is for, by how its name ends."""

PREVIEW = """\
**This is a preview. No charity has rung the numbers yet.** Please try it, tell us what you find,
and don't hand it to young people.
"""
WINDOWS = (
    "Files for Windows are not signed by this build, so Windows may warn of an unknown publisher."
)
MACOS = {
    True: "The app for macOS is signed and notarised.",
    False: "The app for macOS is signed for nobody: the first time, right click and Open.",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Print them; 1 if the tag is not the version."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tag", default="")
    given = parser.parse_args(argv)
    if given.tag and given.tag != f"v{version()}":
        print(f"The tag {given.tag} is not v{version()}, the version in the code.", file=sys.stderr)
        return 1
    sys.stdout.write(notes(given.folder))
    return 0


def notes(folder: Path) -> str:
    """The notes for the files of a folder."""
    made = sorted((path for path in folder.iterdir() if purpose(path)), key=lambda path: path.name)
    signed = not any("-unsigned" in path.name for path in made)
    template = Template((ROOT / "packaging" / "release-notes.md").read_text(encoding="utf-8"))
    return template.substitute(
        preview=PREVIEW if any("preview" in path.name for path in made) else "",
        changes=newest_changes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")),
        files="\n".join(
            f"| `{path.name}` | {path.stat().st_size / 1e6:.1f} | {purpose(path)} |"
            for path in made
        ),
        signatures=f"{WINDOWS} {MACOS[signed]}",
    )


def purpose(path: Path) -> str:
    """What an installer is for; empty for other files."""
    return next((told for end, told in PURPOSES.items() if path.name.endswith(end)), "")


def newest_changes(changelog: str) -> str:
    """The first section of the changelog, without its heading."""
    return re.split(r"^## .*\n", changelog, flags=re.MULTILINE)[1].strip()


def version() -> str:
    """The one version, as the package says it."""
    code = (ROOT / "src" / "helpdesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', code, re.MULTILINE)
    if found is None:
        raise SystemExit("src/helpdesk/__init__.py has no __version__.")
    return found[1]


if __name__ == "__main__":
    sys.exit(main())
