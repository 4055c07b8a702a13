# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Small packs made for one test: each test states only what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from helpdesk.engine.flow import not_asked
from helpdesk.model import (
    FACT_VALUES,
    FACTS,
    UK_NATIONS,
    AdultSide,
    Area,
    Choice,
    Condition,
    Contact,
    Do,
    ForAdults,
    FriendTwin,
    Guide,
    Hours,
    Pack,
    PackInfo,
    Question,
    QuestionText,
    Rule,
    Service,
    Slot,
    Source,
    Topic,
    UrgentPage,
    WhatHappens,
    Worry,
)

ALL_DAY = Hours(type="24/7")
FORM = Hours(type="form-any-time")
WEEKDAYS = Hours(
    type="scheduled",
    slots=(Slot(days=("mon", "tue", "wed", "thu", "fri"), opens="09:00", closes="17:00"),),
)
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
"""A Wednesday, no bank holiday."""
NIGHT = datetime(2026, 11, 25, 3, tzinfo=UTC)


def t(key: str, /, **values: object) -> str:
    """Words that show their key, so that a test sees which text was chosen."""
    return key + "".join(f" {value}" for value in values.values())


def is_(fact: str, *values: str) -> Condition:
    """The fact has one of the values."""
    return Condition(op="is", fact=fact, values=values)


def not_(part: Condition) -> Condition:
    """The condition turned round."""
    return Condition(op="not", parts=(part,))


def phone(hours: Hours = ALL_DAY, **changes: object) -> Contact:
    """A free phone number that may be shown."""
    made = Contact(
        kind="phone", value="0800 1111", dial="08001111", label="Ring", hours=hours,
        cost="free", bill="no", verified="double",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def form(**changes: object) -> Contact:
    """A form at an address that may be shown."""
    made = Contact(
        kind="online-report", value="https://example.org/report/form", label="Open the form",
        hours=FORM, cost="free", bill="no", verified="single", address_seen="exact",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def service(name: str, *contacts: Contact, **changes: object) -> Service:
    """A service for everybody in the UK."""
    made = Service(
        id=name, name=name.title(), need="talk", display="show-after-live-check",
        what_for="For you.", nations=UK_NATIONS, contacts=contacts or (phone(),), free="Yes.",
        on_the_bill="No.", give_name="No.", first="They listen.", may_tell="We don't know.",
        sources=(Source(url="https://example.org/", confirms="all"),),
        facts_as_of=date(2026, 11, 25),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def topic(name: str, *rules: Rule | str, **changes: object) -> Topic:
    """A topic that points to these services, in this order."""
    made = Topic(
        id=name, area="first", icon="image", say=f"say {name}", short="Short.",
        heading=f"heading {name}", opening="Opening.", now=(Do(do="Do this.", why="It helps."),),
        friend=FriendTwin(say=f"friend {name}", heading="For a friend", opening="Kind of you."),
        services=tuple(rule(r) if isinstance(r, str) else r for r in rules),
        worries=(Worry(ask="Will it end?", answer="Yes."),),
        adult_side=AdultSide(do=("Listen.",), dont=("Don't shout.",)),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def rule(name: str, **changes: object) -> Rule:
    """A rule that shows a service always."""
    made = Rule(service=name, because=f"because {name}")
    return replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test


def question(fact: str) -> Question:
    """A question with a card for every value; topic depends on area, age on about."""
    depends = {"topic": ("area",), "age": ("about",)}
    values = FACT_VALUES.get(fact, ("other",) if fact == "topic" else ())
    return Question(
        fact=fact, text=QuestionText(ask=f"ask {fact}"), why="Because.",
        friend=QuestionText(ask=f"ask friend {fact}"), depends_on=depends.get(fact, ()),
        choices=tuple(Choice(value=v, say=f"say {v}", short=f"short {v}") for v in values),
    )  # fmt: skip


def pack(services: Iterable[Service], topics: Iterable[Topic], **changes: object) -> Pack:
    """A pack of these services and topics, with 999 and a default topic called other."""
    listed = {s.id: s for s in (service("nine", phone(value="999", dial="999")), *services)}
    pages = {one.id: one for one in topics}
    pages.setdefault("other", topic("other", *(s for s in listed if s != "nine")))
    made = Pack(
        info=PackInfo(
            id="made", name="Made", version="1", date=date(2026, 11, 25), preview=True,
            emergency="nine", emergency_because="urgent", talk=next(iter(listed)),
            friend_talk=next(iter(listed)), home_guide="home", friend_guide="home",
            default_topic="other", friend_topic="friend-topic",
            group_topic="other", always=(),
        ),
        services=listed,
        topics=pages,
        topic_names={},
        areas={
            "first": Area(
                id="first", say="First", icon="image",
                topics=tuple(one for one in pages if one not in {"other", "friend-topic"}),
            )
        },
        questions={fact: question(fact) for fact in FACTS},
        urgent=UrgentPage(heading="Urgent", lead="Now.", rows=()),
        adults=ForAdults(heading="Adults", lead="Help.", first=(), avoid=(), ring=(), parts=()),
        guides={"home": Guide(id="home", title="At home?", lead="Lead.", blocks=())},
        bank_holidays={
            nation: (date(2026, 1, 1), date(2026, 12, 25), date(2027, 1, 1))
            for nation in UK_NATIONS
        },
    )  # fmt: skip
    made = replace(made, **changes)  # type: ignore[arg-type]  # field names come from the test
    return replace(made, not_asked=not_asked(made))


def happens(way: str) -> WhatHappens:
    """What happens when a service is reached this way."""
    return WhatHappens(way=way, title="What happens", lead="You can stop.", steps=())
