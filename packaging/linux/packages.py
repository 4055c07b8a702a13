# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The .deb and the rpm of one tree of files.

Debian's own tool makes the .deb: with the same compression, nfpm's is a quarter larger. For the
rpm, nfpm needs nothing of Fedora's; its xz takes four times as long as its zstd, to save 1 MB. The
same tree gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from common.brand import Brand
from linux.depends import RECOMMENDED, for_debian, for_rpm
from linux.elf import compiled
from linux.tree import same_times
from linux.words import SUMMARY, filled

LICENCES = "Apache-2.0 AND CC-BY-4.0 AND OFL-1.1 AND ISC AND MIT AND LGPL-3.0-only AND Unicode-3.0"


def deb_name(brand: Brand) -> str:
    """The name of the .deb."""
    return f"{brand.slug}_{brand.version}~preview_amd64.deb"


def rpm_name(brand: Brand) -> str:
    """The name of the rpm."""
    return f"{brand.slug}-{brand.version}~preview.x86_64.rpm"


def make_deb(brand: Brand, tree: Path, moment: int, into: Path, *, quickly: bool = False) -> Path:
    """Make the .deb of a tree. `quickly`: hardly compressed, for trials."""
    control = tree / "DEBIAN"
    control.mkdir()
    try:
        _fill_control(brand, tree, control)
        same_times(control, moment)
        for script in ("postinst", "prerm"):
            (control / script).chmod(0o755)
        made = into / deb_name(brand)
        how = ["-Zzstd", "-z1"] if quickly else ["-Zxz", "--threads-max=1"]
        subprocess.run(
            ["dpkg-deb", *how, "--root-owner-group", "--build", str(tree), str(made)],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    finally:
        shutil.rmtree(control)
    return made


def make_rpm(
    brand: Brand, tree: Path, moment: int, work: Path, into: Path, *, quickly: bool = False
) -> Path:
    """Make the rpm of a tree. nfpm reads JSON as the YAML that it also is."""
    for script in ("rpm-posttrans", "rpm-preun"):
        (work / script).write_text(filled(script, brand), encoding="utf-8")
    told = _for_nfpm(brand, tree, moment, work)
    told["rpm"] |= {"compression": "zstd:1" if quickly else "zstd:22"}
    asked = work / "nfpm.yaml"
    asked.write_text(json.dumps(told), encoding="utf-8")
    made = into / rpm_name(brand)
    command = ["nfpm", "package", "--packager", "rpm", "--config", str(asked)]
    subprocess.run(
        [*command, "--target", str(made)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return made


def _fill_control(brand: Brand, tree: Path, control: Path) -> None:
    files = _files(tree / "usr")
    about = filled(
        "control",
        brand,
        depends=", ".join(for_debian(compiled(tree))),
        recommends=", ".join(RECOMMENDED),
        size=str(sum(-(-file.stat().st_size // 1024) for file in files)),
    )
    sums = (
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{file.relative_to(tree)}\n"
        for file in files
    )
    (control / "control").write_text(about, encoding="utf-8")
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in ("postinst", "prerm"):
        (control / script).write_text(filled(script, brand), encoding="utf-8")


def _for_nfpm(brand: Brand, tree: Path, moment: int, work: Path) -> dict[str, Any]:
    return {
        "name": brand.slug,
        "arch": "amd64",
        "version": brand.version,
        "prerelease": "preview",
        "maintainer": f"The {brand.name} authors",
        "description": SUMMARY,
        "license": LICENCES,
        "mtime": _iso(moment),
        "depends": for_rpm(compiled(tree)),
        "recommends": list(RECOMMENDED),
        "contents": list(_contents(brand, tree, moment)),
        "scripts": {"preremove": str(work / "rpm-preun")},
        "rpm": {
            "buildhost": "localhost",
            "scripts": {"posttrans": str(work / "rpm-posttrans")},
        },
    }


def _contents(brand: Brand, tree: Path, moment: int) -> Iterator[dict[str, object]]:
    """Every file but Debian's own, and the folders that are the program's alone."""
    ours = (tree / "usr/lib" / brand.slug, tree / "usr/share/doc" / brand.slug)
    for path in sorted((tree / "usr").rglob("*")):
        info = {"mode": path.stat().st_mode & 0o777, "mtime": _iso(moment)}
        to = f"/{path.relative_to(tree)}"
        if path.is_file() and "runtime.d" not in path.parts:
            yield {"src": str(path), "dst": to, "file_info": info}
        elif path.is_dir() and any(path == one or one in path.parents for one in ours):
            yield {"dst": to, "type": "dir", "file_info": info}


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _iso(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
