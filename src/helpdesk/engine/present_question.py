# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The data of a question, and of the answers so far."""

from __future__ import annotations

from helpdesk.engine import flow
from helpdesk.engine.cards import Desk
from helpdesk.engine.pages import AnswersPage, Card, Given, QuestionPage
from helpdesk.engine.present_result import topic_say
from helpdesk.model import FACTS, Question, QuestionText, Session


def question_page(desk: Desk, session: Session, fact: str) -> QuestionPage:
    """A question with its choices, in the words for me or for a friend."""
    question = desk.pack.questions[fact]
    text = question_text(desk, question)
    return QuestionPage(
        fact=fact,
        progress=_progress(desk, session, fact),
        heading=text.ask,
        lead=text.lead,
        listed=text.listed,
        cards=choices(desk, question),
        chosen=desk.answers.get(fact),
        why=question.why,
        note=desk.t("question.cleared") if session.cleared else None,
    )


def question_text(desk: Desk, question: Question) -> QuestionText:
    """The text of a question, or its friend's twin."""
    return question.friend if about_friend(desk) and question.friend else question.text


def about_friend(desk: Desk) -> bool:
    """Whether it is about a friend."""
    return desk.answers.get("about") == "friend"


def _progress(desk: Desk, session: Session, fact: str) -> str:
    if session.changing:
        return desk.t("question.changing")
    count = len([one for one in flow.remaining(desk.pack, desk.answers) if one != fact])
    if count == 0:
        return desk.t("question.last")
    return desk.t("question.one_more") if count == 1 else desk.t("question.more", count=count)


def choices(desk: Desk, question: Question) -> tuple[Card, ...]:
    """The cards of a question: areas and topics come from the pack's own lists."""
    friend = about_friend(desk)
    listed: list[Card] = []
    if question.fact == "area":
        listed = [
            Card(
                value=area.id,
                say=(friend and area.friend) or area.say,
                hint=(friend and area.friend_hint) or area.hint,
                icon=area.icon,
            )
            for area in desk.pack.areas.values()
        ]
    if question.fact == "topic":
        listed = [_topic_card(desk, topic) for topic in flow.topics_of(desk.pack, desk.answers)]
    for choice in question.choices:
        say = (friend and choice.friend) or choice.say
        hint = (friend and choice.friend_hint) or choice.hint
        listed.append(Card(value=choice.value, say=say, hint=hint, icon=None))
    return tuple(listed)


def _topic_card(desk: Desk, topic: str) -> Card:
    page = desk.pack.topics.get(topic)
    named = page or desk.pack.topic_names[topic]
    icon = page.icon if page else None
    return Card(value=topic, say=topic_say(desk, topic), hint=named.hint, icon=icon)


def answers_page(desk: Desk) -> AnswersPage:
    """The answers so far, each to be changed."""
    rows = tuple(
        Given(
            fact=fact,
            ask=question_text(desk, desk.pack.questions[fact]).ask,
            answer=answer_text(desk, fact) or desk.t("answers.none"),
        )
        for fact in FACTS
        if fact in desk.answers or flow.is_asked(desk.pack, desk.answers, fact)
        if fact != "topic" or flow.topics_of(desk.pack, desk.answers)
    )
    return AnswersPage(rows=rows)


def answer_text(desk: Desk, fact: str) -> str | None:
    """An answer in the words in which it was chosen; None if the question was skipped."""
    value = desk.answers.get(fact)
    cards = choices(desk, desk.pack.questions[fact])
    return next((card.say for card in cards if card.value == value), None)
