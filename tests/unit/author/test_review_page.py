# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The page for reviewers holds all content: nothing that a young person may read is left out."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from helpdesk.__main__ import main
from helpdesk.author.checks.review import marks
from helpdesk.author.checks.said import INTERFACE, said_in
from helpdesk.author.review_page import review_page
from helpdesk.content.build import draft_pack
from tests.real import REAL_PACK, RESOURCES

UK = RESOURCES / "packs" / "uk"
DRAFT = draft_pack(UK)
PAGE = review_page(DRAFT, REAL_PACK)


class Tags(HTMLParser):
    """The tags of a page that are still open, and every attribute that fetches something."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.boxes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and what it would load."""
        self.fetched += [value or "" for key, value in attrs if key in {"src", "href"}]
        self.boxes += tag == "input"
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag


def test_every_text_that_somebody_reads_is_on_the_page() -> None:
    plain = " ".join(unescape(PAGE).split())
    texts = [one for one in said_in(UK, DRAFT) if one.file != INTERFACE]
    missing = [f"{one.file}:{one.line}" for one in texts if not _stands_in(plain, one.text)]
    assert texts
    assert missing == []


def _stands_in(plain: str, text: str) -> bool:
    """A point of a guide stands there in two parts: its first words, and the rest."""
    words = text.split()
    return " ".join(words) in plain or any(
        " ".join(words[:place]) in plain and " ".join(words[place:]) in plain
        for place in range(1, len(words))
    )


def test_every_mark_comes_before_the_rest_with_its_reason_and_place() -> None:
    head = unescape(PAGE[: PAGE.index('<h2 id="urgent"')])
    for mark in marks(DRAFT):
        assert mark.why in head
        assert f"{mark.file}, line {mark.line}" in head
    assert PAGE.index('<h2 id="judgement"') < PAGE.index('<h2 id="urgent"')


def test_every_source_stands_there_with_its_address_and_date() -> None:
    plain = unescape(PAGE)
    for service in REAL_PACK.services.values():
        assert service.facts_as_of.isoformat() in plain
        for source in service.sources:
            assert source.url in plain
            assert source.date is None or source.date in plain


def test_the_page_is_whole_and_loads_nothing() -> None:
    """Every tag is closed; links lead only to places on the page; each line has a box to tick."""
    tags = Tags()
    tags.feed(PAGE)
    assert tags.open == []
    assert all(one.startswith("#") for one in tags.fetched)
    assert "<script" not in PAGE
    assert tags.boxes > 1000


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    file = tmp_path / "review.html"
    assert main(["outline", str(UK), "--review", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == PAGE


def test_a_file_that_cannot_be_written_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outline", str(UK), "--review", str(tmp_path / "no" / "x.html")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
