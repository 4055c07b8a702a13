# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The compiled pack: what goes in comes out, equal input gives equal bytes, damage is seen."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.content.bundle import Bundle, decode, encode, open_bundle
from helpdesk.content.sealed import DAMAGED, FORMAT, MISSING, OTHER_FORMAT, BundleError
from helpdesk.content.store import data_folder
from helpdesk.model import Condition, FindIndex, Pack, Rule
from tests.unit.content.test_build import tiny

TEXT = st.text(max_size=10)
TABLE = st.dictionaries(TEXT, TEXT, max_size=3)
CONDITION = st.recursive(
    st.builds(Condition, op=st.just("is"), fact=TEXT, values=st.lists(TEXT, max_size=2).map(tuple)),
    lambda inner: st.builds(
        Condition,
        op=st.sampled_from(["all", "any", "not"]),
        parts=st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=8,
)
RULE = st.builds(Rule, service=TEXT, because=TEXT, friend=st.none() | TEXT, when=CONDITION)


INDEX = FindIndex(
    classes=("a", "~calm"),
    weights={"pic": (0, 12, 1, 3), "my pic": (0, 7)},
    danger={"die ": 90},
    danger_begins=-210,
    means={"pics": "pictures"},
    crises=("a",),
    otherwise="a",
    group_topic="a",
    salt="salt",
    names=frozenset({"00"}),
)


def bundle(pack: Pack) -> Bundle:
    """A bundle with little beside the pack."""
    words = {"en": {"a.b": 'Größe 中文 \u2028 "quoted"'}, "cy": {}}
    return Bundle(
        pack=pack,
        words=words,
        themes={"light": {"ink": "#000000"}},
        icons={"x": "<svg/>"},
        index=INDEX,
    )


def resealed(body: bytes, version: object = FORMAT) -> bytes:
    """Bytes with a header that fits them."""
    quick, whole = zlib.crc32(body.partition(b"\n")[0]), hashlib.sha256(body).hexdigest()
    header = {"format": version, "front": f"{quick:08x}", "all": whole}
    return json.dumps(header).encode() + b"\n" + body


def code_of(data: bytes) -> str:
    """The code of the error that these bytes give."""
    with pytest.raises(BundleError) as caught:
        decode(data)
    return caught.value.code


# --- there and back -----------------------------------------------------------------------------


def test_the_smallest_pack_comes_back_equal_and_in_order() -> None:
    given_in = bundle(replace(tiny(), not_asked=frozenset({("age", "x"), ("nation", "y", "z")})))
    back = decode(encode(given_in))
    assert back == given_in
    assert list(back.pack.areas) == list(given_in.pack.areas)


def test_the_real_pack_comes_back_equal() -> None:
    from tests.real import REAL_BUNDLE

    assert decode(encode(REAL_BUNDLE)) == REAL_BUNDLE


@given(rules=st.lists(RULE, max_size=3).map(tuple), words=TABLE, icons=TABLE, day=st.dates())
def test_whatever_goes_in_comes_out(
    rules: tuple[Rule, ...], words: dict[str, str], icons: dict[str, str], day: date
) -> None:
    pack = tiny()
    info = replace(pack.info, always=rules, date=day)
    made = replace(bundle(replace(pack, info=info)), words={"en": words}, icons=icons)
    assert decode(encode(made)) == made


def test_equal_input_gives_equal_bytes_whatever_the_order_of_a_set() -> None:
    keys = frozenset((fact, str(number)) for fact in ("age", "topic") for number in range(20))
    here = encode(bundle(replace(tiny(), not_asked=keys)))
    again = encode(bundle(replace(tiny(), not_asked=frozenset(sorted(keys, reverse=True)))))
    assert here == again


def test_what_has_its_default_value_takes_no_room() -> None:
    body = json.loads(encode(bundle(tiny())).split(b"\n")[2])
    assert "law" not in body["services"]["talk-line"]
    assert body["services"]["police-line"]["law"] is True


# --- damage -------------------------------------------------------------------------------------

GOOD = encode(bundle(tiny()))
FRONT = GOOD.split(b"\n")[1]


def changed(part: int, old: bytes, new: bytes) -> bytes:
    """The good bytes with a piece of one part replaced, under checksums that fit."""
    parts = GOOD.split(b"\n")[1:]
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return resealed(b"\n".join(parts))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", DAMAGED),
        (b"{}\n{}", DAMAGED),
        (b"[]\n", DAMAGED),
        (b"\xff\xfe\n", DAMAGED),
        (b"[" * 5000, DAMAGED),
        (GOOD[:-1], DAMAGED),
        (GOOD + b" ", DAMAGED),
        (GOOD[:2000] + b"\x00" + GOOD[2001:], DAMAGED),
        (GOOD.replace(b'"format":%d' % FORMAT, b'"format":%d' % (FORMAT + 1), 1), OTHER_FORMAT),
        (resealed(b"{}"), OTHER_FORMAT),
        (resealed(b"[]"), OTHER_FORMAT),
        (resealed(b"not JSON"), OTHER_FORMAT),
        (resealed(b'{"words":{},"themes":{},"icons":{}}\n{}'), OTHER_FORMAT),
        (resealed(GOOD.split(b"\n")[1] + b'\n{"info":{"date":"yesterday"}}'), OTHER_FORMAT),
        (resealed(b"{}", version="1"), OTHER_FORMAT),
        (resealed(b"[" * 90_000), OTHER_FORMAT),
        (resealed(FRONT + b"\n" + b"[" * 90_000), OTHER_FORMAT),
        (changed(0, b'"preview":true', b'"preview":"no"'), OTHER_FORMAT),
        (changed(0, b'"ink":"#000000"', b'"ink":0'), OTHER_FORMAT),
        (changed(0, b'"words":{"en":{', b'"words":{"ga":[],"en":{'), OTHER_FORMAT),
        (changed(1, b'"name":"', b'"name":5,"x":"'), OTHER_FORMAT),
        (changed(1, b'"kind":"phone"', b'"kind":"pigeon"'), OTHER_FORMAT),
        (changed(1, b'"kind":"phone"', b'"kind":["phone"]'), OTHER_FORMAT),
        (changed(1, b'"services":{', b'"services":[],"x":{'), OTHER_FORMAT),
        (changed(1, b'"say":"', b'"say":"\\ud800'), OTHER_FORMAT),
        (changed(2, b'"weights":{"pic":[0,12', b'"weights":{"pic":[0,"12"'), OTHER_FORMAT),
        (changed(2, b'"classes":["a"', b'"classes":"a","x":["a"'), OTHER_FORMAT),
    ],
)
def test_damage_has_a_short_code(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_no_more_is_read_than_a_pack_can_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without an end fills no memory: what was read of it fails its checksum."""
    monkeypatch.setattr("helpdesk.content.sealed.MOST", len(FRONT) - 1)
    assert code_of(GOOD) == DAMAGED
    monkeypatch.setattr("helpdesk.content.sealed.MOST", len(GOOD) // 2)
    assert code_of(GOOD) == DAMAGED


def test_a_front_that_only_its_crc_fits_is_found_damaged() -> None:
    other = resealed(GOOD.partition(b"\n")[2].replace(b"#000000", b"#ffffff", 1))
    old, new = (json.loads(data.partition(b"\n")[0]) for data in (GOOD, other))
    header = json.dumps({**old, "front": new["front"]}).encode()
    assert code_of(header + b"\n" + other.partition(b"\n")[2]) == DAMAGED


@given(st.data())
def test_one_wrong_byte_anywhere_is_seen(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(GOOD) - 1))
    flip = data.draw(st.integers(1, 255))
    spoiled = GOOD[:place] + bytes([GOOD[place] ^ flip]) + GOOD[place + 1 :]
    assert code_of(spoiled) in {DAMAGED, OTHER_FORMAT}


@given(st.binary(max_size=100))
def test_any_bytes_give_a_code(data: bytes) -> None:
    assert code_of(data) in {DAMAGED, OTHER_FORMAT}


def test_an_error_has_a_code_for_the_screen_and_a_sentence() -> None:
    assert str(BundleError(MISSING)) == "The content of the app can't be found. (P1)"


# --- opening ------------------------------------------------------------------------------------


def test_a_pack_opens_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.pack").write_bytes(GOOD)
    assert open_bundle(tmp_path / "a.pack") == bundle(tiny())


def test_a_pack_that_is_not_there_has_its_own_code(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.pack", tmp_path):
        with pytest.raises(BundleError) as caught:
            open_bundle(path)
        assert caught.value.code == MISSING


def test_the_data_lie_beside_the_code() -> None:
    root = Path(__file__).resolve().parents[3]
    assert data_folder() == root / "src" / "helpdesk" / "data"


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("helpdesk.content.bundle", {"yaml", "pydantic", "zipfile"}),
        ("helpdesk.gui.app", {"yaml", "pydantic", "helpdesk.model", "helpdesk.engine"}),
    ],
)
def test_opening_loads_only_what_it_needs(module: str, unwanted: set[str]) -> None:
    """The compiled pack needs neither YAML nor pydantic; the first frame not even the model."""
    code = f"import sys, {module}; print({unwanted} & {{*sys.modules}})"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(data_folder().parents[1])},
    )
    assert run.stdout.strip() == "set()"
