# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which files a pack has, and which things stand where in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from helpdesk.content.draft import Draft, Kind, Place
from helpdesk.content.files import fault
from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Parsed, Raw
from helpdesk.model import Problem

_FOLDERS = {"services": ".yaml", "topics": ".yaml", "guides": ".md"}
_WHOLE_FILES: Mapping[str, Kind] = {
    "pack.yaml": "pack",
    "urgent.yaml": "urgent",
    "adults.yaml": "adults",
    "find.yaml": "find",
    "bank-holidays.yaml": "bank holidays",
}
_LIST_FILES: Mapping[str, Mapping[str, tuple[Kind, str]]] = {
    "facts.yaml": {"areas": ("area", "id"), "topic_names": ("topic name", "id")},
    "questions.yaml": {"questions": ("question", "fact")},
}
"""File → key of a list in it → the kind of its items, and the key that names an item."""

_OPTIONAL = {"topic_names"}


@dataclass(frozen=True, slots=True)
class Thing:
    """One raw thing, to be validated."""

    kind: Kind
    name: str
    place: Place
    raw: Raw


def yaml_files(folder: Path) -> tuple[str, ...]:
    """The names of the files to read; those that every pack has are named even if missing."""
    services = sorted(path.name for path in folder.glob("services/*.yaml"))
    topics = sorted(path.name for path in folder.glob("topics/*.yaml"))
    return (
        *_WHOLE_FILES,
        *_LIST_FILES,
        *(f"services/{name}" for name in services),
        *(f"topics/{name}" for name in topics),
    )


def strays(folder: Path) -> Iterator[Problem]:
    """Files that nothing would read, such as one with a misspelt ending."""
    for name, ending in _FOLDERS.items():
        for path in sorted((folder / name).glob("*")):
            if path.suffix != ending and not path.name.startswith("."):
                file = path.relative_to(folder).as_posix()
                yield fault(file, 1, "nothing reads this file", f'its name must end in "{ending}"')
    known = (*_WHOLE_FILES, *_LIST_FILES, "cases.yaml", "colours.yaml")
    for path in sorted(folder.glob("*.y*ml")):
        if path.name not in known:
            yield fault(path.name, 1, "nothing reads this file", nearest(path.name, known))


def find_things(draft: Draft, files: Mapping[str, Parsed]) -> Iterator[Thing]:
    """Each thing once, noting places and what could not be found."""
    for name, parsed in files.items():
        if name in _WHOLE_FILES:
            yield from _whole(draft, parsed, _WHOLE_FILES[name], "")
        elif name in _LIST_FILES:
            yield from _named_lists(draft, parsed, _LIST_FILES[name])
        elif name.startswith("services/"):
            yield from _items(draft, Place(parsed), parsed.data, "service", "id")
        else:
            yield from _topic(draft, parsed)


def _whole(draft: Draft, parsed: Parsed, kind: Kind, name: str) -> Iterator[Thing]:
    """A file that is one thing, even if it can't be read."""
    place = draft.places[kind, name] = Place(parsed)
    if parsed.data is not None:
        yield Thing(kind, name, place, parsed.data)


def _topic(draft: Draft, parsed: Parsed) -> Iterator[Thing]:
    """A topic file holds one topic, and both have the same name."""
    name = Path(parsed.file).stem
    yield from _whole(draft, parsed, "topic", name)
    given = parsed.data.get("id") if isinstance(parsed.data, dict) else None
    if isinstance(given, str) and given and given != name:
        text = f'the id "{given}" is not the name of the file'
        line = parsed.line(("id",))
        draft.problems.append(fault(parsed.file, line, text, f'rename one of them ("{name}")'))


def _named_lists(
    draft: Draft, parsed: Parsed, lists: Mapping[str, tuple[Kind, str]]
) -> Iterator[Thing]:
    """A file with a map of lists."""
    if not isinstance(parsed.data, dict):
        draft.unread.update(kind for kind, _ in lists.values())
        if parsed.data is not None:
            hint = f"its keys are: {', '.join(lists)}"
            draft.problems.append(fault(parsed.file, 1, "the file must be a map", hint))
        return
    for key, value in parsed.data.items():
        place = Place(parsed, (key,))
        if key in lists:
            yield from _items(draft, place, value, *lists[key])
        else:
            hint = nearest(key, tuple(lists))
            draft.problems.append(fault(parsed.file, place.line(), f'unknown key "{key}"', hint))
    for key in lists.keys() - parsed.data.keys() - _OPTIONAL:
        draft.unread.add(lists[key][0])
        text = f'the key "{key}" is missing'
        draft.problems.append(fault(parsed.file, 1, text, f"the file needs a list of {key}"))


def _items(draft: Draft, place: Place, raw: Raw | None, kind: Kind, id_key: str) -> Iterator[Thing]:
    """A list of things that name themselves."""
    if not isinstance(raw, list):
        draft.unread.add(kind)
        if raw is not None and not place.told():
            text, hint = f"a list belongs here, one item for each {kind}", "start with a dash"
            draft.problems.append(fault(place.parsed.file, place.line(), text, hint))
        return
    for number, item in enumerate(raw):
        given = item.get(id_key) if isinstance(item, dict) else None
        name = given if isinstance(given, str) else ""
        here = Place(place.parsed, (*place.where, number))
        first = draft.places.setdefault((kind, name), here) if name else here
        if first is here:
            yield Thing(kind, name, here, item)
        else:
            text = f'the {kind} "{name}" stands twice'
            hint = f"the other one is in {first.parsed.file}, line {first.line()}"
            draft.problems.append(fault(here.parsed.file, here.line(), text, hint))
