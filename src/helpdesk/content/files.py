# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a text file strictly: small, UTF-8, without hidden characters."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from helpdesk.model import Problem

MAX_BYTES = 1024 * 1024
"""Content files are a few kilobytes; a larger one is a mistake or an attack."""

MAX_TOLD = 200
"""A problem may quote the file, and a file may hold anything."""

SAVE_AS_UTF8 = "save it as UTF-8 in your editor"

_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def fault(file: str, line: int, text: str, hint: str) -> Problem:
    """Make a problem that stops the pack from being built; its text is one line, not too long."""
    short = " ".join(text.split())[:MAX_TOLD]
    return Problem(file=file, line=line, text=short, hint=hint)


def read_text(path: Path, file: str) -> str | Problem:
    """The text of a file, or what is wrong with it. `file` is the name that a problem carries."""
    if not path.is_file():
        return fault(file, 1, "there is no such file", "add it, or check its name")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return fault(file, 1, "the file can't be read", error.strerror or "check its permissions")
    return decode(data, file)


def decode(data: bytes, file: str) -> str | Problem:
    """Bytes to text, or what is wrong with them."""
    if len(data) > MAX_BYTES:
        return fault(file, 1, "the file is larger than 1 MiB", "split it into smaller files")
    if data.startswith(_OTHER_MARKS):
        return fault(file, 1, "the file is saved as UTF-16", SAVE_AS_UTF8)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return fault(file, line, "a letter here is not UTF-8", SAVE_AS_UTF8)
    hidden = _HIDDEN.search(text)
    if hidden is None:
        return text
    line = text[: hidden.start()].count("\n") + 1
    code = f"U+{ord(hidden.group()):04X}"
    return fault(file, line, f"a hidden character ({code}) stands here", "delete it")
