# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every page in every theme, on a small screen and with large text: nothing is cut or lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpdesk.gui.fonts import FONTS
from helpdesk.gui.more import More
from helpdesk.gui.pages.result import ResultView
from helpdesk.gui.shell import VIEWS
from tests.gui.geometry import faults_of
from tests.gui.samples import FINDS, SAMPLES
from tests.gui.windows import look_of, settle, shell_with
from tests.real import ROOT

THEMES = ("light", "dark", "high-contrast")
SIZES = {
    "wide": ((1120, 760), 1.0),
    "small": ((800, 600), 1.0),
    "large-text": ((800, 600), 2.0),
    "wide-large-text": ((1120, 760), 2.0),
    "narrow": ((480, 640), 1.0),
    "narrow-large-text": ((720, 600), 2.0),
}

DIRECTIONS = {
    "from-left": Qt.LayoutDirection.LeftToRight,
    "from-right": Qt.LayoutDirection.RightToLeft,
}


@pytest.fixture
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The way in which people read; the next test reads from the left again."""
    qapp.setLayoutDirection(DIRECTIONS[request.param])
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("direction", DIRECTIONS, indirect=True)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_page_fits(
    qapp: QApplication, sample: str, size: str, theme: str, direction: str
) -> None:
    """Nothing is cut, hidden, too small to press, nameless, or pushes help out of the window."""
    pixels, factor = SIZES[size]
    shell = shell_with(qapp, SAMPLES[sample], look_of(theme, factor), pixels)
    assert shell.page is not None
    shell.page.show_finds(FINDS)
    for more in shell.findChildren(More):
        more.show_all()
    for name in shell.page._notes:
        shell.page.say(name)
    settle(qapp)
    assert faults_of(shell) == {}


@pytest.mark.parametrize("size", ["small", "large-text"])
@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("family", list(FONTS)[1:])
def test_every_page_fits_in_every_font(
    qapp: QApplication, family: str, sample: str, size: str
) -> None:
    """Wider and taller letters are not cut either, and push no help out of the window."""
    pixels, factor = SIZES[size]
    shell = shell_with(qapp, SAMPLES[sample], look_of(factor=factor, family=family), pixels)
    assert faults_of(shell) == {}


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_every_page_fits_at_the_scale_of_the_system(scale: str) -> None:
    """Sizes that are no whole points of the screen cut nothing off."""
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "PYTHONPATH": paths}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.gui.scaled"],
        env={**os.environ, **settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(ended.stdout)
    assert told == {"scale": float(scale), "faults": {}}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_heading_has_the_focus(qapp: QApplication, sample: str) -> None:
    """A screen reader begins at the heading of each page, which is drawn from its top."""
    shell = shell_with(qapp, SAMPLES[sample], look_of())
    assert shell.page is not None
    assert shell.focusWidget() is shell.page.heading
    assert shell._scroll.verticalScrollBar().value() == 0


def test_every_kind_of_page_has_a_sample() -> None:
    assert {type(page).__name__ for page in SAMPLES.values()} == set(VIEWS) - {"FirstPage"}


@pytest.mark.parametrize(("size", "is_beside"), [((1120, 760), True), ((700, 600), False)])
def test_what_to_do_now_comes_before_the_services(
    qapp: QApplication, size: tuple[int, int], is_beside: bool
) -> None:
    """Beside them where there is room, else above them; in the order of the keys as well."""
    shell = shell_with(qapp, SAMPLES["result"], look_of(), size)
    page = shell.page
    assert isinstance(page, ResultView)
    parts = (page._left.itemAt(place) for place in range(page._left.count()))
    widgets = (part.widget() for part in parts if part is not None)
    first = next(one for one in widgets if one is not None and one is not page._now)
    now = page._now.mapTo(page, page._now.rect().topLeft())
    card = first.mapTo(page, first.rect().topLeft())
    assert (now.x() > card.x()) is is_beside
    assert now.y() < card.y() or is_beside


def test_what_to_do_now_stays_beside_the_services_when_more_are_shown(qapp: QApplication) -> None:
    """A page that grows does not move it to the other column."""
    shell = shell_with(qapp, SAMPLES["result-full"], look_of())
    for more in shell.findChildren(More):
        more.show_all()
    settle(qapp)
    assert isinstance(shell.page, ResultView)
    assert shell.page._right.indexOf(shell.page._now) == 0


def test_one_narrow_result_may_follow_another(qapp: QApplication) -> None:
    """The keys walk the new page from its heading on, and Qt has nothing to complain of."""
    shell = shell_with(qapp, SAMPLES["result"], look_of(), (700, 600))
    shell.show_page(SAMPLES["result"])
    settle(qapp)
    assert isinstance(shell.page, ResultView)
    assert shell.page._left.indexOf(shell.page._now) == 1
