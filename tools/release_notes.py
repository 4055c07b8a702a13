#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the notes of a release for IT leads: the template, the newest changes, the files.

    tools/release_notes.py --publisher WHO --support HOW_LONG [--windows signed]
                           [--macos notarised] [--repository OWNER/NAME] [--tag v1.2.3] FOLDER

Who signed is told to it: no file says so by its name, and a wrong word here would be believed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
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
WINDOWS = {
    "unsigned": "The files that we make for Windows are not signed, so Windows may warn of an"
    " unknown publisher. Deploy them, or hand them out on a stick; don't teach people to click a"
    " warning away.",
    "signed": "The program for Windows, the MSI and the setup EXE are signed by the publisher.",
}
MACOS = {
    "unsigned": "The app for macOS is signed by nobody, and macOS stops it. It is for testers, who"
    " can allow it under System Settings, Privacy & Security, Open Anyway. Don't ask anybody else"
    " to.",
    "signed": "The app for macOS is signed but not notarised, so macOS stops a downloaded copy."
    " Don't teach people to get round that.",
    "notarised": "The app for macOS is signed and notarised.",
}
"""What is said of each kind, if there is a file for that system."""

FOR_WINDOWS, FOR_MACOS = ("-setup.exe", ".msi", "-portable.zip"), (".pkg", ".dmg")

ATTESTED = " Which run of which commit made a file: `gh attestation verify FILE --repo {}`."


class NotesError(SystemExit):
    """Notes that would not be true: one sentence that says what is wrong."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print them; 1 and one sentence if they would not be true."""
    given = _arguments().parse_args(argv)
    if given.tag and given.tag != f"v{version()}":
        raise NotesError(f"The tag {given.tag} is not v{version()}, the version in the code.")
    for name in ("publisher", "support"):
        if not getattr(given, name).strip():
            raise NotesError(f"--{name} is empty: IT leads are promised that the notes say it.")
    sys.stdout.write(notes(given))
    return 0


def notes(given: argparse.Namespace) -> str:
    """The notes for the files of a folder."""
    made = installers(given.folder)
    check_macos(made, given.macos)
    template = Template((ROOT / "packaging" / "release-notes.md").read_text(encoding="utf-8"))
    link = linker(given.repository)
    return template.substitute(
        preview=PREVIEW if any("preview" in path.name for path in made) else "",
        changes=newest_changes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")),
        files="\n".join(
            f"| `{path.name}` | {path.stat().st_size / 1e6:.1f} | {purpose(path)} |"
            for path in made
        ),
        attested=ATTESTED.format(given.repository) if given.repository else "",
        publisher=given.publisher.strip(),
        support=given.support.strip(),
        codes="".join(map(codes, of(made, (".msi",)))),
        signatures=signatures(made, given.windows, given.macos),
        it_leads=link("docs/for-it-leads.md"),
        security=link("SECURITY.md"),
        gaps=link("docs/not-run-here.md"),
    )


def installers(folder: Path) -> list[Path]:
    """Those of this version, of one program. NotesError for what must not be handed out."""
    made = sorted((path for path in folder.iterdir() if purpose(path)), key=lambda path: path.name)
    if not made:
        raise NotesError(f"{folder} holds no installer.")
    begun = {path.name.partition(version())[0].rstrip("-_") for path in made}
    for path in made:
        if not re.search(rf"[-_]{re.escape(version())}[-~]", path.name):
            raise NotesError(f"{path.name} is not of {version()}, the version in the code.")
        if "-test-" in path.name.partition(version())[2]:
            raise NotesError(
                f"{path.name} holds a copy of Python for trials: build it with WINDOWS_PYTHON."
            )
    if len(begun) > 1:
        raise NotesError(f"{folder} holds files of {' and '.join(sorted(begun))}: keep one.")
    return made


def check_macos(made: Iterable[Path], state: str) -> None:
    """NotesError if the names for macOS, which tell of no signature, say other than was told."""
    for path in of(made, FOR_MACOS):
        if ("-unsigned" in path.name) != (state == "unsigned"):
            raise NotesError(f"{path.name} is not {state}, as --macos says.")


def signatures(made: Sequence[Path], windows: str, macos: str) -> str:
    """Who signed, for each system that there is a file for."""
    systems = ((FOR_WINDOWS, WINDOWS[windows]), (FOR_MACOS, MACOS[macos]))
    told = [sentence for ends, sentence in systems if of(made, ends)]
    return " ".join(told) or "none of these files carries one; `SHA256SUMS` has their sums."


def codes(msi: Path) -> str:
    """What a rule to detect an MSI needs; empty where no tool reads it."""
    if not shutil.which("msiinfo"):
        return ""
    asked = ["msiinfo", "export", str(msi), "Property"]
    ended = subprocess.run(asked, check=False, capture_output=True, text=True)  # noqa: S603 - no shell
    told = dict(re.findall(r"^(\w+)\t(.*)$", ended.stdout, re.MULTILINE))
    if ended.returncode or not told.keys() >= {"ProductCode", "ProductVersion", "UpgradeCode"}:
        raise NotesError(f"{msi.name} is no MSI that msiinfo can read.")
    return (
        f"\n- **Detect the MSI**: product code `{told['ProductCode']}`, version"
        f" `{told['ProductVersion']}`, upgrade code `{told['UpgradeCode']}`. Intune and"
        " Configuration Manager read them from the MSI itself."
    )


def linker(repository: str) -> Callable[[str], str]:
    """Names a file of the source: with its address at the tag, if it is known where that is."""
    if not repository:
        return "`{}`".format
    address = f"https://github.com/{repository}/blob/v{version()}"
    return lambda name: f"[{name}]({address}/{name})"


def of(made: Iterable[Path], ends: tuple[str, ...]) -> list[Path]:
    """The files whose names end so."""
    return [path for path in made if path.name.endswith(ends)]


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


def _arguments() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--publisher", required=True, help="who answers for the content")
    parser.add_argument("--support", required=True, help="until when this version is looked after")
    parser.add_argument("--windows", choices=list(WINDOWS), default="unsigned")
    parser.add_argument("--macos", choices=list(MACOS), default="unsigned")
    parser.add_argument("--repository", default="", help="where the tag is, on GitHub")
    parser.add_argument("--tag", default="", help="must be the version in the code")
    return parser


if __name__ == "__main__":
    sys.exit(main())
