# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A service as a card: whether somebody answers, how to reach it, what it costs, for whom it is."""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.engine import hours
from helpdesk.engine.conditions import Answers
from helpdesk.engine.fit import fits, limit
from helpdesk.engine.links import WEB_KINDS, is_emergency, phone_address, written
from helpdesk.engine.outcome import is_closed, service_answers, shown
from helpdesk.engine.pages import ContactLine, Link, ServiceCard, Status
from helpdesk.model import (
    Contact,
    ContactAt,
    Opened,
    Pack,
    PageKind,
    Rule,
    Service,
    Signpost,
    Words,
)

READ_LATER = frozenset({"online-report", "email"})


class Desk:
    """What every card needs: the pack, the answers, the moment and the words."""

    __slots__ = ("answers", "moment", "pack", "t")

    def __init__(self, pack: Pack, answers: Answers, moment: datetime, t: Words) -> None:
        self.pack = pack
        self.answers = answers
        self.moment = moment
        self.t = t

    @property
    def nation(self) -> str | None:
        """The nation that was answered, if any."""
        return self.answers.get("nation")


# --- cards --------------------------------------------------------------------------------------


def card(desk: Desk, signpost: Signpost) -> ServiceCard:
    """The card of a signpost on a result."""
    why = desk.t("card.why", why=signpost.because)
    return _card(desk, signpost.service, limit_text=signpost.limit, why=why)


def plain_card(desk: Desk, service: Service, why: str | None = None) -> ServiceCard:
    """The card of a service by itself, with the limits that it has for everybody."""
    return _card(desk, service, limit_text=own_limit(desk, service), why=why)


def own_limit(desk: Desk, service: Service) -> str | None:
    """For whom a service is, whatever was answered; None if it is for everybody in the UK."""
    return limit(Rule(service=service.id, because=""), service, {}, desk.t) or None


def _card(desk: Desk, service: Service, limit_text: str | None, why: str | None) -> ServiceCard:
    happens = None
    if service.happens:
        happens = happens_link(service, service.happens[0].way, desk.t("card.happens"))
    return ServiceCard(
        service=service.id,
        name=service.name,
        what_for=service.what_for,
        status=service_status(desk, service),
        warning=warning(desk, service),
        contacts=contact_lines(desk, service),
        limit=limit_text,
        why=why,
        happens=happens,
        details=service_link(service, desk.t("card.details", name=service.name)),
    )


def service_link(service: Service, label: str) -> Link:
    """A link to the page of a service."""
    return Link(label=label, opens=Opened(kind="service", id=service.id))


def happens_link(service: Service, way: str, label: str) -> Link:
    """A link to what happens when the service is reached in this way."""
    return Link(label=label, opens=Opened(kind="happens", id=service.id, part=way))


def warning(desk: Desk, service: Service) -> str | None:
    """What must be read before any button of the service is pressed."""
    if service.handles_picture:
        return desk.t("warning.picture")
    return desk.t("warning.contacts_back") if service.contacts_back else None


# --- ways to get in touch -----------------------------------------------------------------------


def contact_lines(desk: Desk, service: Service) -> tuple[ContactLine, ...]:
    """The shown contacts of a service, in display order; those that answer now come first."""
    lines = [_contact_line(desk, service, contact) for contact in shown(service)]
    return tuple(sorted(lines, key=_is_not_answered))


def _is_not_answered(line: ContactLine) -> bool:
    return line.status is None or line.status.look != "open"


def _contact_line(desk: Desk, service: Service, contact: Contact) -> ContactLine:
    on_web = contact.kind in WEB_KINDS
    here = on_web and service.handles_picture
    at = ContactAt(service=service.id, place=service.contacts.index(contact))
    has_code = phone_address(contact) in desk.pack.codes
    return ContactLine(
        kind=contact.kind,
        label=desk.t("contact.this_computer") if here else contact.label,
        value=written(contact),
        status=contact_status(desk, contact),
        pills=pills(desk, contact),
        opens=_opened("link", at) if on_web else None,
        phone=_opened("phone", at) if has_code and (here or not on_web) else None,
        copies=None if on_web or is_emergency(contact) else at,
    )


def _opened(kind: PageKind, at: ContactAt) -> Opened:
    return Opened(kind=kind, id=at.service, part=str(at.place))


