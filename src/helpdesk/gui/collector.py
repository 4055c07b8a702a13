# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Collects Python's garbage while the window is at rest.

By itself Python does that at any moment: while Qt lays out a part that only garbage still holds, or
between the moment when a page is let go of and the one in which Qt deletes it. Either way Qt goes
on with what is gone, and the program crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from helpdesk.gui.shell import Shell

REST = 200
"""So long after an event of a page, in milliseconds."""


class Collector(QObject):
    """Takes over from Python: from now on garbage is collected here and nowhere else."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        gc.disable()
        gc.freeze()  # nothing made so far is ever garbage: it need not be looked at again
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._collect)
        shell.happened.connect(self._wait)

    @Slot(object)
    def _wait(self, _event: object) -> None:
        if not self._rest.isActive():
            self._rest.start()

    @Slot()
    def _collect(self) -> None:
        # Qt first: what it still has to delete must be whole.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
