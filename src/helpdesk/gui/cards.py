# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A service as a card, its ways to get in touch, and other boxes that several pages show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLayout

from helpdesk.engine.pages import ContactLine, ServiceCard, Status
from helpdesk.gui import a11y
from helpdesk.gui.boxes import Ends, column
from helpdesk.gui.buttons import Button
from helpdesk.gui.events import Copy, opening
from helpdesk.gui.look import HEADING, STRONG, TITLE
from helpdesk.gui.pages.base import Page
from helpdesk.gui.text import Text
from helpdesk.gui.widgets import (
    IconBox,
    Panel,
    Pill,
    Prose,
    beside,
    heading,
    note,
    number,
    point,
    prose,
    small,
)
from helpdesk.model import Opened, Step

SHOWN_CONTACTS = 3
"""How many ways to get in touch a card shows; the page of the service shows all."""

CONTACT_ICONS = {
    "phone": "phone",
    "text": "message-square-text",
    "webchat": "message-circle",
    "online-report": "external-link",
    "email": "mail",
    "bsl": "hand",
    "website": "globe",
    "app": "smartphone",
}

_PILLS = {"open": ("open", "circle-check"), "closed": ("soft", "clock"), "check": ("soft", "globe")}


def service_card(page: Page, card: ServiceCard, *, first: bool = False) -> Panel:
    """A signpost: what it's for, what to know first, how to reach it, and why it is here."""
    look = page.look
    panel = Panel(look)
    a11y.hear_as(panel, "group", card.name)
    name = heading(look, card.name, HEADING if first else TITLE)
    about = column(gap=look.px(4))
    about.addLayout(_head(page, name, card.status))
    about.addWidget(prose(look, card.what_for))
    panel.inside.addLayout(about)
    if card.limit:
        panel.inside.addWidget(small(look, card.limit, role="ink"))
    add_warning(page, panel, card.warning)
    for line in card.contacts[:SHOWN_CONTACTS]:
        panel.inside.addLayout(contact_row(page, line, card.status))
    links = page.flow(4)
    if card.happens:
        happens = page.link(card.happens.label, opening(card.happens.opens))
        happens.setAccessibleName(f"{card.happens.label}: {card.name}")
        links.addWidget(happens)
    links.addWidget(page.link(card.details.label, opening(card.details.opens)))
    panel.inside.addLayout(links)
    foot = [card.status.text] if card.status and card.status.look == "form" else []
    foot += [card.why] if card.why else []
    if foot:
        panel.inside.addWidget(small(look, page.t("ui.between").join(foot)))
    return panel


def add_warning(page: Page, panel: Panel, warning: str | None) -> None:
    """What must be read before a button is pressed."""
    if warning:
        panel.inside.addWidget(note(page.look, warning, icon="info"))


def contact_row(
    page: Page, line: ContactLine, known: Status | None, *, pills: bool = True
) -> QLayout:
    """One way to get in touch. A status that the card already tells is not said again."""
    look = page.look
    made = page.flow()
    icon = CONTACT_ICONS[line.kind]
    if line.opens:
        if line.phone:
            made.addWidget(on_my_phone(page, "plain", line.phone))
        made.addWidget(page.button("plain", line.label, opening(line.opens), icon=icon))
    else:
        made.addWidget(IconBox(look, icon, "soft"))
        made.addWidget(Prose(Text(look=look, text=line.label, weight=STRONG)))
        if line.kind == "email":
            made.addWidget(prose(look, line.value))
        else:
            made.addWidget(number(look, line.value))
    for pill in line.pills if pills else ():
        made.addWidget(Pill(look, pill))
    if line.status and line.status != known:
        made.addWidget(small(look, line.status.text))
    return made


def on_my_phone(page: Page, kind: str, opens: Opened) -> Button:
    """The button that leads to the code to scan."""
    return page.button(kind, page.t("ui.phone.open"), opening(opens), icon="qr-code")


def number_actions(page: Page, line: ContactLine) -> QLayout:
    """What can be done with a number or an e-mail address, as quiet buttons with its name."""
    buttons = []
    if line.phone:
        buttons.append(on_my_phone(page, "link", line.phone))
    if line.copies:
        label = page.t("ui.copy.address" if line.kind == "email" else "ui.copy.number")
        buttons.append(page.button("link", label, Copy(line.copies)))
    made = page.flow(0)
    for button in buttons:
        button.setAccessibleName(f"{button.accessibleName()}: {line.value}")
        made.addWidget(button)
    return made


def status_pill(page: Page, status: Status | None) -> Pill | None:
    """Whether somebody answers now, unless it is a form, which nobody answers."""
    if status is None or status.look not in _PILLS:
        return None
    role, icon = _PILLS[status.look]
    return Pill(page.look, status.text, role=role, icon=icon)


def steps_panel(page: Page, kind: str, icon: str, title: str, steps: Iterable[Step]) -> Panel:
    """Points under a heading, each with an icon."""
    panel = Panel(page.look, kind)
    panel.inside.addWidget(heading(page.look, title))
    for one in steps:
        panel.inside.addLayout(point(page.look, icon, one.say, one.more))
    panel.inside.addStretch(1)  # beside a higher panel the steps stay together
    return panel


def list_panel(page: Page, title: str, items: Sequence[str], icon: str = "check") -> Panel:
    """Short texts under a heading."""
    panel = Panel(page.look)
    panel.inside.addWidget(heading(page.look, title))
    for text in items:
        mark = IconBox(page.look, icon, "soft", 20)
        panel.inside.addLayout(beside(page.look, mark, prose(page.look, text)))
    return panel


def _head(page: Page, name: Prose, status: Status | None) -> QLayout:
    made = Ends(page.look.px(12))
    made.addWidget(name)
    pill = status_pill(page, status)
    if pill:
        made.addWidget(pill)
    return made
