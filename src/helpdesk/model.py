# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every type of content and of a session: frozen values without behaviour.

The same dataclasses are what `content.build` validates YAML against, so a field here is a key
there. Text is English; words of the interface live in `words/`, not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

FACTS = ("danger", "about", "area", "topic", "age", "nation")
"""What an answer can set, in the order in which it is asked."""

AGES = ("under-13", "13-15", "16-17", "18-plus")

Truth = bool | None
"""Yes, no, or not known (None)."""

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Nation = Literal["england", "scotland", "wales", "northern-ireland", "elsewhere"]
Known = Literal["yes", "no", "unknown"]

UK_NATIONS: tuple[Nation, ...] = ("england", "scotland", "wales", "northern-ireland")
NATIONS: tuple[Nation, ...] = (*UK_NATIONS, "elsewhere")

FACT_VALUES: Mapping[str, tuple[str, ...]] = {
    "danger": ("yes", "no", "unsure"),
    "about": ("me", "friend"),
    "age": AGES,
    "nation": NATIONS,
}
"""The closed lists of values. Areas and topics are named by the pack, so they are not here."""


class Words(Protocol):
    """Looks up a text of the interface by its key and fills its placeholders."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text. KeyError with the key if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A test of facts. `is`: the fact has one of the values; the others join `parts`."""

    op: Literal["is", "all", "any", "not"]
    parts: tuple[Condition, ...] = ()
    fact: str = ""
    values: tuple[str, ...] = ()


ALWAYS = Condition(op="all")


# --- services -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Hours on some days, as UK wall-clock text. `24:00` is midnight at the end of the day."""

    days: tuple[Day, ...]
    opens: str
    closes: str
    closes_next_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a person answers. Outside the slots nobody does, or nobody knows (`outside`).

    `nobody-reads` works at any time by itself: a code is made, or a text is counted.
    """

    type: Literal["24/7", "scheduled", "form-any-time", "nobody-reads", "unknown"]
    slots: tuple[Slot, ...] = ()
    outside: Literal["closed", "unknown"] = "closed"
    bank_holidays: Literal["as-usual", "closed", "unknown"] = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach a service. `dial` is digits as text: never a number, never formatted."""

    kind: Literal["phone", "text", "webchat", "online-report", "email", "bsl", "website", "app"]
    value: str
    label: str
    hours: Hours
    dial: str | None = None
    cost: Literal["free", "paid", "unknown"] = "unknown"
    cost_note: str | None = None
    bill: Known = "unknown"
    verified: Literal["double", "single", "weak", "none"]
    address_seen: Literal["exact", "host-only", "not-seen"] | None = None
    look_for: str | None = None
    date_sensitive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was seen."""

    url: str
    confirms: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One numbered step: the first words stand out."""

    say: str
    more: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatHappens:
    """The page that takes the fear out of one way to reach a service."""

    way: str
    title: str
    lead: str
    steps: tuple[Step, ...]
    start_with: tuple[str, ...] = ()
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """Whole years, both ends included; `to` None has no upper end."""

    start: int = 0
    to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """An organisation's help. The seven answers of its page come before any button."""

    id: str
    name: str
    need: Literal["emergency", "talk", "health", "police", "pictures", "report", "crime", "money"]
    display: Literal[
        "show-after-live-check",
        "adults-only-label-after-live-check",
        "hold-until-checked",
    ]
    law: bool = False
    what_for: str
    ages: Ages = Ages()
    nations: tuple[Nation, ...]
    contacts: tuple[Contact, ...] = ()
    free: str
    on_the_bill: str
    give_name: str
    first: str
    may_tell: str
    limits: tuple[str, ...] = ()
    contacts_back: bool = False
    handles_picture: bool = False
    no_answer: str | None = None
    if_no_answer: str | None = None
    happens: tuple[WhatHappens, ...] = ()
    guides: tuple[str, ...] = ()
    sources: tuple[Source, ...]
    facts_as_of: date
    needs_review: str | None = None


# --- topics -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Do:
    """A first step and its reason."""

    do: str
    why: str
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dont:
    """Something to leave, and its reason."""

    dont: str
    why: str
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderWorry:
    """What a worry says instead to somebody of 13 or more; a missing text stays as it is."""

    ask: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """A fear in a young person's words, and an honest answer."""

    ask: str
    answer: str
    older: OlderWorry | None = None
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Older:
    """What a topic says instead to somebody of 13 or more; a missing text stays as it is."""

    heading: str | None = None
    opening: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A service that a topic points to when a condition holds. `because` names the topic only."""

    service: str
    because: str
    friend: str | None = None
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class AdultSide:
    """What an adult who was told can do."""

    do: tuple[str, ...]
    dont: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FriendTwin:
    """A friend's version of each text that speaks of "you"; a missing one stays as it is."""

    say: str
    heading: str
    opening: str
    older: Older | None = None
    short: str | None = None
    urgent_when: tuple[str, ...] = ()
    now: tuple[Do, ...] = ()
    avoid: tuple[Dont, ...] = ()
    worries: tuple[Worry, ...] = ()
    ready: tuple[str, ...] = ()
    start_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is going on, what to do first, and who can help.

    `short` says it in one or two sentences, and `icon` without words, for weak readers.
    """

    id: str
    area: str
    icon: str
    crisis: bool = False
    say: str
    hint: str | None = None
    friend: FriendTwin
    short: str
    heading: str
    opening: str
    older: Older | None = None
    urgent_when: tuple[str, ...] = ()
    now: tuple[Do, ...]
    avoid: tuple[Dont, ...] = ()
    services: tuple[Rule, ...]
    worries: tuple[Worry, ...] = ()
    guides: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    start_with: tuple[str, ...] = ()
    adult_side: AdultSide
    words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicName:
    """A topic that can be chosen but has no page yet: it leads to something-else."""

    id: str
    area: str
    say: str
    friend: str
    crisis: bool = False
    hint: str | None = None


# --- questions ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a fact, as a card to choose."""

    value: str
    say: str
    hint: str | None = None
    friend: str | None = None
    friend_hint: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionText:
    """What a question says; the friend's twin has the same shape."""

    ask: str
    lead: str | None = None
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Asks for one fact. An answer to a fact in `depends_on` clears this one's answer."""

    fact: str
    text: QuestionText
    friend: QuestionText | None = None
    why: str
    depends_on: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A group of topics; `icon` carries its meaning for those who don't read well."""

    id: str
    say: str
    hint: str | None = None
    friend: str | None = None
    friend_hint: str | None = None
    icon: str
    topics: tuple[str, ...]


