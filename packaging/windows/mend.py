# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What wixl falls short of, put right in the MSI that it made."""

from __future__ import annotations

import struct
import subprocess
import unicodedata
from collections.abc import Mapping
from pathlib import Path

_NAMING = ("Directory", "Feature", "LaunchCondition", "Property", "Shortcut")
"""The tables that show a name. wixl breaks down at letters such as ŷ; msibuild does not."""
_MENDED = {
    "CustomAction": ("\t2099\t", "\t51\t"),  # to set a property needs no further rights
    # A double click asks for more rights halfway. What is not in this list is then left behind, and
    # the MSI would take every Windows for too old.
    "Property": ("Properties\tOLDER;NEWER", "Properties\tOLDER;NEWER;BUILD"),
    "Upgrade": ("\t256\t\tOLDER", "\t768\t\tOLDER"),  # IncludeMaximum, which wixl passes over
}
_UTF8 = "\r\n\r\n65001\t_ForceCodepage\r\n"

_VERSIONED = {".dll", ".exe", ".pyd"}
_FIXED_FILE_INFO = struct.pack("<II", 0xFEEF04BD, 0x10000)
_NEUTRAL = "0"
"""The language of a file that is the same in all languages."""

_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
_DATES, _DATE_TYPE = (12, 13), 64
_SINCE_1601 = 11_644_473_600
"""Windows counts tenths of microseconds from that year; these are the seconds until 1970."""


def mend(msi: Path, name: str, package: str, moment: int, files: Mapping[str, Path]) -> None:
    """Give it the program's name in full, our corrections, its id, and one moment as its date.

    `files`: what is in it, by the ids in its tables.
    """
    _import(msi, "_ForceCodepage", _UTF8)
    for table in _NAMING:
        _import(msi, table, _export(msi, table).replace(plain(name), name))
    for table in _MENDED:
        _import(msi, table, corrected(table, _export(msi, table)))
    _set_versions(msi, {key: version for key, path in files.items() if (version := numbers(path))})
    subprocess.run(["msibuild", msi, "-s", plain(name), plain(name), "x64;0", package], check=True)
    msi.write_bytes(_dated(msi.read_bytes(), moment))


def corrected(table: str, text: str) -> str:
    """A table of wixl's with our corrections. SystemExit if it isn't as wixl used to write it."""
    made, wanted = _MENDED[table]
    mended = text.replace(made, wanted)
    if wanted not in mended:
        raise SystemExit(f"This wixl writes another table {table} than was looked at.")
    return mended


def plain(name: str) -> str:
    """The name in letters that wixl can take."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def numbers(path: Path) -> str:
    """The version that Windows compares a file by; empty for a file that has none."""
    data = path.read_bytes()
    start = data.find(_FIXED_FILE_INFO) if path.suffix in _VERSIONED else -1
    if start < 0:
        return ""
    second, first, fourth, third = struct.unpack_from("<4H", data, start + len(_FIXED_FILE_INFO))
    return f"{first}.{second}.{third}.{fourth}"


def _set_versions(msi: Path, versions: Mapping[str, str]) -> None:
    """Say the version of each file that has one. Windows takes a file without for the older one."""
    rows = [line.split("\t") for line in _export(msi, "File").split("\n")]
    for row in rows:
        if row[0] in versions:
            row[4:6] = [versions[row[0]], _NEUTRAL]
    _import(msi, "File", "\n".join("\t".join(row) for row in rows))
    sums = _export(msi, "MsiFileHash").split("\n")
    kept = [line for line in sums if line.split("\t")[0] not in versions]
    _import(msi, "MsiFileHash", "\n".join(kept))


def _export(msi: Path, table: str) -> str:
    told = subprocess.run(["msiinfo", "export", msi, table], capture_output=True, check=True)
    return told.stdout.decode()


def _import(msi: Path, table: str, text: str) -> None:
    file = msi.with_name(f"{table}.idt")
    file.write_bytes(text.encode())
    subprocess.run(["msibuild", msi, "-i", file], check=True)


def _dated(data: bytes, moment: int) -> bytes:
    """With this date in place of the two moments that its summary keeps."""
    written = struct.pack("<Q", (moment + _SINCE_1601) * 10_000_000)
    made = bytearray(data)
    start = data.index(_SUMMARY) - 28
    (section,) = struct.unpack_from("<I", data, start + 44)
    (count,) = struct.unpack_from("<I", data, start + section + 4)
    for number in range(count):
        key, offset = struct.unpack_from("<II", data, start + section + 8 + 8 * number)
        place = start + section + offset
        if key in _DATES and struct.unpack_from("<I", data, place) == (_DATE_TYPE,):
            made[place + 4 : place + 12] = written
    return bytes(made)
