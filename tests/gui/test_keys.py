# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Everything works without a mouse: Tab in reading order, arrows among cards, Enter to go on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpdesk.engine import pages
from helpdesk.engine.pages import Link
from helpdesk.gui import a11y, events
from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.more import More
from helpdesk.gui.pages.question import QuestionView
from helpdesk.gui.pages.result import FIRST, ResultView
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.shell import Shell
from helpdesk.gui.widgets import Prose
from helpdesk.gui.words_panel import WordsPanel
from helpdesk.model import Opened
from tests.gui.samples import CARDS, RESULT, SAMPLES, SENTENCES
from tests.gui.windows import look_of, press, real_window, settle, shell_with

Key = Qt.Key
TAB, ENTER, SPACE, DOWN, RIGHT = (
    Key.Key_Tab,
    Key.Key_Return,
    Key.Key_Space,
    Key.Key_Down,
    Key.Key_Right,
)


def name_of(widget: QWidget) -> str:
    """What a part is called by a screen reader."""
    return widget.text() if isinstance(widget, Prose) else widget.accessibleName()


def go_to(window: FullWindow, name: str) -> None:
    """Press Tab until the part of this name has the focus."""
    for _ in range(80):
        if name_of(window.shell.focusWidget()) == name:
            return
        press(window.shell, TAB)
    pytest.fail(f"Tab never comes to {name!r}")


def choose(window: FullWindow, name: str, *arrows: Qt.Key) -> None:
    """Tab to the first card, go to another one with arrows, choose it and press Enter."""
    first = window.shell.findChild(Choice)
    assert first is not None
    go_to(window, first.accessibleName())
    press(window.shell, *arrows)
    assert name_of(window.shell.focusWidget()) == name
    press(window.shell, SPACE, ENTER)


def shown(window: FullWindow) -> type:
    """The kind of page that is shown."""
    return type(window.controller.page)


def test_a_whole_journey_by_keys(qapp: QApplication) -> None:
    """From the start to a service and back to the first question, with the keyboard alone."""
    window = real_window(qapp)
    go_to(window, "Start")
    press(window.shell, ENTER)
    choose(window, "No", RIGHT)
    choose(window, "Me")
    choose(window, "Pictures or videos of me, real, fake, shared or threatened")
    choose(window, "Someone says they'll share a picture or video of me, real or fake")
    choose(window, "13 to 15", RIGHT)
    choose(window, "Wales", DOWN)
    assert shown(window) is pages.ResultPage
    go_to(window, "More about Report Remove")
    press(window.shell, ENTER)
    assert shown(window) is pages.ServicePage
    for _ in range(7):
        go_to(window, "Back")
        press(window.shell, ENTER)
    assert shown(window) is pages.QuestionPage
    go_to(window, "Yes")


def test_skipping_every_question_ends_in_help(qapp: QApplication) -> None:
    """Skip is on each question, and the end is a result with somebody to talk to."""
    window = real_window(qapp)
    window.controller.handle(events.Start())
    for _ in range(6):
        if isinstance(window.controller.page, pages.QuestionPage):
            go_to(window, "Skip this")
            press(window.shell, ENTER)
    assert isinstance(window.controller.page, pages.ResultPage)
    assert window.controller.page.cards


@pytest.mark.parametrize("sample", SAMPLES)
def test_tab_follows_the_reading_order(qapp: QApplication, sample: str) -> None:
    """Tab walks header, page and bar from top to bottom, and comes to every button once."""
    shell = shell_with(qapp, SAMPLES[sample], look_of())
    first = shell.focusWidget()
    walked = []
    while True:
        press(shell, TAB)
        now = shell.focusWidget()
        if now is first or now in walked:
            break
        walked.append(now)
    buttons = {one for one in shell.findChildren(QAbstractButton) if one.isVisible()}
    expected = {one for one in buttons if not isinstance(one, Choice)}
    assert expected <= set(walked)
    assert order_of(shell, walked) == sorted(order_of(shell, walked))


