# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every code of the real pack is read back from the window as exactly its address."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from helpdesk.engine.pages import Code, LinkPage, PhonePage
from helpdesk.gui.events import Restart, SetDisplay
from helpdesk.gui.qr import CodeBox
from helpdesk.gui.walks import walks
from tests.gui.windows import look_of, real_window, settle
from tests.real import REAL_PACK, ROOT

QUIET = 4
"""How many modules of white the standard wants around a code."""

LEAST = 200
"""The least width of a code at 100 %, in px."""


def read(image: QImage) -> list[str]:
    """What a scanner finds in a picture."""
    grey = image.convertToFormat(QImage.Format.Format_RGB888)
    return [one.text for one in zxingcpp.read_barcodes(grey)]


@pytest.mark.parametrize("factor", [1.0, 1.3, 2.0])
def test_every_code_is_read_back(qapp: QApplication, factor: float) -> None:
    """From the drawn part itself, at each text size, and it is large enough for a camera."""
    look = look_of("dark", factor)
    for address, rows in REAL_PACK.codes.items():
        box = CodeBox(look, Code(opens=address, rows=rows), address)
        assert read(box.grab().toImage()) == [address]
        assert box.width() == box.height() >= look.px(LEAST)


def test_a_code_is_black_on_white_in_every_theme_with_a_quiet_edge(qapp: QApplication) -> None:
    """Four modules of white around it: without them scanners fail on a dark page."""
    address, rows = next(iter(REAL_PACK.codes.items()))
    for theme in ("light", "dark", "high-contrast"):
        image = CodeBox(look_of(theme), Code(opens=address, rows=rows), "").grab().toImage()
        module = image.width() // (len(rows) + 2 * QUIET)
        colours = {image.pixelColor(x, x).name() for x in range(image.width())}
        assert colours == {"#000000", "#ffffff"}
        edge = QUIET * module
        outside = [(x, y) for x in range(image.width()) for y in (0, edge - 1)]
        assert {image.pixelColor(*one).name() for one in outside} == {"#ffffff"}
        assert image.pixelColor(edge, edge).name() == "#000000"


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_pages_show_the_code_of_what_they_open(qapp: QApplication, theme: str) -> None:
    """Read from the whole window, as a phone in front of the screen does."""
    window = real_window(qapp)
    window.controller.handle(SetDisplay(theme, 1.0))
    seen = 0
    for walk in walks(REAL_PACK):
        if walk.ends_at not in {LinkPage, PhonePage}:
            continue
        window.controller.handle(Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(qapp)
        page = window.controller.page
        assert isinstance(page, LinkPage | PhonePage)
        assert page.code is not None
        assert read(window.shell.grab().toImage()) == [page.code.opens]
        seen += 1
    assert seen == 3


SCALED = """
import sys
from helpdesk.content.bundle import open_bundle
from helpdesk.engine.pages import Code
from helpdesk.gui.app import Application
from helpdesk.gui.look import Look
from helpdesk.gui.qr import CodeBox

application = Application()
codes = open_bundle().pack.codes
address = max(codes, key=len)
box = CodeBox(Look(roles={}), Code(opens=address, rows=codes[address]), address)
box.grab().save(sys.argv[1])
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_a_code_is_sharp_on_a_screen_with_small_dots(tmp_path: Path, scale: str) -> None:
    """Each run of dark or light is a whole number of equal modules, and nothing is grey."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_SCALE_FACTOR": scale}
    picture = tmp_path / "code.png"
    subprocess.run([sys.executable, "-c", SCALED, str(picture)], env=settings, check=True)
    image = QImage(str(picture))
    address = max(REAL_PACK.codes, key=len)
    assert read(image) == [address]
    assert runs_of(image, len(REAL_PACK.codes[address])) == {0}


def runs_of(image: QImage, modules: int) -> set[int]:
    """What is left of each run of one colour, inside the code, when whole modules are taken."""
    module = image.width() // (modules + 2 * QUIET)
    left = set()
    middle = image.height() // 2
    dots = [image.pixelColor(x, middle).name() for x in range(image.width())]
    first = dots.index("#000000")
    last = len(dots) - dots[::-1].index("#000000")
    assert set(dots[first:last]) == {"#000000", "#ffffff"}
    run = 0
    for place in range(first, last):
        run += 1
        if place + 1 == last or dots[place] != dots[place + 1]:
            left.add(run % module)
            run = 0
    return left


def test_a_screen_reader_hears_what_the_code_opens(qapp: QApplication) -> None:
    window = real_window(qapp)
    for walk in walks(REAL_PACK):
        if walk.name == "phone":
            for event in walk.events:
                window.controller.handle(event)
    (box,) = window.shell.findChildren(CodeBox)
    assert box.accessibleName() == "Code to scan with a phone. It opens 0800 1111"
