# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every page in every theme, on a small screen and with large text: nothing is cut or lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpdesk.gui.buttons import TARGET, Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.fonts import FONTS
from helpdesk.gui.more import More
from helpdesk.gui.pages.result import ResultView
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.shell import VIEWS, Shell
from helpdesk.gui.widgets import Prose
from tests.gui.samples import FINDS, SAMPLES
from tests.gui.windows import look_of, settle, shell_with

THEMES = ("light", "dark", "high-contrast")
SIZES = {
    "wide": ((1120, 760), 1.0),
    "small": ((800, 600), 1.0),
    "large-text": ((800, 600), 2.0),
    "wide-large-text": ((1120, 760), 2.0),
    "narrow": ((480, 640), 1.0),
    "narrow-large-text": ((720, 600), 2.0),
}


def seen(shell: Shell, kind: type[QWidget]) -> Iterator[QWidget]:
    """Every visible part of a kind."""
    return (one for one in shell.findChildren(kind) if one.isVisible())


def cut_texts(shell: Shell) -> Iterator[str]:
    """Texts that have less room than their lines need."""
    for text in seen(shell, Prose):
        assert isinstance(text, Prose)
        needed = text.heightForWidth(text.width())
        if text.height() < needed or text.width() < text.minimumSizeHint().width():
            yield f"{text.text()!r} has {text.size()}, needs a height of {needed}"
    for button in seen(shell, QAbstractButton):
        assert isinstance(button, Button | Choice)
        needed = button.heightForWidth(button.width())
        if button.height() < needed or button.width() < button.minimumSizeHint().width():
            yield f"{button.accessibleName()!r} has {button.size()}, needs a height of {needed}"


def outside_their_box(shell: Shell) -> Iterator[str]:
    """Parts that reach over the edge of what holds them, so that something is clipped."""
    for part in seen(shell, QWidget):
        box = part.parentWidget()
        if box is None or part is shell.page or isinstance(part, FocusRing):
            continue
        if not box.rect().contains(part.geometry()):
            yield f"{part} at {part.geometry()} in {box.rect()}"


def overlapping(shell: Shell) -> Iterator[str]:
    """Neighbours that lie on each other."""
    for box in (shell, *seen(shell, QWidget)):
        inside = [
            one
            for one in box.children()
            if isinstance(one, QWidget) and one.isVisible() and not isinstance(one, FocusRing)
        ]
        for place, one in enumerate(inside):
            for other in inside[place + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    yield f"{one} and {other}"


def wider_than_the_window(shell: Shell) -> Iterator[str]:
    """A page that scrolls sideways."""
    assert shell.page is not None
    if shell.page.width() > shell._scroll.viewport().width():
        yield f"the page is {shell.page.width()} px wide"
    if shell._scroll.horizontalScrollBar().maximum():
        yield "the page scrolls sideways"


def small_targets(shell: Shell) -> Iterator[str]:
    """Things to press that are smaller than 44 px."""
    for button in seen(shell, QAbstractButton):
        if button.width() < TARGET or button.height() < TARGET:
            yield f"{button.accessibleName()!r} has {button.size()}"


def lost_help(shell: Shell) -> Iterator[str]:
    """Buttons of header and bar that are not in sight when the page is scrolled to its end."""
    scroll_bar = shell._scroll.verticalScrollBar()
    scroll_bar.setValue(scroll_bar.maximum())
    assert shell.bar is not None
    for button in (shell.header.hide_button, *shell.bar.buttons):
        place = QRect(button.mapTo(shell, QPoint(0, 0)), button.size())
        if button.visibleRegion().isEmpty() or not shell.rect().contains(place):
            yield f"{button.accessibleName()!r} at {place}"


def nameless(shell: Shell) -> Iterator[str]:
    """Parts that take the focus without a name that a screen reader could say."""
    for part in seen(shell, QWidget):
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        interface = QAccessible.queryAccessibleInterface(part)
        if takes_focus and not interface.text(QAccessible.Text.Name):
            yield f"{part}"


FAULTS = (
    cut_texts,
    outside_their_box,
    overlapping,
    wider_than_the_window,
    small_targets,
    nameless,
    lost_help,
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_page_fits(qapp: QApplication, sample: str, size: str, theme: str) -> None:
    """Nothing is cut, hidden, too small to press, nameless, or pushes help out of the window."""
    pixels, factor = SIZES[size]
    shell = shell_with(qapp, SAMPLES[sample], look_of(theme, factor), pixels)
    assert shell.page is not None
    shell.page.show_finds(FINDS)
    for more in shell.findChildren(More):
        more.show_all()
    settle(qapp)
    found = {check.__name__: list(check(shell)) for check in FAULTS}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("size", ["small", "large-text"])
@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("family", list(FONTS)[1:])
def test_every_page_fits_in_every_font(
    qapp: QApplication, family: str, sample: str, size: str
) -> None:
    """Wider and taller letters are not cut either, and push no help out of the window."""
    pixels, factor = SIZES[size]
    shell = shell_with(qapp, SAMPLES[sample], look_of(factor=factor, family=family), pixels)
    found = {check.__name__: list(check(shell)) for check in FAULTS}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_page_fits_from_right_to_left(qapp: QApplication, sample: str) -> None:
    """Mirrored for languages that are read from the right, nothing is cut or hidden either."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        shell = shell_with(qapp, SAMPLES[sample], look_of(), (800, 600))
        found = {check.__name__: list(check(shell)) for check in FAULTS}
        hide = shell.header.hide_button.geometry()
        assert hide.center().x() < shell.width() / 2
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_heading_has_the_focus(qapp: QApplication, sample: str) -> None:
    """A screen reader begins at the heading of each page, which is drawn from its top."""
    shell = shell_with(qapp, SAMPLES[sample], look_of())
    assert shell.page is not None
    assert shell.focusWidget() is shell.page.heading
    assert shell._scroll.verticalScrollBar().value() == 0


def test_every_kind_of_page_has_a_sample() -> None:
    assert {type(page).__name__ for page in SAMPLES.values()} == set(VIEWS) - {"FirstPage"}


@pytest.mark.parametrize(("size", "is_beside"), [((1120, 760), True), ((700, 600), False)])
def test_what_to_do_now_comes_before_the_services(
    qapp: QApplication, size: tuple[int, int], is_beside: bool
) -> None:
    """Beside them where there is room, else above them; in the order of the keys as well."""
    shell = shell_with(qapp, SAMPLES["result"], look_of(), size)
    page = shell.page
    assert isinstance(page, ResultView)
    parts = (page._left.itemAt(place) for place in range(page._left.count()))
    widgets = (part.widget() for part in parts if part is not None)
    first = next(one for one in widgets if one is not None and one is not page._now)
    now = page._now.mapTo(page, page._now.rect().topLeft())
    card = first.mapTo(page, first.rect().topLeft())
    assert (now.x() > card.x()) is is_beside
    assert now.y() < card.y() or is_beside


def test_one_narrow_result_may_follow_another(qapp: QApplication) -> None:
    """The keys walk the new page from its heading on, and Qt has nothing to complain of."""
    shell = shell_with(qapp, SAMPLES["result"], look_of(), (700, 600))
    shell.show_page(SAMPLES["result"])
    settle(qapp)
    assert isinstance(shell.page, ResultView)
    assert shell.page._left.indexOf(shell.page._now) == 1
