# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Names of groups are refused, and the list of them can't be read.

The names here are made up, and stand in a list of their own.
"""

import re
from pathlib import Path

import pytest

from helpdesk.author.checks.group_names import (
    HASHES,
    GroupNames,
    hash_of,
    names_in_folder,
    read_names,
)

ROOT = Path(__file__).resolve().parents[3]
BLANK = GroupNames(salt="a grain", hashes=frozenset())
MADE_UP = ("zorblat", "quince moon", "no kettles sing", "31417")
NAMES = GroupNames(salt="a grain", hashes=frozenset(map(BLANK.hash_of, MADE_UP)))


@pytest.mark.parametrize(
    "text",
    [
        "They call it Zorblat.",
        "ZORBLATS are here",
        "z0rbl4t",
        "zórblât",
        "zor\u200bblat",
        "ｚｏｒｂｌａｔ",
        "The Quince Moon",
        "quince-moons",
        "quince_moon",
        "# quince, moon",
        "No kettle sings",
        "the group 31417",
        "https://example.org/zorblat/page",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert list(NAMES.lines_in(text)) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "A quince, and later a moon.",
        "moon quince",
        "zorb lat",
        "kettles sing",
        "Ring 0800 314 1731417 now",
        "31.417",
        "https://quince.com/moonlight",
    ],
)
def test_other_words_are_free(text: str) -> None:
    """Parts of a name, its words in another order, and figures in a phone number are no name."""
    assert list(NAMES.lines_in(text)) == []


def test_a_name_over_two_lines_is_found_on_the_first() -> None:
    assert list(NAMES.lines_in("one\ntwo quince\nmoon three")) == [2]


def test_keys_and_comments_of_a_pack_are_read_too(tmp_path: Path) -> None:
    """A name is refused wherever it stands in a file; the problem doesn't repeat it."""
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "a.yaml").write_text("id: a\n# about zorblat\n", encoding="utf-8")
    (tmp_path / "guide.md").write_text("# A title\n\nThe quince moon.\n", encoding="utf-8")
    found = list(names_in_folder(tmp_path, NAMES))
    assert {(one.file, one.line, one.level) for one in found} == {
        ("topics/a.yaml", 2, "error"),
        ("guide.md", 3, "error"),
    }
    assert not any("zorblat" in f"{one.text}{one.hint}".lower() for one in found)


def test_the_list_holds_hashes_alone() -> None:
    """Not one name can be read in the list; there is a salt and more than forty hashes."""
    lines = HASHES.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("#")]
    assert re.fullmatch(r"salt: [0-9a-f]{32}", kept[0])
    assert len(kept) > 40
    assert all(re.fullmatch(r"[0-9a-f]{64}", line) for line in kept[1:])
    assert kept[1:] == sorted(set(kept[1:]))


def test_hash_of_gives_the_line_for_the_list() -> None:
    """It is the same for every way to write a name, and depends on the list's salt."""
    assert hash_of("Quince Moons") == hash_of("qu1nce-moon")
    assert hash_of("quince moon") != BLANK.hash_of("quince moon")
    assert re.fullmatch(r"[0-9a-f]{64}", hash_of("quince moon"))


@pytest.mark.parametrize("text", ["", "# only a comment\n", "salt: x\nnot a hash\n", "0a\n"])
def test_a_broken_list_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "names.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"names\.txt"):
        read_names(path)


@pytest.mark.parametrize("folder", ["resources", "docs"])
def test_no_group_is_named_in_this_repository(folder: str) -> None:
    assert list(names_in_folder(ROOT / folder, read_names())) == []
