# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles `resources/` into `src/helpdesk/data`, as the build of a wheel does (`make pack`)."""

from pathlib import Path

from helpdesk.author.packing import write_data

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    write_data(ROOT / "resources", ROOT / "src" / "helpdesk" / "data")
