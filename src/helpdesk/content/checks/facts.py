# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Checks on questions: each fact is asked for once, in order, with every value."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.content.draft import Draft
from helpdesk.content.when import nearest
from helpdesk.model import FACT_VALUES, FACTS, PackInfo, Problem, Question


def order(draft: Draft) -> Iterator[Problem]:
    """The questions stand in the order in which they are asked."""
    if "question" in draft.unread:
        return
    asked = draft.ids("question")
    for fact in FACTS:
        if fact not in asked:
            text, hint = f'there is no question for "{fact}"', "add it"
            yield draft.fault("pack", "", (), text, hint)
    for fact in asked:
        if fact not in FACTS:
            text, hint = f'unknown fact "{fact}"', nearest(fact, FACTS)
            yield draft.fault("question", fact, ("fact",), text, hint)
    known = [fact for fact in asked if fact in FACTS]
    for fact, wanted in zip(known, sorted(known, key=FACTS.index), strict=True):
        if fact != wanted:
            text, hint = f'"{wanted}" is asked before "{fact}"', f"order: {', '.join(FACTS)}"
            yield draft.fault("question", fact, ("fact",), text, hint)
            return


def choices(draft: Draft) -> Iterator[Problem]:
    """A question offers every value of its fact, and nothing else."""
    if draft.info is None:
        return
    for fact, question in draft.questions.items():
        known = _values(draft.info, fact)
        given = [choice.value for choice in question.choices]
        for place, value in enumerate(given):
            at = ("choices", place, "value")
            if value not in known:
                text, hint = f'unknown {fact} "{value}"', nearest(value, known)
                yield draft.fault("question", fact, at, text, hint)
            elif value in given[:place]:
                yield draft.fault("question", fact, at, f'"{value}" stands twice', "keep one")
        for value in known:
            if value not in given:
                text, hint = f'there is no choice for "{value}"', "add it"
                yield draft.fault("question", fact, ("choices",), text, hint)


def _values(info: PackInfo, fact: str) -> tuple[str, ...]:
    """Areas and topics bring their own choices; only "none of these" is written out."""
    if fact == "topic":
        return (info.default_topic,)
    return FACT_VALUES.get(fact, ())


def dependencies(draft: Draft) -> Iterator[Problem]:
    """A question depends on earlier ones only."""
    for fact, question in draft.questions.items():
        for place, text in _wrong_dependencies(question):
            at = ("depends_on", place)
            yield draft.fault("question", fact, at, text, "name a fact that is asked before it")


def _wrong_dependencies(question: Question) -> Iterator[tuple[int, str]]:
    if question.fact in FACTS:
        earlier = FACTS[: FACTS.index(question.fact)]
        for place, fact in enumerate(question.depends_on):
            if fact not in earlier:
                yield place, f'it can\'t depend on "{fact}"'


CHECKS = (order, choices, dependencies)
