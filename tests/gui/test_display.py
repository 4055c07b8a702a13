# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The Display page: a choice shows at once, and is kept on the computer only when asked for."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpdesk.content.bundle import front_of
from helpdesk.gui import events, settings
from helpdesk.gui.app import FullWindow, make_trouble, make_window
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.fonts import FONTS
from helpdesk.gui.settings import LONGEST, NOWHERE, Memory, Settings, usual_place
from helpdesk.gui.widgets import Prose
from tests.gui.windows import EVENING, real_window, settle
from tests.real import REAL_BUNDLE, REAL_T, ROOT

REMEMBER, FORGET = REAL_T("ui.display.remember"), REAL_T("ui.display.forget")
CHOSEN = Settings(colours="dark", factor=1.5, family="OpenDyslexic")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file goes in a home without any; nothing is there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "helpdesk" / "display.json"


def display_page(qapp: QApplication) -> FullWindow:
    """A window that shows the Display page."""
    window = real_window(qapp)
    window.controller.handle(events.Open("display"))
    settle(qapp)
    return window


def press(qapp: QApplication, window: FullWindow, name: str) -> None:
    """Press the one button or card of this name."""
    [one] = [b for b in window.shell.findChildren(QAbstractButton) if b.accessibleName() == name]
    one.setFocus()
    one.click()
    settle(qapp)


def said(window: FullWindow) -> set[str]:
    """All that stands on the page."""
    return {one.text() for one in window.shell.findChildren(Prose)}


def buttons(window: FullWindow) -> set[str]:
    """The names of the buttons."""
    return {one.accessibleName() for one in window.shell.findChildren(Button)}


def choose_all(qapp: QApplication, window: FullWindow) -> None:
    """Choose one in each group."""
    for start in ("150", "Dark", "OpenDyslexic"):
        names = (one.accessibleName() for one in window.shell.findChildren(Choice))
        press(qapp, window, next(name for name in names if name.startswith(start)))


def test_a_font_shows_at_once(qapp: QApplication, place: Path) -> None:
    """The whole window is drawn in it, the choice keeps the focus, and nothing is written."""
    window = display_page(qapp)
    choose_all(qapp, window)
    assert window.shell.page is not None
    look = window.shell.page.look
    assert (look.colours, look.factor, look.family) == ("dark", 1.5, "OpenDyslexic")
    assert window.shell.header.hide_button._full.font.family() == "OpenDyslexic"
    assert window.shell.focusWidget().objectName() == "font-2"
    assert list(place.parent.parent.iterdir()) == []


def test_each_font_is_shown_by_itself(qapp: QApplication, place: Path) -> None:
    """Each choice of a font is written in that font."""
    window = display_page(qapp)
    cards = [one for one in window.shell.findChildren(Choice) if one.value in FONTS]
    assert [one._say.font.family() for one in cards] == list(FONTS)


def test_remember_writes_the_choices_and_says_where(qapp: QApplication, place: Path) -> None:
    """Four values and no more, in a file that only this account may read."""
    window = display_page(qapp)
    choose_all(qapp, window)
    press(qapp, window, REMEMBER)
    assert json.loads(place.read_text(encoding="utf-8")) == CHOSEN._asdict()
    assert place.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in place.parent.iterdir()] == ["display.json"]
    assert REAL_T("ui.display.saved", place=place) in said(window)
    assert window.shell.focusWidget().accessibleName() == REMEMBER


def test_what_is_kept_is_worn_by_the_next_window(qapp: QApplication, place: Path) -> None:
    """From its first frame on; and its Display page says that something is kept, and where."""
    Memory(place).remember(CHOSEN)
    window = real_window(qapp)
    assert window.shell.page is not None
    look = window.shell.page.look
    assert (look.colours, look.factor, look.family) == ("dark", 1.5, "OpenDyslexic")
    window.controller.handle(events.Open("display"))
    assert REAL_T("ui.display.saved", place=place) in said(window)
    assert FORGET in buttons(window)


def test_forget_removes_the_file_and_its_folder(qapp: QApplication, place: Path) -> None:
    """The page says so, and what is worn stays; the focus is on something that is there."""
    Memory(place).remember(CHOSEN)
    window = display_page(qapp)
    press(qapp, window, FORGET)
    assert list(place.parent.parent.iterdir()) == []
    assert REAL_T("ui.display.forgotten") in said(window)
    assert FORGET not in buttons(window)
    assert window.shell.page is not None
    assert window.shell.page.look.family == "OpenDyslexic"
    assert window.shell.focusWidget() is window.shell.page.heading


