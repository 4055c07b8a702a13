# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A folder of content → the model, or all its faults at once. The only import of pydantic.

pydantic checks the model's own dataclasses; a key that none of them has is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from helpdesk.content.checks import CHECKS
from helpdesk.content.draft import Draft, Kind, Place, in_order
from helpdesk.content.explain import explain
from helpdesk.content.files import fault, read_text
from helpdesk.content.guides import read_guide
from helpdesk.content.texts import text_faults
from helpdesk.content.things import Thing, find_things, strays, yaml_files
from helpdesk.content.when import Note, Values, read_condition
from helpdesk.content.yaml_source import Parsed, Raw, Where, read_yaml
from helpdesk.model import (
    FACT_VALUES,
    Area,
    FindWords,
    ForAdults,
    Pack,
    PackInfo,
    Problem,
    Question,
    Service,
    Topic,
    TopicName,
    UrgentPage,
)

MAX_PROBLEMS = 1_000
"""With so many problems nothing more is looked at: nobody reads them all."""

_SHAPES: Mapping[Kind, Any] = {
    "pack": PackInfo,
    "area": Area,
    "topic name": TopicName,
    "question": Question,
    "service": Service,
    "topic": Topic,
    "urgent": UrgentPage,
    "adults": ForAdults,
    "find": FindWords,
    "bank holidays": Mapping[str, tuple[date, ...]],
}


def build_pack(folder: Path) -> tuple[Pack | None, tuple[Problem, ...]]:
    """The pack of a folder and its problems; with an error among them there is no pack."""
    draft = draft_pack(folder)
    return draft.pack(), in_order(draft.problems)


def draft_pack(folder: Path) -> Draft:
    """Read everything that can be read; faults are in `problems`, nothing is raised."""
    draft = Draft()
    if not (folder / "pack.yaml").is_file():
        hint = "name a folder that has a pack.yaml"
        draft.problems.append(fault("pack.yaml", 1, f"there is no pack in {folder}", hint))
        return draft
    draft.problems.extend(strays(folder))
    parsed = {name: read_yaml(folder / name, name) for name in yaml_files(folder)}
    for one in parsed.values():
        draft.problems.extend((*one.problems, *text_faults(one)))
    things = tuple(find_things(draft, parsed))
    values = {**FACT_VALUES, "topic": draft.topic_ids()}
    for thing in things:
        if len(draft.problems) < MAX_PROBLEMS:
            _build(draft, thing, values)
    _read_guides(draft, folder)
    for check in CHECKS:
        draft.problems.extend(check(draft))
    return draft


def _build(draft: Draft, thing: Thing, values: Values) -> None:
    """Validate one thing and keep it, or note what is wrong with it."""
    found: list[Problem] = []

    def note(where: Where, text: str, hint: str) -> None:
        if not thing.place.told(*where):
            file, line = thing.place.parsed.file, thing.place.line(*where)
            found.append(fault(file, line, text, hint))

    raw = _with_conditions(thing.raw, (), values, note)
    try:
        value = _adapter(thing.kind).validate_python(raw, extra="forbid")
    except ValidationError as errors:
        for error in errors.errors(include_url=False, include_context=True)[:MAX_PROBLEMS]:
            note(error["loc"], *explain(error, _SHAPES[thing.kind]))
    else:
        draft.keep(thing.kind, thing.name, value)
    draft.problems.extend(found)


def _with_conditions(raw: Raw, where: Where, values: Values, note: Note) -> object:
    """The same data with a `Condition` for each `when`."""
    if isinstance(raw, list):
        return [_with_conditions(one, (*where, i), values, note) for i, one in enumerate(raw)]
    if not isinstance(raw, dict):
        return raw
    return {
        key: read_condition(value, (*where, key), values, note)
        if key == "when"
        else _with_conditions(value, (*where, key), values, note)
        for key, value in raw.items()
    }


def _read_guides(draft: Draft, folder: Path) -> None:
    for path in sorted(folder.glob("guides/*.md")):
        file = f"guides/{path.name}"
        empty = Parsed(file=file, data=None, lines={}, problems=())
        draft.places["guide", path.stem] = Place(empty)
        text = read_text(path, file)
        if isinstance(text, Problem):
            draft.problems.append(text)
            continue
        guide, problems = read_guide(text, file, path.stem)
        draft.problems.extend(problems)
        if guide:
            draft.guides[guide.id] = guide


@cache
def _adapter(kind: Kind) -> TypeAdapter[Any]:
    shape = _SHAPES[kind]
    if shape is PackInfo:
        # pydantic looks up names in the class first, and finds the field `date`, not the type.
        for one in fields(PackInfo):
            one.type = get_type_hints(PackInfo)[one.name]
    return TypeAdapter(shape)
