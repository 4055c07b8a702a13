# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Links to what a text names: a service or a guide is one press away, not only a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpdesk.engine.cards import Desk, service_link
from helpdesk.engine.conditions import nation_fits
from helpdesk.engine.fit import ADULTS_ONLY, HELD
from helpdesk.engine.pages import Link
from helpdesk.model import Opened, Service

MOST = 4
"""The most links that a text leads to."""

_ADDED = re.compile(r" \((.*)\)$")


def mentioned(desk: Desk, text: str) -> tuple[Link, ...]:
    """What a text names, in its order: at most four, and not the one to talk to."""
    found = [*_services(desk, text), *_guides(desk, text)]
    links = (link for _, link in sorted(found, key=lambda one: one[0]))
    return tuple({link.opens: link for link in links}.values())[:MOST]


def _services(desk: Desk, text: str) -> Iterator[tuple[int, Link]]:
    for name, services in _by_name(desk).items():
        fitting = [one for one in services if nation_fits(one.nations, desk.nation) is not False]
        place = _place(name, text)
        if place is not None and len(fitting) == 1 and fitting[0].id not in _always(desk):
            one = fitting[0]
            yield place, service_link(one, desk.t("card.details", name=one.name))


def _always(desk: Desk) -> set[str]:
    """The numbers that stand on every page."""
    return {desk.pack.info.talk, desk.pack.info.emergency}


def _by_name(desk: Desk) -> dict[str, list[Service]]:
    """Services by the names that texts use: whole, without what is in brackets, and its letters."""
    named: dict[str, list[Service]] = {}
    for service in desk.pack.services.values():
        if service.display in {HELD, ADULTS_ONLY}:
            continue
        added = _ADDED.search(service.name)
        names = {service.name, _ADDED.sub("", service.name)}
        names |= {added[1]} if added and added[1].isupper() else set()
        first = service.name.split()[0]
        names |= {first} if first.isupper() and first.isalpha() and service.law else set()
        for name in names:
            named.setdefault(name, []).append(service)
    return named


def _guides(desk: Desk, text: str) -> Iterator[tuple[int, Link]]:
    for guide in desk.pack.guides.values():
        place = _place(guide.title, text)
        if place is not None:
            yield place, Link(label=guide.title, opens=Opened(kind="guide", id=guide.id))


def _place(name: str, text: str) -> int | None:
    """Where a name stands in a text as words of its own; None if it doesn't."""
    if name not in text:  # most names are not there, and a pattern takes long to make
        return None
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return found.start() if found else None
