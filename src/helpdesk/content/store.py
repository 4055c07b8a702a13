# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Where the compiled pack is, how to open it, and what the program is called."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from helpdesk.content.sealed import MISSING, BundleError, Sealed, unseal

PACK_FILE = "uk.pack"
NAMES_FILE = "names.txt"
OWN_NAMES = ("Helpdesk", "helpdesk")


def data_folder() -> Path:
    """The folder beside the code with the compiled pack and the fonts."""
    return Path(__file__).resolve().parent.parent / "data"


def names() -> tuple[str, str]:
    """What the program is called, and the same in small ASCII letters without spaces.

    A charity's build puts its own beside the pack.
    """
    try:
        name, slug = (data_folder() / NAMES_FILE).read_text(encoding="utf-8").split("\n")
    except OSError:
        return OWN_NAMES
    return name, slug


def open_sealed(path: Path | None = None) -> Sealed:
    """Open a compiled pack, by default the one that came with the program.

    BundleError if it is missing, damaged or of another format.
    """
    file = path or data_folder() / PACK_FILE

    def opened() -> BinaryIO:
        return file.open("rb")

    try:
        return unseal(opened)
    except OSError as error:
        raise BundleError(MISSING) from error
