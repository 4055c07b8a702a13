# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a person does changes the session and nothing else; no stale answer is used or shown."""

from __future__ import annotations

from helpdesk.engine import flow, session
from helpdesk.engine.pages import AllPage, FindPage, QuestionPage, ResultPage, StartPage, UrgentPage
from helpdesk.engine.present import page_for
from helpdesk.model import FACT_VALUES, FACTS, Opened, Pack, Session
from tests.unit.engine.made import NOON, is_, pack, rule, service, t, topic


def two_topics() -> Pack:
    """A pack in which every question matters."""
    young = rule("young", when=is_("age", "13-15"))
    welsh = rule("welsh", when=is_("nation", "wales"))
    return pack(
        [service("one"), service("young"), service("welsh")],
        [topic("x", "one", young, welsh), topic("y", "one", welsh)],
    )


PACK = two_topics()


def given(**answers: str | None) -> Session:
    """A session after these answers."""
    made = session.start()
    for fact, value in answers.items():
        made = session.answer(PACK, made, fact, value)
    return made


def asked(one: Session) -> str | None:
    """The fact of the question that is shown; None if it is another page."""
    page = page_for(PACK, one, NOON, t)
    return page.fact if isinstance(page, QuestionPage) else None


FULL = given(
    danger="no", about="me", area="first", topic="x", age="13-15", nation="wales"
)  # every question answered


def test_the_first_page_is_start_and_then_the_six_questions_in_order() -> None:
    """Danger, about, area, topic, age, nation, result."""
    made = Session()
    assert isinstance(page_for(PACK, made, NOON, t), StartPage)
    made = session.start()
    values = {"danger": "no", "about": "me", "area": "first", "topic": "x", "age": "13-15"}
    for fact in FACTS:
        assert asked(made) == fact
        made = session.answer(PACK, made, fact, values.get(fact, "wales"))
    assert isinstance(page_for(PACK, made, NOON, t), ResultPage)


def test_skipping_everything_ends_in_help() -> None:
    """The topic question isn't asked without an area."""
    made = session.start()
    skipped = []
    while (fact := asked(made)) is not None:
        skipped.append(fact)
        made = session.skip(PACK, made, fact)
    assert "topic" not in skipped
    page = page_for(PACK, made, NOON, t)
    assert isinstance(page, ResultPage)
    assert page.cards


def test_help_now_shows_a_result_at_every_question() -> None:
    """And back from there asks the question again."""
    made = session.start()
    for fact, value in FULL.answers.items():
        shown = session.help_now(made)
        assert isinstance(page_for(PACK, shown, NOON, t), ResultPage)
        assert asked(session.back(PACK, shown)) == fact
        made = session.answer(PACK, made, fact, value)


def test_back_forgets_the_last_answer_and_ends_at_start() -> None:
    """From the result back through every question to the start page."""
    made, seen = FULL, []
    for _ in FACTS:
        made = session.back(PACK, made)
        seen.append(asked(made))
    assert seen == list(reversed(FACTS))
    assert made.answers == {}
    assert isinstance(page_for(PACK, session.back(PACK, made), NOON, t), StartPage)


def test_nothing_of_old_answers_is_used_after_back_and_another_answer() -> None:
    """A, B, C, back twice, change A: the session equals one that never saw B and C."""
    made = given(danger="no", about="me", area="first", topic="x", age="13-15")
    for _ in range(2):
        made = session.back(PACK, made)
    made = session.answer(PACK, made, "topic", "y")
    assert made == given(danger="no", about="me", area="first", topic="y")
    assert page_for(PACK, made, NOON, t) == page_for(
        PACK, given(danger="no", about="me", area="first", topic="y"), NOON, t
    )


def test_changing_an_area_drops_its_topic_asks_for_it_and_says_so() -> None:
    """Age and nation stay."""
    made = session.change(FULL, "area")
    assert asked(made) == "area"
    made = session.answer(PACK, made, "area", None)
    assert made.cleared == ("topic",)
    assert "topic" not in made.answers
    assert (made.answers["age"], made.answers["nation"]) == ("13-15", "wales")


