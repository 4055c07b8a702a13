# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The system's own speech, for real: heard by a loudspeaker, silent at once, and never in a list.

The other systems' programs are stood in for by a script that writes down what it was given.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import helpdesk.gui.voice
from helpdesk.gui import speech
from helpdesk.gui.speech import PROGRAMS, PROVEN, Program, find_program
from helpdesk.gui.voice import Voice
from tests.gui.loudspeaker import Loudspeaker, speech_system
from tests.real import ROOT

LINUX = PROGRAMS["linux"]
SHORT = "Ring Childline on 0 8 0 0, 1 1 1 1."
LONG = "This zebra sentence is so long, with one more part, and then another one, " * 4
SOON = 20_000
"""What a test waits for at most, in milliseconds."""


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A folder with a short name: the path of a socket has at most 107 characters."""
    with speech_system(tmp_path_factory.mktemp("room")) as names:
        yield names


@pytest.fixture
def room(
    system: dict[str, str], monkeypatch: pytest.MonkeyPatch, qapp_args: object
) -> Iterator[Loudspeaker]:
    """A loudspeaker to which this process and those that it starts can speak."""
    for name, value in system.items():
        monkeypatch.setenv(name, value)
    listening = Loudspeaker(Path(system["HOME"]) / "sound")
    yield listening
    listening.end()


def said(qtbot: QtBot, voice: Voice, sentence: str) -> bool:
    """Let a voice say something, and tell whether it could."""
    with qtbot.waitSignal(voice.ended, timeout=SOON) as ended:
        voice.say(sentence)
    assert ended.args is not None
    return bool(ended.args[0])


def began(qtbot: QtBot, room: Loudspeaker) -> None:
    """Wait for the first sound."""
    qtbot.waitUntil(lambda: bool(room.heard), timeout=SOON)


def running(name: str) -> list[str]:
    """The arguments of every program of this name that runs."""
    return [line for line in command_lines() if Path(line.split("\0")[0]).name == name]


def command_lines() -> Iterator[str]:
    """What a list of all programs shows of each one."""
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield file.read_text(errors="replace")
        except OSError:  # it has just ended
            continue


def test_this_computer_has_a_voice() -> None:
    """The tests' system has speech-dispatcher and espeak-ng, and the app finds them."""
    assert find_program() is not None


def test_a_sentence_is_heard_and_its_end_is_known(qtbot: QtBot, room: Loudspeaker) -> None:
    """`ended` comes when the last word was heard, not before and not much later."""
    assert said(qtbot, Voice(LINUX), SHORT)
    over = time.monotonic()
    assert room.heard[-1] - room.heard[0] > 1.0
    assert abs(over - room.heard[-1]) < 1.5
    qtbot.waitUntil(room.is_silent, timeout=SOON)
    assert abs(over - room.heard[-1]) < 1.5


def test_no_word_stands_in_the_arguments_of_a_program(qtbot: QtBot, room: Loudspeaker) -> None:
    """While it sounds, a list of all programs of the computer shows none of it."""
    voice = Voice(LINUX)
    voice.say(LONG)
    began(qtbot, room)
    assert len(running("spd-say")) == 1
    assert [line for line in command_lines() if "zebra" in line] == []
    voice.stop()


def test_it_is_silent_at_once(qtbot: QtBot, room: Loudspeaker) -> None:
    """In the middle of a sentence: program and sound are gone, and nothing follows."""
    voice = Voice(LINUX)
    ends: list[bool] = []
    voice.ended.connect(ends.append)
    voice.say(LONG)
    began(qtbot, room)
    before = time.monotonic()
    voice.stop()
    after = time.monotonic()
    qtbot.waitUntil(lambda: running("spd-say") == [], timeout=SOON)
    qtbot.waitUntil(lambda: room.is_silent(1.0), timeout=SOON)
    sys.stdout.write(f"stop took {1000 * (after - before):.0f} ms, ")
    sys.stdout.write(f"the last sound came {1000 * (room.heard[-1] - before):.0f} ms later\n")
    assert room.heard[-1] - room.heard[0] < 10  # to the end it takes 20 seconds
    assert ends == []


def test_after_a_stop_it_speaks_again(qtbot: QtBot, room: Loudspeaker) -> None:
    """The stop of the sentence before does not silence the next one."""
    voice = Voice(LINUX)
    voice.say(LONG)
    began(qtbot, room)
    voice.stop()
    qtbot.waitUntil(lambda: running("spd-say") == [] and room.is_silent(), timeout=SOON)
    stopped = len(room.heard)
    assert said(qtbot, voice, SHORT)
    assert len(room.heard) > stopped


