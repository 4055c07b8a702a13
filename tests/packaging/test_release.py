# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A release has one version, notes for IT leads, and workflows that call what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from common.brand import ROOT, Brand
from helpdesk import __version__
from tests.test_repository import texts
from windows.newer import newer

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
NOTES = ROOT / "tools" / "release_notes.py"
PYTHON = ROOT / "packaging" / "windows" / "python.sha256"


def read(workflow: Path) -> dict[Any, Any]:
    content: dict[Any, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return content


def jobs(workflow: Path) -> list[dict[str, Any]]:
    return list(read(workflow)["jobs"].values())


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(workflow) for step in job["steps"]]


def notes(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(NOTES), *options, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_version_is_written_in_one_place() -> None:
    """In the package; the changelog tells people of it, the record of the proofs what was tried."""
    pattern = re.compile(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])")
    told = {"src/helpdesk/__init__.py", "CHANGELOG.md", "docs/packages.md"}
    code = [
        path for path in texts() if path.suffix in {".py", ".toml", ".yml", ".cfg", ".sh", ".md"}
    ]
    said = {
        str(path.relative_to(ROOT))
        for path in code
        if "tests/" not in str(path) and pattern.search(path.read_text(encoding="utf-8"))
    }
    assert said <= told
    assert __version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("## ")[1]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_no_more_than_it_says(workflow: Path) -> None:
    """Reading is the rule; it never runs with a stranger's change and the repository's rights."""
    content = read(workflow)
    assert content["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow.read_text(encoding="utf-8")
    for job in jobs(workflow):
        assert "timeout-minutes" in job
        assert set(job.get("permissions", {})) <= {"contents", "id-token", "attestations"}
    for step in steps(workflow):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_uses_actions_by_commit(workflow: Path) -> None:
    """A tag can be moved to other code; a commit can't."""
    for used in (step["uses"] for step in steps(workflow) if "uses" in step):
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", used), used


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_command_of_a_workflow_has_a_secret_or_a_strangers_words_in_it(workflow: Path) -> None:
    """They come by environment, so that no shell reads them as a command and no log shows them."""
    for run in (step["run"] for step in steps(workflow) if "run" in step):
        assert "${{" not in run


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_calls_what_is_there(workflow: Path) -> None:
    """Each make target, script and module of this repository."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    run = "".join(step.get("run", "") + "\n" for step in steps(workflow))
    run = re.sub(r"(?m)^apt-get .*$", "", run)
    for target in re.findall(r"\bmake ([\w-]+)(?=\s)", run):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for script in re.findall(r"(?:packaging|tools|\.ci)/[\w./-]+", run):
        assert (ROOT / script).is_file(), script
    for module in re.findall(r"-m ((?:common|linux|macos|windows)[\w.]+)", run):
        assert (ROOT / "packaging" / f"{module.replace('.', '/')}.py").is_file(), module


def test_python_for_windows_is_named_with_its_sum_in_one_place() -> None:
    """As `sha256sum` reads it; the version is that of the compiled modules."""
    from windows.bytecode import VERSION

    named = re.fullmatch(
        r"[0-9a-f]{64}  python-(3\.\d+)\.\d+-embed-amd64\.zip\n", PYTHON.read_text(encoding="utf-8")
    )
    assert named
    assert named[1] == VERSION


def test_the_notes_name_every_installer_and_what_changed(tmp_path: Path) -> None:
    """With its size and what it is for; lists and sums are no installers."""
    for name in ("a-preview-x64.msi", "a-preview-x64.msi.cdx.json", "a_amd64.deb", "SHA256SUMS"):
        (tmp_path / name).write_bytes(b"x" * 2_500_000)
    printed = notes(tmp_path).stdout
    assert "| `a-preview-x64.msi` | 2.5 | Windows, all users" in printed
    assert "| `a_amd64.deb` | 2.5 | Debian and Ubuntu |" in printed
    assert "cdx.json` |" not in printed
    assert "This is a preview." in printed
    assert "- The first way from a question to help" in printed
    assert "$" not in printed


@pytest.mark.parametrize(
    ("name", "told"),
    [("a-macos.pkg", "signed and notarised"), ("a-macos-unsigned.pkg", "signed for nobody")],
)
def test_the_notes_say_who_signed(tmp_path: Path, name: str, told: str) -> None:
    """A Mac asks for it."""
    (tmp_path / name).touch()
    assert told in notes(tmp_path).stdout


def test_a_tag_that_is_not_the_version_makes_no_release(tmp_path: Path) -> None:
    """In one sentence."""
    assert notes(tmp_path, "--tag", f"v{__version__}").returncode == 0
    wrong = notes(tmp_path, "--tag", "v9.9.9")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("The tag v9.9.9 is not v")


def test_the_version_to_try_an_upgrade_with_is_the_next_one() -> None:
    """Of the same program, so that Windows sees an upgrade."""
    assert newer(Brand(version="1.2.9")) == Brand(version="1.2.10")