def test_changing_whom_it_is_about_drops_the_age_and_asks_again() -> None:
    """The age was another person's. The page says that an answer was cleared."""
    made = session.answer(PACK, session.change(FULL, "about"), "about", "friend")
    page = page_for(PACK, made, NOON, t)
    assert isinstance(page, QuestionPage)
    assert (page.fact, page.note, page.chosen) == ("age", "question.cleared", None)
    assert made.answers["nation"] == "wales"


def test_changing_to_the_same_answer_drops_nothing() -> None:
    """Choosing what was chosen keeps all."""
    made = session.answer(PACK, session.change(FULL, "area"), "area", "first")
    assert made.answers == FULL.answers


def test_a_change_shows_the_old_choice_and_back_leaves_it() -> None:
    """Back from a change keeps the answer."""
    made = session.change(FULL, "age")
    page = page_for(PACK, made, NOON, t)
    assert isinstance(page, QuestionPage)
    assert page.chosen == "13-15"
    assert session.back(PACK, made).answers == FULL.answers


def test_danger_yes_opens_the_urgent_page_and_goes_on_to_the_questions() -> None:
    """Unsure and no don't open it."""
    made = given(danger="yes")
    assert isinstance(page_for(PACK, made, NOON, t), UrgentPage)
    assert asked(session.go_on(made)) == "about"
    assert asked(given(danger="unsure")) == "about"


def test_the_urgent_page_can_be_opened_first_and_goes_on_to_the_first_question() -> None:
    """From the start page, before anything was asked."""
    made = session.open_(Session(), Opened(kind="urgent"))
    assert isinstance(page_for(PACK, made, NOON, t), UrgentPage)
    assert asked(session.go_on(made)) == "danger"
    assert isinstance(page_for(PACK, session.back(PACK, made), NOON, t), StartPage)


def test_opening_the_same_page_twice_needs_one_back() -> None:
    """Pressing the bar again adds nothing."""
    once = session.open_(FULL, Opened(kind="urgent"))
    assert session.open_(once, Opened(kind="urgent")) == once
    assert session.back(PACK, once) == FULL


def test_a_topic_from_the_list_opens_its_result_and_back_returns_to_the_list() -> None:
    """With nothing asked, and nothing of older answers."""
    listed = session.open_(FULL, Opened(kind="all"))
    made = session.open_(listed, Opened(kind="topic", id="y"))
    assert made.answers == {"topic": "y"}
    page = page_for(PACK, made, NOON, t)
    assert isinstance(page, ResultPage)
    assert page.heading == "heading y"
    assert isinstance(page_for(PACK, session.back(PACK, made), NOON, t), AllPage)


def crisis() -> Session:
    """A result that is urgent by its topic alone."""
    return session.answer(CRISIS, session.start(), "topic", "c")


CRISIS = pack([service("one")], [topic("c", "one", crisis=True), topic("d", "one")])


def is_boxed(made: Session) -> bool:
    """Whether the result has the urgent box."""
    page = page_for(CRISIS, session.help_now(made), NOON, t)
    return isinstance(page, ResultPage) and page.urgent is not None


def test_only_an_answer_to_danger_or_topic_removes_the_urgent_box() -> None:
    """Skipping a question or changing any other answer never does; nor does going back."""
    start = session.answer(CRISIS, crisis(), "area", "first")
    assert is_boxed(start)
    assert is_boxed(session.skip(CRISIS, session.change(crisis(), "topic"), "topic"))
    assert is_boxed(session.back(CRISIS, crisis()))
    values = {**FACT_VALUES, "area": ("first",)}
    for fact in ("about", "age", "nation", "area"):
        for value in (*values[fact], None):
            assert is_boxed(session.answer(CRISIS, session.change(start, fact), fact, value)), fact
    assert not is_boxed(session.answer(CRISIS, session.change(crisis(), "topic"), "topic", "d"))


def test_skipping_danger_after_saying_yes_keeps_the_box() -> None:
    """Only "no" removes it."""
    made = session.answer(CRISIS, session.start(), "danger", "yes")
    assert is_boxed(session.skip(CRISIS, session.change(made, "danger"), "danger"))
    assert not is_boxed(session.answer(CRISIS, session.change(made, "danger"), "danger", "no"))


