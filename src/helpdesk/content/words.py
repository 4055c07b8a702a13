# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the interface by key, in the language that is asked for or in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

ENGLISH = "en"

Table = Mapping[str, str]
"""Key to text. A text may hold {placeholders}."""


class T(Protocol):
    """Looks up a text by its key and fills its placeholders."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text. KeyError with the key if there is none."""


def words_for(tables: Mapping[str, Table], language: str) -> Table:
    """The words of a language; what it lacks is in English."""
    return {**tables[ENGLISH], **tables.get(language, {})}


def make_t(table: Table) -> T:
    """The function that pages are given to look up their words."""

    def t(key: str, /, **values: object) -> str:
        return table[key].format_map(values)

    return t
