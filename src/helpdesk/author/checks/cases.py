# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Worked cases: what people who know the facts expect, held against what the engine does.

`cases.yaml` lists young people who were made up. `given` are their answers, `at` the moment;
`first`, `first_of`, `among_first_three`, `has`, `never` and `urgent` are what is expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from helpdesk.author.checks.proofs import FIRST_CARDS
from helpdesk.author.checks.world import bare
from helpdesk.content.yaml_source import read_yaml
from helpdesk.engine.hours import LONDON
from helpdesk.engine.outcome import decide
from helpdesk.model import FACTS, Outcome, Pack, Problem

FILE = "cases.yaml"
KEYS = {
    "say", "given", "at", "first", "first_of", "among_first_three", "has", "never", "urgent",
    "source",
}  # fmt: skip
SERVICE_KEYS = ("first_of", "among_first_three", "has", "never")

Case = Mapping[str, Any]


def case_problems(folder: Path, pack: Pack) -> Iterator[Problem]:
    """Every case that the pack doesn't meet. A case of a topic without a page waits for it."""
    parsed = read_yaml(folder / FILE, FILE)
    yield from parsed.problems
    cases = parsed.data.get("cases") if isinstance(parsed.data, dict) else None
    for place, case in enumerate(cases if isinstance(cases, list) else ()):
        if not isinstance(case, dict):
            continue
        line = parsed.line(("cases", place))
        for text in (*_form_faults(case, pack), *_unmet(case, pack)):
            yield Problem(
                file=FILE,
                line=line,
                text=f"{text} ({case.get('say')})",
                hint="read the facts again: mend the topic, or the case",
            )


def _form_faults(case: Case, pack: Pack) -> Iterator[str]:
    yield from (f'unknown key "{key}"' for key in case.keys() - KEYS)
    yield from (f'unknown fact "{fact}"' for fact in case.get("given", {}).keys() - set(FACTS))
    named = [*(name for key in SERVICE_KEYS for name in case.get(key, ())), case.get("first")]
    yield from (f'unknown service "{n}"' for n in named if n and n not in pack.services)


def _unmet(case: Case, pack: Pack) -> Iterator[str]:
    given = dict(case["given"])
    if given.get("topic") in pack.topic_names:
        return
    found = decide(pack, given, _moment(case, pack), bare)
    names = [signpost.service.id for signpost in found.signposts]
    wanted = [case["first"]] if "first" in case else case.get("first_of", names[:1])
    if names[:1] != wanted[:1] and names[0] not in wanted:
        yield f"{names[0]} is first, not {' or '.join(wanted)}"
    cards = [name for name in names if name != pack.info.emergency][:FIRST_CARDS]
    yield from _missing(case, names, cards)
    yield from _wrong_urgency(case, found)


def _missing(case: Case, names: list[str], cards: list[str]) -> Iterator[str]:
    for name in case.get("among_first_three", ()):
        if name not in cards:
            yield f"{name} is not among the first three"
    for name in case.get("has", ()):
        if name not in names:
            yield f"{name} is missing"
    for name in case.get("never", ()):
        if name in names:
            yield f"{name} is shown"


def _wrong_urgency(case: Case, found: Outcome) -> Iterator[str]:
    expected = case.get("urgent")
    if expected is not None and found.urgent is not (expected == "yes"):
        yield f"urgent is {'yes' if found.urgent else 'no'}"


def _moment(case: Case, pack: Pack) -> datetime:
    """The moment of a case in UK time; noon of the pack's date if none is given."""
    text = case.get("at", f"{pack.info.date.isoformat()}T12:00")
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)
