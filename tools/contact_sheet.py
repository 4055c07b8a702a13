# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Puts the pictures of `helpdesk shots` on one sheet: a row for each page, a column for each look.

python tools/contact_sheet.py FOLDER    reads FOLDER/LOOK/PAGE.png, writes FOLDER/contact-sheet.png
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

WIDTH, HEIGHT, CAPTION, GAP = 460, 340, 26, 10
"""Room for each picture, its name and what is between them, in px."""


def main(folder: Path) -> None:
    """Draw the sheet."""
    looks = sorted(path for path in folder.iterdir() if path.is_dir())
    pages = sorted({path.name for look in looks for path in look.glob("*.png")})
    across, down = WIDTH + GAP, HEIGHT + CAPTION + GAP
    sheet = QImage(across * len(looks), down * len(pages), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    for row, page in enumerate(pages):
        for place, look in enumerate(looks):
            spot = QRect(place * across, row * down + CAPTION, WIDTH, HEIGHT)
            painter.drawText(spot.left() + 4, spot.top() - 8, f"{look.name}  {page}")
            _draw(painter, spot, QImage(str(look / page)))
    painter.end()
    if not sheet.save(str(folder / "contact-sheet.png")):
        sys.exit(f"{folder} can't be written")


def _draw(painter: QPainter, spot: QRect, picture: QImage) -> None:
    if not picture.isNull():
        how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        painter.drawImage(spot.topLeft(), picture.scaled(spot.size(), *how))


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    APPLICATION = QGuiApplication([])
    main(Path(sys.argv[1]))