def order_of(shell: Shell, walked: list[QWidget]) -> list[int]:
    """How far each of these parts is from the heading in the order in which they are laid out."""
    parts = (shell.header, shell.page, shell.bar)
    laid_out = [one for part in parts if part for one in a11y.in_reading_order(part)]
    heading = laid_out.index(next(one for one in laid_out if one.objectName() == "heading"))
    return [(laid_out.index(one) - heading) % len(laid_out) for one in walked]


def test_arrows_choose_among_the_cards_of_a_question(qapp: QApplication) -> None:
    """A chosen card, then an arrow: the next card is chosen, and only that one."""
    shell = shell_with(qapp, SAMPLES["question"], look_of())
    cards = shell.findChildren(Choice)
    cards[0].setFocus()
    press(shell, SPACE, RIGHT)
    assert [card.isChecked() for card in cards[:3]] == [False, True, False]
    press(shell, DOWN)
    assert [card.value for card in cards if card.isChecked()] == ["home"]


def test_an_arrow_chooses_also_while_nothing_is_chosen(qapp: QApplication) -> None:
    """From a card that only has the focus, an arrow chooses the next one."""
    question = SAMPLES["question"]
    assert isinstance(question, pages.QuestionPage)
    shell = shell_with(qapp, replace(question, chosen=None), look_of())
    cards = shell.findChildren(Choice)
    cards[0].setFocus()
    press(shell, RIGHT)
    assert [card.isChecked() for card in cards[:3]] == [False, True, False]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("size", [(1120, 760), (480, 640)])
@pytest.mark.parametrize("arrow", [Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right])
def test_each_arrow_alone_comes_to_every_card(
    qapp: QApplication, arrow: Qt.Key, size: tuple[int, int], direction: Qt.LayoutDirection
) -> None:
    """Who can't see that there is a second column hears all of it, and comes round again."""
    qapp.setLayoutDirection(direction)
    try:
        shell = shell_with(qapp, SAMPLES["question"], look_of(), size)
        cards = shell.findChildren(Choice)
        cards[0].setFocus()
        chosen = []
        for _ in cards:
            press(shell, arrow)
            chosen += [card for card in cards if card.isChecked()]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert chosen[-1] is cards[0]
    assert set(chosen) == set(cards)
    assert len(chosen) == len(cards)
    on = arrow == (Key.Key_Right if direction == Qt.LayoutDirection.LeftToRight else Key.Key_Left)
    assert not on or chosen == [*cards[1:], cards[0]]


def sent_by(shell: Shell) -> list[events.Event]:
    """What the page asks for from now on."""
    sent: list[events.Event] = []
    assert shell.page is not None
    shell.page.happened.connect(sent.append)
    return sent


def test_enter_continues_from_anywhere_on_a_question(qapp: QApplication) -> None:
    """With a chosen card, Enter on the heading is as good as Continue."""
    shell = shell_with(qapp, SAMPLES["danger"], look_of())
    sent = sent_by(shell)
    press(shell, ENTER)
    assert sent == [events.Answered("danger", "unsure")]


def test_continue_without_a_choice_says_what_to_do(qapp: QApplication) -> None:
    """Nothing is sent, and a line asks to pick one or to skip."""
    shell = shell_with(qapp, SAMPLES["question"], look_of())
    sent = sent_by(shell)
    press(shell, ENTER)
    assert isinstance(shell.page, QuestionView)
    assert shell.page._missing.isVisible()
    assert sent == []


def test_choosing_a_card_does_not_go_on_by_itself(qapp: QApplication) -> None:
    """A wrong card can be changed before Continue."""
    shell = shell_with(qapp, SAMPLES["question"], look_of())
    sent = sent_by(shell)
    shell.findChildren(Choice)[4].click()
    settle(qapp)
    assert sent == []


def test_why_we_ask_unfolds_and_folds(qapp: QApplication) -> None:
    shell = shell_with(qapp, SAMPLES["question"], look_of())
    assert isinstance(shell.page, QuestionView)
    for seen in (True, False):
        shell.page._tell_why()
        assert shell.page._why.isVisible() is seen


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_ring_stands_around_the_focus_with_nothing_cut_off(
    qapp: QApplication, sample: str
) -> None:
    """For every button and card: 5 px outside of it, all of it inside header, page or bar."""
    shell = shell_with(qapp, SAMPLES[sample], look_of(), (800, 600))
    for part in shell.findChildren(QAbstractButton):
        if not part.isVisible():
            continue
        part.setFocus()
        settle(qapp)
        [ring] = [one for one in shell.findChildren(FocusRing) if one.isVisible()]
        host = ring.parentWidget()
        assert host is not None
        corner = part.mapTo(host, QPoint(0, 0))
        assert ring.geometry() == part.rect().translated(corner).adjusted(-5, -5, 5, 5)
        assert host.rect().contains(ring.geometry())


