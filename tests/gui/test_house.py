# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the window's code that Qt does not enforce, and that bite late."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from helpdesk.gui import events
from helpdesk.gui.pages.base import Page
from helpdesk.gui.walks import walks
from tests.gui.windows import real_window
from tests.real import REAL_PACK, ROOT

GUI = ROOT / "src" / "helpdesk" / "gui"
FILES = sorted(GUI.rglob("*.py"))


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in FILES:
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def test_no_connection_holds_a_lambda_or_a_partial() -> None:
    """They would keep a window alive for ever; bound methods do not."""
    found = [
        f"{name}:{call.lineno}"
        for name, tree in trees()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "connect"
        for argument in call.args
        if not isinstance(argument, ast.Attribute)
    ]
    assert found == []


def modules() -> Iterator[ModuleType]:
    for path in FILES:
        place = path.relative_to(GUI).with_suffix("").parts
        parts = [part for part in place if part != "__init__"]
        yield importlib.import_module(".".join(["helpdesk.gui", *parts]))


def own_attributes(kind: type, module: ModuleType) -> Iterator[str]:
    """Every name that a class gives to itself with `self.name = …`."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
                    yield inner.attr


@pytest.mark.parametrize("module", list(modules()), ids=lambda module: module.__name__)
def test_no_attribute_hides_a_method_of_qt(module: ModuleType) -> None:
    """`self.actions = …` would take the method of that name away from Qt."""
    hidden = [
        f"{kind.__name__}.{name}"
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, QObject)
        and kind.__module__ == module.__name__
        for base in kind.__mro__
        if base.__module__.startswith("PySide6")
        for name in own_attributes(kind, module)
        if name in vars(base)
    ]
    assert hidden == []


def test_only_the_shown_page_is_alive(qapp: QApplication) -> None:
    """Nothing that was read stays in a hidden widget after the next page has come."""
    window = real_window(qapp)
    for walk in walks(REAL_PACK):
        window.controller.handle(events.Restart())
        for event in walk.events:
            window.controller.handle(event)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [one for one in qapp.allWidgets() if isinstance(one, Page)] == [window.shell.page]
