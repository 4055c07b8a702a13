# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What hostile input is given to: each function takes one input, and raises if a promise breaks.

Documented errors are answers, not faults. Everything else that is raised is a fault.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import zlib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import cache
from pathlib import Path
from string import Formatter

from helpdesk.__main__ import ALONE, main
from helpdesk.author.extras import read_extras
from helpdesk.author.packing import compile_bundle
from helpdesk.content import store
from helpdesk.content.build import draft_pack
from helpdesk.content.bundle import (
    Bundle,
    _plain,
    decode,
    decode_index,
    decode_pack,
    encode,
    open_bundle,
)
from helpdesk.content.sealed import BundleError, compact
from helpdesk.content.texts import text_faults
from helpdesk.content.words import make_t, words_for
from helpdesk.content.yaml_source import parse_yaml
from helpdesk.engine.find import MOST, find, why
from helpdesk.model import FindIndex

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "packs" / "tiny"
RESOURCES = ROOT / "resources"
BUILT = 6
"""Of so many YAML files one is built into a whole pack, which takes far longer than reading it."""


class FaultError(Exception):
    """A promise that was broken without an error."""


@cache
def scratch() -> Path:
    """A folder for one process, in memory where there is such a place."""
    memory = Path("/dev/shm")  # noqa: S108  a folder of its own is made inside
    return Path(tempfile.mkdtemp(prefix="hostile-", dir=memory if memory.is_dir() else None))


def clean_up() -> None:
    """Remove what the targets wrote."""
    os.chdir(ROOT)
    shutil.rmtree(scratch(), ignore_errors=True)


# --- YAML ---------------------------------------------------------------------------------------


def yaml_source(given: tuple[str, bytes]) -> None:
    """A file of a pack: it is read, or its faults are told in single lines; so is the pack."""
    name, data = given
    parsed = parse_yaml(data, name)
    if parsed.data is None and not parsed.problems:
        raise FaultError("neither data nor a problem")
    problems = [*parsed.problems, *text_faults(parsed)]
    if zlib.crc32(data) % BUILT == 0:
        folder = _pack_folder()
        (folder / name).write_bytes(data)
        draft = draft_pack(folder)
        draft.pack()
        problems += draft.problems
        shutil.copyfile(TINY / name, folder / name)
    for problem in problems:
        if "\n" in problem.text or problem.line < 1:
            raise FaultError(f"a problem that is no single line: {problem}")


@cache
def _pack_folder() -> Path:
    folder = scratch() / "pack"
    shutil.copytree(TINY, folder)
    return folder


# --- the bundle ---------------------------------------------------------------------------------


@cache
def small_bundle() -> Bundle:
    """A compiled pack that is quick to read, with a few words and icons."""
    made, problems = compile_bundle(TINY, RESOURCES)
    if made is None:
        raise FaultError(str(problems))
    icons = dict(list(made.icons.items())[:3])
    return replace(made, icons=icons)


def bundle_reader(data: bytes) -> None:
    """It opens, or its error has a code. What was opened has the shape of the model.

    What it means (that a service is there, that a path has no dead end) is proven when it is built.
    """
    try:
        bundle = decode(data)
    except BundleError:
        return
    words_for(bundle.words, "en")
    if decode_pack(compact(_plain(bundle.pack))) != bundle.pack:
        raise FaultError("the pack does not come back equal")
    if decode_index(compact(_plain(bundle.index))) != bundle.index:
        raise FaultError("the index does not come back equal")


# --- words --------------------------------------------------------------------------------------


def words_reader(given: tuple[str, bytes]) -> None:
    """A table of words: its faults are told, and each text that was accepted can be filled in."""
    name, data = given
    folder = _words_folder()
    path = folder / "words" / name
    path.write_bytes(data)
    extras, problems = read_extras(folder)
    path.unlink()
    if any("\n" in problem.text for problem in problems):
        raise FaultError("a problem that is no single line")
    for table in extras.words.values():
        t = make_t(table)
        for key, text in table.items():
            t(key, **{field: "x" for _, field, _, _ in Formatter().parse(text) if field})


@cache
def _words_folder() -> Path:
    folder = scratch() / "resources"
    (folder / "words").mkdir(parents=True)
    return folder


# --- find ---------------------------------------------------------------------------------------


@cache
def _index() -> FindIndex:
    return open_bundle(ROOT / "src" / "helpdesk" / "data" / store.PACK_FILE).index


def find_words(text: str) -> None:
    """Any text leads to one to five topics that there are."""
    found = find(_index(), text)
    if not 1 <= len(found.topics) <= MOST or not {*found.topics} <= {*_index().classes}:
        raise FaultError(f"{found.topics} for {text!r}")
    why(_index(), text, found.topics[0])


# --- the command line ---------------------------------------------------------------------------


def command_line(given: tuple[list[str], bytes]) -> None:
    """A run ends with 0, 1 or 2; a wrong argument is told in one line; files stay in the folder.

    Windows are left out (`shots` and what stands alone): they would test Qt, not the arguments.
    """
    argv, typed = given
    alone = len(argv) == 1 and argv[0] in ALONE and argv[0] != "--version"
    if not argv or alone or "shots" in argv:
        return
    folder = _command_folder()
    _listed_before()
    out, told = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(told):
            code = main(argv)
    finally:
        sys.stdin = before
    if code not in {0, 1, 2}:
        raise FaultError(f"the exit code is {code}")
    if code == 2 and (told.getvalue().count("\n") != 1 or out.getvalue()):
        raise FaultError(f"not one line: {told.getvalue()!r}")
    _tidy(folder)


@cache
def _command_folder() -> Path:
    """A working folder with a pack in it. A write anywhere else is a fault."""
    folder = scratch() / "work"
    data = scratch() / "data"
    data.mkdir()
    (data / store.PACK_FILE).write_bytes(encode(small_bundle()))
    store.data_folder = lambda: data
    shutil.copytree(TINY, folder / "tiny")
    os.chdir(folder)
    sys.addaudithook(_refuse_other_writes)
    return folder


def _refuse_other_writes(event: str, arguments: tuple[object, ...]) -> None:
    writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & writes:
        path = os.path.realpath(os.fsdecode(arguments[0]))  # type: ignore[arg-type]
        if not path.startswith((f"{scratch()}/", "/dev/null")):
            raise FaultError(f"a write to {path}")


def _tidy(folder: Path) -> None:
    """Make the working folder again if the run wrote into it."""
    if _listed(folder) != _listed_before():
        shutil.rmtree(folder)
        shutil.copytree(TINY, folder / "tiny")
        os.chdir(folder)


def _listed(folder: Path) -> list[tuple[str, int]]:
    return sorted(
        (str(path.relative_to(folder)), path.stat().st_size) for path in folder.rglob("*")
    )


@cache
def _listed_before() -> list[tuple[str, int]]:
    return _listed(_command_folder())
