# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes an MSI of the version after this one, to try an upgrade on Windows with. Never handed out.

python -m windows.newer FOLDER [PYTHON]
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from common.brand import Brand
from windows import msi
from windows.assemble import assemble


def newer(brand: Brand) -> Brand:
    """The same program, one version later."""
    *before, last = brand.version.split(".")
    return replace(brand, version=".".join((*before, str(int(last) + 1))))


def main() -> int:
    """Make it."""
    into, *python = map(Path, sys.argv[1:])
    into.mkdir(parents=True, exist_ok=True)
    brand = newer(Brand())
    with tempfile.TemporaryDirectory() as name:
        folder = assemble(brand, Path(name) / "program", *python)
        print(msi.build(brand, folder, into / "newer.msi"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
