# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A release has one version, notes for IT leads, and workflows that call what is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from common.brand import ROOT, Brand
from helpdesk import __version__
from linux.packages import deb_name
from tests.test_repository import texts
from windows.newer import newer

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"
NOTES = ROOT / "tools" / "release_notes.py"
PYTHON = ROOT / "packaging" / "windows" / "python.sha256"
NOWHERE = ROOT / "no folder"
STEM, DEB = Brand().stem, deb_name(Brand())
MSI = f"{STEM}-x64.msi"
NAMED = {"docs/for-it-leads.md", "docs/not-run-here.md", "SECURITY.md"}
"""What the notes send a reader to."""


def read(workflow: Path) -> dict[Any, Any]:
    content: dict[Any, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return content


def jobs(workflow: Path) -> list[dict[str, Any]]:
    return list(read(workflow)["jobs"].values())


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(workflow) for step in job["steps"]]


def made(folder: Path, *names: str) -> Path:
    """A folder with files of these names."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"x" * 2_500_000)
    return folder


def notes(folder: Path, *options: str, path: Path = NOWHERE) -> subprocess.CompletedProcess[str]:
    """Of a folder; the tools of this computer are out of reach."""
    told = ["--publisher=A charity", "--support=until July 2027", *options, str(folder)]
    return subprocess.run(
        [sys.executable, str(NOTES), *told],
        env={**os.environ, "PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


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


@pytest.mark.parametrize(
    ("script", "given", "asked"),
    [
        ("tools/release_notes.py", r"--[a-z]+", r'add_argument\("(--[a-z]+)"'),
        ("packaging/windows/try.ps1", r"-[A-Z][a-z]+", r"(?m)\[Parameter.*\$(\w+),?$"),
    ],
)
def test_a_script_of_the_release_is_given_all_that_it_asks_for(
    script: str, given: str, asked: str
) -> None:
    """Under the names that it knows; who signed, and what, is said by the workflow."""
    run = "\n".join(step.get("run", "") for step in steps(RELEASE))
    command = run.partition(script)[2].replace("\\\n", "").partition("\n")[0]
    known = re.findall(asked, (ROOT / script).read_text(encoding="utf-8"))
    assert {name.lstrip("-") for name in re.findall(rf"(?<= ){given}", command)} == {
        name.lstrip("-") for name in known
    }


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
    folder = made(tmp_path, MSI, f"{MSI}.cdx.json", DEB, "SHA256SUMS")
    printed = notes(folder).stdout
    assert f"| `{MSI}` | 2.5 | Windows, all users" in printed
    assert f"| `{DEB}` | 2.5 | Debian and Ubuntu |" in printed
    assert "cdx.json` |" not in printed
    assert "This is a preview." in printed
    assert "- The first way from a question to help" in printed
    assert "$" not in printed


@pytest.mark.parametrize(
    ("name", "state", "told"),
    [
        ("macos.pkg", "--macos=notarised", "macOS is signed and notarised"),
        ("macos.pkg", "--macos=signed", "macOS is signed but not notarised"),
        ("macos-unsigned.pkg", "--macos=unsigned", "macOS is signed by nobody"),
        ("x64.msi", "--windows=signed", "the MSI and the setup EXE are signed"),
        ("x64.msi", "--windows=unsigned", "for Windows are not signed"),
    ],
)
def test_the_notes_say_who_signed_as_they_are_told(
    tmp_path: Path, name: str, state: str, told: str
) -> None:
    """And only of a system that there is a file for."""
    printed = notes(made(tmp_path, f"{STEM}-{name}"), state).stdout
    sentence = printed.split("**Signatures**: ")[1].split("\n")[0]
    assert told in sentence
    assert ("macOS" in sentence) == name.startswith("macos")
    assert ("Windows" in sentence) == name.startswith("x64")


def test_the_notes_teach_nobody_to_get_round_a_warning(tmp_path: Path) -> None:
    """As the page for IT leads asks of everybody."""
    folder = made(tmp_path, MSI, f"{STEM}-macos-unsigned.pkg")
    printed = notes(folder).stdout
    assert "right click" not in printed
    assert "don't teach people to click a warning away" in printed
    assert "It is for testers" in printed


@pytest.mark.parametrize(
    ("names", "options", "said"),
    [
        ((), (), "holds no installer"),
        ((f"{STEM}-test-x64.msi",), (), "holds a copy of Python for trials"),
        ((MSI, "helpdesk_0.0.9~preview_amd64.deb"), (), "_amd64.deb is not of "),
        ((MSI, DEB.replace("helpdesk", "youth-desk")), (), "files of helpdesk and youth-desk"),
        ((f"{STEM}-macos.pkg",), (), "is not unsigned, as --macos says"),
        ((f"{STEM}-macos-unsigned.pkg",), ("--macos=notarised",), "is not notarised, as --macos"),
        ((MSI,), ("--publisher= ",), "--publisher is empty"),
        ((MSI,), ("--support=",), "--support is empty"),
    ],
)
def test_no_notes_are_made_that_would_not_be_true(
    tmp_path: Path, names: tuple[str, ...], options: tuple[str, ...], said: str
) -> None:
    """Trials, another version, another name, a signature that is not there, a promise not kept."""
    refused = notes(made(tmp_path, *names), *options)
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert said in refused.stderr


def test_the_notes_say_who_publishes_and_for_how_long(tmp_path: Path) -> None:
    """An IT lead is promised both."""
    printed = notes(made(tmp_path, DEB)).stdout
    assert "answers for the content: A charity\n" in printed
    assert "**Looked after**: until July 2027\n" in printed


def test_a_link_in_the_notes_leads_to_the_source_at_the_tag(tmp_path: Path) -> None:
    """The page of a release has no folder docs/ beside it; without a place nothing is linked."""
    folder = made(tmp_path, DEB)
    at = f"https://github.com/a/b/blob/v{__version__}"
    linked = re.findall(r"\]\((.+?)\)", notes(folder, "--repository", "a/b").stdout)
    assert {address.removeprefix(f"{at}/") for address in linked} == NAMED
    assert all((ROOT / name).is_file() for name in NAMED)
    assert "](" not in notes(folder).stdout
    assert "gh attestation" not in notes(folder).stdout


def test_the_notes_name_the_codes_that_detect_the_msi(tmp_path: Path) -> None:
    """As the tool that reads MSIs tells them, if it is there."""
    folder = made(tmp_path / "dist", MSI)
    table = "Property\tValue\\r\ns72\tl0\\r\nProductCode\t{A}\\r\nProductVersion\t9.8.7\\r\n"
    tool = tmp_path / "msiinfo"
    tool.write_text(f"#!/bin/sh\nprintf '{table}UpgradeCode\t{{B}}\\r\n'\n", encoding="utf-8")
    tool.chmod(0o755)
    printed = notes(folder, path=tmp_path).stdout
    assert "product code `{A}`, version `9.8.7`, upgrade code `{B}`" in printed
    assert "Detect the MSI" not in notes(folder).stdout
    tool.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert "is no MSI that msiinfo can read" in notes(folder, path=tmp_path).stderr


def test_a_tag_that_is_not_the_version_makes_no_release(tmp_path: Path) -> None:
    """In one sentence."""
    folder = made(tmp_path, DEB)
    assert notes(folder, "--tag", f"v{__version__}").returncode == 0
    wrong = notes(folder, "--tag", "v9.9.9")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("The tag v9.9.9 is not v")


@pytest.mark.parametrize("page", ["for-it-leads.md", "releasing.md"])
def test_no_page_tells_a_charity_to_build_files_for_trials(page: str) -> None:
    """Each command has the Python that is handed out, and the page says what a name must not do."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    commands = re.findall(r"make packages (\S+)", text)
    assert commands
    assert set(commands) == {'WINDOWS_PYTHON="$(packaging/windows/python.sh)"'}
    assert "must never change later" in text.replace("\n      ", " ")


def test_the_page_for_it_leads_says_by_what_windows_knows_the_program() -> None:
    """The MSI's upgrade code, and the key of what the EXE installed."""
    text = (ROOT / "docs" / "for-it-leads.md").read_text(encoding="utf-8")
    assert text.count(f"{{{Brand().id}}}".upper()) == 2
    assert f"Uninstall\\{{{str(Brand().id).upper()}}}" in text


def test_the_version_to_try_an_upgrade_with_is_the_next_one() -> None:
    """Of the same program, so that Windows sees an upgrade."""
    assert newer(Brand(version="1.2.9")) == Brand(version="1.2.10")
