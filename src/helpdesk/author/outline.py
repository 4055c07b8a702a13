# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""`helpdesk outline`: the questions and outcomes of a pack, as Mermaid and as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.engine.flow import remaining
from helpdesk.engine.outcome import rules_of
from helpdesk.model import ALWAYS, FACTS, Area, Condition, Pack, Rule, Topic


def outline(pack: Pack) -> str:
    """Both forms as one Markdown text."""
    mermaid = ["```mermaid", *_mermaid(pack), "```"]
    return "\n".join([f"# {pack.info.name}", "", *mermaid, "", *_plain(pack), ""])


def page_of(pack: Pack, topic: str) -> Topic:
    """The page that a topic leads to."""
    return pack.topics.get(topic, pack.topics[pack.info.default_topic])


def say(pack: Pack, topic: str) -> str:
    """What a topic is called by the one who chooses it."""
    return (pack.topics.get(topic) or pack.topic_names[topic]).say


def _then(pack: Pack, area: str, topic: str) -> tuple[str, ...]:
    """The questions that are still asked once the topic is known."""
    answers = {"danger": "no", "about": "me", "area": area, "topic": topic}
    return remaining(pack, answers)


def _topics(pack: Pack, area: Area) -> tuple[str, ...]:
    """The topics that an area offers, with "none of these"."""
    return (*area.topics, pack.info.default_topic)


# --- plain text ---------------------------------------------------------------------------------


def _plain(pack: Pack) -> Iterator[str]:
    yield "Questions"
    for number, fact in enumerate(FACTS, start=1):
        question = pack.questions[fact]
        yield f"  {number}. {fact}: {question.text.ask}"
        for choice in question.choices:
            yield f"     - {choice.value}: {choice.say}"
    for area in pack.areas.values():
        yield ""
        yield f"{area.id}: {area.say}"
        for topic in _topics(pack, area):
            yield from _plain_topic(pack, area, topic)
    for page in pack.topics.values():
        yield ""
        yield f"Page {page.id}: {page.heading}{' (urgent)' if page.crisis else ''}"
        for number, rule in enumerate(rules_of(pack, page), start=1):
            yield f"  {number}. {_rule(rule)}"


def _plain_topic(pack: Pack, area: Area, topic: str) -> Iterator[str]:
    page = page_of(pack, topic)
    asked = ", ".join(_then(pack, area.id, topic)) or "nothing"
    yield f"  - {topic}: {say(pack, topic)}"
    yield f"    then asks: {asked}; page: {page.id}"


def _rule(rule: Rule) -> str:
    return rule.service if rule.when == ALWAYS else f"{rule.service}, when {when_text(rule.when)}"


def when_text(condition: Condition) -> str:
    """A condition in words."""
    inner = [when_text(part) for part in condition.parts]
    match condition.op:
        case "is":
            return f"{condition.fact} is {' or '.join(condition.values)}"
        case "not":
            return f"not ({inner[0]})"
        case "all":
            return " and ".join(inner)
        case "any":
            return " or ".join(f"({part})" for part in inner)


# --- Mermaid ------------------------------------------------------------------------------------


def _mermaid(pack: Pack) -> Iterator[str]:
    yield "flowchart LR"
    yield f"  q_danger[{_label(pack.questions['danger'].text.ask)}]"
    yield f"  q_danger -->|yes| urgent[{_label(pack.urgent.heading)}]"
    yield f"  q_danger --> q_about[{_label(pack.questions['about'].text.ask)}]"
    yield f"  q_about --> q_area[{_label(pack.questions['area'].text.ask)}]"
    for area in pack.areas.values():
        yield f"  q_area --> {_node('a', area.id)}[{_label(area.say)}]"
        for topic in _topics(pack, area):
            yield f"  {_node('a', area.id)} --> {_node('t', topic)}[{_label(say(pack, topic))}]"
    for topic in dict.fromkeys(one for area in pack.areas.values() for one in _topics(pack, area)):
        yield f"  {_node('t', topic)} --> {_node('p', page_of(pack, topic).id)}"
    for page in pack.topics.values():
        services = "<br>".join(rule.service for rule in rules_of(pack, page))
        yield f"  {_node('p', page.id)}([{_label(services)}])"


def _node(kind: str, name: str) -> str:
    return f"{kind}_{name.replace('-', '_')}"


def _label(text: str) -> str:
    return f'"{text.replace("#", "#35;").replace(chr(34), "#quot;")}"'
