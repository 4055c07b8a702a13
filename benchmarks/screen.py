# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A screen of its own: Xvfb with a window manager, without a network."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

SIZE = "1600x1200x24"
SERVER = ("Xvfb", "-noreset", "-nolisten", "tcp", "-screen", "0", SIZE)
"""Else the server begins anew when its only client goes, and throws out who comes just then."""

PATIENCE = 30
"""So many seconds the window manager may take to start."""


@contextmanager
def screen() -> Iterator[str]:
    """Start a display that nobody else uses, give its name, and end it."""
    read, write = os.pipe()
    with ExitStack() as started:
        server = started.enter_context(
            subprocess.Popen(
                [*SERVER, "-displayfd", str(write)],
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
        _wait_for_manager(display)
        yield display


def _wait_for_manager(display: str) -> None:
    """A window that opens before the manager is there may never get the focus."""
    ask = ["xprop", "-display", display, "-root", "_NET_SUPPORTING_WM_CHECK"]
    end = time.monotonic() + PATIENCE
    while "window id" not in subprocess.run(ask, capture_output=True, text=True, check=True).stdout:
        if time.monotonic() > end:
            raise TimeoutError("openbox did not start")
        time.sleep(0.02)
