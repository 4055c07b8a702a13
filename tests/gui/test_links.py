# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Private windows: found without starting anything, opened without a shell, by name of the pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.gui.browsers import BROWSERS, MOST, Browser, find_browsers, open_private
from helpdesk.gui.buttons import Button
from helpdesk.gui.events import Copy, Open, OpenAddress
from helpdesk.gui.shell import Shell
from helpdesk.gui.widgets import Prose
from helpdesk.model import ContactAt
from tests.gui.geometry import faults_of
from tests.gui.samples import SAMPLES
from tests.gui.test_pages_fit import SIZES
from tests.gui.windows import look_of, real_window, settle, shell_with
from tests.real import REAL_PACK, REAL_T

NOISY = """#!/bin/sh
echo the browser talks
echo the browser complains >&2
for one in "$@"; do echo "$one"; done > "{0}.new"
mv "{0}.new" "{0}"
"""
SYSTEMS = ("linux", "win32", "darwin")


class Computer:
    """A computer with only the browsers that a test installs. Each notes what it was given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.noted = folder / "noted"

    def install(self, browser: Browser, system: str = "linux") -> None:
        """Install a browser where this system keeps it."""
        below = {
            "linux": f"bin/{browser.linux[-1]}",
            "win32": f"Programs/{browser.windows}",
            "darwin": f"home/Applications/{browser.mac}",
        }
        program = self._folder / below[system]
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(NOISY.format(self.noted), encoding="utf-8")
        program.chmod(0o755)


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """No browser is installed yet."""
    for tool in ("mv", "sh"):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / tool).symlink_to(f"/bin/{tool}")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ProgramFiles", str(tmp_path / "Programs"))
    monkeypatch.delenv("ProgramFiles(x86)", raising=False)
    monkeypatch.delenv("LocalAppData", raising=False)
    return Computer(tmp_path)


def web_contact() -> ContactAt:
    """Childline's chat."""
    contacts = REAL_PACK.services["childline"].contacts
    place = next(place for place, one in enumerate(contacts) if one.kind == "webchat")
    return ContactAt(service="childline", place=place)


def private_buttons(shell: Shell) -> list[Button]:
    """The buttons that open a private window."""
    return [
        one
        for one in shell.findChildren(Button)
        if isinstance(one.event_sent, OpenAddress) and one.event_sent.browser is not None
    ]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("browser", BROWSERS, ids=lambda browser: browser.name)
def test_each_browser_is_found_and_opens_with_its_own_switch(
    computer: Computer,
    qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
    browser: Browser,
    system: str,
) -> None:
    """The address is one argument, whatever a shell would make of it; nothing is printed."""
    address = "https://example.org/?a=1&b=$(id);'\"| *"
    assert find_browsers(system) == ()
    computer.install(browser, system)
    assert find_browsers(system) == (browser.name,)
    assert not computer.noted.exists()
    assert open_private(browser.name, address, system)
    qtbot.waitUntil(computer.noted.exists)
    assert computer.noted.read_text(encoding="utf-8").splitlines() == [browser.switch, address]
    assert capfd.readouterr() == ("", "")


def test_the_switches_are_those_of_the_makers() -> None:
    assert {one.name: one.switch for one in BROWSERS} == {
        "Firefox": "--private-window",
        "Edge": "--inprivate",
        "Chrome": "--incognito",
        "Chromium": "--incognito",
        "Brave": "--incognito",
    }


def test_at_most_three_browsers_are_offered(computer: Computer) -> None:
    for browser in BROWSERS:
        computer.install(browser)
    assert find_browsers("linux") == tuple(one.name for one in BROWSERS[:MOST])


def test_a_browser_that_is_gone_does_not_open(computer: Computer) -> None:
    assert not open_private("Firefox", "https://example.org/", "linux")


def test_the_page_offers_a_private_window_of_what_is_installed(
    computer: Computer, qapp: QApplication, qtbot: QtBot
) -> None:
    """Looking starts nothing. The button opens the address of the page and nothing else."""
    computer.install(BROWSERS[0])
    window = real_window(qapp)
    at = web_contact()
    window.controller.handle(Open("link", at.service, str(at.place)))
    settle(qapp)
    label = REAL_T("ui.link.private_open", browser="Firefox")
    (button,) = private_buttons(window.shell)
    assert button.accessibleName() == label
    assert not computer.noted.exists()
    button.click()
    qtbot.waitUntil(computer.noted.exists)
    noted = computer.noted.read_text(encoding="utf-8").splitlines()
    assert noted == ["--private-window", "https://www.childline.org.uk/"]


def test_without_a_browser_the_page_speaks_of_no_private_window(
    computer: Computer, qapp: QApplication
) -> None:
    window = real_window(qapp)
    at = web_contact()
    window.controller.handle(Open("link", at.service, str(at.place)))
    said = [one.text() for one in window.shell.findChildren(Prose)]
    assert REAL_T("ui.link.private") not in said
    assert REAL_T("ui.link.phone") in said


def test_a_private_window_that_does_not_open_is_said(
    computer: Computer, qapp: QApplication
) -> None:
    """The browser may have been taken away since the page was opened."""
    window = real_window(qapp)
    at = web_contact()
    window.controller.handle(Open("link", at.service, str(at.place)))
    window.controller.handle(OpenAddress(at, "Firefox"))
    said = REAL_T("ui.link.not_opened")
    shown = [one for one in window.shell.findChildren(Prose) if one.text() == said]
    assert [one.isVisible() for one in shown] == [True]


@pytest.mark.parametrize("browser", [None, "Firefox"])
def test_nothing_made_up_can_be_opened(
    computer: Computer, qapp: QApplication, qtlog: pytest.LogCaptureFixture, browser: str | None
) -> None:
    """An event can only name a contact of the pack. A number is no address."""
    computer.install(BROWSERS[0])
    window = real_window(qapp)
    contacts = REAL_PACK.services["childline"].contacts
    phone = next(place for place, one in enumerate(contacts) if one.kind == "phone")
    for at in (
        ContactAt(service="https://example.org/", place=0),
        ContactAt(service="childline", place=phone),
        ContactAt(service="childline", place=len(contacts)),
    ):
        with pytest.raises(KeyError):
            window.controller.handle(OpenAddress(at, browser))
    assert qtlog.records == []
    assert not computer.noted.exists()


def test_copying_puts_the_address_there_and_says_so(qapp: QApplication) -> None:
    """Only once it was pressed, and what stands on the page is what is copied."""
    window = real_window(qapp)
    at = web_contact()
    window.controller.handle(Open("link", at.service, str(at.place)))
    said = REAL_T("ui.copy.done")
    (note,) = (one for one in window.shell.findChildren(Prose) if one.text() == said)
    assert not note.isVisible()
    window.controller.handle(Copy(at))
    assert qapp.clipboard().text() == "https://www.childline.org.uk/"
    assert note.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_the_page_fits_with_every_browser(
    computer: Computer, qapp: QApplication, size: str
) -> None:
    """Three more buttons at each size: nothing is cut or lost."""
    for browser in BROWSERS:
        computer.install(browser)
    pixels, factor = SIZES[size]
    shell = shell_with(qapp, SAMPLES["link"], look_of("dark", factor), pixels)
    assert len(private_buttons(shell)) == MOST
    assert faults_of(shell) == {}
