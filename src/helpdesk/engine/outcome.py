# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the answers lead to: urgent or not, and the signposts in order with reasons and limits."""

from __future__ import annotations

from datetime import datetime

from helpdesk.engine import hours
from helpdesk.engine.conditions import Answers, any_of
from helpdesk.engine.fit import HELD, because, fits, limit
from helpdesk.model import (
    UK_NATIONS,
    Contact,
    Outcome,
    Pack,
    Rule,
    Service,
    Signpost,
    Topic,
    Truth,
    Words,
)

KIND_ORDER = (
    "webchat",
    "text",
    "phone",
    "bsl",
    "online-report",
    "email",
    "app",
    "website",
)
"""Writing first: most children get in touch in writing."""


# --- what may be shown --------------------------------------------------------------------------


def shown(service: Service) -> tuple[Contact, ...]:
    """The contacts that may be shown, in display order (promise 6)."""
    if service.display == HELD:
        return ()
    visible = [c for c in service.contacts if _is_shown(c)]
    return tuple(sorted(visible, key=lambda c: KIND_ORDER.index(c.kind)))


def _is_shown(contact: Contact) -> bool:
    return contact.verified in {"double", "single"} and contact.address_seen != "not-seen"


def service_answers(service: Service, moment: datetime, nation: str | None, pack: Pack) -> Truth:
    """Whether a person answers now by any shown contact; not known where none is shown."""
    contacts = shown(service)
    if not contacts:
        return None
    return any_of(hours.answers_now(c, moment, nation, pack) for c in contacts)


def is_closed(service: Service, moment: datetime, nation: str | None, pack: Pack) -> bool:
    """Whether every way with opening hours is known to be closed. A form alone never closes."""
    live = [c for c in shown(service) if c.kind in hours.LIVE_KINDS]
    return bool(live) and all(hours.answers_now(c, moment, nation, pack) is False for c in live)


# --- topic and urgency --------------------------------------------------------------------------


def chosen_topic(pack: Pack, answers: Answers) -> str:
    """The id of the topic that the answers name, also when it has no page yet."""
    topic = answers.get("topic")
    if topic is not None:
        return topic
    if answers.get("about") == "friend" and answers.get("area") is None:
        return pack.info.friend_topic
    return pack.info.default_topic


def shown_topic(pack: Pack, answers: Answers) -> Topic:
    """The topic whose page is shown: one without a page leads to the default."""
    return pack.topics.get(chosen_topic(pack, answers)) or pack.topics[pack.info.default_topic]


def is_crisis(pack: Pack, answers: Answers) -> bool:
    """Whether the topic alone makes it urgent, also one that has no page yet."""
    topic = chosen_topic(pack, answers)
    named = pack.topics.get(topic) or pack.topic_names.get(topic)
    return named is not None and named.crisis


def urgent_by(pack: Pack, answers: Answers) -> frozenset[str]:
    """The facts that make it urgent: danger if yes or unsure, topic if it is a crisis."""
    in_danger = answers.get("danger") in {"yes", "unsure"}
    causes = {"danger": in_danger, "topic": is_crisis(pack, answers)}
    return frozenset(fact for fact, holds in causes.items() if holds)


def is_urgent(pack: Pack, answers: Answers) -> bool:
    """Danger is yes or unsure, or the topic is a crisis."""
    return bool(urgent_by(pack, answers))


# --- signposts ----------------------------------------------------------------------------------


def decide(
    pack: Pack, answers: Answers, moment: datetime, t: Words, *, urgent: bool = False
) -> Outcome:
    """Work out the whole outcome at a moment (an aware datetime).

    `urgent` keeps it urgent although the answers alone no longer say so (see `session.answer`).
    """
    topic = shown_topic(pack, answers)
    urgent = urgent or is_urgent(pack, answers)
    first = [_emergency(pack, answers)] if urgent else []
    listed = {item[1].id for item in first}
    found = [item for item in fitting(pack, topic, answers) if item[1].id not in listed]
    ordered = [*first, *_in_order(pack, found, answers, moment)]
    chosen = chosen_topic(pack, answers)
    return Outcome(
        urgent=urgent,
        topic=topic,
        chosen=chosen if chosen != topic.id else None,
        signposts=tuple(_signpost(pack, item, answers, moment, t) for item in ordered),
    )


Fitting = tuple[Rule, Service, Truth]


def _signpost(pack: Pack, item: Fitting, answers: Answers, moment: datetime, t: Words) -> Signpost:
    rule, service, fit = item
    return Signpost(
        service=service,
        fit="yes" if fit else "maybe",
        because=because(rule, service, answers, t),
        limit=None if fit else limit(rule, service, answers, t),
        answers_now=service_answers(service, moment, answers.get("nation"), pack),
    )


def rules_of(pack: Pack, topic: Topic) -> tuple[Rule, ...]:
    """The topic's rules, then those that every topic has."""
    own = {rule.service for rule in topic.services}
    return topic.services + tuple(r for r in pack.info.always if r.service not in own)


def fitting(pack: Pack, topic: Topic, answers: Answers) -> list[Fitting]:
    """The services that are not ruled out, each once, in the written order."""
    found: dict[str, Fitting] = {}
    for rule in rules_of(pack, topic):
        service = pack.services[rule.service]
        fit = fits(rule, service, answers)
        if fit is not False:
            found.setdefault(service.id, (rule, service, fit))
    return list(found.values())


def _in_order(
    pack: Pack, fitting: list[Fitting], answers: Answers, moment: datetime
) -> list[Fitting]:
    """The written order, with two exceptions; police, crime and law lines keep their places.

    With an unknown nation, services for the whole UK come first. A service that is closed now
    stands behind one that is answered.
    """
    nation = answers.get("nation")
    wide: list[Fitting] = []
    local: list[Fitting] = []
    for item in fitting:
        if not item[1].law:
            is_local = nation is None and not set(item[1].nations) >= set(UK_NATIONS)
            (local if is_local else wide).append(item)
    moved = [
        *_closed_behind_answered(wide, moment, nation, pack),
        *_closed_behind_answered(local, moment, nation, pack),
    ]
    queue = iter(moved)
    return [item if item[1].law else next(queue) for item in fitting]


def _closed_behind_answered(
    group: list[Fitting], moment: datetime, nation: str | None, pack: Pack
) -> list[Fitting]:
    """Move each closed service to just behind the last answered one."""
    answered = [
        place for place, item in enumerate(group) if service_answers(item[1], moment, nation, pack)
    ]
    if not answered:
        return group
    head, tail = group[: answered[-1] + 1], group[answered[-1] + 1 :]
    closed = {item[1].id for item in head if is_closed(item[1], moment, nation, pack)}
    stay = [item for item in head if item[1].id not in closed]
    return [*stay, *(item for item in head if item[1].id in closed), *tail]


def _emergency(pack: Pack, answers: Answers) -> Fitting:
    """999 stands first whenever it is urgent, whatever its own limits say."""
    service = pack.services[pack.info.emergency]
    rule = Rule(service=service.id, because=pack.info.emergency_because)
    return rule, service, fits(rule, service, answers)
