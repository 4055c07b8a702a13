# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What would be asked of Windows and macOS so that a window is left out of pictures."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from helpdesk.gui.capture import Mac, System, Windows, is_offered, this_system
from helpdesk.gui.objective_c import Objects

WINDOW = 0x1234


class User32:
    """The side of Windows: it writes down what it is asked."""

    def __init__(self, *, reader: bool = False, magnifier: bool = False) -> None:
        self._reader = reader
        self._magnifier = magnifier
        self.asked: list[tuple[int, int]] = []

    def SystemParametersInfoW(self, what: int, _size: int, into: Any, _flags: int) -> int:  # noqa: ANN401, N802
        assert what == 0x46
        into._obj.value = int(self._reader)
        return 1

    def FindWindowW(self, name: str, _title: None) -> int:  # noqa: N802
        return 77 if self._magnifier and name == "MagUIClass" else 0

    def SetWindowDisplayAffinity(self, window: ctypes.c_void_p, affinity: int) -> int:  # noqa: N802
        self.asked.append((window.value or 0, affinity))
        return 1


def test_windows_is_asked_to_leave_the_window_out_and_back_in() -> None:
    user32 = User32()
    system = Windows(user32)
    assert system.leave_out(WINDOW, True)
    assert system.leave_out(WINDOW, False)
    assert user32.asked == [(WINDOW, 0x11), (WINDOW, 0)]


@pytest.mark.parametrize(
    ("user32", "runs"),
    [(User32(), False), (User32(reader=True), True), (User32(magnifier=True), True)],
)
def test_windows_tells_of_a_screen_reader_and_a_magnifier(user32: User32, runs: bool) -> None:
    assert Windows(user32).reading_tool_runs() is runs


class Told(Objects):
    """The side of macOS: each message to an object, with its answer."""

    def __init__(self, answers: dict[bytes, int]) -> None:
        self._answers = answers
        self.sent: list[tuple[object, ...]] = []

    def named(self, _name: bytes) -> int:
        return 1

    def send(self, to: int | None, message: bytes, *given: int | bytes | None) -> int:
        self.sent.append((to, message, given))
        return self._answers.get(message, 0)


def mac(answers: dict[bytes, int], *, zoom: bool = False) -> tuple[Mac, Told]:
    told = Told(answers)
    return Mac(told, SimpleNamespace(UAZoomEnabled=lambda: zoom)), told


def test_macos_is_asked_not_to_share_the_window() -> None:
    system, told = mac({b"window": 42})
    assert system.leave_out(WINDOW, True)
    assert system.leave_out(WINDOW, False)
    assert told.sent == [
        (WINDOW, b"window", ()),
        (42, b"setSharingType:", (0,)),
        (WINDOW, b"window", ()),
        (42, b"setSharingType:", (1,)),
    ]


@pytest.mark.parametrize(
    ("voice_over", "zoom", "runs"), [(0, False, False), (1, False, True), (0, True, True)]
)
def test_macos_tells_of_voiceover_and_zoom(voice_over: int, zoom: bool, runs: bool) -> None:
    system, _ = mac({b"sharedWorkspace": 7, b"isVoiceOverEnabled": voice_over}, zoom=zoom)
    assert system.reading_tool_runs() is runs


def test_what_stands_beside_a_yes_or_no_is_not_read() -> None:
    system, _ = mac({b"sharedWorkspace": 7, b"isVoiceOverEnabled": 0x5500})
    assert not system.reading_tool_runs()


def test_without_a_window_macos_is_asked_for_nothing() -> None:
    system, _ = mac({})
    assert not system.leave_out(WINDOW, True)


def test_linux_knows_no_such_wish(qapp: QApplication) -> None:
    """So nothing is offered here."""
    assert this_system() is None
    assert not is_offered(None)


@pytest.mark.parametrize(
    ("system", "offered"),
    [(Windows(User32()), True), (Windows(User32(reader=True)), False)],
)
def test_it_is_not_offered_while_a_reading_tool_runs(
    qapp: QApplication, system: System, offered: bool
) -> None:
    assert is_offered(system) is offered
