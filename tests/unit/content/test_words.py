# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Words by key, in a language or in English."""

import pytest

from helpdesk.content.words import make_t, words_for

TABLES = {"en": {"a.b": "Hello", "a.c": "About {count} more"}, "cy": {"a.b": "Helo"}}


def test_a_language_falls_back_to_english_key_by_key() -> None:
    assert words_for(TABLES, "cy") == {"a.b": "Helo", "a.c": "About {count} more"}


def test_an_unknown_language_is_english() -> None:
    assert words_for(TABLES, "xx") == TABLES["en"]


def test_placeholders_are_filled() -> None:
    assert make_t(TABLES["en"])("a.c", count=3) == "About 3 more"


def test_a_value_that_is_not_needed_does_no_harm() -> None:
    assert make_t(TABLES["en"])("a.b", count=3) == "Hello"


def test_an_unknown_key_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match=r"a\.d"):
        make_t(TABLES["en"])("a.d")


def test_a_placeholder_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(KeyError, match="count"):
        make_t(TABLES["en"])("a.c")
