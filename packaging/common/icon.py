# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One icon, SVG or PNG, in the forms that systems want."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(icon: Path, size: int) -> bytes:
    """The icon as PNG, so many pixels wide and high."""
    if icon.suffix == ".svg":
        return _drawn(icon, size)
    with Image.open(icon) as image:
        made = image.convert("RGBA").resize((size, size), Image.Resampling.LANCZOS)
    return _saved(made, "PNG")


def ico(icon: Path) -> bytes:
    """The icon for Windows, each size drawn for itself."""
    images = [Image.open(BytesIO(png(icon, size))) for size in SIZES]
    sizes = [(size, size) for size in SIZES]
    return _saved(images[-1], "ICO", sizes=sizes, append_images=images[:-1])


def icns(icon: Path) -> bytes:
    """The icon for macOS."""
    return _saved(Image.open(BytesIO(png(icon, 1024))), "ICNS")


def _drawn(icon: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(icon)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()
