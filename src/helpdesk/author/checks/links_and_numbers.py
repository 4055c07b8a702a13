# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on web addresses, phone numbers, and how old the facts of a pack are.

Numbers are compared as text. Only numbers of the UK that are free or cost a normal call pass:
no international form, and none that starts with 084, 087 or 09.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from helpdesk.author.checks.said import Said
from helpdesk.content.draft import Draft
from helpdesk.engine.outcome import shown
from helpdesk.model import Contact, Problem

MAX_AGE_DAYS = 365
"""Facts that are older than this are read again."""

SHORTENERS = (
    *("bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly"),
    *("shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "youtu.be"),
)
_SHORTENED = re.compile(
    rf"(?<![\w.-])(?:www\.)?(?:{'|'.join(map(re.escape, SHORTENERS))})(?![\w.-]*\w)", re.IGNORECASE
)
_NOT_ENCRYPTED = re.compile(r"\bhttp://\S+", re.IGNORECASE)

_SHORT_CODE = r"999|112|101|105|111|159|116\d{3}|18000"
_NATIONAL = (
    r"01[1-9]\d{7,8}",
    r"02[03489]\d{8}",
    r"03[0347]\d{8}",
    r"07[1-57-9]\d{8}",
    r"0800(?:1111|\d{6,7})",
    r"0808\d{7}",
)
_ANY_NATIONAL = "|".join(_NATIONAL)
_PHONE = re.compile(rf"(?:1800[12])?(?:{_SHORT_CODE}|{_ANY_NATIONAL})")
_TEXT = re.compile(rf"999|7726|116\d{{3}}|18000|[5-8]\d{{4}}|{_NATIONAL[3]}")

_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?:1800[12] ?)?0\d(?:[ -]?\d){5,}"
    r"|116 ?\d{3}|1800\d(?: ?\d{3})?"
    r"|(?:999|112|101|105|111|159|7726)|[5-8]\d{4}"
    r")(?![\w/-]|[.,:]\d)"
    r"|(?<=\bring )\d+|(?<=\bcall )\d+|(?<=\bdial )\d+",
    re.IGNORECASE,
)
"""Where a number stands in a sentence that one could ring or text."""

_DIALLED = ("phone", "text")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def links(draft: Draft, _today: date) -> Iterator[Problem]:
    """Contacts are encrypted and plain where they lead; a source is only plain."""
    for name, service in draft.services.items():
        for place, contact in enumerate(service.contacts):
            for text, hint in link_faults(contact.value):
                yield draft.fault("service", name, ("contacts", place, "value"), text, hint)
        for place, source in enumerate(service.sources):
            for text, hint in _shortened(source.url):
                yield draft.fault("service", name, ("sources", place, "url"), text, hint)


def link_faults(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the addresses in a text, and what to do."""
    for found in _NOT_ENCRYPTED.finditer(text):
        yield f'[https] "{found.group()}" is not encrypted', "find the page that begins https://"
    yield from _shortened(text)


def _shortened(text: str) -> Iterator[tuple[str, str]]:
    for found in _SHORTENED.finditer(text):
        hint = "write the address that it leads to, so that anyone sees where it goes"
        yield f'[short-link] "{found.group()}" hides where it leads', hint


def numbers(draft: Draft, _today: date) -> Iterator[Problem]:
    """Each number of a contact is one that a phone in the UK can ring or text."""
    for name, service in draft.services.items():
        for place, contact in enumerate(service.contacts):
            if contact.kind not in _DIALLED or contact.dial is None:
                continue
            if contact.dial.isdecimal() and not is_uk_number(contact.kind, contact.dial):
                text = f'[uk-number] "{contact.value}" is no UK number for a {contact.kind}'
                hint = "check its first digits and how many there are"
                yield draft.fault("service", name, ("contacts", place, "dial"), text, hint)


def is_uk_number(kind: str, dial: str) -> bool:
    """Whether these digits reach something in the UK without a dear call or text."""
    pattern = _TEXT if kind == "text" else _PHONE
    return pattern.fullmatch(dial) is not None


def dated(draft: Draft, today: date) -> Iterator[Problem]:
    """Facts were read within a year, and every topic and every source says where and when."""
    for name, service in draft.services.items():
        age = (today - service.facts_as_of).days
        if age > MAX_AGE_DAYS:
            text = f"[old-facts] the facts are from {service.facts_as_of}, {age} days ago"
            hint = "read the sources again and set the day"
            found = draft.fault("service", name, ("facts_as_of",), text, hint)
            yield replace(found, level="warning")
        for place, source in enumerate(service.sources):
            if source.date is not None and not _is_past(source.date, today):
                text = f'[source-date] "{source.date}" is not a day, month or year of the past'
                path = ("sources", place, "date")
                hint = "write it such as 2026-11-25, 2026-11 or 2026"
                found = draft.fault("service", name, path, text, hint)
                yield replace(found, level="warning")
    for name, topic in draft.topics.items():
        if not topic.sources:
            hint = 'add "sources" with the tags of what it rests on'
            found = draft.fault("topic", name, (), "[no-source] the topic names no source", hint)
            yield replace(found, level="warning")


def _is_past(text: str, today: date) -> bool:
    """Whether a day, a month or a year is today or before."""
    parts = _DAY.fullmatch(text)
    if parts is None:
        return False
    try:
        first_day = date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        return False
    return first_day <= today


CHECKS = (links, numbers, dated)


def in_texts(said: Iterable[Said], draft: Draft) -> Iterator[Problem]:
    """Addresses in sentences are good ones, and numbers are those of a service that is shown."""
    known = shown_numbers(draft)
    for one in said:
        for text, hint in link_faults(one.text):
            yield one.problem(text, hint)
        for number in numbers_in(one.text):
            if _digits(number) not in known:
                text = f'[unknown-number] no service that is shown has the number "{number}"'
                hint = "write a number of a service in the pack, or add the service"
                yield one.problem(text, hint)


def shown_numbers(draft: Draft) -> frozenset[str]:
    """The digits of every number that the pack shows, for a sentence to name."""
    contacts: list[Contact] = [one for each in draft.services.values() for one in shown(each)]
    return frozenset(one.dial for one in contacts if one.dial is not None)


def numbers_in(text: str) -> Iterator[str]:
    """The numbers in a text that one could ring or text."""
    yield from (found.group() for found in _NUMBER.finditer(text))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
