# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a person does, as functions from one session to the next. Nothing is kept beside it."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.engine import flow, outcome
from helpdesk.model import FACTS, Opened, Pack, Session

URGENT = Opened(kind="urgent", part="danger")
"""The urgent page as an answer to the question about danger opens it."""

BY_WORDS = Opened(kind="urgent", part="words")
"""The urgent page as words of danger open it."""

SEARCH = Opened(kind="find", part="urgent")
"""The page for own words, when they were words of danger."""

DANGER = frozenset(("danger",))


def start() -> Session:
    """The first question."""
    return Session(started=True)


def answer(pack: Pack, session: Session, fact: str, value: str | None) -> Session:
    """Answer a question; None skips it. Answers that depended on another value are dropped."""
    answers = dict(session.answers)
    changed = answers.get(fact) != value
    gone = [one for one in flow.dependants(pack, fact) if changed and one in answers]
    cleared = tuple(one for one in gone if answers.pop(one) is not None)
    answers[fact] = value
    settled = set() if value is None else {fact}
    return replace(
        session,
        answers=answers,
        cleared=cleared,
        urgent=_urgent_so_far(pack, session) - settled,
        changing=_still_to_ask(pack, session, answers, gone),
        opened=(URGENT,) if fact == "danger" and value == "yes" else (),
    )


def _urgent_so_far(pack: Pack, session: Session) -> frozenset[str]:
    return session.urgent | outcome.urgent_by(pack, session.answers)


def _still_to_ask(
    pack: Pack, session: Session, answers: dict[str, str | None], gone: list[str]
) -> str | None:
    """After a change that dropped an answer, ask for that one again, even if help was asked for."""
    if session.changing is None:
        return None
    return next((one for one in gone if flow.is_asked(pack, answers, one)), None)


def skip(pack: Pack, session: Session, fact: str) -> Session:
    """Leave a question without an answer."""
    return answer(pack, session, fact, None)


def help_now(session: Session) -> Session:
    """Leave the questions and show what there is."""
    return replace(session, finished=True, changing=None, cleared=(), opened=())


def change(session: Session, fact: str) -> Session:
    """Ask one question again; the other answers stay."""
    return replace(session, changing=fact, cleared=(), opened=())


CHOSEN_ON_THE_PAGE = frozenset({"all", "others"})
"""Kinds of pages with choices of their own: another choice takes the place of the one before."""


def open_(session: Session, opened: Opened) -> Session:
    """Open a page on top. A topic opens its result with nothing asked.

    A topic that was found by words of danger opens the urgent page first, and stays urgent until
    the question about danger is answered.
    """
    if opened.kind == "topic":
        picked = Session(answers={"topic": opened.id}, finished=True, came_from=session.opened)
        if opened.part != "urgent":
            return picked
        return replace(
            picked, urgent=DANGER, opened=(BY_WORDS,), came_from=(*session.opened[:-1], SEARCH)
        )
    if session.opened and session.opened[-1].kind == opened.kind in CHOSEN_ON_THE_PAGE:
        return replace(session, opened=(*session.opened[:-1], opened))
    if opened.kind == "urgent" and session.opened and session.opened[-1].kind == "urgent":
        return session
    before = session.opened
    if opened in before:
        before = before[: before.index(opened)]
    return replace(session, opened=(*before, opened))


def go_on(session: Session) -> Session:
    """Leave the urgent page: to the questions, or to the result where it was opened."""
    return replace(session, opened=(), started=session.started or not session.finished)


def back(pack: Pack, session: Session) -> Session:
    """One page back: close what was opened, stop changing, or forget the last answer."""
    if session.opened and session.opened[-1] == BY_WORDS:
        return Session(opened=session.came_from)
    if session.opened and session.opened[-1] != URGENT:
        return replace(session, opened=session.opened[:-1])
    if session.changing is not None and not session.opened:
        return replace(session, changing=None, cleared=())
    if session.finished and session.started and flow.next_question(pack, session.answers):
        return replace(session, finished=False, cleared=())
    return _forget_last(pack, session)


def _forget_last(pack: Pack, session: Session) -> Session:
    """Forget the last answer; on the urgent page that an answer opened, that one."""
    given = [fact for fact in FACTS if fact in session.answers]
    if session.opened and given[-1] != "danger":
        return change(session, "danger")
    if not session.started:
        return _back_from_list(session, given)
    if not given:
        return Session()
    return replace(
        session,
        answers={fact: session.answers[fact] for fact in given[:-1]},
        finished=False,
        cleared=(),
        opened=(),
        urgent=_urgent_so_far(pack, session),
    )


def _back_from_list(session: Session, given: list[str]) -> Session:
    """A topic that was opened from a page: forget what was added, then go to that page again."""
    added = [fact for fact in given if fact != "topic"]
    if not added:
        return Session(opened=session.came_from)
    found_by_danger = added[-1] == "danger" and SEARCH in session.came_from
    return replace(
        session,
        answers={fact: session.answers[fact] for fact in given if fact != added[-1]},
        urgent=session.urgent | (DANGER if found_by_danger else frozenset()),
    )
