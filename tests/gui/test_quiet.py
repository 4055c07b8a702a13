# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What would be left behind is switched off, and what is another program's is given back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk.gui import crashes, quiet
from helpdesk.gui.saved_state import SWITCHES, keep_none
from tests.gui.mac import Told
from tests.real import ROOT

RULES = Path("fonts.conf")


BUS = "DBUS_SESSION_BUS_ADDRESS"


def test_qt_starts_with_our_settings_and_they_are_given_back() -> None:
    """Inside they are there, and no session manager; afterwards it is the person's again."""
    given = {"HOME": "/h", "SESSION_MANAGER": "local/x", BUS: "unix:path=/bus"}
    environment = dict(given)
    with quiet.while_qt_starts(environment, RULES):
        assert environment.keys() - given.keys() == {"FONTCONFIG_FILE", "QT_QPA_PLATFORMTHEME"}
        assert "SESSION_MANAGER" not in environment
    assert environment == given


def test_without_a_bus_none_is_started_ever() -> None:
    """Qt may look for one long after it started, so that alone is not given back."""
    environment = {"HOME": "/h", "XDG_RUNTIME_DIR": "/nowhere"}
    for _ in range(2):
        with quiet.while_qt_starts(environment, RULES):
            assert environment["QT_QPA_PLATFORMTHEME"] == "generic"
    assert environment == {"HOME": "/h", "XDG_RUNTIME_DIR": "/nowhere", BUS: "disabled:"}


def test_settings_are_given_back_when_qt_does_not_start() -> None:
    environment = {BUS: "unix:path=/bus"}
    with pytest.raises(ValueError, match="no"), quiet.while_qt_starts(environment, RULES):
        raise ValueError("no")
    assert environment == {BUS: "unix:path=/bus"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("FONTCONFIG_FILE", "/other.conf"), ("QT_QPA_PLATFORMTHEME", "qt6ct"), (BUS, "unix:path=/b")],
)
def test_what_somebody_has_set_is_kept(name: str, value: str) -> None:
    """A screen reader's bus above all."""
    environment = {name: value}
    with quiet.while_qt_starts(environment, RULES):
        assert environment[name] == value


def test_a_bus_in_its_usual_place_is_kept(tmp_path: Path) -> None:
    """A session may have a bus without saying so."""
    (tmp_path / "bus").touch()
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    with quiet.while_qt_starts(environment, RULES):
        assert BUS not in environment


def test_kde_keeps_its_own_theme() -> None:
    assert "QT_QPA_PLATFORMTHEME" not in quiet.settings({"XDG_CURRENT_DESKTOP": "KDE"}, RULES)


CRASHED = """
import ctypes, os, resource, sys
from helpdesk.gui import quiet
quiet.hush()
print("never seen")
sys.stderr.write("nor this")
sys.stdout.flush()
core = resource.getrlimit(resource.RLIMIT_CORE)[0]
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
sys.exit(10 * core + dumpable)
"""


def test_hush_leaves_no_word_and_no_memory() -> None:
    """Nothing reaches the terminal; neither a core file nor a crash handler gets the memory."""
    ended = subprocess.run(
        [sys.executable, "-c", CRASHED],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


class Kernel:
    """Notes what it is asked for, as Windows' kernel32."""

    def __init__(self) -> None:
        self.kernel32 = self
        self.asked: list[tuple[str, int]] = []

    def GetErrorMode(self) -> int:  # noqa: N802 - Windows names it
        return 0x8000

    def SetErrorMode(self, mode: int) -> None:  # noqa: N802
        self.asked.append(("SetErrorMode", mode))

    def WerSetFlags(self, flags: int) -> None:  # noqa: N802
        self.asked.append(("WerSetFlags", flags))


def test_windows_would_be_asked_for_no_report() -> None:
    """No box and no report after a crash, no memory in one; what was set before stays set."""
    kernel = Kernel()
    crashes.on_windows(kernel)
    assert kernel.asked == [("SetErrorMode", 0x8003), ("WerSetFlags", 1)]


def test_macos_would_be_asked_to_keep_no_note_of_windows() -> None:
    """For this run: nothing is written to a file of settings."""
    told = Told()
    keep_none(told)
    registered = [message for message in told.messages if message[1] == "registerDefaults:"]
    assert registered == [
        ("standardUserDefaults", "registerDefaults:", "dictionaryWithObject:forKey:")
    ] * len(SWITCHES)
    assert [message for message in told.messages if message[0] == "NSNumber"] == [
        ("NSNumber", "numberWithBool:", 1),
        ("NSNumber", "numberWithBool:", 0),
    ]
