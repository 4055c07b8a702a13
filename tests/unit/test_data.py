# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The compiled pack beside the code is the one that the resources give now."""

from __future__ import annotations

from helpdesk.content.bundle import encode
from helpdesk.content.store import PACK_FILE, data_folder
from tests.real import REAL_BUNDLE


def test_the_compiled_pack_is_not_older_than_its_resources() -> None:
    """If it is, `make pack` writes it anew."""
    assert (data_folder() / PACK_FILE).read_bytes() == encode(REAL_BUNDLE)
