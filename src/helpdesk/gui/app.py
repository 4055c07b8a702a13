# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program: fonts, look, words, the first window, and what happens when something breaks."""

from __future__ import annotations

import gc
import sys
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from helpdesk.content.sealed import OTHER_FORMAT, BundleError, Front, Rest
from helpdesk.content.store import data_folder, open_sealed
from helpdesk.content.words import ENGLISH, make_t, words_for
from helpdesk.gui import NAME, theme
from helpdesk.gui.chrome import Talk
from helpdesk.gui.hide import LeaveKeys, leave
from helpdesk.gui.look import Look
from helpdesk.gui.pages.start import FirstPage
from helpdesk.gui.plain import PLAIN_WORDS
from helpdesk.gui.shell import Shell
from helpdesk.gui.wardrobe import Wardrobe

if TYPE_CHECKING:  # loaded once the first frame is on the screen
    from helpdesk.content.bundle import Bundle
    from helpdesk.gui.controller import Content, Controller

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


class Window:
    """The window. Its Hide button leaves from the start; with `watch` the keys do as well."""

    keys: LeaveKeys

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        shell.hiding.connect(self.leave)

    def watch(self) -> None:
        """Watch the keys. That wakes much of Qt, so it is done after the first frame."""
        self.keys = LeaveKeys(time.monotonic)
        self.keys.leaving.connect(self.leave)
        self.keys.counted.connect(self.shell.fill_dots)
        self.keys.watch(self.shell)

    def leave(self) -> None:
        """Hide: leave at once."""
        leave(self.shell, self.forget)

    def forget(self) -> None:
        """Drop what is shown."""
        self.shell.drop_page()


class FullWindow(Window):
    """A window that can be filled: its first frame needs neither pack nor engine."""

    controller: Controller
    _is_filled = False

    def __init__(self, application: QApplication, front: Front, language: str) -> None:
        self._t = make_t(words_for(front.words, language))
        self._wardrobe = Wardrobe(application, front.themes, front.icons)
        super().__init__(Shell(self._wardrobe.wear(), self._t, Talk(*front.talk)))
        self.shell.show_page(FirstPage(self._t("preview") if front.preview else None))

    def fill(self, content: Content, now: Clock) -> None:
        """Let the window answer: from here on the controller decides what it shows."""
        from helpdesk.gui.controller import Controller

        self.controller = Controller(content, self.shell, self._wardrobe, self._t, now)
        self._is_filled = True

    def forget(self) -> None:
        """Drop every answer and the page that shows them."""
        if self._is_filled:
            self.controller.forget()
        super().forget()


def make_window(application: QApplication, bundle: Bundle, language: str, now: Clock) -> FullWindow:
    """The window at its start page, not yet shown."""
    from helpdesk.content.bundle import front_of
    from helpdesk.gui.controller import Content

    window = FullWindow(application, front_of(bundle), language)
    window.fill(Content(bundle.pack, lambda: bundle.index), now)
    window.watch()
    return window


def make_trouble(application: QApplication, code: str) -> Window:
    """The plain window for a program whose content can't be opened, not yet shown."""
    look = Look(roles=theme.system_roles(application.palette()))
    application.setStyleSheet(theme.stylesheet(look))
    window = Window(Shell(look, make_t(PLAIN_WORDS), None))
    show_trouble(window.shell, code)
    return window


def show_trouble(shell: Shell, code: str) -> None:
    """Show the plain page: 999, Childline and a short code."""
    from helpdesk.engine.pages import TroublePage

    shell.show_page(TroublePage(code=code))


def run() -> int:
    """Open the window and stay until it is closed. The exit code is 0."""
    qInstallMessageHandler(_say_nothing)
    opening = Opening(Application())
    opening.window.shell.painted.connect(opening.finish)
    opening.window.shell.show()
    return opening.application.exec()


def first_paint() -> int:
    """Open the window, print the milliseconds until its first frame was painted, and end."""
    opening = Opening(Application())
    opening.window.shell.painted.connect(opening.tell)
    opening.window.shell.show()
    return opening.application.exec()


class Opening(QObject):
    """Opens the program: first the window, then, when it is on the screen, all that it needs."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.application = application
        self._rest: Callable[[], Rest] | None = None
        self.window = self._opened()
        sys.excepthook = ErrorHook(self.window.shell)

    @Slot()
    def finish(self) -> None:
        """Let the window answer."""
        self.window.watch()
        try:
            if isinstance(self.window, FullWindow) and self._rest is not None:
                self._fill(self.window, self._rest)
        finally:
            # Nothing made so far is ever garbage: the collector need not look at it again.
            gc.freeze()
            gc.enable()

    @Slot()
    def tell(self) -> None:
        """Print how long the first frame took, and end."""
        painted = time.time()
        from helpdesk.gui import since_start

        sys.stdout.write(f"{since_start.milliseconds(painted)}\n")
        QApplication.exit(0)

    def _opened(self) -> Window:
        try:
            sealed = open_sealed()
            window = FullWindow(self.application, sealed.front, ENGLISH)
        except BundleError as error:
            return make_trouble(self.application, error.code)
        except (LookupError, ValueError):  # a word, colour or icon that this program asks for
            return make_trouble(self.application, OTHER_FORMAT)
        self._rest = sealed.rest
        return window

    def _fill(self, window: FullWindow, read: Callable[[], Rest]) -> None:
        from helpdesk.content.bundle import decode_index, decode_pack
        from helpdesk.gui.controller import Content

        try:
            rest = read()
            pack = decode_pack(rest.pack)
        except BundleError as error:
            window.shell.close_off()
            show_trouble(window.shell, error.code)
        else:
            window.fill(Content(pack, partial(decode_index, rest.find)), _now)


def _say_nothing(*_message: object) -> None:
    """Qt's own messages may name an address that was opened; a session log would keep them."""


def _now() -> datetime:
    return datetime.now(UTC)


class ErrorHook:
    """Shows the plain page for an error that nobody caught: a code, no answers, no traceback."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._showing = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show the page. If even that breaks, or for Ctrl+C, end the program."""
        if self._showing or not issubclass(kind, Exception):
            QApplication.exit(1)
            return
        self._showing = True
        try:
            known = error.code if isinstance(error, BundleError) else None
            show_trouble(self._shell, known or code_of(kind, trace))
        except Exception:  # noqa: BLE001 - nothing is left to show
            QApplication.exit(1)
        finally:
            self._showing = False
            _forget_error()


def _forget_error() -> None:
    """Python keeps the last error that nobody caught, and with it every answer it had in hand."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)


def code_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A short code of where the program broke. Nothing of what was answered goes into it."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = Path(trace.tb_frame.f_code.co_filename).stem if trace else ""
    line = trace.tb_lineno if trace else 0
    return f"E{zlib.crc32(f'{kind.__name__} {name} {line}'.encode()) % 10_000:04}"
