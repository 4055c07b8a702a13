# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which files of PySide6's wheel for Linux the window needs. What is not named is left out.

Left out with all the rest: Qt Network, printing, and every plugin for pictures, which the window
never opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from common.downloads import QT, unpacked

PLATFORM, PYTHON = "manylinux_2_34_x86_64", "3.11"

WANTED = (
    "PySide6/__init__.py",
    "PySide6/_config.py",
    "PySide6/_git_pyside_version.py",
    "PySide6/support/__init__.py",
    "PySide6/support/deprecated.py",
    "PySide6/Qt{Core,Gui,Svg,Widgets}.abi3.so",
    "PySide6/libpyside6.abi3.so.*",
    "PySide6/Qt/lib/libQt6{Core,DBus,Gui,Svg,WaylandClient,Widgets,XcbQpa}.so.6",
    "PySide6/Qt/lib/libicu{data,i18n,uc}.so.*",
    "PySide6/Qt/plugins/platforms/lib{qoffscreen,qwayland,qxcb}.so",
    "PySide6/Qt/plugins/platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so",
    "PySide6/Qt/plugins/wayland-decoration-client/lib{adwaita,bradient}.so",
    "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "shiboken6/__init__.py",
    "shiboken6/_config.py",
    "shiboken6/_git_shiboken_module_version.py",
    "shiboken6/Shiboken.abi3.so",
    "shiboken6/libshiboken6.abi3.so.*",
)
"""As a shell reads them: one name for each word in braces."""


def folder() -> Path:
    """Where the wheels of the lock are unpacked."""
    return unpacked(QT, PLATFORM, PYTHON)


def wanted() -> list[str]:
    """Every file to take, as a path in that folder. LookupError if one that is named is gone."""
    found: list[str] = []
    for pattern in WANTED:
        for name in alternatives(pattern):
            paths = sorted(folder().glob(name))
            if not paths:
                raise LookupError(f"PySide6 has no {name} any more: look at {__file__}")
            found += [path.relative_to(folder()).as_posix() for path in paths]
    return found


def alternatives(pattern: str) -> Iterator[str]:
    """Each name that a pattern with at most one pair of braces stands for."""
    before, brace, rest = pattern.partition("{")
    words, _, after = rest.partition("}")
    for word in words.split(","):
        yield f"{before}{word}{after}" if brace else pattern
