# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Every page at the scale that the environment sets; prints what does not fit, as JSON."""

from __future__ import annotations

import json
import sys

from helpdesk.gui.app import Application
from tests.gui.geometry import faults_of
from tests.gui.samples import SAMPLES
from tests.gui.windows import look_of, shell_with


def main() -> None:
    """Draw each sample in a small window."""
    application = Application()
    found = {}
    scale = 0.0
    for name, page in SAMPLES.items():
        shell = shell_with(application, page, look_of(), (800, 600))
        scale = shell.devicePixelRatioF()
        found[name] = faults_of(shell)
        shell.close()
        shell.deleteLater()
    faults = {name: told for name, told in found.items() if told}
    sys.stdout.write(json.dumps({"scale": scale, "faults": faults}))


if __name__ == "__main__":
    main()
