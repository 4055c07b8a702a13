# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The real content, compiled from the resources once for all tests that need it."""

from __future__ import annotations

from pathlib import Path

from helpdesk.author.packing import compile_bundle
from helpdesk.content.bundle import Bundle
from helpdesk.content.words import make_t

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"


def _compiled() -> Bundle:
    bundle, problems = compile_bundle(RESOURCES / "packs" / "uk", RESOURCES)
    assert bundle is not None, problems
    return bundle


REAL_BUNDLE = _compiled()
REAL_PACK = REAL_BUNDLE.pack
REAL_T = make_t(REAL_BUNDLE.words["en"])

ANSWERS = {
    "danger": "no",
    "about": "me",
    "area": "pictures",
    "topic": "image-threat",
    "age": "13-15",
    "nation": "wales",
}
"""A whole journey: an answer to every question."""
