# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles a pack with words, themes and icons into one file. Equal input gives equal bytes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from helpdesk.author.extras import Extras, read_extras
from helpdesk.author.index import make_index
from helpdesk.author.qr import make_codes
from helpdesk.author.themes import with_own_colours
from helpdesk.content.build import draft_pack
from helpdesk.content.bundle import Bundle, encode, open_bundle
from helpdesk.content.draft import Draft, Kind, any_error, in_order
from helpdesk.content.sealed import MOST
from helpdesk.content.store import PACK_FILE
from helpdesk.content.when import nearest
from helpdesk.engine.flow import not_asked
from helpdesk.model import Area, Pack, Problem, Topic

PACK_FOLDER = "packs/uk"


class PackError(SystemExit):
    """Content that can't be compiled. The message lists every problem, one a line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(as_line(problem) for problem in problems))
        self.problems = problems


def as_line(problem: Problem) -> str:
    """A problem as an author's editor understands it."""
    mark = "" if problem.level == "error" else f"{problem.level}: "
    return f"{problem.file}:{problem.line}: {mark}{problem.text} ({problem.hint})"


def compile_bundle(pack_folder: Path, resources: Path) -> tuple[Bundle | None, tuple[Problem, ...]]:
    """The bundle of a pack with the extras of a folder of resources, or every problem at once."""
    extras, problems = read_extras(resources)
    bundle, more = compile_pack(pack_folder, extras)
    return (None if any_error(problems) else bundle), (*problems, *more)


def compile_folder(pack_folder: Path) -> tuple[Bundle | None, tuple[Problem, ...]]:
    """The bundle of a pack with the resources that it lies in, else with the program's own.

    BundleError if the program has none.
    """
    for parent in pack_folder.resolve().parents:
        for resources in (parent, parent / "resources"):
            if (resources / "words" / "en.yaml").is_file():
                return compile_bundle(pack_folder, resources)
    own = open_bundle()
    return compile_pack(pack_folder, Extras(words=own.words, themes=own.themes, icons=own.icons))


def compile_pack(pack_folder: Path, extras: Extras) -> tuple[Bundle | None, tuple[Problem, ...]]:
    """The bundle of a pack with these extras, or every problem at once."""
    draft = draft_pack(pack_folder)
    draft.problems.extend(_unknown_icons(draft, extras))
    themes = with_own_colours(extras.themes, pack_folder, draft.problems)
    pack = draft.pack()
    problems = in_order(draft.problems)
    if pack is None or draft.find is None:
        return None, problems
    bundle = Bundle(
        pack=replace(
            pack,
            not_asked=not_asked(pack),
            topics=_without_words(pack),
            codes=make_codes(pack),
        ),
        words=extras.words,
        themes=themes,
        icons=extras.icons,
        index=make_index(pack, draft.find),
    )
    return bundle, problems


def _without_words(pack: Pack) -> dict[str, Topic]:
    """The topics as a window needs them: what they are found by stands in the index."""
    return {name: replace(topic, words=()) for name, topic in pack.topics.items()}


def _unknown_icons(draft: Draft, extras: Extras) -> Iterator[Problem]:
    kinds: tuple[tuple[Kind, Mapping[str, Area | Topic]], ...]
    kinds = (("area", {**draft.areas}), ("topic", {**draft.topics}))
    for kind, listed in kinds:
        for name, one in listed.items():
            if one.icon not in extras.icons:
                hint = nearest(one.icon, tuple(extras.icons))
                yield draft.fault(kind, name, ("icon",), f'unknown icon "{one.icon}"', hint)


def packed(bundle: Bundle) -> bytes:
    """The bytes of a pack's file. SystemExit with a sentence if no window would open it."""
    data = encode(bundle)
    if len(data) > MOST:
        sizes = f"{len(data) / 1e6:.0f} MB; a window opens {MOST // 1_000_000} MB at most"
        raise SystemExit(f"This pack has {sizes}. Take something out, then build it again.")
    return data


def write_data(resources: Path, data: Path) -> None:
    """Compile the UK pack into `data`, with the fonts beside it. PackError lists what is wrong."""
    bundle, problems = compile_bundle(resources / PACK_FOLDER, resources)
    if bundle is None:
        raise PackError(problems)
    data.mkdir(parents=True, exist_ok=True)
    (data / PACK_FILE).write_bytes(packed(bundle))
    fonts = data / "fonts"
    shutil.rmtree(fonts, ignore_errors=True)
    fonts.mkdir()
    for pattern in ("*.ttf", "*.otf", "*.txt", "*.conf"):
        for path in sorted((resources / "fonts").glob(pattern)):
            shutil.copyfile(path, fonts / path.name)
