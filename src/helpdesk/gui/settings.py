# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The choices of the Display page, and the one small file that keeps them if somebody asks.

Nothing else is ever in it: no answer, no page, no time.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths

from helpdesk.content.words import ENGLISH
from helpdesk.gui import SLUG
from helpdesk.gui.fonts import FONTS, TEXT_FAMILY
from helpdesk.gui.theme import DARK, HIGH_CONTRAST, LIGHT, SAME

FACTORS = (1.0, 1.25, 1.5, 2.0)
"""The text sizes that can be chosen, as shares of the usual one."""

LONGEST = 4096
"""No file of ours is longer, in bytes: of any other, no more is read."""


class Settings(NamedTuple):
    """What is chosen on the Display page. Without a choice: as the computer, at 100 %."""

    colours: str = SAME
    factor: float = 1.0
    family: str = TEXT_FAMILY
    language: str = ENGLISH


_CHOICES = {
    "colours": (SAME, LIGHT, DARK, HIGH_CONTRAST),
    "factor": FACTORS,
    "family": tuple(FONTS),
}


def usual_place() -> Path:
    """The file in this person's own settings folder. It need not be there; nothing is made."""
    folder = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(folder), SLUG, "display.json")


def half_written(place: Path) -> Path:
    """Beside that file, what it is written to first: there after a run that was cut off."""
    return place.with_suffix(".new")


NOWHERE = Path(os.devnull, "display.json")
"""A place where nothing is and nothing can be: for pictures and trials, which are no person's."""


class Memory:
    """What is kept on this computer, if anything. `kept` is None while nothing usable is."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._new = half_written(place)
        self.read()

    def read(self) -> None:
        """Read the file, if there is one. Whatever is in it, this never fails."""
        self.kept = _read(self.place)

    def is_there(self) -> bool:
        """Whether something lies in the place, usable or not."""
        return os.path.lexists(self.place)

    def remember(self, settings: Settings) -> None:
        """Write the file, whole or not at all. OSError if that can't be done."""
        try:
            self._write(json.dumps(settings._asdict(), indent=2) + "\n")
        except OSError:
            self._tidy()
            raise
        self.kept = settings

    def forget(self) -> None:
        """Remove the file, and its folder if nothing else is in it. OSError if it stays."""
        self.place.unlink(missing_ok=True)
        self.kept = None
        self._tidy()

    def _write(self, text: str) -> None:
        self.place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._new.unlink(missing_ok=True)  # of a run that was cut off
        handle = os.open(self._new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        self._new.replace(self.place)

    def _tidy(self) -> None:
        """Take away what is half done, and the folder unless something lies in it."""
        with suppress(OSError):
            self._new.unlink(missing_ok=True)
            self.place.parent.rmdir()


def _read(place: Path) -> Settings | None:
    try:
        # A pipe in the place of the file would make an ordinary open wait for ever.
        handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            given = json.loads(os.read(handle, LONGEST))
        finally:
            os.close(handle)
    except (OSError, ValueError, RecursionError):
        return None
    return _usable(given) if isinstance(given, dict) else None


def _usable(given: dict[str, object]) -> Settings:
    """The settings of a file, value by value: what is unknown or of a wrong kind is left out."""
    chosen = {
        name: given[name]
        for name, choices in _CHOICES.items()
        if given.get(name) in choices and not isinstance(given[name], bool)
    }
    language = given.get("language")
    if isinstance(language, str):
        chosen["language"] = language
    return Settings(**chosen)  # type: ignore[arg-type]
