# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The faces of boxes and buttons: ground, edge and round corners, by kind and by state.

Each part paints its own: Qt's stylesheets took a third of the time of every change of page.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from helpdesk.gui.look import Look


class Face(NamedTuple):
    """Roles of the ground and the edge, the corners' radius in px at 100 %, the edge's width."""

    ground: str
    edge: str | None = None
    corner: int = 16
    width: int = 1


BOXES = {
    "card": Face("card", "line"),
    "tint": Face("tint", "tint"),
    "note": Face("tint", "tint", 12),
    "danger": Face("danger-tint", "danger", width=2),
    "pill-brand": Face("tint", corner=15),
    "pill-open": Face("open-tint", corner=15),
    "pill-soft": Face("paper", "line", 15),
    "bullet": Face("tint"),
}

AT_REST = {
    "primary": Face("brand", "brand", 12),
    "hide": Face("ink", "ink", 12),
    "plain": Face("card", "edge", 12),
    "chip": Face("card", "edge"),
    "choice": Face("card", "edge", 14),
}
HOVERED = {
    "plain": Face("tint", "edge", 12),
    "quiet": Face("tint", corner=12),
    "choice": Face("tint", "edge", 14),
}
PRESSED = {
    "primary": Face("brand", "on-brand", 12, width=3),
    "hide": Face("ink", "paper", 12, width=3),
    "plain": Face("tint", "ink", 12, width=2),
    "quiet": Face("tint", "ink", 12, width=2),
    "chip": Face("card", "ink", width=2),
}
CHOSEN = {
    "chip": Face("tint", "brand", width=2),
    "choice": Face("tint", "brand", 14),
}
"""Buttons in each state. A kind that is not there looks as it does in the state before.

In a system's own two colours `tint` is no other than `card`: a press shows by its edge.
"""


def button_face(kind: str, *, hovered: bool, pressed: bool, chosen: bool) -> Face | None:
    """The face of a button; None for one that is words alone."""
    face = AT_REST.get(kind)
    for is_so, faces in ((hovered, HOVERED), (chosen, CHOSEN), (pressed, PRESSED)):
        if is_so:
            face = faces.get(kind, face)
    return face


def draw_face(painter: QPainter, widget: QWidget, look: Look, face: Face | None) -> None:
    """Paint a face on all of a widget, its edge inside; nothing if there is none.

    Pen, brush and smooth edges stay with the painter.
    """
    if face is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look.brush(face.ground))
    box, corner = QRectF(widget.rect()), float(look.px(face.corner))
    if face.edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(look.colour(face.edge), face.width))
        half = face.width / 2
        box, corner = box.adjusted(half, half, -half, -half), corner - half
    corner = min(corner, box.height() / 2)
    painter.drawRoundedRect(box, corner, corner)
