# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is given: names, roles, deeds, groups, headings, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.gui import a11y, events, heard
from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.more import More
from helpdesk.gui.pages.base import Page
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.shell import Shell
from helpdesk.gui.walks import walks
from helpdesk.gui.widgets import Dot, IconBox
from helpdesk.gui.words_panel import WordsPanel
from tests.gui.samples import FINDS, QUESTION, SAMPLES
from tests.gui.tree import Part, Role, parts, tell
from tests.gui.windows import look_of, real_window, settle, shell_with
from tests.real import REAL_PACK, REAL_T, ROOT

SIZES = {"wide": (1120, 760), "narrow": (480, 640)}
DEEDS = {
    Role.Button: {"Press", "SetFocus"},
    Role.CheckBox: {"Press", "Toggle", "SetFocus"},
    Role.RadioButton: {"Toggle", "SetFocus"},
    Role.EditableText: {"SetFocus"},
    Role.Heading: {"SetFocus"},
}
"""What may take the focus, and what can be done to each."""

HOLDERS = {Role.Client, Role.Border, Role.Window, Role.Grouping}
"""What may hold other parts."""


def filled(qapp: QApplication, sample: str, size: str) -> Shell:
    """A window with a sample of a page, everything unfolded."""
    shell = shell_with(qapp, SAMPLES[sample], look_of(), SIZES[size])
    heard.watch(shell)
    assert shell.page is not None
    shell.page.show_finds(FINDS)
    for more in shell.findChildren(More):
        more.show_all()
    for panel in shell.findChildren(WordsPanel):
        panel._another()
    settle(qapp)
    return shell


def unfit(found: list[Part]) -> Iterator[str]:
    """Parts that take the focus without a name, a fitting role or a deed."""
    for one in found:
        if one.takes_focus and not (one.name.strip() and set(one.deeds) == DEEDS.get(one.role)):
            yield tell(one)


def empty(found: list[Part]) -> Iterator[str]:
    """Parts that say nothing and hold nothing; but a scroll bar can be moved."""
    for one in found:
        if not one.name.strip() and not one.inside and one.role != Role.ScrollBar:
            yield f"{tell(one)} {one.part}"


def alike(found: list[Part]) -> Iterator[str]:
    """Parts to press that can't be told apart by what is said of them."""
    said = Counter(tell(one) for one in found if one.takes_focus)
    yield from (one for one, count in said.items() if count > 1)


def strange(found: list[Part]) -> Iterator[str]:
    """Parts whose role says nothing, or something wrong."""
    plain = {*DEEDS, *HOLDERS, Role.StaticText, Role.ScrollBar}
    yield from (tell(one) for one in found if one.role not in plain)


def misplaced(found: list[Part]) -> Iterator[str]:
    """Headings that begin a page in the wrong place: one is the page's own, all others below it."""
    levels = [one.level for one in found if one.role == Role.Heading]
    if levels.count(1) != 1 or set(levels) - {1, 2}:
        yield f"levels {levels}"


FAULTS = (unfit, empty, strange, misplaced)


def faults(shell: Shell, *more: Callable[[list[Part]], Iterator[str]]) -> dict[str, list[str]]:
    """All that is wrong with what a screen reader is given, by kind."""
    found = parts(shell)
    every = {check.__name__: list(check(found)) for check in (*FAULTS, *more)}
    return {name: wrong for name, wrong in every.items() if wrong}


