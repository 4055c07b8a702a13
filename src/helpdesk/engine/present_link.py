# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked before a browser opens, and the code that takes it to a phone instead."""

from __future__ import annotations

from typing import Literal

from helpdesk.engine.cards import Desk, pills, warning
from helpdesk.engine.links import WEB_KINDS, contact_at, phone_address, web_address, written
from helpdesk.engine.pages import Code, LinkPage, PhonePage
from helpdesk.model import Contact, ContactAt, Opened, Service


def link_page(desk: Desk, opened: Opened) -> LinkPage:
    """The page that asks. KeyError if the pack shows no address there."""
    at = _at(opened)
    service, contact = desk.pack.services[at.service], contact_at(desk.pack, at)
    address = web_address(desk.pack, at)
    rows = desk.pack.codes.get(address)
    return LinkPage(
        name=service.name,
        at=at,
        address=address,
        warning=warning(desk, service),
        look_for=_look_for(contact),
        code=Code(opens=address, rows=rows) if rows else None,
        watched=_watched(desk, service),
    )


def phone_page(desk: Desk, opened: Opened) -> PhonePage:
    """The page of a code. KeyError if the pack has none there, as for 999."""
    at = _at(opened)
    service, contact = desk.pack.services[at.service], contact_at(desk.pack, at)
    address = phone_address(contact) or ""
    return PhonePage(
        name=service.name,
        way=_way(contact),
        label=contact.label,
        value=written(contact),
        pills=pills(desk, contact),
        warning=warning(desk, service),
        look_for=_look_for(contact),
        code=Code(opens=address, rows=desk.pack.codes[address]),
        watched=_watched(desk, service),
    )


def _at(opened: Opened) -> ContactAt:
    return ContactAt(service=opened.id, place=int(opened.part))


def _way(contact: Contact) -> Literal["web", "phone", "text"]:
    if contact.kind in WEB_KINDS:
        return "web"
    return "text" if contact.kind == "text" else "phone"


def _watched(desk: Desk, service: Service) -> str:
    """What to do if somebody looks at the phone. A picture stays on the one where it is."""
    return desk.t("phone.watched_picture" if service.handles_picture else "phone.watched")


def _look_for(contact: Contact) -> str | None:
    """What to find on the site when only the site is known."""
    return contact.look_for if contact.address_seen == "host-only" else None
