# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The data of the two richest pages: a result, and one service."""

from __future__ import annotations

from helpdesk.engine import outcome
from helpdesk.engine.cards import (
    Desk,
    card,
    contact_lines,
    date_text,
    happens_link,
    next_to_try,
    plain_card,
    service_link,
    service_status,
)
from helpdesk.engine.hours import LIVE_KINDS
from helpdesk.engine.outcome import shown
from helpdesk.engine.pages import (
    Answer,
    Link,
    ResultPage,
    ServiceCard,
    ServicePage,
    Status,
    UrgentLine,
)
from helpdesk.engine.voice import spoken
from helpdesk.model import (
    Do,
    Dont,
    FriendTwin,
    Opened,
    Outcome,
    Service,
    Session,
    Step,
    Topic,
    Worry,
)

UNBROKEN = "\u00a0"
"""A space at which no line ends."""

# --- result -------------------------------------------------------------------------------------


def result_page(desk: Desk, session: Session) -> ResultPage:
    """What the answers lead to. 999 is a box of its own, so it is not among the cards."""
    found = outcome.decide(
        desk.pack, desk.answers, desk.moment, desk.t, urgent=bool(session.urgent)
    )
    topic = found.topic
    friend = desk.answers.get("about") == "friend"
    text: Topic | FriendTwin = topic.friend if friend else topic
    voice = spoken(topic, desk.answers)
    emergency = desk.pack.info.emergency
    return ResultPage(
        heading=voice.heading,
        icon=topic.icon,
        short=text.short or topic.short,
        opening=voice.opening,
        answers=_answers_line(desk),
        note=_note(desk, session, found),
        urgent=_urgent_box(desk) if found.urgent else None,
        urgent_when=text.urgent_when or topic.urgent_when,
        cards=tuple(card(desk, s) for s in found.signposts if s.service.id != emergency),
        now=steps(text.now or topic.now),
        avoid=steps(text.avoid or topic.avoid),
        worries=_worry_links(topic, voice.worries),
        guides=_guides_of(desk, topic),
        ready=text.ready or topic.ready,
        start_with=text.start_with or topic.start_with,
        for_you=_for_you(desk) if friend else None,
        preview=desk.t("preview") if desk.pack.info.preview else None,
    )


def _worry_links(topic: Topic, worries: tuple[Worry, ...]) -> tuple[Link, ...]:
    return tuple(
        Link(label=worry.ask, opens=Opened(kind="worry", id=topic.id, part=str(place)))
        for place, worry in enumerate(worries)
    )


def _guides_of(desk: Desk, topic: Topic) -> tuple[Link, ...]:
    """The guides of a topic; whether it is someone at home is always the last one."""
    info = desk.pack.info
    friend = (info.friend_guide,) if desk.answers.get("about") == "friend" else ()
    guides = [one for one in (*friend, *topic.guides) if one != info.home_guide]
    return guide_links(desk, (*dict.fromkeys(guides), info.home_guide))


def guide_links(desk: Desk, guides: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to these guides, by their titles."""
    return tuple(
        Link(label=desk.pack.guides[guide].title, opens=Opened(kind="guide", id=guide))
        for guide in guides
    )


def steps(items: tuple[Do, ...] | tuple[Dont, ...]) -> tuple[Step, ...]:
    """What to do, or not to do, as steps of a page."""
    return tuple(
        Step(say=item.do if isinstance(item, Do) else item.dont, more=item.why) for item in items
    )


def _answers_line(desk: Desk) -> str:
    """The answers in a line: topic, age, nation. What was skipped is left out."""
    parts = []
    friend = desk.answers.get("about") == "friend"
    if friend:
        parts.append(desk.t("answers.friend"))
    topic = desk.answers.get("topic")
    area = desk.pack.areas.get(desk.answers.get("area") or "")
    if topic is not None and topic != desk.pack.info.default_topic:
        parts.append(topic_say(desk, topic))
    elif area is not None:
        parts.append((friend and area.friend) or area.say)
    for fact in ("age", "nation"):
        choices = desk.pack.questions[fact].choices
        chosen = (c.short or c.say for c in choices if c.value == desk.answers.get(fact))
        parts += [short.replace(" ", UNBROKEN) for short in chosen]
    return desk.t("answers.separator").join(parts)


def topic_say(desk: Desk, topic: str) -> str:
    """What a topic is called by the one who chooses it."""
    friend = desk.answers.get("about") == "friend"
    page = desk.pack.topics.get(topic)
    if page is not None:
        return page.friend.say if friend else page.say
    name = desk.pack.topic_names[topic]
    return name.friend if friend else name.say


def _note(desk: Desk, session: Session, found: Outcome) -> str | None:
    area = desk.pack.areas.get(desk.answers.get("area") or "")
    unwritten = (
        area is not None and bool(area.topics) and not set(area.topics) & set(desk.pack.topics)
    )
    if unwritten or (desk.answers.get("topic") is not None and found.chosen is not None):
        return desk.t("result.no_page_yet")
    return desk.t("result.cleared") if session.cleared else None


def _urgent_box(desk: Desk) -> UrgentLine:
    service = desk.pack.services[desk.pack.info.emergency]
    return UrgentLine(
        say=desk.t("urgent_box.say"),
        more=desk.t("urgent_box.more"),
        contacts=contact_lines(desk, service),
    )


def _for_you(desk: Desk) -> ServiceCard:
    service = desk.pack.services[desk.pack.info.friend_talk]
    return plain_card(desk, service, why=desk.t("result.for_you"))


# --- service ------------------------------------------------------------------------------------


def service_page(desk: Desk, service: Service, preview: str | None) -> ServicePage:
    """Seven answers and the limits; the ways to reach the service come after them."""
    status = service_status(desk, service)
    given = {
        "what_for": service.what_for,
        "free": service.free,
        "on_the_bill": service.on_the_bill,
        "answers_now": _answers_now(desk, service, status),
        "give_name": service.give_name,
        "first": service.first,
        "may_tell": service.may_tell,
    }
    if service.no_answer:
        given["no_answer"] = service.no_answer
    return ServicePage(
        card=plain_card(desk, service),
        answers=tuple(
            Answer(ask=desk.t(f"service.{key}"), answer=text) for key, text in given.items()
        ),
        limits=service.limits,
        happens=_further_links(desk, service),
        facts_as_of=desk.t("service.as_of", date=date_text(desk.t, service.facts_as_of)),
        preview=preview,
    )


def _answers_now(desk: Desk, service: Service, status: Status | None) -> str:
    if status is None:
        return desk.t("status.nobody" if shown(service) else "status.place")
    return desk.t("status.yes") if status.look == "open" else status.text


def _further_links(desk: Desk, service: Service) -> tuple[Link, ...]:
    links = [happens_link(service, page.way, page.title) for page in service.happens]
    links += guide_links(desk, service.guides)
    following = None if service.need == "emergency" else next_to_try(desk, service)
    if following is not None:
        answers = any(
            one.kind in LIVE_KINDS and one.hours.type != "nobody-reads" for one in shown(service)
        )
        key = "service.next" if answers else "service.talk"
        links.append(service_link(following, desk.t(key, name=following.name)))
    return tuple(links)
