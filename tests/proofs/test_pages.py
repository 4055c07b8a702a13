# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every page of the real pack that any link leads to can be made, and uses words that exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product

import pytest

from helpdesk.author.try_ import moves_on, text_of
from helpdesk.engine import session
from helpdesk.engine.pages import (
    ContactLine,
    LinkPage,
    Page,
    PhonePage,
    QuestionPage,
    ResultPage,
    ServicePage,
    UrgentPage,
)
from helpdesk.engine.present import OPENED, page_for
from helpdesk.model import FACT_VALUES, Opened, Session
from tests.real import REAL_PACK, REAL_T

START = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)
MOMENTS = tuple(START + timedelta(hours=7 * n) for n in range(30))
"""Hours of nine days: night and day, weekday and weekend."""


def opened_in(thing: object) -> Iterator[Opened]:
    """Every page that something on a page opens."""
    if isinstance(thing, Opened):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from opened_in(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from opened_in(getattr(thing, field.name))


@cache
def sessions() -> tuple[Session, ...]:
    """A session for every topic about me and a friend, urgent or not, and the start."""
    results = [
        Session(started=True, finished=True, answers={"danger": danger, "topic": topic, **who})
        for topic in (*REAL_PACK.topics, *REAL_PACK.topic_names)
        for danger, who in product(("yes", "no"), ({"about": "me"}, {"about": "friend"}))
    ]
    return (Session(), session.start(), *results)


@cache
def all_pages() -> tuple[Page, ...]:
    """Every page that can be reached by links, at hours of nine days."""
    standing = [Opened(kind=kind) for kind in ("urgent", "all", "others", "display", "about")]
    standing += [Opened(kind="adults"), Opened(kind="find")]
    standing += [Opened(kind="nobody"), Opened(kind="answers")]
    found: list[Page] = []
    seen: set[tuple[object, ...]] = set()
    waiting = [*sessions(), *(session.open_(s, one) for s in sessions() for one in standing)]
    while waiting:
        here = waiting.pop()
        page = page_for(REAL_PACK, here, MOMENTS[len(found) % len(MOMENTS)], REAL_T)
        found.append(page)
        for opened in dict.fromkeys(opened_in(page)):
            key = (opened, tuple(here.answers.items()))
            if key not in seen:
                seen.add(key)
                waiting.append(session.open_(here, opened))
    return tuple(found)


def test_every_link_leads_to_a_page() -> None:
    """From every topic, for me and a friend, link by link, until nothing new is found."""
    assert {type(page).__name__ for page in all_pages()} >= {
        "StartPage", "QuestionPage", "UrgentPage", "ResultPage", "ServicePage", "HappensPage",
        "TextPage", "NobodyPage", "AnswersPage", "AllPage", "AdultsPage", "LinkPage", "OthersPage",
        "DisplayPage", "AboutPage", "PhonePage",
    }  # fmt: skip


def test_every_service_and_every_kind_of_page_is_reached() -> None:
    """No service is hidden from every page."""
    services = {page.card.service for page in all_pages() if isinstance(page, ServicePage)}
    assert services == set(REAL_PACK.services)
    kinds = {one.kind for page in all_pages() for one in opened_in(page)}
    standing = {"urgent", "all", "others", "display", "about", "nobody", "answers", "adults"}
    standing.add("find")
    assert kinds | standing == {
        *OPENED,
        "topic",
    }


def contact_lines_in(thing: object) -> Iterator[ContactLine]:
    """Every contact on a page."""
    if isinstance(thing, ContactLine):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from contact_lines_in(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from contact_lines_in(getattr(thing, field.name))


def test_only_shown_contacts_stand_on_any_page() -> None:
    """Each number and address on a page is a verified contact of the pack, as it is written."""
    allowed = {
        front_page(contact.value) if contact.address_seen == "host-only" else contact.value
        for service in REAL_PACK.services.values()
        if service.display != "hold-until-checked"
        for contact in service.contacts
        if contact.verified in {"double", "single"} and contact.address_seen != "not-seen"
    }
    shown = {line.value for page in all_pages() for line in contact_lines_in(page)}
    assert shown <= allowed


def front_page(address: str) -> str:
    """The address of the site alone: only that was seen."""
    return "/".join(address.split("/")[:3]) + "/"


def test_a_link_is_asked_about_with_its_full_https_address() -> None:
    """Nothing about the answers travels in it."""
    pages = [page for page in all_pages() if isinstance(page, LinkPage)]
    assert pages
    for page in pages:
        assert page.address.startswith("https://")
        assert not {"?", "#", "@"} & set(page.address)


def test_each_code_opens_what_stands_beside_it() -> None:
    """The address as it is shown, or the digits of the number; nothing about the answers."""
    codes = [(page.code, page.address) for page in all_pages() if isinstance(page, LinkPage)]
    phones = [page for page in all_pages() if isinstance(page, PhonePage)]
    assert {page.way for page in phones} == {"web", "phone", "text"}
    for code, address in codes:
        assert code is not None
        assert code.opens == address
    for page in phones:
        scheme = {"web": "", "phone": "tel:", "text": "sms:"}[page.way]
        value = page.value if page.way == "web" else page.value.replace(" ", "")
        assert page.code.opens == scheme + value


def test_every_result_and_question_has_what_it_needs() -> None:
    """First steps, worries, somebody at home, words to start; two to nine cards a question."""
    for page in all_pages():
        match page:
            case ResultPage():
                assert page.heading
                assert page.now
                assert page.start_with
                assert page.guides[-1].opens.id == REAL_PACK.info.home_guide
                assert page.cards
                assert page.preview
            case QuestionPage():
                assert 2 <= len(page.cards) <= 9
                assert page.why
            case UrgentPage():
                assert page.rows[0].contacts[0].value == "999"


def test_every_question_has_at_most_nine_cards_on_every_path() -> None:
    """For every area, and for a friend."""
    for about, area in product((*FACT_VALUES["about"], None), (*REAL_PACK.areas, None)):
        answers = {"danger": "no", "about": about, "area": area}
        page = page_for(REAL_PACK, Session(started=True, answers=answers), START, REAL_T)
        if isinstance(page, QuestionPage):
            assert 2 <= len(page.cards) <= 9


def test_the_journey_in_a_terminal_shows_every_page() -> None:
    """Each page has lines and a way on, and always 999 and the one to talk to."""
    talk = REAL_PACK.services[REAL_PACK.info.talk].name
    for page in all_pages():
        assert all(isinstance(line, str) for line in text_of(page, REAL_T))
        labels = [label for label, _ in moves_on(REAL_PACK, session.start(), page, REAL_T)]
        assert REAL_T("ui.bar.urgent") in labels
        assert talk in labels


@pytest.mark.parametrize("nation", FACT_VALUES["nation"])
@pytest.mark.parametrize("who", FACT_VALUES["about"])
@pytest.mark.parametrize("age", FACT_VALUES["age"])
def test_every_reason_and_limit_has_words(age: str, who: str, nation: str) -> None:
    """Each answered combination gives a result in words."""
    answers = {"about": who, "age": age, "nation": nation, "topic": "suicidal"}
    page = page_for(REAL_PACK, Session(started=True, finished=True, answers=answers), START, REAL_T)
    assert isinstance(page, ResultPage)
    assert page.answers.count(REAL_T("answers.separator")) == (3 if who == "friend" else 2)
