# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The outcome for some facts as JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from helpdesk.author.packing import compile_folder
from helpdesk.author.signpost import LONDON, allowed, moment_from, signpost
from helpdesk.content.bundle import Bundle
from helpdesk.content.words import make_t
from helpdesk.model import Hours, Slot
from tests.packs.accept import TINY


def tiny() -> Bundle:
    """The smallest pack, compiled with the real words."""
    bundle, _ = compile_folder(TINY)
    assert bundle is not None
    return bundle


def outcome(at: str, **answers: str) -> dict[str, Any]:
    """The outcome for these answers at this moment."""
    bundle, moment = tiny(), moment_from(at)
    assert moment is not None
    return signpost(bundle.pack, answers, moment, make_t(bundle.words["en"]))


def test_the_object_has_exactly_the_keys_of_the_design_in_their_order() -> None:
    found = outcome("2026-11-25T12:00", topic="picture", age="13-15", nation="wales")
    assert list(found) == ["urgent", "topic", "now", "signposts"]
    assert list(found["signposts"][0]) == [
        "service",
        "name",
        "fit",
        "because",
        "limit",
        "answers_now",
        "next_answered",
        "contacts",
    ]
    assert list(found["signposts"][0]["contacts"][0]) == ["kind", "value", "dial", "answers_now"]


def test_a_known_age_and_nation_leave_no_doubt() -> None:
    found = outcome(
        "2026-11-25T12:00", topic="something-else", age="13-15", nation="wales", danger="no"
    )
    services = [one["service"] for one in found["signposts"]]
    assert services == ["emergency-999", "talk-line", "text-line"]
    assert found["now"] == ["Talk to somebody."]
    talk = found["signposts"][1]
    assert (talk["fit"], talk["limit"], talk["answers_now"]) == ("yes", None, True)


def test_contacts_are_the_shown_ones_as_their_page_shows_them() -> None:
    found = outcome("2026-11-25T12:00", topic="picture", age="13-15", nation="wales")
    by_id = {one["service"]: one for one in found["signposts"]}
    assert by_id["talk-line"]["contacts"][:2] == [
        {
            "kind": "webchat",
            "value": "https://talk.example.org/",
            "dial": None,
            "answers_now": True,
        },
        {"kind": "phone", "value": "0808 157 0001", "dial": "08081570001", "answers_now": True},
    ]
    assert [one["kind"] for one in by_id["take-down"]["contacts"]] == ["online-report"]
    assert by_id["take-down"]["contacts"][0]["answers_now"] is False


def test_a_friend_gets_the_words_for_a_friend() -> None:
    found = outcome("2026-11-25T12:00", topic="picture", about="friend")
    assert found["now"] == ["Stay with your friend."]
    assert found["signposts"][0]["because"] == "It's about a picture of your friend."


def test_nothing_given_is_every_question_skipped() -> None:
    found = outcome("2026-11-25T12:00")
    assert found["topic"] == "something-else"
    assert found["signposts"][0]["service"] == "emergency-999"


def test_when_it_is_answered_next_is_uk_time_with_its_offset() -> None:
    bundle, moment = tiny(), moment_from("2026-07-01T23:30+00:00")
    assert moment is not None
    pack = bundle.pack
    slot = Slot(days=("thu",), opens="09:00", closes="17:00")
    hours = Hours(type="scheduled", slots=(slot,), bank_holidays="as-usual")
    phone = replace(pack.services["talk-line"].contacts[0], hours=hours)
    closed = replace(pack.services["talk-line"], contacts=(phone,))
    pack = replace(pack, services={**pack.services, "talk-line": closed})
    found = signpost(pack, {"topic": "picture"}, moment, make_t(bundle.words["en"]))
    (talk,) = (one for one in found["signposts"] if one["service"] == "talk-line")
    assert (talk["answers_now"], talk["next_answered"]) == (False, "2026-07-02T09:00:00+01:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-07-01T12:00", datetime(2026, 7, 1, 12, tzinfo=LONDON)),
        ("2026-12-24", datetime(2026, 12, 24, tzinfo=LONDON)),
        ("2026-12-24T09:30:15", datetime(2026, 12, 24, 9, 30, 15, tzinfo=LONDON)),
        ("2026-07-01T11:00Z", datetime(2026, 7, 1, 12, tzinfo=LONDON)),
        ("2026-07-01T13:00+02:00", datetime(2026, 7, 1, 12, tzinfo=LONDON)),
    ],
)
def test_a_moment_is_uk_time_unless_it_says_otherwise(text: str, expected: datetime) -> None:
    assert moment_from(text) == expected


@pytest.mark.parametrize(
    "text", ["", "now", "25/11/2026", "2026-13-01", "0001-01-01", "9999-12-31T23:59-12:00", "12:00"]
)
def test_nonsense_is_no_moment(text: str) -> None:
    assert moment_from(text) is None


def test_every_topic_can_be_given_with_a_page_or_without() -> None:
    pack = tiny().pack
    assert set(allowed(pack, "topic")) == {"picture", "something-else", "fake", "friend-at-risk"}
    assert allowed(pack, "about") == ("me", "friend")
