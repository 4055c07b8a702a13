# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Where the compiled pack is, and how to open it."""

from __future__ import annotations

from pathlib import Path

from helpdesk.content.sealed import MISSING, BundleError, Sealed, unseal

PACK_FILE = "uk.pack"


def data_folder() -> Path:
    """The folder beside the code with the compiled pack and the fonts."""
    return Path(__file__).resolve().parent.parent / "data"


def open_sealed(path: Path | None = None) -> Sealed:
    """Open a compiled pack, by default the one that came with the program.

    BundleError if it is missing, damaged or of another format.
    """
    try:
        data = (path or data_folder() / PACK_FILE).read_bytes()
    except OSError as error:
        raise BundleError(MISSING) from error
    return unseal(data)
