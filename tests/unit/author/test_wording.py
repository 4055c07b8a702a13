# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The wording check: rules of language, reading limits, and which texts they are about."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from helpdesk.author.checks.said import Said, blocks, said_in
from helpdesk.author.checks.wording import (
    WordingRule,
    broken_rules,
    hard_to_read,
    service_names,
    wording_checks,
    wording_rules,
)
from helpdesk.content.build import draft_pack
from helpdesk.model import Problem

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
UK = RESOURCES / "packs" / "uk"
TODAY = date(2026, 11, 25)
RULES = wording_rules()

EVERY_READER = frozenset({"all", "child", "adult-side", "service", "interface", "ours"})


def said(text: str, scopes: Iterable[str] = EVERY_READER, page: str = "a") -> Said:
    return Said(file="a.yaml", line=3, text=text, page=page, scopes=frozenset(scopes))


def ids(text: str, scopes: Iterable[str] = EVERY_READER) -> set[str]:
    """The rules that a text breaks."""
    found = broken_rules([said(text, scopes)], RULES)
    return {problem.text.partition("]")[0].removeprefix("[") for problem in found}


def copy_of_tree(folder: Path) -> Path:
    """The real pack with the words of the interface beside it, to be spoilt; its pack folder."""
    shutil.copytree(UK, folder / "packs" / "uk")
    shutil.copytree(RESOURCES / "words", folder / "words")
    return folder / "packs" / "uk"


def check(folder: Path) -> list[Problem]:
    return list(wording_checks(folder, draft_pack(folder), TODAY))


# --- rules --------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_sentence_that_trips_it(rule: WordingRule) -> None:
    assert rule.id in ids(rule.trips)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_sentence_that_no_rule_minds(rule: WordingRule) -> None:
    """Its neighbour, said well: neither this rule nor another one is broken."""
    assert ids(rule.passes) == set()


def test_there_are_rules_for_every_subject() -> None:
    """At least 35, among them those for what must never be said."""
    subjects = ("blame", "label", "promise", "minimise", "method", "picture", "claim", "suicide")
    named = {rule.id for rule in RULES}
    assert len(named) >= 35
    assert [one for one in subjects if not any(name.startswith(one) for name in named)] == []
    assert {"tell-parents", "child-porn", "commit-suicide", "click-here", "idiom"} <= named
    assert {"american-spelling", "american-word"} <= named


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You SHOULD have blocked them.", "blame-should-have"),
        ("You shouldn’t have sent it.", "blame-should-have"),
        ("Talk to mum or dad.", "tell-parents"),
        ("Show this to your carer.", "tell-parents"),
        ("Let your parents know.", "tell-parents"),
        ("Helpdesk is secure.", "claim-app"),
        ("Your answers are private.", "claim-app"),
        ("Childline is anonymous.", "claim-service"),
        ("Nobody can see what you do here.", "promise-nobody-knows"),
        ("It will get better.", "promise-fine"),
        ("Screenshot the video first.", "picture-copy"),
        ("If only you had said no.", "blame-choice"),
        ("He committed suicide.", "commit-suicide"),
        ("Child pornography is a crime.", "child-porn"),
    ],
)
def test_other_ways_to_say_it_are_found(text: str, rule: str) -> None:
    """Capitals, a curly apostrophe or other words of the same kind make no difference."""
    assert rule in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "A private picture of you was shared.",
        "Find a safe adult, in a safe place.",
        "It can't reach private chats.",
        "Shout says that it's anonymous.",
        "Childline keeps it private, unless someone isn't safe.",
        "The app isn't private. Others may see the screen.",
        "They may tell your parents.",
        "As a rule not your parents.",
        "Don't copy or send the picture, not even as proof.",
        "You haven't done anything wrong.",
        "Ask them directly: are you thinking about suicide?",
    ],
)
def test_what_only_looks_alike_is_free(text: str) -> None:
    assert ids(text) == set()


def test_a_problem_says_where_what_why_and_what_instead() -> None:
    [found] = broken_rules([said("Click here.")], RULES)
    assert (found.file, found.line, found.level) == ("a.yaml", 3, "error")
    assert found.text.startswith('[click-here] "Click here": a link or button')
    assert found.hint == "name what opens; source: GOV.UK content design; WCAG 2.4.4"


