# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The system's high contrast is worn at once, on any page, and nothing that was done is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from helpdesk.content.bundle import front_of
from helpdesk.gui import a11y, events
from helpdesk.gui.app import FullWindow, make_trouble
from helpdesk.gui.fonts import TEXT_FAMILY
from helpdesk.gui.walks import walks
from tests.gui.samples import SAMPLES
from tests.gui.windows import real_window, settle
from tests.real import REAL_BUNDLE, REAL_PACK, ROOT

High, Usual = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QPalette]:
    """The system's own colours. It asks for no contrast again after the test."""
    qapp.setPalette(QPalette())
    yield qapp.palette()
    ask_for(qapp, Usual)


def ask_for(qapp: QApplication, contrast: Qt.ContrastPreference) -> None:
    """What Qt says when the system begins or ceases to ask for high contrast."""
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(contrast)
    settle(qapp)


def ink_and_paper(palette: QPalette) -> tuple[str, str]:
    roles = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
    return palette.color(roles[0]).name(), palette.color(roles[1]).name()


def worn(window: FullWindow) -> tuple[str, str]:
    """Ink and paper of the page that is shown."""
    assert window.shell.page is not None
    roles = window.shell.page.look.roles
    return roles["ink"], roles["paper"]


def themed(name: str) -> tuple[str, str]:
    roles = REAL_BUNDLE.themes[name]
    return roles["ink"], roles["paper"]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_page_follows_and_keeps_its_state(
    qapp: QApplication, system: QPalette, sample: str
) -> None:
    """The choice, the words in the line, the focus and the place on the page stay, both ways."""
    window = real_window(qapp)
    shell = window.shell
    shell.show_page(SAMPLES[sample])
    settle(qapp)
    for card in shell.findChildren(QRadioButton)[1:2]:
        card.setChecked(True)
    for line in shell.findChildren(QLineEdit):
        line.setText("he wont stop")
    assert shell.page is not None
    reachable = [one for one in a11y.in_reading_order(shell.page) if one.objectName()]
    reachable[-1].setFocus()
    bar = shell._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = state(window)
    seen = []
    for contrast in (High, Usual):
        ask_for(qapp, contrast)
        assert state(window) == before
        seen.append(worn(window))
    assert seen == [ink_and_paper(system), themed("light")]


def state(window: FullWindow) -> tuple[object, ...]:
    """What a person would miss."""
    shell = window.shell
    assert shell.page is not None
    return (
        [one.objectName() for one in shell.findChildren(QRadioButton) if one.isChecked()],
        shell.page.typed(),
        shell.focusWidget().objectName(),
        shell._scroll.verticalScrollBar().value(),
    )


def test_header_bar_and_palette_follow_as_well(qapp: QApplication, system: QPalette) -> None:
    """Nothing of the window keeps the colours of before."""
    window = real_window(qapp)
    ask_for(qapp, High)
    ink, paper = ink_and_paper(system)
    assert window.shell.header.look.roles["header"] == paper
    assert window.shell.bar is not None
    assert window.shell.bar.look.roles["bar"] == paper
    assert ink_and_paper(qapp.palette()) == (ink, paper)
    assert set(window.shell.header.look.roles.values()) == {ink, paper}


def test_a_chosen_theme_stays(qapp: QApplication, system: QPalette) -> None:
    """Who chose dark keeps it; who goes back to the computer's colours gets its high contrast."""
    window = real_window(qapp)
    window.controller.handle(events.SetDisplay("dark", 1.0, TEXT_FAMILY))
    ask_for(qapp, High)
    assert worn(window) == themed("dark")
    window.controller.handle(events.SetDisplay("same", 1.0, TEXT_FAMILY))
    assert worn(window) == ink_and_paper(system)


def test_the_start_page_follows_before_the_content_is_there(
    qapp: QApplication, system: QPalette
) -> None:
    """The window of the first frame needs no controller for it."""
    window = FullWindow(qapp, front_of(REAL_BUNDLE))
    ask_for(qapp, High)
    assert worn(window) == ink_and_paper(system)


def test_the_window_of_trouble_follows_the_scheme(qapp: QApplication, system: QPalette) -> None:
    """It has no themes: it is drawn in the computer's own colours again when they change."""
    window = make_trouble(qapp, "P1")
    shown = window.shell.page
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.shell.page is not shown
    assert window.shell.page is not None
    assert window.shell.page.look.roles["ink"] == ink_and_paper(system)[0]


COLOURS = """
[Colors:Button]
BackgroundNormal={paper}
[Colors:Window]
BackgroundNormal={paper}
ForegroundNormal={ink}
"""


def pages_beside_a_desktop(home: Path, ink: str, paper: str, most: int) -> dict[str, list[str]]:
    """What a page of each kind wears, while a desktop of these colours asks for high contrast."""
    (home / "kdeglobals").write_text(COLOURS.format(ink=ink, paper=paper), encoding="utf-8")
    desktop = {
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "QT_QPA_PLATFORM": "xcb",
        "QT_QPA_PLATFORMTHEME": "xdgdesktopportal",
        "XDG_CONFIG_HOME": str(home),
        "XDG_CURRENT_DESKTOP": "KDE",
        "KDE_SESSION_VERSION": "5",
    }
    python = [sys.executable, "-m", "tests.gui.following", str(most)]
    ended = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", *python],
        cwd=ROOT,
        env={**os.environ, **desktop},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, list[str]] = json.loads(ended.stdout)
    return found


def test_a_real_desktop_is_followed_on_every_page(tmp_path: Path) -> None:
    """Over the bus that desktops use, through Qt, to its own colours on each page, and back."""
    found = pages_beside_a_desktop(tmp_path, "255,255,0", "0,0,0", 99)
    assert set(found) == {walk.ends_at.__name__ for walk in walks(REAL_PACK)}
    dark = "{} on {}".format(*themed("dark"))
    assert {tuple(one) for one in found.values()} == {("#ffff00 on #000000", dark)}


def test_a_desktop_without_contrast_of_its_own_gets_ours(tmp_path: Path) -> None:
    """Below 7:1 the desktop's colours are no help: black, white and yellow are."""
    found = pages_beside_a_desktop(tmp_path, "64,64,64", "128,128,128", 1)
    assert found["StartPage"][0] == "{} on {}".format(*themed("high-contrast"))
