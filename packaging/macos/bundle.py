# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the app for macOS is made of, and what macOS is told about it."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from common.brand import Brand

OLDEST = "13.0"
"""What the wheel of Qt in the lock asks for."""

QT = ("Core", "DBus", "Gui", "Svg", "Widgets")

KEEP = (
    *(f"PySide6/Qt{name}.abi3.so" for name in QT if name != "DBus"),
    "PySide6/libpyside6.abi3.*.dylib",
    *(f"PySide6/Qt/lib/Qt{name}.framework/*" for name in QT),
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/plugins/platforms/libqoffscreen.dylib",
    "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
    "shiboken6/Shiboken.abi3.so",
    "shiboken6/libshiboken6.abi3.*.dylib",
    *(f"Qt{name}" for name in QT),
    "lib*.dylib",
    "Python",
    "Python.framework/*",
    "python3.*/lib-dynload/*",
)
"""All that may be in the app besides our own, as PyInstaller names it. Links at the top lead to
libraries below."""

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
        "CFBundleExecutable": brand.slug,
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


def forbidden(files: Iterable[str]) -> list[str]:
    """Files that would give the app a network, a database or the authors' tools."""
    return [
        file
        for file in files
        if any(fnmatchcase(f"/{file.lower()}", pattern) for pattern in FORBIDDEN)
    ]
