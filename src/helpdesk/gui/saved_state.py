# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""macOS only: the system keeps no note of our windows, which it would open again at the next start.

The two switches hold for this run alone: AppKit keeps what is registered in memory.
"""

from __future__ import annotations

from helpdesk.gui.objective_c import Objects

SWITCHES = ((b"ApplePersistenceIgnoreState", 1), (b"NSQuitAlwaysKeepsWindows", 0))


def keep_none(objects: Objects | None = None) -> None:
    """Say so before the first window."""
    made = objects or Objects()
    defaults = made.send(made.named(b"NSUserDefaults"), b"standardUserDefaults")
    for name, value in SWITCHES:
        key = made.send(made.named(b"NSString"), b"stringWithUTF8String:", name)
        number = made.send(made.named(b"NSNumber"), b"numberWithBool:", value)
        pair = made.named(b"NSDictionary"), b"dictionaryWithObject:forKey:", number, key
        made.send(defaults, b"registerDefaults:", made.send(*pair))
