# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Words, themes and icons: what is wrong with them is told, and each theme can be read."""

import shutil
from pathlib import Path

import pytest

from helpdesk.author.extras import MOST_FOREIGN, ROLES, plain_placeholders, read_extras
from helpdesk.author.packing import as_line

RESOURCES = Path(__file__).resolve().parents[3] / "resources"

PAPERS = ("paper", "card", "tint", "header", "bar")
TEXTS = [
    *((text, paper) for text in ("ink", "soft", "brand", "danger") for paper in PAPERS),
    ("on-brand", "brand"),
    ("paper", "ink"),
    ("ink", "open-tint"),
    ("open", "open-tint"),
    ("open", "card"),
    ("ink", "danger-tint"),
    ("danger", "danger-tint"),
]
"""A text and what it stands on; "paper on ink" is the button that hides the window."""

EDGES = [("edge", "paper"), ("edge", "card"), ("brand", "card"), ("ink", "paper")]
"""What shows that something can be pressed, is chosen or has the focus."""


def luminance(colour: str) -> float:
    """How bright a colour is, as WCAG counts it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(two)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("theme", "text_at_least", "edge_at_least"),
    [("light", 4.5, 3), ("dark", 4.5, 3), ("high-contrast", 7, 4.5)],
)
def test_every_pair_of_roles_can_be_told_apart(
    theme: str, text_at_least: float, edge_at_least: float
) -> None:
    roles = read_extras(RESOURCES)[0].themes[theme]
    pale = [pair for pair in TEXTS if contrast(*(roles[one] for one in pair)) < text_at_least]
    faint = [pair for pair in EDGES if contrast(*(roles[one] for one in pair)) < edge_at_least]
    assert (pale, faint) == ([], [])


def test_black_on_white_has_the_contrast_that_wcag_names() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


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


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "ink:",
            "inc:",
            ['themes/dark.yaml:6: "ink" is wrong', 'themes/dark.yaml:9: "inc" is wrong'],
        ),
        ("#F1F4F6", "white", ['themes/dark.yaml:9: "ink" is wrong']),
        ("name: dark", "name: night", ["themes/dark.yaml:1: a theme has name"]),
        ("scheme: dark", "scheme: dim", ["themes/dark.yaml:1: a theme has name"]),
    ],
)
def test_a_theme_has_a_colour_for_each_role_and_no_others(
    resources: Path, old: str, new: str, expected: list[str]
) -> None:
    path = resources / "themes" / "dark.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    lines = sorted(told(resources))
    assert [line[: len(wanted)] for line, wanted in zip(lines, expected, strict=True)] == expected


@pytest.mark.parametrize("text", ["plain", "{name}", "{{literal}}", "{a} and {b_2}"])
def test_a_placeholder_is_a_name(text: str) -> None:
    assert plain_placeholders(text)


@pytest.mark.parametrize(
    "text", ["{", "}", "{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:>5}", "{a b}"]
)
def test_anything_else_in_braces_is_refused(text: str) -> None:
    assert not plain_placeholders(text)
