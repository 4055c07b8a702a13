# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The wording check: can a ten-year-old read it, and does it keep to the rules of language?

The rules are data, in `wording.yaml` beside this file; `docs/wording.md` says how to add one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from helpdesk.author.checks import links_and_numbers
from helpdesk.author.checks.group_names import names_in_file, names_in_folder, read_names
from helpdesk.author.checks.reading import Reading, not_prose, read
from helpdesk.author.checks.said import INTERFACE, SCOPES, Level, Said, said_in
from helpdesk.content.draft import Draft
from helpdesk.content.yaml_source import Raw, read_yaml
from helpdesk.model import Problem

RULES = Path(__file__).with_name("wording.yaml")

PAGE_AIM = 5.0
"""The grade that all texts of a page together should not be above."""

PARAGRAPH_LIMIT = 7.0
"""A paragraph above this grade is named."""

PARAGRAPH_WORDS = 20
"""A shorter text has no grade of its own: one long word would decide it."""

SENTENCE_LIMIT = 20
"""The most words of a sentence."""

_KEYS = {"id", "pattern", "scope", "reason", "better", "source", "level", "trips", "passes"}
_OPTIONAL_KEYS = {"unless"}
_LIST_NAME = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """Words that a text must not have, in one scope, unless the text has others that excuse it."""

    id: str
    scope: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    reason: str
    better: str
    source: str
    level: Level
    trips: str
    passes: str

    def hits(self, text: str) -> tuple[str, ...]:
        """The words of a text that break the rule."""
        plain = text.replace("’", "'")
        if self.unless and self.unless.search(plain):
            return ()
        found = (
            one.group().strip(" .,;:?!") or one.group() for one in self.pattern.finditer(plain)
        )
        return tuple(dict.fromkeys(found))


def wording_checks(folder: Path, draft: Draft, today: date) -> Iterator[Problem]:
    """Every problem with the words, links and numbers of a pack, and the age of its facts.

    `draft` is what was read from `folder`. The words of the interface are read if they stand in the
    tree beside the pack.
    """
    texts = tuple(said_in(folder, draft))
    yield from broken_rules(texts, wording_rules())
    yield from hard_to_read(texts, service_names(draft))
    yield from links_and_numbers.in_texts(texts, draft)
    for check in links_and_numbers.CHECKS:
        yield from check(draft, today)
    names = read_names()
    yield from names_in_folder(folder, names)
    if any(one.file == INTERFACE for one in texts):
        yield from names_in_file(folder.parent.parent / INTERFACE, INTERFACE, names)


# --- rules --------------------------------------------------------------------------------------


def broken_rules(texts: Iterable[Said], rules: Iterable[WordingRule]) -> Iterator[Problem]:
    """Each rule that a text breaks, with the words that break it and better ones."""
    known = tuple(rules)
    for said in texts:
        for rule in known:
            if rule.scope not in said.scopes:
                continue
            for words in rule.hits(said.text):
                text = f'[{rule.id}] "{words}": {rule.reason}'
                hint = f"{rule.better}; source: {rule.source}"
                yield said.problem(text, hint, rule.level)


@cache
def wording_rules(path: Path = RULES) -> tuple[WordingRule, ...]:
    """The rules in a file. ValueError says what is wrong with them."""
    parsed = read_yaml(path, path.name)
    data = parsed.data if isinstance(parsed.data, dict) else {}
    lists, raw_rules = data.get("lists"), data.get("rules")
    if parsed.problems or not isinstance(lists, dict) or not isinstance(raw_rules, list):
        raise ValueError(f"{path.name} has no lists and rules, or has faults: {parsed.problems}")
    known: dict[str, str] = {}
    for name, words in lists.items():
        known[name] = _expanded(_joined(words), known, name)
    rules = tuple(
        _rule(raw, known, f"{path.name}:{parsed.line(('rules', place))}")
        for place, raw in enumerate(raw_rules)
    )
    if len({rule.id for rule in rules}) < len(rules):
        raise ValueError(f"{path.name}: two rules have the same id")
    return rules


