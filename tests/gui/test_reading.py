# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reading aloud: off until asked, one warning, the heading first, and silent at once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

import helpdesk.gui.voice
from helpdesk.gui import events
from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.more import More
from helpdesk.gui.reading_notes import HeardNote, NoVoiceNote
from helpdesk.gui.sentences import sentences, spoken
from helpdesk.gui.shell import Shell
from helpdesk.gui.speech import find_program
from helpdesk.gui.walks import walks
from helpdesk.gui.widgets import Prose
from helpdesk.gui.words_panel import WordsPanel
from tests.gui.geometry import faults_of
from tests.gui.samples import SAMPLES
from tests.gui.test_pages_fit import SIZES, THEMES
from tests.gui.voices import ENTER, F8, TAB, Room, SilentVoice
from tests.gui.windows import look_of, press, real_window, settle, shell_with
from tests.real import REAL_PACK, REAL_T

WARNING = REAL_T("ui.read.heard")


def notes(shell: Shell) -> list[str]:
    """What stands between header and page."""
    found = (*shell.findChildren(HeardNote), *shell.findChildren(NoVoiceNote))
    shown = [one for one in found if one.isVisible()]
    return [part.text() for one in shown for part in one.findChildren(Prose)]


def button(shell: Shell) -> str:
    """What the button in the header says."""
    found = shell.header.read_button
    return found.accessibleName() if found else "none"


def marked(shell: Shell) -> list[str]:
    """The texts that stand out."""
    found = []
    for part in shell.findChildren(Prose):
        if part._mark is not None:
            place = part._mark.place
            found.append(part.text()[place.start : place.stop])
    for one in shell.findChildren(Button):
        found += [one.accessibleName()] if one._mark is not None else []
    for card in shell.findChildren(Choice):
        found += [card.accessibleName()] if card._is_marked else []
    return found


def test_without_a_voice_there_is_no_button(qapp: QApplication) -> None:
    """And F8 does nothing."""
    shell = shell_with(qapp, SAMPLES["text"], look_of())
    press(shell, F8)
    assert (button(shell), notes(shell)) == ("none", [])


def test_it_warns_before_the_first_sound(qapp: QApplication) -> None:
    """F8 or the button only asks; "Read aloud" on the note begins, with the heading."""
    room = Room(qapp, SAMPLES["text"])
    press(room.shell, F8)
    assert (room.voice.said, notes(room.shell)) == ([], [WARNING])
    press(room.shell, ENTER)
    assert room.voice.said == ["Is it someone at home?"]
    assert (button(room.shell), notes(room.shell)) == ("Stop", [])


def test_no_says_nothing_and_the_next_time_it_asks_again(qapp: QApplication) -> None:
    room = Room(qapp, SAMPLES["text"])
    for _ in range(2):
        press(room.shell, F8)
        assert notes(room.shell) == [WARNING]
        press(room.shell, TAB, ENTER)
        assert (room.voice.said, notes(room.shell)) == ([], [])
        assert button(room.shell) == "Read aloud"


def test_it_warns_once_in_a_run(qapp: QApplication) -> None:
    """On the next page, and in another look, it begins at once."""
    room = Room(qapp, SAMPLES["text"])
    room.agree()
    room.shell.show_page(SAMPLES["urgent"])
    press(room.shell, F8)
    assert room.voice.said[-1] == "Get help now"
    room.shell.wear(look_of("dark"))
    press(room.shell, F8)
    assert room.voice.said[-1] == "Get help now"
    assert len(room.voice.said) == 3


def test_the_button_reads_and_stops_and_tab_comes_to_it(qapp: QApplication) -> None:
    """It keeps the focus, says what it will do, and stands before Display."""
    room = Room(qapp, SAMPLES["text"])
    assert room.shell.header.read_button is not None
    room.shell.header.read_button.setFocus()
    press(room.shell, ENTER)
    for says, is_speaking in (("Stop", True), ("Read aloud", False), ("Stop", True)):
        press(room.shell, ENTER)
        assert (button(room.shell), room.voice.is_speaking) == (says, is_speaking)
    press(room.shell, TAB)
    assert room.shell.focusWidget().accessibleName() == "Display"


