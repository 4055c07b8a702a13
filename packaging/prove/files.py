# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is in the installers for Windows: no file, and no library of Windows, that is not named."""

from __future__ import annotations

import filecmp
import os
import re
import subprocess
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from pefile import (  # type: ignore[import-untyped]
    DIRECTORY_ENTRY,
    DLL_CHARACTERISTICS,
    PE,
    RESOURCE_TYPE,
)

from common.brand import Brand
from common.limits import MEGABYTE, MOST_INSTALLED, MOST_PACKED, too_big
from common.program import SOURCE, program_files
from helpdesk.content.store import PACK_FILE, data_folder
from proofs.table import Row
from windows import msi, portable
from windows.assemble import CONTENTS, LIBRARY, assemble
from windows.launcher import program_name

NAME = "windows files"

OF_WINDOWS = """
advapi32 authz bcrypt comdlg32 d3d11 d3d12 d3d9 dwmapi dwrite dxgi gdi32 icuuc imm32 kernel32 mpr
msvcrt netapi32 ntdll ole32 oleaut32 setupapi shell32 shlwapi uiautomationcore user32 userenv
uxtheme version winmm ws2_32 wtsapi32
"""
"""Libraries of Windows 10 and later that are asked for. Those of `api-ms-win-` come with them."""

SOCKETS = {"ws2_32": {"python313.dll", "lib/PySide6/Qt6Core.dll"}}
"""Who asks for the library of sockets: Python and Qt do so in any program, for the computer's name
and to wait for events. Without `_socket` and Qt Network nobody can reach it from our code."""

_SHOWN = (Brand().name, Brand().version)
_HARDENED = sum(
    DLL_CHARACTERISTICS[f"IMAGE_DLLCHARACTERISTICS_{flag}"]
    for flag in ("DYNAMIC_BASE", "NX_COMPAT", "HIGH_ENTROPY_VA")
)


def run(quick: bool) -> list[Row]:  # noqa: ARG001 - quick as it is
    """Build it, and look at each file. WINDOWS_PYTHON: with its maker's Python, as a release is."""
    given = os.environ.get("WINDOWS_PYTHON")
    python = Path(given) if given else None
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = assemble(Brand(), work / "program", python)
        made = msi.build(Brand(), folder, work / "made.msi")
        return [
            _listed(folder),
            _imports(folder),
            _started(folder / program_name(Brand())),
            _sizes(folder, [made, portable.build(Brand(), folder, work / "made.zip")]),
            _unpacked(made, folder, work / "unpacked"),
            _handed_on(made),
            _renamed(work),
        ]


def files(folder: Path) -> set[str]:
    """Every file in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def expected(brand: Brand) -> set[str]:
    """Every file that a program for Windows has, but for the texts of licences."""
    beside = {name for name in CONTENTS["python"] if name.endswith(".dll")}
    beside |= {Path(name).name for name in CONTENTS["runtime"]}
    own = [path.relative_to(SOURCE) for path in program_files()]
    compiled = [Path(name) for name in CONTENTS["modules"]] + own
    inside = {path.with_suffix(".pyc").as_posix() for path in compiled}
    inside |= {*CONTENTS["files"], *CONTENTS["extensions"], f"helpdesk/data/{PACK_FILE}"}
    inside |= {f"helpdesk/data/fonts/{one.name}" for one in (data_folder() / "fonts").iterdir()}
    start = {program_name(brand), LIBRARY, LIBRARY.replace(".zip", "._pth")}
    return beside | start | {f"lib/{name}" for name in inside}


def _listed(folder: Path) -> Row:
    found = {name for name in files(folder) if not name.startswith("licences/")}
    with zipfile.ZipFile(folder / LIBRARY) as packed:
        library = {name.removesuffix(".pyc").replace("/", ".") for name in packed.namelist()}
    odd = found ^ expected(Brand()) | library ^ set(CONTENTS["library"])
    told = f"{len(found)} files and {len(library)} modules of Python's library; not as listed: "
    return Row(NAME, "the program was put together", told + list_of(odd), not odd)


def _imports(folder: Path) -> Row:
    """Each library that any file asks for is in the folder, or is one of Windows by name."""
    asked = asked_for(folder)
    here = {Path(name).stem.lower() for name in files(folder) if name.endswith((".dll", ".pyd"))}
    known = here | set(OF_WINDOWS.split())
    unknown = {name for name in asked.keys() - known if not name.startswith("api-ms-win-")}
    sockets = {name: asked[name] for name in SOCKETS}
    told = (
        f"{len(asked)} libraries are asked for, {len(asked.keys() & here)} of them in the folder;"
        f" not named: {list_of(unknown)}; ws2_32 by {list_of(sockets['ws2_32'])} alone"
    )
    done = "the tables of imports of each .exe, .dll and .pyd were read"
    return Row(NAME, done, told, not unknown and sockets == SOCKETS)


def asked_for(folder: Path) -> Mapping[str, set[str]]:
    """Which libraries the files of a folder ask for, now or later, and which files do."""
    asked = defaultdict(set)
    for name in files(folder):
        if name.endswith((".exe", ".dll", ".pyd")):
            for library in imports_of(folder / name):
                asked[library].add(name)
    return asked


def imports_of(path: Path) -> set[str]:
    """The libraries that one file asks for, in small letters, without `.dll`."""
    tables = ("IMPORT", "DELAY_IMPORT")
    pe = PE(str(path), fast_load=True)
    pe.parse_data_directories([DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{one}"] for one in tables])
    entries = [entry for one in tables for entry in getattr(pe, f"DIRECTORY_ENTRY_{one}", [])]
    pe.close()
    return {entry.dll.decode().lower().removesuffix(".dll") for entry in entries}


def _started(program: Path) -> Row:
    """Our own program: what Windows shows of it, what it asks for, and how it is hardened."""
    pe = PE(str(program))
    shown = version_strings(pe)
    kinds = {entry.struct.Id for entry in pe.DIRECTORY_ENTRY_RESOURCE.entries}
    hardened = pe.OPTIONAL_HEADER.DllCharacteristics & _HARDENED == _HARDENED
    pe.close()
    wanted = {RESOURCE_TYPE[f"RT_{one}"] for one in ("ICON", "GROUP_ICON", "VERSION", "MANIFEST")}
    asked = imports_of(program)
    told = (
        f'{program.stat().st_size // 1000} kB, "{shown["FileDescription"]}"'
        f" {shown['FileVersion']}, asks for {list_of(asked)}"
    )
    held = kinds >= wanted and hardened and asked == {"kernel32", "msvcrt"}
    held = held and (shown["FileDescription"], shown["FileVersion"]) == _SHOWN
    return Row(NAME, "the start program's icon, version, manifest and flags were read", told, held)


def version_strings(pe: PE) -> dict[str, str]:
    """What Windows shows in a file's properties."""
    tables = [
        table
        for info in pe.FileInfo[0]
        if info.Key == b"StringFileInfo"
        for table in info.StringTable
    ]
    return {key.decode(): value.decode() for key, value in tables[0].entries.items()}


