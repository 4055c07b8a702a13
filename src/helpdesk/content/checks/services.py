# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on services and the ways to reach them."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from helpdesk.content.checks.references import Reference, references, wrong_id
from helpdesk.content.draft import Draft
from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Where
from helpdesk.model import Contact, Problem, Service

HELD = "hold-until-checked"
NUMBERS = frozenset({"phone", "text"})
ADDRESSES = frozenset({"webchat", "online-report", "website", "app", "bsl"})
SILENT = "silent"
"""The way of a "what happens" page about a call without a word."""

Fault = tuple[Where, str, str]


def ids(draft: Draft) -> Iterator[Problem]:
    """An id is short and plain, because it stands in file names and on the command line."""
    for name in draft.services:
        if wrong_id(name):
            hint = "use small letters, digits and dashes"
            yield draft.fault("service", name, ("id",), f'the id "{name}" is not plain', hint)


def basics(draft: Draft) -> Iterator[Problem]:
    """A service says where it is, for which ages, and where its facts come from."""
    for name, service in draft.services.items():
        for path, text, hint in _basics(service):
            yield draft.fault("service", name, path, text, hint)


def _basics(service: Service) -> Iterator[Fault]:
    if not service.sources:
        yield ("sources",), "there is no source", "say where the facts were seen"
    if not service.nations:
        yield ("nations",), "there is no nation", "list those that the service is for"
    if service.ages.to is not None and service.ages.to < service.ages.start:
        yield ("ages",), "the ages end before they start", 'swap "start" and "to"'
    if service.facts_as_of.year < 2000:
        yield ("facts_as_of",), "the date can't be right", "write it such as 2026-11-25"


def contacts(draft: Draft) -> Iterator[Problem]:
    """Numbers can be dialled and addresses can be opened, exactly as they are shown."""
    for name, service in draft.services.items():
        for place, contact in enumerate(service.contacts):
            for path, text, hint in _contact_faults(contact):
                yield draft.fault("service", name, ("contacts", place, *path), text, hint)


def _contact_faults(contact: Contact) -> Iterator[Fault]:
    if contact.kind in NUMBERS:
        yield from _number_faults(contact)
    elif contact.dial is not None:
        yield ("dial",), f'"{contact.kind}" has no number to dial', "delete it"
    if contact.kind in ADDRESSES:
        yield from _address_faults(contact)
    if contact.kind == "email" and contact.value.count("@") != 1:
        yield ("value",), "this is not an e-mail address", "such as help@example.org"


def _number_faults(contact: Contact) -> Iterator[Fault]:
    digits = "".join(letter for letter in contact.value if letter.isdigit())
    if contact.dial is None:
        yield (), 'the key "dial" is missing', f"a {contact.kind} needs it; digits only"
    elif not (contact.dial.isascii() and contact.dial.isdigit()):
        yield ("dial",), f'"{contact.dial}" can\'t be dialled', "write digits only"
    elif contact.dial != digits:
        hint = "the same digits belong in both"
        yield ("dial",), f'"{contact.dial}" is not the number in "{contact.value}"', hint


def _address_faults(contact: Contact) -> Iterator[Fault]:
    if not is_web_address(contact.value):
        yield ("value",), f'"{contact.value}" is not a web address', "it begins with https://"
    if contact.address_seen is None:
        hint = "say exact, host-only or not-seen"
        yield (), 'the key "address_seen" is missing', hint
    if contact.address_seen == "host-only" and contact.look_for is None:
        hint = "say what to look for on the site's front page"
        yield (), 'the key "look_for" is missing', hint


def is_web_address(text: str) -> bool:
    """Whether a browser would open exactly this, encrypted."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    plain = text.isascii() and text.isprintable() and not any(sign in text for sign in ' "<>\\')
    return plain and parts.scheme == "https" and "." in host and not (port or parts.username)


def ways(draft: Draft) -> Iterator[Problem]:
    """A "what happens" page is about one way that the service has."""
    for name, service in draft.services.items():
        known = (*dict.fromkeys(one.kind for one in service.contacts), SILENT)
        seen: set[str] = set()
        for place, page in enumerate(service.happens):
            path = ("happens", place, "way")
            if page.way not in known:
                text, hint = f'there is no contact "{page.way}"', nearest(page.way, known)
                yield draft.fault("service", name, path, text, hint)
            if page.way in seen:
                text = f'a second page about "{page.way}"'
                yield draft.fault("service", name, path, text, "keep one")
            seen.add(page.way)


def named_services(draft: Draft) -> Iterator[Problem]:
    """Wherever a service is named, there is one, and it may be shown."""
    for reference in references(draft):
        text, hint = _reference_fault(draft, reference)
        if text:
            yield draft.fault(reference.kind, reference.name, reference.path, text, hint)


def _reference_fault(draft: Draft, reference: Reference) -> tuple[str, str]:
    name = reference.service
    if not draft.knows("service", name):
        return f'unknown service "{name}"', nearest(name, draft.ids("service"))
    service = draft.services.get(name)
    if service and service.display == HELD:
        return f'"{name}" is held until it is checked', "take it out here, or have it checked"
    return "", ""


def next_to_try(draft: Draft) -> Iterator[Problem]:
    """When nobody answers, a service names another one."""
    for name, service in draft.services.items():
        if service.if_no_answer is None:
            text, hint = 'the key "if_no_answer" is missing', "name the service to try next"
            yield draft.fault("service", name, (), text, hint)
        if service.if_no_answer == name:
            text, hint = "it names itself to try next", "name another service"
            yield draft.fault("service", name, ("if_no_answer",), text, hint)


CHECKS = (ids, basics, contacts, ways, named_services, next_to_try)
