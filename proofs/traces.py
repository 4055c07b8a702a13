# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing on disk, nothing on the wire: whole journeys, with every system call looked at."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.screen import screen

from helpdesk.content.bundle import open_bundle
from helpdesk.engine.links import address_to_open
from helpdesk.gui.speech import PROGRAMS
from helpdesk.model import Pack
from proofs import sandbox
from proofs.journey import TYPED
from proofs.judge import Allowed, Verdict, judge, started
from proofs.sandbox import (
    ALL_ELSE_READ_ONLY,
    NO_FONT_LIST,
    READ_ONLY,
    WRITABLE,
    Place,
    Ran,
    environment,
    place,
    traced,
)
from proofs.table import Row

NULL = Allowed("openat", r'"/dev/null", O_WRONLY', "/dev/null, for what would be printed")
FONT_LIST = (
    Allowed("openat", r"fontconfig/.*O_RDWR.*= -1 (ENOENT|EROFS)", "the list of fonts, in vain"),
    Allowed("chmod", r'"/var/cache/fontconfig", 0755\) = -1', "the same, to make room for it"),
    Allowed("mkdir", r'"/usr/lib/fontconfig(/cache)?", 0755\) = -1', "the same"),
)
"""Where the system has no list of fonts, the font library tries to write the system's own."""

SHARED = Allowed("shmget", "IPC_PRIVATE", "memory shared with the display, without a name")
FORKS = tuple(
    Allowed(name, "", "a copy of the process, to start the other program")
    for name in ("clone", "clone3", "vfork")
)

MANY = 3
"""So many sentences at least are heard before Hide."""

LINKS = ("childline", "report-remove")
"""The services of which one address is opened."""

THEIR_OWN = {"PWD", "OLDPWD", "SHLVL", "_", "PYSIDE6_OPTION_PYTHON_ENUM"}
"""What a shell and PySide6 add to every environment."""

NO_BUS = {"DBUS_SESSION_BUS_ADDRESS"}
"""What we add where the session has no bus."""

BROWSER = """\
#!/bin/sh
for one in "$@"; do printf '%s\\n' "$one" >>"$0.arguments"; done
export -p >"$0.environment"
exec sleep 2
"""
"""Stands in the place of xdg-open, and is still running when the program has ended."""


VOICE = """\
#!/bin/sh
if [ "$1" = -O ]; then echo espeak-ng; exit; fi
while [ "$1" != -C ] && IFS= read -r line; do printf '%s\\n' "$line" >>"$0.said"; done
"""
"""Stands in the place of spd-say: has the voice that is asked for, and says a sentence at once."""


def run(quick: bool) -> list[Row]:
    """The rows: journeys without and with an opened address."""
    with ExitStack() as needed:
        sandbox.need("Xvfb", "openbox", "dbus-daemon", "dbus-send")
        code = needed.enter_context(sandbox.installed())
        display = needed.enter_context(screen())
        rows = [
            _whole("X11, a home that can't be written", code, on_x11(display)),
            _with_links(code, display),
            _aloud(code, display),
        ]
        if not quick:
            rows += [
                _whole("no screen, the same home", code, OFFSCREEN),
                _without_font_list(code, display),
                _with_screen_reader(code, display),
            ]
        return rows


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def on_x11(display: str) -> dict[str, str]:
    """What a program needs to find this display."""
    return {"DISPLAY": display}


