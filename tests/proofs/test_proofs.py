# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The promises hold over the whole real pack, and each proof can fail."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from helpdesk.author.checks.proofs import PROOFS
from helpdesk.author.checks.world import World
from helpdesk.engine import paths
from helpdesk.model import (
    ALWAYS,
    UK_NATIONS,
    Condition,
    Contact,
    Hours,
    Pack,
    Problem,
    Rule,
    Service,
    Truth,
)
from tests.real import REAL_PACK

YEAR = REAL_PACK.info.date.year


@pytest.fixture(scope="module")
def world() -> World:
    """Every outcome of the real pack, worked out once for all proofs."""
    return World(pack=REAL_PACK, year=YEAR)


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.__name__)
def test_the_promise_holds_for_the_real_pack(
    world: World, proof: Callable[[World], Iterator[Problem]]
) -> None:
    """Every topic, about, age, nation and moment of the year; nothing is sampled."""
    assert list(proof(world)) == []


# --- each proof can fail ------------------------------------------------------------------------


def small(**changes: object) -> Pack:
    """The real pack cut down to its default topic and one crisis, then spoiled."""
    topics = {name: REAL_PACK.topics[name] for name in ("something-else", "suicidal")}
    areas = {
        name: replace(area, topics=tuple(t for t in area.topics if t in topics))
        for name, area in REAL_PACK.areas.items()
    }
    made = replace(REAL_PACK, topics=topics, areas=areas, topic_names={})
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def with_service(name: str, **changes: object) -> Pack:
    """The small pack with one service spoiled."""
    service = replace(REAL_PACK.services[name], **changes)  # type: ignore[arg-type]  # as above
    return small(services={**REAL_PACK.services, name: service})


def with_rules(*rules: Rule) -> Pack:
    """The small pack whose default topic has these rules, and nothing is always added."""
    topics = dict(small().topics)
    topics["something-else"] = replace(topics["something-else"], services=rules)
    return small(topics=topics, info=replace(REAL_PACK.info, always=()))


def shut(contact: Contact) -> Contact:
    """The contact without anybody behind it."""
    return replace(contact, hours=Hours(type="unknown"))


def never(service: Service) -> Rule:
    """A rule that no answer can make true."""
    nothing = Condition(op="all", parts=(Condition(op="not", parts=(ALWAYS,)),))
    return Rule(service=service.id, because="never", when=nothing)


SHOUT = REAL_PACK.services["shout"]
POLICE = REAL_PACK.services["police-101"]
CHILDLINE = Rule(service="childline", because="talk")

SPOILED: dict[str, Callable[[], Pack]] = {
    "every_path_ends_in_help": lambda: with_rules(never(SHOUT)),
    "everything_is_reached": lambda: with_rules(CHILDLINE, never(SHOUT)),
    "somebody_always_answers": lambda: with_service(
        "shout", contacts=tuple(map(shut, SHOUT.contacts))
    ),
    "limits_can_be_said": lambda: with_rules(
        CHILDLINE,
        Rule(
            service="shout",
            because="a gap",
            when=Condition(op="is", fact="age", values=("under-13", "16-17")),
        ),
    ),
    "skipping_everything_leads_to_childline": lambda: with_rules(
        *(Rule(service=name, because=name) for name in ("shout", "samaritans", "police-101")),
        CHILDLINE,
    ),
}


@pytest.mark.parametrize("name", list(SPOILED))
def test_a_spoiled_pack_breaks_the_promise(name: str) -> None:
    """One fault in the content, and the proof of that promise names it."""
    proof = next(one for one in PROOFS if one.__name__ == name)
    assert list(proof(World(pack=SPOILED[name](), year=YEAR)))


ENGINE_FAULTS: dict[str, tuple[str, Callable[..., object]]] = {
    "nobody_outside_their_limits": ("helpdesk.engine.outcome.fits", lambda *_: True),
    "the_order_holds": (
        "helpdesk.engine.outcome._in_order",
        lambda _pack, found, *_: list(reversed(found)),
    ),
    "urgent_is_kept": ("helpdesk.engine.session._urgent_so_far", lambda *_: frozenset()),
}


@pytest.mark.parametrize("name", list(ENGINE_FAULTS))
def test_a_fault_in_the_engine_breaks_the_promise(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One rule taken out of the engine, and the proof of that rule names it."""
    monkeypatch.setattr(*ENGINE_FAULTS[name])
    proof = next(one for one in PROOFS if one.__name__ == name)
    assert list(proof(World(pack=small(), year=YEAR)))


def test_every_proof_is_shown_to_fail() -> None:
    """No proof is left that was never seen to break."""
    assert {proof.__name__ for proof in PROOFS} == {*SPOILED, *ENGINE_FAULTS}


# --- the grouping of moments --------------------------------------------------------------------


CONTACTS = paths.timed_contacts(REAL_PACK)


def groups_of(nation: str | None) -> set[tuple[Truth, ...]]:
    """The ways in which contacts are answered that the proofs look at."""
    moments = paths.telling_moments(REAL_PACK, YEAR, nation)
    return {paths.answered(REAL_PACK, CONTACTS, moment, nation) for moment in moments}


@pytest.mark.parametrize("nation", [None, *UK_NATIONS])
def test_nothing_changes_between_two_change_points(nation: str | None) -> None:
    """First, last and one other minute of each span agree, so one moment stands for all."""
    chance = random.Random(2026)  # noqa: S311 - picks minutes, hides nothing
    groups = groups_of(nation)
    for start, end in pairwise(paths.change_points(REAL_PACK, YEAR)):
        minutes = int((end - start) / paths.MINUTE)
        between = start + timedelta(minutes=chance.randrange(minutes))
        states = {
            paths.answered(REAL_PACK, CONTACTS, moment, nation)
            for moment in (start, between, end - paths.MINUTE)
        }
        assert len(states) == 1
        assert states <= groups


def test_every_minute_of_two_fortnights_is_in_a_group() -> None:
    """By brute force: around the spring clock change and around Christmas."""
    groups = groups_of(None)
    for first in (datetime(YEAR, 3, 22, tzinfo=UTC), datetime(YEAR, 12, 17, tzinfo=UTC)):
        for minute in range(14 * 24 * 60):
            moment = first + timedelta(minutes=minute)
            assert paths.answered(REAL_PACK, CONTACTS, moment, None) in groups
