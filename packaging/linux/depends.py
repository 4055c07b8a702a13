# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the packages ask the system for, worked out from the files that they carry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from linux.elf import glibc, needed

PYTHON = "3.11"
"""The oldest Python that the program runs on; Qt's files are the same for all later ones."""

DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Which package of Debian and Ubuntu has a library."""

C_LIBRARY = {
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libdl.so.2",
    "libm.so.6",
    "libpthread.so.0",
}

RECOMMENDED = ("speech-dispatcher", "speech-dispatcher-espeak-ng", "xdg-utils")
"""To read aloud, and to open a link. The window works without them. Fedora has the same names."""


def for_debian(files: Sequence[Path]) -> list[str]:
    """What apt installs first. KeyError for a library of which no package is known."""
    major, minor = glibc(files)
    packages = {DEBIAN[library] for library in needed(files) - C_LIBRARY}
    return [f"python3 (>= {PYTHON})", f"libc6 (>= {major}.{minor})", *sorted(packages)]


def for_rpm(files: Sequence[Path]) -> list[str]:
    """The same by the libraries' own names, as rpm knows them on every system that has it."""
    major, minor = glibc(files)
    libraries = (f"{library}()(64bit)" for library in sorted(needed(files) - C_LIBRARY))
    c_library = f"libc.so.6(GLIBC_{major}.{minor})(64bit)"
    return [f"python(abi) >= {PYTHON}", c_library, "hicolor-icon-theme", *libraries]
