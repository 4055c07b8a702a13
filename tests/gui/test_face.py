# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The faces of boxes and buttons: in every theme, and in every state that a person can see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QEnterEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpdesk.gui import face
from helpdesk.gui.buttons import INK, Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.widgets import Panel
from tests.gui.windows import look_of
from tests.real import REAL_BUNDLE

TABLES = (face.BOXES, face.AT_REST, face.HOVERED, face.PRESSED, face.CHOSEN)


def made(kind: str) -> QAbstractButton:
    """A button of this kind."""
    look = look_of()
    return Choice(look, "a", "Yes", None) if kind == "choice" else Button(look, kind, "Words")


def picture(button: QAbstractButton) -> QImage:
    """What is seen of it."""
    button.resize(button.sizeHint())
    return button.grab().toImage()


@pytest.mark.parametrize("name", sorted(REAL_BUNDLE.themes))
def test_every_face_has_its_colours_in_every_theme(name: str) -> None:
    """No kind of box or button would break a page in one theme alone."""
    faces = [one for table in TABLES for one in table.values()]
    roles = {role for one in faces for role in (one.ground, one.edge) if role is not None}
    assert roles <= set(REAL_BUNDLE.themes[name])


def test_every_face_is_of_a_kind_that_is_drawn() -> None:
    """A name that nothing has would never be seen."""
    kinds = {*INK, "choice"}
    assert {kind for table in TABLES[1:] for kind in table} <= kinds


@pytest.mark.parametrize("kind", sorted(face.PRESSED))
def test_a_pressed_button_looks_pressed(qapp: QApplication, kind: str) -> None:
    """Before anything else happens, one sees that the press was taken."""
    button = made(kind)
    before = picture(button)
    button.setDown(True)
    assert picture(button) != before
    button.setDown(False)
    assert picture(button) == before


@pytest.mark.parametrize("kind", sorted(face.HOVERED))
def test_a_button_under_the_pointer_shows_it(qapp: QApplication, kind: str) -> None:
    """And stops when the pointer goes."""
    button = made(kind)
    before = picture(button)
    place = QPointF(2, 2)
    QApplication.sendEvent(button, QEnterEvent(place, place, place))
    assert picture(button) != before
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert picture(button) == before


@pytest.mark.parametrize("kind", sorted(face.CHOSEN))
def test_what_is_chosen_looks_chosen(qapp: QApplication, kind: str) -> None:
    """Also by more than its colour: the ring of a card fills, the edge of a chip is wider."""
    button = made(kind)
    button.setCheckable(True)
    before = picture(button)
    button.setChecked(True)
    assert picture(button) != before


def test_a_box_has_round_corners_and_its_edge_inside(qapp: QApplication) -> None:
    """The corner is the page's, the middle of a side is the edge, what is within is the ground."""
    look = look_of()
    panel = Panel(look, "danger")
    panel.resize(120, 80)
    seen = panel.grab().toImage()
    names = [QColor(seen.pixel(at)).name() for at in (QPoint(60, 0), QPoint(60, 40))]
    assert names == [look.colour("danger").name(), look.colour("danger-tint").name()]
    assert QColor(seen.pixel(QPoint(0, 0))).name() not in names
