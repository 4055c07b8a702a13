# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The installer for one person takes every file, and away what it brought: nothing of others."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from common.brand import OWN_ICON, Brand, make_brand
from helpdesk.content.store import OWN_NAMES
from helpdesk.gui.settings import Memory, Settings, usual_place
from windows import msi
from windows.exe import SCRIPT, defines, files, remove_list, room, tag, unpack_list

SOURCE = SCRIPT.read_text(encoding="utf-8")
CODE = "\n".join(line.partition(";")[0] for line in SOURCE.splitlines())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program, with names that a script could stumble over."""
    for name in ("helpdesk.exe", "lib/a/two.pyd", "lib/a/b/Tŷ $x.txt", "lib/one.dll"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_every_file_is_unpacked_into_its_own_folder(folder: Path) -> None:
    """Nothing else is."""
    places = re.findall(r'SetOutPath "\$\{NEW\}(.*)"\n((?:File .*\n)*)', unpack_list(folder))
    found = {
        f"{place}\\{Path(file).name}": Path(file)
        for place, lines in places
        for file in re.findall(r'File "(.*)"', lines)
    }
    assert found == {
        "\\helpdesk.exe": folder / "helpdesk.exe",
        "\\lib\\one.dll": folder / "lib/one.dll",
        "\\lib\\a\\two.pyd": folder / "lib/a/two.pyd",
        "\\lib\\a\\b\\Tŷ $x.txt": folder / "lib/a/b/Tŷ $x.txt",
    }


def test_every_file_is_removed_and_then_each_folder_inner_first(folder: Path) -> None:
    """A folder in which somebody else put something stays, since it is not empty."""
    assert remove_list(folder).splitlines() == [
        'Delete "$INSTDIR\\helpdesk.exe"',
        'Delete "$INSTDIR\\lib\\a\\b\\Tŷ $$x.txt"',
        'Delete "$INSTDIR\\lib\\a\\two.pyd"',
        'Delete "$INSTDIR\\lib\\one.dll"',
        'RMDir "$INSTDIR\\lib\\a\\b"',
        'RMDir "$INSTDIR\\lib\\a"',
        'RMDir "$INSTDIR\\lib"',
    ]


def test_the_room_that_it_asks_for_is_enough_for_whole_blocks(folder: Path) -> None:
    """A file of ten bytes takes 4096."""
    sizes = [path.stat().st_size for path in files(folder)]
    assert room(folder) >= sum(sizes)
    assert room(folder) >= 4096 * len(sizes)


def test_a_brand_is_in_all_that_windows_shows_or_knows_it_by(folder: Path) -> None:
    """Two brands can be installed side by side."""
    brand = make_brand("Tŷ & Co's", OWN_ICON, Brand().pack)
    given = defines(replace(brand, version="1.2.3"), folder)
    assert given["NAME"] == "Tŷ & Co's"
    assert given["VERSION"] == "1.2.3"
    assert given["PROGRAM"] == "ty-co-s.exe"
    assert given["ID"] == str(brand.id).upper()
    assert tag(brand) != tag(Brand())


def test_the_script_itself_names_no_brand() -> None:
    """All that it says of the program comes from outside."""
    without_owner = CODE.replace("The Helpdesk authors", "")
    assert [name for name in OWN_NAMES if name in without_owner] == []


def test_all_that_the_script_asks_for_is_given(folder: Path) -> None:
    """And nothing is given that it does not ask for."""
    asked = set(re.findall(r"\$\{([A-Z]+(?:_[A-Z]+)*)\}", CODE))
    own = set(re.findall(r"!(?:define|searchreplace) ([A-Z_]+)", CODE))
    macros = {"UN", "CODE", "SENTENCE", "FROM", "TO", "LANG_ENGLISH"}
    given = {*defines(Brand(), folder), "COMPRESSOR", "LISTS", "TARGET"}
    assert asked - own - macros == given


def test_a_whole_folder_is_deleted_only_if_it_is_the_half_new_one() -> None:
    """Whatever folder somebody chose, their own files in it stay."""
    assert set(re.findall(r"RMDir\s+/\S+.*", CODE)) == {'RMDir /r "${NEW}"'}
    assert '!define NEW "$INSTDIR-${TAG}-new"' in CODE
    assert not re.search(r"Delete .*[*?]", CODE)


def test_removing_takes_the_remembered_settings_along(folder: Path) -> None:
    """The one file that the program writes, if somebody asks it to, and its folder."""
    given = defines(Brand(), folder)
    place = usual_place()
    assert (given["SETTINGS_FOLDER"], given["SETTINGS_FILE"]) == (place.parent.name, place.name)
    assert 'Delete "$LOCALAPPDATA\\${SETTINGS_FOLDER}\\${SETTINGS_FILE}"' in CODE


def test_removing_a_charitys_program_takes_its_own_settings_and_nobody_elses(folder: Path) -> None:
    """The folder is named as the program that is built, not as the one that builds it."""
    own = defines(make_brand("Tŷ & Co's", OWN_ICON, Brand().pack), folder)
    assert own["SETTINGS_FOLDER"] == "ty-co-s"
    assert len({own["SETTINGS_FOLDER"], defines(Brand(), folder)["SETTINGS_FOLDER"]}) == 2


def test_removing_takes_along_what_was_half_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the program is ended at the wrong moment, a second file lies beside the one."""
    place = tmp_path / "settings" / usual_place().name
    monkeypatch.setattr(Path, "replace", lambda *_: sys.exit("ended"))
    with pytest.raises(SystemExit):
        Memory(place).remember(Settings())
    assert [one.name for one in place.parent.iterdir()] == [
        defines(Brand(), folder)["SETTINGS_HALF"]
    ]
    assert 'Delete "$LOCALAPPDATA\\${SETTINGS_FOLDER}\\${SETTINGS_HALF}"' in CODE


def test_it_asks_for_the_same_windows_as_the_msi() -> None:
    """Refused before anything is unpacked, whichever of the two somebody takes."""
    (number,) = re.findall(r"BUILD &gt;= (\d+)", msi.TEMPLATE.read_text(encoding="utf-8"))
    assert f"${{ElseIfNot}} ${{AtLeastBuild}} {number}" in CODE


def test_it_starts_nothing_and_sends_nothing() -> None:
    """What it runs: the new program's own test, the old version's remover, one command to tidy."""
    started = re.findall(r"^\s*(?:Exec\w*|nsExec::\w+)\b.*", CODE, re.MULTILINE)
    assert len(started) == 3
    for word in ("cmd.exe", "/FILES", "--self-test"):
        assert any(word in one for one in started)
    assert not re.search(r"inetc|NSISdl|https?:", CODE, re.IGNORECASE)
