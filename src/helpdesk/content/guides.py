# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a guide: a small part of Markdown, without HTML, links or pictures.

`# Title`, a first paragraph, then `## heading`, `1. step`, `- point` and plain paragraphs. Words in
bold may begin a step, a point or a paragraph; nothing else is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpdesk.content.files import fault
from helpdesk.model import Block, Guide, Problem

_COMMENT = re.compile(r"<!--(.*?)-->\s*", re.DOTALL)
_REVIEW = "needs_review:"
_BOLD = re.compile(r"\*\*(?P<say>[^*]+)\*\*\s*(?P<more>.*)")
_STEP = re.compile(r"\d+\. +(.+)")
_REFUSED = (
    (re.compile(r"!\["), "a picture", "say it in words"),
    (re.compile(r"\]\(|https?://|www\."), "a link", "name the service; its page has the link"),
    (re.compile(r"<[a-zA-Z/!?]"), "HTML", "write plain text"),
    (re.compile(r"^#{3,}|^#[^ #]|^##[^ #]"), "a heading of another kind", 'use "## heading"'),
    (re.compile(r"^[*+] "), "a point that doesn't begin with a dash", 'use "- "'),
    (re.compile(r"^>|^\||^```|^~~~|^---|^==="), "a mark that guides don't have", "delete it"),
    (re.compile(r"`|(^|\s)_\S"), "a mark inside the text", "delete it"),
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that belong together, joined."""

    line: int
    kind: str
    text: str


def read_guide(text: str, file: str, guide_id: str) -> tuple[Guide | None, tuple[Problem, ...]]:
    """The guide, or its faults, all at once."""
    review, skipped, body = _head(text)
    pieces = tuple(_pieces(body, skipped))
    problems = (*_refused(body, skipped, file), *_misplaced(pieces, file))
    if problems:
        return None, problems
    guide = Guide(
        id=guide_id,
        title=pieces[0].text,
        lead=pieces[1].text,
        blocks=tuple(_block(piece) for piece in pieces[2:]),
        needs_review=review,
    )
    return guide, ()


def _head(text: str) -> tuple[str | None, int, str]:
    """Comments at the top: the review note, how many lines they take, and the rest."""
    review, at = None, len(text) - len(text.lstrip())
    while found := _COMMENT.match(text, at):
        said = found.group(1).strip()
        if said.startswith(_REVIEW):
            review = said.removeprefix(_REVIEW).strip()
        at = found.end()
    return review, text.count("\n", 0, at), text[at:]


def _pieces(body: str, skipped: int) -> Iterator[_Piece]:
    """Join wrapped lines; an empty line or a new mark ends a piece."""
    begun, kind, texts = 0, "", list[str]()
    for number, line in enumerate(body.splitlines(), skipped + 1):
        mark, text = _mark(line.strip())
        if texts and text and mark == "text" and kind not in ("title", "heading"):
            texts.append(text)
            continue
        if texts:
            yield _Piece(begun, kind, " ".join(texts))
        begun, kind, texts = number, mark, [text] if text else []
    if texts:
        yield _Piece(begun, kind, " ".join(texts))


def _mark(line: str) -> tuple[str, str]:
    """What a line begins, and its text."""
    if line.startswith("# "):
        return "title", line[2:].strip()
    if line.startswith("## "):
        return "heading", line[3:].strip()
    if line.startswith("- "):
        return "point", line[2:].strip()
    step = _STEP.fullmatch(line)
    return ("step", step.group(1)) if step else ("text", line)


def _refused(body: str, skipped: int, file: str) -> Iterator[Problem]:
    for number, line in enumerate(body.splitlines(), skipped + 1):
        for pattern, what, hint in _REFUSED:
            if pattern.search(line.strip()):
                yield fault(file, number, what, hint)


def _misplaced(pieces: tuple[_Piece, ...], file: str) -> Iterator[Problem]:
    """The title and the lead come first; bold only begins a piece."""
    if [piece.kind for piece in pieces[:2]] != ["title", "text"]:
        line = pieces[0].line if pieces else 1
        yield fault(
            file, line, "a guide begins with its title and a paragraph", "# Title, then text"
        )
    for piece in pieces[1:]:
        if piece.kind == "title":
            yield fault(file, piece.line, "a second title", 'use "## heading"')
    for place, piece in enumerate(pieces):
        bold = _BOLD.fullmatch(piece.text) if place > 1 and piece.kind != "heading" else None
        if "*" in (bold.group("more") if bold else piece.text):
            hint = "only the first words of a step, point or paragraph can be bold"
            yield fault(file, piece.line, "bold or a star inside the text", hint)


def _block(piece: _Piece) -> Block:
    bold = _BOLD.fullmatch(piece.text)
    say = bold.group("say").strip() if bold else piece.text
    more = bold.group("more") or None if bold else None
    match piece.kind:
        case "heading":
            return Block(kind="heading", say=say)
        case "step":
            return Block(kind="step", say=say, more=more)
        case "point":
            return Block(kind="point", say=say, more=more)
        case _:
            return Block(kind="text", say=say, more=more)