def _rule(raw: Raw, lists: Mapping[str, str], place: str) -> WordingRule:
    """One rule. ValueError with its place when it is not whole."""
    if not isinstance(raw, dict) or not _KEYS <= raw.keys() <= _KEYS | _OPTIONAL_KEYS:
        raise ValueError(f"{place}: a rule has the keys {', '.join(sorted(_KEYS))}")
    given = {key: _joined(value) for key, value in raw.items()}
    if given["scope"] not in SCOPES or given["level"] not in ("error", "warning"):
        raise ValueError(f"{place}: the scope or the level is unknown")
    unless = given.get("unless")
    return WordingRule(
        id=given["id"],
        scope=given["scope"],
        pattern=_compiled(given["pattern"], lists, place),
        unless=None if unless is None else _compiled(unless, lists, place),
        reason=given["reason"],
        better=given["better"],
        source=given["source"],
        level="warning" if given["level"] == "warning" else "error",
        trips=given["trips"],
        passes=given["passes"],
    )


def _joined(value: Raw) -> str:
    """A text as it is; a list of patterns as one that finds any. ValueError for anything else."""
    parts = value if isinstance(value, list) else [value]
    if not all(isinstance(part, str) for part in parts):
        raise ValueError(f"this is not text: {parts}; put a pattern with a colon in quotes")
    return "|".join(map(str, parts))


def _expanded(pattern: str, lists: Mapping[str, str], place: str) -> str:
    """A pattern with the words of a list for each <name>."""
    unknown = set(_LIST_NAME.findall(pattern)) - lists.keys()
    if unknown:
        raise ValueError(f"{place}: there is no list {', '.join(sorted(unknown))}")
    return _LIST_NAME.sub(lambda found: f"(?:{lists[found[1]]})", pattern)


def _compiled(pattern: str, lists: Mapping[str, str], place: str) -> re.Pattern[str]:
    try:
        return re.compile(_expanded(pattern, lists, place), re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"{place}: {error}") from error


# --- reading ------------------------------------------------------------------------------------


def hard_to_read(texts: Iterable[Said], names: Iterable[str]) -> Iterator[Problem]:
    """Sentences that are too long, and paragraphs and pages above their grade."""
    skipped = not_prose(names)
    pages: dict[str, tuple[Said, Reading]] = {}
    for said in texts:
        reading = read(said.text, skipped)
        first, before = pages.get(said.page, (said, Reading()))
        pages[said.page] = first, before + reading
        yield from _hard_text(said, reading)
    for first, reading in pages.values():
        if reading.grade > PAGE_AIM:
            text = f"[page-grade] this page reads at grade {reading.grade:.1f}"
            hint = f"aim at {PAGE_AIM:.0f} or less: shorter sentences, shorter words"
            yield first.problem(text, hint, "warning")


def _hard_text(said: Said, reading: Reading) -> Iterator[Problem]:
    if reading.longest > SENTENCE_LIMIT:
        text = f"[long-sentence] a sentence has {reading.longest} words"
        hint = f"make two of it; {SENTENCE_LIMIT} words are the most"
        yield said.problem(text, hint, "warning")
    if reading.words >= PARAGRAPH_WORDS and reading.grade > PARAGRAPH_LIMIT:
        text = f"[paragraph-grade] this text reads at grade {reading.grade:.1f}"
        hint = f"{PARAGRAPH_LIMIT:.0f} is the most: shorter sentences, shorter words"
        yield said.problem(text, hint, "warning")


def service_names(draft: Draft) -> frozenset[str]:
    """The names of services as sentences use them, also without a nation in brackets."""
    names = [service.name for service in draft.services.values()]
    return frozenset(form for name in names for form in (name, name.partition(" (")[0]))