def test_a_screen_reader_hears_what_was_done(qapp: QApplication, place: Path) -> None:
    """What the page says after the press is what is announced; a page that opens says nothing."""
    window = display_page(qapp)
    assert window.shell.page is not None
    assert window.shell.page.what_changed() is None
    press(qapp, window, REMEMBER)
    assert window.shell.page.what_changed() == REAL_T("ui.display.saved", place=place)
    press(qapp, window, FORGET)
    assert window.shell.page.what_changed() == REAL_T("ui.display.forgotten")


def test_forget_leaves_what_is_not_ours(qapp: QApplication, place: Path) -> None:
    """A folder with somebody else's file in it stays."""
    Memory(place).remember(CHOSEN)
    other = place.parent / "notes.txt"
    other.touch()
    Memory(place).forget()
    assert list(place.parent.iterdir()) == [other]


def test_a_later_choice_is_kept_only_when_asked_again(qapp: QApplication, place: Path) -> None:
    """The file stays as it was, and the page says what to do."""
    Memory(place).remember(CHOSEN)
    before = place.read_bytes()
    window = display_page(qapp)
    assert REAL_T("ui.display.changed") not in said(window)
    press(qapp, window, "Light")
    assert place.read_bytes() == before
    assert REAL_T("ui.display.changed") in said(window)
    press(qapp, window, REMEMBER)
    assert Memory(place).kept == CHOSEN._replace(colours="light")
    assert REAL_T("ui.display.changed") not in said(window)


def test_where_nothing_can_be_written_the_page_says_so(qapp: QApplication, place: Path) -> None:
    """Nothing half done stays, the choice is still worn, and the app goes on."""
    place.parent.touch()  # a file where the folder would be
    window = display_page(qapp)
    choose_all(qapp, window)
    press(qapp, window, REMEMBER)
    assert REAL_T("ui.display.not_saved") in said(window)
    assert window.shell.page is not None
    assert window.shell.page.look.factor == 1.5
    assert [one.name for one in place.parent.parent.iterdir()] == ["helpdesk"]
    window.controller.handle(events.Back())


def test_pictures_and_trials_know_nothing_of_what_a_person_keeps(
    qapp: QApplication, place: Path
) -> None:
    """They wear the usual look, tell of no file, and could not write one."""
    Memory(place).remember(CHOSEN)
    window = make_window(qapp, REAL_BUNDLE, "en", lambda: EVENING, place=NOWHERE)
    assert window.shell.page is not None
    assert window.shell.page.look.factor == 1.0
    window.controller.handle(events.Open("others"))
    assert any(text.startswith(REAL_T("ui.others.no_file")) for text in said(window))
    window.controller.handle(events.Open("display"))
    window.controller.handle(events.RememberDisplay())
    assert REAL_T("ui.display.not_saved") in said(window)


@pytest.mark.parametrize("module", ["shots", "self_test"])
def test_what_makes_pictures_and_trials_asks_for_that(module: str) -> None:
    """Neither opens a window that would read the person's own choices."""
    source = (ROOT / "src" / "helpdesk" / "gui" / f"{module}.py").read_text(encoding="utf-8")
    made = [line for line in source.splitlines() if "= make_window(" in line]
    assert made
    assert all("place=NOWHERE" in line for line in made)


