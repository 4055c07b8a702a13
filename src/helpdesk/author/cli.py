# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The verbs and their arguments. A wrong one ends in a single line that says what is allowed."""

from __future__ import annotations

import os
import re
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import Any, NoReturn

FACTS = ("topic", "age", "nation", "about", "danger")
"""What `signpost` can be given; a fact that is left out counts as a skipped question."""

_ABOUT = "Finds who can help a young person in the UK. Without a verb, the window opens."
_WARNING = (
    "A terminal remembers what was typed, and others may read it later. The window needs no typing."
)

_PIXELS = re.compile("[1-9][0-9]{0,3}")


class _Parser(ArgumentParser):
    """Says a mistake in one line, and knows its own options."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  as argparse has it
        self.flags: list[str] = []
        super().__init__(allow_abbrev=False, epilog=_WARNING, **settings)

    def add_argument(self, *names: str, **settings: Any) -> Action:  # noqa: ANN401  as above
        """Add an argument, and remember its flag for the line about a wrong one."""
        self.flags += [name for name in names if name.startswith("--")]
        return super().add_argument(*names, **settings)

    def error(self, message: str) -> NoReturn:
        """One line, without the usage."""
        self.exit(2, f"helpdesk: {' '.join(message.split())}\n")


def parse(argv: list[str]) -> Namespace:
    """The verb and its arguments. SystemExit after the help (0) or for a wrong argument (2)."""
    parser = _Parser(prog="helpdesk", description=_ABOUT)
    parser.add_argument("--first-paint", action="store_true", help="time to the first picture")
    parser.add_argument("--self-test", action="store_true", help="the program proves itself")
    parser.add_argument("--version", action="store_true", help="the version")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)
    made = {
        "try": verbs.add_parser("try", help="the same journey as plain text"),
        "signpost": _signpost(verbs.add_parser("signpost", help="the outcome for some facts")),
        "find": _find(verbs.add_parser("find", help="the topics that some words lead to")),
        "check": _check(verbs.add_parser("check", help="every problem of a pack")),
        "build": _build(verbs.add_parser("build", help="compile a pack into one file")),
        "shots": _shots(verbs.add_parser("shots", help="a picture of every page")),
        "outline": _outline(verbs.add_parser("outline", help="questions and outcomes of a pack")),
    }
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        known = made[arguments.verb].flags if arguments.verb else parser.flags
        parser.error(f"{unknown[0]!r} is not known here; it can be: {', '.join(known)}")
    alone = (arguments.first_paint, arguments.self_test, arguments.version)
    if arguments.verb is None or any(alone):
        flags = "--first-paint, --self-test and --version"
        parser.error(f"{flags} stand alone; the verbs are: {', '.join(made)}")
    return arguments


TEXT_SIZES = (100, 125, 150, 200)
"""What the Display page offers, in percent."""


def _signpost(parser: _Parser) -> _Parser:
    for fact in FACTS:
        parser.add_argument(f"--{fact}", metavar=fact[0].upper(), help="left out: not answered")
    parser.add_argument("--at", metavar="ISO", help="a date and time; left out: now")
    parser.add_argument("--pack", metavar="FOLDER", type=_path, help="left out: the compiled one")
    parser.add_argument("--json", action="store_true", help="JSON, which is the only form")
    return parser


def _find(parser: _Parser) -> _Parser:
    parser.add_argument("words", metavar="WORDS", help="in quotes")
    parser.add_argument("--why", action="store_true", help="name the parts that counted")
    parser.add_argument("--pack", metavar="FOLDER", type=_path, help="left out: the compiled one")
    parser.add_argument("--json", action="store_true", help="JSON, which is the only form")
    return parser


def _check(parser: _Parser) -> _Parser:
    parser.add_argument("pack", metavar="PACK", type=_path, nargs="?", help="a folder of content")
    parser.add_argument("--json", action="store_true", help="for another program")
    return parser


def _build(parser: _Parser) -> _Parser:
    parser.add_argument("pack", metavar="PACK", type=_path, help="a folder of content")
    parser.add_argument("-o", "--output", metavar="FILE", type=_path, required=True)
    return parser


def _outline(parser: _Parser) -> _Parser:
    parser.add_argument("pack", metavar="PACK", type=_path, help="a folder of content")
    review = "write all content to a page to read, tick and sign"
    parser.add_argument("--review", metavar="FILE", type=_path, help=review)
    return parser


def _shots(parser: _Parser) -> _Parser:
    parser.add_argument("folder", metavar="DIR", type=_path, help="where the pictures go")
    parser.add_argument("--theme", default="light", help="light, dark or high-contrast")
    parser.add_argument("--lang", default="en", help="the language of the words")
    parser.add_argument("--size", type=_size, default=(1200, 800), metavar="WxH")
    parser.add_argument("--text", type=int, default=100, choices=TEXT_SIZES, metavar="PERCENT")
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="S", help="0.5 to 4")
    return parser


def _path(text: str) -> Path:
    """A path that the system can be asked about."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        text = "\0"
    if "\0" in text:
        raise ArgumentTypeError("this can't be the name of a file or a folder")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (_PIXELS.fullmatch(width) and _PIXELS.fullmatch(height)):
        raise ArgumentTypeError(f"{text!r} is not a size such as 1200x800")
    return int(width), int(height)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise ArgumentTypeError(f"{text!r} is not a number from 0.5 to 4")
    return scale
