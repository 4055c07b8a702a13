# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What goes to Windows: named file by file, and known to be the same program in each version."""

from __future__ import annotations

import ast
import hashlib
import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from common.brand import Brand
from common.program import program_files
from windows import bytecode, msi, portable
from windows.assemble import CONTENTS
from windows.build import stem_of
from windows.embedded import embedded
from windows.launcher import program_name, resources
from windows.mend import corrected, numbers

BUILT_IN = {"builtins", "gc", "itertools", "math", "sys", "time", "unicodedata", "zlib"}
"""What is no module of Python's own zip: a part of its library, or a file of its own."""

NOT_ON_WINDOWS = {"resource"}

NETWORK = re.compile(
    r"socket|ssl|crypto|network|http|smtp|ftp|urllib\.request|sqlite|yaml|pydantic", re.IGNORECASE
)


UV = """#!/bin/sh
[ "$*" = "python install --quiet --no-bin --install-dir $6 3.99" ] || exit 2
mkdir -p "$6/cpython/bin"
touch "$6/cpython/bin/python3.99"
"""
"""Stands in for uv, which would fetch a Python."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program of three files."""
    for name in ("helpdesk.exe", "lib/one.pyd", "lib/inner/two.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def imports() -> Iterator[str]:
    """Every module that ours name, at the top or when it is needed."""
    for path in program_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (one.name for one in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module


def test_a_python_for_the_byte_code_is_fetched_where_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By uv, into the folder of this checkout; without uv there is none."""
    monkeypatch.setattr(bytecode, "FETCHED", tmp_path / "fetched")
    monkeypatch.setattr(bytecode, "VERSION", "3.99")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert bytecode.find_python() is None
    uv = tmp_path / "uv"
    uv.write_text(UV, encoding="utf-8")
    uv.chmod(0o755)
    found = bytecode.find_python()
    assert found == str(tmp_path / "fetched" / "cpython" / "bin" / "python3.99")


def test_every_module_that_the_window_imports_is_carried() -> None:
    """A new import of Python's library needs a line in contents.toml."""
    carried = {name.removesuffix(".__init__") for name in CONTENTS["library"]}
    others = ("PySide6", "helpdesk", "shiboken6", "pydantic", "segno", "yaml")
    wanted = {name for name in imports() if not name.startswith(others)}
    assert wanted - carried - BUILT_IN - NOT_ON_WINDOWS - {"collections.abc"} == set()


def test_nothing_of_a_network_or_a_database_is_on_the_list() -> None:
    """No network is then a property of the files."""
    assert [name for part in CONTENTS.values() for name in part if NETWORK.search(name)] == []


@pytest.mark.parametrize("part", CONTENTS)
def test_the_list_is_in_order_and_names_nothing_twice(part: str) -> None:
    """So that one finds what is on it."""
    assert CONTENTS[part] == sorted(set(CONTENTS[part]))


def components(text: str) -> dict[str, str]:
    """The id that Windows knows each file by."""
    found = re.findall(r'Guid="({[0-9A-F-]{36}})".*\n<File Id="\w+" Source="folder/([^"]+)"', text)
    return {file: guid for guid, file in found}


def test_each_file_keeps_its_id_through_all_versions(folder: Path) -> None:
    """Whatever is in it, and whatever comes beside it. These may never change."""
    one = components(msi.source(Brand(version="1.2.3"), folder, "x"))
    (folder / "lib" / "more.pyd").touch()
    (folder / "helpdesk.exe").write_text("newer", encoding="utf-8")
    other = components(msi.source(Brand(version="2.0.0"), folder, "y"))
    assert one.items() < other.items()
    assert one["helpdesk.exe"] == "{8338111A-0715-516B-869E-B2F303083477}"
    assert len(set(other.values())) == 4


def test_windows_takes_each_version_for_the_same_program(folder: Path) -> None:
    """One upgrade code for ever, and another product code for each content."""
    text = msi.source(Brand(), folder, "x")
    assert 'UpgradeCode="{F53738BC-6FF7-5330-A0E3-FA6D21539948}"' in text
    product = re.compile(r'Product Id="({[0-9A-F-]+})"')
    assert product.findall(text) != product.findall(msi.source(Brand(), folder, "y"))


def test_a_name_with_any_letter_goes_into_the_msi(folder: Path) -> None:
    """What makes it is given plain ones; the full name is put in afterwards."""
    text = msi.source(replace(Brand(), name="Tŷ'r & Agored"), folder, "x")
    assert text.isascii()
    assert 'Name="Ty\'r &amp; Agored"' in text


def test_what_a_double_clicked_msi_finds_out_is_known_to_its_second_half() -> None:
    """Else it would take every Windows for too old: it asks for more rights in between."""
    made = "Property\tValue\r\ns72\tl0\r\nSecureCustomProperties\tOLDER;NEWER\r\n"
    kept = re.search(r"SecureCustomProperties\t(.*)\r\n", corrected("Property", made))
    assert kept
    asked = re.findall(
        r'<Condition Message="[^"]*">Installed OR (?:NOT )?([A-Z]+)',
        msi.TEMPLATE.read_text(encoding="utf-8"),
    )
    assert asked == ["NEWER", "BUILD"]
    assert set(asked) <= set(kept.group(1).split(";"))


def test_a_table_that_another_wixl_writes_in_another_way_is_refused() -> None:
    """What can't be corrected isn't handed out."""
    with pytest.raises(SystemExit, match="another table Property"):
        corrected("Property", "SecureCustomProperties\tNEWER\r\n")


def test_a_library_is_compared_by_the_version_that_it_says(tmp_path: Path) -> None:
    """What Windows would take for older than the file that is there stays away."""
    library, text = tmp_path / "Qt6Core.dll", tmp_path / "text.txt"
    said = struct.pack("<2I4H", 0xFEEF04BD, 0x10000, 11, 6, 4, 3)
    for path in (library, text):
        path.write_bytes(b"before" + said + b"after")
    assert [numbers(library), numbers(text)] == ["6.11.3.4", ""]


def test_the_start_program_says_name_and_version() -> None:
    """Windows shows them in the file's properties and in its list of tasks."""
    brand = replace(Brand(), name="Tŷ Agored", version="1.2.3")
    text = resources(brand)
    assert program_name(brand) == "ty-agored.exe"
    assert 'VALUE "FileDescription", "Tŷ Agored"' in text
    assert "FILEVERSION 1,2,3,0" in text
    assert "$" not in text


def test_the_zip_unpacks_to_one_folder_and_is_the_same_each_time(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whenever it is made."""
    made = tmp_path_factory.mktemp("made")
    one = portable.build(Brand(), folder, made / "one.zip")
    (folder / "helpdesk.exe").touch()
    other = portable.build(Brand(), folder, made / "other.zip")
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert packed.namelist() == [
            "Helpdesk/helpdesk.exe",
            "Helpdesk/lib/inner/two.pyc",
            "Helpdesk/lib/one.pyd",
        ]


def test_only_with_its_makers_python_it_is_not_marked_as_a_test() -> None:
    """The copy that can be had elsewhere comes from one person."""
    stem = f"helpdesk-{Brand().version}-preview"
    assert stem_of(Brand()) == f"{stem}-test-x64"
    assert stem_of(Brand(), Path("python.zip")) == f"{stem}-x64"


@pytest.mark.parametrize("there", [True, False])
def test_another_python_than_its_makers_is_refused(tmp_path: Path, there: bool) -> None:
    """Whatever it is named: files that are made with it would lose their mark."""
    given = tmp_path / "python-3.13.15-embed-amd64.zip"
    if there:
        with zipfile.ZipFile(given, "w") as packed:
            packed.writestr("python313.dll", b"another one")
    with pytest.raises(SystemExit, match=r"is not python-\S+\.zip: fetch that with") as refused:
        embedded(given)
    assert "\n" not in str(refused.value)


def test_its_makers_python_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known by its sum alone."""
    given, told = tmp_path / "python.zip", tmp_path / "python.sha256"
    with zipfile.ZipFile(given, "w") as packed:
        packed.writestr("python313.dll", b"the one")
    told.write_text(f"{hashlib.sha256(given.read_bytes()).hexdigest()}  python.zip\n")
    monkeypatch.setattr("windows.embedded.SUM", told)
    assert embedded(given) == {"python313.dll": b"the one"}
