# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The window: header, page and bar. It shows page data and keeps nothing else."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QRadioButton, QScrollArea, QWidget

from helpdesk.gui import NAME, a11y
from helpdesk.gui.boxes import column
from helpdesk.gui.chrome import Bar, Header, Talk
from helpdesk.gui.cover import cover
from helpdesk.gui.look import Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.pages.start import StartView
from helpdesk.gui.qt import application
from helpdesk.gui.theme import sheet_of_bar

if TYPE_CHECKING:  # the first frame is on the screen before engine and model are loaded
    from helpdesk.engine import pages as data
    from helpdesk.gui.pages.start import FirstPage
    from helpdesk.model import Words

    Shown = data.Page | FirstPage

SIZE = (1120, 760)
SMALLEST, SMALLEST_FOR_TEXT = (480, 400), 360
"""The least size of the window; large text needs more width, for a phone number in one line."""

TRY_FOR = 1000
"""How long the window stays blank when Hide is tried, in milliseconds."""

VIEWS = {
    "FirstPage": "start.StartView",
    "StartPage": "start.StartView",
    "QuestionPage": "question.QuestionView",
    "UrgentPage": "urgent.UrgentView",
    "ResultPage": "result.ResultView",
    "ServicePage": "service.ServiceView",
    "HappensPage": "happens.HappensView",
    "TextPage": "text.TextView",
    "NobodyPage": "nobody.NobodyView",
    "AnswersPage": "answers.AnswersView",
    "AllPage": "all.AllView",
    "AdultsPage": "adults.AdultsView",
    "FindPage": "find.FindView",
    "LinkPage": "link.LinkView",
    "PhonePage": "phone.PhoneView",
    "OthersPage": "others.OthersView",
    "DisplayPage": "display.DisplayView",
    "AboutPage": "about.AboutView",
    "TroublePage": "trouble.TroubleView",
}
"""Which class draws which page data. A file is loaded when its page is shown for the first time."""


def view_of(page: Shown) -> Callable[[Shown, Look, Words], Page]:
    """The class that draws this page data."""
    module, name = VIEWS[type(page).__name__].split(".")
    view: Callable[[Shown, Look, Words], Page] = getattr(
        import_module(f"helpdesk.gui.pages.{module}"), name
    )
    return view


