# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A charity's build takes a name, an icon and a pack, and says clearly what it can't take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from common.brand import OWN_ICON, Brand, BrandError, make_brand
from common.program import copy_program

OWN_PACK = Brand().pack


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Helpdesk", "helpdesk"), ("Tŷ Agored", "ty-agored"), ("Youth Desk 24", "youth-desk-24")],
)
def test_a_name_also_has_a_form_for_files_and_commands(name: str, slug: str) -> None:
    """Small ASCII letters, digits and hyphens."""
    assert make_brand(name, OWN_ICON, OWN_PACK).slug == slug


@pytest.mark.parametrize(
    "name",
    [
        *("Essex", "Sussex Desk", "Middlesex Youth", "WESSEX", "Essex's own", "East-Sussex 2"),
        *("Harmony", "The Pharmacy", "Charm", "Harmsworth", "Whatever", "Chateau", "Crimson"),
        *("Console", "Com10", "Connect"),
    ],
)
def test_a_name_that_only_holds_the_letters_of_a_telling_word_is_taken(name: str) -> None:
    """Counties, a pharmacy and a band are as neutral as any."""
    assert make_brand(name, OWN_ICON, OWN_PACK).name == name


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("", "2 to 30"),
        ("A", "2 to 30"),
        ("-- rm", "2 to 30"),
        ("Desk\nTwo", "2 to 30"),
        ("Ж" * 3, "2 to 30"),
        ("x" * 31, "2 to 30"),
        ("Desk ", "last a letter or a digit"),
        ("Desk-", "last a letter or a digit"),
        ("Desk_", "last a letter or a digit"),
        ("CON", "Windows keeps that"),
        ("Aux", "Windows keeps that"),
        ("Lpt1", "Windows keeps that"),
        ("Com¹", "Windows keeps that"),
        ("Sextortion Help", "'Sex'"),
        ("Sex help", "'Sex'"),
        ("Sussex sex help", "'sex'"),
        ("Essexual", "'sex'"),
        ("Cybersex", "'sex'"),
        ("Sex_2", "'Sex'"),
        ("Self-harm desk", "'harm'"),
        ("Selfharm", "'harm'"),
        ("Harm_2", "'Harm'"),
        ("Harmed Girls", "'Harmed'"),
        ("Antihate", "'hate'"),
        ("Crimestoppers", "'Crime'"),
        ("Discrimination", "'crimina'"),
        ("Stop Bullying", "'Bully'"),
        ("StopBullying", "'Bully'"),
        ("NoHate", "'Hate'"),
        ("A Safe Place", "'Safe'"),
    ],
)
def test_a_name_that_cannot_be_or_tells_too_much_is_refused(name: str, word: str) -> None:
    """Everybody who sees the computer reads it."""
    with pytest.raises(BrandError, match=word) as refused:
        make_brand(name, OWN_ICON, OWN_PACK)
    assert "\n" not in str(refused.value)


def test_a_damaged_pack_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """Before anything is built."""
    damaged = tmp_path / "our.pack"
    damaged.write_bytes(OWN_PACK.read_bytes()[:-1])
    with pytest.raises(BrandError, match=r"is damaged\. \(P2\)|is damaged\. Make it again"):
        make_brand("Helpdesk", OWN_ICON, damaged)


@pytest.mark.parametrize("icon", ["gone.svg", "icon.jpg"])
def test_an_icon_that_is_not_there_or_of_another_kind_is_refused(tmp_path: Path, icon: str) -> None:
    """SVG and PNG are taken."""
    (tmp_path / "icon.jpg").touch()
    with pytest.raises(BrandError, match="ICON"):
        make_brand("Helpdesk", tmp_path / icon, OWN_PACK)


def test_a_brand_keeps_its_id_and_shares_it_with_no_other() -> None:
    """Windows finds the version to replace by it. The first of these may never change."""
    assert str(Brand().id) == "f53738bc-6ff7-5330-a0e3-fa6d21539948"
    assert make_brand("Youth Desk", OWN_ICON, OWN_PACK).id != Brand().id


def test_a_built_program_has_the_name_that_it_was_given(tmp_path: Path) -> None:
    """Without a change to the code."""
    copy_program(make_brand("Tŷ Agored", OWN_ICON, OWN_PACK), tmp_path)
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "helpdesk", "--version"],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == f"Tŷ Agored {Brand().version}\n"
