# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The fonts that come with the app. Each file is given to Qt when it is first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from helpdesk.content.store import data_folder

TEXT_FAMILY = "Atkinson Hyperlegible Next"
NUMBER_FAMILY = "Lexend"
"""Phone numbers: its zero is plain, so nobody reads it as an eight."""


class Font(NamedTuple):
    """The files of a family by weight, and what makes it as large as the usual one.

    At `scale` times the size its letters are as tall; its lines need `spread` times the room.
    """

    files: Mapping[QFont.Weight, str]
    scale: float = 1.0
    spread: float = 1.0


_WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)


def _files(*names: str) -> Mapping[QFont.Weight, str]:
    return dict(zip(_WEIGHTS, names, strict=True))


FONTS = {
    TEXT_FAMILY: Font(
        _files(
            "AtkinsonHyperlegibleNext-Regular.ttf",
            "AtkinsonHyperlegibleNext-SemiBold.ttf",
            "AtkinsonHyperlegibleNext-Bold.ttf",
        )
    ),
    NUMBER_FAMILY: Font(_files("Lexend-Regular.ttf", "Lexend-SemiBold.ttf", "Lexend-Bold.ttf")),
    "OpenDyslexic": Font(
        _files("OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf", "OpenDyslexic-Bold.otf"),
        scale=0.9,
        spread=1.1,
    ),
}
"""The fonts that texts can be set in, by family; the first is the usual one."""


@cache
def made_font(family: str, px: int, weight: QFont.Weight) -> QFont:
    """The font of a family at this size, its file known to Qt."""
    files = FONTS[family].files
    _register(files[weight])
    font = QFont(family)
    font.setPixelSize(px)
    # A weight without a file of its own is the heavier one: Qt would take the lighter.
    font.setWeight(max(one for one in files if files[one] == files[weight]))
    font.setFeature(QFont.Tag("liga"), 0)  # "fi" stays two letters, with the room between them
    return font


@cache
def _register(file: str) -> None:
    QFontDatabase.addApplicationFont(str(path_of(file)))


def path_of(file: str) -> Path:
    """Where a font's file is."""
    return data_folder() / "fonts" / file
