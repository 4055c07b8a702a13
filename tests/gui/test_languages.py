# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Languages longer than English, and from right to left: every page fits, numbers don't turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpdesk.author.pseudo import LONGER, PSEUDO, accented, in_pseudo
from helpdesk.gui.app import FullWindow, make_window
from helpdesk.gui.events import Restart, SetDisplay
from helpdesk.gui.text import Text
from helpdesk.gui.walks import walks
from tests.gui.geometry import faults_of
from tests.gui.windows import EVENING, look_of, settle
from tests.real import REAL_BUNDLE, REAL_PACK

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
SIZES = {"wide": ((1120, 760), 1.0), "small-large-text": ((800, 600), 2.0)}
BUNDLES = {language: in_pseudo(REAL_BUNDLE, language) for language in PSEUDO}


@pytest.fixture(autouse=True)
def from_left_again(qapp: QApplication) -> Iterator[None]:
    """The next test reads from the left."""
    yield
    qapp.setLayoutDirection(LEFT)


def window_in(qapp: QApplication, language: str) -> FullWindow:
    """A whole window with the real content in a language that nobody speaks."""
    window = make_window(qapp, BUNDLES[language], language, lambda: EVENING)
    window.shell.show()
    return window


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", PSEUDO)
def test_every_page_fits_in_every_language(qapp: QApplication, language: str, size: str) -> None:
    """Half as long again or mirrored, on a wide screen and with large text on a small one."""
    pixels, factor = SIZES[size]
    window = window_in(qapp, language)
    window.controller.handle(SetDisplay("light", factor))
    window.shell.resize(*pixels)
    found = {}
    for walk in walks(REAL_PACK):
        window.controller.handle(Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(qapp)
        found[walk.name] = faults_of(window.shell)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("language", "direction"), [("en-XA", LEFT), ("ar-XB", RIGHT)])
def test_the_window_is_mirrored_for_a_language_from_the_right(
    qapp: QApplication, language: str, direction: Qt.LayoutDirection
) -> None:
    """Hide stands on the other side, and the first button of the bar as well."""
    shell = window_in(qapp, language).shell
    settle(qapp)
    assert shell.layoutDirection() == direction
    middle = shell.width() / 2
    assert (shell.header.hide_button.geometry().center().x() < middle) is (direction == RIGHT)
    assert shell.bar is not None
    assert (shell.bar.buttons[0].geometry().center().x() > middle) is (direction == RIGHT)


def test_the_long_language_is_long_and_leaves_numbers_alone() -> None:
    """As a translation would: what is rung, and the places for values, stay."""
    text = "Ring {name} on 0800 1111 or write to help@example.org."
    made = accented(text)
    assert len(made) >= LONGER * len(text)
    assert all(part in made for part in ("{name}", "0800 1111", "help@example.org"))


def drawn_from_left(text: str, part: str) -> bool:
    """Whether the letters of a part of a text are drawn one after the other from the left."""
    made = Text(look=look_of(), text=text)
    layout = made._laid_out(2000)[0]  # the line lives as long as this does
    line = layout.lineAt(0)
    begin = made._shown.index(part) + 1  # before the first letter a cursor may stand on either side
    places = [line.cursorToX(place)[0] for place in range(begin, begin + len(part) - 1)]  # type: ignore[index]
    return places == sorted(places) and len(set(places)) == len(places)


@pytest.mark.parametrize(
    "part",
    ["0800\u00a01111", "85258", "https://www.childline.org.uk/get-support/", "report@iwf.org.uk"],
)
def test_numbers_and_addresses_stay_left_to_right(qapp: QApplication, part: str) -> None:
    """In a sentence from the right and alone; also beside another number."""
    qapp.setLayoutDirection(RIGHT)
    plain = part.replace("\u00a0", " ")
    sentence = f"\u0627\u062a\u0635\u0644 {plain}, \u0623\u0648 999 \u0627\u0644\u0622\u0646."
    assert drawn_from_left(sentence, part)
    assert drawn_from_left(plain, part)


def test_an_english_sentence_keeps_its_order_in_a_mirrored_window(qapp: QApplication) -> None:
    """A text that is not translated yet ends with its full stop."""
    qapp.setLayoutDirection(RIGHT)
    assert drawn_from_left("Ring 999 now.", "Ring")
    assert drawn_from_left("Ring it now.", "now.")
