# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program opens, answers, and can be left: with a good pack, a damaged one, and with none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk.content.bundle import encode, front_of
from helpdesk.content.sealed import Rest, seal
from tests.real import REAL_BUNDLE, ROOT

FRONT = front_of(REAL_BUNDLE)
GOOD = encode(REAL_BUNDLE)
HELP = {
    "code": 0,
    "collects": True,
    "first": "StartView",
    "after_urgent": "UrgentView",
    "bar": True,
}
TROUBLE = {**HELP, "first": "TroubleView", "after_urgent": "TroubleView", "bar": False}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (GOOD, HELP),
        (seal(FRONT, Rest(b"{}", b"{}")), {**TROUBLE, "first": "StartView"}),
        (seal(FRONT._replace(words={}), Rest(b"{}", b"{}")), TROUBLE),
        (seal(FRONT._replace(words={"en": {"ui.top.back": "{"}}), Rest(b"{}", b"{}")), TROUBLE),
        (seal(FRONT._replace(themes={}), Rest(b"{}", b"{}")), TROUBLE),
        (seal(FRONT._replace(themes={"light": {}}), Rest(b"{}", b"{}")), TROUBLE),
        (GOOD[:-1], {**TROUBLE, "first": "StartView"}),
        (GOOD[:2000], TROUBLE),
        (None, TROUBLE),
    ],
    ids=[
        "good",
        "pack damaged",
        "no words",
        "few words",
        "no themes",
        "no colours",
        "cut off",
        "cut off early",
        "missing",
    ],
)
def test_the_program_opens_answers_and_leaves(
    tmp_path: Path, data: bytes | None, expected: dict[str, object]
) -> None:
    """999 is a press away or on the page itself; Esc ends the program whatever is broken."""
    if data is not None:
        (tmp_path / "uk.pack").write_bytes(data)
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    ended = subprocess.run(
        [sys.executable, "-m", "tests.gui.opening", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ended.stdout) == expected
