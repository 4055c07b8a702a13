# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages are compared with a picture, how they are drawn, and how much may differ.

PYTHONPATH=src:. python tests/pictures/compare.py

draws all of them anew: look at each, then commit.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from helpdesk.gui.app import Application
from tests.gui.samples import SAMPLES
from tests.gui.windows import look_of, shell_with

FOLDER = Path(__file__).resolve().parent
FAILED = FOLDER.parent.parent / "build" / "pictures"
"""Where a picture that differs is written, with what differs in it marked."""

SIZE, SMALL = (1000, 680), (800, 600)
MOST_BYTES = 4 * 1024 * 1024

SMALLEST_FILE = 0
"""What Qt calls this quality of a PNG: nothing is lost, and the file is as small as it gets."""

UNLIKE = 48
"""A point differs when one of its colours is further away than this, of 255."""

TOLERATED = 0.0003
"""So large a share of all points may differ: the edges of letters, never a word."""

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


class Picture(NamedTuple):
    """One page in one look."""

    sample: str
    theme: str = "light"
    size: tuple[int, int] = SIZE
    factor: float = 1.0
    direction: Qt.LayoutDirection = LEFT_TO_RIGHT


KINDS = tuple(name for name in SAMPLES if name not in {"result-full", "all-empty"})
MAIN = ("question", "result", "urgent")

PICTURES = {
    **{f"{name}": Picture(name) for name in KINDS},
    **{f"{name}-dark": Picture(name, "dark") for name in MAIN},
    **{f"{name}-high-contrast": Picture(name, "high-contrast") for name in MAIN},
    **{f"{name}-mirrored": Picture(name, direction=RIGHT_TO_LEFT) for name in MAIN},
    **{f"{name}-large": Picture(name, size=SMALL, factor=2.0) for name in MAIN},
    **{f"{name}-narrow": Picture(name, size=(480, 640)) for name in MAIN},
    "happens-dark": Picture("happens", "dark"),
    "start-narrow": Picture("start", size=(480, 640)),
    "start-mirrored": Picture("start", direction=RIGHT_TO_LEFT),
}
"""Every compared picture by the name of its file."""


def draw(qapp: QApplication, picture: Picture) -> QImage:
    """The page as it is drawn now."""
    qapp.setLayoutDirection(picture.direction)
    try:
        look = look_of(picture.theme, picture.factor)
        shell = shell_with(qapp, SAMPLES[picture.sample], look, picture.size)
        drawn = shell.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        shell.close()
        shell.deleteLater()
    finally:
        qapp.setLayoutDirection(LEFT_TO_RIGHT)
    return drawn


def difference(now: QImage, before: QImage) -> tuple[float, QImage]:
    """The share of points that differ, and the new picture with these in red on pale ground."""
    marked = now.convertToFormat(QImage.Format.Format_RGB32)
    if now.size() != before.size():
        return 1.0, marked
    width, height = now.width(), now.height()
    new, old = bytes(now.constBits()), bytes(before.convertToFormat(now.format()).constBits())
    if new == old:
        return 0.0, marked
    red, count = QColor("red").rgb(), 0
    for place in range(0, width * height * 4, 4):
        if new[place : place + 3] == old[place : place + 3]:
            continue
        if max(abs(new[place + part] - old[place + part]) for part in range(3)) > UNLIKE:
            count += 1
            marked.setPixel(place // 4 % width, place // 4 // width, red)
    return count / (width * height), marked


def path_of(name: str) -> Path:
    """The file of a picture."""
    return FOLDER / f"{name}.png"


def accept() -> None:
    """Draw all pictures anew, and take away those that are no longer in the list."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = Application()
    for old in FOLDER.glob("*.png"):
        if old.stem not in PICTURES:
            old.unlink()
    for name, picture in PICTURES.items():
        draw(application, picture).save(str(path_of(name)), quality=SMALLEST_FILE)


if __name__ == "__main__":
    accept()