def test_at_most_six_questions_whatever_is_answered() -> None:
    """Every value and every skip, all paths of the made pack."""
    values: dict[str, tuple[str | None, ...]] = {
        "danger": ("yes", "no", "unsure", None),
        "about": ("me", "friend", None),
        "area": ("first", None),
        "topic": ("x", "y", "other", None),
        "age": ("13-15", "18-plus", None),
        "nation": ("wales", "elsewhere", None),
    }

    def longest(made: Session, depth: int) -> int:
        fact = flow.next_question(PACK, made.answers)
        if fact is None:
            return depth
        return max(longest(session.answer(PACK, made, fact, v), depth + 1) for v in values[fact])

    assert longest(session.start(), 0) == len(FACTS)


def test_a_danger_that_was_taken_back_and_skipped_keeps_the_box_to_the_end() -> None:
    """Yes, back, skip, then a topic that is no crisis: the box is still there."""
    made = session.answer(CRISIS, session.start(), "danger", "yes")
    made = session.skip(CRISIS, session.back(CRISIS, made), "danger")
    for fact, value in (("about", "me"), ("area", "first"), ("topic", "d")):
        made = session.answer(CRISIS, made, fact, value)
    assert is_boxed(made)
    assert not is_boxed(session.answer(CRISIS, session.change(made, "danger"), "danger", "no"))


def test_back_from_the_urgent_page_asks_about_danger_again() -> None:
    """A yes by mistake is one press away; while changing, the other answers stay."""
    assert asked(session.back(PACK, given(danger="yes"))) == "danger"
    changed = session.answer(PACK, session.change(FULL, "danger"), "danger", "yes")
    back = session.back(PACK, changed)
    assert asked(back) == "danger"
    assert back.answers == {**FULL.answers, "danger": "yes"}


def test_the_bar_adds_nothing_on_the_urgent_page_that_an_answer_opened() -> None:
    """The same page is there already."""
    made = given(danger="yes")
    assert session.open_(made, Opened(kind="urgent")) == made


def test_back_on_a_topic_from_the_list_forgets_what_was_added_first() -> None:
    """An age that was added there is forgotten before the list comes again."""
    listed = session.open_(Session(), Opened(kind="all"))
    made = session.open_(listed, Opened(kind="topic", id="x"))
    made = session.answer(PACK, session.change(made, "age"), "age", "13-15")
    once = session.back(PACK, made)
    assert once.answers == {"topic": "x"}
    assert isinstance(page_for(PACK, session.back(PACK, once), NOON, t), AllPage)


def test_back_from_a_topic_goes_to_the_page_where_it_was_picked() -> None:
    """The whole way there is kept: here the page for adults, and what a child said."""
    way = (Opened(kind="adults"), Opened(kind="adult-side", id="x"))
    picked = session.open_(Session(opened=way), Opened(kind="topic", id="x"))
    assert picked.opened == ()
    assert session.back(PACK, picked).opened == way


def test_a_topic_found_by_words_of_danger_opens_the_urgent_page_first() -> None:
    """Going on leads to its result, which stays urgent until the question about danger."""
    search = Session(opened=(Opened(kind="find"),))
    found = session.open_(search, Opened(kind="topic", id="x", part="urgent"))
    assert isinstance(page_for(PACK, found, NOON, t), UrgentPage)
    on = session.go_on(found)
    page = page_for(PACK, on, NOON, t)
    assert isinstance(page, ResultPage)
    assert page.urgent is not None
    calm = session.answer(PACK, session.change(on, "danger"), "danger", "no")
    assert calm.urgent == frozenset()
    assert isinstance(page_for(PACK, session.back(PACK, found), NOON, t), FindPage)
    assert session.back(PACK, calm).urgent == on.urgent


def test_a_page_that_is_open_already_is_gone_back_to() -> None:
    """Links between two pages lead no deeper: Back needs as many steps as there are pages."""
    around = (Opened(kind="all"), Opened(kind="find"), Opened(kind="all"))
    made = Session()
    for one in around:
        made = session.open_(made, one)
    assert made.opened == around[:1]
