# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is made from the resources is what they give now."""

from __future__ import annotations

from helpdesk.content.bundle import encode
from helpdesk.content.store import PACK_FILE, data_folder
from tests.real import REAL_BUNDLE, REAL_PACK, ROOT
from tools.addresses import addresses


def test_the_compiled_pack_is_not_older_than_its_resources() -> None:
    """If it is, `make pack` writes it anew."""
    assert (data_folder() / PACK_FILE).read_bytes() == encode(REAL_BUNDLE)


def test_the_list_for_filters_names_every_site_that_can_be_opened() -> None:
    """If it does not, `python tools/addresses.py` writes it anew."""
    listed = (ROOT / "docs" / "addresses.txt").read_text(encoding="utf-8")
    assert listed == addresses(REAL_PACK)
