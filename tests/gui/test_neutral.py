# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One neutral string is all that the system sees, whatever page is shown."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from helpdesk.engine import pages
from helpdesk.gui import events
from helpdesk.gui.app import FullWindow, make_trouble
from helpdesk.gui.shell import Shell
from helpdesk.gui.walks import walks
from tests.gui.samples import SAMPLES
from tests.gui.windows import handle, look_of, real_window, settle, shell_with
from tests.real import REAL_PACK, ROOT

NEUTRAL = {"", "Helpdesk", "helpdesk"}
SHORTEST = 4
"""Words of fewer letters ("me", "and") tell nothing."""


def topic_words() -> frozenset[str]:
    """Each word of a topic's id and of what it is called."""
    texts = [f"{one.id} {one.say} {one.short}" for one in REAL_PACK.topics.values()]
    texts += [f"{one.id} {one.say}" for one in REAL_PACK.topic_names.values()]
    words = re.findall(r"[a-z]+", " ".join(texts).lower())
    return frozenset(word for word in words if len(word) >= SHORTEST)


WORDS = topic_words()


def telling(text: str) -> frozenset[str]:
    """The words of a text that tell a topic."""
    return WORDS.intersection(re.findall(r"[a-z]+", text.lower()))


def of_the_frame(shell: Shell) -> Iterator[tuple[str, str]]:
    """Every text of the window that reaches the system by itself, with what it is."""
    yield from (
        ("title", shell.windowTitle()),
        ("role", shell.windowRole()),
        ("icon text", shell.windowIconText()),
        ("file path", shell.windowFilePath()),
        ("name of the frame", shell.accessibleName()),
        ("title of the system's window", handle(shell).title()),
        ("file of the system's window", handle(shell).filePath()),
    )


def of_every_part(shell: Shell) -> Iterator[tuple[str, str]]:
    """What pops up or goes to a status line, and the descriptions of the frame."""
    for one in (shell, *shell.findChildren(QWidget)):
        name = f"{type(one).__name__} {one.objectName()}"
        yield from (
            (f"tooltip of {name}", one.toolTip()),
            (f"status tip of {name}", one.statusTip()),
            (f"help of {name}", one.whatsThis()),
        )
        if shell.page is None or not (one is shell.page or shell.page.isAncestorOf(one)):
            yield f"description of {name}", one.accessibleDescription()


def ids(shell: Shell) -> Iterator[str]:
    """What programs may call a part by; Qt tells them the names that the code gives to widgets."""
    for one in (shell, *shell.findChildren(QWidget)):
        yield one.objectName()
        interface = QAccessible.queryAccessibleInterface(one)
        if interface is not None:
            yield interface.text(QAccessible.Text.Identifier)


def faults(shell: Shell) -> list[str]:
    """Whatever is not neutral."""
    told = [*of_the_frame(shell), *of_every_part(shell)]
    found = [f"{what}: {text}" for what, text in told if text not in NEUTRAL]
    found += [f"id: {one}" for one in ids(shell) if telling(one)]
    drags = [one for one in shell.findChildren(QLineEdit) if one.dragEnabled()]
    return found + [f"can be dragged: {one.objectName()}" for one in drags]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_kind_of_page_is_neutral_to_the_system(qapp: QApplication, sample: str) -> None:
    """Title, role, names, tooltips, status tips, descriptions and ids say nothing of the page."""
    assert faults(shell_with(qapp, SAMPLES[sample], look_of())) == []


def test_every_walk_is_neutral_to_the_system(qapp: QApplication) -> None:
    """The same for real pages of the real content."""
    window = real_window(qapp)
    found = {}
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(qapp)
        found[walk.name] = faults(window.shell)
    assert {name: told for name, told in found.items() if told} == {}


def test_every_result_is_neutral_to_the_system(qapp: QApplication) -> None:
    """Whatever the topic is."""
    window = real_window(qapp)
    found = [faults(of_topic(window, topic)) for topic in REAL_PACK.topics]
    assert [told for told in found if told] == []


def of_topic(window: FullWindow, topic: str) -> Shell:
    """The window at the result of a topic."""
    window.controller.handle(events.Restart())
    window.controller.handle(events.Open("topic", topic))
    assert isinstance(window.controller.page, pages.ResultPage | pages.UrgentPage)
    return window.shell


def test_the_plain_window_is_neutral_too(qapp: QApplication) -> None:
    window = make_trouble(qapp, "P1")
    window.shell.show()
    assert faults(window.shell) == []


def test_the_words_of_topics_are_seen() -> None:
    """The search above finds a topic by its id and by its name."""
    assert telling("choice-image-threat")
    assert telling(REAL_PACK.topics["suicidal"].say)
    assert not telling("Helpdesk")


def test_the_display_and_the_bus_learn_one_name_only() -> None:
    """Under a real X server every text of the window's properties is neutral on every page.

    The rest is the name of the computer and its language; on the bus the program has no name.
    """
    command = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, "-m", "tests.gui.on_x11"]
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    settings = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": paths}
    ended = subprocess.run(
        command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False, timeout=300
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    assert told.pop("application") == ["Helpdesk", "helpdesk"]
    assert told["WM_CLASS"] == ["Helpdesk", "helpdesk"]
    assert told.pop("WM_CLIENT_MACHINE", [platform.node()]) == [platform.node()]
    assert "helpdesk" not in " ".join(told.pop("bus")).lower()
    told.pop("WM_LOCALE_NAME", None)
    assert {name: texts for name, texts in told.items() if not {*texts} <= NEUTRAL} == {}
    assert told["WM_NAME"] == ["Helpdesk"]
