# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The system's own speech and a loudspeaker that nobody hears: what sounds is measured.

speech-dispatcher with espeak-ng plays into a sound server of its own, in a folder of its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Slot

LOUD = 300
"""A sample above this, of 32,767, is heard."""

SETTINGS = """
LogLevel 3
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


class Loudspeaker(QObject):
    """Listens to what is played. `heard` has the moments of `time.monotonic()` with a sound."""

    def __init__(self, server: Path) -> None:
        super().__init__()
        self.heard: list[float] = []
        self._listener = QProcess(self)
        self._listener.readyReadStandardOutput.connect(self._listen)
        options = ("--device=room.monitor", "--latency-msec=20", "--rate=16000", "--channels=1")
        self._listener.start("parec", [f"--server=unix:{server}", "--format=s16le", *options])
        assert self._listener.waitForReadyRead(10_000)

    def is_silent(self, seconds: float = 0.4) -> bool:
        """Whether nothing was heard for so long: words have gaps of a fifth of a second."""
        return not self.heard or time.monotonic() - self.heard[-1] > seconds

    def end(self) -> None:
        """Listen no more."""
        self._listener.readyReadStandardOutput.disconnect(self._listen)
        self._listener.kill()
        self._listener.waitForFinished()

    @Slot()
    def _listen(self) -> None:
        played = bytes(self._listener.readAllStandardOutput().data())
        samples = memoryview(played[: len(played) // 2 * 2]).cast("h")
        if max(samples, default=0) > LOUD:
            self.heard.append(time.monotonic())


@contextmanager
def speech_system(folder: Path) -> Iterator[dict[str, str]]:
    """Both services; gives the environment in which a program finds them. Then they are ended."""
    sound, speech = folder / "sound", folder / "speech"
    settings = folder / "settings"
    (settings / "modules").mkdir(parents=True)
    (settings / "clients").mkdir()
    (settings / "speechd.conf").write_text(SETTINGS)
    (settings / "modules" / "espeak-ng.conf").touch()
    names = {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{sound}",
        "SPEECHD_ADDRESS": f"unix_socket:{speech}",
    }
    server = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no")
    sink = ("-L", "module-null-sink sink_name=room")
    door = ("-L", f"module-native-protocol-unix socket={sound} auth-anonymous=1")
    places = ("-S", speech, "-P", folder / "pid", "-L", folder, "-C", settings)
    speaker = ("speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", *map(str, places))
    with (
        _service([*server, *sink, *door], names, sound.exists),
        _service([*speaker], names, speech.exists),
    ):
        yield names


@contextmanager
def _service(
    command: list[str], names: dict[str, str], is_ready: Callable[[], bool]
) -> Iterator[None]:
    """A service that is there until the end of the block, then gone with all that it started."""
    running = subprocess.Popen(
        command,
        env={"PATH": os.environ["PATH"], **names},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 20
        while not is_ready():
            assert running.poll() is None, f"{command[0]} ended"
            assert time.monotonic() < until, f"{command[0]} is not ready"
            time.sleep(0.02)  # it tells nobody when its socket is there
        yield
    finally:
        running.terminate()
        running.wait(timeout=20)
        _end_rest_of_session(running.pid)


def _end_rest_of_session(leader: int) -> None:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(fields[3]) == leader:
            os.kill(int(stat.parent.name), signal.SIGKILL)
