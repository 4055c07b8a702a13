# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The small files beside the program: everything that the system, or a software centre, shows.

Neutral words alone: everybody who sees the computer can read them.
"""

from __future__ import annotations

from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from common.brand import Brand

TEMPLATES = Path(__file__).parent / "templates"

SUMMARY = "Questions and answers, without a network"


class _Template(Template):
    """A shell script keeps its dollars."""

    delimiter = "@"


def filled(name: str, brand: Brand, **more: str) -> str:
    """A template with the brand's name, short name, version, id, and what else it asks for."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    fields = {
        "name": brand.name,
        "name_in_xml": escape(brand.name),
        "slug": brand.slug,
        "version": brand.version,
        "id": app_id(brand),
        "summary": SUMMARY,
    }
    return _Template(text).substitute(fields, **more)


def app_id(brand: Brand) -> str:
    """What Flatpak and AppStream call the program.

    It begins with a domain that belongs to nobody, until a charity puts its own.
    """
    return f"internal.preview.{brand.slug.replace('-', '_')}"