class Shell(QWidget):
    """The window. Without somebody to talk to (no pack) it has neither bar nor Display.

    `quiet` tells that whatever is read aloud must stop at once, `read_asked` that a page shall be.
    """

    happened = Signal(object)
    quiet = Signal()
    read_asked = Signal()
    hiding = Signal()
    painted = Signal()

    def __init__(self, look: Look, t: Words, talk: Talk | None) -> None:
        super().__init__()
        a11y.hear_as(self, "window", NAME)
        self.setWindowTitle(NAME)
        self.resize(*SIZE)
        self._look = look
        self._t = t
        self._talk = talk
        self._shown: Shown | None = None
        self._is_painted = False
        self._cover: QWidget | None = None
        self._added: QWidget | None = None
        self._note: QWidget | None = None
        self._can_read = False
        self.page: Page | None = None
        self._scroll = _scroll_area()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self._rows = column(self)
        self._rows.addWidget(self._scroll, 1)
        self._build_frame()
        self._trying = QTimer(self)
        self._trying.setSingleShot(True)
        self._trying.setInterval(TRY_FOR)
        self._trying.timeout.connect(self._uncover)
        application().focusChanged.connect(self._keep_in_view)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the first frame is on the screen: before the loop's next turn."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def show_page(self, page: Shown) -> None:
        """Draw a page in the place of the one before, and begin at its heading."""
        self._draw(page, a11y.HEADING)

    def _draw(self, page: Shown, begin: str) -> None:
        """Draw a page. Its part of this name takes the focus, if there is one.

        It does before the old page goes: Qt would give the focus to a neighbour in between, and a
        screen reader would say that.
        """
        self.quiet.emit()
        self._shown = page
        self._added = None
        drawn = view_of(page)(page, self._look, self._t)
        if drawn.has_foot:
            drawn.add_foot()
        drawn.happened.connect(self.happened)
        self._rows.activate()
        drawn.resize(self._scroll.viewport().size())  # so that it is laid out once
        drawn.setParent(self._scroll.viewport())
        drawn.show()
        a11y.begin_at(drawn, begin)
        _discard(self._scroll.takeWidget())
        self._scroll.setWidget(drawn)
        self.page = drawn
        drawn.grown.connect(self._set_tab_order)  # not while the old page is still ours
        has_back = self._talk is not None and not isinstance(drawn, StartView)
        self.header.offer_back(has_back)
        self._set_tab_order()
        self._scroll.verticalScrollBar().setValue(0)

    def wear(self, look: Look) -> None:
        """Draw everything again in this look, with the same choice, words, focus and place."""
        self._look = look
        chosen = [one.objectName() for one in self.findChildren(QRadioButton) if one.isChecked()]
        typed = self.page.typed() if self.page is not None else ""
        place = self._place()
        self.quiet.emit()
        self._rebuild_frame()
        if self._shown is None:
            return
        self.show_page(self._shown)
        for one in self.findChildren(QRadioButton):
            one.setChecked(one.isChecked() or one.objectName() in chosen)
        if typed and self.page is not None:
            self.page.type_again(typed)
        self._go_to(place)

    def show_again(self, page: Shown) -> None:
        """Draw a page that differs little from the one before, with the same focus and place."""
        place = self._place()
        self._draw(page, place[0])
        self._go_to(place)
        said = self.page.what_changed() if self.page is not None else None
        if said:
            a11y.announce(self, said)

    def _place(self) -> tuple[str, int]:
        """What has the focus, by its name, and how far the page is scrolled."""
        focused = application().focusWidget()
        name = focused.objectName() if focused is not None else ""
        return name, self._scroll.verticalScrollBar().value()

    def _go_to(self, place: tuple[str, int]) -> None:
        name, scrolled = place
        again = self.findChild(QWidget, name) if name else None
        if again is None and self.page is not None:
            again = self.page.heading
        if again is not None:
            again.setFocus()
        self._scroll.verticalScrollBar().setValue(scrolled)

    def close_off(self) -> None:
        """Take away what needs the content: the bar, Back and Display."""
        self._talk = None
        self._rebuild_frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet of a tried Hide over everything."""
        super().resizeEvent(event)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def drop_page(self) -> None:
        """Forget what is shown and take its widgets away."""
        self.quiet.emit()
        self._shown = self._added = None
        _discard(self._scroll.takeWidget())
        self.page = None

    def show_finds(self, found: data.Finds | None) -> None:
        """Show where the words in the search lead, on the page that asked for them."""
        first = self.page.show_finds(found) if self.page is not None else None
        self._bring_into_view(first)

    def say(self, name: str) -> None:
        """Show this note on the page, if the page has it: that the browser did not open, say."""
        self._bring_into_view(self.page.say(name) if self.page is not None else None)

    def try_hide(self) -> None:
        """Go blank for a second, as Hide does."""
        if self._cover is None:
            self.quiet.emit()
            self._cover = cover(self, self._look.colour("paper"))
            self._trying.start()

    def is_covered(self) -> bool:
        """Whether Hide is being tried just now."""
        return self._cover is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        """A window that goes says nothing more."""
        self.quiet.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 does what the button for reading aloud does, if there is one."""
        if event.key() == Qt.Key.Key_F8 and self._can_read and not event.isAutoRepeat():
            self.read_asked.emit()
        else:
            super().keyPressEvent(event)

    def offer_reading(self, offered: bool) -> None:
        """Show the button that reads the page aloud, or take it away."""
        self._can_read = offered
        self.header.offer_reading(offered)
        self._set_tab_order()

    def show_note(self, note: QWidget | None) -> None:
        """Show a note between the header and the page in the place of the one before, or none."""
        if self._note is note:
            return
        _discard(self._note)
        self._note = note
        if note is not None:
            self._rows.insertWidget(1, note)
            note.show()
        self._set_tab_order()

    def keep_in_sight(self, part: QWidget, place: QRect) -> None:
        """Scroll as little as is needed to show this place of a part of the page."""
        if self.page is not None:
            box = QRect(part.mapTo(self.page, place.topLeft()), place.size())
            for edge in (box.bottomLeft(), box.topLeft()):  # of a high one, the top is shown
                self._show_point(edge)

    def _show_point(self, point: QPoint) -> None:
        self._scroll.ensureVisible(point.x(), point.y(), 0, 24)

    @Slot(int)
    def fill_dots(self, count: int) -> None:
        """Show on the Hide button how many presses of Shift count."""
        self.header.hide_button.set_filled(count)

    @Slot(int)
    def say_presses(self, count: int) -> None:
        """Have a screen reader say how many presses of Shift count."""
        a11y.announce(self, self._t("ui.hide.one") if count == 1 else self._t("ui.hide.two"))

    def _rebuild_frame(self) -> None:
        _discard(self.header)
        _discard(self.bar)
        self._build_frame()
        for part in (self.header, self.bar):
            if part is not None:
                part.show()  # now, not when Qt gets to it: the page's place depends on its room
        if self._cover is not None:
            self._cover.raise_()

    def _build_frame(self) -> None:
        width, height = SMALLEST
        self.setMinimumSize(max(width, self._look.px(SMALLEST_FOR_TEXT)), height)
        self.header = Header(self._look, self._t, display=self._talk is not None)
        self.header.happened.connect(self.happened)
        self.header.hide_button.clicked.connect(self.hiding)
        self.header.read_asked.connect(self.read_asked)
        if self._can_read:
            self.header.offer_reading(True)
        self._rows.insertWidget(0, self.header)
        self._scroll.verticalScrollBar().setStyleSheet(sheet_of_bar(self._look))
        self.bar = Bar(self._look, self._t, self._talk) if self._talk else None
        if self.bar:
            self.bar.happened.connect(self.happened)
            self._rows.addWidget(self.bar)

    @Slot()
    def _set_tab_order(self) -> None:
        frame = (self.header, self._note, self._scroll, self.bar)
        a11y.put_in_order(self, [part for part in frame if part is not None])
        order: list[QWidget] = []
        for part in (self.header, self._note, self.page, self.bar):
            if part is not None:
                walk = a11y.set_reading_order if part is self.page else a11y.in_reading_order
                order += walk(part)
        a11y.set_tab_order(order)

    @Slot(int, int)
    def _range_changed(self, _least: int, most: int) -> None:
        self._scroll.verticalScrollBar().setEnabled(most > 0)
        if self._added is not None:
            self._scroll.ensureWidgetVisible(self._added, 24, 24)

    @Slot()
    def _uncover(self) -> None:
        _discard(self._cover)
        self._cover = None
        self._bring_into_view(self.page.say_what_hide_was() if self.page is not None else None)

    def _bring_into_view(self, new: QWidget | None) -> None:
        """Scroll to something that was just added, and again when the page has grown by it."""
        self._added = new
        if new is not None:
            self._scroll.ensureWidgetVisible(new, 24, 24)

    def _keep_in_view(self, _old: QWidget | None, new: QWidget | None) -> None:
        page = self.page
        if (
            page is not None
            and new is not None
            and page.isAncestorOf(new)
            and new is not page.heading
        ):
            self._scroll.ensureWidgetVisible(new, 24, 24)


def _scroll_area() -> QScrollArea:
    made = QScrollArea()
    made.setViewport(_viewport())
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room is kept
    return made


def _viewport() -> QWidget:
    """As Qt makes it. To give its own to Python, each class of Qt's widgets would be looked at."""
    made = QWidget()
    made.setObjectName("qt_scrollarea_viewport")
    made.setAutoFillBackground(True)
    return made


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
