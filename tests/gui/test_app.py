# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program as a whole: it starts, proves itself, breaks kindly, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from helpdesk.engine import pages
from helpdesk.gui import events
from helpdesk.gui.app import ErrorHook, code_of, make_trouble
from helpdesk.gui.plain import PLAIN_WORDS
from helpdesk.gui.shell import Shell
from helpdesk.gui.walks import walks
from helpdesk.gui.widgets import Prose
from tests.gui.windows import real_window, settle
from tests.real import REAL_BUNDLE, REAL_PACK, REAL_T, ROOT


def program(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a screen in a home of its own."""
    settings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "TMPDIR": str(home),
    }
    command = [sys.executable, "-m", "helpdesk", *arguments]
    return subprocess.run(command, env=settings, capture_output=True, text=True, check=False)


def test_the_self_test_passes_and_leaves_no_file(tmp_path: Path) -> None:
    """It walks every kind of page, and an empty home is empty afterwards."""
    ended = program(tmp_path, "--self-test")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert re.fullmatch(r"Helpdesk works: \d+ pages were shown\.\n", ended.stdout)
    assert list(tmp_path.rglob("*")) == []


WATCHED = """
import os, sys
from helpdesk.gui.self_test import run

writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
seen = []

def watch(event, arguments):
    if event.startswith("socket.") or (event == "open" and (arguments[2] or 0) & writing):
        seen.append((event, *map(str, arguments)))

sys.dont_write_bytecode = True
sys.addaudithook(watch)
result = run()
assert not seen, seen
assert not result.faults, result
"""


def test_a_walk_through_every_page_writes_no_file_and_opens_no_socket(tmp_path: Path) -> None:
    """Python itself is asked about every file and every socket."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED],
        env={**settings, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_first_paint_prints_milliseconds(tmp_path: Path) -> None:
    """One number on one line, then the program has ended."""
    ended = program(tmp_path, "--first-paint")
    assert ended.returncode == 0
    assert int(ended.stdout) > 0
    assert list(tmp_path.rglob("*")) == []


def test_shots_show_every_page_at_its_size(tmp_path: Path) -> None:
    """A PNG for each walk, of the size and scale that was asked for."""
    options = ("--theme", "dark", "--size", "800x600", "--scale", "1.5")
    ended = program(tmp_path, "shots", str(tmp_path / "shots"), *options)
    assert ended.returncode == 0, ended.stderr
    pictures = sorted((tmp_path / "shots").glob("*.png"))
    assert len(pictures) == len(walks(REAL_PACK)) + 1
    sizes = {(image.width(), image.height()) for image in map(QImage, map(str, pictures))}
    assert sizes == {(1200, 900)}


def test_every_walk_ends_at_its_page(qapp: QApplication) -> None:
    """The walks of self-test and pictures reach every kind of page but that of trouble."""
    window = real_window(qapp)
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
        assert type(window.controller.page) is walk.ends_at, walk.name
    kinds = {walk.ends_at for walk in walks(REAL_PACK)}
    assert kinds == set(pages.Page.__args__) - {pages.TroublePage}


def texts_of(window: object) -> str:
    """All that a window says."""
    shell = window.shell  # type: ignore[attr-defined]
    return " ".join(one.text() for one in shell.findChildren(Prose))


def test_without_content_the_window_still_says_whom_to_ring(qapp: QApplication) -> None:
    """999, Childline and a short code, in the computer's own colours, with Hide."""
    window = make_trouble(qapp, "P1")
    window.shell.show()
    settle(qapp)
    said = texts_of(window)
    assert all(part in said for part in ("999", "0800 1111", "P1"))
    assert window.shell.header.hide_button.isVisible()
    assert not window.shell.header._back.isVisible()
    assert window.shell.bar is None


def test_the_plain_words_are_those_of_the_content() -> None:
    """What is said without content is word for word what is said with it."""
    words = REAL_BUNDLE.words["en"]
    assert {key: words[key] for key in PLAIN_WORDS} == PLAIN_WORDS
    assert {key for key in words if key.startswith("ui.trouble.")} <= set(PLAIN_WORDS)


def broken(answer: str) -> None:
    """Break, with an answer in the message."""
    raise ValueError(answer)


def test_an_error_shows_the_plain_page_without_answers(qapp: QApplication) -> None:
    """A code and whom to ring; nothing of the message, and Back leads on."""
    window = real_window(qapp)
    window.controller.handle(events.Start())
    hook = ErrorHook(window.shell)
    with pytest.raises(ValueError, match="my secret") as caught:
        broken("my secret")
    hook(caught.type, caught.value, caught.tb)
    said = texts_of(window)
    assert code_of(caught.type, caught.tb) in said
    assert "0800 1111" in said
    assert "secret" not in said
    assert window.shell.header._back.isVisible()
    window.controller.handle(events.Back())
    assert isinstance(window.controller.page, pages.StartPage)


def test_an_error_of_the_plain_page_ends_the_program(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left to show then; the error itself goes no further."""
    window = real_window(qapp)
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    monkeypatch.setattr(window.shell, "show_page", broken)
    ErrorHook(window.shell)(ValueError, ValueError("my secret"), None)
    assert codes == [1]


def test_qts_messages_go_nowhere(tmp_path: Path) -> None:
    """A message of Qt may name an address; while the window is open none reaches the terminal."""
    code = (
        "from PySide6.QtCore import QTimer, qWarning\n"
        "from helpdesk.gui import app\n"
        "opening = app.Opening.finish\n"
        "def finish(self):\n"
        "    opening(self)\n"
        "    qWarning('https://example.org/secret')\n"
        "    self.window.leave()\n"
        "app.Opening.finish = finish\n"
        "app.run()\n"
    )
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={**settings, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert (ended.stdout, ended.stderr) == ("", "")


def test_the_code_of_an_error_is_short_and_always_the_same() -> None:
    with pytest.raises(ValueError, match="x") as one:
        broken("x")
    with pytest.raises(ValueError, match="y") as other:
        broken("y")
    codes = {code_of(found.type, found.tb) for found in (one, other)}
    assert len(codes) == 1
    assert len(codes.pop()) == 5


def texts(shell: Shell, said: str) -> list[Prose]:
    """The parts of a window with this text."""
    return [one for one in shell.findChildren(Prose) if one.text() == said]


# Without a screen there is no browser: Qt warns with the address that it was to open.
@pytest.mark.qt_log_ignore("openUrl")
def test_a_browser_opens_only_after_the_page_that_asks(
    qapp: QApplication, qtlog: pytest.LogCaptureFixture
) -> None:
    """A contact leads to a page with the address; its button opens it, nothing before does.

    Where there is no browser, the page says so, and what to do with the address.
    """
    window = real_window(qapp)
    contacts = REAL_PACK.services["childline"].contacts
    place = next(index for index, one in enumerate(contacts) if one.kind == "webchat")
    window.controller.handle(events.Open("link", "childline", str(place)))
    assert qtlog.records == []
    page = window.controller.page
    assert isinstance(page, pages.LinkPage)
    window.controller.handle(events.OpenAddress(page.at))
    assert [page.address in record.message for record in qtlog.records] == [True]
    said = REAL_T("ui.link.not_opened")
    assert [one.isVisibleTo(window.shell) for one in texts(window.shell, said)] == [True]


def test_hide_forgets_the_answers_and_the_page(qapp: QApplication) -> None:
    """Neither the session nor the window holds an answer or a page any more."""
    window = real_window(qapp)
    window.controller.handle(events.Start())
    window.controller.handle(events.Answered("danger", "no"))
    window.controller.forget()
    assert window.controller.session.answers == {}
    assert window.shell.page is None
    assert window.shell._shown is None
