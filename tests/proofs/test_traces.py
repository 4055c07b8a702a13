# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The judge of system calls finds what is planted, in lines and in programs that really ran."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from proofs.judge import TRACED, Allowed, Call, calls, judge, started
from proofs.table import Row, markdown

BEGUN = '1 execve("/bin/program", ["program"], 0x7ff /* 6 vars */) = 0'

PLANTED = [
    'openat(AT_FDCWD, "/h/notes", O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0666) = 3',
    'openat(AT_FDCWD, "/h/notes", O_RDWR) = -1 EROFS (Read-only file system)',
    'openat(AT_FDCWD, "/h", O_RDWR|O_TMPFILE <unfinished ...>',
    'mkdir("/h/.cache", 0755) = 0',
    'rename("/h/a", "/h/b") = 0',
    'unlink("/h/a") = 0',
    'chmod("/h/a", 0755) = -1 EPERM (Operation not permitted)',
    "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3",
    'connect(3, {sa_family=AF_UNIX, sun_path="/run/other"}, 110) = 0',
    'bind(3, {sa_family=AF_UNIX, sun_path=@"own"}, 110) = 0',
    'sendto(3, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1',
    'execve("/bin/other", ["other"], 0x7ff /* 6 vars */) = 0',
    "clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 9",
    "vfork( <unfinished ...>",
    'memfd_create("x", MFD_CLOEXEC) = 4',
    "shmget(0x17, 1, IPC_CREAT|0600) = 2",
    "io_uring_setup(8, 0x7ff) = 5",
]
HARMLESS = [
    'openat(AT_FDCWD, "/h/O_WRONLY", O_RDONLY|O_CLOEXEC) = 3',
    'newfstatat(AT_FDCWD, "/h/.config", 0x7ff, 0) = -1 ENOENT (No such file or directory)',
    "clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, exit_signal=0}, 88) = 10",
    "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
    'sendto(3, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
]


def seen(*lines: str) -> list[Call]:
    """These calls of a program that has begun."""
    return list(calls([BEGUN, *(f"1 {line}" for line in lines)], "/bin/program"))


@pytest.mark.parametrize("line", PLANTED, ids=lambda line: line[:40])
def test_what_is_planted_is_found(line: str) -> None:
    """One such call, and the proof is broken, also where the call failed."""
    verdict = judge(seen(line), [])
    assert verdict.faults == [line]


def test_reading_and_threads_are_no_fault() -> None:
    assert judge(seen(*HARMLESS), []).faults == []


def test_a_rule_lets_pass_what_it_names_and_nothing_else() -> None:
    """The socket of the display may be reached, another one may not."""
    rule = Allowed("connect", 'sun_path="/x/display"', "the display")
    mine, other = (f'connect(3, {{sun_path="/x/{name}"}}, 1) = 0' for name in ("display", "bus"))
    verdict = judge(seen(mine, other), [rule])
    assert verdict.passed == {"the display": 1}
    assert verdict.faults == [other]


def test_what_another_program_does_is_its_own() -> None:
    """From its start on its process is not looked at; the process that started it still is."""
    log = [
        BEGUN,
        '2 execve("/bin/browser", ["browser", "https://a.example"], 0x7ff /* 6 vars */) = 0',
        '2 mkdir("/h/browser", 0755) = 0',
        '1 mkdir("/h/mine", 0755) = 0',
    ]
    found = list(calls(log, "/bin/program"))
    assert judge(found, [], other="/bin/browser").faults == ['mkdir("/h/mine", 0755) = 0']
    assert started(found) == [("browser", "https://a.example")]


def test_a_log_without_the_program_proves_nothing() -> None:
    """What came before its start is not its doing, and no start is a fault."""
    found = list(calls(['1 mkdir("/h", 0755) = 0'], "/bin/program"))
    assert judge(found, []).faults == ["the program was not seen to start"]


DEEDS = {
    "a file": "open('left', 'w')",
    "a folder": "__import__('os').mkdir('left')",
    "a connection": "__import__('socket').socket().connect_ex(('127.0.0.1', 9))",
    "a program": "__import__('subprocess').run(['true'])",
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_a_real_program_does_is_found(deed: str, tmp_path: Path) -> None:
    """Python under strace, as the proofs run the app; one deed more, and there is a fault."""
    faults = [faults_of(code, tmp_path) for code in ("pass", DEEDS[deed])]
    assert faults[0] == []
    assert faults[1] != []


def faults_of(code: str, folder: Path) -> list[str]:
    """What the judge says of a line of Python."""
    log = folder / "log"
    program = [sys.executable, "-B", "-I", "-c", code]
    strace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={TRACED}"]
    subprocess.run([*strace, *program], cwd=folder, check=True)
    with log.open(encoding="utf-8") as lines:
        return judge(list(calls(lines, sys.executable)), []).faults


def test_the_table_says_what_is_broken() -> None:
    """A row that does not hold stands out, and a bar in a text breaks no row."""
    table = markdown([Row("a", "b | c", "d", ok=True), Row("e", "f", "g", ok=False)])
    assert table.splitlines()[2:] == ["| a | b \\| c | d | holds |", "| e | f | g | BROKEN |"]
