# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Text laid out in lines: a steady line height, strong first words, numbers that never break."""

from __future__ import annotations

import re
from functools import cache, cached_property
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from helpdesk.gui.fonts import made_font
from helpdesk.gui.look import BASE, BOLD, REGULAR, STRONG, Look

UNBOUNDED = 1 << 20
"""A width that no text needs, in px."""

MAX_CHARACTERS = 66
"""The longest line, in characters of average width."""

TOO_LONG = 2 * MAX_CHARACTERS
"""A text of more characters never fits in the longest line: there is no need to measure it."""

LONG = 0.6
"""Only words with this share of the most characters are measured: a shorter one is not wider."""

NUMBER = re.compile(r"(?<![\d.])(?:\d{2,}(?:[ \u00a0]\d{2,})+|\d{5,}|\d{3})(?!\.?\d)")
"""What is rung or texted: 999, 85258, 0800 1111. Not a year, an age or a version."""

_ADDRESS = r"(?:https?://)?(?:[\w.+-]+@)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*[\w/])?"
_FROM_LEFT = rf"{_ADDRESS}|{NUMBER.pattern}"
"""What is read from left to right in every language: an address, a phone number."""

_FROM_RIGHT = "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]"
"""A letter or a mark of a language that is read from the right."""

_SAMPLE = (
    "If a life is in danger, or others could be badly hurt, they may tell someone. "
    "You decide how much to say. Saying nothing for a bit is fine too. "
)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
"""The side where lines begin, also for a text whose own letters run the other way."""


class Mark(NamedTuple):
    """Characters that stand out while they are read aloud, their ground and their ink."""

    place: range
    ground: QColor
    ink: QColor


