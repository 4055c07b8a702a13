# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Windows in tests: without a screen, in our own fonts, and with nothing left after each test."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from helpdesk.gui.app import Application
from tests.real import RESOURCES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return Application


@pytest.fixture(scope="session", autouse=True)
def own_fonts(qapp: QApplication) -> None:
    """Text is measured in the fonts that people see."""
    for font in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        assert QFontDatabase.addApplicationFont(str(font)) >= 0


@pytest.fixture(scope="session", autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees, or touches, what the person who runs it has kept."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("settings"))


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Close and delete what a test opened; then no widget, timer or thread is there any more.

    Garbage is collected here alone, as the program does it at rest: a window that a test has let go
    of is garbage, and may still have to be laid out.
    """
    gc.disable()
    yield
    qapp.clipboard().clear()  # without a screen, what is copied would outlive Python, and crash it
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    _deliver_deletions()
    _take_an_end(qapp)
    gc.collect()
    _deliver_deletions()
    gc.enable()
    assert [describe(widget) for widget in qapp.allWidgets()] == []
    running = [one for one in gc.get_objects() if isinstance(one, QTimer) and Shiboken.isValid(one)]
    assert [one for one in running if one.isActive()] == []
    assert threading.enumerate() == [threading.main_thread()]


def _deliver_deletions() -> None:
    # Outside a running loop nothing else delivers them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _take_an_end(qapp: QApplication) -> None:
    """An end of the program that no loop has taken would end each loop of the tests that follow."""
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


def describe(widget: object) -> str:
    """A widget by its class and name."""
    name = getattr(widget, "objectName", str)()
    return f"{type(widget).__name__} {name}".strip()
