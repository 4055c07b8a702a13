# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The one door to the system's own speech: says a sentence, tells its end, is silent at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from helpdesk.gui.speech import MODULE, Program

WAIT, WAIT_FOR_EACH = 6_000, 200
"""How long a sentence may take, in milliseconds: at most this, and this for each character.

The slowest voices need 130 for a character; a service that starts first needs a second.
"""

GONE_WITHIN = 100
"""How long a program that was killed may take to be gone, in milliseconds. It takes one."""


class Voice(QObject):
    """Says one sentence at a time. `ended` tells that it is over: true when it was said."""

    ended = Signal(bool)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._is_sure = not program.ask
        self._running: QProcess | None = None
        self._line = b""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._fail)

    def say(self, sentence: str) -> None:
        """Begin to say a sentence. It must be one line."""
        self.stop()
        # The space: spd-say takes a line that begins with !-! for a command.
        self._line = f" {sentence}\n".encode()
        self._go_on()

    def stop(self) -> None:
        """Be silent at once, and say no more about that sentence."""
        process = self._take()
        if process is None:
            return
        process.kill()
        if self._program.hush:  # it goes on by itself, also when this program has ended
            QProcess.startDetached(self._program.name, list(self._program.hush))
        process.waitForFinished(GONE_WITHIN)

    def _go_on(self) -> None:
        """Make sure of the voice, once; then say the line."""
        arguments = self._program.say if self._is_sure else self._program.ask
        process = QProcess(self)
        process.setProgram(self._program.name)
        process.setArguments(list(arguments))
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail)
        self._running = process
        self._patience.start(WAIT + WAIT_FOR_EACH * len(self._line))
        process.start()
        if process.isOpen():
            process.write(self._line if self._is_sure else b"")
            process.closeWriteChannel()

    @Slot()
    def _finish(self) -> None:
        process = self._take()
        if process is None:
            return
        is_normal = process.exitStatus() == QProcess.ExitStatus.NormalExit
        is_well = is_normal and process.exitCode() == 0
        if self._is_sure or not is_well:
            self.ended.emit(is_well)
            return
        self._is_sure = MODULE in bytes(process.readAllStandardOutput().data()).decode().split()
        if self._is_sure:
            self._go_on()
        else:
            self.ended.emit(False)

    @Slot()
    def _fail(self) -> None:
        if self._running is not None:
            self.stop()
            self.ended.emit(False)

    def _take(self) -> QProcess | None:
        """The process of the sentence. It is listened to no more, and goes when it has ended."""
        process, self._running = self._running, None
        self._patience.stop()
        if process is not None:
            process.finished.disconnect(self._finish)
            process.errorOccurred.disconnect(self._fail)
            process.deleteLater()
        return process
