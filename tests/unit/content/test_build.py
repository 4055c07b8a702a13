# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From a folder to the model: the smallest pack has everything, the broken one every fault."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from helpdesk.content.build import MAX_PROBLEMS, build_pack
from helpdesk.model import Condition, Contact, Hours, Pack, Slot
from tests.packs.accept import EXPECTED, TINY
from tests.packs.accept import told as told_of_broken
from tests.unit.content.spoiled import spoil, told


def tiny() -> Pack:
    """The smallest pack."""
    pack, problems = build_pack(TINY)
    assert problems == ()
    assert pack is not None
    return pack


# --- the smallest pack --------------------------------------------------------------------------


def objects(value: object) -> Iterator[Any]:
    """Every object of the model inside a value."""
    if is_dataclass(value):
        yield value
        for one in fields(value):
            yield from objects(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from objects(inner)


def classes(shape: Any) -> Iterator[Any]:  # noqa: ANN401  a type
    """Every class of the model that a type can hold, once for each way to it."""
    if is_dataclass(shape):
        yield shape
        for name, hint in get_type_hints(shape).items():
            if (shape, name) != (Condition, "parts"):
                yield from classes(hint)
    for inner in get_args(shape):
        yield from classes(inner)


def test_every_key_of_every_kind_of_content_stands_in_the_smallest_pack() -> None:
    used = {
        (type(one).__name__, field.name)
        for one in objects(tiny())
        for field in fields(one)
        if field.default is MISSING or getattr(one, field.name) != field.default
    }
    known = {(shape.__name__, field.name) for shape in classes(Pack) for field in fields(shape)}
    assert known - used == {("Pack", "not_asked")}


def test_every_form_of_condition_stands_in_the_smallest_pack() -> None:
    found = {one.op for one in objects(tiny()) if isinstance(one, Condition)}
    assert found == {"is", "all", "any", "not"}


def test_what_is_written_arrives_as_it_stands() -> None:
    pack = tiny()
    assert pack.info.date == date(2026, 11, 25)
    assert pack.services["talk-line"].contacts[1] == Contact(
        kind="webchat",
        value="https://talk.example.org/chat",
        label="Chat",
        hours=Hours(
            type="scheduled",
            slots=(
                Slot(days=("mon", "tue", "wed", "thu", "fri"), opens="08:00", closes="24:00"),
                Slot(days=("sat", "sun"), opens="20:00", closes="02:00", closes_next_day=True),
            ),
            outside="unknown",
            bank_holidays="closed",
        ),
        verified="single",
        address_seen="host-only",
        look_for="Chat",
    )
    assert pack.bank_holidays["scotland"][0] == date(2026, 11, 30)


def test_the_order_of_the_files_is_kept() -> None:
    pack = tiny()
    assert list(pack.areas) == ["pictures", "else"]
    assert list(pack.questions) == ["danger", "about", "area", "topic", "age", "nation"]


# --- faults -------------------------------------------------------------------------------------


def test_the_broken_pack_tells_exactly_what_is_expected() -> None:
    assert told_of_broken() == EXPECTED.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_one_clear_problem(tmp_path: Path) -> None:
    assert told(tmp_path / "gone") == [
        f"pack.yaml:1: there is no pack in {tmp_path / 'gone'} (name a folder that has a pack.yaml)"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "pack.yaml",
            "id: tiny",
            "- id: tiny",
            ["pack.yaml:5: a line is not indented like its neighbours"],
        ),
        (
            "bank-holidays.yaml",
            "2026-11-30",
            "30 November",
            ['bank-holidays.yaml:4: item 1 of "scotland" must be a date'],
        ),
        (
            "bank-holidays.yaml",
            "scotland: [",
            "scotland: x # [",
            ['bank-holidays.yaml:4: "scotland" must be a list'],
        ),
        (
            "questions.yaml",
            "questions:",
            "question:",
            [
                'questions.yaml:1: the key "questions" is missing',
                'questions.yaml:3: unknown key "question"',
            ],
        ),
        (
            "facts.yaml",
            "areas:",
            "areas: none\nother:",
            [
                "facts.yaml:3: a list belongs here, one item for each area",
                'facts.yaml:4: unknown key "other"',
            ],
        ),
        (
            "services/all.yaml",
            "- id: held-line",
            "- id: [held-line]",
            ['services/all.yaml:201: "id" must be a text'],
        ),
        (
            "topics/picture.yaml",
            "crisis: false",
            "crisis: [",
            ["topics/picture.yaml:6: a list in [ ] is not closed, or a comma is missing"],
        ),
        (
            "guides/at-home.md",
            "# When it is somebody at home",
            "",
            ["guides/at-home.md:9: a guide begins with its title and a paragraph"],
        ),
        (
            "topics/something-else.yaml",
            "id: something-else",
            "name: something-else",
            [
                'topics/something-else.yaml:3: the key "id" is missing',
                'topics/something-else.yaml:3: unknown key "name"',
            ],
        ),
    ],
)
def test_one_fault_tells_of_itself_and_of_nothing_else(
    tmp_path: Path, file: str, old: str, new: str, expected: list[str]
) -> None:
    lines = told(spoil(tmp_path, file, old, new))
    assert [line.rpartition(" (")[0] for line in lines] == expected


@pytest.mark.parametrize(
    "file", ["facts.yaml", "questions.yaml", "urgent.yaml", "bank-holidays.yaml"]
)
def test_a_file_that_is_missing_is_one_problem(tmp_path: Path, file: str) -> None:
    pack = spoil(tmp_path, "pack.yaml", "Tiny", "Tiny")
    (pack / file).unlink()
    assert told(pack) == [f"{file}:1: there is no such file (add it, or check its name)"]


def test_a_services_file_that_cannot_be_read_does_not_make_its_services_unknown(
    tmp_path: Path,
) -> None:
    pack = spoil(tmp_path, "services/all.yaml", "- id: talk-line", "- id: [talk-line")
    assert [line.partition(" (")[0] for line in told(pack)] == [
        "services/all.yaml:28: a list in [ ] is not closed, or a comma is missing"
    ]


def test_services_that_are_no_list_are_told_in_one_line(tmp_path: Path) -> None:
    pack = spoil(tmp_path, "pack.yaml", "Tiny", "Tiny")
    (pack / "services" / "more.yaml").write_text("id: alone\n", encoding="utf-8")
    assert told(pack) == [
        "services/more.yaml:1: a list belongs here, one item for each service (start with a dash)"
    ]


def test_a_close_key_is_suggested_and_a_far_one_lists_all(tmp_path: Path) -> None:
    near = told(spoil(tmp_path / "a", "urgent.yaml", "lead:", "leed:"))
    assert near[1] == 'urgent.yaml:4: unknown key "leed" (did you mean "lead"?)'
    far = told(spoil(tmp_path / "b", "urgent.yaml", "lead:", "xyz:"))
    assert far[1] == 'urgent.yaml:4: unknown key "xyz" (known: heading, lead, rows)'


def test_so_many_problems_are_looked_for_and_no_more(tmp_path: Path) -> None:
    """Nobody reads thousands; each takes time to be explained."""
    items = "".join(f"- id: x{number}\n" for number in range(9_000))
    pack = spoil(tmp_path, "services/all.yaml", "- id", "- id")
    (pack / "services" / "all.yaml").write_text(items, encoding="utf-8")
    began = time.process_time()
    _, problems = build_pack(pack)
    assert MAX_PROBLEMS <= len(problems) < 1.2 * MAX_PROBLEMS
    assert time.process_time() - began < 2
