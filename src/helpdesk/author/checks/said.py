# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every text of a pack that somebody reads, with its file, its line and who reads it.

Keys that hold no text for readers are named here; a key that nobody thought of is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from helpdesk.content.draft import Draft
from helpdesk.content.files import read_text
from helpdesk.content.yaml_source import Parsed, Raw, Where, read_yaml
from helpdesk.model import Problem

Level = Literal["error", "warning"]

INTERFACE = "words/en.yaml"
"""The words of the interface: in the tree they stand beside the packs."""

SCOPES = ("all", "child", "adult-side", "service", "interface", "ours")
"""Whose texts a rule can be about. `ours`: all but the words of a young person, such as a worry."""

NOT_READ = frozenset(
    (
        *("id", "icon", "area", "topics", "service", "when", "words", "needs_review"),
        *("sources", "facts_as_of", "display", "need", "ages", "nations", "hours", "dial", "way"),
        *("kind", "cost", "bill", "verified", "address_seen", "date_sensitive", "if_no_answer"),
        *("contacts_back", "handles_picture", "law", "crisis", "fact", "depends_on", "value"),
        *("version", "date", "preview", "emergency", "talk", "friend_talk", "home_guide"),
        *("friend_guide", "group_topic"),
        *("default_topic", "friend_topic"),
    )
)
"""Keys, which are fields of the model, that hold no text for readers."""

_NOT_TEXT = ("bank-holidays.yaml", "find.yaml")
_CARDS = ("facts.yaml", "questions.yaml")

_ADULTS_PAGE = "adults.yaml"
_ADULTS = "adults-only-label-after-live-check"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARK = re.compile(r"\A(?:#+ +|- +|\d+\. +)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One text. `page` is the same for texts that are read together."""

    file: str
    line: int
    text: str
    page: str
    scopes: frozenset[str]

    def problem(self, text: str, hint: str, level: Level = "error") -> Problem:
        """A problem of this text."""
        return Problem(file=self.file, line=self.line, text=text, hint=hint, level=level)


def said_in(folder: Path, draft: Draft) -> Iterator[Said]:
    """Every text of a pack's folder, and the words of the interface if they are beside it."""
    parsed = {place.parsed.file: place.parsed for place in draft.places.values()}
    for one in parsed.values():
        if isinstance(one.data, dict | list) and one.file not in _NOT_TEXT:
            yield from _in_yaml(one)
    for name in draft.ids("guide"):
        yield from _in_guide(folder, f"guides/{name}.md")
    words = folder.parent.parent / INTERFACE
    if words.is_file():
        yield from _in_words(read_yaml(words, INTERFACE))


def _in_yaml(parsed: Parsed) -> Iterator[Said]:
    for where, text in _texts(parsed.data or {}, (), NOT_READ):
        yield Said(
            file=parsed.file,
            line=parsed.line(where),
            text=text,
            page=_page(parsed, where),
            scopes=_scopes(parsed, where),
        )


def _in_words(parsed: Parsed) -> Iterator[Said]:
    scopes = frozenset(("all", "child", "interface", "ours"))
    for where, text in _texts(parsed.data or {}, (), frozenset()):
        line = parsed.line(where)
        yield Said(file=INTERFACE, line=line, text=text, page=INTERFACE, scopes=scopes)


def _in_guide(folder: Path, file: str) -> Iterator[Said]:
    text = read_text(folder / file, file)
    if isinstance(text, Problem):
        return
    scopes = frozenset(("all", "child", "ours"))
    for line, block in blocks(text):
        yield Said(file=file, line=line, text=block, page=file, scopes=scopes)


def blocks(markdown: str) -> Iterator[tuple[int, str]]:
    """The paragraphs, headings and points of a guide, without marks, with their lines."""
    shown = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), markdown)
    first, joined = 0, ""
    for number, raw in enumerate((*shown.splitlines(), ""), 1):
        line = raw.strip()
        if joined and (not line or _MARK.match(line)):
            yield first, joined
            joined = ""
        if line and joined:
            joined = f"{joined} {line}"
        elif line:
            first, joined = number, _MARK.sub("", line, count=1)
        joined = joined.replace("**", "")


def _texts(raw: Raw, where: Where, skipped: frozenset[str]) -> Iterator[tuple[Where, str]]:
    """Every text, with the way to it. What a key in `skipped` holds is left out."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key not in skipped:
                yield from _texts(value, (*where, key), skipped)
    elif isinstance(raw, list):
        for place, value in enumerate(raw):
            yield from _texts(value, (*where, place), skipped)
    else:
        yield where, raw


def _page(parsed: Parsed, where: Where) -> str:
    """A topic, a guide, the urgent page or a service is one page."""
    return f"{parsed.file}:{where[0]}" if parsed.file.startswith("services/") else parsed.file


def _scopes(parsed: Parsed, where: Where) -> frozenset[str]:
    found = {"all"}
    is_service = parsed.file.startswith("services/")
    item = parsed.data[int(where[0])] if is_service and isinstance(parsed.data, list) else None
    for_adults = isinstance(item, dict) and item.get("display") == _ADULTS
    for_adults = for_adults or parsed.file == _ADULTS_PAGE or "adult_side" in where
    found.add("adult-side" if for_adults else "child")
    if is_service:
        found.add("service")
    if not _is_voice(parsed.file, where):
        found.add("ours")
    return frozenset(found)


def _is_voice(file: str, where: Where) -> bool:
    """Whether these are a young person's own words: a card, a worry, words to start with."""
    if file in _CARDS:
        return where[-1] in {"say", "hint", "friend", "friend_hint"}
    if file.startswith("topics/") and where[-1] in {"say", "ask"}:
        return True
    return "start_with" in where or "urgent_when" in where
