# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The command line. Without arguments the window opens; verbs are for people who write content.

The only place that knows both `author` and `gui`. Each verb imports what it needs by itself, so
that the window loads nothing of the tools, and the tools load nothing of Qt.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from helpdesk import __version__

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from helpdesk.content.bundle import Bundle

OWN_PACK = Path("resources/packs/uk")
"""What `check` looks at, in a folder of the source, when no pack is named."""


_STILL = "You can still get help. In danger now? Ring 999. Under 19? Ring Childline on 0800 1111."


class CommandError(Exception):
    """Ends the run with a line on stderr: 1 for trouble, 2 for a wrong argument."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def main(argv: list[str] | None = None) -> int:
    """Run a verb or open the window, and return the exit code: 0, 1 (trouble) or 2 (argument)."""
    sys.dont_write_bytecode = True
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        if sys.stdout:
            sys.stdout.flush()
    except CommandError as error:
        # A wrong argument may hold line ends; what is wrong with it is told in one line.
        said = " ".join(str(error).split()) if error.code == 2 else str(error)
        print(f"helpdesk: {said}", file=sys.stderr)
        return error.code
    except BrokenPipeError:
        # The reader went away, as `head` does; at exit Python must not write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        place = "" if error.filename is None else f": {error.filename!r}"
        print(f"helpdesk: {error.strerror or error}{place}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _run(argv: list[str]) -> int:
    """The window's own arguments need no parser and none of the tools."""
    if not argv:
        return _window()
    if len(argv) == 1 and argv[0] in ALONE:
        return ALONE[argv[0]]()
    try:
        from helpdesk.author.cli import parse
    except ModuleNotFoundError as error:  # an installer holds the window alone
        message = f"{argv[0]!r} is not known here; it can be: {', '.join(ALONE)}"
        raise CommandError(2, message) from error
    try:
        arguments = parse(argv)
    except SystemExit as end:
        return int(end.code or 0)
    return VERBS[arguments.verb](arguments)


# --- the window ---------------------------------------------------------------------------------


def _window() -> NoReturn:
    _need_display()
    _hold_the_collector()
    from helpdesk.gui.app import run

    # Nothing waits to be written. What Qt does at its end takes time, and would hand a copied text
    # to the clipboard manager, where it stays.
    os._exit(run())


def _first_paint() -> int:
    _need_display()
    _hold_the_collector()
    from helpdesk.gui.app import first_paint

    return first_paint()


def _self_test() -> int:
    from helpdesk.content.store import names
    from helpdesk.gui.self_test import run

    # Printed, not written: a Windows program may have no stdout, and `print` then says nothing.
    result = run()
    for fault in result.faults:
        print(fault, file=sys.stderr)
    if not result.faults:
        print(f"{names()[0]} works: {result.pages} pages were shown.")
    return 1 if result.faults else 0


def _version() -> int:
    from helpdesk.content.store import names

    print(f"{names()[0]} {__version__}")
    return 0


def _hold_the_collector() -> None:
    """What starting makes is kept: looking for garbage would only take time. The window goes on."""
    import gc

    gc.disable()


def _need_display() -> None:
    """Qt would end the program without a word that a person understands."""
    on_x11_or_wayland = sys.platform not in {"win32", "darwin"}
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if on_x11_or_wayland and not any(os.environ.get(name) for name in names):
        raise CommandError(1, "there is no display to open a window on")


# --- verbs --------------------------------------------------------------------------------------


def _try(_arguments: Namespace) -> int:
    from helpdesk.author.try_ import run
    from helpdesk.content.words import make_t, words_for

    try:
        bundle = _bundle(None)
    except CommandError as error:
        raise CommandError(error.code, f"{error} {_STILL}") from error
    _speak_utf8()
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # what can't be read is no number
    return run(bundle.pack, make_t(words_for(bundle.words, "en")))


def _signpost(arguments: Namespace) -> int:
    import json

    from helpdesk.author.cli import FACTS
    from helpdesk.author.signpost import allowed, moment_from, now, signpost
    from helpdesk.content.words import make_t, words_for

    moment = now() if arguments.at is None else moment_from(arguments.at)
    if moment is None:
        wanted = "a date and time such as 2026-11-25T21:30"
        raise CommandError(2, f"--at can't be {arguments.at!r}; it is {wanted}")
    bundle = _bundle(arguments.pack)
    given = {fact: getattr(arguments, fact) for fact in FACTS}
    for fact, value in given.items():
        if value is not None:
            _need_known(f"--{fact}", value, allowed(bundle.pack, fact))
    answers = {fact: value for fact, value in given.items() if value is not None}
    t = make_t(words_for(bundle.words, "en"))
    _speak_utf8()
    found = signpost(bundle.pack, answers, moment, t)
    print(json.dumps(found, ensure_ascii=False, indent=2))
    return 0


