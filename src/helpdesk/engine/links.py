# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a contact opens, here or on a phone. Nothing that was answered is part of it."""

from __future__ import annotations

from urllib.parse import urlsplit

from helpdesk.engine.outcome import shown
from helpdesk.model import Contact, ContactAt, Pack

WEB_KINDS = frozenset({"webchat", "online-report", "website", "app", "bsl"})
EMERGENCY = frozenset({"999", "112", "18000"})
"""Rung by hand: a code to scan would only take time, or ring by mistake."""

_RELAY = "18001"
"""Dialled before a number, it has the call typed out."""

_SCHEMES = {"phone": "tel", "text": "sms"}


def address_to_open(contact: Contact) -> str:
    """The address as written, or only the site's front page if just the site was seen."""
    if contact.address_seen != "host-only":
        return contact.value
    parts = urlsplit(contact.value)
    return f"{parts.scheme}://{parts.netloc}/"


def written(contact: Contact) -> str:
    """The address or the number as it is shown and copied."""
    return address_to_open(contact) if contact.kind in WEB_KINDS else contact.value


def is_emergency(contact: Contact) -> bool:
    """Whether the number is one of those for an emergency."""
    return (contact.dial or "").removeprefix(_RELAY) in EMERGENCY


def phone_address(contact: Contact) -> str | None:
    """What a phone opens when it scans the contact's code; None for e-mail and for 999."""
    if contact.kind in WEB_KINDS:
        return address_to_open(contact)
    if contact.kind not in _SCHEMES or is_emergency(contact):
        return None
    return f"{_SCHEMES[contact.kind]}:{contact.dial}"


def contact_at(pack: Pack, at: ContactAt) -> Contact:
    """A shown contact of the pack. KeyError if there is none at this place."""
    service = pack.services[at.service]
    found = dict(enumerate(service.contacts))[at.place]
    if found not in shown(service):
        raise KeyError(at.place)
    return found


def web_address(pack: Pack, at: ContactAt) -> str:
    """The address that the browser may open. KeyError if it is not one that the pack shows."""
    contact = contact_at(pack, at)
    if contact.kind not in WEB_KINDS:
        raise KeyError(at.place)
    return address_to_open(contact)
