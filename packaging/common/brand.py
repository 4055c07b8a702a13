# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Under which name, with which icon and which content the installers are made.

Without arguments it is the app itself. A charity gives its own name, icon and compiled pack; the
code stays as it is.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from helpdesk import __version__
from helpdesk.content.bundle import decode
from helpdesk.content.sealed import MISSING, BundleError
from helpdesk.content.store import OWN_NAMES, PACK_FILE, data_folder

ROOT = Path(__file__).resolve().parents[2]
OWN_ICON = ROOT / "packaging" / "icon.svg"
OUTPUT = ROOT / "dist"

_FAMILY = uuid.UUID("a341757b-efcd-4896-8393-7b2040e12db1")
"""Windows knows a program by an id made from this one and its name. It must never change."""

_NAME = re.compile(r"[^\W\d_][\w &'-]{0,28}[^\W_]")
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
"""Windows takes these for devices, also with `.exe` behind them."""

_TELLING = re.compile(
    r"abus|assault|bull(y|ied)|crime(?!a)|crimina|exploit|extort|groom"
    r"|(?<![cp])harm(s?\b|ed|ers?\b|ful|ing|less)"  # not Harmony, Pharmacy, Charming
    r"|(?<![cw])hate"  # not Chateau, Whatever
    r"|nude|porn|\brap(e|ist)|stalk|suicid|threat|traffick|victim"
    r"|sex\B|(?<!\bes)(?<!\bsus)(?<!\bwes)(?<!\bmiddle)sex",  # not the four counties
    re.IGNORECASE,
)
_NO_LETTER = re.compile(r"[\W\d_]")
"""So that Harm_2 is read as the word that everybody reads."""

_CLAIM = re.compile(r"\b(anonymous|confidential|private|safe|secure|secret)\b", re.IGNORECASE)


class BrandError(SystemExit):
    """What was given can't be built: one sentence that says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What the system calls the program, its icon (SVG or PNG), its compiled pack, its version."""

    name: str = OWN_NAMES[0]
    icon: Path = OWN_ICON
    pack: Path = data_folder() / PACK_FILE
    version: str = __version__

    @property
    def slug(self) -> str:
        """The name for files, commands and packages: small ASCII letters, digits, hyphens."""
        return slug_of(self.name)

    @property
    def id(self) -> uuid.UUID:
        """What Windows knows the program by, through all its versions."""
        return uuid.uuid5(_FAMILY, self.name)

    @property
    def stem(self) -> str:
        """How its files begin. Until packs can be signed, each is a preview."""
        return f"{self.slug}-{self.version}-preview"


def slug_of(name: str) -> str:
    """A name in small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def make_brand(name: str, icon: Path, pack: Path) -> Brand:
    """A brand that can be built. BrandError if the name tells too much, or a file is no good."""
    if not _NAME.fullmatch(name) or len(slug_of(name)) < 2:
        raise BrandError(
            f"NAME can't be {name!r}: use 2 to 30 letters, digits, spaces or hyphens, first a"
            " letter, last a letter or a digit."
        )
    if _OF_WINDOWS.fullmatch(slug_of(name)):
        raise BrandError(f"NAME can't be {name!r}: Windows keeps that for itself. Use another one.")
    words = _NO_LETTER.sub(" ", name)
    for found in (_TELLING.search(words), _CLAIM.search(words)):
        if found:
            raise BrandError(
                f"NAME can't have {found.group()!r} in it: everybody who sees the computer reads"
                " the name. Use a neutral one."
            )
    if icon.suffix not in {".svg", ".png"} or not icon.is_file():
        raise BrandError(f"ICON can't be {icon}: give an SVG or a PNG file that is there.")
    whole_pack(pack)
    return Brand(name=name, icon=icon, pack=pack)


def whole_pack(pack: Path) -> bytes:
    """What is in a compiled pack. BrandError unless it can be opened to its end."""
    try:
        data = pack.read_bytes()
        decode(data)
    except (BundleError, OSError) as error:
        fault = error if isinstance(error, BundleError) else BundleError(MISSING)
        raise BrandError(
            f"PACK can't be {pack}: {fault.sentence} Make it again with `helpdesk build`."
        ) from error
    return data


def arguments(description: str | None) -> argparse.ArgumentParser:
    """What every script that makes an installer can be given."""
    parser = argparse.ArgumentParser(description=description)
    own = Brand()
    parser.add_argument("--name", default=own.name, help="what the system calls the program")
    parser.add_argument("--icon", type=Path, default=own.icon, help="an SVG or PNG file, square")
    parser.add_argument("--pack", type=Path, default=own.pack, help="from `helpdesk build`")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="where the files go")
    return parser


def brand_of(argv: Sequence[str] | None = None, description: str | None = None) -> Brand:
    """The brand that the command line asks for."""
    given = arguments(description).parse_args(argv)
    return make_brand(given.name, given.icon, given.pack)
