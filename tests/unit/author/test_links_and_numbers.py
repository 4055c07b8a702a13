# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Addresses are open and encrypted, numbers can be dialled in the UK, and facts have dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from helpdesk.author.checks.links_and_numbers import (
    CHECKS,
    dated,
    in_texts,
    is_uk_number,
    link_faults,
    links,
    numbers,
    numbers_in,
    shown_numbers,
)
from helpdesk.author.checks.said import Said
from helpdesk.content.build import draft_pack
from helpdesk.content.draft import Draft
from helpdesk.model import Contact, Service, Source

UK = Path(__file__).resolve().parents[3] / "resources" / "packs" / "uk"
TODAY = date(2026, 11, 25)
REAL = draft_pack(UK)


@pytest.fixture
def draft() -> Draft:
    """The real pack, for a test to spoil."""
    return replace(REAL, services=dict(REAL.services), topics=dict(REAL.topics))


def spoil(draft: Draft, **changes: object) -> Service:
    """Childline with other values in the draft."""
    draft.services["childline"] = replace(draft.services["childline"], **changes)  # type: ignore[arg-type]
    return draft.services["childline"]


def said(text: str) -> Iterator[Said]:
    yield Said(file="a.yaml", line=3, text=text, page="a.yaml", scopes=frozenset({"all"}))


@pytest.mark.parametrize(
    ("kind", "dial"),
    [
        *(("phone", dial) for dial in ("999", "112", "101", "111", "105", "159", "116123")),
        *(("phone", dial) for dial in ("18000", "18001101", "1800108088088000")),
        *(("phone", dial) for dial in ("08001111", "0800555111", "08000684141", "08088088000")),
        *(("phone", dial) for dial in ("01382223200", "0169772000", "02890504999", "03456000459")),
        *(("phone", dial) for dial in ("03001232040", "07700900123")),
        *(("text", dial) for dial in ("85258", "61016", "7726", "999", "18000", "07700900123")),
    ],
)
def test_numbers_that_a_uk_phone_reaches_are_right(kind: str, dial: str) -> None:
    assert is_uk_number(kind, dial)


@pytest.mark.parametrize(
    ("kind", "dial"),
    [
        *(("phone", dial) for dial in ("911", "988", "85258", "7726", "1234", "117123")),
        *(("phone", dial) for dial in ("0800111", "080011111", "080006841411", "0808808800")),
        *(("phone", dial) for dial in ("0345600045", "034560004599", "0289050499", "0770090012")),
        *(("phone", dial) for dial in ("09011234567", "08712345678", "08451234567")),
        *(("phone", dial) for dial in ("07012345678", "05001234567", "00441234567890")),
        *(("phone", dial) for dial in ("441234567890", "180019", "")),
        *(("text", dial) for dial in ("08001111", "101", "852581", "12345")),
    ],
)
def test_other_numbers_are_wrong(kind: str, dial: str) -> None:
    """A figure too few or too many, another country's, a dear one, or the wrong kind."""
    assert not is_uk_number(kind, dial)


def test_a_contact_with_a_wrong_number_is_found(draft: Draft) -> None:
    childline = draft.services["childline"]
    first: Contact = replace(childline.contacts[0], value="0800 11111", dial="080011111")
    spoil(draft, contacts=(first, *childline.contacts[1:]))
    [found] = numbers(draft, TODAY)
    assert found.level == "error"
    assert "0800 11111" in found.text
    assert found.file == "services/talk.yaml"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Open http://example.org/help today.", "http://example.org/help"),
        ("See bit.ly/abc for more.", "bit.ly"),
        ("https://www.tinyurl.com/abc", "www.tinyurl.com"),
    ],
)
def test_open_and_shortened_addresses_are_faults(text: str, words: str) -> None:
    [(fault, _)] = link_faults(text)
    assert f'"{words}"' in fault


@pytest.mark.parametrize("text", ["https://example.org", "https://habit.ly.org", "about.company"])
def test_other_addresses_are_fine(text: str) -> None:
    assert list(link_faults(text)) == []