def test_show_more_shows_the_other_cards_and_goes_to_the_first(qapp: QApplication) -> None:
    """Three services first; the button brings the others, and the focus is among them."""
    shell = shell_with(qapp, SAMPLES["result"], look_of())
    assert isinstance(shell.page, ResultView)

    def details() -> int:
        return sum(
            one.accessibleName() == CARDS[0].details.label for one in shell.findChildren(Button)
        )

    first = details()
    more = shell.page.findChild(More)
    assert more is not None
    more.button.setFocus()
    press(shell, ENTER)
    assert details() - first == len(CARDS) - FIRST
    focused = shell.focusWidget()
    assert isinstance(focused, Button)
    assert focused.isVisible()
    assert focused is not more.button


def test_more_than_a_few_links_wait_behind_a_button(qapp: QApplication) -> None:
    """Four of them, and of the guides the last one too, stand there from the start."""
    labels = [str(number) for number in range(9)]
    links = tuple(Link(label=one, opens=Opened(kind="guide", id="x")) for one in labels)
    result = replace(RESULT, cards=RESULT.cards[:FIRST], worries=(), guides=links)
    shell = shell_with(qapp, result, look_of())

    def shown() -> list[str]:
        buttons = shell.findChildren(Button)
        return [one.accessibleName() for one in buttons if one.accessibleName() in labels]

    assert shown() == ["0", "1", "2", "3", "8"]
    more = shell.findChild(More)
    assert more is not None
    more.button.click()
    settle(qapp)
    assert sorted(shown()) == labels
    focused = shell.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "4"


def test_narrowing_the_list_keeps_the_focus_and_the_place(qapp: QApplication) -> None:
    """The choice that was pressed has the focus in the new page, and is shown as chosen."""
    window = real_window(qapp)
    window.controller.handle(events.Open("all"))
    settle(qapp)
    wales = next(
        one for one in window.shell.findChildren(Button) if one.accessibleName() == "Where: Wales"
    )
    wales.setFocus()
    settle(qapp)
    name = wales.objectName()
    press(window.shell, SPACE)
    settle(qapp)
    focused = window.shell.focusWidget()
    assert isinstance(focused, Button)
    assert focused.objectName() == name
    assert focused.isChecked()
    window.shell.close()


def test_another_way_to_say_it_goes_round(qapp: QApplication) -> None:
    """After the last sentence comes the first again."""
    shell = shell_with(qapp, SAMPLES["happens"], look_of())
    panel = shell.findChild(WordsPanel)
    assert panel is not None
    said = []
    for _ in range(len(SENTENCES) + 1):
        said.append(panel._sentence.text())
        panel._another()
    assert said == [f"“{one}”" for one in (*SENTENCES, SENTENCES[0])]


def test_a_new_display_shows_at_once_and_keeps_the_focus(qapp: QApplication) -> None:
    """The chosen card has the focus in the new look, so an arrow goes on from there."""
    window = real_window(qapp)
    window.controller.handle(events.Open("display"))
    go_to(window, "100 %")
    press(window.shell, RIGHT)
    settle(qapp)
    assert name_of(window.shell.focusWidget()) == "125 %"
    assert window.shell.font().pixelSize() == 22
    assert window.shell.page is not None
    assert window.shell.page.look.factor == 1.25


def test_the_title_is_the_same_on_every_page(qapp: QApplication) -> None:
    """The system never learns what is read; nothing has a tooltip."""
    for page in SAMPLES.values():
        shell = shell_with(qapp, page, look_of())
        assert shell.windowTitle() == "Helpdesk"
        assert {one.toolTip() for one in shell.findChildren(QWidget)} == {""}
