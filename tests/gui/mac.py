# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What tests of macOS's own doors share."""

from __future__ import annotations

from helpdesk.gui.objective_c import Objects

FIRST = 1000
"""Answers are counted from here, so that none is taken for a number that was given."""


class Told(Objects):
    """Stands for macOS: keeps each message, and gives every answer a number of its own."""

    def __init__(self) -> None:
        self.messages: list[tuple[object, ...]] = []
        self._names: dict[int, str] = {}

    def named(self, name: bytes) -> int:
        return self._answer(name.decode())

    def send(self, to: int | None, message: bytes, *given: int | bytes | None) -> int:
        said = [self._names.get(one, one) if isinstance(one, int) else one for one in given]
        self.messages.append((self._names[to or 0], message.decode(), *said))
        return self._answer(message.decode())

    def _answer(self, name: str) -> int:
        number = FIRST + len(self._names)
        self._names[number] = name
        return number
