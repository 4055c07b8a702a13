# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program as it really opens, with the pack that it is given; tells what can be done in it."""

from __future__ import annotations

import gc
import json
import sys
import weakref
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from helpdesk.content import store
from helpdesk.gui.app import Application, Opening
from helpdesk.gui.collector import REST
from tests.gui.windows import press

STAYED = 9
"""The exit code of a program that did not leave."""


class Cycle:
    """Holds itself: only a collector takes it away."""

    def __init__(self) -> None:
        self.me = self


def garbage() -> weakref.ref[Cycle]:
    """Tells whether something that nobody holds is still there."""
    return weakref.ref(Cycle())


def main(data: str) -> None:
    folder = Path(data)
    store.data_folder = lambda: folder
    opening = Opening(Application())
    shell = opening.window.shell
    told: dict[str, object] = {"first": type(shell.page).__name__}

    cycles: list[weakref.ref[Cycle]] = []

    def act() -> None:
        cycles.append(garbage())
        if shell.bar is not None:
            QTest.mouseClick(shell.bar.buttons[0], Qt.MouseButton.LeftButton)
        else:
            shell.happened.emit(None)
        told["after_urgent"] = type(shell.page).__name__
        told["bar"] = shell.bar is not None
        QTimer.singleShot(2 * REST, leave)

    def leave() -> None:
        told["collects"] = cycles[0]() is None and not gc.isenabled()
        press(shell, Qt.Key.Key_Escape)

    def give_up() -> None:
        opening.application.exit(STAYED)

    gc.disable()
    shell.painted.connect(opening.finish)
    shell.show()
    QTimer.singleShot(300, act)
    QTimer.singleShot(8000, give_up)
    told["code"] = opening.application.exec()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
