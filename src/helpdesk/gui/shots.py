# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A picture of every page, from real sessions, without a screen."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from helpdesk.content.bundle import Bundle
from helpdesk.engine.pages import TroublePage
from helpdesk.gui.app import Application, make_window
from helpdesk.gui.events import Restart, SetDisplay
from helpdesk.gui.settings import NOWHERE
from helpdesk.gui.shell import Shell
from helpdesk.gui.walks import walks

AT = datetime(2026, 11, 25, 20, 0, tzinfo=ZoneInfo("Europe/London"))
"""An evening in the week: the same moment for each set of pictures."""

ROUNDS = 4
"""How often the loop turns before a picture: what one part asks for, the next turn gives."""


def run(
    bundle: Bundle,
    folder: Path,
    *,
    theme: str,
    language: str,
    size: tuple[int, int],
    text: float,
    scale: float,
) -> int:
    """Write a PNG of each page into the folder. OSError if that can't be done.

    `size` is in points, `text` a factor on text, `scale` one on everything as the system has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    application = Application()
    window = make_window(application, bundle, language, _at, place=NOWHERE)
    controller, shell = window.controller, window.shell
    controller.handle(SetDisplay(theme, text))
    shell.resize(*size)
    shell.show()
    for place, walk in enumerate(walks(bundle.pack), start=1):
        controller.handle(Restart())
        for event in walk.events:
            controller.handle(event)
        _picture(application, shell, folder / f"{place:02}-{walk.name}.png")
    shell.show_page(TroublePage(code="E0000"))
    _picture(application, shell, folder / "trouble.png")
    shell.close()
    return 0


def _at() -> datetime:
    return AT


def _picture(application: Application, shell: Shell, path: Path) -> None:
    for _ in range(ROUNDS):
        application.processEvents()
    if not shell.grab().save(str(path)):
        raise OSError(f"{path} can't be written")
