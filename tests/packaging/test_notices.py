# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing is handed out without its licence, and Qt's users keep the rights that Qt gives them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from common.brand import OWN_ICON, ROOT, Brand, make_brand
from common.downloads import LOCK
from common.notices import OF_PYTHON_FOR_WINDOWS, QT_NOTICES, text_name, write_notices
from common.parts import PARTS, Part, UnknownFileError, filled, split, version_of


def page(folder: Path) -> str:
    return (folder / "licences" / "README.txt").read_text(encoding="utf-8")


def test_every_part_of_a_program_is_listed_with_a_text_that_is_there(program: Path) -> None:
    """By name, version and licence."""
    write_notices(program, "windows", python="3.13.2")
    for name in (
        "Python 3.13.2",
        "Qt 6.",
        "PySide6 6.",
        "Shiboken 6.",
        "Lexend 1.007",
        "Lucide",
        "tzdata",
    ):
        assert name in page(program)
    said = set(re.findall(r"LICENCE-[\w.-]+\.txt", page(program)))
    there = {path.name for path in (program / "licences").iterdir()} - {"README.txt"}
    assert said == there


def test_what_python_for_windows_brings_goes_with_the_others(program: Path) -> None:
    """Its own licence file has what its other builds don't need."""
    write_notices(program, "windows", python="3.13.2")
    assert not (program / OF_PYTHON_FOR_WINDOWS).exists()
    assert (program / "licences" / "LICENCE-python-windows.txt").read_bytes() == b"LICENSE.txt"


def test_the_page_gives_what_the_lgpl_asks_for(program: Path) -> None:
    """Notice, both texts, which files may be replaced, the source, an offer for three years."""
    write_notices(program, "windows", python="3.13.2")
    words = " ".join(page(program).split())
    assert "Lesser General Public License, version 3 (LICENCE-LGPL-3.0.txt)" in words
    assert "lib/PySide6 lib/shiboken6 Put files of your own build" in words
    assert "nor reverse engineering" in words
    assert "at least three years" in words
    version = version_of(next(part for part in PARTS if part.name == "Qt"), "")
    assert f"qt/{version.rpartition('.')[0]}/{version}/" in words
    assert "$" not in words


def test_the_page_speaks_of_the_brand(program: Path) -> None:
    """Who hands it out makes the offer."""
    (program / "helpdesk.exe").rename(program / "youth-desk.exe")
    write_notices(
        program, "windows", make_brand("Youth Desk", OWN_ICON, Brand().pack), python="3.13.2"
    )
    assert page(program).startswith("Youth Desk ")
    assert "publisher of Youth Desk" in page(program)
    assert "Helpdesk" not in page(program)


def test_a_file_that_nobody_knows_stops_the_build(program: Path) -> None:
    """Somebody has to say whose it is."""
    (program / "lib" / "surprise.dll").touch()
    with pytest.raises(
        UnknownFileError, match=r"lib/surprise\.dll: say in packaging/common/parts\.toml"
    ):
        write_notices(program, "windows", python="3.13.2")


def test_every_part_has_its_texts_and_a_version() -> None:
    """In this repository; only Microsoft's and the icons' parts come without a number."""
    for part in PARTS:
        assert all(text.is_file() for text in part.texts), part.name
        assert filled(part.source, version_of(part, "3.13.2")).startswith("https://")
    assert len({text_name(text) for part in PARTS for text in part.texts}) == len(
        {text for part in PARTS for text in part.texts}
    )


@pytest.mark.parametrize("part", [part for part in PARTS if "/fonts/" in "".join(part.files)])
def test_a_font_has_the_version_that_is_noted(part: Part) -> None:
    """It stands in the file."""
    [pattern] = part.files
    start = pattern.rpartition("/")[2].rstrip("*")
    fonts = [
        font
        for font in (ROOT / "resources" / "fonts").iterdir()
        if font.name.lower().startswith(start)
    ]
    fonts = [font for font in fonts if font.suffix in {".otf", ".ttf"}]
    assert fonts
    for font in fonts:
        assert f"Version {part.version}".encode("utf-16-be") in font.read_bytes()


def test_the_notices_are_of_the_qt_series_in_use() -> None:
    """A new series may be made of other parts: run tools/qt_notices.py again."""
    series = QT_NOTICES.rpartition(".")[0]
    assert f"\npyside6-essentials=={series}." in LOCK.read_text(encoding="utf-8")


def test_the_first_part_that_knows_a_file_owns_it() -> None:
    """Qt's libraries lie in PySide6's folder, fonts in ours."""
    owners = {
        file: part.name
        for part, files in split(
            [
                "lib/PySide6/Qt6Gui.dll",
                "lib/PySide6/QtGui.pyd",
                "lib/helpdesk/data/fonts/Lexend-Bold.ttf",
            ],
            "helpdesk",
        ).items()
        for file in files
    }
    assert list(owners.values()) == ["Lexend", "Qt", "PySide6"]
