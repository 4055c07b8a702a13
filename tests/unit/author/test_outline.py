# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The outline of a pack, for people who check the way through it."""

from helpdesk.author.outline import _label, outline
from helpdesk.author.packing import compile_folder
from helpdesk.model import Pack
from tests.packs.accept import TINY


def tiny() -> Pack:
    """The smallest pack, compiled."""
    bundle, _ = compile_folder(TINY)
    assert bundle is not None
    return bundle.pack


def test_every_question_topic_and_service_stands_in_both_forms() -> None:
    pack = tiny()
    mermaid, plain = outline(pack).split("```")[1:]
    for topic in (*pack.topics, "fake"):
        assert f"t_{topic.replace('-', '_')}[" in mermaid
        assert f"  - {topic}: " in plain
    for fact, question in pack.questions.items():
        assert f"{fact}: {question.text.ask}" in plain
    for rule in pack.topics["picture"].services:
        assert rule.service in mermaid
        assert rule.service in plain


def test_conditions_are_said_in_words() -> None:
    plain = outline(tiny()).split("```")[2]
    assert "  1. take-down, when age is under-13 or 13-15 or 16-17\n" in plain
    police = "(topic is picture and danger is no or unsure) or (about is friend)"
    assert f"  3. police-line, when {police}\n" in plain
    assert "  2. talk-line\n" in plain


def test_a_topic_without_a_page_shows_where_it_leads() -> None:
    plain = outline(tiny()).split("```")[2]
    assert (
        "  - fake: A fake picture of me\n    then asks: age, nation; page: something-else\n"
        in plain
    )


def test_signs_that_mean_something_in_mermaid_are_written_out() -> None:
    assert _label('a "real" #1') == '"a #quot;real#quot; #35;1"'
