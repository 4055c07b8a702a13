# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The page for own words: it settles when typing rests, tells danger first, and keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from helpdesk.engine import pages
from helpdesk.gui import a11y, events
from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.pages.find import PAUSE, FindView
from tests.gui.windows import handle, press, real_window, settle
from tests.real import REAL_PACK, REAL_T

CALM, DANGER = "someone hacked my account", "i want to die tonight"


@pytest.fixture
def window(qapp: QApplication) -> Iterator[FullWindow]:
    """A real window at the page for own words, the line ready for typing."""
    made = real_window(qapp)
    made.controller.handle(events.Open("find"))
    settle(qapp)
    line(made).setFocus()
    yield made
    made.shell.close()


def line(window: FullWindow) -> QLineEdit:
    """Where one types."""
    found = window.shell.findChild(QLineEdit)
    assert found is not None
    return found


def type_in(window: FullWindow, text: str) -> None:
    """Type as the system sends it."""
    QTest.keyClicks(line(window), text)


def rows(window: FullWindow) -> list[str]:
    """What stands below the line, as a list to pick from."""
    assert isinstance(window.shell.page, FindView)
    buttons = window.shell.page.findChildren(Button)
    return [one.accessibleName() for one in buttons if one.kind == "row"]


def test_the_list_changes_only_when_typing_rests(window: FullWindow, qtbot: QtBot) -> None:
    """Nothing moves with each key; after a pause the best topic stands first."""
    type_in(window, CALM)
    assert rows(window) == []
    qtbot.waitUntil(lambda: rows(window) != [], timeout=PAUSE * 20)
    assert rows(window)[0] == REAL_PACK.topics[best(window)].say
    before = window.shell.findChildren(Button)
    assert isinstance(window.shell.page, FindView)
    with qtbot.waitSignal(window.shell.page._resting.timeout):
        type_in(window, " ")
    assert window.shell.findChildren(Button) == before


def shown(window: FullWindow) -> pages.Page:
    """The data of the page that is shown."""
    return window.controller.page


def best(window: FullWindow) -> str:
    """The id that the first row opens."""
    buttons = window.shell.findChildren(Button)
    sent = next(one.event_sent for one in buttons if one.kind == "row")
    assert isinstance(sent, events.Open)
    return sent.id


def test_enter_goes_to_the_first_topic_that_is_found(window: FullWindow) -> None:
    type_in(window, CALM)
    press(window.shell, Qt.Key.Key_Return)
    focused = window.shell.focusWidget()
    assert isinstance(focused, Button)
    assert focused.accessibleName() == rows(window)[0]
    press(window.shell, Qt.Key.Key_Return)
    result = shown(window)
    assert isinstance(result, pages.ResultPage)
    assert result.urgent is None


def test_enter_after_words_of_danger_opens_the_urgent_page(window: FullWindow) -> None:
    """Going on from it leads to the topic, with the urgent box above."""
    type_in(window, DANGER)
    press(window.shell, Qt.Key.Key_Return)
    urgent = window.controller.page
    assert isinstance(urgent, pages.UrgentPage)
    window.controller.handle(events.GoOn())
    result = shown(window)
    assert isinstance(result, pages.ResultPage)
    assert result.urgent is not None


def test_enter_on_an_empty_line_stays(window: FullWindow) -> None:
    press(window.shell, Qt.Key.Key_Return)
    assert isinstance(window.shell.page, FindView)
    assert rows(window) == []


def test_what_is_found_is_announced_danger_first(
    window: FullWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader hears how many pages there are, and the first of them."""
    heard: list[str] = []
    monkeypatch.setattr(a11y, "announce", lambda _widget, text: heard.append(text))
    type_in(window, DANGER)
    press(window.shell, Qt.Key.Key_Return)
    assert heard[0].startswith(REAL_T("ui.find.urgent"))
    assert REAL_PACK.topics["suicidal"].say in heard[0]


def test_what_was_typed_is_kept_nowhere(window: FullWindow, qapp: QApplication) -> None:
    """Neither in the session, nor in a page that comes after, nor when one comes back."""
    type_in(window, CALM)
    press(window.shell, Qt.Key.Key_Return, Qt.Key.Key_Return)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.shell.findChildren(QLineEdit) == []
    assert CALM not in repr(window.controller.session)
    window.controller.handle(events.Back())
    settle(qapp)
    assert line(window).text() == ""


def test_words_are_never_copied(window: FullWindow, qapp: QApplication) -> None:
    """Copy and cut do nothing, by each of their keys."""
    type_in(window, CALM)
    line(window).selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert):
        QTest.keyClick(line(window), key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line(window), Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert line(window).text() == CALM
    assert CALM not in qapp.clipboard().text()


def test_words_that_arrive_without_keys_are_looked_up_too(window: FullWindow, qtbot: QtBot) -> None:
    """Dictation and other aids put them there."""
    line(window).setText(CALM)
    qtbot.waitUntil(lambda: rows(window) != [], timeout=PAUSE * 20)


def test_the_box_of_danger_is_in_sight_in_a_small_window(
    window: FullWindow, qapp: QApplication
) -> None:
    """Nothing tells somebody who can see more than the box itself."""
    window.shell.resize(480, 400)
    settle(qapp)
    type_in(window, DANGER)
    page = window.shell.page
    assert page is not None
    window.controller.handle(events.Typed(DANGER))
    settle(qapp)
    label = REAL_T("ui.find.urgent_go")
    button = next(one for one in page.findChildren(Button) if one.accessibleName() == label)
    assert not button.visibleRegion().isEmpty()


def test_a_list_that_changes_under_the_focus_gives_it_back_to_the_line(
    window: FullWindow, qapp: QApplication
) -> None:
    """It never falls on the bar below, where Enter would open another page."""
    window.controller.handle(events.Typed(CALM))
    settle(qapp)
    buttons = window.shell.findChildren(Button)
    next(one for one in buttons if one.kind == "row").setFocus()
    window.controller.handle(events.Typed(DANGER))
    settle(qapp)
    assert window.shell.focusWidget() is line(window)


def test_another_look_keeps_the_words(window: FullWindow, qapp: QApplication) -> None:
    """The computer may turn dark while somebody types."""
    type_in(window, CALM)
    window.controller.handle(events.SetDisplay("dark", 1.25))
    settle(qapp)
    assert line(window).text() == CALM


def test_capitals_never_hide_and_esc_does(window: FullWindow) -> None:
    """Shift with a letter is typing; Esc in the line leaves as everywhere."""
    left: list[bool] = []
    window.keys.leaving.disconnect()
    window.keys.leaving.connect(lambda: left.append(True))
    for letter in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D):
        QTest.keyPress(handle(window.shell), Qt.Key.Key_Shift)
        QTest.keyClick(handle(window.shell), letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle(window.shell), Qt.Key.Key_Shift)
    assert line(window).text() == "abcd"  # the letters that arrive; a real Shift makes capitals
    assert left == []
    press(window.shell, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_line_teaches_nothing_to_a_keyboard_on_the_screen(window: FullWindow) -> None:
    hints = line(window).inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_everything_can_be_reached_without_typing(window: FullWindow) -> None:
    """The page leads to the list of all topics; each topic that can be found stands there."""
    name = REAL_T("ui.find.list")
    link = next(one for one in window.shell.findChildren(Button) if one.accessibleName() == name)
    link.click()
    page = shown(window)
    assert isinstance(page, pages.AllPage)
    listed = {link.opens.id for group in page.topics for link in group.links}
    assert listed == REAL_PACK.topics.keys()
