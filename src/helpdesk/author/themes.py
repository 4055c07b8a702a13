# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Themes: named colours, which role has which, and whether each can be read. A pack's own colours.

A theme is refused if a text, an edge or a mark does not stand out as WCAG 2.2 AA asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from helpdesk.content.contrast import contrast
from helpdesk.content.files import fault
from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Parsed, Raw, read_yaml
from helpdesk.model import Problem

TEXT_ON = (
    *(("ink", ground) for ground in ("paper", "card", "tint", "danger-tint", "header", "bar")),
    *(("soft", ground) for ground in ("paper", "card", "tint", "header", "bar")),
    *(("brand", ground) for ground in ("paper", "card", "tint", "danger-tint", "header", "bar")),
    *(("danger", ground) for ground in ("paper", "card", "tint", "danger-tint", "header", "bar")),
    *(("open", ground) for ground in ("card", "open-tint")),
    ("ink", "open-tint"),
    ("on-brand", "brand"),
    ("paper", "ink"),
)
"""What is written on what. "paper on ink" is the button that hides the window."""

EDGE_ON = (
    *(("edge", ground) for ground in ("paper", "card", "bar")),
    *(("brand", ground) for ground in ("paper", "card", "tint")),
    *(("ink", ground) for ground in ("paper", "card", "header", "bar")),
    ("danger", "paper"),
)
"""Each pair in which an edge, a ring or a mark says something."""

TEXT_CONTRAST, EDGE_CONTRAST = 4.5, 3.0
"""The least contrast of text and of edges: WCAG 2.2, 1.4.3 and 1.4.11."""

ROLES = (
    *("paper", "card", "ink", "soft", "edge", "line", "brand", "on-brand", "tint"),
    *("open", "open-tint", "danger", "danger-tint", "header", "bar"),
)
"""What the colours of a theme are for."""

OWN_COLOURS = "colours.yaml"
"""The file of a pack with colours of its own: for a theme, roles and what they have instead."""

FIXED = ("high-contrast",)
"""Themes that no pack may change: they are there for those who need them as they are."""

_COLOUR = re.compile(r"#[0-9A-F]{6}")

Roles = Mapping[str, str]


def read_theme(parsed: Parsed, problems: list[Problem]) -> tuple[str, dict[str, str]]:
    """A theme's name, and its colours by role with its scheme beside them."""
    problems.extend(parsed.problems)
    data = parsed.data if isinstance(parsed.data, dict) else {}
    name, scheme = data.get("name"), data.get("scheme")
    base, roles = _table(data.get("base")), _table(data.get("roles"))
    if name != Path(parsed.file).stem or scheme not in ("light", "dark") or len(data) != 4:
        text = "a theme has name, scheme, base and roles"
        hint = "the name is that of the file; the scheme is light or dark"
        problems.append(fault(parsed.file, 1, text, hint))
    problems.extend(_wrong_colours(parsed, ("base",), base))
    for role in dict.fromkeys((*ROLES, *roles)):
        if role not in ROLES or roles.get(role) not in base:
            hint = "each role has the name of a base colour, and there are no other roles"
            line = parsed.line(("roles", role))
            problems.append(fault(parsed.file, line, f'"{role}" is wrong or missing', hint))
    made = {role: str(base.get(roles.get(role, ""))) for role in ROLES}
    problems.extend(_faint(parsed.file, made))
    return Path(parsed.file).stem, {"scheme": str(scheme), **made}


def with_own_colours(
    themes: Mapping[str, Roles], pack_folder: Path, problems: list[Problem]
) -> Mapping[str, Roles]:
    """The themes with the colours that a pack has instead, if it has any."""
    if not (pack_folder / OWN_COLOURS).is_file():
        return themes
    parsed = read_yaml(pack_folder / OWN_COLOURS, OWN_COLOURS)
    problems.extend(parsed.problems)
    own = parsed.data if isinstance(parsed.data, dict) else {}
    made = dict(themes)
    for name, raw in own.items():
        if name not in themes or name in FIXED:
            text = f'the theme "{name}" can\'t be changed'
            known = tuple(one for one in themes if one not in FIXED)
            problems.append(fault(OWN_COLOURS, parsed.line((name,)), text, nearest(name, known)))
            continue
        colours = _table(raw)
        problems.extend(_wrong_colours(parsed, (name,), colours))
        for role in colours:
            if role not in ROLES:
                line, hint = parsed.line((name, role)), nearest(role, ROLES)
                problems.append(fault(OWN_COLOURS, line, f'unknown role "{role}"', hint))
        made[name] = {**themes[name], **colours}
        problems.extend(_faint(OWN_COLOURS, made[name]))
    return made


def _table(raw: Raw | None) -> dict[str, str]:
    given = raw if isinstance(raw, dict) else {}
    return {key: value for key, value in given.items() if isinstance(value, str)}


def _wrong_colours(parsed: Parsed, where: tuple[str, ...], colours: Roles) -> Iterator[Problem]:
    for name, colour in colours.items():
        if not _COLOUR.fullmatch(colour):
            hint = 'a colour is written as "#1B2733"'
            line = parsed.line((*where, name))
            yield fault(parsed.file, line, f'"{name}" is not a colour', hint)


def _faint(file: str, roles: Roles) -> Iterator[Problem]:
    """Pairs that can't be told apart; none while a colour is still wrong."""
    if not all(_COLOUR.fullmatch(roles[role]) for role in ROLES):
        return
    for pairs, least in ((TEXT_ON, TEXT_CONTRAST), (EDGE_ON, EDGE_CONTRAST)):
        for one, ground in pairs:
            found = contrast(roles[one], roles[ground])
            if found < least:
                text = f"{one} on {ground} has a contrast of {found:.1f}"
                yield fault(file, 1, text, f"make the two differ more, by {least} or above")