@pytest.mark.parametrize("sample", SAMPLES)
def test_everything_on_a_page_is_said_once(qapp: QApplication, sample: str) -> None:
    """The heading first; each sentence, button and card of the page; not of header or bar."""
    room = Room(qapp, SAMPLES[sample])
    page = room.shell.page
    assert page is not None
    assert page.heading is not None
    room.agree()
    room.voice.finish_all()
    expected = [
        spoken(part.text()[at.start : at.stop])
        for part in page.findChildren(Prose)
        if part.isVisible()
        for at in sentences(part.text())
    ]
    for kind in (Button, Choice):
        expected += [
            spoken(one.accessibleName()) for one in page.findChildren(kind) if one.isVisible()
        ]
    assert Counter(room.voice.said) == Counter(expected)
    assert spoken(page.heading.text()).startswith(room.voice.said[0])
    assert (button(room.shell), marked(room.shell)) == ("Read aloud", [])


@pytest.mark.parametrize("sample", ["text", "danger", "result", "display"])
def test_what_is_said_stands_out(qapp: QApplication, sample: str) -> None:
    """One sentence at a time has a mark, and it is the one that is said."""
    room = Room(qapp, SAMPLES[sample])
    room.agree()
    while room.voice.is_speaking:
        assert [spoken(text) for text in marked(room.shell)] == room.voice.said[-1:]
        room.voice.finish()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sample", ["urgent", "danger", "result"])
def test_the_mark_can_be_seen_in_every_theme(qapp: QApplication, name: str, sample: str) -> None:
    """Behind the words, on paper, cards, tinted boxes and buttons: another ground than before."""
    look = look_of(name)
    room = Room(qapp, SAMPLES[sample], look)
    room.agree()
    while room.voice.is_speaking:
        part = spoken_part(room)
        with_mark = part.grab().toImage()
        part.mark(None)
        without = part.grab().toImage()
        more = [
            pixels(with_mark, look.colour(role)) - pixels(without, look.colour(role))
            for role in ("brand", "on-brand")
        ]
        assert max(more) > 150, part
        room.voice.finish()


def spoken_part(room: Room) -> Prose | Button | Choice:
    assert room.reader._now is not None
    return room.reader._now.part


def pixels(image: QImage, colour: QColor) -> int:
    """How many pixels of a picture have this colour."""
    pattern = colour.rgb().to_bytes(4, sys.byteorder)
    return bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).count(pattern)


def in_sight(shell: Shell, part: QWidget, place: QRect) -> bool:
    view = shell._scroll.viewport()
    top = part.mapTo(view, place.topLeft()).y()
    return top >= 0 and top + min(place.height(), view.height()) <= view.height()


def test_the_sentence_is_in_sight_and_nothing_moves_before_it_must(qapp: QApplication) -> None:
    """The page scrolls as far as the next sentence needs, and stays while that is in sight."""
    room = Room(qapp, SAMPLES["text"], look_of(factor=2.0), (720, 600))
    room.agree()
    scroll_bar = room.shell._scroll.verticalScrollBar()
    settle(qapp)
    moved = 0
    while room.voice.is_speaking:
        before = scroll_bar.value()
        now = room.reader._now
        assert now is not None
        assert in_sight(room.shell, now.part, now.part.place_of(now.place))
        room.voice.finish()
        moved += scroll_bar.value() != before
    assert 3 <= moved < len(room.voice.said)


