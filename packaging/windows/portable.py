# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program to carry on a USB stick: a zip with one folder in it, nothing to install."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

from common.brand import Brand
from common.moment import moment_of

_FOR_WINDOWS = 0


def build(brand: Brand, folder: Path, target: Path) -> Path:
    """Make the zip of a folder. The same input gives the same bytes."""
    date = datetime.fromtimestamp(moment_of(brand), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{brand.name}/{path.relative_to(folder).as_posix()}"
                entry = zipfile.ZipInfo(name, date)
                entry.create_system = _FOR_WINDOWS
                packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return target
