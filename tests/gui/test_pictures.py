# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Pages look as they did when somebody last looked at them: forty pictures, compared."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from helpdesk.gui.shell import VIEWS
from tests.gui.samples import SAMPLES
from tests.pictures.compare import (
    FAILED,
    FOLDER,
    MOST_BYTES,
    PICTURES,
    TOLERATED,
    difference,
    draw,
    path_of,
)


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_looks_as_it_did(qapp: QApplication, name: str) -> None:
    """But for a few points; what differs is marked in red in build/pictures."""
    share, marked = difference(draw(qapp, PICTURES[name]), QImage(str(path_of(name))))
    if share > TOLERATED:
        FAILED.mkdir(parents=True, exist_ok=True)
        marked.save(str(FAILED / f"{name}.png"))
    assert share <= TOLERATED


def test_the_pictures_are_those_of_the_list_and_small() -> None:
    """At most forty, of every kind of page, four megabytes together."""
    files = list(FOLDER.glob("*.png"))
    assert {path.stem for path in files} == set(PICTURES)
    assert len(PICTURES) <= 40
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
    shown = {type(SAMPLES[one.sample]).__name__ for one in PICTURES.values()}
    assert shown == set(VIEWS) - {"FirstPage"}


def test_a_missing_word_is_seen(qapp: QApplication) -> None:
    """A page without one short button differs by more than is tolerated."""
    before = draw(qapp, PICTURES["start"])
    after = before.copy()
    for x in range(240, 300):
        for y in range(240, 270):
            after.setPixelColor(x, y, QColor("white"))
    assert difference(after, before)[0] > TOLERATED
    assert difference(before, before)[0] == 0
