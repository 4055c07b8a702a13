# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The promises of the design over a whole pack, by enumeration and not by sample.

Age, nation, topic and whom it is about decide the signposts; danger adds 999; the moment only
moves services that open and close. So each is worked out once and combined.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product

from helpdesk.author.checks.world import Answers, World, bare, broken, say
from helpdesk.engine import hours, session
from helpdesk.engine.conditions import BAND_YEARS, holds
from helpdesk.engine.fit import fits, open_values
from helpdesk.engine.outcome import decide, is_urgent, rules_of, shown
from helpdesk.engine.paths import complete_paths, values
from helpdesk.model import (
    AGES,
    FACT_VALUES,
    FACTS,
    UK_NATIONS,
    Pack,
    Problem,
    Service,
    Session,
    Signpost,
    Topic,
)

MOST_QUESTIONS = 6
FIRST_CARDS = 3

_NOT_TOPIC = ("about", "age", "nation")
"""What decides the signposts of a known topic. Without a topic the area does, too."""


def proofs(pack: Pack) -> Iterator[Problem]:
    """Every broken promise of a pack, in the year of its date."""
    world = World(pack=pack, year=pack.info.date.year)
    for proof in PROOFS:
        yield from proof(world)


# --- paths --------------------------------------------------------------------------------------


def every_path_ends_in_help(world: World) -> Iterator[Problem]:
    """No path is longer than six questions, and each ends with somebody to turn to."""
    ends: set[tuple[tuple[str, str | None], ...]] = set()
    for path in complete_paths(world.pack):
        if len(path.answers) > MOST_QUESTIONS:
            yield broken(
                None, f"{len(path.answers)} questions on one path", "Ask at most six questions."
            )
        counted = _NOT_TOPIC if path.answers.get("topic") else (*_NOT_TOPIC, "area")
        ends.add(tuple((fact, path.answers.get(fact)) for fact in (*counted, "topic")))
    moment = world.moments[None][0]
    for end in sorted(ends, key=str):
        if not decide(world.pack, dict(end), moment, bare).signposts:
            yield broken(None, f"No help for {say(dict(end))}", "Let some service fit there.")


def everything_is_reached(world: World) -> Iterator[Problem]:
    """Each topic can be chosen, each rule shows its service, each urgent row and guide is seen."""
    pack = world.pack
    listed = {topic for area in pack.areas.values() for topic in area.topics}
    listed |= {pack.info.default_topic, pack.info.friend_topic}
    for topic in pack.topics.values():
        if topic.id not in listed:
            yield broken(topic.id, "No answer leads to this topic", "List it in an area.")
        yield from _idle_rules(world, topic)
    lists = [one.guides for one in pack.topics.values()]
    lists += [one.guides for one in pack.services.values()]
    named = {pack.info.home_guide, pack.info.friend_guide}
    named |= {guide for guides in lists for guide in guides}
    for guide in sorted(pack.guides.keys() - named):
        yield broken(
            None, f'No page leads to the guide "{guide}"', "Name it in a topic or service."
        )
    for row in pack.urgent.rows:
        nations: list[Answers] = [{"nation": one} for one in (*FACT_VALUES["nation"], None)]
        if all(holds(row.when, answers) is False for answers in nations):
            yield broken(None, f"Urgent row never shown: {row.say}", "Mend its condition.")


def _idle_rules(world: World, topic: Topic) -> Iterator[Problem]:
    seen = {
        signpost.because.split(" because.")[0]
        for answers, _, signposts in world.outcomes
        if answers["topic"] == topic.id
        for signpost in signposts
    }
    for rule in rules_of(world.pack, topic):
        for text in filter(None, (rule.because, rule.friend)):
            if text not in seen:
                yield broken(
                    topic.id, f"{rule.service} is never shown with: {text}", "Mend its condition."
                )


# --- who fits -----------------------------------------------------------------------------------


def nobody_outside_their_limits(world: World) -> Iterator[Problem]:
    """No service outside its age, nation or showing rule; said again here without the engine."""
    for answers, _, signposts in world.outcomes:
        for signpost in signposts:
            if reason := _outside(signpost.service, answers):
                yield broken(
                    answers["topic"],
                    f"{signpost.service.id} is shown though {reason}: {say(answers)}",
                    "The engine is wrong, or the service's limits are.",
                )


def _outside(service: Service, answers: Answers) -> str | None:
    age, nation = answers["age"], answers["nation"]
    if service.display == "hold-until-checked":
        return "it is on hold"
    if service.display.startswith("adults-only") and age != "18-plus":
        return "it is for adults only"
    if age is not None:
        first, last = BAND_YEARS[age]
        too_old = service.ages.to is not None and first > service.ages.to
        if too_old or (last is not None and last < service.ages.start):
            return "the age doesn't fit"
    wide = set(UK_NATIONS) <= set(service.nations)
    abroad = nation == "elsewhere" and wide
    if nation is not None and nation not in service.nations and not abroad:
        return "the nation doesn't fit"
    bad = [c for c in shown(service) if c.verified not in {"double", "single"}]
    return "a contact is unverified" if bad else None


