# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on pack.yaml and on the urgent page: help that must always be there."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.content.checks.references import INFO_SERVICES
from helpdesk.content.checks.services import HELD
from helpdesk.content.draft import Draft, Kind
from helpdesk.content.when import nearest
from helpdesk.content.yaml_source import Where
from helpdesk.model import Problem, Service

PROVEN = frozenset({"double", "single"})


def named_pages(draft: Draft) -> Iterator[Problem]:
    """The topic for everything else has a page, and so has the guide about home."""
    info = draft.info
    if info is None:
        return
    if not draft.knows("topic", info.default_topic):
        text = f'the default topic "{info.default_topic}" has no page'
        hint = f"write topics/{info.default_topic}.yaml"
        yield draft.fault("pack", "", ("default_topic",), text, hint)
    if info.group_topic not in draft.topic_ids():
        text, hint = (
            f'unknown topic "{info.group_topic}"',
            nearest(info.group_topic, draft.topic_ids()),
        )
        yield draft.fault("pack", "", ("group_topic",), text, hint)
    for key in ("home_guide", "friend_guide"):
        guide = getattr(info, key)
        if not draft.knows("guide", guide):
            yield _unknown_guide(draft, ("pack", "", (key,)), guide)
    if info.date.year < 2000:
        text, hint = "the date can't be right", "write it such as 2026-11-25"
        yield draft.fault("pack", "", ("date",), text, hint)


def named_guides(draft: Draft) -> Iterator[Problem]:
    """Each guide that a topic or a service names is there."""
    for name, topic in draft.topics.items():
        for place, guide in enumerate(topic.guides):
            if not draft.knows("guide", guide):
                yield _unknown_guide(draft, ("topic", name, ("guides", place)), guide)
    for name, service in draft.services.items():
        for place, guide in enumerate(service.guides):
            if not draft.knows("guide", guide):
                yield _unknown_guide(draft, ("service", name, ("guides", place)), guide)


def _unknown_guide(draft: Draft, where: tuple[Kind, str, Where], guide: str) -> Problem:
    hint = nearest(guide, draft.ids("guide"))
    return draft.fault(*where, f'unknown guide "{guide}"', hint)


def always_shown(draft: Draft) -> Iterator[Problem]:
    """The services that stand on every page can be rung by anybody."""
    if draft.info:
        for key in INFO_SERVICES:
            service = draft.services.get(getattr(draft.info, key))
            if service and service.display != HELD and not _can_be_rung(service):
                text = f'"{service.id}" can\'t be rung by everybody'
                hint = "it needs a phone number seen at least once, and no label for adults only"
                yield draft.fault("pack", "", (key,), text, hint)


def _can_be_rung(service: Service) -> bool:
    return service.display == "show-after-live-check" and any(
        contact.kind == "phone" and contact.verified in PROVEN for contact in service.contacts
    )


def emergency_first(draft: Draft) -> Iterator[Problem]:
    """The urgent page begins with the emergency number."""
    if draft.urgent is None or draft.info is None:
        return
    rows, emergency = draft.urgent.rows, draft.info.emergency
    if not rows or rows[0].service != emergency:
        text, hint = f'the first row is not "{emergency}"', "put it first"
        yield draft.fault("urgent", "", ("rows", 0), text, hint)


CHECKS = (named_pages, named_guides, always_shown, emergency_first)
