# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: exit codes, one line for a mistake, and nothing loaded that isn't needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk.__main__ import main
from helpdesk.author.packing import compile_folder
from helpdesk.content.bundle import encode, open_bundle
from tests.packs.accept import BROKEN, TINY

ROOT = Path(__file__).resolve().parents[3]
FACTS = ("--topic", "picture", "--age", "13-15", "--nation", "wales")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a person does, with this environment alone."""
    return subprocess.run(
        [sys.executable, "-m", "helpdesk", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), **environment},
    )


# --- mistakes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["fly"], ["'fly'", "try", "signpost", "find", "check", "build", "shots", "outline"]),
        (["--fly"], ["'--fly'", "--first-paint", "--self-test", "--version"]),
        (["--version", "try"], ["stand alone"]),
        (["signpost", "--age", "12"], ["--age", "'12'", "under-13, 13-15, 16-17, 18-plus"]),
        (["signpost", "--nation", "uk"], ["--nation", "'uk'", "northern-ireland", "elsewhere"]),
        (["signpost", "--about", "you"], ["--about", "me, friend"]),
        (["signpost", "--danger", ""], ["--danger", "yes, no, unsure"]),
        (["signpost", "--topic", "x"], ["--topic", "picture", "fake"]),
        (["signpost", "--colour", "x"], ["'--colour'", "--topic", "--danger", "--at"]),
        (["signpost", "--at", "noon\nish"], ["--at", "2026-11-25T21:30"]),
        (["signpost", "--age"], ["--age"]),
        (["check", "nowhere"], ["no pack in nowhere"]),
        (["check", str(TINY), "more"], ["'more'"]),
        (["build", "nowhere", "-o", "x"], ["no pack in nowhere"]),
        (["build", str(TINY)], ["--output"]),
        (["outline", "nowhere"], ["no pack in nowhere"]),
        (["outline"], ["PACK"]),
        (["shots"], ["DIR"]),
        (["shots", "x", "--size", "big"], ["'big'", "1200x800"]),
        (["shots", "x", "--size", "0x600"], ["'0x600'", "1200x800"]),
        (["shots", "x", "--size", "99999x1"], ["'99999x1'", "1200x800"]),
        (["shots", "x", "--scale", "nan"], ["'nan'", "0.5 to 4"]),
        (["check", "no\nwhere"], ["no pack in no where"]),
        (["check", "x\0"], ["can't be the name"]),
        (["build", str(TINY), "-o", "\ud800"], ["can't be the name"]),
        (["find", "x", "--pack", "x\0"], ["can't be the name"]),
        (["find", "x", "--a\nb"], ["'--a\\nb'"]),
    ],
)
def test_a_wrong_argument_is_one_line_that_says_what_is_allowed(
    arguments: list[str], parts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    if arguments[0] == "signpost":
        arguments = [*arguments, "--pack", str(TINY)] if len(arguments) > 2 else arguments
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("helpdesk: ")
    assert said.err.count("\n") == 1
    assert [part for part in parts if part not in said.err] == []


def test_the_help_warns_that_a_terminal_remembers(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["signpost", "--help"], ["try", "-h"]):
        assert main(arguments) == 0
        assert "A terminal remembers what was typed" in capsys.readouterr().out


def test_content_with_problems_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(BROKEN), "-o", str(tmp_path / "x.pack")]) == 1
    assert 'urgent.yaml:7: unknown fact "aged"' in capsys.readouterr().err
    assert not (tmp_path / "x.pack").exists()


def test_without_a_display_one_line_says_so_before_qt_starts() -> None:
    done = run()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "helpdesk: there is no display to open a window on\n"


def test_a_reader_that_goes_away_ends_the_program_without_a_word() -> None:
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {sys.executable} -m helpdesk outline {TINY} | true"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": os.environ["PATH"]},
    )
    assert (done.returncode, done.stderr) == (1, "")


# --- verbs --------------------------------------------------------------------------------------


def test_signpost_prints_one_object_and_nothing_else() -> None:
    done = run("signpost", *FACTS, "--pack", str(TINY), "--at", "2026-11-25T12:00", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["topic"] == "picture"
    assert found["signposts"][0]["service"] == "take-down"


def test_signpost_speaks_utf8_whatever_the_terminal_is_set_to() -> None:
    done = run(
        "signpost", "--pack", str(TINY), PYTHONIOENCODING="latin-1", LANG="C", PYTHONUTF8="0"
    )
    assert (done.returncode, done.stderr) == (0, "")
    json.loads(done.stdout)


def test_check_tells_problems_and_fails_only_for_errors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", str(TINY)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "warning: needs review" in told[0]
    assert told[-1] == f"0 errors, {len(told) - 1} warnings"
    assert main(["check", str(BROKEN)]) == 1
    assert "urgent.yaml:7: " in capsys.readouterr().out


def test_check_as_json_has_file_line_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(TINY), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["problems"][0]
    assert first == {
        "file": "adults.yaml",
        "line": 5,
        "text": "needs review: the order of the steps",
        "hint": "have it reviewed, then delete the mark",
        "level": "warning",
    }


def test_try_without_content_still_says_whom_to_ring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("helpdesk.content.store.data_folder", lambda: tmp_path)
    assert main(["try"]) == 1
    said = capsys.readouterr().err
    assert "999" in said
    assert "0800 1111" in said
    assert said.count("\n") == 1


def test_build_writes_the_compiled_pack(tmp_path: Path) -> None:
    assert main(["build", str(TINY), "-o", str(tmp_path / "tiny.pack")]) == 0
    bundle, _ = compile_folder(TINY)
    assert bundle is not None
    assert (tmp_path / "tiny.pack").read_bytes() == encode(bundle)
    assert open_bundle(tmp_path / "tiny.pack") == bundle


def test_a_file_that_cannot_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(TINY), "-o", str(tmp_path / "no" / "x")]) == 1
    assert "can't be written" in capsys.readouterr().err


def test_a_name_that_is_too_long_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the system has against a name, there is no traceback."""
    assert main(["check", "x" * 5000]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("helpdesk: File name too long: 'xxx")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "typed", [b"\xff\xfe\n", b"9" * 5000 + b"\n", "\u0662\n".encode(), b"\0\n"]
)
def test_try_takes_no_nonsense_for_a_number(typed: bytes) -> None:
    """It asks again, until there is nothing more to read."""
    done = subprocess.run(
        [sys.executable, "-m", "helpdesk", "try"],
        input=typed + b"q\n",
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Please type a number" in done.stdout


def test_outline_prints_mermaid_and_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(TINY)]) == 0
    said = capsys.readouterr().out
    assert "```mermaid\nflowchart LR\n" in said
    assert "\nPage picture: " in said


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Helpdesk 0.")


# --- what is loaded -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], {"argparse", "yaml", "pydantic", "PySide6", "helpdesk.author"}),
        (["outline", str(TINY)], {"PySide6", "helpdesk.gui"}),
        (["signpost", "--pack", str(TINY)], {"PySide6", "helpdesk.gui"}),
    ],
)
def test_a_verb_loads_only_what_it_needs(arguments: list[str], unwanted: set[str]) -> None:
    code = f"from helpdesk.__main__ import main; import sys; main({arguments!r})"
    code += f"; print({unwanted!r} & set(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert done.stderr.strip() == "set()"


def test_where_the_tools_are_missing_the_window_s_own_arguments_are_named() -> None:
    code = "import sys; sys.modules['helpdesk.author'] = None; "
    code += "from helpdesk.__main__ import main; sys.exit(main(['try']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 2
    assert done.stderr.endswith("it can be: --first-paint, --self-test, --version\n")
