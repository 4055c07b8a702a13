# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing moves by itself, whatever the system asks for, and nothing waits for anybody."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from types import FunctionType

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollBar, QStyle

from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from tests.gui.samples import SAMPLES
from tests.gui.windows import look_of, shell_with
from tests.real import ROOT

MOVING = re.compile(r"Animation|QTimeLine|QMovie|QGraphics|QScroller|Transition|startTimer")
TIMED = {
    "collector.py": "collects garbage when the window is at rest",
    "find.py": "looks words up when typing has stopped",
    "hide.py": "counts the presses of Shift",
    "idle.py": "clears the answers when nobody uses the app, for those who chose that",
    "shell.py": "ends the second in which Hide is tried, and tells of the first frame",
    "try_voice.py": "stops a sentence in its middle, to hear that it does",
    "voice.py": "gives up a voice that never says that it has ended",
}
"""Whatever may use a timer, and what for. Only `idle` takes a page away, and is off at first."""

OURS = (Button, Choice)
"""Buttons whose every state is painted by code that a test here reads."""

NAMED: dict[type, str] = {ast.Name: "id", ast.Attribute: "attr", ast.alias: "name"}


def names_used() -> Iterator[tuple[str, str]]:
    """Every name in the code of the window, with its file."""
    for path in sorted((ROOT / "src" / "helpdesk" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if type(node) in NAMED:
                yield path.name, str(getattr(node, NAMED[type(node)]))


def test_nothing_in_the_code_moves_by_itself() -> None:
    """Nothing of Qt that moves, fades or plays is used at all."""
    assert [(file, name) for file, name in names_used() if MOVING.search(name)] == []


def test_only_these_use_a_timer() -> None:
    """There is no limit to how long anybody may read, think or choose, unless they set one."""
    assert {file for file, name in names_used() if name == "QTimer"} == set(TIMED)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_style_moves_nothing_on_any_page(qapp: QApplication, sample: str) -> None:
    """Buttons paint themselves. What Qt paints shows its new state at once; nothing is animated."""
    shell = shell_with(qapp, SAMPLES[sample], look_of())
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    buttons = shell.findChildren(QAbstractButton)
    assert all(isinstance(one, OURS) for one in buttons)
    assert all(isinstance(type(one).paintEvent, FunctionType) for one in buttons)  # not Qt's own
    for one in buttons:
        for down in (True, False):
            one.setDown(down)
            one.grab()
    of_qt = [*shell.findChildren(QLineEdit), *shell.findChildren(QScrollBar)]
    shown = [one for one in of_qt if one.isVisible()]
    assert {one.style().styleHint(duration, None, one) for one in shown} == {0}
    assert shell.findChildren(QAbstractAnimation) == []
    assert qapp.style().findChildren(QAbstractAnimation) == []


def test_no_effect_of_the_system_is_on(qapp: QApplication) -> None:
    """Menus, lists and tooltips would slide or fade in where a system has that switched on."""
    assert [one.name for one in Qt.UIEffect if qapp.isEffectEnabled(one)] == []


def test_nothing_blinks_where_one_types(qapp: QApplication) -> None:
    """The mark stands still: no timer runs in the line that has the focus."""
    shell = shell_with(qapp, SAMPLES["find"], look_of())
    line = shell.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    assert qapp.styleHints().cursorFlashTime() == 0
    assert [one for one in shell.findChildren(QTimer) if one.isActive()] == []