class Text:
    """A text and how it is written: `strong` counts the first characters that stand out.

    Never changed, since its sizes are kept. Like `Look` no dataclass: the code that writes those
    takes 3 ms of the start.
    """

    def __init__(
        self,
        *,
        look: Look,
        text: str,
        strong: int = 0,
        size: float = BASE,
        weight: QFont.Weight = REGULAR,
        leading: float = 1.5,
    ) -> None:
        self.look = look
        self.text = text
        self.strong = strong
        self.size = size
        self.weight = weight
        self.leading = leading

    def saying(self, text: str) -> Text:
        """Another text that is written like this one, no part of it stronger than the rest."""
        return Text(
            look=self.look, text=text, size=self.size, weight=self.weight, leading=self.leading
        )

    @cached_property
    def font(self) -> QFont:
        """The font of the text."""
        return self.look.font(self.size, self.weight)

    @cached_property
    def line_height(self) -> int:
        """From line to line, in px."""
        return self.look.line_height(self.size, self.leading)

    @cached_property
    def widest(self) -> int:
        """The longest line that is easy to read, in px."""
        return _widest(self.look.family, self.font.pixelSize(), self.weight)

    @cached_property
    def natural_width(self) -> int:
        """The width of the text in one line, in px; `UNBOUNDED` if it is far too long for one."""
        return UNBOUNDED if len(self.text) > TOO_LONG else self._size(UNBOUNDED)[0]

    @cached_property
    def narrowest(self) -> int:
        """The width of the longest word, in px. A phone number is one word."""
        heavy = self.strong > 0 or self.weight > REGULAR
        plain = QFontMetricsF(self.look.font(self.size, BOLD if heavy else REGULAR))
        number = QFontMetricsF(self.look.number_font(self.size, STRONG if heavy else REGULAR))
        words = self._shown.split(" ")
        long = LONG * max(map(len, words))
        widths = [
            (number if NUMBER.search(one) else plain).horizontalAdvance(one)
            for one in words
            if len(one) >= long
        ]
        return ceil(max(widths)) + 2

    def height(self, width: int) -> int:
        """How high the text is at this width, in px."""
        return self.line_height if width >= self.natural_width else self._size(width)[1]

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        width: int,
        colour: QColor,
        *,
        mark: Mark | None = None,
    ) -> None:
        """Write the text with its first line's top at `y`."""
        painter.setPen(colour)
        marked = [_marked(mark)] if mark else []
        self._laid_out(width)[0].draw(painter, QPointF(x, y), marked)

    def mark(self, place: range, *, ground: str = "brand", ink: str = "on-brand") -> Mark:
        """A mark on these characters, in the colours of two roles."""
        begin, end = (len(as_shown(self.text[:edge])) for edge in (place.start, place.stop))
        return Mark(range(begin, end), self.look.colour(ground), self.look.colour(ink))

    def lines_of(self, place: range, width: int) -> tuple[int, int]:
        """Where the lines with these characters begin and end, from the top, in px."""
        layout = self._laid_out(width)[0]
        first = layout.lineForTextPosition(place.start).lineNumber()
        last = layout.lineForTextPosition(place.stop - 1).lineNumber()
        return first * self.line_height, (last + 1) * self.line_height

    @cached_property
    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)

    @cached_property
    def _sizes(self) -> dict[int, tuple[int, int]]:
        """What was worked out: a page asks for the same widths again and again.

        Only numbers are kept: Qt may drop the fonts behind a layout that was made earlier.
        """
        return {}

    @cached_property
    def _shown(self) -> str:
        return as_shown(self.text)

    def _size(self, width: int) -> tuple[int, int]:
        """The width of the longest line and the height of all at this width, in px."""
        if width not in self._sizes:
            self._sizes[width] = self._laid_out(width)[1:]
        return self._sizes[width]

    def _laid_out(self, width: int) -> tuple[QTextLayout, int, int]:
        """The lines at this width, the width of the longest, and the height of all, in px."""
        layout = QTextLayout(self._shown, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(_RIGHT if QGuiApplication.isRightToLeft() else _LEFT)
        option.setTextDirection(_direction(self.text))
        layout.setTextOption(option)
        if self._formats:
            layout.setFormats(self._formats)
        layout.beginLayout()
        metrics = self._metrics
        first_baseline = (self.line_height - metrics.height()) / 2 + metrics.ascent()
        widest = 0.0
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            baseline = first_baseline + count * self.line_height
            line.setPosition(QPointF(0, baseline - line.ascent()))
            widest = max(widest, line.naturalTextWidth())
            count += 1
        layout.endLayout()
        return layout, ceil(widest) + 2, count * self.line_height

    @cached_property
    def _formats(self) -> list[QTextLayout.FormatRange]:
        ends = len(as_shown(self.text[: self.strong]))
        found = [_format(0, ends, self.look.font(self.size, BOLD))] if ends else []
        for number in NUMBER.finditer(self._shown):
            heavy = number.end() <= ends or self.weight >= STRONG
            weight = STRONG if heavy else REGULAR
            font = self.look.number_font(self.size, weight)
            found.append(_format(number.start(), number.end(), font))
        return found


@cache
def _widest(family: str, px: int, weight: QFont.Weight) -> int:
    """The longest line that is easy to read in this font, in px."""
    metrics = QFontMetricsF(made_font(family, px, weight))
    return round(MAX_CHARACTERS * metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE))


def _direction(text: str) -> Qt.LayoutDirection:
    """The direction of a text: in a mirrored window some may still be in English."""
    from_right = QGuiApplication.isRightToLeft() and re.search(_FROM_RIGHT, text)
    return Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight


def as_shown(text: str) -> str:
    """A text as it is laid out: a number is one word, and nothing turns it or an address round."""
    shown = NUMBER.sub(_unbroken, text)
    return re.sub(_FROM_LEFT, _apart, shown) if QGuiApplication.isRightToLeft() else shown


def _unbroken(number: re.Match[str]) -> str:
    return number.group().replace(" ", "\u00a0")


def _apart(found: re.Match[str]) -> str:
    return f"\u2066{found.group()}\u2069"


def _format(start: int, end: int, font: QFont) -> QTextLayout.FormatRange:
    written = QTextCharFormat()
    written.setFont(font)
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = end - start
    found.format = written
    return found


def _marked(mark: Mark) -> QTextLayout.FormatRange:
    written = QTextCharFormat()
    written.setBackground(mark.ground)
    written.setForeground(mark.ink)
    found = QTextLayout.FormatRange()
    found.start = mark.place.start
    found.length = len(mark.place)
    found.format = written
    return found
