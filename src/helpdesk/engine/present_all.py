# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The data of the page of all topics and services. What is picked there stands in `Opened.part`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from helpdesk.engine import hours
from helpdesk.engine.cards import Desk, service_link
from helpdesk.engine.conditions import age_fits, nation_fits
from helpdesk.engine.fit import ADULTS_ONLY, HELD
from helpdesk.engine.outcome import shown
from helpdesk.engine.pages import AllPage, Filter, Group, Link
from helpdesk.model import Choice, Opened, Pack, PageKind, Service

NEEDS = ("emergency", "talk", "health", "police", "pictures", "report", "crime", "money")

WAYS: Mapping[str, frozenset[str]] = {
    "phone": frozenset({"phone"}),
    "text": frozenset({"text"}),
    "chat": frozenset({"webchat"}),
    "bsl": frozenset({"bsl"}),
    "form": frozenset({"online-report", "email"}),
}
"""Ways to reach a service, and the kinds of contact that each stands for."""

Picked = Mapping[str, str]
"""Filter to value; a filter that is missing lets everything through."""


def all_page(desk: Desk, part: str) -> AllPage:
    """Every topic by area, and the services that fit what was picked, by need."""
    picked = _picked(part)
    services = _service_groups(desk, picked)
    count = sum(len(group.links) for group in services)
    return AllPage(
        topics=topic_groups(desk, "topic"),
        services=services,
        filters=_filters(desk, picked),
        count=desk.t("all.one") if count == 1 else desk.t("all.count", count=count),
    )


def topic_groups(desk: Desk, opens: PageKind) -> tuple[Group, ...]:
    """Areas whose topics have pages; the one without topics holds the pages in no area."""
    info = desk.pack.info
    groups = []
    for area in desk.pack.areas.values():
        listed = area.topics or (info.default_topic, info.friend_topic)
        links = tuple(
            topic_link(desk.pack, topic, Opened(kind=opens, id=topic))
            for topic in listed
            if topic in desk.pack.topics
        )
        if links:
            groups.append(Group(heading=area.say, icon=area.icon, links=links))
    return tuple(groups)


def topic_link(pack: Pack, topic: str, opens: Opened) -> Link:
    """A topic by what a young person says and by its icon."""
    named = pack.topics[topic]
    return Link(label=named.say, opens=opens, icon=named.icon)


# --- services -----------------------------------------------------------------------------------


def _service_groups(desk: Desk, picked: Picked) -> tuple[Group, ...]:
    listed: dict[str, list[Link]] = {need: [] for need in (*NEEDS, "adults")}
    for service in _best_known_first(desk):
        if service.display != HELD and _fits(desk, service, picked):
            need = "adults" if service.display == ADULTS_ONLY else service.need
            listed[need].append(service_link(service, service.name))
    return tuple(
        Group(heading=desk.t(f"need.{need}"), icon=None, links=tuple(links))
        for need, links in listed.items()
        if links
    )


def _best_known_first(desk: Desk) -> Iterator[Service]:
    """The services that every topic shows stand before the others."""
    services, info = desk.pack.services, desk.pack.info
    known = (info.emergency, info.talk, *(rule.service for rule in info.always))
    yield from (services[name] for name in dict.fromkeys((*known, *services)))


def _fits(desk: Desk, service: Service, picked: Picked) -> bool:
    """Whether a service may fit all that was picked: "answers now" surely, by the picked way."""
    nation, age, way = picked.get("nation"), picked.get("age"), picked.get("way")
    if nation and nation_fits(service.nations, nation) is False:
        return False
    if age and (age_fits(service.ages, age) is False or _for_others(service, age)):
        return False
    contacts = [one for one in shown(service) if way is None or one.kind in WAYS[way]]
    if way and not contacts:
        return False
    return "now" not in picked or any(
        hours.answers_now(one, desk.moment, nation, desk.pack) is True for one in contacts
    )


def _for_others(service: Service, age: str) -> bool:
    return service.display == ADULTS_ONLY and age != "18-plus"


# --- what can be picked -------------------------------------------------------------------------


def _filters(desk: Desk, picked: Picked) -> tuple[Filter, ...]:
    t, questions = desk.t, desk.pack.questions
    offered = {
        "nation": {one.value: _label(one) for one in questions["nation"].choices},
        "age": {one.value: _label(one) for one in questions["age"].choices},
        "way": {way: t(f"all.way.{way}") for way in WAYS},
        "now": {"yes": t("all.now.yes")},
    }
    return tuple(_filter(desk, name, values, picked) for name, values in offered.items())


def _label(choice: Choice) -> str:
    """The short words of an answer, as the words of a button."""
    words = choice.short or choice.say
    return words[:1].upper() + words[1:]


def _filter(desk: Desk, name: str, values: Mapping[str, str], picked: Picked) -> Filter:
    """A filter with "any" first. Picking one keeps what was picked in the others."""
    rest = {one: value for one, value in picked.items() if one != name}
    anything = Link(label=desk.t("all.any"), opens=Opened(kind="all", part=_part(rest)))
    links = (
        Link(label=label, opens=Opened(kind="all", part=_part({**rest, name: value})))
        for value, label in values.items()
    )
    places = ("", *values)
    return Filter(
        heading=desk.t(f"all.{name}.heading"),
        choices=(anything, *links),
        chosen=places.index(picked.get(name, "")),
    )


def _part(picked: Picked) -> str:
    return " ".join(f"{name}={value}" for name, value in sorted(picked.items()))


def _picked(part: str) -> dict[str, str]:
    pairs = (one.partition("=") for one in part.split())
    return {name: value for name, _, value in pairs}