def _find(arguments: Namespace) -> int:
    import json

    from helpdesk.engine.find import find, why

    index, words = _bundle(arguments.pack).index, arguments.words
    found = find(index, words)
    told: dict[str, object] = {"urgent": found.urgent, "topics": found.topics}
    if arguments.why:
        told["why"] = {topic: why(index, words, topic) for topic in found.topics}
    _speak_utf8()
    print(json.dumps(told, ensure_ascii=False, indent=2))
    return 0


def _check(arguments: Namespace) -> int:
    import json
    from dataclasses import asdict
    from datetime import UTC, datetime

    from helpdesk.author.checks import check_folder
    from helpdesk.author.packing import as_line
    from helpdesk.content.draft import any_error

    folder = _folder(arguments.pack or OWN_PACK)
    problems = check_folder(folder, datetime.now(UTC).date())
    _speak_utf8()
    if arguments.json:
        found = {"problems": [asdict(problem) for problem in problems]}
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            print(as_line(problem))
        errors = sum(problem.level == "error" for problem in problems)
        print(f"{errors} errors, {len(problems) - errors} warnings")
    return 1 if any_error(problems) else 0


def _build(arguments: Namespace) -> int:
    from helpdesk.author.packing import packed

    _write(arguments.output, packed(_bundle(arguments.pack)))
    return 0


def _outline(arguments: Namespace) -> int:
    if arguments.review is not None:
        return _review(arguments)
    from helpdesk.author.outline import outline

    text = outline(_bundle(arguments.pack).pack)
    _speak_utf8()
    print(text, end="")
    return 0


def _review(arguments: Namespace) -> int:
    from helpdesk.author.review_page import review_page
    from helpdesk.content.build import draft_pack

    pack = _bundle(arguments.pack).pack
    _write(arguments.review, review_page(draft_pack(arguments.pack), pack).encode())
    return 0


def _shots(arguments: Namespace) -> int:
    bundle = _bundle(None)
    _need_known("--theme", arguments.theme, tuple(bundle.themes))
    from helpdesk.author.pseudo import PSEUDO, in_pseudo
    from helpdesk.gui.shots import run

    language = arguments.lang
    _need_known("--lang", language, (*bundle.words, *PSEUDO))
    if language in PSEUDO:
        bundle = in_pseudo(bundle, language)
    try:
        return run(
            bundle,
            arguments.folder,
            theme=arguments.theme,
            language=language,
            size=arguments.size,
            text=arguments.text / 100,
            scale=arguments.scale,
        )
    except OSError as error:
        raise CommandError(1, str(error)) from error


# --- what the verbs share -----------------------------------------------------------------------


def _bundle(folder: Path | None) -> Bundle:
    """The compiled pack that came with the program, or a folder compiled now."""
    from helpdesk.content.bundle import open_bundle
    from helpdesk.content.sealed import BundleError

    try:
        return open_bundle() if folder is None else _compiled(_folder(folder))
    except BundleError as error:
        raise CommandError(1, str(error)) from error


def _compiled(folder: Path) -> Bundle:
    from helpdesk.author.packing import as_line, compile_folder

    bundle, problems = compile_folder(folder)
    if bundle is None:
        lines = [f"{folder} has problems:", *(as_line(problem) for problem in problems)]
        raise CommandError(1, "\n".join(lines))
    return bundle


def _folder(path: Path) -> Path:
    if not (path / "pack.yaml").is_file():
        raise CommandError(2, f"there is no pack in {path}; a pack is a folder with a pack.yaml")
    return path


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise CommandError(1, f"{path} can't be written: {error.strerror}") from error


def _need_known(flag: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise CommandError(2, f"{flag} can't be {value!r}; it can be: {', '.join(known)}")


def _speak_utf8() -> None:
    """The same bytes on every system, whatever its terminal is set to."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


ALONE: dict[str, Callable[[], int]] = {
    "--first-paint": _first_paint,
    "--self-test": _self_test,
    "--version": _version,
}
VERBS: dict[str, Callable[[Namespace], int]] = {
    "try": _try,
    "signpost": _signpost,
    "find": _find,
    "check": _check,
    "build": _build,
    "shots": _shots,
    "outline": _outline,
}

if __name__ == "__main__":
    sys.exit(main())
