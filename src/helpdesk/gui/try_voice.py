# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Tries this system's speech, also where it is not proven: `python -m helpdesk.gui.try_voice`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from helpdesk.gui.speech import PROGRAMS, is_there
from helpdesk.gui.voice import Voice

WHOLE = "Helpdesk can read aloud."
CUT = "This sentence stops in the middle, because it is much too long to be heard to its end."
STOP_AFTER = 2_000


def run() -> int:
    """Say one sentence, then stop another in its middle. 0 if the first was said, else 1."""
    application = QCoreApplication(["helpdesk"])
    program = PROGRAMS.get(sys.platform)
    if program is None or not is_there(program):
        sys.stderr.write("This computer has no voice for it.\n")
        return 1
    voice = Voice(program)
    heard: list[bool] = []
    loop = QEventLoop()
    voice.ended.connect(heard.append)
    voice.ended.connect(loop.quit)
    voice.say(WHOLE)
    loop.exec()
    if heard != [True]:
        sys.stderr.write("The sentence was not said.\n")
        return 1
    voice.say(CUT)
    QTimer.singleShot(STOP_AFTER, loop.quit)
    loop.exec()
    voice.stop()
    application.processEvents()
    sys.stdout.write("Was one sentence heard to its end, and then half of another one?\n")
    return 0


if __name__ == "__main__":
    sys.exit(run())
