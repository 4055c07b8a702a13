# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The reading grade: what is counted, and what doesn't distort it."""

import pytest

from helpdesk.author.checks.reading import Reading, not_prose, read, syllables

PLAIN = not_prose(())
NAMED = not_prose(("Northern Lights Helpline", "Childline"))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("cat", 1), ("safe", 1), ("picture", 2), ("something", 2), ("sometimes", 2)),
        *(("people", 2), ("police", 2), ("being", 2), ("video", 3), ("idea", 3), ("easier", 3)),
        *(("threatened", 2), ("wanted", 2), ("shares", 1), ("messages", 3), ("everyone", 3)),
        *(("didn't", 2), ("can't", 1), ("can’t", 1), ("friend's", 1), ("e-mail", 2)),
        *(("counsellor", 3), ("private", 2), ("quiet", 2), ("suicide", 3), ("the", 1), ("hmm", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["CEOP", "A&E", "PAPYRUS", "NHS"])
def test_a_word_in_capitals_is_one_syllable(word: str) -> None:
    assert syllables(word) == 1


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    """Three words and three syllables in one sentence: 0.39 x 3 + 11.8 x 1 - 15.59."""
    assert read("Tell an aunt.", PLAIN).grade == pytest.approx(0.39 * 3 + 11.8 - 15.59)


def test_a_hard_text_has_a_higher_grade_than_an_easy_one() -> None:
    easy = read("You can tell someone. They will listen to you. It may help.", PLAIN)
    hard = read("Disclosure facilitates appropriate multidisciplinary intervention.", PLAIN)
    assert easy.grade < 3
    assert hard.grade > 12


def test_a_text_without_words_has_grade_nought() -> None:
    assert read(" · ", PLAIN) == Reading()
    assert read(" · ", PLAIN).grade == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0800 1111 now.",
        "Ring 116 123 now.",
        "Ring Childline now.",
        "Ring Northern Lights Helpline now.",
        "Ring help@example.org.uk now.",
        "Ring https://www.example.org/a-long/way?to=it now.",
        "Ring example.police.uk/report now.",
        "Ring {name_of_service} now.",
    ],
)
def test_what_is_not_prose_is_one_word_of_one_syllable(text: str) -> None:
    """Numbers, names of services, addresses and placeholders don't distort the grade."""
    assert read(text, NAMED) == read("Ring it now.", NAMED)


def test_a_name_inside_a_word_is_no_name() -> None:
    assert read("Childlines", NAMED).syllables == 2


def test_the_longest_sentence_is_found() -> None:
    """A dot in a number ends no sentence; a quote after a full stop belongs to its sentence."""
    text = 'Stop. They may say "pay now." You can go quiet at 9.30 if you like!'
    assert read(text, PLAIN).longest == 9
    assert read(text, PLAIN).sentences == 3


def test_the_texts_of_a_page_add_up() -> None:
    first, second = read("Stop now.", PLAIN), read("You can tell someone today", PLAIN)
    both = first + second
    assert both == Reading(words=7, sentences=2, syllables=9, longest=5)
