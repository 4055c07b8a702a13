# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The fonts that come with the app: every letter is in each of them, and none is cut."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import product

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from helpdesk.gui import look as sizes
from helpdesk.gui.fonts import FONTS, NUMBER_FAMILY
from helpdesk.gui.look import BOLD, REGULAR, STRONG
from helpdesk.gui.text import NUMBER, Text
from tests.gui.windows import look_of
from tests.real import REAL_BUNDLE, RESOURCES, ROOT

WEIGHTS = (REGULAR, STRONG, BOLD)
FILES = sorted({file for font in FONTS.values() for file in font.files.values()})
SIZES_AND_LEADINGS = (
    *product((sizes.PAGE_HEADING, sizes.DISPLAY), (1.25,)),
    *product((sizes.SMALL, sizes.BUTTON, sizes.BASE, sizes.TITLE, sizes.HEADING), (1.3,)),
    *product((sizes.BASE, sizes.LEAD), (1.35, 1.4, 1.45, 1.5)),
)
"""The sizes that texts have, with the least line heights in which they are set."""


def texts_in(value: object) -> Iterator[str]:
    """Every text anywhere inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from texts_in(key)
            yield from texts_in(inside)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, tuple | list | set | frozenset):
        for inside in value:
            yield from texts_in(inside)


@cache
def every_text() -> tuple[str, ...]:
    """All that the app can say, in every language that it ships, as one pack holds it."""
    return (*texts_in(REAL_BUNDLE.words), *texts_in(REAL_BUNDLE.pack))


@cache
def every_character() -> str:
    """Each character once; with those that the program puts between words and numbers."""
    return "".join(sorted({*"".join(every_text()), *"0123456789%+/._-", "\u00a0"} - {"\n"}))


@pytest.mark.parametrize("file", FILES)
def test_every_character_has_a_glyph(qapp: QApplication, file: str) -> None:
    """Asked of the file itself, so no font of the system can help out."""
    font = QRawFont(str(RESOURCES / "fonts" / file), 18)
    assert font.isValid()
    missing = [one for one in every_character() if not font.supportsCharacter(ord(one))]
    assert missing == []


def test_a_character_without_a_glyph_is_found(qapp: QApplication) -> None:
    """The question above can be answered with no."""
    fonts = (QRawFont(str(RESOURCES / "fonts" / file), 18) for file in FILES)
    assert not any(font.supportsCharacter(ord("漢")) for font in fonts)


def test_the_texts_are_those_of_words_and_pack() -> None:
    """The walk comes to the words, to services and to topics, down to their last line."""
    texts = set(every_text())
    pack = REAL_BUNDLE.pack
    assert set(REAL_BUNDLE.words["en"].values()) <= texts
    assert {one.name for one in pack.services.values()} <= texts
    assert {contact.value for one in pack.services.values() for contact in one.contacts} <= texts
    assert len(texts) > 2000
    assert {"“", "’", "·"} & set(every_character())


@pytest.mark.parametrize("weight", [REGULAR, STRONG])
def test_phone_numbers_are_wholly_in_their_font(qapp: QApplication, weight: QFont.Weight) -> None:
    """Each digit and each gap of each number that is set as one."""
    file = FONTS[NUMBER_FAMILY].files[weight]
    font = QRawFont(str(RESOURCES / "fonts" / file), 18)
    numbers = {found.group() for text in every_text() for found in NUMBER.finditer(text)}
    assert {"999", "0800 1111", "85258"} <= numbers
    characters = {*"".join(numbers), "\u00a0"}
    assert [one for one in characters if not font.supportsCharacter(ord(one))] == []


@pytest.mark.parametrize("family", FONTS)
def test_no_letter_reaches_over_its_line(qapp: QApplication, family: str) -> None:
    """The highest and the lowest of all characters stay in the room that a line has."""
    cut = []
    for (size, leading), weight in product(SIZES_AND_LEADINGS, WEIGHTS):
        text = Text(
            look=look_of(family=family), text="x", size=size, weight=weight, leading=leading
        )
        layout = text._laid_out(500)[0]
        line = layout.lineAt(0)
        baseline = line.position().y() + line.ascent()
        metrics = QFontMetricsF(text.font)
        ink = [metrics.tightBoundingRect(one) for one in every_character()]
        above = baseline + min(one.top() for one in ink)
        below = text.line_height - baseline - max(one.bottom() for one in ink)
        if min(above, below) < -0.5:
            cut.append((size, leading, weight.name, round(above, 1), round(below, 1)))
    assert cut == []


@pytest.mark.parametrize("family", FONTS)
def test_letters_stay_apart(qapp: QApplication, family: str) -> None:
    """Two letters are never drawn as one sign, as printers do with an f and an i."""
    words = "first find offline flat difficult"
    layout = Text(look=look_of(family=family), text=words)._laid_out(1000)[0]
    signs = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]
    assert len(signs) == len(words)


@pytest.mark.parametrize("family", FONTS)
def test_letters_are_about_as_tall_in_every_font(qapp: QApplication, family: str) -> None:
    """Who changes the font need not change the size as well."""
    tall = QFontMetricsF(look_of(family=family).font(100)).xHeight()
    assert tall == pytest.approx(QFontMetricsF(look_of().font(100)).xHeight(), rel=0.1)


@pytest.mark.parametrize("family", FONTS)
def test_phone_numbers_have_their_own_font_in_every_text(qapp: QApplication, family: str) -> None:
    """Whatever font is chosen: its plain zero is never read as an eight."""
    words = Text(look=look_of(family=family), text="Talk: Childline 0800 1111", weight=STRONG)
    assert words.font.family() == family
    assert [one.format.font().family() for one in words._formats] == [NUMBER_FAMILY]


STARTED = """
from PySide6.QtGui import QFontDatabase
from helpdesk.gui.app import Application, Opening
from helpdesk.gui.events import Open

def known():
    return sorted(set(QFontDatabase.families()) & {"Lexend", "OpenDyslexic"})

opening = Opening(Application())
opening.window.shell.show()
opening.application.processEvents()
print(known())
opening.finish()
opening.window.controller.handle(Open("display"))
print(known())
"""


def test_a_font_is_loaded_when_it_is_first_drawn(tmp_path: object) -> None:
    """The first frame does not wait for a font that nobody chose; the Display page shows it."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "XDG_CONFIG_HOME": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", STARTED], env=settings, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines() == ["['Lexend']", "['Lexend', 'OpenDyslexic']"]


WEIGHED = """
from PySide6.QtGui import QRawFont
from helpdesk.gui.app import Application
from helpdesk.gui.fonts import FONTS, made_font, path_of

application = Application()
for family, font in FONTS.items():
    for weight, file in font.files.items():
        drawn = QRawFont.fromFont(made_font(family, 18, weight))
        wanted = QRawFont(str(path_of(file)), 18)
        print(file, drawn.familyName() == family, drawn.styleName() == wanted.styleName())
"""


def test_each_weight_is_drawn_from_its_file() -> None:
    """In a fresh program, regular first, as a window that opens in that font asks for them."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run(
        [sys.executable, "-c", WEIGHED], env=settings, capture_output=True, text=True, check=True
    )
    wanted = [f"{file} True True" for font in FONTS.values() for file in font.files.values()]
    assert ended.stdout.splitlines() == wanted
