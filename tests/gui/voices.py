# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A voice that makes no sound: a test says when each sentence is over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpdesk.engine.pages import Page
from helpdesk.gui.look import Look
from helpdesk.gui.reading import Reader
from helpdesk.gui.speech import PROGRAMS
from helpdesk.gui.voice import Voice
from tests.gui.windows import look_of, press, settle, shell_with
from tests.real import REAL_T

F8, ENTER, TAB = Qt.Key.Key_F8, Qt.Key.Key_Return, Qt.Key.Key_Tab


class SilentVoice(Voice):
    """Stands where the system's speech would. `said` is what it was given."""

    def __init__(self) -> None:
        super().__init__(PROGRAMS["linux"])
        self.said: list[str] = []
        self.is_speaking = False

    def say(self, sentence: str) -> None:
        self.said.append(sentence)
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False

    def finish(self, *, well: bool = True) -> None:
        """The sentence is over, or failed."""
        self.is_speaking = False
        self.ended.emit(well)

    def finish_all(self) -> None:
        """Let it say everything that is still to be said."""
        while self.is_speaking:
            self.finish()


class Room:
    """A window with a voice."""

    def __init__(
        self,
        qapp: QApplication,
        page: Page,
        look: Look | None = None,
        size: tuple[int, int] = (1120, 760),
    ) -> None:
        self.voice = SilentVoice()
        self.shell = shell_with(qapp, page, look or look_of(), size)
        self.reader = Reader(self.shell, self.voice, REAL_T)
        self.shell.read_asked.connect(self.reader.toggle)
        self.shell.offer_reading(True)
        settle(qapp)

    def agree(self) -> None:
        """Ask for it by key, and go on after the warning."""
        press(self.shell, F8, ENTER)