WAYS: dict[str, Callable[[Room], object]] = {
    "F8": lambda room: press(room.shell, F8),
    "another page": lambda room: room.shell.show_page(SAMPLES["urgent"]),
    "the page again": lambda room: room.shell.show_again(SAMPLES["all"]),
    "another look": lambda room: room.shell.wear(look_of("dark")),
    "the page is dropped": lambda room: room.shell.drop_page(),
    "Hide is tried": lambda room: room.shell.try_hide(),
    "the window is closed": lambda room: room.shell.close(),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_stops_at_once(qapp: QApplication, way: str) -> None:
    """The voice is stopped before the call returns, no mark is left, and nothing goes on later."""
    room = Room(qapp, SAMPLES["all"])
    room.agree()
    room.voice.finish()
    assert room.voice.is_speaking
    WAYS[way](room)
    assert (room.voice.is_speaking, marked(room.shell)) == (False, [])
    assert button(room.shell) == "Read aloud"
    said = len(room.voice.said)
    settle(qapp)
    assert len(room.voice.said) == said
    room.shell._trying.stop()


def test_hide_is_silent_second(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blank, then silent, then everything else."""
    voice = SilentVoice()
    monkeypatch.setattr(helpdesk.gui.voice, "Voice", lambda _program: voice)
    window = real_window(qapp)
    press(window.shell, F8, ENTER)
    assert voice.is_speaking
    steps: list[tuple[bool, bool]] = []

    def forget() -> None:
        steps.append((window.shell.findChild(QWidget, "cover") is not None, voice.is_speaking))

    monkeypatch.setattr(window, "forget", forget)
    window.leave()
    assert steps == [(True, False)]


def test_while_hide_is_tried_nothing_begins(qapp: QApplication) -> None:
    """Under the blank sheet neither the note nor the voice comes."""
    room = Room(qapp, SAMPLES["text"])
    room.agree()
    room.shell.try_hide()
    press(room.shell, F8)
    assert (room.voice.is_speaking, button(room.shell)) == (False, "Read aloud")
    room.shell._trying.stop()


def test_the_note_goes_with_the_page(qapp: QApplication) -> None:
    """A question that nobody answered does not follow to the next page."""
    room = Room(qapp, SAMPLES["text"])
    press(room.shell, F8)
    room.shell.show_page(SAMPLES["urgent"])
    assert notes(room.shell) == []
    assert room.shell.page is not None
    assert room.shell.focusWidget() is room.shell.page.heading


def test_a_voice_that_fails_says_so_once_and_the_button_goes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, shown and announced; F8 is dead then, also on other pages and in other looks."""
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    room = Room(qapp, SAMPLES["text"])
    room.agree()
    assert told == []  # a screen reader that talks as well is not told that reading begins
    room.voice.finish(well=False)
    said = REAL_T("ui.read.no_voice")
    assert (notes(room.shell), told) == ([said], [said])
    assert (button(room.shell), marked(room.shell)) == ("none", [])
    for draw in ("another page", "another look"):
        WAYS[draw](room)
        press(room.shell, F8)
        assert (button(room.shell), notes(room.shell)) == ("none", [])
    assert len(room.voice.said) == 1


def test_typed_words_are_never_said(qapp: QApplication) -> None:
    """The rest of the search page is."""
    room = Room(qapp, SAMPLES["find"])
    line = room.shell.findChild(QLineEdit)
    assert line is not None
    line.setText("zebra")
    room.agree()
    room.voice.finish_all()
    assert "zebra" not in " ".join(room.voice.said)
    assert REAL_T("ui.find.label") in room.voice.said
    assert room.shell.page is not None
    room.shell.page._resting.stop()  # type: ignore[attr-defined]


def test_what_goes_while_it_reads_is_left_out(qapp: QApplication) -> None:
    """A sentence that was replaced, or a button that was pressed, is not said any more."""
    room = Room(qapp, SAMPLES["result"])
    panel, more = room.shell.findChild(WordsPanel), room.shell.findChild(More)
    assert panel is not None
    assert more is not None
    gone = spoken(panel._sentence.text())
    room.agree()
    panel._another()
    more.show_all()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    room.voice.finish_all()
    assert [one for one in room.voice.said if one in gone] == []
    assert more.button.accessibleName() not in room.voice.said


@pytest.mark.parametrize("size", SIZES)
def test_header_and_note_fit(qapp: QApplication, size: str) -> None:
    """With the button and the question in it, nothing is cut, on a small screen and large."""
    pixels, factor = SIZES[size]
    room = Room(qapp, SAMPLES["text"], look_of(factor=factor), pixels)
    press(room.shell, F8)
    settle(qapp)
    assert notes(room.shell) == [WARNING]
    assert faults_of(room.shell) == {}
    assert room.shell._scroll.height() >= room.shell.height() // 8
    press(room.shell, ENTER)
    settle(qapp)
    corner = room.shell.header.hide_button.mapTo(room.shell, QPoint(0, 0))
    assert room.shell.rect().contains(QRect(corner, room.shell.header.hide_button.size()))


def children() -> set[str]:
    """The processes that this one has started and that are still there."""
    lists = Path("/proc/self/task").glob("*/children")
    return {child for one in lists for child in one.read_text().split()}


def test_no_process_starts_before_somebody_asks(qapp: QApplication) -> None:
    """A walk through every page, with this computer's own voice, starts none."""
    before = children()
    window = real_window(qapp)
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(qapp)
        assert children() == before, walk.name
    assert has_voice(window) is (find_program() is not None)


def has_voice(window: FullWindow) -> bool:
    return window.shell.header.read_button is not None
