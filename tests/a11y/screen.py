# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A screen that nobody sees, with a window manager, so that a window can have the focus."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen() -> Iterator[str]:
    """The name of a new display, as in `:7`, for as long as the block lasts."""
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        settings = {**os.environ, "DISPLAY": display}
        silent = subprocess.DEVNULL
        with subprocess.Popen(["openbox"], env=settings, stdout=silent, stderr=silent) as manager:
            try:
                yield display
            finally:
                manager.terminate()
                manager.wait()
                xvfb.terminate()
