# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Where things stand: columns, rows, rows that wrap, and grids that become one column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


def column(
    parent: QWidget | None = None, *, gap: int = 0, around: Margins = NO_MARGINS
) -> QVBoxLayout:
    """A column of parts."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(*around)
    made.setSpacing(gap)
    return made


def row(
    parent: QWidget | None = None, *, gap: int = 0, around: Margins = NO_MARGINS
) -> QHBoxLayout:
    """A row of parts."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(*around)
    made.setSpacing(gap)
    return made


def tall_for_wide(widget: QWidget) -> None:
    """Let a layout ask this widget how high it must be at a width."""
    widget.setSizePolicy(_TALL_FOR_WIDE)


def _tall_for_wide() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


_TALL_FOR_WIDE = _tall_for_wide()


class Box(QWidget):
    """A widget with a layout. Its height follows from its width, which is known when it is asked.

    Qt would guess a width first and lay everything out for that one too.
    """

    def sizeHint(self) -> QSize:
        """What the layout would like, without a second try for the height."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()


class _Arranged(QLayout):
    """What the layouts below share: a list of items, and a height that depends on the width."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(*NO_MARGINS)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in, as the last one."""
        self._items.append(item)

    def add_layout(self, layout: QLayout) -> None:
        """Take a layout in, as the last item."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at this place, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at this place away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget the sizes that were worked out: an item has changed."""
        self._heights.clear()
        self._least = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Always: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the items need at this width."""
        if width not in self._heights:
            bottoms = (place.bottom() + 1 for place in self._places(width))
            self._heights[width] = max(bottoms, default=0)
        return self._heights[width]

    def minimumSize(self) -> QSize:
        """The widest of the narrowest: everything can stand in one column."""
        if self._least is None:
            widths = (item.minimumSize().width() for item in self._shown())
            self._least = QSize(max(widths, default=0), 0)
        return self._least

    def setGeometry(self, rect: QRect) -> None:
        """Put every item into its place, mirrored where people read from the right."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            if mirrored:
                place.moveLeft(rect.width() - place.left() - place.width())
            item.setGeometry(place.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        raise NotImplementedError  # each kind of layout says where its parts stand


class Flow(_Arranged):
    """A row of parts that goes on in the next line when there is no more room."""

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = max(0, len(hints) - 1) * self.spacing()
        height = max((hint.height() for hint in hints), default=0)
        return QSize(sum(hint.width() for hint in hints) + gaps, height)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        line: list[tuple[int, QSize]] = []
        top = 0
        x = 0
        for item in self._shown():
            size = _fitted(item, width)
            if line and x + size.width() > width:
                top = self._end_line(places, line, top)
                x = 0
            line.append((x, size))
            x += size.width() + self.spacing()
        self._end_line(places, line, top)
        return places

    def _end_line(self, places: list[QRect], line: list[tuple[int, QSize]], top: int) -> int:
        """Centre the parts of a finished line on one another; return where the next one starts."""
        height = max((size.height() for _, size in line), default=0)
        for x, size in line:
            places.append(QRect(QPoint(x, top + (height - size.height()) // 2), size))
        line.clear()
        return top + height + self.spacing()


class Ends(_Arranged):
    """A text at the beginning of a row, a small part at its end; below it where room is short."""

    def sizeHint(self) -> QSize:
        """Both in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing()
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def _places(self, width: int) -> list[QRect]:
        items = self._shown()
        if not items:
            return []
        text = items[0]
        small = [_fitted(item, width) for item in items[1:]]
        taken = sum(size.width() + self.spacing() for size in small)
        left = width - taken
        beside = left >= min(text.sizeHint().width(), width // 2)
        wide = left if beside else width
        height = _height(text, wide)
        places = [QRect(0, 0, wide, height)]
        x = wide + self.spacing() if beside else 0
        y = 0 if beside else height + self.spacing() // 2
        for size in small:
            places.append(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
        return places


class Grid(_Arranged):
    """Columns of these weights; a single one when a column would be narrower than `narrowest`.

    In rows, from the first column on. The parts of a row are equally high.
    """

    def __init__(
        self, weights: Sequence[float], *, narrowest: int, gap: int, down: int | None = None
    ) -> None:
        super().__init__(gap)
        self._weights = tuple(weights)
        self._narrowest = narrowest
        self._down = gap if down is None else down

    def sizeHint(self) -> QSize:
        """The width of all columns side by side. What asks for a height asks with a width."""
        return QSize(round(self._narrowest / min(self._weights) * sum(self._weights)), 0)

    def _places(self, width: int) -> list[QRect]:
        widths = self._widths(width)
        items = self._shown()
        places: list[QRect] = []
        top = 0
        for start in range(0, len(items), len(widths)):
            in_row = list(zip(items[start : start + len(widths)], widths, strict=False))
            height = max(_height(item, wide) for item, wide in in_row)
            x = 0
            for _, wide in in_row:
                places.append(QRect(x, top, wide, height))
                x += wide + self.spacing()
            top += height + self._down
        return places

    def columns(self, width: int) -> int:
        """How many columns there are at this width."""
        return len(self._widths(width))

    def _widths(self, width: int) -> list[int]:
        room = width - self.spacing() * (len(self._weights) - 1)
        shares = [int(room * weight / sum(self._weights)) for weight in self._weights]
        return shares if min(shares) >= self._narrowest else [width]


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """The width that an item likes, as far as there is room, and the height that it then needs."""
    wide = min(width, item.sizeHint().width())
    return QSize(wide, _height(item, wide))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
