# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The real accessibility tree, as Orca gets it: a whole visit to the program by AT-SPI alone.

Xvfb, a window manager, a bus and pyatspi must be there (`tools/system.sh test`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, TypeVar

from helpdesk.engine import pages
from helpdesk.engine import session as step
from helpdesk.engine.present import page_for
from helpdesk.model import Opened, Session
from tests.a11y.screen import screen
from tests.gui.windows import EVENING
from tests.real import ANSWERS, REAL_PACK, REAL_T, ROOT

Kind = TypeVar("Kind", bound=pages.Page)
Deed = tuple[str, str]

BACK: Deed = ("press", REAL_T("ui.top.back"))
GO_ON: Deed = ("press", REAL_T("ui.question.continue"))


class Heard(NamedTuple):
    """What a screen reader was told: headings with the focus, announcements; how it ended."""

    headings: list[str]
    announced: list[str]
    code: int | None


def listen(deeds: list[Deed], home: Path, source: Path) -> Heard:
    """Start the program of a source folder, do every deed, and tell what was heard."""
    settings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(source),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    reader = ["/usr/bin/python3", str(ROOT / "tests" / "a11y" / "reader.py"), json.dumps(deeds)]
    with screen() as display:
        ended = subprocess.run(
            ["dbus-run-session", "--", *reader, sys.executable, "-m", "helpdesk"],
            env={**settings, "DISPLAY": display},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    assert ended.returncode == 0, ended.stderr
    return Heard(**json.loads(ended.stdout.splitlines()[-1]))


def page(kind: type[Kind], session: Session) -> Kind:
    """The page of a session, which must be of this kind."""
    found = page_for(REAL_PACK, session, EVENING, REAL_T)
    assert isinstance(found, kind)
    return found


def opened(kind: type[Kind], opens: Opened, session: Session | None = None) -> Kind:
    """A page that a session opens."""
    return page(kind, step.open_(session or Session(), opens))


def contact(service: pages.ServicePage, kind: str) -> pages.ContactLine:
    """A way to reach a service."""
    return next(one for one in service.card.contacts if one.kind == kind)


def side_pages() -> list[tuple[list[Deed], list[str]]]:
    """From the start page to every kind of page that asks nothing: deeds, and the headings."""
    t = REAL_T
    talk = opened(pages.ServicePage, Opened(kind="service", id=REAL_PACK.info.talk))
    web = contact(talk, "webchat")
    assert web.opens is not None
    link = opened(pages.LinkPage, web.opens)
    happens = opened(pages.HappensPage, talk.happens[0].opens)
    adults = opened(pages.AdultsPage, Opened(kind="adults"))
    said = adults.said[0].links[0]
    side = opened(pages.TextPage, said.opens)
    wales = t("ui.all.choice", heading=t("all.nation.heading"), choice=t("nation.wales"))
    bar = t("ui.bar.talk", name="Childline", number="0800 1111")
    asks = t("ui.link.asks_first", label=web.label)
    name = talk.card.name
    return [
        ([("press", t("ui.start.others")), BACK], [t("ui.others.heading")]),
        ([("press", t("ui.start.about")), BACK], [t("ui.about.heading")]),
        (
            [("press", t("ui.top.display")), ("choose", t("ui.display.dark")), BACK],
            [t("ui.display.heading")],
        ),
        (
            [("press", t("ui.start.find")), ("write", "someone hacked my account"), BACK],
            [t("ui.find.heading")],
        ),
        ([("press", t("ui.start.all")), ("push", wales), BACK], [t("ui.all.heading")]),
        (
            [("press", t("ui.start.adults")), ("press", said.label), BACK, BACK],
            [adults.heading, side.heading, adults.heading],
        ),
        (
            [("press", t("ui.bar.urgent")), BACK],
            [opened(pages.UrgentPage, Opened(kind="urgent")).heading],
        ),
        (
            [
                *[("press", bar), ("press", talk.happens[0].label), BACK],
                *[("press", asks), ("press", t("ui.link.stay")), BACK],
            ],
            [name, happens.heading, name, t("ui.link.heading", name=link.name), name],
        ),
    ]


def questions() -> tuple[list[Deed], list[str]]:
    """Every card of every question is chosen, the wanted one last; and the headings."""
    deeds: list[Deed] = [("press", REAL_T("ui.start.begin"))]
    headings = []
    session = step.start()
    for fact, value in ANSWERS.items():
        question = page(pages.QuestionPage, session)
        headings.append(question.heading)
        names = {
            card.value: f"{card.say}, {card.hint}" if card.hint else card.say
            for card in question.cards
        }
        deeds += [("choose", name) for name in names.values()]
        deeds += [("choose", names[value]), GO_ON]
        session = step.answer(REAL_PACK, session, fact, value)
    return deeds, headings


def result() -> tuple[list[Deed], list[str]]:
    """From the result to a worry, a guide, what to do if nobody answers, and the answers."""
    session = step.start()
    for fact, value in ANSWERS.items():
        session = step.answer(REAL_PACK, session, fact, value)
    shown = page(pages.ResultPage, session)
    worry, guide = shown.worries[0], shown.guides[-1]
    nobody = opened(pages.NobodyPage, Opened(kind="nobody"), session)
    deeds: list[Deed] = []
    headings = [shown.heading]
    for name, heading in (
        (worry.label, opened(pages.TextPage, worry.opens, session).heading),
        (guide.label, opened(pages.TextPage, guide.opens, session).heading),
        (REAL_T("ui.result.nobody"), nobody.heading),
        (REAL_T("ui.result.change"), REAL_T("ui.answers.heading")),
    ):
        deeds += [("press", name), BACK]
        headings += [heading, shown.heading]
    return deeds, headings


def test_a_whole_visit_by_accessibility_actions(tmp_path: Path) -> None:
    """Every kind of page is walked, every card chosen, a result reached, and the program left.

    On each page its heading is told to have the focus, no old page is there, nothing is nameless,
    and the focus goes nowhere else in between. Shift is counted aloud; of the end nothing is said.
    """
    start = REAL_T("ui.start.heading")
    deeds: list[Deed] = []
    headings = [start]
    for more, seen in side_pages():
        deeds += more
        headings += [*seen, start]
    for more, seen in (questions(), result()):
        deeds += more
        headings += seen
    deeds += [("key", "Shift_L")] * 3
    heard = listen(deeds, tmp_path, ROOT / "src")
    assert heard.headings == headings
    found, narrowed, *counted = heard.announced
    assert REAL_PACK.topics["account-taken"].say in found
    assert narrowed.endswith("services")
    assert counted == [REAL_T("ui.hide.one"), REAL_T("ui.hide.two")]
    assert heard.code == 0


def test_without_content_a_screen_reader_hears_whom_to_ring(tmp_path: Path) -> None:
    """The page of trouble is heard like every other page, and can be left."""
    source = tmp_path / "src"
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("data", "__pycache__"))
    heard = listen([("key", "Shift_L")] * 3, tmp_path, source)
    assert heard.headings == [REAL_T("ui.trouble.heading")]
    assert heard.announced == [REAL_T("ui.hide.one"), REAL_T("ui.hide.two")]
    assert heard.code == 0
