# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The house stands as designed: rings, doors, and what a ring must never use.

Who may import whom is in `pyproject.toml` (import-linter). Here is what imports do not show.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "helpdesk"

CLOCK = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "import time",
    "time.time",
)
CHANCE = ("random", "secrets", "uuid")
FILES = ("open()", "Path()", "pathlib", "io", "os", "shutil", "tempfile")
NETWORK = (
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
)
TRACES = (
    *("logging", "print()", "sqlite3", "pickle", "shelve", "dbm"),
    *("PySide6.QtCore.QSettings", "PySide6.QtWidgets.QFileDialog", "PySide6.QtSql"),
)

BANS = {
    "model": (*CLOCK, *CHANCE, *FILES),
    "engine": (*CLOCK, *CHANCE, *FILES),
    "gui": TRACES,
    "": NETWORK,
}
"""Part of the package (all of it for ""): what no code in it may use."""


def files_of(part: str) -> list[Path]:
    """The Python files of a module or a package, or all of them."""
    return [SRC / f"{part}.py"] if part == "model" else sorted((SRC / part).rglob("*.py"))


def uses(code: str) -> Iterator[tuple[int, str]]:
    """Every line and dotted name that code imports, reads or (with brackets) calls."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=names):
                for name in names:
                    yield from ((node.lineno, name.name), (node.lineno, f"import {name.name}"))
            case ast.ImportFrom(module=str(module), names=names):
                yield from ((node.lineno, f"{module}.{name.name}") for name in names)
            case ast.Attribute():
                yield node.lineno, ast.unparse(node)
            case ast.Call(func=ast.Name(id=name)):
                yield node.lineno, f"{name}()"


def broken(code: str, bans: tuple[str, ...]) -> list[str]:
    """The bans that code breaks, as `line: name`."""
    return [
        f"{line}: {name}"
        for line, name in uses(code)
        for ban in bans
        if f".{name}.".endswith(f".{ban}.") or f"{name}.".startswith(f"{ban}.")
    ]


def examples(ban: str) -> list[str]:
    """Ways in which code may break a ban."""
    module, _, name = ban.rpartition(".")
    if ban.startswith("import "):
        return [ban, f"{ban} as other"]
    if ban.endswith("()"):
        return [f"{ban[:-2]}('x')"]
    return [f"import {ban}", f"{ban}.x()", *([f"from {module} import {name}"] if module else [])]


@pytest.mark.parametrize("part", BANS, ids=lambda part: part or "all")
def test_no_part_uses_what_it_must_not(part: str) -> None:
    """Engine and model know no clock, chance or file; the window leaves no trace; no sockets."""
    found = {
        str(path.relative_to(ROOT)): faults
        for path in files_of(part)
        if (faults := broken(path.read_text(encoding="utf-8"), BANS[part]))
    }
    assert found == {}


@pytest.mark.parametrize("ban", sorted({ban for bans in BANS.values() for ban in bans}))
def test_each_ban_is_noticed(ban: str) -> None:
    """The search above finds every banned name, however it is imported."""
    assert [code for code in examples(ban) if not broken(code, (ban,))] == []


def test_names_that_only_look_alike_are_free() -> None:
    """A ban names a thing, not a string: hours may open, and a message may be printed on."""
    assert broken("hours.open(); blueprint(); timetable.now; x.datetime_now", BANS["engine"]) == []


def test_the_entry_point_loads_one_ring_at_a_time() -> None:
    """`__main__` imports the verbs and the window inside functions: neither loads the other."""
    tree = ast.parse((SRC / "__main__.py").read_text(encoding="utf-8"))
    tree.body = [node for node in tree.body if not isinstance(node, ast.FunctionDef)]
    rings = ("helpdesk.author", "helpdesk.gui")
    assert [name for _, name in uses(ast.unparse(tree)) if name.startswith(rings)] == []


def test_the_rings_hold(capsys: pytest.CaptureFixture[str]) -> None:
    """Import-linter finds no import against the rings and no second door for a library."""
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out
