# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a contact opens: only what the pack shows, and never a code for 999."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.author.qr import make_codes
from helpdesk.engine.links import contact_at, phone_address, web_address, written
from helpdesk.engine.outcome import shown
from helpdesk.engine.pages import ContactLine, LinkPage, PhonePage, ServicePage
from helpdesk.engine.present import page_for
from helpdesk.model import Contact, ContactAt, Opened, Pack, Session
from tests.real import REAL_PACK, REAL_T
from tests.unit.engine.made import NOON, form, pack, phone, service, t

TEXT = phone(kind="text", value="85 258", dial="85258")
EMAIL = phone(kind="email", value="help@example.org", dial=None)
PARTLY = form(address_seen="host-only", look_for="Report it")


@pytest.mark.parametrize(
    ("contact", "opens", "says"),
    [
        (phone(), "tel:08001111", "0800 1111"),
        (TEXT, "sms:85258", "85 258"),
        (form(), "https://example.org/report/form", "https://example.org/report/form"),
        (PARTLY, "https://example.org/", "https://example.org/"),
        (EMAIL, None, "help@example.org"),
    ],
)
def test_a_code_opens_the_same_as_is_written(
    contact: Contact, opens: str | None, says: str
) -> None:
    """Digits with their scheme for a number, the address for the web, nothing for e-mail."""
    assert phone_address(contact) == opens
    assert written(contact) == says


@pytest.mark.parametrize("number", ["999", "112", "18000", "18001 999"])
@pytest.mark.parametrize("kind", ["phone", "text"])
def test_an_emergency_number_never_has_a_code(kind: str, number: str) -> None:
    """It is rung by hand, also through text relay, and there is nothing to copy either."""
    contact = phone(kind=kind, value=number, dial=number.replace(" ", ""))
    made = with_codes(service("one", contact))
    assert phone_address(contact) is None
    assert made.codes == {}
    (line,) = lines(made, "one")
    assert (line.phone, line.copies) == (None, None)
    with pytest.raises(KeyError):
        page_for(made, opened("phone", "one"), NOON, t)


def test_the_real_pack_has_a_code_for_all_that_it_shows_but_999() -> None:
    """Each address and number once, in the order of the alphabet."""
    contacts = [one for service in REAL_PACK.services.values() for one in shown(service)]
    emergency = [one for one in contacts if one.dial == "999"]
    wanted = {phone_address(one) for one in contacts if one.kind != "email"} - {None}
    assert len(emergency) >= 3
    assert {"tel:08001111", "sms:85258"} <= wanted
    assert list(REAL_PACK.codes) == sorted(wanted, key=str)
    assert not {"tel:999", "sms:999", "tel:112"} & set(REAL_PACK.codes)


def test_a_contact_that_is_not_shown_has_no_code() -> None:
    """Nor has any contact of a service that is held."""
    held = service("two", phone(), display="hold-until-checked")
    hidden = (phone(verified="weak"), form(address_seen="not-seen"))
    made = with_codes(service("one", *hidden, TEXT), held)
    assert list(made.codes) == ["sms:85258"]


@pytest.mark.parametrize(
    "at",
    [
        ContactAt(service="made-up", place=0),
        ContactAt(service="one", place=-1),
        ContactAt(service="one", place=9),
        ContactAt(service="one", place=1),
        ContactAt(service="one", place=2),
        ContactAt(service="one", place=3),
        ContactAt(service="held", place=0),
    ],
)
def test_nothing_but_a_shown_web_address_can_be_opened(at: ContactAt) -> None:
    """No other service or place, no number, no e-mail, nothing that is hidden."""
    one = service("one", form(), phone(), EMAIL, form(value="https://x.org/", verified="none"))
    made = pack([one, service("held", form(), display="hold-until-checked")], [])
    with pytest.raises(KeyError):
        web_address(made, at)
    with pytest.raises(KeyError):
        page_for(made, opened("link", at.service, at.place), NOON, t)


def test_a_hidden_contact_is_not_there_to_be_copied() -> None:
    made = pack([service("one", phone(verified="none"))], [])
    with pytest.raises(KeyError):
        contact_at(made, ContactAt(service="one", place=0))


def test_every_address_of_the_real_pack_is_https_and_plain() -> None:
    """None could be taken for a switch of a browser."""
    addresses = [one for one in REAL_PACK.codes if not one.startswith(("tel:", "sms:"))]
    assert addresses
    assert all(one.startswith("https://") and one.isascii() for one in addresses)


def test_where_pictures_are_handled_a_phone_stands_beside_this_computer() -> None:
    """Report Remove, Take It Down and StopNCII; elsewhere the page that asks has the code."""
    for service_ in REAL_PACK.services.values():
        for line in lines(REAL_PACK, service_.id):
            if line.opens:
                assert (line.phone is not None) is service_.handles_picture
                assert (line.label == "On this computer") is service_.handles_picture


def test_the_page_that_asks_has_the_code_of_its_address() -> None:
    made = with_codes(service("one", phone(), PARTLY))
    page = page_for(made, opened("link", "one", 1), NOON, t)
    assert isinstance(page, LinkPage)
    assert page.code is not None
    assert page.address == page.code.opens == "https://example.org/"
    assert page.code.rows == made.codes[page.address]
    assert page.at == ContactAt(service="one", place=1)


def test_the_page_of_a_code_says_what_it_opens() -> None:
    """With what to look for, if only the site is known, and what must be read first."""
    made = with_codes(service("one", PARTLY, phone(), handles_picture=True))
    web = page_for(made, opened("phone", "one", 0), NOON, t)
    call = page_for(made, opened("phone", "one", 1), NOON, t)
    assert isinstance(web, PhonePage)
    assert isinstance(call, PhonePage)
    assert (web.way, web.value, web.look_for) == ("web", "https://example.org/", "Report it")
    assert web.warning == "warning.picture"
    assert (call.way, call.value, call.code.opens) == ("phone", "0800 1111", "tel:08001111")
    assert call.pills == ("cost.free", "bill.no")


def test_nobody_is_sent_to_another_phone_with_a_picture() -> None:
    """Whoever's phone is watched takes another one, but never the picture along."""
    for handles_picture, says in ((True, "phone.watched_picture"), (False, "phone.watched")):
        made = with_codes(service("one", form(), handles_picture=handles_picture))
        for kind in ("link", "phone"):
            page = page_for(made, opened(kind, "one"), NOON, t)
            assert isinstance(page, LinkPage | PhonePage)
            assert page.watched == says


def with_codes(*services: object) -> Pack:
    """A pack of these services with its codes."""
    made = pack(services, [])  # type: ignore[arg-type]
    return replace(made, codes=make_codes(made))


def opened(kind: str, name: str, place: int = 0) -> Session:
    """A session with this page of a contact on top."""
    top = Opened(kind=kind, id=name, part=str(place))  # type: ignore[arg-type]
    return Session(opened=(top,))


def lines(made: Pack, name: str) -> tuple[ContactLine, ...]:
    """The ways to reach a service, as its page has them."""
    here = Session(opened=(Opened(kind="service", id=name),))
    page = page_for(made, here, NOON, REAL_T)
    assert isinstance(page, ServicePage)
    return page.card.contacts
