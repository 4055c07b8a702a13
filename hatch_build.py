# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Build hook: compiles `resources/` into the package before the wheel is put together."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileContent(BuildHookInterface[Any]):
    """Writes `helpdesk/data` with the package's own compiler, so a wheel carries its content."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile, or stop the build with the compiler's error."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from helpdesk.author.packing import write_data

        write_data(root / "resources", root / "src" / "helpdesk" / "data")
