# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Words and icons of the resources: what is wrong with them is told."""

import shutil
from pathlib import Path

import pytest

from helpdesk.author.extras import MOST_FOREIGN, plain_placeholders, read_extras
from helpdesk.author.packing import as_line
from helpdesk.author.themes import ROLES

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def test_the_resources_have_no_problems() -> None:
    extras, problems = read_extras(RESOURCES)
    assert problems == ()
    assert set(extras.themes["light"]) == {"scheme", *ROLES}


def told(resources: Path) -> list[str]:
    """Every problem of a folder of resources."""
    return [as_line(problem) for problem in read_extras(resources)[1]]


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A folder with English words and one theme."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_text("a:\n  b: About {count} more\n", encoding="utf-8")
    (tmp_path / "themes").mkdir()
    shutil.copy(RESOURCES / "themes" / "dark.yaml", tmp_path / "themes")
    return tmp_path


def test_only_some_of_many_unknown_keys_are_told(resources: Path) -> None:
    """For each, the nearest English key is looked for, which takes time."""
    keys = "".join(f"k{number}: x\n" for number in range(15_000))
    (resources / "words" / "cy.yaml").write_text(keys, encoding="utf-8")
    assert len(told(resources)) == MOST_FOREIGN


def test_nested_keys_are_joined_with_dots(resources: Path) -> None:
    assert read_extras(resources)[0].words == {"en": {"a.b": "About {count} more"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a:\n  - b\n",
            ['words/en.yaml:1: "a" is not a text (write keys: texts)'],
        ),
        (
            "a:\n  b: '{0}'\n",
            ['words/en.yaml:2: "a.b" has a wrong placeholder (a placeholder is a name'],
        ),
        ("a.b: x\na:\n  b: y\n", ['words/en.yaml:3: the key "a.b" stands twice (keep one)']),
        ("a:\n", ["words/en.yaml:1: nothing stands here"]),
    ],
)
def test_words_are_texts_with_named_placeholders(
    resources: Path, text: str, expected: list[str]
) -> None:
    (resources / "words" / "en.yaml").write_text(text, encoding="utf-8")
    assert [
        line[: len(wanted)] for line, wanted in zip(told(resources), expected, strict=True)
    ] == (expected)


def test_another_language_has_no_key_that_english_lacks(resources: Path) -> None:
    (resources / "words" / "cy.yaml").write_text("a:\n  c: x\n", encoding="utf-8")
    assert told(resources) == ['words/cy.yaml:1: unknown key "a.c" (did you mean "a.b"?)']


def test_english_words_must_be_there(resources: Path) -> None:
    (resources / "words" / "en.yaml").unlink()
    assert told(resources) == ["words:1: there are no English words (add words/en.yaml)"]


@pytest.mark.parametrize("text", ["plain", "{name}", "{{literal}}", "{a} and {b_2}"])
def test_a_placeholder_is_a_name(text: str) -> None:
    assert plain_placeholders(text)


@pytest.mark.parametrize(
    "text", ["{", "}", "{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:>5}", "{a b}"]
)
def test_anything_else_in_braces_is_refused(text: str) -> None:
    assert not plain_placeholders(text)
