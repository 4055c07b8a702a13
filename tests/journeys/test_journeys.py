# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A whole journey, from the start to a service: in each way, theme and direction of reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpdesk.engine.pages import QuestionPage, ResultPage, ServicePage, StartPage
from helpdesk.gui.app import FullWindow
from helpdesk.gui.qt import application
from tests.gui.windows import real_window, settle
from tests.journeys.actions import Actions
from tests.journeys.keys import Keys
from tests.journeys.pointer import Pointer
from tests.journeys.way import Way
from tests.real import ANSWERS, REAL_BUNDLE, REAL_PACK, REAL_T

Direction = Qt.LayoutDirection
WAYS: tuple[type[Way], ...] = (Keys, Actions, Pointer)
THEMES = {
    "light": REAL_T("ui.display.light"),
    "dark": REAL_T("ui.display.dark"),
    "high-contrast": REAL_T("ui.display.contrast"),
}
Kind = TypeVar("Kind")
SMALL = (800, 600)


@pytest.fixture
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Direction]:
    """Words are read from this side."""
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Direction.LeftToRight)


@pytest.mark.parametrize("direction", list(Direction)[:2], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", WAYS)
def test_a_journey_from_the_start_to_a_service(
    qapp: QApplication, kind: type[Way], theme: str, direction: Direction
) -> None:
    """Choose the colours, answer every question, read the result and about a service, go back."""
    window = real_window(qapp)
    window.shell.resize(*SMALL)
    settle(qapp)
    way = kind(window)
    wear(window, way, theme)
    assert type(window.controller.page) is StartPage
    way.press(REAL_T("ui.start.begin"))
    for fact, value in ANSWERS.items():
        answer(window, way, fact, value)
    result = arrived(window, ResultPage)
    assert window.controller.session.answers == ANSWERS
    service = next(card for card in result.cards if card.service == "report-remove")
    way.press(service.details.label)
    assert arrived(window, ServicePage).card.name == REAL_PACK.services["report-remove"].name
    way.press(REAL_T("ui.top.back"))
    arrived(window, ResultPage)
    assert window.shell.layoutDirection() is direction


def wear(window: FullWindow, way: Way, theme: str) -> None:
    """Choose a theme on the Display page, and go back to the start."""
    way.press(REAL_T("ui.top.display"))
    settle(application())
    way.choose(THEMES[theme])
    settle(application())
    assert window.shell.page is not None
    assert window.shell.page.look.roles == REAL_BUNDLE.themes[theme]
    way.press(REAL_T("ui.top.back"))
    settle(application())


def answer(window: FullWindow, way: Way, fact: str, value: str) -> None:
    """Give one answer to the question that is shown."""
    question = arrived(window, QuestionPage)
    assert question.fact == fact
    card = next(one for one in question.cards if one.value == value)
    way.choose(f"{card.say}, {card.hint}" if card.hint else card.say)
    way.go_on()


def arrived(window: FullWindow, kind: type[Kind]) -> Kind:
    """The page that is shown: of this kind, and its heading has the focus."""
    settle(application())
    page = window.controller.page
    assert isinstance(page, kind)
    assert window.shell.page is not None
    assert window.shell.focusWidget() is window.shell.page.heading
    return page
