# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Words to start with: one sentence to say or to show, and another one when asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot

from helpdesk.gui import a11y
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, Prose, heading, prose


class WordsPanel(Panel):
    """A sentence to begin with. The button shows the next one; after the last comes the first."""

    def __init__(self, page: Page, sentences: Sequence[str]) -> None:
        super().__init__(page.look)
        self._page = page
        self._sentences = tuple(sentences)
        self._shown = 0
        self.inside.addWidget(heading(page.look, page.t("ui.words.heading")))
        self._sentence = self._written()
        self.inside.addWidget(self._sentence)
        self.buttons = page.flow()
        if len(self._sentences) > 1:
            another = page.button("plain", page.t("ui.words.another"), None, icon="refresh-cw")
            another.clicked.connect(self._another)
            self.buttons.addWidget(another)
        self.inside.addLayout(self.buttons)

    def _written(self) -> Prose:
        quoted = self._page.t("ui.words.quoted", words=self._sentences[self._shown])
        return prose(self._page.look, quoted)

    @Slot()
    def _another(self) -> None:
        self._shown = (self._shown + 1) % len(self._sentences)
        old = self._sentence
        self._sentence = self._written()
        self.inside.replaceWidget(old, self._sentence)
        old.hide()
        old.deleteLater()
        self._page.grown.emit()  # Qt puts what is new behind everything else
        a11y.announce(self, self._sentence.text())
