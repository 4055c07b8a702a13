# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program: fonts, look, words, the first window, and what happens when something breaks."""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from helpdesk.content.sealed import BundleError, Front, Rest
from helpdesk.content.store import data_folder, open_sealed
from helpdesk.content.words import ENGLISH, make_t, words_for
from helpdesk.gui import NAME, SLUG, quiet
from helpdesk.gui.chrome import Talk
from helpdesk.gui.look import Look
from helpdesk.gui.pages.start import FirstPage
from helpdesk.gui.plain import PLAIN_WORDS
from helpdesk.gui.settings import Memory, usual_place
from helpdesk.gui.shell import Shell
from helpdesk.gui.wardrobe import Wardrobe

if TYPE_CHECKING:  # loaded once the first frame is on the screen
    from datetime import datetime

    from helpdesk.content.bundle import Bundle
    from helpdesk.gui.controller import Content, Controller
    from helpdesk.gui.hide import LeaveKeys
    from helpdesk.gui.reading import Reader
    from helpdesk.gui.speech import Program

    Clock = Callable[[], datetime]


class Application(QApplication):
    """The application object: neutral names, one style everywhere, nothing that moves."""

    def __init__(self, _arguments: object = None) -> None:
        with quiet.while_qt_starts(os.environ, data_folder() / "fonts" / "fonts.conf"):
            # A style set by code would be given to Python, with its 566 names for parts of widgets.
            super().__init__([SLUG, "-style", "Fusion"])
            self.setApplicationName(NAME)
            self.setDesktopFileName(SLUG)
            Look(roles={}).font()  # the first font wakes the system's fonts, in these settings
        self.setEffectEnabled(Qt.UIEffect.UI_General, False)
        self.styleHints().setCursorFlashTime(0)  # a steady line where one types


class Window:
    """The window. Its Hide button leaves from the start; with `watch` the keys do as well."""

    keys: LeaveKeys

    def __init__(self, shell: Shell, wardrobe: Wardrobe) -> None:
        self.shell = shell
        self._wardrobe = wardrobe
        wardrobe.changed.connect(shell.wear)
        shell.hiding.connect(self.leave)

    def watch(self) -> None:
        """Watch the keys. That wakes much of Qt, so it is done after the first frame."""
        from helpdesk.gui import heard
        from helpdesk.gui.hide import LeaveKeys

        heard.watch(self.shell)
        self.keys = LeaveKeys(time.monotonic)
        self.keys.leaving.connect(self.leave)
        self.keys.counted.connect(self.shell.fill_dots)
        self.keys.told.connect(self.shell.say_presses)
        self.keys.watch(self.shell)

    def leave(self) -> None:
        """Hide: leave at once. What that takes was loaded by `watch`, after the first frame."""
        from helpdesk.gui.hide import leave

        leave(self.shell, self.shell.quiet.emit, self.forget)

    def forget(self) -> None:
        """Drop what is shown."""
        self.shell.drop_page()


class FullWindow(Window):
    """A window that can be filled: its first frame needs neither pack nor engine."""

    controller: Controller
    _is_filled = False
    _program: Program | None = None
    _reader: Reader | None = None

    def __init__(
        self,
        application: QApplication,
        front: Front,
        language: str | None = None,
        *,
        place: Path | None = None,
    ) -> None:
        memory = Memory(place or usual_place())
        wardrobe = Wardrobe(application, front.themes, front.icons, memory)
        language = language or wardrobe.settings.language
        if language != ENGLISH:
            _read_from(application, language)
        self._t = make_t(words_for(front.words, language))
        super().__init__(Shell(wardrobe.wear(), self._t, Talk(*front.talk)), wardrobe)
        self.shell.show_page(FirstPage(self._t("preview") if front.preview else None))

    def fill(self, content: Content, now: Clock) -> None:
        """Let the window answer: from here on the controller decides what it shows."""
        from helpdesk.gui.controller import Controller

        self.controller = Controller(content, self.shell, self._wardrobe, self._t, now)
        self._is_filled = True

    def give_voice(self) -> None:
        """Offer to read aloud, if this computer has a voice. Nothing is started."""
        from helpdesk.gui.speech import find_program

        self._program = find_program()
        if self._program is not None:
            self.shell.offer_reading(True)
            self.shell.read_asked.connect(self._read)

    def _read(self) -> None:
        """Read the page aloud, or stop. What that needs is loaded when it is asked for."""
        from helpdesk.gui.reading import Reader
        from helpdesk.gui.voice import Voice

        if self._reader is None and self._program is not None:
            self._reader = Reader(self.shell, Voice(self._program), self._t)
        if self._reader is not None:
            self._reader.toggle()

    def forget(self) -> None:
        """Drop every answer and the page that shows them."""
        if self._is_filled:
            self.controller.forget()
        super().forget()


def _read_from(application: QApplication, language: str) -> None:
    from PySide6.QtCore import QLocale  # not for the first frame in English

    application.setLayoutDirection(QLocale(language).textDirection())


def make_window(
    application: QApplication,
    bundle: Bundle,
    language: str,
    now: Clock,
    *,
    place: Path | None = None,
) -> FullWindow:
    """The window at its start page, not yet shown. `place`: another file for display choices."""
    from helpdesk.content.bundle import front_of
    from helpdesk.gui.controller import Content

    window = FullWindow(application, front_of(bundle), language, place=place)
    window.fill(Content(bundle.pack, lambda: bundle.index), now)
    window.give_voice()
    window.watch()
    return window


def make_trouble(application: QApplication, code: str) -> Window:
    """The plain window for a program whose content can't be opened, not yet shown."""
    wardrobe = Wardrobe(application, {}, {}, Memory(usual_place()))
    window = Window(Shell(wardrobe.wear(), make_t(PLAIN_WORDS), None), wardrobe)
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
    opening.window.shell.painted.connect(quiet.hush)
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
            from helpdesk.gui.collector import Collector

            self._collector = Collector(self.window.shell)

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
            window = FullWindow(self.application, sealed.front)
        except BundleError as error:
            return make_trouble(self.application, error.code)
        except Exception as error:  # noqa: BLE001 - as ErrorHook, which needs a window to show
            return make_trouble(self.application, code_of(type(error), error.__traceback__))
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
            window.give_voice()


def _say_nothing(*_message: object) -> None:
    """Qt's own messages may name an address that was opened; a session log would keep them."""


def _now() -> datetime:
    from datetime import UTC, datetime

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
