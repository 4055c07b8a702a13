# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""`helpdesk try`: the same journey as plain text in a terminal, from the same page data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

from helpdesk.engine import session
from helpdesk.engine.pages import (
    AdultsPage,
    AllPage,
    AnswersPage,
    ContactLine,
    HappensPage,
    Link,
    NobodyPage,
    Page,
    QuestionPage,
    ResultPage,
    ServiceCard,
    ServicePage,
    StartPage,
    TextPage,
    UrgentPage,
)
from helpdesk.engine.present import page_for
from helpdesk.model import Opened, Pack, Session, Step, Words

Move = tuple[str, Callable[[], Session]]
"""What can be chosen on a page: its words, and the session that it leads to."""


def run(
    pack: Pack,
    t: Words,
    read: Callable[[str], str] = input,
    write: Callable[[str], object] = print,
) -> int:
    """Walk through the pages until "q" or the end of input. Nothing is kept."""
    here = Session()
    while True:
        page = page_for(pack, here, datetime.now(UTC), t)
        moves = list(moves_on(pack, here, page, t))
        write("\n".join(["", *text_of(page, t), ""]))
        for number, (label, _) in enumerate(moves, start=1):
            write(f"{number:3}. {label}")
        chosen = _choose(len(moves), t, read, write)
        if chosen is None:
            return 0
        here = moves[chosen - 1][1]()


def _choose(
    count: int, t: Words, read: Callable[[str], str], write: Callable[[str], object]
) -> int | None:
    """A number from 1 to count; None to leave."""
    numbers = {str(number): number for number in range(1, count + 1)}
    while True:
        try:
            said = read(t("try.prompt")).strip().lower()
        except EOFError:
            return None
        if said == "q":
            return None
        if said in numbers:
            return numbers[said]
        write(t("try.again", count=count))


# --- what a page says ---------------------------------------------------------------------------


def text_of(page: Page, t: Words) -> Iterator[str]:
    """The lines of a page."""
    match page:
        case StartPage():
            yield t("try.start")
            yield page.preview or ""
        case QuestionPage():
            yield from filter(None, (page.progress, page.note, page.heading, page.lead))
            yield from (f"  - {line}" for line in page.listed)
            yield page.why
        case UrgentPage():
            yield from (page.heading, page.lead)
            for row in page.rows:
                yield from _step_lines(Step(say=row.say, more=row.more))
                yield from map(_contact_text, row.contacts)
        case ResultPage():
            yield from _result_lines(page)
        case _:
            yield from _opened_lines(page)


def _opened_lines(page: Page) -> Iterator[str]:
    match page:
        case ServicePage():
            yield page.card.name
            for answer in page.answers:
                yield f"{answer.ask} {answer.answer}"
            yield from (f"  - {line}" for line in page.limits)
            yield from _card_lines(page.card)
            yield from filter(None, (page.facts_as_of, page.preview))
        case HappensPage():
            yield from (page.heading, page.lead)
            yield from (line for step in page.steps for line in _step_lines(step))
            yield from (f"  “{line}”" for line in page.start_with)
        case TextPage():
            yield from filter(None, (page.heading, page.lead))
            for block in page.blocks:
                yield from _step_lines(Step(say=block.say, more=block.more))
        case AdultsPage():
            yield from _adults_lines(page)
        case NobodyPage():
            yield from (page.heading, page.lead)
            yield from (line for card in page.cards for line in _card_lines(card))


def _result_lines(page: ResultPage) -> Iterator[str]:
    yield from filter(None, (page.heading, page.short, page.opening, page.answers, page.note))
    if page.urgent is not None:
        yield from filter(None, (page.urgent.say, page.urgent.more))
        yield from map(_contact_text, page.urgent.contacts)
    yield from (f"! {line}" for line in page.urgent_when)
    for step in (*page.now, *page.avoid):
        yield from _step_lines(step)
    yield from (f"  - {line}" for line in page.ready)
    yield from (f"  “{line}”" for line in page.start_with)
    for card in (*page.cards, *filter(None, (page.for_you,))):
        yield from _card_lines(card)
    yield page.preview or ""


def _adults_lines(page: AdultsPage) -> Iterator[str]:
    yield from (page.heading, page.lead)
    for step in (*page.first, *page.avoid):
        yield from _step_lines(step)
    for group in page.ring:
        yield from ("", group.heading)
        yield from (line for card in group.cards for line in _card_lines(card))
    for part in page.parts:
        yield from ("", part.heading)
        yield from (line for step in part.steps for line in _step_lines(step))
    yield page.preview or ""


def _step_lines(step: Step) -> Iterator[str]:
    yield f"* {step.say}"
    if step.more:
        yield f"  {step.more}"


def _card_lines(card: ServiceCard) -> Iterator[str]:
    yield ""
    yield f"{card.name} ({card.status.text})" if card.status else card.name
    lines = (card.what_for, card.warning, card.limit, card.why)
    yield from (f"  {line}" for line in lines if line)
    yield from map(_contact_text, card.contacts)


def _contact_text(contact: ContactLine) -> str:
    return "  " + " · ".join((f"{contact.label}: {contact.value}", *contact.pills))


# --- where it leads -----------------------------------------------------------------------------


def moves_on(pack: Pack, here: Session, page: Page, t: Words) -> Iterator[Move]:
    """What can be chosen on a page, and always: back, 999 and Childline."""
    match page:
        case StartPage():
            yield t("ui.start.begin"), session.start
            yield _opening(here, Link(label=t("ui.start.all"), opens=Opened(kind="all")))
            yield _opening(here, Link(label=t("ui.start.adults"), opens=Opened(kind="adults")))
        case QuestionPage():
            for card in page.cards:
                yield card.say, partial(session.answer, pack, here, page.fact, card.value)
            yield t("ui.question.skip"), partial(session.skip, pack, here, page.fact)
            yield t("ui.question.help_now"), partial(session.help_now, here)
        case UrgentPage():
            yield t("ui.urgent.go_on"), partial(session.go_on, here)
        case AnswersPage():
            for row in page.rows:
                yield f"{row.ask} {row.answer}", partial(session.change, here, row.fact)
        case _:
            yield from (_opening(here, link) for link in _links(page, t))
    if here != Session():
        yield t("ui.top.back"), partial(session.back, pack, here)
    yield _opening(here, Link(label=t("ui.bar.urgent"), opens=Opened(kind="urgent")))
    talk = pack.services[pack.info.talk]
    yield _opening(here, Link(label=talk.name, opens=Opened(kind="service", id=talk.id)))


def _opening(here: Session, link: Link) -> Move:
    return link.label, partial(session.open_, here, link.opens)


def _links(page: Page, t: Words) -> Iterator[Link]:
    match page:
        case ResultPage():
            yield Link(label=t("ui.result.change"), opens=Opened(kind="answers"))
            yield from (card.details for card in page.cards)
            yield from (*page.worries, *page.guides)
            yield Link(label=t("ui.result.nobody"), opens=Opened(kind="nobody"))
        case ServicePage():
            yield from page.happens
        case TextPage():
            yield from page.links
        case NobodyPage():
            yield from (card.details for card in page.cards)
        case HappensPage() if page.cant_wait:
            yield page.cant_wait
        case AdultsPage():
            yield from (card.details for group in page.ring for card in group.cards)
            yield from (link for group in page.said for link in group.links)
        case AllPage():
            yield from (link for group in (*page.topics, *page.services) for link in group.links)