def somebody_always_answers(world: World) -> Iterator[Problem]:
    """Promise 4: free help that fits answers now, by voice and by a way without a voice call."""
    for answers, moment, signposts in world.outcomes:
        if answers["nation"] == "elsewhere":
            continue
        ways = {
            contact.kind
            for signpost in signposts
            if signpost.fit == "yes"
            for contact in shown(signpost.service)
            if contact.cost == "free"
            and hours.answers_now(contact, moment, answers["nation"], world.pack)
        }
        for name, kinds in (("by voice", {"phone"}), ("without a voice call", {"text", "webchat"})):
            if not ways & kinds:
                yield broken(
                    answers["topic"],
                    f"Nobody answers {name} at {moment:%Y-%m-%d %H:%M} for {say(answers)}",
                    "Add a free service that answers day and night to `always` in pack.yaml.",
                )


# --- order --------------------------------------------------------------------------------------


def the_order_holds(world: World) -> Iterator[Problem]:
    """Closed behind answered, UK-wide first, police never above their written place."""
    for answers, moment, signposts in world.outcomes:
        written = _written(world, answers)
        for place, signpost in enumerate(signposts):
            later = signposts[place + 1 :]
            name = signpost.service.id
            if signpost.service.law and place < written.index(name):
                yield broken(answers["topic"], f"{name} rose: {say(answers)}", "See the order.")
            for other in later:
                if _wrongly_first(world, signpost, other, answers, moment):
                    yield broken(
                        answers["topic"],
                        f"{name} stands before {other.service.id}: {say(answers)}",
                        "See the rules of order.",
                    )


def _written(world: World, answers: Answers) -> list[str]:
    """The services that are not ruled out, in the order in which the topic names them."""
    found = (
        rule.service
        for rule in rules_of(world.pack, world.pack.topics[answers["topic"] or ""])
        if fits(rule, world.pack.services[rule.service], answers) is not False
    )
    return list(dict.fromkeys(found))


def _wrongly_first(
    world: World, first: Signpost, second: Signpost, answers: Answers, moment: datetime
) -> bool:
    if first.service.law or second.service.law or first.service.id == world.pack.info.emergency:
        return False
    nation = answers["nation"]
    wide = [set(UK_NATIONS) <= set(one.service.nations) for one in (first, second)]
    if nation is None and wide[0] != wide[1]:
        return wide[1]
    live = [c for c in shown(first.service) if c.kind in hours.LIVE_KINDS]
    states = {hours.answers_now(c, moment, nation, world.pack) for c in live}
    return states == {False} and second.answers_now is True


def skipping_everything_leads_to_childline(world: World) -> Iterator[Problem]:
    """With only a topic, the one to talk to is among the first three; police only if written so."""
    pack = world.pack
    for topic in pack.topics.values():
        for moment in world.moments[None]:
            found = decide(pack, {"topic": topic.id, "danger": "no"}, moment, bare).signposts
            cards = [s.service for s in found if s.service.id != pack.info.emergency]
            if pack.info.talk not in [service.id for service in cards[:FIRST_CARDS]]:
                yield broken(
                    topic.id, f"{pack.info.talk} is not among the first three", "List it earlier."
                )
            if cards[0].law and cards[0].id != topic.services[0].service:
                yield broken(topic.id, "Police come first though not written so", "See the order.")


def limits_can_be_said(world: World) -> Iterator[Problem]:
    """The ages of a service follow one another: "for 13 to 17" could not tell of a gap."""
    for topic in world.pack.topics.values():
        for rule, about in product(rules_of(world.pack, topic), FACT_VALUES["about"]):
            answers: Answers = {"topic": topic.id, "about": about}
            ages = open_values(rule, world.pack.services[rule.service], answers, "age")
            places = [AGES.index(age) for age in ages]
            if places and places != list(range(places[0], places[-1] + 1)):
                text = f"{rule.service} has a gap in its ages: {', '.join(ages)}"
                yield broken(topic.id, text, "Name ages that follow one another.")


# --- urgency ------------------------------------------------------------------------------------


def urgent_is_kept(world: World) -> Iterator[Problem]:
    """Urgent means 999 first; only an answer to danger or topic ends it."""
    moment = world.moments[None][0]
    emergency = world.pack.info.emergency
    for topic, danger in product(world.pack.topics, (*FACT_VALUES["danger"], None)):
        answers: Answers = {"topic": topic, "danger": danger}
        found = decide(world.pack, answers, moment, bare)
        should = world.pack.topics[topic].crisis or danger in {"yes", "unsure"}
        if found.urgent is not should:
            yield broken(topic, f"Urgent is wrong with danger {danger}", "See section 4.")
        if found.urgent and found.signposts[0].service.id != emergency:
            yield broken(topic, f"{emergency} is not first though urgent", "See section 4.")
        if found.urgent:
            yield from _lost_boxes(world, topic, Session(started=True, answers=answers))


def _lost_boxes(world: World, topic: str, here: Session) -> Iterator[Problem]:
    for fact in FACTS:
        for value in values(world.pack, here, fact):
            if value is not None and fact in {"danger", "topic"}:
                continue
            then = session.answer(world.pack, session.change(here, fact), fact, value)
            if not (then.urgent or is_urgent(world.pack, then.answers)):
                yield broken(topic, f"{fact} {value} removed the urgent box", "See section 4.")


PROOFS = (
    every_path_ends_in_help,
    everything_is_reached,
    nobody_outside_their_limits,
    somebody_always_answers,
    the_order_holds,
    skipping_everything_leads_to_childline,
    limits_can_be_said,
    urgent_is_kept,
)