# --- the rest of a pack -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentRow:
    """One line of the urgent page: what to do, and the service whose number stands beside it."""

    say: str
    more: str | None = None
    service: str | None = None
    when: Condition = ALWAYS
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentPage:
    """The page for danger now: short, in a fixed order."""

    heading: str
    lead: str
    rows: tuple[UrgentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A service, and what it can do for whoever reads this."""

    service: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RingGroup:
    """Whom to ring, in one nation or anywhere in the UK."""

    heading: str
    services: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdultsPart:
    """What one kind of adult can do."""

    heading: str
    points: tuple[Do, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForAdults:
    """The page of an adult who is worried about a child."""

    heading: str
    lead: str
    first: tuple[Do, ...]
    avoid: tuple[Dont, ...]
    ring: tuple[RingGroup, ...]
    parts: tuple[AdultsPart, ...]
    sources: tuple[str, ...] = ()
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a guide. `say` stands out when `more` follows it."""

    kind: Literal["heading", "text", "step", "point"]
    say: str
    more: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A text of its own, from Markdown without HTML, links or pictures."""

    id: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    needs_review: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindWords:
    """What a search learns from beside the words of the topics. `means` writes out short forms."""

    means: Mapping[str, str]
    crisis: tuple[str, ...]
    calm: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindIndex:
    """How much each feature of a text speaks for each class, worked out when a pack is built.

    `weights`: feature → place of a class in `classes`, its weight in hundredths, and so on in turn.
    `danger`: feature → weight for danger in hundredths; `danger_begins` is where the sum starts.
    `crises` are topics that are a crisis, `otherwise` the topic when nothing is found,
    `group_topic` the one for the name of a group; `names` are salted hashes of such names.
    """

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]
    danger: Mapping[str, int]
    danger_begins: int
    means: Mapping[str, str]
    crises: tuple[str, ...]
    otherwise: str
    group_topic: str
    salt: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInfo:
    """What the pack is, and the few services that the window itself names."""

    id: str
    name: str
    version: str
    date: date
    preview: bool
    emergency: str
    emergency_because: str
    talk: str
    friend_talk: str
    home_guide: str
    friend_guide: str
    default_topic: str
    friend_topic: str
    group_topic: str
    always: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All content, ready for the engine. The last two are worked out when the pack is built.

    `codes`: what a phone opens → the square code to scan, row by row; the highest bit of a row is
    its left end, and a bit that is set is dark.
    """

    info: PackInfo
    services: Mapping[str, Service]
    topics: Mapping[str, Topic]
    topic_names: Mapping[str, TopicName]
    areas: Mapping[str, Area]
    questions: Mapping[str, Question]
    urgent: UrgentPage
    adults: ForAdults
    guides: Mapping[str, Guide]
    bank_holidays: Mapping[str, tuple[date, ...]]
    not_asked: frozenset[tuple[str, ...]] = frozenset()
    codes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A fault in content: where, what, and what to do about it."""

    file: str
    line: int
    text: str
    hint: str
    level: Literal["error", "warning"] = "error"


# --- session and outcome ------------------------------------------------------------------------


PageKind = Literal[
    "urgent", "service", "happens", "worry", "guide", "nobody", "answers", "all", "topic",
    "others", "display", "about", "link", "phone", "adults", "adult-side",
    "find",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAt:
    """A contact of the pack: the id of its service and its place there, counted from 0."""

    service: str
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A page opened on top of the one that the answers lead to."""

    kind: PageKind
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The answers so far; a skipped question holds None.

    `came_from` is the way to the list in which a topic was picked. `cleared` names the answers that
    the last change dropped. `urgent` holds the facts that once
    made it urgent: danger or topic, each until it is answered anew.
    """

    started: bool = False
    answers: Mapping[str, str | None] = field(default_factory=dict)
    finished: bool = False
    changing: str | None = None
    cleared: tuple[str, ...] = ()
    urgent: frozenset[str] = frozenset()
    opened: tuple[Opened, ...] = ()
    came_from: tuple[Opened, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """A service that the outcome shows, and why."""

    service: Service
    fit: Literal["yes", "maybe"]
    because: str
    limit: str | None
    answers_now: Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the answers lead to."""

    urgent: bool
    topic: Topic
    chosen: str | None
    signposts: tuple[Signpost, ...]
