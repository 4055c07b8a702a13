# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every key that the code asks for is defined, and every key that is defined is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.real import REAL_BUNDLE, ROOT

KEYS = set(REAL_BUNDLE.words["en"])


def asked_for() -> Iterator[str]:
    """A pattern for each key in a call of `t(...)`; a part worked out at run time is a wildcard."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _is_t(node.func):
                yield from _patterns(node.args[0])


def _is_t(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"t", "_t"}


def _patterns(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _patterns(argument.body)
        yield from _patterns(argument.orelse)
    elif isinstance(argument, ast.Constant):
        yield re.escape(str(argument.value))
    elif isinstance(argument, ast.JoinedStr):
        parts = (
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[^.]+"
            for part in argument.values
        )
        yield "".join(parts)


def test_every_key_asked_for_is_defined() -> None:
    """A misspelt key is found before anyone sees the page."""
    missing = [p for p in asked_for() if not any(re.fullmatch(p, key) for key in KEYS)]
    assert missing == []


def test_every_key_defined_is_asked_for() -> None:
    """A sentence that nobody sees is deleted."""
    patterns = set(asked_for())
    idle = [key for key in sorted(KEYS) if not any(re.fullmatch(p, key) for p in patterns)]
    assert idle == []
