# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Hide is instant, by each of its ways, and never by chance."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.gui import hide
from helpdesk.gui.events import TryHide
from helpdesk.gui.hide import LeaveKeys
from helpdesk.gui.shell import Shell
from helpdesk.gui.widgets import Prose
from tests.gui.leaving import WAYS
from tests.gui.samples import SAMPLES
from tests.gui.windows import handle, look_of, press, real_window, settle, shell_with
from tests.real import ROOT

Key = Qt.Key
SHIFT = Key.Key_Shift


class Keys:
    """The keys of Hide over a real window, with a clock that stands still until it is set."""

    def __init__(self, qapp: QApplication) -> None:
        self.seconds = 0.0
        self.left = 0
        self.counts: list[int] = []
        self.told: list[int] = []
        self.shell = shell_with(qapp, SAMPLES["question"], look_of())
        self.watch = LeaveKeys(lambda: self.seconds)
        self.watch.leaving.connect(self.leave)
        self.watch.counted.connect(self.counts.append)
        self.watch.told.connect(self.told.append)
        self.watch.watch(self.shell)

    def leave(self) -> None:
        self.left += 1

    def down(self, key: Qt.Key) -> None:
        QTest.keyPress(handle(self.shell), key)

    def up(self, key: Qt.Key) -> None:
        QTest.keyRelease(handle(self.shell), key)

    def type(self, *keys: Qt.Key) -> None:
        press(self.shell, *keys)


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[Keys]:
    made = Keys(qapp)
    yield made
    made.watch.reset()


@pytest.mark.parametrize("way", WAYS)
def test_each_way_ends_the_program(way: str) -> None:
    """The program has ended by itself, with no window, no page and no answers left."""
    program = [sys.executable, "-m", "tests.gui.leaving", way]
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
    ended = subprocess.run(
        program, cwd=ROOT, env=settings, capture_output=True, text=True, check=True
    )
    left = json.loads(ended.stdout)
    assert left == {"code": 0, "answers": False, "page": False, "windows": 0}


def test_the_window_is_blank_before_anything_else(qapp: QApplication) -> None:
    """The cover is painted in the same frame: nothing of the page can be seen any more."""
    shell = shell_with(qapp, SAMPLES["result"], look_of())
    hide.blank(shell)
    image = shell.grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
    assert colours == {QColor(look_of().roles["paper"]).name()}


def test_a_dialog_is_blank_as_well(qapp: QApplication) -> None:
    """No window of the program shows anything once the main one is covered."""
    shell = shell_with(qapp, SAMPLES["result"], look_of())
    dialog = QDialog(shell)
    dialog.show()
    hide.blank(shell)
    sheet = dialog.findChild(QWidget, "cover")
    assert sheet is not None
    assert sheet.geometry() == dialog.rect()


def test_shift_three_times_leaves(keys: Keys) -> None:
    """Two presses don't, the third one does."""
    keys.type(SHIFT, SHIFT)
    assert keys.left == 0
    keys.type(SHIFT)
    assert keys.left == 1


def test_both_shift_keys_count_even_when_they_overlap(keys: Keys) -> None:
    """Left down, right down, both up, left down: that is three presses."""
    keys.down(SHIFT)
    keys.down(SHIFT)
    keys.up(SHIFT)
    keys.up(SHIFT)
    keys.down(SHIFT)
    assert keys.left == 1


def test_three_presses_in_more_than_five_seconds_stay(keys: Keys) -> None:
    """Only presses of the last five seconds count, and those that came later still do."""
    for keys.seconds in (0.0, 3.0, 5.1):
        keys.type(SHIFT)
    assert keys.left == 0
    keys.type(SHIFT)
    assert keys.left == 1


def test_typing_capitals_never_leaves(keys: Keys) -> None:
    """Shift that is held for a letter is no press for Hide."""
    for _ in range(5):
        keys.down(SHIFT)
        keys.type(Key.Key_A)
        keys.up(SHIFT)
    assert keys.left == 0


def test_any_other_key_begins_anew(keys: Keys) -> None:
    keys.type(SHIFT, SHIFT, Key.Key_Tab, SHIFT)
    assert keys.left == 0


def test_shift_with_another_modifier_does_not_count(keys: Keys) -> None:
    """Ctrl with Shift is a shortcut, not Hide."""
    for _ in range(5):
        QTest.keyClick(handle(keys.shell), SHIFT, Qt.KeyboardModifier.ControlModifier)
    assert keys.left == 0


