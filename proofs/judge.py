# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a log of system calls, and names each that leaves something, talks to something or starts.

A call that was tried and failed counts as well: on another computer it might not fail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

TRACED = (
    "%file,%process,socket,connect,bind,listen,accept,accept4,sendto,sendmmsg,memfd_create,shmget,"
    "msgget,semget,mq_open,io_uring_setup,ptrace,process_vm_writev,kill,tgkill"
)
"""What strace writes down."""


class Call(NamedTuple):
    """A system call: the process (or thread), its name, and the rest of the line."""

    pid: str
    name: str
    rest: str


class Allowed(NamedTuple):
    """Calls of this name whose arguments hold this pattern, and why they may be made."""

    name: str
    pattern: str
    why: str


class Verdict(NamedTuple):
    """How many calls were looked at, what each rule let pass, and what must not be."""

    looked_at: int
    passed: dict[str, int]
    faults: list[str]


_LINE = re.compile(r"(\d+)\s+(\w+)\((.*)")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_WRITES = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)")
_CHANGES = (
    *("creat", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat"),
    *("renameat2", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat", "truncate"),
    *("chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "utime", "utimes"),
    *("utimensat", "futimesat", "setxattr", "lsetxattr", "removexattr", "mount", "umount2"),
    *("pivot_root", "chroot", "swapon", "acct", "quotactl"),
)
_TALKS = ("connect", "bind", "listen", "accept", "accept4", "memfd_create", "shmget", "msgget")
_STARTS = ("execve", "execveat", "fork", "vfork", "ptrace", "process_vm_writev", "io_uring_setup")
_ALWAYS = {*_CHANGES, *_TALKS, *_STARTS, "semget", "mq_open", "sendmmsg"}


def _opens_to_write(rest: str) -> bool:
    return _WRITES.search(_TEXT.sub("", rest)) is not None


def _is_no_thread(rest: str) -> bool:
    return "CLONE_THREAD" not in rest


def _leaves_the_computer(rest: str) -> bool:
    return not rest.startswith("AF_UNIX")


def _has_an_address(rest: str) -> bool:
    return "sa_family" in rest


_SOMETIMES: dict[str, Callable[[str], bool]] = {
    "open": _opens_to_write,
    "openat": _opens_to_write,
    "openat2": _opens_to_write,
    "clone": _is_no_thread,
    "clone3": _is_no_thread,
    "socket": _leaves_the_computer,
    "sendto": _has_an_address,
}


def calls(lines: Iterable[str], program: str) -> Iterator[Call]:
    """The calls from the moment on in which this program had been started."""
    started = False
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        call = Call(*found.groups())
        if started:
            yield call
        started = started or (
            call.name == "execve" and call.rest.startswith(f'"{program}"') and "= 0" in call.rest
        )


def judge(seen: Sequence[Call], allowed: Sequence[Allowed], other: str = "") -> Verdict:
    """Judge every call. `other` is a program that may be started; what it does itself is its own.

    A log in which the program was never seen to start proves nothing, and is a fault.
    """
    passed: dict[str, int] = {}
    faults: list[str] = []
    others: set[str] = set()
    for call in seen:
        if call.pid in others or not suspicious(call):
            continue
        if other and call.name == "execve" and call.rest.startswith(f'"{other}"'):
            others.add(call.pid)
            continue
        rule = next((one for one in allowed if _fits(call, one)), None)
        if rule is None:
            faults.append(f"{call.name}({call.rest}"[:200])
        else:
            passed[rule.why] = passed.get(rule.why, 0) + 1
    if not seen:
        faults.append("the program was not seen to start")
    return Verdict(len(seen), passed, faults)


def suspicious(call: Call) -> bool:
    """Whether a call changes a file, talks to somebody, or starts something."""
    test = _SOMETIMES.get(call.name)
    return call.name in _ALWAYS or (test is not None and test(call.rest))


def started(seen: Iterable[Call]) -> list[tuple[str, ...]]:
    """The arguments of each program that was started, its own name first."""
    return [
        tuple(re.findall(r'"((?:[^"\\]|\\.)*)"', listed[1]))
        for call in seen
        if call.name == "execve"
        and (listed := re.search(r"\[(.*?)\], ", call.rest)) is not None
        and " = -1 " not in call.rest  # where the name was looked for, and was not
    ]


def _fits(call: Call, rule: Allowed) -> bool:
    return call.name == rule.name and re.search(rule.pattern, call.rest) is not None
