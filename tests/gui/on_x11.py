# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The real window on a real display: what the display and the bus of the desktop are told of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from helpdesk.gui.app import Application
from helpdesk.gui.events import Restart
from helpdesk.gui.walks import walks
from tests.gui.windows import real_window, settle
from tests.real import REAL_PACK

TOLD = re.compile(r"^(?P<name>\w+)\([\w(), ]*\)\s*=\s*(?P<value>.*)$", re.MULTILINE)
TEXT = re.compile(r'"([^"]*)"')


def main() -> None:
    """Walk to every page; print each text that a property of the window had, and every bus name."""
    application = Application()
    window = real_window(application)
    found: dict[str, set[str]] = {}
    for walk in walks(REAL_PACK):
        window.controller.handle(Restart())
        for event in walk.events:
            window.controller.handle(event)
        settle(application)
        asked = ["xprop", "-id", str(int(window.shell.winId()))]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        for one in TOLD.finditer(said):
            found.setdefault(one["name"], set()).update(TEXT.findall(one["value"]))
    found["application"] = {
        application.applicationName(),
        application.applicationDisplayName(),
        application.desktopFileName(),
        *filter(None, (application.organizationName(), application.organizationDomain())),
        *filter(None, (application.objectName(),)),
    }
    bus = "/org/freedesktop/DBus"
    names = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", bus]
    listed = subprocess.run(
        [*names, "org.freedesktop.DBus.ListNames"], capture_output=True, text=True, check=True
    )
    found["bus"] = {name for name in TEXT.findall(listed.stdout) if not name.startswith(":")}
    window.shell.close()
    sys.stdout.write(json.dumps({name: sorted(texts) for name, texts in found.items() if texts}))


if __name__ == "__main__":
    main()
