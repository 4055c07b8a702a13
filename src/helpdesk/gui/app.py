# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program: fonts, look, words, the first window, and what happens when something breaks."""

from __future__ import annotations

import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from helpdesk.content.bundle import Bundle, BundleError
from helpdesk.content.store import data_folder, open_bundle
from helpdesk.content.words import ENGLISH, make_t, words_for
from helpdesk.engine.pages import TroublePage
from helpdesk.gui import NAME, since_start, theme
from helpdesk.gui.chrome import Talk
from helpdesk.gui.controller import Controller
from helpdesk.gui.hide import Leaving
from helpdesk.gui.look import Look
from helpdesk.gui.plain import PLAIN_WORDS
from helpdesk.gui.shell import Shell
from helpdesk.gui.wardrobe import Wardrobe
from helpdesk.model import Pack

Clock = Callable[[], datetime]


class Application(QApplication):
    """The application object: neutral names, one style everywhere, our own fonts."""

    def __init__(self, _arguments: object = None) -> None:
        super().__init__([NAME.lower()])
        self.setApplicationName(NAME)
        self.setDesktopFileName(NAME.lower())
        self.setStyle("Fusion")
        for font in sorted((data_folder() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWindow:
    """What belongs together while a window is open: the window, and what ties Hide to it."""

    shell: Shell
    leaving: Leaving


@dataclass(frozen=True, slots=True, kw_only=True)
class Window(PlainWindow):
    """A window with content, and what turns its events into pages."""

    controller: Controller


def make_window(application: QApplication, bundle: Bundle, language: str, now: Clock) -> Window:
    """The window at its start page, not yet shown."""
    t = make_t(words_for(bundle.words, language))
    wardrobe = Wardrobe(application, bundle.themes, bundle.icons)
    shell = Shell(wardrobe.wear(), t, talk_of(bundle.pack))
    controller = Controller(bundle.pack, shell, wardrobe, t, now)
    controller.open()
    return Window(shell=shell, leaving=_leaving(shell, controller.forget), controller=controller)


def make_trouble(application: QApplication, code: str) -> PlainWindow:
    """The plain window for a program whose content can't be opened, not yet shown."""
    look = Look(roles=theme.system_roles(application.palette()))
    application.setStyleSheet(theme.stylesheet(look))
    shell = Shell(look, make_t(PLAIN_WORDS), None)
    shell.show_page(TroublePage(code=code))
    return PlainWindow(shell=shell, leaving=_leaving(shell, shell.drop_page))


def _leaving(shell: Shell, forget: Callable[[], None]) -> Leaving:
    made = Leaving(shell, shell.hiding, forget, time.monotonic)
    made.keys.counted.connect(shell.fill_dots)
    return made


def talk_of(pack: Pack) -> Talk:
    """The service that the bar offers for a talk, with its first phone number."""
    service = pack.services[pack.info.talk]
    number = next(contact.value for contact in service.contacts if contact.kind == "phone")
    return Talk(service=service.id, name=service.name, number=number)


def run() -> int:
    """Open the window and stay until it is closed. The exit code is 0."""
    application = Application()
    window = _open(application)
    window.shell.show()
    return application.exec()


def first_paint() -> int:
    """Open the window, print the milliseconds until its first frame was painted, and end."""
    application = Application()
    window = _open(application)
    watch = _FirstPaint(window.shell)
    window.shell.show()
    code = application.exec()
    sys.stdout.write(f"{watch.milliseconds}\n")
    return code


def _open(application: QApplication) -> PlainWindow:
    window: PlainWindow
    try:
        window = make_window(application, open_bundle(), ENGLISH, _now)
    except BundleError as error:
        window = make_trouble(application, error.code)
    sys.excepthook = ErrorHook(window.shell)
    return window


def _now() -> datetime:
    return datetime.now(UTC)


class _FirstPaint(QObject):
    """Ends the program when the first frame is on the screen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.milliseconds = 0
        shell.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame is flushed before the next turn of the event loop."""
        if event.type() == QEvent.Type.Paint and not self.milliseconds:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    @Slot()
    def _painted(self) -> None:
        self.milliseconds = since_start.milliseconds()
        QApplication.exit(0)


class ErrorHook:
    """Shows the plain page for an error that nobody caught: a code, no answers, no traceback."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._showing = False

    def __call__(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show the page. If even that breaks, or for Ctrl+C, end the program."""
        if self._showing or not issubclass(kind, Exception):
            QApplication.exit(1)
            return
        self._showing = True
        self._shell.show_page(TroublePage(code=code_of(kind, trace)))
        self._showing = False


def code_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A short code of where the program broke. Nothing of what was answered goes into it."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = Path(trace.tb_frame.f_code.co_filename).stem if trace else ""
    line = trace.tb_lineno if trace else 0
    return f"E{zlib.crc32(f'{kind.__name__} {name} {line}'.encode()) % 10_000:04}"
