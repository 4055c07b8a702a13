# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What an installer carries of our own: all that the window needs, and nothing of the tools."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from common.brand import Brand, BrandError
from common.program import SOURCE, copy_program, program_files
from helpdesk.gui.shell import VIEWS

STARTS = ("helpdesk.gui.app", "helpdesk.gui.self_test")
"""What the arguments of an installed program lead to; `__main__` also knows the verbs."""


def needed() -> set[str]:
    """Every module that the window can come to."""
    graph = grimp.build_graph("helpdesk", exclude_type_checking_imports=True)
    views = {f"helpdesk.gui.pages.{place.split('.')[0]}" for place in VIEWS.values()}
    found: set[str] = set()
    todo = {*STARTS, *views, "helpdesk.__main__"}
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.add(one)
        todo |= {one.rpartition(".")[0]} - {""}
        if one != "helpdesk.__main__":
            todo |= graph.find_modules_directly_imported_by(one)
    return found


def started(folder: Path, argument: str) -> subprocess.CompletedProcess[str]:
    """The program in a folder, started with nothing of our source in reach."""
    return subprocess.run(
        [sys.executable, "-m", "helpdesk", argument],
        env={"PYTHONPATH": str(folder), "HOME": str(folder), "PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_installer_carries_what_the_window_needs_and_no_more() -> None:
    """Worked out from every import."""
    carried = {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        for path in program_files()
    }
    assert carried == needed()


def test_the_carried_program_proves_itself_without_our_source(tmp_path: Path) -> None:
    """In a folder of its own, with PySide6 alone."""
    copy_program(Brand(), tmp_path)
    ended = started(tmp_path, "--self-test")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_verb_of_authors_is_refused_in_one_line(tmp_path: Path) -> None:
    """An installer holds the window alone."""
    copy_program(Brand(), tmp_path)
    ended = started(tmp_path, "check")
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1


def test_a_damaged_pack_goes_into_no_program(tmp_path: Path) -> None:
    """Not even if it is our own, which nobody named. Every system's program is made here."""
    damaged = tmp_path / "our.pack"
    damaged.write_bytes(Brand().pack.read_bytes()[:-1])
    with pytest.raises(BrandError, match=r"is damaged\. Make it again with `helpdesk build`\.$"):
        copy_program(Brand(pack=damaged), tmp_path / "program")


def test_a_program_without_one_of_its_fonts_says_so(tmp_path: Path) -> None:
    """Another font in its place would pass for it."""
    file = "Lexend-Regular.ttf"
    (copy_program(Brand(), tmp_path) / "data" / "fonts" / file).unlink()
    ended = started(tmp_path, "--self-test")
    assert (ended.returncode, ended.stderr) == (1, f"the font {file} is not there\n")