def test_a_source_may_stand_as_it_was_seen_but_not_shortened(draft: Draft) -> None:
    """Nobody is sent to a source, but it must be plain where it leads."""
    sources = (
        Source(url="https://bit.ly/abc", confirms="x"),
        Source(url="http://example.org", confirms="x"),
    )
    spoil(draft, sources=sources)
    own = [one for one in links(draft, TODAY) if "bit.ly" in one.text or "example.org" in one.text]
    assert [(one.level, "bit.ly" in one.text) for one in own] == [("error", True)]


def test_facts_older_than_a_year_are_a_warning(draft: Draft) -> None:
    """A year to the day is still fresh."""
    spoil(draft, facts_as_of=TODAY - timedelta(days=365))
    assert [one for one in dated(draft, TODAY) if "old-facts" in one.text] == []
    spoil(draft, facts_as_of=TODAY - timedelta(days=366))
    [found] = [one for one in dated(draft, TODAY) if "old-facts" in one.text]
    assert found.level == "warning"
    assert "366 days" in found.text


@pytest.mark.parametrize("written", ["2026-11-26", "2027", "2026-13", "last year", "25/11/2026"])
def test_a_source_has_a_date_of_the_past(draft: Draft, written: str) -> None:
    spoil(draft, sources=(Source(url="https://example.org", confirms="x", date=written),))
    assert any(f'"{written}"' in one.text for one in dated(draft, TODAY))


@pytest.mark.parametrize("written", ["2026-11-25", "2026-11", "2026", "2017-02-28", None])
def test_a_day_a_month_a_year_or_none_is_a_good_date(draft: Draft, written: str | None) -> None:
    spoil(draft, sources=(Source(url="https://example.org", confirms="x", date=written),))
    assert not any(f'"{written}"' in one.text for one in dated(draft, TODAY))


def test_a_topic_names_its_sources(draft: Draft) -> None:
    draft.topics["suicidal"] = replace(draft.topics["suicidal"], sources=())
    [found] = [one for one in dated(draft, TODAY) if "no-source" in one.text]
    assert found.file == "topics/suicidal.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 999 or 101. Or ring 0800 1111.", ["999", "101", "0800 1111"]),
        ("Text SHOUT to 85258, or ring 116 123.", ["85258", "116 123"]),
        ("Ring 18001 0808 808 8000 by text relay.", ["18001 0808 808 8000"]),
        ("Ring 555 now.", ["555"]),
        ("Press 55 when the voice asks. You're 13 to 15.", []),
        ("In 2024 it took 24 hours, and 1,142 people wrote.", []),
        ("Press 2, at 9.30 or on 25-11-2026.", []),
    ],
)
def test_numbers_to_ring_are_told_from_other_figures(text: str, found: list[str]) -> None:
    assert list(numbers_in(text)) == found


def test_a_sentence_names_numbers_of_shown_services_only(draft: Draft) -> None:
    assert list(in_texts(said("Ring 0800 1111 or 999."), draft)) == []
    [found] = in_texts(said("Ring 0800 1112."), draft)
    assert (found.file, found.line, found.level) == ("a.yaml", 3, "error")
    assert "0800 1112" in found.text


def test_the_number_of_a_service_that_is_held_is_unknown(draft: Draft) -> None:
    """What isn't shown can't be named in a sentence either."""
    assert "08001111" in shown_numbers(draft)
    spoil(draft, display="hold-until-checked")
    assert "08001111" not in shown_numbers(draft)


def test_an_open_address_in_a_sentence_is_an_error(draft: Draft) -> None:
    [found] = in_texts(said("Go to http://example.org."), draft)
    assert found.level == "error"


def test_the_real_pack_has_no_wrong_address_or_number(draft: Draft) -> None:
    found = [one for check in CHECKS for one in check(draft, TODAY) if one.level == "error"]
    assert found == []
