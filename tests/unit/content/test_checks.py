# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the checks let pass; what they refuse stands in the broken pack."""

from dataclasses import replace

import pytest

from helpdesk.content.checks.hours import opening_hours
from helpdesk.content.checks.services import is_web_address
from helpdesk.content.draft import Draft, Place
from helpdesk.content.yaml_source import Parsed
from helpdesk.model import Contact, Hours, Slot
from tests.unit.content.test_build import tiny


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "https://a.example.org/b/c-d_e?f=1#g", "https://takeitdown.ncmec.org"],
)
def test_an_encrypted_address_of_a_site_is_a_web_address(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "example.org",
        "https://",
        "https://example",
        "https://example.org:8443",
        "https://me@example.org",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://exämple.org",
        "https://[::1",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://example.org\\@other.org",
        "",
    ],
)
def test_anything_else_is_not(address: str) -> None:
    assert not is_web_address(address)


def overlap(*slots: Slot) -> bool:
    """Whether the check finds that these slots overlap."""
    service = tiny().services["talk-line"]
    hours = Hours(type="scheduled", slots=slots)
    contact = Contact(kind="phone", value="1", dial="1", label="", hours=hours, verified="double")
    parsed = Parsed(file="a", data=None, lines={}, problems=())
    draft = Draft(
        services={"a": replace(service, contacts=(contact,))},
        places={("service", "a"): Place(parsed)},
    )
    return "two slots overlap" in {problem.text for problem in opening_hours(draft)}


def test_slots_may_touch_and_not_overlap() -> None:
    early = Slot(days=("mon",), opens="09:00", closes="12:00")
    assert not overlap(early, Slot(days=("mon",), opens="12:00", closes="24:00"))
    assert overlap(early, Slot(days=("mon",), opens="11:59", closes="12:30"))
    assert not overlap(early, Slot(days=("tue",), opens="09:00", closes="12:00"))


def test_a_slot_past_midnight_reaches_into_the_next_day_and_the_next_week() -> None:
    night = Slot(days=("sun",), opens="22:00", closes="02:00", closes_next_day=True)
    assert overlap(night, Slot(days=("mon",), opens="01:59", closes="03:00"))
    assert not overlap(night, Slot(days=("mon",), opens="02:00", closes="03:00"))
    whole = Slot(days=("mon", "tue"), opens="09:00", closes="09:00", closes_next_day=True)
    assert not overlap(whole)
