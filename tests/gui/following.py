# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program beside a desktop that asks for high contrast, and then no longer, on every page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import IO

from PySide6.QtCore import QEventLoop, QTimer

from helpdesk.gui.app import Application, FullWindow, Opening
from helpdesk.gui.events import Restart
from helpdesk.gui.walks import walks
from tests.real import REAL_PACK

PORTAL = Path(__file__).parent / "portal.py"
TOO_LATE = 5000
"""How long to wait for the system's word, in milliseconds."""


def heard(window: FullWindow, pipe: IO[str], contrast: int) -> str:
    """What the window wears, as ink on paper, after the desktop has asked for this."""
    loop = QEventLoop()
    window._wardrobe.changed.connect(loop.quit)
    QTimer.singleShot(TOO_LATE, loop.quit)
    pipe.write(f"contrast {contrast}\n")
    pipe.flush()
    loop.exec()
    page = window.shell.page
    assert page is not None
    return "{ink} on {paper}".format_map(page.look.roles)


def main(most: int) -> None:
    """Print, for one page of each kind, what is worn in high contrast and after it."""
    portal = subprocess.Popen(
        ["/usr/bin/python3", str(PORTAL)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert portal.stdin is not None
    assert portal.stdout is not None
    portal.stdout.readline()
    opening = Opening(Application())
    window = opening.window
    assert isinstance(window, FullWindow)
    window.shell.show()
    opening.finish()
    found = {}
    kinds = {walk.ends_at: walk for walk in walks(REAL_PACK)}
    for walk in list(kinds.values())[:most]:
        window.controller.handle(Restart())
        for event in walk.events:
            window.controller.handle(event)
        found[walk.ends_at.__name__] = [
            heard(window, portal.stdin, contrast) for contrast in (1, 0)
        ]
    portal.stdin.close()
    portal.wait()
    sys.stdout.write(json.dumps(found))
    window.leave()


if __name__ == "__main__":
    main(int(sys.argv[1]))
