# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever is handed an installer can read what is in it, and check each file."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from common.brand import Brand
from common.downloads import locked
from common.notices import write_notices
from common.sbom import sbom_of, write_sbom
from common.sums import SUMS, builds, write_sums
from helpdesk.content.bundle import open_bundle
from linux.packages import deb_name, rpm_name


def made(program: Path, wheels: dict[str, str] | None = None) -> dict[str, Any]:
    text = sbom_of(Brand(), program, "windows", python="3.13.2", wheels=wheels)
    content: dict[str, Any] = json.loads(text)
    return content


def components(content: dict[str, Any]) -> dict[str, Any]:
    return {one["name"]: one for one in content["components"]}


def test_the_list_is_valid_cyclonedx(program: Path) -> None:
    """Against the schema of version 1.6."""
    write_notices(program, "windows", python="3.13.2")
    text = sbom_of(Brand(), program, "windows", python="3.13.2").decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_it_names_each_part_with_version_and_licence(program: Path) -> None:
    """Python is the one that was put in, Qt the one of the lock."""
    parts = components(made(program))
    assert parts["Python"]["version"] == "3.13.2"
    assert parts["Python"]["purl"] == "pkg:github/python/cpython@v3.13.2"
    qt = parts["PySide6"]["version"]
    assert f"pyside6-essentials=={qt}" in locked(["pyside6-essentials"])
    assert parts["Qt"]["version"] == qt
    assert parts["Lexend"]["licenses"] == [{"expression": "OFL-1.1"}]
    assert all(part["licenses"] for part in parts.values())


def test_it_says_which_content_the_program_carries(program: Path) -> None:
    """Name, version and date of the pack, and that it is a preview."""
    app = made(program)["metadata"]["component"]
    said = {one["name"]: one["value"] for one in app["properties"]}
    info = open_bundle(Brand().pack).pack.info
    assert said["helpdesk:pack version"] == info.version
    assert said["helpdesk:pack date"] == info.date.isoformat()
    assert (app["name"], app["version"]) == (Brand().name, Brand().version)


def test_it_has_every_file_once_with_its_sum(program: Path) -> None:
    """Each below the part that it belongs to."""
    content = made(program)
    wholes = [content["metadata"]["component"], *content["components"]]
    files = [file for whole in wholes for file in whole.get("components", ())]
    sums = {file["name"]: file["hashes"][0]["content"] for file in files}
    assert len(sums) == len(files)
    assert sums == {
        path.relative_to(program).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in program.rglob("*")
        if path.is_file()
    }


def test_a_part_has_the_sum_of_what_it_was_unpacked_from(program: Path) -> None:
    """The wheel that the lock names."""
    wheels = {"shiboken6": sha256(b"").hexdigest()}
    assert components(made(program, wheels=wheels))["Shiboken"]["hashes"] == [
        {"alg": "SHA-256", "content": wheels["shiboken6"]}
    ]


def test_the_same_files_give_the_same_list(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another file gives another list under another number; a time only if one is given."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = made(program)
    assert made(program) == first
    assert "timestamp" not in first["metadata"]
    (program / "python313.dll").write_bytes(b"changed")
    assert made(program)["serialNumber"] != first["serialNumber"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert made(program)["metadata"]["timestamp"] == "1970-01-01T00:00:01+00:00"


def test_the_list_lies_beside_each_installer(tmp_path: Path) -> None:
    """Under its name."""
    written = write_sbom([tmp_path / "a.msi", tmp_path / "b.zip"], b"{}")
    assert [path.name for path in written] == ["a.msi.cdx.json", "b.zip.cdx.json"]


def test_sha256sum_agrees_with_the_sums(tmp_path: Path) -> None:
    """And finds a file that was changed."""
    for name in ("b.msi", "a.deb", "ä c.zip"):
        (tmp_path / name).write_bytes(name.encode())
    sums = write_sums(tmp_path)
    assert write_sums(tmp_path).read_bytes() == sums.read_bytes()
    check = ["sha256sum", "--check", "--strict", "--quiet", sums.name]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    assert sums.read_text(encoding="utf-8").count("\n") == 3
    (tmp_path / "a.deb").write_bytes(b"changed")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_the_sums_are_of_one_build(tmp_path: Path) -> None:
    """Of another version or name nothing is listed, and no older list stays."""
    ours, old = f"{Brand().stem}-x64.msi", "helpdesk_0.0.9~preview_amd64.deb"
    for name in (ours, old, SUMS, f"{SUMS}.asc"):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(SystemExit, match=r"holds helpdesk 0\.0\.9 and helpdesk .*: keep one"):
        write_sums(tmp_path)
    assert not (tmp_path / SUMS).exists()
    (tmp_path / old).unlink()
    listed = write_sums(tmp_path).read_text(encoding="utf-8")
    assert [line[66:] for line in listed.splitlines()] == [ours]


def test_each_installer_says_of_which_build_it_is() -> None:
    """Also one with digits in the name of the program."""
    brand = replace(Brand(), name="Desk 2 Go")
    names = (f"{brand.stem}-x64-setup.exe.cdx.json", deb_name(brand), rpm_name(brand))
    for name in names:
        assert builds([name]) == [f"desk-2-go {brand.version}"]
