# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile input: Hypothesis strategies that know each grammar, and the same from plain bytes.

The bytes are for Atheris, which changes them until new code is reached.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from helpdesk.content.bundle import encode
from helpdesk.content.sealed import FORMAT
from proofs import targets

TINY_FILES = {
    str(path.relative_to(targets.TINY)): path.read_bytes()
    for path in sorted(targets.TINY.rglob("*.yaml"))
}
WORDS_FILE = (targets.RESOURCES / "words" / "en.yaml").read_bytes()
GOOD = encode(targets.small_bundle())
MAX = 1024 * 1024
"""The longest input, in bytes."""

# --- YAML and words -----------------------------------------------------------------------------

MARKS: tuple[str, ...] = (
    *(
        "- ",
        ": ",
        "? ",
        "a: ",
        "\n",
        "\n  ",
        "\n\t",
        "\t",
        " ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a ",
    ),
    *(
        "!!int ",
        "!t ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "%TAG !t! x\n",
        "#",
        "'",
        '"',
        "|\n",
        ">-\n",
    ),
    *(
        "<<: *a\n",
        "a: &a [*a]\n",
        "~",
        "null",
        "''",
        "{count}",
        "{a!r:>9}",
        "{",
        "{{",
        "\\x00",
        "\\U0001F600",
    ),
    *("\ufeff", "\x00", "\u2028", "\ud7ff", "é", "א", "+44 ", " ", "999", "08001111", "2026-11-25"),
    *("when: ", "not: ", "age: ", "topic: ", "under-13", "id: ", "needs_review: ", "friend:\n  "),
)
"""What means something to a reader of YAML or of a pack."""

BOMBS: tuple[str, ...] = (
    "[",
    "{",
    "- ",
    "? ",
    "{a: ",
    "- &a x\n",
    "- *a\n",
    "- !t x\n",
    "%TAG !t! x\n",
    "- ''\n",
    "''",
    "\t",
)
BOMBS += (
    "\n",
    "k: x\n",
    "- {}\n",
    "  - a\n",
    "!",
    "&",
    "# x\n",
    "---\n",
    "a,",
    '"\\',
    "- x:\n",
    "{",
)
POWERS = st.integers(0, 17).map(lambda power: 1 << power)


def _numbered(form: str, count: int) -> bytes:
    return "".join(form.format(number) for number in range(count)).encode()[:MAX]


def _changed(data: bytes, changes: Sequence[tuple[str, float, float, bytes]]) -> bytes:
    """A file after some changes at relative places."""
    for kind, start, length, new in changes:
        begin = round(start * len(data))
        end = min(len(data), begin + round(length**6 * len(data)))
        match kind:
            case "insert":
                data = data[:begin] + new + data[begin:]
            case "delete":
                data = data[:begin] + data[end:]
            case "replace":
                data = data[:begin] + new + data[end:]
            case "double":
                data = data[:end] + data[begin:end] + data[end:]
            case "cut":
                data = data[:begin]
    return data[:MAX]


PLACE = st.floats(0, 1, allow_nan=False)
MARK = st.sampled_from(MARKS).map(lambda mark: mark.encode("utf-8", "surrogatepass"))
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("insert", "delete", "replace", "double", "cut")),
        PLACE,
        PLACE,
        MARK | st.text(max_size=9).map(str.encode) | st.binary(max_size=4),
    ),
    max_size=6,
)
YAML_LIKE = st.lists(MARK | st.text(max_size=9).map(str.encode), max_size=40).map(b"".join)
BOMB = st.one_of(
    st.builds(lambda mark, count: (mark.encode() * count)[:MAX], st.sampled_from(BOMBS), POWERS),
    st.builds(_numbered, st.sampled_from(("k{}: x\n", "- k{}\n", "%TAG !t{}! x\n")), POWERS),
)


def _near(good: bytes) -> st.SearchStrategy[bytes]:
    """Mostly a good file with changes; also what only looks like YAML, bombs and any bytes."""
    changed = st.builds(_changed, st.just(good), CHANGES)
    return st.one_of(changed, changed, changed, YAML_LIKE, YAML_LIKE, st.binary(), BOMB)


YAML = st.sampled_from(sorted(TINY_FILES)).flatmap(
    lambda name: st.tuples(st.just(name), _near(TINY_FILES[name]))
)
WORDS = st.tuples(st.sampled_from(("en.yaml", "cy.yaml")), _near(WORDS_FILE))

# --- the bundle ---------------------------------------------------------------------------------

PARTS = GOOD.split(b"\n")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
).map(lambda value: json.dumps(value).encode())
ODD_JSON = st.sampled_from(
    (
        *(b"null", b"[]", b"{}", b'""', b"0", b"-1", b"1e999", b"NaN", b"true", b'"2026-02-30"'),
        *(b'"\\ud800"', b"9" * 5000, b"[" * 90_000, b'{"a":' * 90_000, b'"' + b"a" * 90_000 + b'"'),
    )
)


def resealed(body: bytes) -> bytes:
    """Bytes under a header that fits them: the checksums are right, whatever stands there."""
    first, _, rest = body.partition(b"\n")
    sums = [hashlib.sha256(part).hexdigest() for part in (first, rest)]
    header = {"format": FORMAT, "front": sums[0], "rest": sums[1]}
    return json.dumps(header).encode() + b"\n" + body


