# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Themes can be read by everybody, and a pack may have colours of its own if they can be too."""

import shutil
from pathlib import Path

import pytest

from helpdesk.author.extras import read_extras
from helpdesk.author.packing import as_line, compile_bundle
from helpdesk.author.themes import EDGE_ON, TEXT_ON
from helpdesk.content.contrast import contrast
from tests.packs.accept import TINY

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.mark.parametrize(
    ("theme", "text_at_least", "edge_at_least"),
    [("light", 4.5, 3), ("dark", 4.5, 3), ("high-contrast", 7, 4.5)],
)
def test_every_pair_of_roles_can_be_told_apart(
    theme: str, text_at_least: float, edge_at_least: float
) -> None:
    roles = read_extras(RESOURCES)[0].themes[theme]
    pale = [pair for pair in TEXT_ON if contrast(*(roles[one] for one in pair)) < text_at_least]
    faint = [pair for pair in EDGE_ON if contrast(*(roles[one] for one in pair)) < edge_at_least]
    assert (pale, faint) == ([], [])


def test_black_on_white_has_the_contrast_that_wcag_names() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def theme_with(tmp_path: Path, old: str, new: str) -> list[str]:
    """What is wrong with the dark theme after one change."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_text("a: b\n", encoding="utf-8")
    (tmp_path / "themes").mkdir()
    path = tmp_path / "themes" / "dark.yaml"
    text = (RESOURCES / "themes" / "dark.yaml").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return sorted(as_line(problem) for problem in read_extras(tmp_path)[1])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "  ink: snow",
            "  inc: snow",
            ['dark.yaml:20: "ink" is wrong', 'dark.yaml:23: "inc" is wr'],
        ),
        ("  ink: snow", "  ink: snown", ['dark.yaml:23: "ink" is wrong or missing']),
        ('"#F1F4F6"', "white", ['dark.yaml:9: "snow" is not a colour']),
        ("name: dark", "name: night", ["dark.yaml:1: a theme has name"]),
        ("scheme: dark", "scheme: dim", ["dark.yaml:1: a theme has name"]),
        (
            "  soft: silver",
            "  soft: shade",
            [
                f"dark.yaml:1: soft on {one} has a contrast of"
                for one in ("bar", "card", "header", "paper", "tint")
            ],
        ),
    ],
)
def test_a_theme_gives_each_role_a_named_colour_that_can_be_read(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    lines = theme_with(tmp_path, old, new)
    wanted = [f"themes/{one}" for one in expected]
    assert [line[: len(one)] for line, one in zip(lines, wanted, strict=True)] == wanted


def pack_with(tmp_path: Path, colours: str) -> Path:
    """The smallest pack with colours of its own."""
    folder = tmp_path / "tiny"
    shutil.copytree(TINY, folder)
    (folder / "colours.yaml").write_text(colours, encoding="utf-8")
    return folder


def test_a_pack_may_have_its_own_colours(tmp_path: Path) -> None:
    """Those that it names; everything else stays, high contrast too."""
    plain, _ = compile_bundle(TINY, RESOURCES)
    folder = pack_with(tmp_path, 'light:\n  brand: "#5B2A86"\n  tint: "#F1E9F8"\n')
    bundle, problems = compile_bundle(folder, RESOURCES)
    assert problems == ()
    assert plain is not None
    assert bundle is not None
    own = {"brand": "#5B2A86", "tint": "#F1E9F8"}
    assert bundle.themes == {**plain.themes, "light": {**plain.themes["light"], **own}}


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        (
            'light:\n  brand: "#B9A0D0"\n',
            "colours.yaml:1: brand on bar has a contrast of 2.3 (make",
        ),
        ('light:\n  brandt: "#5B2A86"\n', 'colours.yaml:2: unknown role "brandt" (did you mean'),
        ("dark:\n  brand: purple\n", 'colours.yaml:2: "brand" is not a colour'),
        ('high-contrast:\n  brand: "#FFFFFF"\n', 'colours.yaml:1: the theme "high-contrast" can'),
        ('night:\n  brand: "#FFFFFF"\n', 'colours.yaml:1: the theme "night" can\'t be changed'),
    ],
)
def test_colours_that_nobody_could_read_are_refused(
    tmp_path: Path, colours: str, expected: str
) -> None:
    bundle, problems = compile_bundle(pack_with(tmp_path, colours), RESOURCES)
    assert bundle is None
    assert as_line(problems[0]).startswith(expected)
