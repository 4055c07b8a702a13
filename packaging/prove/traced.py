# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The no-trace gate of proofs/, on an installed program in a system of its own."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from proofs.judge import TRACED, Call, calls
from proofs.sandbox import TOO_LONG, unshare

_IN = """
mount --make-rprivate /
mount --bind "$ROOT" "$ROOT"
mkdir -p "$ROOT/tmp/.X11-unix"
cd / && mount --bind tmp/.X11-unix "$ROOT/tmp/.X11-unix"
mount -t proc proc "$ROOT/proc"
mount -o remount,bind,ro "$ROOT"
exec chroot "$ROOT" "$@"
"""


def traced_in(
    root: Path, program: str, display: str, way: Callable[[], None]
) -> tuple[int, list[Call]]:
    """Start a program in there, without rights, without a network, where nothing can be written.

    Go the way, and give how it ended, and its system calls.
    """
    settings = {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": "/root",
        "DISPLAY": display,
    }
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    inside = ["env", "-i", *(f"{name}={value}" for name, value in settings.items()), program]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        strace = ["strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e", f"trace={TRACED}"]
        command = [*unshare(), "--mount", "--net", "sh", "-ec", _IN, "sh", *drop, *inside]
        all_of_it = ["unshare", "--pid", "--fork", "--kill-child", *strace, *command]
        settings = {**os.environ, "ROOT": str(root)}
        with subprocess.Popen(all_of_it, env=settings, stdin=subprocess.DEVNULL) as started:
            try:
                way()
                code = started.wait(TOO_LONG)
            finally:
                started.kill()
        with log.open(encoding="utf-8", errors="replace") as lines:
            return code, list(calls(lines, program))
