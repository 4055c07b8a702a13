# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the app for macOS is made of, and what macOS is told about it."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from common.brand import Brand

OLDEST = "13.0"
"""What the wheel of Qt in the lock asks for."""

WANTED = (
    "PySide6/__init__.py*",
    "PySide6/_config.py*",
    "PySide6/_git_pyside_version.py*",
    "PySide6/support/*",
    "PySide6/Qt{Core,Gui,Svg,Widgets}.abi3.so",
    "PySide6/libpyside6.abi3.*.dylib",
    "PySide6/Qt/lib/Qt{Core,DBus,Gui,Svg,Widgets}.framework/*",
    "PySide6/Qt/plugins/platforms/libq{cocoa,offscreen}.dylib",
    "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
)
"""Of PySide6 the app keeps these alone; one name for each word in braces."""

EXCLUDED = (
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "_asyncio",
    "_hashlib",
    "_multiprocessing",
    "_socket",
    "_sqlite3",
    "_ssl",
    "asyncio",
    "multiprocessing",
    "pydantic",
    "socket",
    "sqlite3",
    "ssl",
    "tkinter",
    "unittest",
    "yaml",
)
"""Modules that PyInstaller must not take, whoever imports them."""

FORBIDDEN = (
    *("*/_socket.*", "*/_ssl.*", "*/_hashlib.*", "*/_sqlite3.*", "*/yaml/*", "*/pydantic*"),
    *("*libssl*", "*libcrypto*", "*libsqlite3*", "*qtnetwork*", "*qtqml*", "*qtsql*"),
)
"""Files, in small letters, with which the app is not handed out."""


def app_id(brand: Brand) -> str:
    """What macOS knows the app by. Nobody owns how it begins, until a charity puts its own."""
    return f"internal.preview.{brand.slug}"


def info_plist(brand: Brand) -> dict[str, str | bool]:
    """What macOS reads of the app: its names, version and icon. No documents, no addresses."""
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": brand.name,
        "CFBundleExecutable": brand.name,
        "CFBundleIconFile": f"{brand.slug}.icns",
        "CFBundleIdentifier": app_id(brand),
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleName": brand.name,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": brand.version,
        "CFBundleVersion": brand.version,
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def pyinstaller(brand: Brand, program: Path, icon: Path, work: Path) -> list[str]:
    """The arguments with which PyInstaller makes the app from our own files in `program`."""
    data = program / "helpdesk" / "data"
    return [
        *("--noconfirm", "--log-level=WARN", "--windowed", "--onedir"),
        *("--name", brand.name, "--icon", str(icon), "--osx-bundle-identifier", app_id(brand)),
        *("--target-architecture", "universal2", "--paths", str(program)),
        *("--collect-submodules", "helpdesk", "--add-data", f"{data}:helpdesk/data"),
        *(option for name in EXCLUDED for option in ("--exclude-module", name)),
        *("--distpath", str(work / "dist"), "--workpath", str(work), "--specpath", str(work)),
        str(Path(__file__).with_name("start.py")),
    ]


def unwanted(files: Iterable[str]) -> list[str]:
    """Files of PySide6 that the window never opens, from paths in the app."""
    patterns = [f"*/{name}" for pattern in WANTED for name in alternatives(pattern)]
    return [
        file
        for file in files
        if "/PySide6/" in file and not any(fnmatchcase(file, pattern) for pattern in patterns)
    ]


def forbidden(files: Iterable[str]) -> list[str]:
    """Files that would give the app a network, a database or the authors' tools."""
    return [
        file
        for file in files
        if any(fnmatchcase(f"/{file.lower()}", pattern) for pattern in FORBIDDEN)
    ]


def alternatives(pattern: str) -> list[str]:
    """Each name that a pattern with at most one pair of braces stands for."""
    before, brace, rest = pattern.partition("{")
    words, _, after = rest.partition("}")
    return [f"{before}{word}{after}" for word in words.split(",")] if brace else [pattern]
