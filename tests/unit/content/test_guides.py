# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Guides are a small part of Markdown; what they refuse stands in the broken pack."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.content.guides import read_guide
from helpdesk.model import Block, Guide

TEXT = """<!-- SPDX lines
may be several -->
<!-- needs_review: the order -->

# A title

A lead in
two lines.

## A heading
Text right under it.
1. **Do this.** Then
   that.
2. Or only this.

- **A point.** More.
- Another one

**Bold.** And more.
"""


def test_each_part_becomes_a_block_with_its_first_words_apart() -> None:
    guide, problems = read_guide(TEXT, "guides/a.md", "a")
    assert problems == ()
    assert guide == Guide(
        id="a",
        title="A title",
        lead="A lead in two lines.",
        needs_review="the order",
        blocks=(
            Block(kind="heading", say="A heading"),
            Block(kind="text", say="Text right under it."),
            Block(kind="step", say="Do this.", more="Then that."),
            Block(kind="step", say="Or only this."),
            Block(kind="point", say="A point.", more="More."),
            Block(kind="point", say="Another one"),
            Block(kind="text", say="Bold.", more="And more."),
        ),
    )


def test_faults_stand_in_the_lines_of_the_file() -> None:
    _, problems = read_guide("<!-- a\nb -->\n\n# T\n\nLead.\n\n<b>x</b>\n\n# U\n", "a.md", "a")
    assert [(one.line, one.text) for one in problems] == [(8, "HTML"), (10, "a second title")]


@given(st.text(alphabet="#*-1. \n<>!ab`[]()|", max_size=80))
def test_any_text_gives_a_guide_or_its_faults(text: str) -> None:
    guide, problems = read_guide(text, "a.md", "a")
    assert (guide is None) == bool(problems)


@pytest.mark.parametrize(
    "text",
    ["# T\n\nx\n\n" + "a\n" * 500_000, "<!-- -->\n" * 110_000, "# T\n\nx\n\n" + "- a\n" * 250_000],
)
def test_a_guide_of_the_largest_size_takes_no_time(text: str) -> None:
    """Time grows with the length, however many lines or comments there are."""
    began = time.process_time()
    read_guide(text, "guides/x.md", "x")
    assert time.process_time() - began < 4
