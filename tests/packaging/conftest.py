# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the supply chain share."""

from __future__ import annotations

from pathlib import Path

import pytest

from common.brand import Brand
from common.program import copy_program

WINDOWS = (
    "helpdesk.exe",
    "LICENSE.txt",
    "lib/_ctypes.pyd",
    "lib/libffi-8.dll",
    "python313._pth",
    "python313.dll",
    "python313.zip",
    "vcruntime140.dll",
    "lib/PySide6/Qt6Core.dll",
    "lib/PySide6/QtCore.pyd",
    "msvcp140.dll",
    "lib/PySide6/plugins/platforms/qwindows.dll",
    "lib/PySide6/pyside6.abi3.dll",
    "lib/shiboken6/Shiboken.pyd",
    "lib/tzdata/zoneinfo/Europe/London",
)
"""Of each kind one, as the Windows program has them."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder like a built program for Windows, with our own files as they are."""
    folder = tmp_path / "program"
    copy_program(Brand(), folder / "lib")
    for name in WINDOWS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder
