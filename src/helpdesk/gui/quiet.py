# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Switches off what Qt, Python and the system would leave behind (docs/what-it-leaves.md).

What a browser would inherit of it is given back: it is another program, with its own ways.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path

_BUS, _NO_BUS = "DBUS_SESSION_BUS_ADDRESS", "disabled:"
_IS_MAC_OR_WINDOWS = sys.platform in {"darwin", "win32"}


@contextmanager
def while_qt_starts(environment: MutableMapping[str, str], fonts: Path) -> Iterator[None]:
    """Let Qt begin with other settings than the person's, which are given back at the end.

    Where the session has no bus, that stays said: Qt may look for one at any time.
    """
    if sys.platform == "darwin":
        from helpdesk.gui import saved_state  # of no use elsewhere

        saved_state.keep_none()
    if not _IS_MAC_OR_WINDOWS and not _has_bus(environment):
        environment[_BUS] = _NO_BUS  # else Qt starts one, which stays
    before = dict(environment)
    if not _IS_MAC_OR_WINDOWS:
        environment.update(settings(before, fonts))
        environment.pop("SESSION_MANAGER", None)  # it would start us again at the next login
    try:
        yield
    finally:
        for name in environment.keys() - before.keys():
            del environment[name]
        environment.update(before)


def settings(environment: Mapping[str, str], fonts: Path) -> dict[str, str]:
    """What Qt on Linux must find in the environment while it starts, so that it writes nothing.

    `fonts` is the file with our rules for fonts.
    """
    made: dict[str, str] = {}
    if "FONTCONFIG_FILE" not in environment:  # else a list of fonts is written to the home
        made["FONTCONFIG_FILE"] = str(fonts)
    if "QT_QPA_PLATFORMTHEME" not in environment and not _is_kde(environment):
        # Else GTK is loaded, with its own files and services. Qt's own theme hears of the same
        # colours over the bus.
        made["QT_QPA_PLATFORMTHEME"] = "gnome" if _has_bus(environment) else "generic"
    return made


def hush() -> None:
    """From the first frame on: no word to a terminal or a session's log, no picture of memory.

    Until then nothing was answered, and what stops a program from starting can be read.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    from helpdesk.gui import crashes  # not for the first frame

    crashes.keep_nothing()


def _is_kde(environment: Mapping[str, str]) -> bool:
    return "KDE" in environment.get("XDG_CURRENT_DESKTOP", "").split(":")


def _has_bus(environment: Mapping[str, str]) -> bool:
    """Whether the session has a bus: screen readers and colours come over it."""
    runtime = environment.get("XDG_RUNTIME_DIR")
    if _BUS in environment:
        return environment[_BUS] != _NO_BUS
    return runtime is not None and Path(runtime, "bus").exists()