def test_a_key_that_was_released_elsewhere_does_not_stand_in_the_way(keys: Keys) -> None:
    """After Alt and Tab to another window and back, Shift three times leaves as ever."""
    keys.down(Key.Key_Alt)
    keys.type(SHIFT, SHIFT, SHIFT)
    assert keys.left == 1


def test_a_shift_that_is_held_down_counts_once(keys: Keys) -> None:
    """The repeats that a keyboard sends by itself are left out."""
    window = handle(keys.shell)
    for _ in range(5):
        repeat = QKeyEvent(
            QEvent.Type.KeyPress, SHIFT, Qt.KeyboardModifier.NoModifier, autorep=True
        )
        QApplication.sendEvent(window, repeat)
    assert keys.left == 0
    assert keys.counts == []


# Without a screen no window can be raised or hold the keyboard; the menu opens all the same.
@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_escape_closes_an_open_menu_first(keys: Keys, qapp: QApplication) -> None:
    """The first Esc belongs to the menu, the next one leaves."""
    menu = QMenu(keys.shell)
    menu.addAction("x")
    menu.popup(keys.shell.mapToGlobal(QPoint(10, 10)))
    settle(qapp)
    keys.type(Key.Key_Escape)
    assert keys.left == 0
    assert not menu.isVisible()
    keys.type(Key.Key_Escape)
    assert keys.left == 1


def test_the_dots_tell_how_many_presses_count(qapp: QApplication) -> None:
    """The Hide button fills a dot for each press, and empties them for another key."""
    window = real_window(qapp)
    press(window.shell, SHIFT, SHIFT)
    assert window.shell.header.hide_button._filled == 2
    press(window.shell, Key.Key_Down)
    assert window.shell.header.hide_button._filled == 0


def test_each_press_is_told_once_it_is_over_and_nothing_of_the_last(keys: Keys) -> None:
    keys.type(SHIFT)
    assert keys.told == [1]
    keys.down(SHIFT)
    assert keys.told == [1]
    keys.up(SHIFT)
    keys.type(SHIFT)
    assert keys.told == [1, 2]
    assert keys.left == 1


def test_a_capital_letter_tells_nothing(keys: Keys) -> None:
    """Somebody who types with a screen reader would hear a number with each of them."""
    keys.down(SHIFT)
    keys.type(Key.Key_A)
    keys.up(SHIFT)
    assert keys.told == []


def test_overlapping_presses_are_told_once(keys: Keys) -> None:
    """Left down, right down, both up: two."""
    for act in (keys.down, keys.down, keys.up, keys.up):
        act(SHIFT)
    assert keys.told == [2]


def covered(shell: Shell) -> bool:
    """Whether a sheet lies over the whole window."""
    sheet = shell.findChild(QWidget, "cover")
    return sheet is not None and sheet.isVisible() and sheet.geometry() == shell.rect()


def test_hide_can_be_tried(qapp: QApplication, qtbot: QtBot) -> None:
    """The window goes blank for a second; then the start page says what that was."""
    window = real_window(qapp)
    shell = window.shell
    shell._trying.setInterval(1)
    said = "That was Hide."
    assert not any(one.isVisible() for one in written(shell, said))
    for _ in range(2):  # a second press beneath the sheet changes nothing
        assert shell.page is not None
        shell.page.happened.emit(TryHide())
        assert covered(shell)
    shell.resize(900, 700)
    assert covered(shell)
    qtbot.waitUntil(lambda: not covered(shell), timeout=30_000)
    assert [one.isVisible() for one in written(shell, said)] == [True]


def written(shell: Shell, words: str) -> list[Prose]:
    """The texts of a window that begin with these words."""
    return [one for one in shell.findChildren(Prose) if one.written.text.startswith(words)]


def test_every_step_of_leaving_is_taken_though_one_breaks(qapp: QApplication) -> None:
    """An error while the answers are dropped leaves no window open behind it."""
    shell = shell_with(qapp, SAMPLES["result"], look_of())

    def forget() -> None:
        raise ValueError("it broke")

    with pytest.raises(ValueError, match="it broke"):
        hide.leave(shell, forget)
    assert shell.findChild(QWidget, "cover") is not None
    assert not shell.isVisible()
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()  # an end that no loop has taken would end each loop of the tests that follow
