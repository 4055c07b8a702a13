# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A way to every kind of page, for the self-test and for pictures: real sessions of a real pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpdesk.engine import pages
from helpdesk.gui.events import Answered, Event, HelpNow, Open, Start, Typed
from helpdesk.model import Pack, PageKind, Service

AGE, NATION = "13-15", "wales"


@dataclass(frozen=True, slots=True)
class Walk:
    """What to do from the start page on, and the kind of page where it ends."""

    name: str
    ends_at: type
    events: tuple[Event, ...]


def walks(pack: Pack) -> tuple[Walk, ...]:
    """A walk to every kind of page except that of trouble, in the order of a journey."""
    return (
        Walk("start", pages.StartPage, ()),
        *_questions(pack),
        Walk("result-urgent", pages.ResultPage, (Start(), Answered("danger", "unsure"), HelpNow())),
        Walk("result-friend", pages.ResultPage, _friend()),
        Walk("urgent", pages.UrgentPage, _open("urgent")),
        *(
            Walk(f"service-{one.id}", pages.ServicePage, _open("service", one.id))
            for one in _two(pack)
        ),
        *_about_talk(pack),
        Walk("worry", pages.TextPage, _open("worry", _topic(pack), "0")),
        Walk("guide", pages.TextPage, _open("guide", pack.info.home_guide)),
        Walk("nobody", pages.NobodyPage, (Start(), HelpNow(), *_open("nobody"))),
        Walk("answers", pages.AnswersPage, (Start(), Answered("danger", "no"), *_open("answers"))),
        Walk("all", pages.AllPage, _open("all")),
        Walk("find", pages.FindPage, _open("find")),
        Walk("find-typed", pages.FindPage, (*_open("find"), Typed("he wont stop askin 4 nudes"))),
        Walk("adults", pages.AdultsPage, _open("adults")),
        Walk("adult-side", pages.TextPage, _open("adult-side", _topic(pack))),
        Walk("others", pages.OthersPage, _open("others")),
        Walk("display", pages.DisplayPage, _open("display")),
        Walk("about", pages.AboutPage, _open("about")),
    )


def _questions(pack: Pack) -> Iterator[Walk]:
    """Each question of a whole journey, and its result."""
    area = pack.topics[_topic(pack)].area
    given = {"danger": "no", "about": "me", "area": area, "topic": _topic(pack), "age": AGE}
    done: tuple[Event, ...] = (Start(),)
    for fact, value in (*given.items(), ("nation", NATION)):
        yield Walk(f"question-{fact}", pages.QuestionPage, done)
        done = (*done, Answered(fact, value))
    yield Walk("result", pages.ResultPage, done)


def _friend() -> tuple[Event, ...]:
    return Start(), Answered("danger", "no"), Answered("about", "friend"), HelpNow()


def _about_talk(pack: Pack) -> Iterator[Walk]:
    talk = pack.services[pack.info.talk]
    way = talk.happens[0].way
    web = next(place for place, one in enumerate(talk.contacts) if one.kind == "webchat")
    yield Walk("happens", pages.HappensPage, _open("happens", talk.id, way))
    yield Walk("link", pages.LinkPage, _open("link", talk.id, str(web)))
    phone = next(place for place, one in enumerate(talk.contacts) if one.kind == "phone")
    yield Walk("phone", pages.PhonePage, _open("phone", talk.id, str(phone)))
    yield Walk("phone-picture", pages.PhonePage, _open("phone", _two(pack)[1].id, "0"))


def _two(pack: Pack) -> tuple[Service, Service]:
    """The one to talk to, and one that takes pictures down: together they show every part."""
    pictures = (one for one in pack.services.values() if one.handles_picture)
    most = max(pictures, key=_told)
    return pack.services[pack.info.talk], most


def _told(service: Service) -> int:
    return len(service.limits) + len(service.happens) + len(service.guides)


def _topic(pack: Pack) -> str:
    """The first topic of the first area that has a page of its own."""
    listed = (topic for area in pack.areas.values() for topic in area.topics)
    return next(topic for topic in listed if topic in pack.topics)


def _open(kind: PageKind, name: str = "", part: str = "") -> tuple[Event, ...]:
    return (Open(kind, name, part),)
