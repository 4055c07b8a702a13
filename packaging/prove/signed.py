# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures on what goes to Windows, with a certificate of nobody, made for the moment."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from common.brand import Brand
from proofs.table import Row
from prove.files import list_of
from windows import exe, msi
from windows.launcher import build_launcher
from windows.sign import sign

NAME = "windows signatures"
BRAND = Brand()


def run(quick: bool) -> list[Row]:  # noqa: ARG001 - quick as it is
    """Sign a small program, its MSI and its EXE; check, alter, check again."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        options = _certificates(work)
        files = _files(work)
        return [
            _without_key(files[0], options),
            _signed(files, options, work),
            _altered(files, work),
        ]


def _files(work: Path) -> list[Path]:
    (work / "folder").mkdir()
    program = build_launcher(BRAND, work / "folder")
    made = [
        msi.build(BRAND, work / "folder", work / "made.msi"),
        exe.build(BRAND, work / "folder", work / "made.exe"),
    ]
    return [program, *made]


def _certificates(work: Path) -> list[str]:
    """An authority of our own and, from it, a certificate for programs."""
    new = ["-newkey", "rsa:2048", "-nodes"]
    name, days = ["-subj", "/CN=Nobody"], ["-days", "1"]
    _openssl(work, "req", "-x509", *new, "-keyout", "ca.key", "-out", "ca.pem", *name, *days)
    _openssl(work, "req", *new, "-keyout", "our.key", "-out", "our.csr", "-subj", "/CN=A charity")
    (work / "uses").write_text("keyUsage=digitalSignature\nextendedKeyUsage=codeSigning\n")
    given = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "uses", *days]
    _openssl(work, "x509", "-req", "-in", "our.csr", "-out", "our.pem", *given)
    return ["-certs", str(work / "our.pem"), "-key", str(work / "our.key")]


def _openssl(work: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=work, check=True, capture_output=True)


def _holds(file: Path, work: Path) -> bool:
    """If its signature is from our authority, and the file is as it was signed."""
    check = ["osslsigncode", "verify", "-CAfile", str(work / "ca.pem"), "-in", str(file)]
    return subprocess.run(check, check=False, capture_output=True).returncode == 0


def _without_key(file: Path, options: list[str]) -> Row:
    before = file.read_bytes()
    try:
        sign([file], BRAND.name, [*options[:-1], "gone.key"])
    except SystemExit as error:
        said = str(error).splitlines()[0]
    else:
        said = "nothing"
    held = "was not signed" in said and file.read_bytes() == before
    return Row(NAME, "signing without the key", f"it said: {said}", held)


def _signed(files: list[Path], options: list[str], work: Path) -> Row:
    before = [_holds(file, work) for file in files]
    sign(files, BRAND.name, options)
    good = [file.name for file in files if _holds(file, work)]
    held = not any(before) and len(good) == len(files)
    return Row(NAME, "the program, its MSI and its EXE were signed", f"good: {list_of(good)}", held)


def _altered(files: list[Path], work: Path) -> Row:
    """One byte in the middle of each is turned over."""
    for file in files:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 0xFF
        file.write_bytes(data)
    good = [file.name for file in files if _holds(file, work)]
    return Row(NAME, "one byte of each was turned over", f"still good: {list_of(good)}", not good)
