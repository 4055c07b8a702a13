# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The installed program proves itself: it opens, shows every kind of page, and holds no network."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QRawFont

from helpdesk.content.bundle import open_bundle
from helpdesk.content.sealed import BundleError
from helpdesk.content.words import ENGLISH
from helpdesk.gui.app import Application, FullWindow, make_window
from helpdesk.gui.events import Restart
from helpdesk.gui.fonts import FONTS, made_font, path_of
from helpdesk.gui.look import BASE
from helpdesk.gui.settings import NOWHERE
from helpdesk.gui.walks import walks
from helpdesk.model import Pack

_SUM = "head"
"""The part of a font file with a check sum of all of it. Names differ from system to system."""

NETWORK = ("socket", "_socket", "ssl", "_ssl", "PySide6.QtNetwork")


class Result(NamedTuple):
    """How many pages were shown, and a line for each fault."""

    pages: int
    faults: list[str]


def run() -> Result:
    """Walk every kind of page."""
    if sys.platform not in {"win32", "darwin"} and not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = Application()
    try:
        bundle = open_bundle()
    except BundleError as error:
        return Result(0, [str(error)])
    window = make_window(application, bundle, ENGLISH, _now, place=NOWHERE)
    # Nobody sees it: an installer runs it before it takes a new version.
    window.shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.shell.show()
    faults = [*_faults_of_pages(application, window, bundle.pack), *_faults_of_program()]
    window.shell.close()
    return Result(len(walks(bundle.pack)), faults)


def _has_display() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _now() -> datetime:
    return datetime.now(UTC)


def _faults_of_pages(application: Application, window: FullWindow, pack: Pack) -> Iterator[str]:
    controller, shell = window.controller, window.shell
    for walk in walks(pack):
        controller.handle(Restart())
        for event in walk.events:
            controller.handle(event)
        application.processEvents()
        if not isinstance(controller.page, walk.ends_at):
            yield f"{walk.name}: another page was shown"
        elif shell.page is None or shell.page.heading is None or shell.grab().isNull():
            yield f"{walk.name}: the page was not drawn"
    controller.forget()


def _faults_of_program() -> Iterator[str]:
    for family, font in FONTS.items():
        for weight, file in font.files.items():
            found = QRawFont.fromFont(made_font(family, BASE, weight))
            if found.fontTable(_SUM) != QRawFont(str(path_of(file)), BASE).fontTable(_SUM):
                yield f"the font {file} is not there"
    for module in NETWORK:
        if module in sys.modules:
            yield f"{module} was loaded"
