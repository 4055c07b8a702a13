# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From a session to the data of the page that is shown now. Nothing else decides what is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from helpdesk import __version__
from helpdesk.engine import flow, outcome
from helpdesk.engine.cards import (
    Desk,
    contact_lines,
    date_text,
    next_to_try,
    plain_card,
    service_link,
)
from helpdesk.engine.conditions import holds
from helpdesk.engine.find import Found
from helpdesk.engine.mentions import mentioned
from helpdesk.engine.pages import (
    AboutPage,
    AdultsPage,
    AllPage,
    AnswersPage,
    DisplayPage,
    FindPage,
    Finds,
    HappensPage,
    Link,
    LinkPage,
    NobodyPage,
    OthersPage,
    Page,
    PhonePage,
    StartPage,
    TextPage,
    UrgentLine,
    UrgentPage,
)
from helpdesk.engine.present_adults import adult_side_page, adults_page
from helpdesk.engine.present_all import all_page, topic_groups, topic_link
from helpdesk.engine.present_link import link_page, phone_page
from helpdesk.engine.present_others import others_page
from helpdesk.engine.present_question import answers_page, question_page
from helpdesk.engine.present_result import result_page, service_page
from helpdesk.engine.voice import spoken
from helpdesk.model import (
    Block,
    Opened,
    Pack,
    Service,
    Session,
    Words,
)


def page_for(pack: Pack, session: Session, moment: datetime, t: Words) -> Page:
    """The page of a session at a moment (an aware datetime)."""
    desk = Desk(pack, session.answers, moment, t)
    if session.opened:
        opened = session.opened[-1]
        return OPENED[opened.kind](desk, session, opened)
    if not session.started and not session.finished:
        return StartPage(preview=preview(desk))
    fact = session.changing or (None if session.finished else _next(desk))
    if fact is not None:
        return question_page(desk, session, fact)
    return result_page(desk, session)


def preview(desk: Desk) -> str | None:
    """The line that says that no number was checked yet, while that is so."""
    return desk.t("preview") if desk.pack.info.preview else None


def _next(desk: Desk) -> str | None:
    return flow.next_question(desk.pack, desk.answers)


# --- opened pages -------------------------------------------------------------------------------


def _urgent_page(desk: Desk, _session: Session, _opened: Opened) -> UrgentPage:
    page = desk.pack.urgent
    rows = tuple(
        UrgentLine(
            say=row.say,
            more=row.more,
            contacts=contact_lines(desk, desk.pack.services[row.service]) if row.service else (),
        )
        for row in page.rows
        if holds(row.when, desk.answers) is not False
    )
    return UrgentPage(heading=page.heading, lead=page.lead, rows=rows)


def _service_page(desk: Desk, _session: Session, opened: Opened) -> Page:
    return service_page(desk, desk.pack.services[opened.id], preview(desk))


def _happens_page(desk: Desk, _session: Session, opened: Opened) -> HappensPage:
    service = desk.pack.services[opened.id]
    page = next(one for one in service.happens if one.way == opened.part)
    return HappensPage(
        heading=page.title,
        lead=page.lead,
        steps=page.steps,
        start_with=page.start_with,
        cant_wait=_cant_wait(desk, service),
    )


def _cant_wait(desk: Desk, service: Service) -> Link | None:
    following = None if service.need == "emergency" else next_to_try(desk, service)
    if following is None:
        return None
    line = next(c for c in contact_lines(desk, following) if c.status and c.status.look == "open")
    label = desk.t(f"happens.cant_wait.{line.kind}", name=following.name, number=line.value)
    return service_link(following, label)


def _worry_page(desk: Desk, _session: Session, opened: Opened) -> TextPage:
    worry = spoken(desk.pack.topics[opened.id], desk.answers).worries[int(opened.part)]
    return TextPage(
        heading=worry.ask,
        lead=None,
        blocks=(Block(kind="text", say=worry.answer),),
        links=(_talk_about_it(desk), *mentioned(desk, worry.answer)),
    )


def _guide_page(desk: Desk, _session: Session, opened: Opened) -> TextPage:
    guide = desk.pack.guides[opened.id]
    said = " ".join(f"{block.say} {block.more or ''}" for block in guide.blocks)
    others = (one for one in mentioned(desk, f"{guide.lead} {said}") if one.opens != opened)
    return TextPage(
        heading=guide.title,
        lead=guide.lead,
        blocks=guide.blocks,
        links=(_talk_about_it(desk), *others),
    )


def _talk_about_it(desk: Desk) -> Link:
    talk = desk.pack.services[desk.pack.info.talk]
    return service_link(talk, desk.t("worry.talk", name=talk.name))


def _nobody_page(desk: Desk, session: Session, _opened: Opened) -> NobodyPage:
    urgent = bool(session.urgent)
    found = outcome.decide(desk.pack, desk.answers, desk.moment, desk.t, urgent=urgent)
    cards = tuple(
        plain_card(desk, signpost.service)
        for signpost in found.signposts
        if signpost.answers_now and not signpost.service.law
    )
    return NobodyPage(heading=desk.t("nobody.heading"), lead=desk.t("nobody.lead"), cards=cards)


def _all_page(desk: Desk, _session: Session, opened: Opened) -> AllPage:
    return all_page(desk, opened.part)


def _adults_page(desk: Desk, _session: Session, _opened: Opened) -> AdultsPage:
    return adults_page(desk, topic_groups(desk, "adult-side"), preview(desk))


def _adult_side_page(desk: Desk, _session: Session, opened: Opened) -> TextPage:
    return adult_side_page(desk, desk.pack.topics[opened.id])


def _answers_page(desk: Desk, _session: Session, _opened: Opened) -> AnswersPage:
    return answers_page(desk)


def _link_page(desk: Desk, _session: Session, opened: Opened) -> LinkPage:
    return link_page(desk, opened)


def _phone_page(desk: Desk, _session: Session, opened: Opened) -> PhonePage:
    return phone_page(desk, opened)


def _find_page(_desk: Desk, _session: Session, _opened: Opened) -> FindPage:
    return FindPage()


def finds(pack: Pack, found: Found) -> Finds:
    """The topics that words led to, as links."""
    part = "urgent" if found.urgent else ""
    links = (
        topic_link(pack, topic, Opened(kind="topic", id=topic, part=part)) for topic in found.topics
    )
    return Finds(urgent=found.urgent, links=tuple(links))


def _others_page(desk: Desk, _session: Session, opened: Opened) -> OthersPage:
    return others_page(desk, opened.part)


def _display_page(_desk: Desk, _session: Session, _opened: Opened) -> DisplayPage:
    return DisplayPage()


def _about_page(desk: Desk, _session: Session, _opened: Opened) -> AboutPage:
    info = desk.pack.info
    return AboutPage(
        version=__version__,
        pack=info.name,
        pack_version=info.version,
        pack_date=date_text(desk.t, info.date),
        preview=preview(desk),
    )


OPENED: dict[str, Callable[[Desk, Session, Opened], Page]] = {
    "urgent": _urgent_page,
    "service": _service_page,
    "happens": _happens_page,
    "worry": _worry_page,
    "guide": _guide_page,
    "nobody": _nobody_page,
    "answers": _answers_page,
    "all": _all_page,
    "adults": _adults_page,
    "adult-side": _adult_side_page,
    "find": _find_page,
    "others": _others_page,
    "display": _display_page,
    "about": _about_page,
    "link": _link_page,
    "phone": _phone_page,
}
"""The page of each kind that can be opened on top of the one that the answers lead to."""
