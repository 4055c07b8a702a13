# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the interface by key, in the language that is asked for or in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.model import Words

ENGLISH = "en"

Table = Mapping[str, str]
"""Key to text. A text may hold {placeholders}."""


def words_for(tables: Mapping[str, Table], language: str) -> Table:
    """The words of a language; what it lacks is in English."""
    return {**tables[ENGLISH], **tables.get(language, {})}


def make_t(table: Table) -> Words:
    """The function that pages are given to look up their words."""

    def t(key: str, /, **values: object) -> str:
        return table[key].format_map(values)

    return t
