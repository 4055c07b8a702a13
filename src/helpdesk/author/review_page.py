# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""`helpdesk outline PACK --review FILE.html`: all content as one page to read, tick and sign.

What rests on judgement comes first. The page needs nothing else: no script, no other file. The
fields of the model are walked one by one, so that no text can be forgotten. Only what nobody reads
is left out: the examples that the search learns from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from html import escape
from typing import Any

from helpdesk.author.checks.review import Mark, marks
from helpdesk.author.outline import when_text
from helpdesk.content.draft import Draft
from helpdesk.model import ALWAYS, Condition, Hours, Pack, PackInfo, Slot, Source

_STYLE = """
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; } h2 { border-bottom: 2px solid; margin-top: 3rem; }
h3 { margin: 2rem 0 .5rem; } h2 + h3 { margin-top: 1rem; }
dl { margin: 0; } dt { font-weight: bold; margin-top: .6rem; } dd { margin: 0 0 0 1rem; }
ul { margin: 0; padding: 0; list-style: none; }
.box { display: block; padding-left: 1.7rem; text-indent: -1.7rem; break-inside: avoid; }
.box input { width: 1rem; height: 1rem; margin: 0 .7rem 0 0; text-indent: 0; }
.mark { background: #fff1b8; padding: .1rem .3rem; } .where { color: #555; font-size: .85rem; }
.part { border-left: 3px solid #ccc; padding-left: .8rem; margin: .4rem 0; }
.sign td { border: 1px solid; padding: .5rem; width: 25%; height: 2rem; }
nav a { margin-right: 1rem; }
@media print { body { font-size: 10.5pt; margin: 0; max-width: none; } h2 { break-before: page; }
  h3 { break-after: avoid; } nav { display: none; } a { color: inherit; text-decoration: none; } }
"""

_PARTS = {
    "judgement": "What rests on judgement",
    "urgent": "The urgent page",
    "questions": "The questions",
    "areas": "What it can be about",
    "topics": "Topics",
    "names": "Topics without a page of their own",
    "services": "Services",
    "guides": "Guides",
    "adults": "The page for adults",
    "pack": "What stands on every page",
}
_HIDDEN = frozenset({"id", "icon", "needs_review"})


def review_page(draft: Draft, pack: Pack) -> str:
    """The whole page as HTML. `draft` is what `pack` was made from: it knows files and lines."""
    info = pack.info
    links = " ".join(f'<a href="#{key}">{escape(title)}</a>' for key, title in _PARTS.items())
    found = tuple(marks(draft))
    body = (
        f"<h1>{escape(info.name)}, to be reviewed</h1>",
        f"<p>Version {escape(info.version)}, {info.date:%d %B %Y}. {len(found)} marks.</p>",
        *_how_to(info),
        f"<nav>{links}</nav>",
        _title("judgement"),
        *(_mark(one) for one in found),
        *_one("urgent", pack.urgent),
        *_named("questions", pack.questions),
        *_named("areas", pack.areas),
        *_named("topics", pack.topics),
        *_named("names", pack.topic_names),
        *_named("services", pack.services),
        *_named("guides", pack.guides),
        *_one("adults", pack.adults),
        *_one("pack", pack.info),
    )
    return _document(f"{info.name}, to be reviewed", body)


def _document(title: str, body: Iterable[str]) -> str:
    head = (
        '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
    )
    return "\n".join((head, *body, "</body></html>", ""))


def _how_to(info: PackInfo) -> Iterator[str]:
    yield "<p>Tick each line that is right. Write on the paper what is not. Then sign.</p>"
    if info.preview:
        yield "<p>No number and no address in here has been tried yet: ring or open each one.</p>"
    heads = "".join(f"<td>{one}</td>" for one in ("Name", "Role", "Date", "Signature"))
    yield f'<table class="sign"><tr>{heads}</tr><tr>{"<td></td>" * 4}</tr></table>'


def _title(part: str) -> str:
    return f'<h2 id="{part}">{escape(_PARTS[part])}</h2>'


def _mark(mark: Mark) -> str:
    where = f'<span class="where">{escape(mark.file)}, line {mark.line}</span>'
    said = f"{_box(mark.said)} " if mark.said else ""
    return f'<div class="part">{said}{_why(mark.why)} {where}</div>'


def _one(part: str, thing: object) -> Iterator[str]:
    yield _title(part)
    yield from _object(thing)


def _named(part: str, things: Mapping[str, Any]) -> Iterator[str]:
    yield _title(part)
    for name, thing in things.items():
        yield f"<h3>{escape(name)}</h3>"
        yield from _object(thing)


# --- any part of the model ----------------------------------------------------------------------


def _object(thing: Any) -> Iterator[str]:  # noqa: ANN401  any class of the model
    """Each field that says something, with its name."""
    mark = getattr(thing, "needs_review", None)
    if mark:
        yield _why(mark)
    yield "<dl>"
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name not in _HIDDEN and not _says_nothing(value):
            yield f"<dt>{escape(field.name.replace('_', ' '))}</dt><dd>{_value(value)}</dd>"
    yield "</dl>"


def _says_nothing(value: object) -> bool:
    return value is None or value in ((), ALWAYS)


def _value(value: Any) -> str:  # noqa: ANN401  any part of the model
    if type(value) in _SAYS:
        return _box(_SAYS[type(value)](value))
    if isinstance(value, tuple):
        return f"<ul>{''.join(f'<li>{_value(one)}</li>' for one in value)}</ul>"
    if is_dataclass(value):
        return f'<div class="part">{"".join(_object(value))}</div>'
    if isinstance(value, bool):
        return _box("yes" if value else "no")
    return _box(str(value))


def _source(source: Source) -> str:
    seen = f", seen {source.date}" if source.date else ""
    return f"{source.confirms} ({source.url}{seen})"


def _hours(hours: Hours) -> str:
    slots = "; ".join(map(_slot, hours.slots))
    outside = f"outside: {hours.outside}, bank holidays: {hours.bank_holidays}" if slots else ""
    return ", ".join(filter(None, (hours.type, slots, outside)))


def _slot(slot: Slot) -> str:
    following = " the next day" if slot.closes_next_day else ""
    return f"{', '.join(slot.days)} {slot.opens} to {slot.closes}{following}"


_SAYS: Mapping[type, Callable[[Any], str]] = {
    Source: _source,
    Condition: when_text,
    Hours: _hours,
    date: date.isoformat,
}
"""What is said in one line."""


def _box(text: str) -> str:
    return f'<label class="box"><input type="checkbox">{escape(text)}</label>'


def _why(why: str) -> str:
    return f'<span class="mark">Needs review: {escape(why)}</span>'
