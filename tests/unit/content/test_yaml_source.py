# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Strict YAML: text stays text, faults come with their lines, and nothing is ever raised."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.content.texts import text_faults
from helpdesk.content.yaml_source import (
    LOADER,
    MAX_FAULTS,
    MAX_VALUES,
    Parsed,
    parse_yaml,
    read_yaml,
)

LOADERS = (LOADER, yaml.SafeLoader)
"""The fast loader, and the one that every system has."""

YAML_LIKE = st.text(alphabet="abz01:-?[]{}&*!|>'\"%@`#,~ \t\n\x00\u00e9\u2028\ufeff", max_size=60)


def parse(text: str | bytes, loader: type = LOADER) -> Parsed:
    """Parse a file of this content."""
    return parse_yaml(text.encode() if isinstance(text, str) else text, "a.yaml", loader)


def faults(text: str | bytes, loader: type = LOADER) -> list[tuple[int, str]]:
    """Line and text of each fault."""
    return [(problem.line, problem.text) for problem in parse(text, loader).problems]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "text", ["0800 1111", "08001111", "no", "yes", "9:30", "2026-11-25", "1e3", "0x1F", "1_000"]
)
def test_every_scalar_stays_the_text_that_was_written(text: str, loader: type) -> None:
    assert parse(f"value: {text}", loader).data == {"value": text}


def test_quotes_protect_words_that_would_be_nothing() -> None:
    assert parse("a: 'null'\nb: '~'\nc: ''").data == {"a": "null", "b": "~", "c": ""}


@pytest.mark.parametrize("loader", LOADERS)
def test_every_value_has_the_line_of_its_key(loader: type) -> None:
    parsed = parse("a: 1\nb:\n  - x\n  - c: >-\n      long\n      text\n", loader)
    assert parsed.data == {"a": "1", "b": ["x", {"c": "long text"}]}
    assert parsed.lines == {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
    }


def test_a_missing_value_has_the_line_of_what_is_around_it() -> None:
    assert parse("a: 1\nb:\n  c: 2\n").line(("b", "d", 0)) == 2


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", [(2, 'the key "a" stands twice')]),
        ("a: &x 1", [(1, "an anchor (&x)")]),
        ("a: 1\n\nb: *x", [(3, "an alias (*x)")]),
        ("a: !!int 1", [(1, "a tag (!!int)")]),
        ("a: !python/object x", [(1, "a tag (!python/object)")]),
        ("a: !!map {}", [(1, "a tag (!!map)")]),
        ("? [a]\n: 1", [(1, "a key that is not text")]),
        ("a:", [(1, "nothing stands here")]),
        ("a: ~", [(1, "nothing stands here")]),
        ("a: null", [(1, "nothing stands here")]),
        ("- a\n-", [(2, "nothing stands here")]),
        ("", [(1, "the file is empty")]),
        ("# only a comment", [(1, "the file is empty")]),
        ("a: 1\n---\nb: 2", [(2, "a second document starts here")]),
        ("a: b: c", [(1, "a colon is in the wrong place")]),
        ("a:\n\tb: 1", [(2, "a tab or a sign that YAML keeps for itself starts a text")]),
        ("a: @b", [(1, "a tab or a sign that YAML keeps for itself starts a text")]),
        ("a:\n  - 'b\n\n", [(2, "a quote is opened and not closed")]),
        ("a: [b", [(1, "a list in [ ] is not closed, or a comma is missing")]),
        ("a: - b", [(1, "a dash is in the wrong place")]),
        ("a:\n  - b\n - c", [(3, "a line is not indented like its neighbours")]),
    ],
)
def test_what_could_surprise_an_author_is_refused_with_its_line(
    text: str, expected: list[tuple[int, str]], loader: type
) -> None:
    assert faults(text, loader) == expected


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = "a: &x 1\nb: *x\nc:\nd: !!str 2\na: 3\n"
    assert [line for line, _ in faults(text)] == [1, 2, 3, 4, 5]


def test_the_first_of_two_equal_keys_keeps_its_value_and_line() -> None:
    parsed = parse("a:\n  b: 1\na:\n  b: 2\n")
    assert parsed.data == {"a": {"b": "1"}}
    assert parsed.lines["a", "b"] == 2


@pytest.mark.parametrize("loader", LOADERS)
def test_a_bomb_is_refused_before_it_expands(loader: type) -> None:
    names = "abcdefghijklmnop"
    lines = [f"{names[0]}: &{names[0]} [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in pairwise(names)]
    parsed = parse("\n".join(lines), loader)
    assert "an anchor (&p)" in {problem.text for problem in parsed.problems}
    assert parsed.data is not None
    assert len(str(parsed.data)) < 2000


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("deep", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000])
def test_depth_costs_no_stack(deep: str, loader: type) -> None:
    assert faults(deep, loader) == [(1, "more than 20 levels deep")]


