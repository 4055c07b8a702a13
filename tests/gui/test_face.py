# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The faces of boxes and buttons: in every theme, and in every state that a person can see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpdesk.gui import face, theme
from helpdesk.gui.buttons import INK, Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.look import Look
from helpdesk.gui.widgets import Panel
from tests.real import REAL_BUNDLE

TABLES = (face.BOXES, face.AT_REST, face.HOVERED, face.CHOSEN, face.PRESSED)
THEMES = {**REAL_BUNDLE.themes, "of the system": theme.system_roles(QPalette())}
"""Every set of colours, and the two that a system in high contrast has."""

LOOKS = {name: Look(roles=roles, icons=REAL_BUNDLE.icons) for name, roles in THEMES.items()}


def made(kind: str, look: Look) -> QAbstractButton:
    """A button of this kind."""
    return Choice(look, "a", "Yes", None) if kind == "choice" else Button(look, kind, "Words")


def picture(button: QAbstractButton) -> QImage:
    """What is seen of it."""
    button.resize(button.sizeHint())
    return button.grab().toImage()


def edge(button: QAbstractButton) -> list[str]:
    """The colours from the middle of its upper edge inwards."""
    seen = picture(button)
    return [QColor(seen.pixel(seen.width() // 2, depth)).name() for depth in range(4)]


@pytest.mark.parametrize("name", THEMES)
def test_every_face_has_its_colours_in_every_theme(name: str) -> None:
    """No kind of box or button would break a page in one theme alone."""
    faces = [one for table in TABLES for one in table.values()]
    roles = {role for one in faces for role in (one.ground, one.edge) if role is not None}
    assert roles <= set(THEMES[name])


def test_every_face_is_of_a_kind_that_is_drawn() -> None:
    """A name that nothing has would never be seen."""
    kinds = {*INK, "choice"}
    assert {kind for table in TABLES[1:] for kind in table} <= kinds


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("kind", sorted(face.PRESSED))
def test_a_pressed_button_looks_pressed(qapp: QApplication, kind: str, name: str) -> None:
    """In every theme its edge has another colour within, so one sees that the press was taken."""
    button = made(kind, LOOKS[name])
    before = edge(button)
    button.setDown(True)
    width = face.PRESSED[kind].width
    assert edge(button)[width - 1] != before[width - 1]
    button.setDown(False)
    assert edge(button) == before


@pytest.mark.parametrize("kind", sorted(face.HOVERED))
def test_a_button_under_the_pointer_shows_it(qapp: QApplication, kind: str) -> None:
    """And stops when the pointer goes. One that can't be pressed never does."""
    button = made(kind, LOOKS["light"])
    assert button.testAttribute(Qt.WidgetAttribute.WA_Hover)  # Qt paints it anew by itself
    before = picture(button)
    place = QPointF(2, 2)
    QApplication.sendEvent(button, QEnterEvent(place, place, place))
    assert picture(button) != before
    button.setEnabled(False)
    assert picture(button) == before
    button.setEnabled(True)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert picture(button) == before


def test_what_is_chosen_looks_chosen_by_more_than_its_colour(qapp: QApplication) -> None:
    """The edge of a chip is wider; the ring of a card has a smaller hole."""
    look = LOOKS["of the system"]
    chip, card = made("chip", look), made("choice", look)
    chip.setCheckable(True)
    before = edge(chip), picture(card)
    for button in (chip, card):
        button.setChecked(True)
    assert edge(chip)[1] != before[0][1]
    assert picture(card) != before[1]


def test_a_box_has_round_corners_and_its_edge_inside(qapp: QApplication) -> None:
    """The corner is what lies behind, the middle of a side is the edge, within is the ground."""
    look = LOOKS["light"]
    behind = QWidget()
    behind.setPalette(QPalette(look.colour("brand")))
    behind.setAutoFillBackground(True)
    panel = Panel(look, "danger")
    panel.setParent(behind)
    for one in (behind, panel):
        one.resize(120, 80)
    seen = behind.grab().toImage()
    places = (QPoint(0, 0), QPoint(60, 0), QPoint(60, 40))
    under = behind.palette().color(QPalette.ColorRole.Window)
    wanted = (under, look.colour("danger"), look.colour("danger-tint"))
    assert [QColor(seen.pixel(at)).name() for at in places] == [one.name() for one in wanted]
