# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The installer for administrators: an MSI for the whole computer, made by wixl.

Each file is a component, known by the brand and its place, so that Windows sees in every version
the same program. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from common.brand import Brand
from common.icon import ico
from common.moment import moment_of
from windows.launcher import program_name
from windows.mend import mend, plain

TEMPLATE = Path(__file__).with_name("product.wxs")


def build(brand: Brand, folder: Path, target: Path) -> Path:
    """Make the MSI of a folder."""
    digest = _digest(brand, folder)
    with TemporaryDirectory() as name:
        work = Path(name)
        (work / "folder").symlink_to(folder.resolve())
        (work / "program.ico").write_bytes(ico(brand.icon))
        (work / "product.wxs").write_text(source(brand, folder, digest), encoding="utf-8")
        wixl = ["wixl", "--arch", "x64", "--output", "made.msi", "product.wxs"]
        # The dates of the files are kept in the time of the place.
        subprocess.run(wixl, check=True, cwd=work, env={**os.environ, "TZ": "UTC"})
        files = {_id("f", key): folder / key for key in _keys(folder)}
        package = _guid(brand, f"package {digest}")
        mend(work / "made.msi", brand.name, package, moment_of(brand), files)
        target.write_bytes((work / "made.msi").read_bytes())
    return target


def source(brand: Brand, folder: Path, digest: str) -> str:
    """What wixl is given: the template, with every file of the folder."""
    keys = sorted(_keys(folder))
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=escape(plain(brand.name)),
        version=brand.version,
        family=f"{{{brand.id}}}".upper(),
        product=_guid(brand, f"product {digest}"),
        files="\n".join(_places(brand, folder, folder)),
        references="\n".join(f'<ComponentRef Id="{_id("c", key)}"/>' for key in keys),
    )


def _places(brand: Brand, folder: Path, root: Path) -> Iterator[str]:
    """Each file and folder of a folder, as a component and a directory."""
    for path in sorted(folder.iterdir()):
        key = path.relative_to(root).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_id("d", key)}" Name="{path.name}">'
            yield from _places(brand, path, root)
            yield "</Directory>"
        else:
            yield f'<Component Id="{_id("c", key)}" Guid="{_guid(brand, key)}" Win64="yes">'
            yield f'<File Id="{_id("f", key)}" Source="folder/{key}" KeyPath="yes"/>'
            yield from [_shortcut(brand)] * (key == program_name(brand))
            yield "</Component>"


def _shortcut(brand: Brand) -> str:
    """In the start menu of everybody. Not "advertised": that would look for repairs at a start."""
    return (
        f'<Shortcut Id="Start" Directory="ProgramMenuFolder" Name="{escape(plain(brand.name))}"'
        f' Target="[INSTALLDIR]{program_name(brand)}" WorkingDirectory="INSTALLDIR"/>'
    )


def _keys(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _id(kind: str, key: str) -> str:
    return f"{kind}_{hashlib.sha256(key.encode()).hexdigest()[:32]}"


def _guid(brand: Brand, key: str) -> str:
    return f"{{{uuid.uuid5(brand.id, key)}}}".upper()


def _digest(brand: Brand, folder: Path) -> str:
    """Stands for all that goes into the MSI."""
    given = f"{brand.version} {moment_of(brand)}"
    parts = [given.encode(), TEMPLATE.read_bytes(), brand.icon.read_bytes()]
    for key in sorted(_keys(folder)):
        parts += [key.encode(), (folder / key).read_bytes()]
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()