def laid_out(shell: Shell) -> list[QObject]:
    """All that is shown in header, page and bar, in the order in which it is laid out."""
    holders = (shell.header, shell.page, shell.bar)
    every = [part for holder in holders if holder for part in a11y._laid_out(holder.layout())]
    silent = (IconBox, Dot, FocusRing)
    return [one for one in every if one.isVisible() and not isinstance(one, silent)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_can_be_heard(qapp: QApplication, sample: str, size: str) -> None:
    """Each part that takes the focus has a name, a role and deeds; nothing is empty."""
    assert faults(filled(qapp, sample, size)) == {}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_is_heard_in_the_order_in_which_it_is_laid_out(
    qapp: QApplication, sample: str, size: str
) -> None:
    """Also where more was shown, a sentence changed, or a panel moved for want of room."""
    shell = filled(qapp, sample, size)
    expected = laid_out(shell)
    assert [one.part for one in parts(shell) if one.part in expected] == expected


def visit(window: FullWindow, qapp: QApplication) -> Iterator[str]:
    """Go to every kind of page in turn."""
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(qapp)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        yield walk.name


def test_every_real_page_can_be_heard_and_no_old_one(qapp: QApplication) -> None:
    """After each change of page there is one window with one page, read from its heading on."""
    window = real_window(qapp)
    shell = window.shell
    for name in visit(window, qapp):
        assert faults(shell, alike) == {}, name
        assert QAccessible.queryAccessibleInterface(qapp).childCount() == 1
        [first] = [one for one in parts(shell) if one.has_focus]
        assert (first.role, first.level) == (Role.Heading, 1), name
        assert [type(one.part) for one in parts(shell) if isinstance(one.part, Page)] == [
            type(shell.page)
        ]


@pytest.mark.parametrize(
    ("sample", "groups"),
    [("question", {QUESTION.heading: 9}), ("display", {"Text size": 4, "Colours": 4, "Font": 3})],
)
def test_cards_to_choose_from_are_one_group(
    qapp: QApplication, sample: str, groups: dict[str, int]
) -> None:
    """The question is the group's name; its members, in order, are the cards and nothing else."""
    found = parts(filled(qapp, sample, "wide"))
    held = Counter(one.groups for one in found if one.role == Role.RadioButton)
    assert held == {(name,): count for name, count in groups.items()}
    assert {one.name: one.inside for one in found if one.role == Role.Grouping} == groups
    assert not any(group in one.name for one in found for group in one.groups)


def test_what_is_chosen_is_said(qapp: QApplication) -> None:
    """The chosen card of a question, and the pressed choice of each filter."""
    danger = parts(filled(qapp, "danger", "wide"))
    assert [one.name for one in danger if one.is_checked] == ["I'm not sure"]
    every = parts(filled(qapp, "all", "wide"))
    assert [one.name for one in every if one.is_checked] == [
        "Where: What happens next",
        "How: What happens next",
    ]


def test_what_leads_to_the_browser_says_so(qapp: QApplication) -> None:
    """On every page, a button on the way to the browser names it, after the words that are seen."""
    window = real_window(qapp)
    asking = opening = 0
    for name in visit(window, qapp):
        for one in [one for one in parts(window.shell) if isinstance(one.part, Button)]:
            assert isinstance(one.part, Button)
            sent = one.part.event_sent
            if isinstance(sent, events.Open) and sent.kind == "link":
                seen = one.part._full.text
                assert one.name == REAL_T("ui.link.asks_first", label=seen), name
                asking += 1
            if isinstance(sent, events.OpenAddress):
                assert "browser" in one.name
                opening += 1
    assert asking > opening > 0


def test_nothing_is_described_but_by_its_name(qapp: QApplication) -> None:
    """Some systems read a description in place of the name, and some programs list them."""
    for sample in SAMPLES:
        described = [one for one in parts(filled(qapp, sample, "wide")) if one.description]
        assert [tell(one) for one in described] == []


def test_the_answers_of_a_question_can_be_given_by_deeds(qapp: QApplication) -> None:
    """Each card can be chosen by a screen reader, and only one of them is."""
    shell = filled(qapp, "question", "wide")
    for card in [one for one in parts(shell) if one.role == Role.RadioButton]:
        card.do("Toggle")
        chosen = [one.name for one in parts(shell) if one.is_checked]
        assert chosen == [card.name]


def test_while_hide_is_tried_nothing_is_read(qapp: QApplication) -> None:
    """The focus is on the blank sheet, which has no name."""
    window = real_window(qapp)
    window.controller.handle(events.TryHide())
    [focused] = [one for one in parts(window.shell) if one.has_focus]
    assert isinstance(focused.part, QWidget)
    assert (focused.part.objectName(), focused.name) == ("cover", "")
    window.shell._trying.stop()
    window.shell._uncover()


EARLY = """
from PySide6.QtGui import QAccessible
from helpdesk.gui import app, heard

application = app.Application()
QAccessible.setActive(True)
shell = app.Opening(application).window.shell

def told():
    parts = shell, shell.focusWidget(), shell.page
    return [QAccessible.queryAccessibleInterface(one).role().name for one in parts]

print(*told())
heard.watch(shell)
print(*told())
shell.show_page(shell._shown)
told()  # at its end, the program has an old page and a new one that a reader has been told of
"""


def test_a_reader_that_came_before_the_first_frame_is_told_again() -> None:
    """What Qt alone has told of a heading and of the window is taken back, and nothing else.

    What a reader was given is deleted once when the program ends, in whichever order Qt does it.
    """
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", EARLY], env=settings, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "Client StaticText Client\nWindow Heading Client\n"
