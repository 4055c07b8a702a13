# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is in a built program, as CycloneDX 1.6: each part, whose it is, and each file with its sum.

The list is made from the files that are there. The same files give the same list: its number comes
from what it says, and it has no time in it but SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from common.brand import Brand
from common.parts import OURS, Part, files_of, filled, split, version_of
from helpdesk.content.bundle import open_bundle

SUFFIX = ".cdx.json"


def sbom_of(
    brand: Brand,
    folder: Path,
    system: str,
    *,
    python: str = "",
    wheels: Mapping[str, str] | None = None,
) -> bytes:
    """The list for one built program.

    `python` is the version of the Python in it, if there is one. `wheels` has the SHA-256 of what
    was unpacked, by its name in requirements/, or by the part's name.
    """
    app = _app(brand, system)
    bom = Bom()
    bom.metadata.component = app
    parts = split(files_of(folder), brand.slug)
    for part, files in parts.items():
        whole = app if part is OURS else _component(part, version_of(part, python), wheels or {})
        whole.components.update(_file(folder, file) for file in files)
        if part is not OURS:
            bom.components.add(whole)
    bom.register_dependency(app, bom.components)
    return _text(bom)


def write_sbom(made: Sequence[Path], sbom: bytes) -> list[Path]:
    """Put the list beside each installer that was made of the program, under its name."""
    lists = [path.with_name(path.name + SUFFIX) for path in made]
    for path in lists:
        path.write_bytes(sbom)
    return lists


def _app(brand: Brand, system: str) -> Component:
    pack = open_bundle(brand.pack).pack.info
    said = {
        "pack": pack.name,
        "pack version": pack.version,
        "pack date": pack.date.isoformat(),
        "pack preview": str(pack.preview).lower(),
        "system": system,
    }
    return Component(
        name=brand.name,
        version=brand.version,
        type=ComponentType.APPLICATION,
        bom_ref=brand.slug,
        licenses=[LicenseExpression(OURS.licence)],
        properties=[Property(name=f"helpdesk:{key}", value=value) for key, value in said.items()],
    )


def _component(part: Part, version: str, wheels: Mapping[str, str]) -> Component:
    wheel = wheels.get(part.lock or part.name)
    return Component(
        name=part.name,
        version=version or None,
        bom_ref=f"{part.name} {version}".rstrip(),
        licenses=[LicenseExpression(part.licence)],
        purl=PackageURL.from_string(filled(part.purl, version)) if part.purl else None,
        hashes=[_sha256(wheel)] if wheel else None,
        external_references=[
            ExternalReference(
                type=ExternalReferenceType.SOURCE_DISTRIBUTION,
                url=XsUri(filled(part.source, version)),
            )
        ],
    )


def _file(folder: Path, file: str) -> Component:
    found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
    return Component(
        name=file, type=ComponentType.FILE, bom_ref=f"file:{file}", hashes=[_sha256(found)]
    )


def _sha256(digits: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digits)


def _text(bom: Bom) -> bytes:
    """As JSON, without the two values that differ from run to run."""
    made = json.loads(JsonV1Dot6(bom).output_as_string())
    del made["serialNumber"], made["metadata"]["timestamp"]
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        made["metadata"]["timestamp"] = datetime.fromtimestamp(int(epoch), UTC).isoformat()
    content = json.dumps(made, sort_keys=True)
    made["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, content).urn
    return f"{json.dumps(made, indent=1, sort_keys=True, ensure_ascii=False)}\n".encode()
