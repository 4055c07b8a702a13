# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A screen of its own: Xvfb with a window manager, without a network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

SIZE = "1600x1200x24"


@contextmanager
def screen() -> Iterator[str]:
    """Start a display that nobody else uses, give its name, and end it."""
    read, write = os.pipe()
    with ExitStack() as started:
        server = started.enter_context(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-screen", "0", SIZE],
                pass_fds=[write],
                stderr=subprocess.DEVNULL,
            )
        )
        started.callback(server.terminate)
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        manager = started.enter_context(
            subprocess.Popen(
                ["openbox", "--sm-disable"],
                env={**os.environ, "DISPLAY": display},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        started.callback(manager.terminate)
        yield display