def test_a_young_persons_own_words_are_free_of_rules_about_ours() -> None:
    """A worry may say what we must not."""
    assert ids("Was it my fault? Should I just ignore them?", {"all", "child"}) == set()
    assert "minimise-just-do" in ids("Just ignore them.", {"all", "child", "ours"})


def test_rules_for_children_leave_the_adults_side_alone() -> None:
    assert "hard-word" in ids("Safeguarding leads can help.", {"all", "child", "ours"})
    assert "hard-word" not in ids("Safeguarding leads can help.", {"all", "adult-side", "ours"})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- id: a\n", "no lists and rules"),
        ("lists: {}\nrules:\n  - id: a\n", r"rules\.yaml:3: a rule has the keys"),
        ("lists: {a: [<b>]}\nrules: []\n", "there is no list b"),
        ("lists: {}\nrules: [{R}, {R}]\n", "two rules have the same id"),
        ("lists: {}\nrules: [{R, unless: '('}]\n", r"rules\.yaml:2: "),
        ("lists: {}\nrules: [{R, other: x}]\n", "a rule has the keys"),
        ("lists: {}\nrules: [{R, unless: [{a: b}]}]\n", "this is not text"),
        ("lists: {}\nrules: [{S}]\n", "the scope or the level is unknown"),
    ],
)
def test_a_broken_list_of_rules_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    """Whoever adds a rule is told what is wrong with it, and in which line."""
    rest = "pattern: x, reason: x, better: x, source: x, level: error, trips: x, passes: y"
    path = tmp_path / "rules.yaml"
    filled = text.replace("R", f"id: a, scope: all, {rest}").replace(
        "S", f"id: a, scope: me, {rest}"
    )
    path.write_text(filled, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        wording_rules(path)


# --- reading ------------------------------------------------------------------------------------


def test_a_sentence_of_more_than_twenty_words_is_a_warning() -> None:
    twenty = " ".join(["go"] * 20) + "."
    assert list(hard_to_read([said(twenty)], ())) == []
    [found] = hard_to_read([said(f"Now {twenty}")], ())
    assert (found.level, found.text) == ("warning", "[long-sentence] a sentence has 21 words")


def test_a_hard_paragraph_is_a_warning_and_a_hard_label_is_not() -> None:
    """One long word decides the grade of a label, so a short text has none of its own."""
    hard = "Information concerning professional organisations. " * 5
    found = {one.text.partition("]")[0] for one in hard_to_read([said(hard)], ())}
    assert found == {"[paragraph-grade", "[page-grade"}
    easy = said("You can stop now. " * 40)
    assert list(hard_to_read([said("Organisations"), easy], ())) == []


def test_the_texts_of_a_page_are_graded_together() -> None:
    """Two pages: one is named, at its first text."""
    easy = said("You can stop now. " * 9, page="easy")
    hard = Said(
        file="b.yaml", line=8, text="Your organisation", page="hard", scopes=frozenset({"all"})
    )
    [found] = hard_to_read([easy, hard], ())
    assert (found.file, found.line) == ("b.yaml", 8)
    assert "this page reads at grade" in found.text


def test_names_of_services_count_as_one_word() -> None:
    """In a long name no sentence is too long, with its nation in brackets or without."""
    names = service_names(draft_pack(UK))
    assert {"Report Remove", "Lifeline (Northern Ireland)", "Lifeline"} <= names


# --- which texts --------------------------------------------------------------------------------


def test_texts_have_their_line_their_page_and_their_readers() -> None:
    texts = list(said_in(UK, draft_pack(UK)))
    lines = {
        file: (UK / file).read_text(encoding="utf-8").splitlines()
        for file in {one.file for one in texts if not one.file.startswith("words/")}
    }
    by_topic = [one for one in texts if one.file == "topics/image-threat.yaml"]
    heading = next(one for one in by_topic if "heading:" in lines[one.file][one.line - 1])
    assert heading.text in lines[heading.file][heading.line - 1]
    assert {one.page for one in by_topic} == {"topics/image-threat.yaml"}
    assert any("adult-side" in one.scopes and "child" not in one.scopes for one in by_topic)
    asked = [one for one in by_topic if "- ask:" in lines[one.file][one.line - 1]]
    assert asked
    assert not any("ours" in one.scopes for one in asked)
    assert len({one.page for one in texts if one.file == "services/talk.yaml"}) > 3
    assert any(one.file == "words/en.yaml" and "interface" in one.scopes for one in texts)


def test_what_no_reader_sees_is_not_read() -> None:
    """Ids, addresses, hours, sources, search words and notes for reviewers are no texts."""
    texts = {one.text for one in said_in(UK, draft_pack(UK))}
    assert not texts & {"childline", "show-after-live-check", "24/7", "kms", "2026-11-25", "S01"}
    assert not any(text.startswith("https://") for text in texts)
    assert "None of these" in texts


def test_services_for_adults_are_the_adults_side() -> None:
    texts = [one for one in said_in(UK, draft_pack(UK)) if one.file == "services/adults.yaml"]
    assert texts
    assert all("adult-side" in one.scopes and "child" not in one.scopes for one in texts)


def test_a_guide_is_read_block_by_block() -> None:
    """Wrapped lines are one text, marks are dropped, and comments keep their lines."""
    guide = "<!-- a\nb -->\n# Title\n\nLead and\nmore.\n\n1. **Do it.** Why.\n- A point\n- Two\n"
    assert list(blocks(guide)) == [
        (3, "Title"),
        (5, "Lead and more."),
        (8, "Do it. Why."),
        (9, "A point"),
        (10, "Two"),
    ]


def test_a_number_at_the_end_of_a_sentence_is_not_a_mark_of_a_list() -> None:
    """Only what begins a line is."""
    assert list(blocks("- Ring 0800 1111. It is free.\n")) == [(1, "Ring 0800 1111. It is free.")]


# --- all together -------------------------------------------------------------------------------


def test_the_real_pack_breaks_no_rule() -> None:
    assert [one for one in check(UK) if one.level == "error"] == []


def test_a_fault_is_found_in_every_kind_of_file(tmp_path: Path) -> None:
    """Topic, service, guide, urgent page, question, fact, pack and interface are all read."""
    folder = copy_of_tree(tmp_path)
    spoilt = {
        "topics/suicidal.yaml": "heading: ",
        "services/talk.yaml": "  what_for: ",
        "guides/someone-at-home.md": "# ",
        "urgent.yaml": "heading: ",
        "questions.yaml": "    why: ",
        "facts.yaml": "    say: ",
        "pack.yaml": "emergency_because: ",
        "../../words/en.yaml": "preview: ",
    }
    where = set()
    for file, start in spoilt.items():
        path = folder / file
        lines = path.read_text(encoding="utf-8").splitlines()
        place = next(i for i, line in enumerate(lines) if line.startswith(start))
        lines[place] = f"{start}Click here."
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        where.add((file.removeprefix("../../"), place + 1))
    found = {(one.file, one.line) for one in check(folder) if "[click-here]" in one.text}
    assert found == where


def test_an_unknown_number_in_a_text_is_found_by_the_whole_check(tmp_path: Path) -> None:
    folder = copy_of_tree(tmp_path)
    guide = folder / "guides" / "new.md"
    guide.write_text("# New\n\nYou can ring 0800 555 000.\n", encoding="utf-8")
    [found] = [one for one in check(folder) if "[unknown-number]" in one.text]
    assert (found.file, found.line) == ("guides/new.md", 3)


def test_a_pack_outside_the_tree_has_no_words_of_the_interface(tmp_path: Path) -> None:
    shutil.copytree(UK, tmp_path / "uk")
    draft = draft_pack(tmp_path / "uk")
    files = {one.file for one in said_in(tmp_path / "uk", draft)}
    assert "words/en.yaml" not in files
    assert "urgent.yaml" in files


def test_a_broken_pack_is_checked_as_far_as_it_can_be_read() -> None:
    """Files with other faults raise nothing, and their texts are read all the same."""
    folder = RESOURCES.parent / "tests" / "packs" / "broken"
    assert any(one.file.startswith("services/") for one in check(folder))
