# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Signs what Windows asks a signature of: the program, the MSI, the EXE.

Whoever hands the installers out signs them with a certificate of their own. What osslsigncode is
given for it is theirs to say: two files, or a key that stays in a token (-pkcs11module).
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path


def sign(files: Iterable[Path], name: str, options: Sequence[str]) -> None:
    """Sign files in place, if there are options for it.

    SystemExit when one can't be signed; it is then as it was.
    """
    for file in files if options else ():
        _sign(file, name, options)


def _sign(file: Path, name: str, options: Sequence[str]) -> None:
    signed = file.with_name(f"{file.name}.signed")
    command = ["osslsigncode", "sign", *options, "-h", "sha256", "-n", name]
    ended = subprocess.run(
        [*command, "-in", file, "-out", signed], check=False, capture_output=True, text=True
    )
    if ended.returncode:
        signed.unlink(missing_ok=True)
        raise SystemExit(f"{file.name} was not signed. osslsigncode says:\n{ended.stderr.strip()}")
    signed.replace(file)