def gnome(display: str) -> dict[str, str]:
    """The same, as the desktop that most Linux distributions come with sets it."""
    return {**on_x11(display), "XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "SESSION_MANAGER": "local/x"}


def _whole(name: str, code: Path, settings: Mapping[str, str]) -> Row:
    with place() as where:
        before = [READ_ONLY.format(one) for one in where.folders]
        ran = traced(where, environment(where, code, settings), ["whole"], before)
        faults = _faults(ran, where.left()) + ([f"printed: {ran.said[:200]}"] if ran.said else [])
        verdict = judge(ran.calls, [NULL, *display_rules(settings)])
        return _row(name, "every kind of page, by keys and mouse; then Esc", verdict, faults)


def _without_font_list(code: Path, display: str) -> Row:
    with place() as where:
        before = [WRITABLE.format(one) for one in where.folders]
        settings = environment(where, code, gnome(display))
        ran = traced(where, settings, ["whole"], [*before, ALL_ELSE_READ_ONLY, NO_FONT_LIST])
        # What is printed is not looked at: before the first frame the font library complains.
        verdict = judge(ran.calls, [NULL, *FONT_LIST, *display_rules(settings)])
        name = "X11 as in Gnome, an empty home, no list of fonts"
        return _row(
            name, "the same; the home is empty afterwards", verdict, _faults(ran, where.left())
        )


def _with_screen_reader(code: Path, display: str) -> Row:
    with place() as where, session_bus(where, display):
        settings = {
            **on_x11(display),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={where.runtime}/bus",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        bus = Allowed("connect", rf'sun_path="{where.runtime}/', "the session's own buses")
        ran = traced(where, environment(where, code, settings), ["whole"])
        verdict = judge(ran.calls, [NULL, bus, *display_rules(settings)])
        # The buses keep files of their own there; ours would stand among the calls.
        faults = _faults(ran, [one for one in where.left() if not one.startswith("run/")])
        if bus.why not in verdict.passed:
            faults.append("the bus of screen readers was not used")
        name = "X11, with a screen reader's bus"
        return _row(name, "the same; the bus is started beforehand", verdict, faults)


def _with_links(code: Path, display: str) -> Row:
    pack = open_bundle().pack
    links = {f"{name}:{contact_with_address(pack, name)}": name for name in LINKS}
    addresses = [
        address_to_open(pack.services[name].contacts[int(link.split(":")[1])])
        for link, name in links.items()
    ]
    with place() as where:
        browser, settings = stand_in(where, code, display, "xdg-open", BROWSER)
        ran, verdict = _beside(where, settings, browser, ["link", *links])
        faults = [*_faults(ran, where.left()), *_browser_faults(ran, browser, addresses, settings)]
        done = "two addresses opened by xdg-open; Esc while the browser starts"
        more = " but xdg-open, twice, each time with the address of the pack alone"
        return _row("X11, with addresses opened", done, verdict, faults, more)


def _aloud(code: Path, display: str) -> Row:
    with place() as where:
        voice, settings = stand_in(where, code, display, "spd-say", VOICE)
        ran, verdict = _beside(where, settings, voice, ["aloud"])
        faults = [*_faults(ran, where.left()), *_voice_faults(ran, voice)]
        done = "a result read aloud by spd-say, sentence by sentence; Esc while it speaks"
        more = " but spd-say, with the same arguments for every sentence"
        return _row("X11, reading aloud", done, verdict, faults, more)


def stand_in(
    where: Place, code: Path, display: str, name: str, script: str
) -> tuple[Path, dict[str, str]]:
    """A program that is found in the place of another one, and an environment that finds it."""
    programs = where.log.parent / "programs"
    programs.mkdir()
    program = programs / name
    program.write_text(script, encoding="utf-8")
    program.chmod(0o700)
    found = {**on_x11(display), "PATH": f"{programs}:/usr/bin:/bin"}
    return program, environment(where, code, found)


def _beside(
    where: Place, settings: dict[str, str], program: Path, arguments: Sequence[str]
) -> tuple[Ran, Verdict]:
    """A journey that may start this program and no other."""
    before = [READ_ONLY.format(one) for one in where.folders]
    ran = traced(where, settings, arguments, before)
    rules = [NULL, *FORKS, *display_rules(settings)]
    return ran, judge(ran.calls, rules, other=str(program))


def _voice_faults(ran: Ran, voice: Path) -> Iterator[str]:
    """It was asked for its voice, given sentences on its stdin alone, and hushed at the end."""
    program = PROGRAMS["linux"]
    expected = {program.ask, program.say, program.hush}
    given = {found[1:] for found in started(ran.calls) if found[0].endswith("spd-say")}
    if given != expected:
        yield f"spd-say was given {given}; expected: {expected}"
    said = voice.with_name("spd-say.said")
    if not said.is_file() or len(said.read_text(encoding="utf-8").splitlines()) < MANY:
        yield "hardly a sentence was said"


def contact_with_address(pack: Pack, service: str) -> int:
    """Which contact of a service is on the web."""
    contacts = pack.services[service].contacts
    return next(at for at, one in enumerate(contacts) if one.value.startswith("https:"))


def _browser_faults(
    ran: Ran, browser: Path, addresses: Sequence[str], settings: Mapping[str, str]
) -> Iterator[str]:
    """It was started with the addresses alone, and found the environment that we were given."""
    expected = [(str(browser), address) for address in addresses]
    opened = [found for found in started(ran.calls) if found[0] == str(browser)]
    if sorted(opened) != sorted(expected):
        yield f"started: {opened}; expected: {expected}"
    exported = browser.with_name("xdg-open.environment").read_text(encoding="utf-8")
    names = set(re.findall(r"^export (\w+)=", exported, re.MULTILINE))
    added = names - settings.keys() - THEIR_OWN - NO_BUS
    if added:
        yield f"the browser was given {', '.join(sorted(added))}"


def _faults(ran: Ran, left: Sequence[str]) -> list[str]:
    """What is wrong whatever the calls were."""
    faults = [f"left: {one}" for one in left]
    if ran.code:
        faults.append(f"the journey ended with {ran.code}")
    if any(TYPED in call.rest for call in ran.calls):
        faults.append("typed words stand in a system call")
    return faults


def _row(name: str, done: str, verdict: Verdict, others: Sequence[str], more: str = "") -> Row:
    faults = [*verdict.faults, *others]
    found = f"{verdict.looked_at:,} system calls; none writes, talks or starts anything{more}"
    if faults:
        found = f"{len(faults)} faults: {'; '.join(faults[:5])}"
    passed = "; ".join(f"{count} x {why}" for why, count in verdict.passed.items())
    return Row(f"No trace: {name}", done, f"{found}. Allowed: {passed or 'nothing'}", not faults)


def display_rules(settings: Mapping[str, str]) -> tuple[Allowed, ...]:
    """What a program does to reach its display."""
    display = settings.get("DISPLAY", "").partition(":")[2]
    if not display:
        return ()
    where = rf'sun_path=@?"/\w+/\.X11-unix/X{display}"'
    return Allowed("connect", where, "the display's socket"), SHARED


@contextmanager
def session_bus(where: Place, display: str) -> Iterator[None]:
    """The buses of a session with a screen reader, in its folder."""
    address = f"unix:path={where.runtime}/bus"
    settings = {
        **os.environ,
        "HOME": str(where.log.parent),  # what the buses keep is theirs
        "XDG_RUNTIME_DIR": str(where.runtime),
        "DBUS_SESSION_BUS_ADDRESS": address,
        "DISPLAY": display,
    }
    with subprocess.Popen(
        ["dbus-daemon", "--session", f"--address={address}", "--print-address", "--nofork"],
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as bus:
        try:
            assert bus.stdout is not None
            bus.stdout.readline()
            subprocess.run(
                [
                    *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus"),
                    *("/org/a11y/bus", "org.a11y.Bus.GetAddress"),
                ],
                env=settings,
                check=True,
                capture_output=True,
            )
            yield
        finally:
            bus.terminate()
