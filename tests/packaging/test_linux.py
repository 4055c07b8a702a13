# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the packages for Linux say of themselves, ask for, and carry.

`make prove-packages` installs them.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from common import brand as brands
from common.brand import OWN_ICON, ROOT, Brand, make_brand
from common.moment import moment_of
from helpdesk.content.store import OWN_NAMES
from linux import qt
from linux.depends import C_LIBRARY, DEBIAN, RECOMMENDED, for_debian, for_rpm
from linux.elf import compiled, glibc, needed
from linux.packages import deb_name, make_deb, make_rpm, rpm_name
from linux.portable import keep, make_manifest
from linux.tree import build_tree, same_times
from linux.words import TEMPLATES, app_id, filled

OURS = Brand()
CHARITY = make_brand("Tŷ Agored & Co", OWN_ICON, OURS.pack)
NETWORK = re.compile(r"Network|_socket|_ssl|libssl|libcrypto|sqlite|yaml|pydantic", re.IGNORECASE)
PERMITTED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc"}
"""A window, and no more. X11 shares its memory over ipc."""


OF_PYINSTALLER = {"LD_LIBRARY_PATH": "ours", "_PYI_ARCHIVE_FILE": "ours"}


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of both packages, for a charity."""
    made = tmp_path_factory.mktemp("tree")
    build_tree(CHARITY, made)
    same_times(made, moment_of(CHARITY))
    return made


def names(tree: Path) -> set[str]:
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}


@pytest.mark.parametrize("brand", [OURS, CHARITY], ids=lambda brand: brand.slug)
def test_the_menu_entry_is_valid_and_named_as_the_window_is(brand: Brand, tmp_path: Path) -> None:
    """The window says its desktop file's name; the desktop finds the icon by it."""
    entry = tmp_path / f"{brand.slug}.desktop"
    entry.write_text(filled("app.desktop", brand), encoding="utf-8")
    said = subprocess.run(
        ["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout) == (0, "")
    lines = entry.read_text(encoding="utf-8").splitlines()
    assert {f"Name={brand.name}", f"Exec={brand.slug}", f"Icon={brand.slug}"} <= set(lines)
    assert OWN_NAMES[1] == OURS.slug


@pytest.mark.parametrize("brand", [OURS, CHARITY], ids=lambda brand: brand.slug)
def test_the_page_in_software_centres_is_valid_and_leads_to_the_menu_entry(
    brand: Brand, tmp_path: Path
) -> None:
    """Also where the name has a sign that XML knows."""
    page = tmp_path / f"{app_id(brand)}.metainfo.xml"
    page.write_text(filled("metainfo.xml", brand), encoding="utf-8")
    said = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(page)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout
    found = ET.parse(page)  # noqa: S314 - our own
    assert found.findtext("name") == brand.name
    assert found.findtext("launchable") == f"{brand.slug}.desktop"


def test_no_template_has_our_own_name_in_it() -> None:
    """A charity's build says the charity's name; our authors and our modules keep theirs."""
    for template in TEMPLATES.iterdir():
        text = template.read_text(encoding="utf-8")
        text = re.sub(r"The Helpdesk authors|\bhelpdesk[./]", "", text)
        assert "helpdesk" not in text.lower(), template.name


@pytest.mark.parametrize("name", ["app.desktop", "metainfo.xml", "man.1", "control", "README.txt"])
def test_what_the_system_shows_is_neutral(name: str) -> None:
    """It has no word that a charity's name may not have: everybody can read it."""
    none = dict.fromkeys(("depends", "recommends", "size", "glibc"), "")
    text = filled(name, OURS, **none)
    assert (brands._TELLING.search(text), brands._CLAIM.search(text)) == (None, None)


def test_a_package_carries_qt_without_its_network_and_nothing_of_the_tools(tree: Path) -> None:
    """Neither by a file's name nor by a library that a file asks for."""
    files = compiled(tree)
    asked = set().union(*(needed([file]) for file in files))
    assert [name for name in names(tree) | asked if NETWORK.search(name)] == []


def test_every_library_is_carried_or_asked_for(tree: Path) -> None:
    """Of Debian by a package, of rpm by the library's own name."""
    files = compiled(tree)
    asked = for_debian(files)
    assert {DEBIAN[one] for one in needed(files) - C_LIBRARY} == set(asked[2:])
    assert {"libgl1", "libxcb-cursor0", "libglib2.0-0 | libglib2.0-0t64"} <= set(asked)
    assert "libxcb-cursor.so.0()(64bit)" in for_rpm(files)
    assert set(DEBIAN) == needed(files) - C_LIBRARY, "a library that nothing asks for any more"


def test_it_runs_on_the_c_library_of_2021(tree: Path) -> None:
    """Debian 12 has 2.36, Ubuntu 22.04 has 2.35."""
    assert glibc(compiled(tree)) <= (2, 34)


def test_what_qt_has_no_more_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that names a file in vain is out of date."""
    monkeypatch.setattr(qt, "WANTED", ("PySide6/Qt{Core,Gone}.abi3.so",))
    with pytest.raises(LookupError, match="QtGone"):
        qt.wanted()


def test_the_start_script_looks_at_nothing_of_a_persons_own_python(tree: Path) -> None:
    """-I: no variables, no packages of theirs; -S: none of the system; -B: nothing is written."""
    script = tree / "usr" / "bin" / CHARITY.slug
    assert script.read_text(encoding="utf-8").startswith("#!/usr/bin/python3 -ISB\n")
    assert script.stat().st_mode & 0o777 == 0o755


def test_both_packages_are_the_same_bytes_when_made_again(tree: Path, tmp_path: Path) -> None:
    """From the same tree of files."""
    made = []
    for name in ("one", "two"):
        into = tmp_path / name
        into.mkdir()
        moment = moment_of(CHARITY)
        small = tmp_path / f"tree-{name}"
        build_small(tree, small)
        same_times(small, moment)
        deb = make_deb(CHARITY, small, moment, into, quickly=True)
        rpm = make_rpm(CHARITY, small, moment, into, into, quickly=True)
        assert (deb.name, rpm.name) == (deb_name(CHARITY), rpm_name(CHARITY))
        made.append((deb.read_bytes(), rpm.read_bytes()))
    assert made[0] == made[1]


def build_small(tree: Path, small: Path) -> None:
    """The same without Qt, which takes long to pack."""
    for name in names(tree):
        file = tree / name
        if "PySide6" not in file.parts:
            (small / name).parent.mkdir(parents=True, exist_ok=True)
            (small / name).write_bytes(file.read_bytes())
            (small / name).chmod(file.stat().st_mode)


def test_the_deb_says_what_it_is(tree: Path, tmp_path: Path) -> None:
    """To dpkg, which reads it back."""
    small = tmp_path / "tree"
    build_small(tree, small)
    deb = make_deb(CHARITY, small, moment_of(CHARITY), tmp_path, quickly=True)
    said = subprocess.run(
        ["dpkg-deb", "--field", str(deb)], capture_output=True, text=True, check=True
    ).stdout
    assert f"Package: {CHARITY.slug}\nVersion: {CHARITY.version}~preview\n" in said
    assert f"Recommends: {', '.join(RECOMMENDED)}\n" in said


def test_a_later_version_is_later_for_dpkg_and_a_preview_is_before_its_release() -> None:
    """So that apt upgrades it."""
    later = replace(OURS, version="0.10.0")
    for old, new in (
        (f"{OURS.version}~preview", f"{later.version}~preview"),
        (f"{OURS.version}~preview", OURS.version),
    ):
        compared = ["dpkg", "--compare-versions", old, "lt", new]
        assert subprocess.run(compared, check=False).returncode == 0


def test_the_flatpak_may_open_a_window_and_nothing_else(tmp_path: Path) -> None:
    """Above all it may not use the network."""
    archive = tmp_path / f"{CHARITY.stem}-linux-x86_64.tar.xz"
    archive.write_bytes(b"packed")
    found = yaml.safe_load(make_manifest(CHARITY, archive).read_text(encoding="utf-8"))
    assert set(found["finish-args"]) == PERMITTED
    assert found["id"] == app_id(CHARITY)
    assert found["command"] == CHARITY.slug
    assert found["rename-desktop-file"] == f"{CHARITY.slug}.desktop"
    (module,) = found["modules"]
    (source,) = module["sources"]
    assert source["path"] == archive.name
    assert len(source["sha256"]) == 64
    assert set(found) | set(module) <= {
        *("id", "runtime", "runtime-version", "sdk", "command", "finish-args"),
        *("rename-desktop-file", "rename-icon", "modules"),
        *("name", "buildsystem", "build-commands", "sources"),
    }


def test_the_folder_with_its_own_python_keeps_no_network_file() -> None:
    """By the list of what may be in it."""
    assert [name for name in keep() if NETWORK.search(name)] == []


def test_what_the_folder_sets_for_itself_is_not_for_other_programs() -> None:
    """A browser would else load our libraries; it finds what was set before."""
    hook = ROOT / "packaging" / "common" / "frozen_hook.py"
    script = f"import os, runpy; runpy.run_path({str(hook)!r}); print(sorted(os.environ.items()))"
    for before, after in (({}, []), ({"LD_LIBRARY_PATH_ORIG": "a"}, [("LD_LIBRARY_PATH", "a")])):
        said = subprocess.run(
            [sys.executable, "-IBc", script],
            env={
                "LD_LIBRARY_PATH": "ours",
                "_PYI_ARCHIVE_FILE": "ours",
                "LC_ALL": "C.UTF-8",
                **before,
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert said.stdout == f"{sorted([('LC_ALL', 'C.UTF-8'), *after])}\n"
