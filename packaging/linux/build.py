# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the installers for Linux: a .deb, an rpm, and a folder that runs from anywhere.

python -m linux.build [--name NAME] [--icon FILE] [--pack FILE] [--output FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from common.brand import arguments, make_brand
from common.downloads import wheel_sums
from common.moment import moment_of
from common.sbom import sbom_of, write_sbom
from linux import qt
from linux.packages import make_deb, make_rpm
from linux.portable import make_manifest, make_portable
from linux.tree import build_tree, same_times


def main(argv: Sequence[str] | None = None) -> int:
    """Make all three, and name them."""
    given = arguments(__doc__).parse_args(argv)
    brand = make_brand(given.name, given.icon, given.pack)
    given.output.mkdir(parents=True, exist_ok=True)
    moment = moment_of(brand)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        tree = work / "tree"
        tree.mkdir()
        build_tree(brand, tree)
        same_times(tree, moment)
        deb = make_deb(brand, tree, moment, given.output)
        rpm = make_rpm(brand, tree, moment, work, given.output)
        wheels = wheel_sums(qt.PLATFORM, qt.PYTHON)
        write_sbom([deb, rpm], sbom_of(brand, tree, "linux", wheels=wheels))
        portable = make_portable(brand, moment, work, given.output)
        for made in (deb, rpm, portable, make_manifest(brand, portable)):
            print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
