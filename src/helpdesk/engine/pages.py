# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Page data: what each kind of page shows, as plain text and ids.

Two pages that look the same are equal. Fixed captions (Continue, Skip) are not here: whoever
draws the page takes them from the words of the interface.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from helpdesk.model import Block, ContactAt, Opened, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A button that opens another page. `icon` tells a topic from others without words."""

    label: str
    opens: Opened
    icon: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Whether somebody answers now, in words and as one of four looks."""

    look: Literal["open", "closed", "form", "check"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """One way to reach a service. With `opens` it is a button that asks before the browser.

    `phone` leads to the code to scan; `copies` is what can be copied.
    """

    kind: str
    label: str
    value: str
    status: Status | None
    pills: tuple[str, ...] = ()
    opens: Opened | None = None
    phone: Opened | None = None
    copies: ContactAt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCard:
    """A signpost as a card."""

    service: str
    name: str
    what_for: str
    status: Status | None
    warning: str | None
    contacts: tuple[ContactLine, ...]
    limit: str | None
    why: str | None
    happens: Link | None
    details: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """The first page. `preview` is the line that says nothing was checked yet."""

    preview: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A choice of a question."""

    value: str
    say: str
    hint: str | None
    icon: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question with its choices."""

    fact: str
    progress: str
    heading: str
    lead: str | None
    listed: tuple[str, ...]
    cards: tuple[Card, ...]
    chosen: str | None
    why: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLine:
    """One row of the urgent page."""

    say: str
    more: str | None
    contacts: tuple[ContactLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentPage:
    """999 first, then the rest in a fixed order."""

    heading: str
    lead: str
    rows: tuple[UrgentLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """What the answers lead to: three cards first, the others behind "more".

    `icon` and `short` say in a picture and in few words what it is about.
    """

    heading: str
    icon: str
    short: str
    opening: str
    answers: str
    note: str | None
    urgent: UrgentLine | None
    urgent_when: tuple[str, ...]
    cards: tuple[ServiceCard, ...]
    now: tuple[Step, ...]
    avoid: tuple[Step, ...]
    worries: tuple[Link, ...]
    guides: tuple[Link, ...]
    ready: tuple[str, ...]
    start_with: tuple[str, ...]
    for_you: ServiceCard | None
    preview: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question and its answer in a line."""

    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePage:
    """One service: seven answers, its limits, and only then the ways to reach it."""

    card: ServiceCard
    answers: tuple[Answer, ...]
    limits: tuple[str, ...]
    happens: tuple[Link, ...]
    facts_as_of: str
    preview: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HappensPage:
    """What happens when you get in touch, step by step."""

    heading: str
    lead: str
    steps: tuple[Step, ...]
    start_with: tuple[str, ...]
    cant_wait: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage:
    """A worry or a guide: one text, perhaps with links."""

    heading: str
    lead: str | None
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyPage:
    """Tried, and nobody answered: what to try next at this hour."""

    heading: str
    lead: str
    cards: tuple[ServiceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer that was given, to be changed."""

    fact: str
    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersPage:
    """The answers so far."""

    rows: tuple[Given, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Links under a heading. In `AllPage.topics` a link's id is a topic's."""

    heading: str
    icon: str | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Something to choose by: which one is chosen, by its place; None for none so far."""

    heading: str
    choices: tuple[Link, ...]
    chosen: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllPage:
    """All topics by area, and services by need; `count` says how many services are listed."""

    topics: tuple[Group, ...]
    services: tuple[Group, ...]
    filters: tuple[Filter, ...]
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Steps under a heading."""

    heading: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Services under a heading."""

    heading: str
    cards: tuple[ServiceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdultsPage:
    """For an adult who is worried about a child. `said` lists what a child might have said."""

    heading: str
    lead: str
    first: tuple[Step, ...]
    avoid: tuple[Step, ...]
    ring: tuple[Cards, ...]
    parts: tuple[Steps, ...]
    said: tuple[Group, ...]
    preview: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPage:
    """A place for own words. What they lead to comes while somebody types: `Finds`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """Where the words lead so far. With `urgent` the urgent page comes first."""

    urgent: bool
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a phone opens when it scans `rows`, which are as in `Pack.codes`."""

    opens: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """Asks before the browser opens. `look_for` says what to find when only the site is known.

    `watched` is for those whose phone somebody looks at.
    """

    name: str
    at: ContactAt
    address: str
    warning: str | None
    look_for: str | None
    code: Code | None
    watched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePage:
    """The code of an address or a number for a phone's camera. Its texts are as in `LinkPage`."""

    name: str
    way: Literal["web", "phone", "text"]
    label: str
    value: str
    pills: tuple[str, ...]
    warning: str | None
    look_for: str | None
    code: Code
    watched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What this run of the app has left on this computer so far, as far as the window knows.

    `settings` is the path of the file with display choices, if there is one. `capture` tells
    whether the system was asked to leave the window out of pictures; None where it can't be asked.
    `idle`: after how many minutes without use the answers are cleared; 0 for never.
    """

    title: str
    settings: str | None = None
    copied: bool = False
    opened: bool = False
    capture: Literal["off", "on", "refused"] | None = None
    idle: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OthersPage:
    """What others may see on this computer. `left` is filled in by the window, which knows it."""

    whose: Filter
    advice: tuple[Step, ...]
    left: Left | None = None


Done = Literal["saved", "not-saved", "forgotten", "not-forgotten"]
"""What was just done, or could not be done, with the file of the Display page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayPage:
    """Text size, colours and font, and where they are kept on this computer.

    `place` is the file, None while there is none; `kept` the colours, size and font in it, None
    while they can't be read.
    """

    place: str | None = None
    kept: tuple[str, float, str] | None = None
    done: Done | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """The app and its content."""

    version: str
    pack: str
    pack_version: str
    pack_date: str
    preview: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TroublePage:
    """Something is broken: 999, Childline and a short code. Needs no pack."""

    code: str


Page = (
    StartPage
    | QuestionPage
    | UrgentPage
    | ResultPage
    | ServicePage
    | HappensPage
    | TextPage
    | NobodyPage
    | AnswersPage
    | AllPage
    | AdultsPage
    | FindPage
    | LinkPage
    | PhonePage
    | OthersPage
    | DisplayPage
    | AboutPage
    | TroublePage
)