def test_a_line_like_a_command_is_said(qtbot: QtBot, room: Loudspeaker) -> None:
    """spd-say obeys lines that begin with !-!; a text can't make it."""
    assert said(qtbot, Voice(LINUX), "!-!SET SELF OUTPUT_MODULE zebra")
    assert room.heard


@pytest.mark.parametrize(
    "program",
    [
        LINUX._replace(ask=("-v",)),
        Program("no-such-program", ()),
        Program("false", ()),
    ],
    ids=["no voice", "no program", "it fails"],
)
def test_what_can_not_be_said_is_told(qtbot: QtBot, room: Loudspeaker, program: Program) -> None:
    """A voice that is missing, a program that is missing, a program that fails: no sound at all."""
    assert not said(qtbot, Voice(program), SHORT)
    assert room.heard == []


def test_a_voice_that_hangs_is_given_up(
    qtbot: QtBot, room: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits for a service that never answers gets the page back."""
    monkeypatch.setattr(helpdesk.gui.voice, "WAIT", 50)
    monkeypatch.setattr(helpdesk.gui.voice, "WAIT_FOR_EACH", 0)
    assert not said(qtbot, Voice(Program("sleep", ("60",))), SHORT)
    qtbot.waitUntil(lambda: running("sleep") == [], timeout=SOON)


def test_hide_ends_the_sound_with_the_program(
    qtbot: QtBot, room: Loudspeaker, system: dict[str, str]
) -> None:
    """Esc in the middle of a sentence: the program has ended, no sound comes any more."""
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
    command = [sys.executable, "-m", "tests.gui.reading_aloud"]
    with subprocess.Popen(command, cwd=ROOT, env=settings, stdin=subprocess.PIPE) as program:
        began(qtbot, room)
        assert program.stdin is not None
        before = time.monotonic()
        program.stdin.write(b"\n")
        program.stdin.flush()
        qtbot.waitUntil(lambda: program.poll() is not None, timeout=SOON)
        ended = time.monotonic()
        assert program.returncode == 0
    qtbot.waitUntil(lambda: room.is_silent(1.0) and running("spd-say") == [], timeout=SOON)
    sys.stdout.write(f"the program ended after {1000 * (ended - before):.0f} ms, ")
    sys.stdout.write(f"the last sound came after {1000 * (room.heard[-1] - before):.0f} ms\n")
    assert room.heard[-1] - ended < 1.0


def test_the_self_test_of_speech_says_what_to_listen_for(qtbot: QtBot, room: Loudspeaker) -> None:
    """One sentence to its end, and another one that is cut."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "helpdesk.gui.try_voice"]
    ended = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Was one sentence heard")


NOTES = """#!/bin/sh
printf '%s\\n' "$@" > {folder}/arguments
cat > {folder}/stdin
"""


@pytest.mark.parametrize("system_name", PROGRAMS)
def test_each_system_is_called_as_written_with_the_text_on_stdin(
    qtbot: QtBot, tmp_path: Path, system_name: str
) -> None:
    """The arguments are fixed; the sentence goes another way."""
    script = tmp_path / "say"
    script.write_text(NOTES.format(folder=tmp_path))
    script.chmod(0o755)
    program = PROGRAMS[system_name]
    stand_in = program._replace(name=str(script), ask=())
    assert said(qtbot, Voice(stand_in), "Ring 9 9 9 for a “zebra”.")
    assert (tmp_path / "arguments").read_text().splitlines() == list(program.say)
    assert (tmp_path / "stdin").read_text(encoding="utf-8").strip() == "Ring 9 9 9 for a “zebra”."


@pytest.mark.parametrize("system_name", ["win32", "darwin", "freebsd14"])
def test_where_nobody_has_heard_it_there_is_no_voice(
    monkeypatch: pytest.MonkeyPatch, system_name: str
) -> None:
    monkeypatch.setattr(sys, "platform", system_name)
    monkeypatch.setattr(speech, "is_there", lambda _program: True)
    assert system_name not in PROVEN
    assert find_program() is None


def test_without_the_program_or_its_voice_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Both must be installed."""
    with monkeypatch.context() as other:
        other.setattr(speech, "MODULES", (str(tmp_path),))
        assert find_program() is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_program() is None
