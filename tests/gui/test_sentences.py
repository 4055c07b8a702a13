# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A voice is given whole sentences, and numbers digit by digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.gui.sentences import sentences, spoken


def cut(text: str) -> list[str]:
    return [text[at.start : at.stop] for at in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One sentence"],
        ["Stop replying.", "Don't pay."],
        ["Is it someone at home?", "You can talk to Childline!", "It's free."],
        ["Ring 999.", "You can whisper."],
        ["Ring 0800 1111.", "It is free."],
        ["It is 16 or 17.", "13 to 15 is another list."],
        ["Text 85258.", "It's free."],
        ["It ends.", "Ŵyn is a name."],
        ["They answer from 9 a.m. to 5 p.m. on weekdays.", "Not on Sundays."],
        ["Use a name, e.g. Sam, that isn't yours.", "It's fine."],
        ["Use a nickname, e.g. Sam.", "It's fine."],
        ["Ask Mr. Brown or Ms. Green.", "They help."],
        ["Tell Dr. Khan in St. Albans.", "It is near."],
        ["It's J. Smith who asks.", "Not me."],
        ["Version 1.5 is out.", "It costs 2.50 pounds."],
        ["“Are you OK?” she said.", "“Yes.”", "He left."],
        ["He said (twice).", "(Then he left.)"],
        ["Go to example.org/help.html now.", "It opens."],
        ["Really?!", "Yes..."],
        ["It stops here…", "And goes on."],
        ["Do it now.", "“Why?”"],
    ],
)
def test_a_text_is_cut_at_its_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize("text", ["", " ", "·", "…", "“”", "\n\n"])
def test_nothing_that_could_be_said_is_no_sentence(text: str) -> None:
    assert cut(text) == []


def test_a_new_line_ends_a_sentence() -> None:
    assert cut("First\nsecond\n\nthird ") == ["First", "second", "third"]


@given(st.text(alphabet="aB1 .!?…\n·“”()e.g."))
def test_every_letter_is_in_one_sentence(text: str) -> None:
    """The sentences stand in their order, don't overlap, and miss no letter and no digit."""
    found = list(sentences(text))
    places = [place for at in found for place in at]
    assert places == sorted(set(places))
    assert {at for at, letter in enumerate(text) if letter.isalnum()} <= set(places)
    assert all(text[at.start : at.stop].strip() == text[at.start : at.stop] for at in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ring 0800 1111.", "Ring 0 8 0 0, 1 1 1 1."),
        ("Ring 0800\u00a01111.", "Ring 0 8 0 0, 1 1 1 1."),
        ("Ring 999 now.", "Ring 9 9 9 now."),
        ("Text 85258.", "Text 8 5 2 5 8."),
        ("18001 0808 808 8000", "1 8 0 0 1, 0 8 0 8, 8 0 8, 8 0 0 0"),
        ("You are 13 to 15.", "You are 13 to 15."),
        ("On 25 November 2026", "On 25 November 2026"),
        ("Text size: 125 %", "Text size: 125 %"),
        ("Press 55.", "Press 55."),
        ("13 to 15 · Wales", "13 to 15, Wales"),
        ("two\n lines", "two lines"),
    ],
)
def test_what_is_rung_or_texted_is_said_digit_by_digit(text: str, said: str) -> None:
    assert spoken(text) == said