def test_a_write_that_breaks_off_leaves_nothing(place: Path) -> None:
    """A folder in the place of the file: what was written beside it is gone again."""
    (place / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        Memory(place).remember(CHOSEN)
    assert [one.name for one in place.parent.iterdir()] == ["display.json"]


def test_what_can_not_be_removed_is_named(qapp: QApplication, place: Path) -> None:
    """The page says what stays, and where."""
    (place / "inside").mkdir(parents=True)
    window = display_page(qapp)
    assert REAL_T("ui.display.unreadable", place=place) in said(window)
    press(qapp, window, FORGET)
    assert REAL_T("ui.display.not_forgotten", place=place) in said(window)
    assert FORGET in buttons(window)


BAD: dict[str, bytes] = {
    "empty": b"",
    "no-json": b"colours: dark",
    "no-text": bytes(range(256)),
    "list": b'["dark", 2.0]',
    "null": b"null",
    "deep": b"[" * LONGEST,
    "half": b'{"colours": "dark", "fac',
    "huge-number": b'{"factor": ' + b"9" * 4000 + b"}",
    "ten-megabytes": b'{"colours": "dark", "more": "' + b"x" * 10_000_000 + b'"}',
    "unknown": b'{"colours": "pink", "factor": 3.0, "family": "Comic Sans", "theme": "x"}',
    "wrong-kinds": b'{"colours": 7, "factor": "1.5", "family": [], "language": {}}',
    "a-switch": b'{"factor": true}',
    "not-a-number": b'{"factor": NaN, "colours": null}',
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_means_nothing_changes_nothing(place: Path, name: str) -> None:
    """Whatever stands in it, the app looks as if it weren't there."""
    place.parent.mkdir()
    place.write_bytes(BAD[name])
    assert repr(Memory(place).kept or Settings()) == repr(Settings())


def test_a_file_is_used_value_by_value(place: Path) -> None:
    """What is good in it counts; what a later version may have added does no harm."""
    place.parent.mkdir()
    found = {"colours": "dark", "factor": 17, "family": "Lexend", "language": "cy", "added": [1]}
    place.write_text(json.dumps(found), encoding="utf-8")
    assert Memory(place).kept == Settings(colours="dark", family="Lexend", language="cy")


def test_a_language_that_is_not_there_is_english(qapp: QApplication, place: Path) -> None:
    """The window opens in the language that it has."""
    Memory(place).remember(Settings(language="tlh"))
    window = FullWindow(qapp, front_of(REAL_BUNDLE))
    assert REAL_T("ui.start.heading") in said(window)


def make_loop(place: Path) -> None:
    place.symlink_to(place)


def make_folder(place: Path) -> None:
    place.mkdir()


def make_pipe(place: Path) -> None:
    os.mkfifo(place)


def make_endless(place: Path) -> None:
    place.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [make_loop, make_folder, make_pipe, make_endless])
def test_what_is_no_file_is_not_waited_for(qapp: QApplication, place: Path, make: object) -> None:
    """A loop of links, a folder, a pipe, an endless device: the window opens as usual."""
    assert callable(make)
    place.parent.mkdir()
    make(place)
    window = display_page(qapp)
    assert window.shell.page is not None
    assert window.shell.page.look.family == Settings().family
    assert REAL_T("ui.display.unreadable", place=place) in said(window)


@given(found=st.binary(max_size=200))
def test_no_bytes_break_the_start(tmp_path_factory: pytest.TempPathFactory, found: bytes) -> None:
    """Reading never fails, and what it gives can be worn."""
    check(tmp_path_factory, found)


TEXTS = st.sampled_from(["", "dark", "Lexend", "en", "\ud800", "x" * 50])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(TEXTS, inside, max_size=2),
    max_leaves=4,
)


@given(found=st.dictionaries(st.sampled_from([*Settings._fields, "x"]), VALUES))
def test_no_values_break_the_start(
    tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]
) -> None:
    """The same for whatever JSON can hold under our own names."""
    check(tmp_path_factory, json.dumps(found).encode())


def check(factory: pytest.TempPathFactory, found: bytes) -> None:
    place = factory.getbasetemp() / "any.json"
    place.write_bytes(found)
    kept = Memory(place).kept or Settings()
    assert kept.factor in settings.FACTORS
    assert kept.family in FONTS
    assert kept.colours in settings._CHOICES["colours"]
    assert isinstance(kept.language, str)


def test_the_place_is_the_settings_folder_and_asking_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder that the system names, or else the usual one in the home."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert usual_place() == tmp_path / "config" / "helpdesk" / "display.json"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert usual_place() == tmp_path / ".config" / "helpdesk" / "display.json"
    assert list(tmp_path.iterdir()) == []


def test_the_window_of_trouble_has_the_kept_size_and_font(qapp: QApplication, place: Path) -> None:
    """Colours are the computer's own, because the themes can't be opened."""
    Memory(place).remember(CHOSEN)
    window = make_trouble(qapp, "P1")
    window.shell.show()
    settle(qapp)
    assert window.shell.page is not None
    assert window.shell.page.look.factor == 1.5
    assert window.shell.page.look.family == "OpenDyslexic"
