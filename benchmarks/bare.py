# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The floor: a PySide6 window with one label. Prints milliseconds to its first painted frame."""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """Ends the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and end at the loop's next turn."""
        super().paintEvent(event)
        QTimer.singleShot(0, tell)


def tell() -> None:
    """Print the milliseconds since the process began, and end."""
    since_boot = time.clock_gettime(time.CLOCK_BOOTTIME)
    with open("/proc/self/stat", encoding="utf-8") as stat:  # noqa: PTH123 - not a file
        ticks = int(stat.read().rpartition(")")[2].split()[19])
    print(round((since_boot - ticks / os.sysconf("SC_CLK_TCK")) * 1000), flush=True)
    QApplication.quit()


application = QApplication(sys.argv)
label = Label("Helpdesk")
if "--aligned" in sys.argv:  # the least that makes Python build Qt's enumerations
    from PySide6.QtCore import Qt

    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
label.resize(1120, 760)
label.show()
sys.exit(application.exec())
