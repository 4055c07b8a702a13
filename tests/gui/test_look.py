# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Colours that can be read, text in lines of a readable length, numbers that stay in one piece."""

from __future__ import annotations

import re
from typing import get_args, get_type_hints

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import QApplication

from helpdesk.gui import theme
from helpdesk.gui.cards import CONTACT_ICONS
from helpdesk.gui.fonts import TEXT_FAMILY
from helpdesk.gui.look import STRONG, Look
from helpdesk.gui.pages.text import TextView
from helpdesk.gui.settings import Memory, usual_place
from helpdesk.gui.text import MAX_CHARACTERS, Text
from helpdesk.gui.wardrobe import Wardrobe
from helpdesk.gui.widgets import IconBox, Prose
from helpdesk.model import Contact
from tests.gui.samples import LONG, SAMPLES
from tests.gui.windows import look_of, shell_with
from tests.real import REAL_BUNDLE, ROOT

THEMES = sorted(REAL_BUNDLE.themes)
Scheme = Qt.ColorScheme
Contrast = Qt.ContrastPreference


def test_no_colour_is_written_outside_the_themes() -> None:
    """A colour literal in the code would not follow the theme."""
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|Qt\.GlobalColor|QColor\(\d|\brgb\(")
    files = (ROOT / "src" / "helpdesk" / "gui").rglob("*.py")
    found = [path.name for path in files if literal.search(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_leaves_nothing_to_the_system(name: str) -> None:
    """Every role of the palette has a colour of the theme."""
    themed = {
        QColor(value).name() for role, value in REAL_BUNDLE.themes[name].items() if role != "scheme"
    }
    palette = theme.palette(REAL_BUNDLE.themes[name])
    roles = [role for role in QPalette.ColorRole if role.name not in {"NoRole", "NColorRoles"}]
    stray = [role.name for role in roles if palette.color(role).name() not in themed]
    assert stray == []


def test_the_fonts_are_ours(qapp: QApplication) -> None:
    """Without the bundled fonts every letter would be as wide as any other."""
    metrics = QFontMetricsF(look_of().font())
    assert metrics.horizontalAdvance("iiii") < metrics.horizontalAdvance("WWWW") / 2


def lines_of(text: Text, width: int) -> list[str]:
    """The text as it is broken into lines."""
    layout = text._laid_out(width)[0]
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return [text._shown[line.textStart() :][: line.textLength()].rstrip() for line in lines]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_lines_are_short_enough_to_read(qapp: QApplication, factor: float) -> None:
    """About 66 characters: never a tenth more, however wide the window is."""
    text = Text(look=look_of(factor=factor), text=LONG * 3)
    lengths = [len(line) for line in lines_of(text, text.widest)]
    assert max(lengths) <= MAX_CHARACTERS * 1.1
    assert max(lengths) >= MAX_CHARACTERS * 0.85


def test_a_phone_number_is_never_broken(qapp: QApplication) -> None:
    """Where a number has no room in a line it goes to the next one as a whole."""
    text = Text(look=look_of(), text="Ring Childline on 0800 1111 or text 85258 at any time.")
    broken = [width for width in range(text.narrowest, 400, 3) if not number_is_whole(text, width)]
    assert broken == []


def number_is_whole(text: Text, width: int) -> bool:
    return any("0800\u00a01111" in line for line in lines_of(text, width))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ring 999 now.", ["999"]),
        ("Ring 0800 1111, or text 85258.", ["0800 1111", "85258"]),
        ("Press 55. You are 13 to 15.", []),
        ("On 25 November 2026, version 2026.11", []),
    ],
)
def test_only_what_is_rung_or_texted_is_set_as_a_number(text: str, numbers: list[str]) -> None:
    """A plain zero helps in phone numbers; years, ages and versions are plain text."""
    found = Text(look=look_of(), text=text)._formats
    assert [text[one.start : one.start + one.length] for one in found] == numbers
    assert {one.format.font().family() for one in found} <= {"Lexend"}


def test_the_first_words_stand_out(qapp: QApplication) -> None:
    """A strong beginning is wider than the same words in plain text."""
    plain = Text(look=look_of(), text="Stop replying.")
    strong = Text(look=look_of(), text="Stop replying.", strong=14)
    assert strong.natural_width > plain.natural_width


def test_icons_have_the_colour_of_the_theme(qapp: QApplication) -> None:
    """The same icon is dark on paper and light at night, sharp at twice the size."""
    for name in ("light", "dark"):
        look = look_of(name)
        image = QImage(44, 44, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        image.setDevicePixelRatio(2)
        box = IconBox(look, "phone", "ink")
        box.render(image, QPoint(), renderFlags=IconBox.RenderFlag.DrawChildren)
        points = ((x, y) for x in range(44) for y in range(44))
        opaque = {
            image.pixelColor(*point).name()
            for point in points
            if image.pixelColor(*point).alpha() == 255
        }
        assert opaque == {look.colour("ink").name()}


def test_every_way_to_get_in_touch_has_an_icon() -> None:
    """Whatever kind of contact a pack has, its icon is there."""
    kinds = get_args(get_type_hints(Contact)["kind"])
    assert {CONTACT_ICONS[kind] for kind in kinds} <= set(REAL_BUNDLE.icons)


def test_an_icon_that_is_not_there_is_an_error() -> None:
    """So a misspelt name fails wherever a page is drawn in a test."""
    with pytest.raises(KeyError):
        look_of().icon("teapot", "ink")


def test_the_same_page_takes_fewer_words_in_a_line_at_twice_the_size(qapp: QApplication) -> None:
    """Large text grows in height; the page keeps the width of the window."""
    heights = []
    for factor in (1.0, 2.0):
        shell = shell_with(qapp, SAMPLES["text"], look_of(factor=factor), (800, 600))
        assert isinstance(shell.page, TextView)
        heights.append(shell.page.height())
    assert heights[1] > 2 * heights[0]


@pytest.mark.parametrize(
    ("colours", "scheme", "contrast", "name"),
    [
        ("same", Scheme.Unknown, Contrast.NoPreference, "light"),
        ("same", Scheme.Light, Contrast.NoPreference, "light"),
        ("same", Scheme.Dark, Contrast.NoPreference, "dark"),
        ("same", Scheme.Light, Contrast.HighContrast, "high-contrast"),
        ("light", Scheme.Dark, Contrast.HighContrast, "light"),
        ("high-contrast", Scheme.Light, Contrast.NoPreference, "high-contrast"),
    ],
)
def test_the_theme_is_the_chosen_one_or_that_of_the_computer(
    colours: str, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, name: str
) -> None:
    assert theme.name_of(colours, scheme, contrast) == name


def test_the_look_follows_the_computer_live_until_another_one_is_chosen(
    qapp: QApplication,
) -> None:
    """When the computer's colours change, so do ours; a choice on the Display page stays."""
    worn: list[Look] = []
    wardrobe = Wardrobe(qapp, REAL_BUNDLE.themes, REAL_BUNDLE.icons, Memory(usual_place()))
    wardrobe.changed.connect(worn.append)
    qapp.styleHints().colorSchemeChanged.emit(Scheme.Dark)
    assert len(worn) == 1
    wardrobe.choose("high-contrast", 1.5, TEXT_FAMILY)
    qapp.styleHints().colorSchemeChanged.emit(Scheme.Light)
    assert len(worn) == 2
    assert worn[1].roles == REAL_BUNDLE.themes["high-contrast"]
    assert worn[1].font().pixelSize() == 27


def test_prose_is_as_high_as_its_lines(qapp: QApplication) -> None:
    """Half the width takes about twice the lines."""
    label = Prose(Text(look=look_of(), text=LONG, weight=STRONG))
    assert label.heightForWidth(200) > 1.7 * label.heightForWidth(400)
