# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Codes to scan with a phone, made when a pack is built. The only import of segno."""

from __future__ import annotations

from functools import cache

import segno

from helpdesk.engine.links import phone_address
from helpdesk.engine.outcome import shown
from helpdesk.model import Pack


def make_codes(pack: Pack) -> dict[str, tuple[int, ...]]:
    """The code of each address and number that the pack shows, as in `Pack.codes`."""
    contacts = (one for service in pack.services.values() for one in shown(service))
    addresses = {address for one in contacts if (address := phone_address(one)) is not None}
    return {address: _rows(address) for address in sorted(addresses)}


@cache
def _rows(address: str) -> tuple[int, ...]:
    """A code that can still be read when a seventh of it is dirty or in the light (level M)."""
    matrix = segno.make_qr(address, error="m").matrix
    return tuple(int("".join(map(str, row)), base=2) for row in matrix)
