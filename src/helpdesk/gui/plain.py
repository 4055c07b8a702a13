# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The few words that must be there when the content can't be opened, for the page of trouble.

They are those of `words/en.yaml`; a test compares them.
"""

from __future__ import annotations

PLAIN_WORDS = {
    "ui.top.back": "Back",
    "ui.top.hide": "Hide now",
    "ui.top.hide_below": "Hide",
    "ui.hide.one": "One",
    "ui.hide.two": "Two",
    "ui.trouble.heading": "Something broke in this app.",
    "ui.trouble.lead": "It isn't your fault. You can still get help.",
    "ui.trouble.urgent": "In danger now? Ring 999.",
    "ui.trouble.urgent_number": "999",
    "ui.trouble.talk": "Under 19? Ring Childline about anything.",
    "ui.trouble.talk_number": "0800 1111",
    "ui.trouble.code": "If someone asks, the code is {code}.",
}
