# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The one time that everything in an installer has, so that two builds are alike."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time

from common.brand import Brand
from helpdesk.content.bundle import open_bundle


def moment_of(brand: Brand) -> int:
    """The time of every file: SOURCE_DATE_EPOCH, else midnight of the pack's own date."""
    date = open_bundle(brand.pack).pack.info.date
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    return int(asked) if asked else int(datetime.combine(date, time(), UTC).timestamp())