def pills(desk: Desk, contact: Contact) -> tuple[str, ...]:
    """What a call or a text costs, and whether it is on the bill; nothing of other contacts."""
    if contact.kind not in {"phone", "text"}:
        return ()
    return desk.t(f"cost.{contact.cost}"), desk.t(f"bill.{contact.bill}")


# --- does somebody answer -----------------------------------------------------------------------


def contact_status(desk: Desk, contact: Contact) -> Status | None:
    """Whether somebody answers by this contact now, in words; None for a page to read."""
    if contact.hours.type == "nobody-reads":
        return Status(look="form", text=desk.t("status.by_itself"))
    if contact.kind in READ_LATER:
        return Status(look="form", text=desk.t("status.form"))
    if contact.kind not in hours.LIVE_KINDS:
        return None
    match hours.answers_now(contact, desk.moment, desk.nation, desk.pack):
        case True:
            return Status(look="open", text=desk.t("status.open"))
        case None:
            return _to_check(desk, on_web=contact.kind in WEB_KINDS)
        case _:
            opens = hours.next_answered(contact, desk.moment, desk.nation, desk.pack)
            return Status(look="closed", text=_closed_text(desk, opens))


def service_status(desk: Desk, service: Service) -> Status | None:
    """Whether somebody answers by any contact now, in words; None where nothing can answer."""
    contacts = shown(service)
    if contacts and all(c.hours.type == "nobody-reads" for c in contacts):
        return contact_status(desk, contacts[0])
    if service_answers(service, desk.moment, desk.nation, desk.pack):
        return Status(look="open", text=desk.t("status.open"))
    if is_closed(service, desk.moment, desk.nation, desk.pack):
        found = (
            hours.next_answered(c, desk.moment, desk.nation, desk.pack)
            for c in contacts
            if c.kind in hours.LIVE_KINDS
        )
        opens = min((moment for moment in found if moment is not None), default=None)
        return Status(look="closed", text=_closed_text(desk, opens))
    if any(c.kind in hours.LIVE_KINDS for c in contacts):
        return _to_check(desk, on_web=any(c.kind in WEB_KINDS for c in contacts))
    if any(c.kind in READ_LATER for c in contacts):
        return Status(look="form", text=desk.t("status.form"))
    return None


def _to_check(desk: Desk, *, on_web: bool) -> Status:
    """Hours that are not proven: the website may tell, if there is a button that leads to it."""
    return Status(look="check", text=desk.t("status.check" if on_web else "status.unknown"))


def _closed_text(desk: Desk, opens: datetime | None) -> str:
    if opens is None:
        return desk.t("status.closed")
    return desk.t("status.opens", day=_day_text(desk, opens), time=time_text(desk, opens))


def _day_text(desk: Desk, opens: datetime) -> str:
    today = desk.moment.astimezone(hours.LONDON).date()
    ahead = (opens.date() - today).days
    if ahead in {0, 1}:
        return desk.t("day.today" if ahead == 0 else "day.tomorrow")
    weekday = desk.t(f"day.{hours.DAYS[opens.weekday()]}")
    return weekday if ahead < len(hours.DAYS) else f"{weekday} {date_text(desk.t, opens.date())}"


def time_text(desk: Desk, moment: datetime) -> str:
    """A UK time as people say it: 9 am, 6:30 pm, 12 noon."""
    if moment.minute == 0 and moment.hour in {0, 12}:
        return desk.t("time.midnight" if moment.hour == 0 else "time.noon")
    minutes = f":{moment.minute:02}" if moment.minute else ""
    half = desk.t("time.am" if moment.hour < 12 else "time.pm")
    return f"{moment.hour % 12 or 12}{minutes} {half}"


def date_text(t: Words, day: date) -> str:
    """A date as people write it: 25 November 2026."""
    return t("date.full", day=day.day, month=t(f"month.{day.month}"), year=day.year)


def next_to_try(desk: Desk, service: Service) -> Service | None:
    """The next service to try at this hour when this one doesn't answer."""
    seen = {service.id}
    while service.if_no_answer is not None and service.if_no_answer not in seen:
        service = desk.pack.services[service.if_no_answer]
        seen.add(service.id)
        rule = Rule(service=service.id, because="")
        answered = service_answers(service, desk.moment, desk.nation, desk.pack)
        if answered and fits(rule, service, desk.answers) is not False:
            return service
    return None
