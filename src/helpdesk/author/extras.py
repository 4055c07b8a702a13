# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what a bundle holds beside the pack: words of the interface, themes and icons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from string import Formatter

from helpdesk.author.themes import read_theme
from helpdesk.content.files import fault, read_text
from helpdesk.content.when import nearest
from helpdesk.content.words import ENGLISH
from helpdesk.content.yaml_source import Parsed, Raw, Where, read_yaml
from helpdesk.model import Problem

MOST_FOREIGN = 20
"""How many unknown keys of a language are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """Words by language, colours by theme, icons as SVG."""

    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    themes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    icons: Mapping[str, str] = field(default_factory=dict)


def read_extras(resources: Path) -> tuple[Extras, tuple[Problem, ...]]:
    """The extras in a folder of resources, and their problems, all at once."""
    problems: list[Problem] = []
    words = {parsed.file: parsed for parsed in _yaml_files(resources, "words")}
    if f"words/{ENGLISH}.yaml" not in words:
        text, hint = "there are no English words", f"add words/{ENGLISH}.yaml"
        problems.append(fault("words", 1, text, hint))
    extras = Extras(
        words={Path(name).stem: _words(parsed, problems) for name, parsed in words.items()},
        themes=dict(read_theme(one, problems) for one in _yaml_files(resources, "themes")),
        icons=_icons(resources, problems),
    )
    problems.extend(_foreign_keys(extras.words))
    return extras, tuple(problems)


def _yaml_files(resources: Path, folder: str) -> list[Parsed]:
    paths = sorted((resources / folder).glob("*.yaml"))
    return [read_yaml(path, f"{folder}/{path.name}") for path in paths]


# --- words --------------------------------------------------------------------------------------


def _words(parsed: Parsed, problems: list[Problem]) -> dict[str, str]:
    problems.extend(parsed.problems)
    found: dict[str, str] = {}
    for where, value in _leaves(parsed.data or {}, ()):
        line = parsed.line(where)
        key = ".".join(str(part) for part in where)
        if isinstance(value, list) or not where:
            problems.append(fault(parsed.file, line, f'"{key}" is not a text', "write keys: texts"))
        elif not plain_placeholders(value):
            hint = "a placeholder is a name, such as {count}"
            problems.append(fault(parsed.file, line, f'"{key}" has a wrong placeholder', hint))
        elif key in found:
            problems.append(fault(parsed.file, line, f'the key "{key}" stands twice', "keep one"))
        else:
            found[key] = value
    return found


def _leaves(raw: Raw, where: Where) -> Iterator[tuple[Where, str | list[Raw]]]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from _leaves(value, (*where, key))
    else:
        yield where, raw


def plain_placeholders(text: str) -> bool:
    """Whether each {placeholder} of a text is a plain name."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return False
    return all(
        name is None or (name.isidentifier() and not spec and not conversion)
        for _, name, spec, conversion in parts
    )


def _foreign_keys(words: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A language has no key that English lacks: nothing would ask for it."""
    english = words.get(ENGLISH, {})
    for language, table in words.items():
        for key in islice((key for key in table if key not in english), MOST_FOREIGN):
            hint = nearest(key, tuple(english))
            yield fault(f"words/{language}.yaml", 1, f'unknown key "{key}"', hint)


# --- icons --------------------------------------------------------------------------------------


def _icons(resources: Path, problems: list[Problem]) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((resources / "icons").glob("*.svg")):
        text = read_text(path, f"icons/{path.name}")
        if isinstance(text, Problem):
            problems.append(text)
        else:
            found[path.stem] = text
    return found
