# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is under version control reads well and speaks of no machine but the reader's."""

import ast
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"

MAX_FILE = 400
MAX_FUNCTION = 60
LONG_FILES = {"src/helpdesk/model.py"}
"""May be longer: the model is every type of the content in one place, and no behaviour."""

PACKAGE_INDEX = re.compile(
    r"pypi[.]org|pythonhosted[.]org|npmjs[.]|anaconda[.]org|crates[.]io"
    r"|(deb|security|archive|ports)[.](debian|ubuntu)[.]"
    r"|[@.]debian[.]org"
)
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(work|root|tmp|home/\w+|Users/\w+|opt/\w+)/")
ADDRESS = re.compile(r"https?:|git[+]|file:|--(extra-)?index-url|--find-links| @ ")


def tracked() -> list[Path]:
    """Every file under version control that is there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def texts() -> list[Path]:
    """Every file under version control that is not a picture or a font."""
    return [path for path in tracked() if path.suffix not in {".png", ".ttf", ".otf"}]


def lines_with(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    """The places where a pattern stands, as `file:line: text`."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def functions(path: Path) -> list[tuple[str, int]]:
    """Each function of a file, by its place, with its number of lines."""
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    ]


def test_no_file_names_a_package_index() -> None:
    """Whoever builds this chooses where packages come from; the repository does not."""
    assert lines_with(PACKAGE_INDEX, texts()) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert lines_with(MACHINE_PATH, texts()) == []


def test_lock_files_hold_versions_and_hashes_only() -> None:
    """Every pin has a hash, and none says where it came from."""
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    assert [lock.name for lock in locks] == [
        f"{name}.txt" for name in ("build", "packages", "run", "test", "windows")
    ]
    assert lines_with(ADDRESS, locks) == []
    for lock in locks:
        pins = re.split(r"^(?=\S)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_what_is_installed_is_what_the_app_asks_for() -> None:
    """The list that is locked and the list in the wheel are the same."""
    config = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", config, re.MULTILINE | re.DOTALL)
    assert listed is not None
    wheel = [line.strip().strip('",').replace("'", '"') for line in listed[1].splitlines()]
    locked = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").splitlines()
    assert wheel == [line for line in locked if not line.startswith("#")]


def test_a_clean_copy_makes_a_wheel_with_its_content(tmp_path: Path) -> None:
    """The build compiles the pack; it goes into the wheel with the fonts and every licence."""
    copy = tmp_path / "copy"
    for path in tracked():
        place = copy / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(copy)]
    subprocess.run([*pip, *options], check=True)
    [wheel] = tmp_path.glob("helpdesk-*-py3-none-any.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    fonts = {f"helpdesk/data/fonts/{font.name}" for font in (ROOT / "resources/fonts").glob("*.*")}
    assert {"helpdesk/data/uk.pack", "helpdesk/__main__.py", *fonts} - names == set()
    licences = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert {"LICENSE", "Apache-2.0.txt", "CC-BY-4.0.txt", "OFL-1.1.txt", "ISC.txt"} <= licences


def test_files_are_short() -> None:
    """A file is read in one sitting."""
    long = {
        str(path.relative_to(ROOT)): count
        for path in SRC.rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MAX_FILE
    }
    assert long.keys() - LONG_FILES == set(), long


def test_functions_are_short() -> None:
    """A function fits on a screen."""
    every = [found for path in SRC.rglob("*.py") for found in functions(path)]
    assert [found for found in every if found[1] > MAX_FUNCTION] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (PACKAGE_INDEX, "see https://" + "pypi" + ".org/simple"),
        (PACKAGE_INDEX, "deb http://deb.debian" + ".org bookworm"),
        (MACHINE_PATH, "open('/" + "home/sam/helpdesk')"),
        (MACHINE_PATH, "cd /" + "root/helpdesk"),
        (ADDRESS, "helpdesk @ file:///x"),
    ],
)
def test_each_pattern_finds_what_it_is_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