def _sizes(folder: Path, made: list[Path]) -> Row:
    installed = sum((folder / name).stat().st_size for name in files(folder))
    sizes = {path.suffix: path.stat().st_size for path in made}
    told = ", ".join(f"{kind} {size / MEGABYTE:.1f} MB" for kind, size in sizes.items())
    return Row(
        NAME,
        f"sizes: {MOST_PACKED} MB at most, installed {MOST_INSTALLED} MB",
        f"{told}; installed {installed / MEGABYTE:.1f} MB",
        not too_big(max(sizes.values()), installed),
    )


def _unpacked(made: Path, folder: Path, into: Path) -> Row:
    """The MSI holds the folder, byte for byte."""
    subprocess.run(["msiextract", "--directory", into, made], check=True, capture_output=True)
    (inside,) = into.rglob(program_name(Brand()))
    odd = differences(folder, inside.parent)
    told = f"{len(files(folder))} files; not the same: {list_of(odd)}"
    return Row(NAME, "the MSI was unpacked and compared with the folder", told, not odd)


def _handed_on(made: Path) -> Row:
    """When Windows asks for an administrator, half of it runs again with these properties alone."""
    asked = set(re.findall(r"\b[A-Z]{2,}\b", table(made, "LaunchCondition"))) - {"OR", "NOT"}
    found = re.search(r"^SecureCustomProperties\t(\S+)", table(made, "Property"), re.MULTILINE)
    kept = set(found.group(1).split(";")) if found else set()
    told = f"its conditions ask for {list_of(asked)}; handed on: {list_of(kept)}"
    done = "what the MSI asks of the computer was compared with what it hands on"
    return Row(NAME, done, told, asked == {"BUILD", "NEWER"} and asked <= kept)


def table(made: Path, name: str) -> str:
    """A table of an MSI, as text."""
    told = subprocess.run(["msiinfo", "export", made, name], capture_output=True, check=True)
    return told.stdout.decode()


def _renamed(work: Path) -> Row:
    """Under a charity's name nothing that Windows shows has ours."""
    brand = replace(Brand(), name="Tŷ'r & Agored")
    made = msi.build(brand, assemble(brand, work / "renamed"), work / "renamed.msi")
    tables = ("Directory", "Feature", "LaunchCondition", "Property", "Shortcut")
    pe = PE(str(work / "renamed" / program_name(brand)))
    shown = version_strings(pe)
    pe.close()
    del shown["LegalCopyright"]
    told = [line for name in tables for line in table(made, name).splitlines()]
    said = told + list(shown.values())
    ours = [line for line in said if Brand().name in line]
    named = sum(brand.name in line for line in said)
    found = f"{named} times its name, {len(ours)} times ours"
    done = "the MSI of a charity with a name of many kinds of letters was read"
    return Row(NAME, done, found, named > len(tables) and not ours)


def differences(one: Path, other: Path) -> set[str]:
    """Which files of two folders are not in both, with the same bytes."""
    names = files(one) | files(other)
    _, unlike, missing = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return {*unlike, *missing}


def list_of(names: Iterable[str]) -> str:
    """In words."""
    return ", ".join(sorted(names)) or "none"
