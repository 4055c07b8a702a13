# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What others may see: reached from everywhere, true of this run, honest about the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from helpdesk.engine.pages import OthersPage, StartPage, TroublePage
from helpdesk.engine.present_others import POINTS, WHOSE
from helpdesk.gui import events
from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.capture import Windows
from helpdesk.gui.walks import walks
from helpdesk.gui.widgets import Prose
from helpdesk.model import ContactAt
from tests.gui.test_capture import User32
from tests.gui.windows import real_window, settle
from tests.real import REAL_PACK, REAL_T

TALK = REAL_PACK.services[REAL_PACK.info.talk]


def texts(window: FullWindow) -> str:
    """Everything that the page says."""
    return "\n".join(one.text() for one in window.shell.findChildren(Prose))


def opened(qapp: QApplication) -> FullWindow:
    """A window at this page."""
    window = real_window(qapp)
    window.controller.handle(events.Open("others"))
    settle(qapp)
    return window


def press(window: FullWindow, name: str) -> None:
    """Press the button of this name."""
    [button] = [one for one in window.shell.findChildren(Button) if one.accessibleName() == name]
    button.click()


def test_every_page_leads_to_it(qapp: QApplication) -> None:
    """Before the first question and always; only the page of trouble has nothing to press."""
    window = real_window(qapp)
    without = []
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
        leads = events.Open("others")
        if leads not in [one.event_sent for one in window.shell.findChildren(Button)]:
            without.append(type(window.controller.page))
    assert set(without) == {OthersPage}


def test_the_page_of_trouble_has_no_link(qapp: QApplication) -> None:
    window = real_window(qapp)
    window.shell.show_page(TroublePage(code="E0000"))
    assert window.shell.page is not None
    assert window.shell.page.findChildren(Button) == []


@pytest.mark.parametrize("whose", WHOSE)
def test_advice_fits_whose_computer_it_is(qapp: QApplication, whose: str) -> None:
    """It stands there once that was picked, and is gone when it is picked again."""
    window = opened(qapp)
    advice = [REAL_T(f"others.{whose}.{point}") for point in POINTS]
    name = f"{REAL_T('others.whose')}: {REAL_T(f'others.{whose}.name')}"
    assert not any(one in texts(window) for one in advice)
    press(window, name)
    assert all(one in texts(window) for one in advice)
    press(window, name)
    assert not any(one in texts(window) for one in advice)
    window.controller.handle(events.Back())
    assert isinstance(window.controller.page, StartPage)


class Browser(QObject):
    """Takes the place of the browser."""

    @Slot(QUrl)
    def take(self, _address: QUrl) -> None:
        """Open nothing."""


def test_it_tells_what_this_run_has_left(qapp: QApplication) -> None:
    """Nothing at first; once the browser was opened, that."""
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type]  # a name, as text
    try:
        window = opened(qapp)
        assert REAL_T("ui.others.not_opened") in texts(window)
        assert REAL_T("ui.others.title", title="Helpdesk") in texts(window)
        chat = next(place for place, one in enumerate(TALK.contacts) if one.kind == "webchat")
        window.controller.handle(events.OpenAddress(ContactAt(service=TALK.id, place=chat)))
        window.controller.handle(events.Open("others"))
        assert REAL_T("ui.others.opened") in texts(window)
        assert REAL_T("ui.others.not_opened") not in texts(window)
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_it_names_what_nobody_can_hide(qapp: QApplication) -> None:
    said = texts(opened(qapp))
    for what in ("ran", "screen", "camera", "filter", "printer"):
        assert REAL_T(f"ui.others.{what}") in said


def test_leaving_the_window_out_of_pictures_is_a_choice(qapp: QApplication) -> None:
    """Off at first, its cost said, taken back when asked; where it can't be had, not drawn."""
    window = opened(qapp)
    assert REAL_T("ui.others.capture") not in texts(window)
    user32 = User32()
    window.controller._outside._system = Windows(user32)
    window.controller.open()
    assert REAL_T("ui.others.capture_more") in texts(window)
    assert user32.asked == []
    press(window, REAL_T("ui.others.capture_on"))
    assert REAL_T("ui.others.capture_done") in texts(window)
    press(window, REAL_T("ui.others.capture_off"))
    assert [affinity for _, affinity in user32.asked] == [0x11, 0]


def test_it_is_said_when_the_computer_says_no(qapp: QApplication) -> None:
    class Refusing(User32):
        def SetWindowDisplayAffinity(self, *_asked: object) -> int:  # noqa: N802
            return 0

    window = opened(qapp)
    window.controller._outside._system = Windows(Refusing())
    window.controller.open()
    press(window, REAL_T("ui.others.capture_on"))
    assert REAL_T("ui.others.capture_failed") in texts(window)


def test_a_choice_that_harms_a_reading_tool_is_not_offered(qapp: QApplication) -> None:
    window = opened(qapp)
    window.controller._outside._system = Windows(User32(magnifier=True))
    window.controller.open()
    assert REAL_T("ui.others.capture") not in texts(window)