def _spoiled(part: int, turns: Sequence[int], how: str, new: bytes) -> bytes:
    """The good bundle with one value, found by turns on the way down, changed."""
    top: Any = json.loads(PARTS[part])
    keys: list[Any] = []
    here: Any = top
    while isinstance(here, dict | list) and here and len(keys) < len(turns):
        turn = turns[len(keys)]
        key: Any = [*here][turn % len(here)] if isinstance(here, dict) else turn % len(here)
        keys.append(key)
        above, here = here, here[key]
    mark = "\x1amark"
    if not keys:
        return resealed(b"\n".join((*PARTS[1:part], new, *PARTS[part + 1 :])))
    if how == "drop":
        del above[keys[-1]]
    elif how == "rename" and isinstance(above, dict):
        above[new.decode()] = above.pop(keys[-1])
    else:
        above[keys[-1]] = mark
    text = json.dumps(top).encode().replace(json.dumps(mark).encode(), new)
    return resealed(b"\n".join((*PARTS[1:part], text, *PARTS[part + 1 :])))


BUNDLE = st.one_of(
    st.builds(
        _spoiled,
        st.integers(1, 3),
        st.lists(st.integers(0, 999), max_size=8),
        st.sampled_from(("change", "change", "drop", "rename")),
        JSON | ODD_JSON,
    ),
    st.builds(_changed, st.just(GOOD), CHANGES),
    st.builds(_changed, st.just(b"\n".join(PARTS[1:])), CHANGES).map(resealed),
    st.lists(JSON | ODD_JSON, max_size=5).map(b"\n".join).map(resealed),
    st.binary(),
)

# --- own words ----------------------------------------------------------------------------------

PHRASES = (
    "he wont stop askin 4 nudes",
    "i want to die tonight",
    "someone hacked my account",
    "764",
)
LETTERS = st.characters(exclude_categories=())
FIND = st.one_of(
    st.text(LETTERS, max_size=200),
    st.lists(st.sampled_from(PHRASES) | st.text(LETTERS, max_size=6), max_size=20).map(" ".join),
    st.builds(
        lambda text, count: (text * count)[: MAX // 8],
        st.text(LETTERS, min_size=1, max_size=6)
        | st.sampled_from(("\ufdfa", "e\u0301", "a'", "1 ")),
        POWERS,
    ),
)

# --- the command line ---------------------------------------------------------------------------

VERBS = ("try", "signpost", "find", "check", "build", "outline", "--version", "--help", "-h")
OPTIONS = (
    *("--topic", "--age", "--nation", "--about", "--danger", "--at", "--pack", "--json", "--why"),
    *("-o", "--output", "--review", "--topic=", "--at=", "--pack=tiny", "--first-paint", "--", "-"),
    *("--self-test", "--versio", "-x", "--=", "-oout"),
)
VALUES = (
    *(
        "tiny",
        "out",
        ".",
        "",
        "picture",
        "fake",
        "under-13",
        "13-15",
        "wales",
        "me",
        "friend",
        "yes",
    ),
    *("2026-11-25T21:30", "2026-11-25", "2000-01-01T00:00+23:59", "2100-12-31T23:59", "0001-01-01"),
    *(
        "a" * 300,
        "a" * 9000,
        "tiny\n",
        "\x00",
        "\udcff",
        "\ud800",
        "%s",
        "{0}",
        "tiny\x00",
        "@tiny",
    ),
)
TOKENS = st.one_of(
    st.sampled_from(VALUES),
    st.sampled_from(OPTIONS),
    st.sampled_from(VERBS),
    st.text(LETTERS, max_size=12),
).map(lambda token: token.replace("/", ""))
TYPED = st.lists(
    st.sampled_from(
        (b"1\n", b"2\n", b"3\n", b"7\n", b"q\n", b"\n", b"\xff\n", b"99999999999999\n")
    ),
    max_size=9,
).map(b"".join)
ARGUMENTS = st.tuples(
    st.builds(
        lambda verb, rest: [verb, *rest],
        st.sampled_from(VERBS) | TOKENS,
        st.lists(TOKENS, max_size=8),
    ),
    TYPED,
)

# --- from plain bytes ---------------------------------------------------------------------------


def _named(names: Sequence[str], data: bytes) -> tuple[str, bytes]:
    return names[data[0] % len(names) if data else 0], data[1:]


def _file(data: bytes) -> tuple[str, bytes]:
    return _named(sorted(TINY_FILES), data)


def _words(data: bytes) -> tuple[str, bytes]:
    return _named(("en.yaml", "cy.yaml"), data)


def _bundle(data: bytes) -> bytes:
    return resealed(data[1:]) if data[:1] == b"s" else data


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _command(data: bytes) -> tuple[list[str], bytes]:
    line, _, typed = data.partition(b"\n")
    return [one.replace("/", "") for one in _text(line).split("\x1f")], typed


STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "yaml": YAML,
    "words": WORDS,
    "bundle": BUNDLE,
    "find": FIND,
    "main": ARGUMENTS,
}
FROM_BYTES: dict[str, Callable[[bytes], Any]] = {
    "yaml": _file,
    "words": _words,
    "bundle": _bundle,
    "find": _text,
    "main": _command,
}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "yaml": tuple(
        bytes((place,)) + data for place, (_, data) in enumerate(sorted(TINY_FILES.items()))
    ),
    "words": (b"\x00" + WORDS_FILE[:4000],),
    "bundle": (GOOD, b"s" + b"\n".join(PARTS[1:])),
    "find": tuple(phrase.encode() for phrase in PHRASES),
    "main": (
        b"signpost\x1f--age\x1f13-15\x1f--at\x1f2026-11-25T21:30",
        b"find\x1fsomeone hacked me\x1f--why",
        b"check\x1ftiny\x1f--json",
        b"build\x1ftiny\x1f-o\x1fout",
        b"outline\x1ftiny\x1f--review\x1fout",
        b"try\n1\n2\nq\n",
    ),
}