def test_twenty_levels_are_allowed() -> None:
    assert faults("[" * 20 + "]" * 20) == []
    assert faults("[" * 21 + "]" * 21) == [(1, "more than 20 levels deep")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("café: 1".encode("latin-1"), (1, "a letter here is not UTF-8")),
        (b"a: 1\nb: \xff\n", (2, "a letter here is not UTF-8")),
        ("a: 1".encode("utf-16"), (1, "the file is saved as UTF-16")),
        ("a: 1".encode("utf-16-be"), (1, "a hidden character (U+0000) stands here")),
        (b"a: 1\n\x00", (2, "a hidden character (U+0000) stands here")),
        (b"a: \x07", (1, "a hidden character (U+0007) stands here")),
        (b"a: " + b"x" * 1024 * 1024, (1, "the file is larger than 1 MiB")),
    ],
)
def test_only_small_plain_utf8_is_read(data: bytes, expected: tuple[int, str]) -> None:
    assert faults(data) == [expected]


def test_a_byte_order_mark_of_utf8_does_no_harm() -> None:
    assert parse(b"\xef\xbb\xbfa: 1").data == {"a": "1"}


def test_exactly_one_mebibyte_is_read() -> None:
    assert faults(b"a: " + b"x" * (1024 * 1024 - 3)) == []


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (told,) = read_yaml(tmp_path / "gone.yaml", "gone.yaml").problems
    assert (told.file, told.text) == ("gone.yaml", "there is no such file")


@pytest.mark.parametrize("loader", LOADERS)
@given(data=st.binary(max_size=200))
def test_any_bytes_give_a_result(data: bytes, loader: type) -> None:
    parsed = parse(data, loader)
    assert parsed.data is not None or parsed.problems


@pytest.mark.parametrize("loader", LOADERS)
@given(text=st.one_of(st.text(max_size=80), YAML_LIKE))
def test_any_text_gives_a_result(text: str, loader: type) -> None:
    parsed = parse(text.encode("utf-8", "replace"), loader)
    assert parsed.data is not None or parsed.problems


KEYS = st.text(alphabet="abcdefgh-_", min_size=1, max_size=5)
TEXTS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff"
    ),
    max_size=20,
)
DATA = st.recursive(
    TEXTS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12
)


@given(data=DATA)
def test_what_was_written_in_quotes_is_read_back(data: object) -> None:
    text = yaml.safe_dump(data, default_style='"', allow_unicode=True)
    parsed = parse(text.replace('!!null "null"', '"null"'))
    assert (parsed.data, parsed.problems) == (data, ())


# --- too much of anything -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["%TAG !a! x\na: 1\n", "a: 1\n...\n%YAML 1.1\n---\nb: 2\n", '"a\n%b"\n']
)
def test_a_line_that_begins_with_a_percent_sign_is_refused(text: str) -> None:
    """YAML takes it for an order to itself; many of them would take minutes to read."""
    line = next(at for at, one in enumerate(text.splitlines(), 1) if one.startswith("%"))
    assert faults(text) == [(line, "a line begins with %")]


def test_orders_to_yaml_take_no_time() -> None:
    """A file of them is refused before YAML reads any."""
    text = "".join(f"%TAG !a{number}! x\n" for number in range(50_000))
    assert seconds(text) < 1


@pytest.mark.parametrize("part", ["- &a x\n", "- *a\n", "- !t x\n", "a: 1\n", "- {}: a\n", "- \n"])
def test_faults_are_told_up_to_a_number(part: str) -> None:
    """Then the author is asked to mend these first, and nothing more is read."""
    parsed = parse(part * 60_000)
    assert parsed.data is None
    assert len(parsed.problems) == MAX_FAULTS + 1
    assert parsed.problems[-1].text == f"more than {MAX_FAULTS} faults"
    assert seconds(part * 60_000) < 1


def test_values_are_read_up_to_a_number() -> None:
    """The largest file of the content has a quarter of it."""
    most = parse("- a\n" * (MAX_VALUES - 1))
    assert (len(most.data or ""), most.problems) == (MAX_VALUES - 1, ())
    over = parse("- a\n" * MAX_VALUES)
    assert over.data is None
    told = [(one.line, one.text) for one in over.problems]
    assert told == [(MAX_VALUES, f"more than {MAX_VALUES} values in one file")]


def seconds(text: str) -> float:
    """How long the processor reads a text and looks for faults in its parts."""
    began = time.process_time()
    list(text_faults(parse(text)))
    return time.process_time() - began
