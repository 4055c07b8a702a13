# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Packs are compiled with words, themes and icons: the same bytes each time, or every problem."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk.author.packing import (
    PackError,
    as_line,
    compile_bundle,
    compile_folder,
    packed,
    write_data,
)
from helpdesk.content.bundle import encode, open_bundle
from helpdesk.engine.flow import not_asked
from tests.packs.accept import BROKEN, TINY
from tests.unit.content.spoiled import spoil

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Resources with the smallest pack in the place of the real one."""
    copy = tmp_path / "resources"
    shutil.copytree(RESOURCES, copy, ignore=shutil.ignore_patterns("packs"))
    shutil.copytree(TINY, copy / "packs" / "uk")
    return copy


def test_a_bundle_knows_which_questions_change_nothing() -> None:
    bundle, problems = compile_bundle(TINY, RESOURCES)
    assert problems == ()
    assert bundle is not None
    assert bundle.pack.not_asked == not_asked(bundle.pack)
    assert bundle.pack.not_asked


def test_a_bundle_has_the_words_themes_and_icons_of_the_resources() -> None:
    bundle, _ = compile_bundle(TINY, RESOURCES)
    assert bundle is not None
    assert "preview" in bundle.words["en"]
    assert set(bundle.themes) == {"light", "dark", "high-contrast"}
    assert bundle.icons["house"].lstrip().startswith("<")


def test_a_pack_takes_the_resources_that_it_lies_in(resources: Path) -> None:
    (resources / "icons" / "own.svg").write_text("<svg/>", encoding="utf-8")
    bundle, _ = compile_folder(resources / "packs" / "uk")
    assert bundle is not None
    assert bundle.icons["own"] == "<svg/>"


def test_every_problem_is_told_at_once(resources: Path) -> None:
    (resources / "themes" / "light.yaml").write_text("name: dark\n", encoding="utf-8")
    (resources / "words" / "en.yaml").write_text("a: '{'\n", encoding="utf-8")
    bundle, problems = compile_bundle(BROKEN, resources)
    assert bundle is None
    files = {problem.file for problem in problems}
    assert {"themes/light.yaml", "words/en.yaml", "pack.yaml", "urgent.yaml"} <= files


def test_an_area_needs_an_icon_that_exists(tmp_path: Path) -> None:
    pack = spoil(tmp_path, "facts.yaml", "icon: image", "icon: imagee")
    bundle, problems = compile_bundle(pack, RESOURCES)
    assert bundle is None
    assert [as_line(problem) for problem in problems] == [
        'facts.yaml:9: unknown icon "imagee" (did you mean "image"?)'
    ]


def test_a_topic_needs_an_icon_that_exists(tmp_path: Path) -> None:
    pack = spoil(tmp_path, "topics/picture.yaml", "icon: image", "icon: imag")
    bundle, problems = compile_bundle(pack, RESOURCES)
    assert bundle is None
    assert [as_line(problem) for problem in problems] == [
        'topics/picture.yaml:5: unknown icon "imag" (did you mean "image"?)'
    ]


def test_the_data_are_the_pack_and_the_fonts_with_their_licences(
    resources: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    (data / "fonts").mkdir(parents=True)
    (data / "fonts" / "old.ttf").touch()
    write_data(resources, data)
    bundle, _ = compile_bundle(TINY, resources)
    assert open_bundle(data / "uk.pack") == bundle
    wanted = {path.name for path in (RESOURCES / "fonts").iterdir()}
    assert {path.name for path in (data / "fonts").iterdir()} == wanted


def test_another_process_with_another_hash_seed_writes_the_same_bytes(
    resources: Path, tmp_path: Path
) -> None:
    code = "import sys; from pathlib import Path; from helpdesk.author.packing import write_data; "
    code += "write_data(Path(sys.argv[1]), Path(sys.argv[2]))"
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", code, resources, tmp_path / seed],
            check=True,
            env={"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed},
        )
    one, two = ((tmp_path / seed / "uk.pack").read_bytes() for seed in ("1", "2"))
    assert one == two
    bundle, _ = compile_bundle(TINY, resources)
    assert bundle is not None
    assert encode(bundle) == one


def test_a_pack_that_no_window_would_open_is_not_built(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused where it is made, with its size, not where somebody needs it."""
    bundle = open_bundle()
    assert packed(bundle) == encode(bundle)
    monkeypatch.setattr("helpdesk.author.packing.MOST", 1_000_000)
    with pytest.raises(SystemExit, match=r"^This pack has 2 MB; a window opens 1 MB at most\. "):
        packed(bundle)


def test_content_with_problems_writes_nothing_and_lists_them(
    resources: Path, tmp_path: Path
) -> None:
    (resources / "packs" / "uk" / "urgent.yaml").write_text("", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        write_data(resources, tmp_path / "data")
    assert str(caught.value) == "urgent.yaml:1: the file is empty (fill it or delete it)"
    assert not (tmp_path / "data").exists()
