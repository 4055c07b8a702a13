# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Writes every site that the content can open to `docs/addresses.txt`, for a school's filter."""

from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

from helpdesk.content.bundle import open_bundle
from helpdesk.engine.links import WEB_KINDS, address_to_open
from helpdesk.engine.outcome import shown
from helpdesk.model import Pack

HEAD = """\
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: CC-BY-4.0
# The sites that the app can ask a browser to open, each after a question, with whose they are.
# The app itself connects to none. A site may need others, which only its owner can name.
"""


def addresses(pack: Pack) -> str:
    """The list, by host."""
    owners: dict[str, set[str]] = defaultdict(set)
    for service in pack.services.values():
        for contact in shown(service):
            if contact.kind in WEB_KINDS:
                owners[urlsplit(address_to_open(contact)).netloc].add(service.name)
    return HEAD + "".join(
        f"{host}  # {', '.join(sorted(names))}\n" for host, names in sorted(owners.items())
    )


if __name__ == "__main__":
    text = addresses(open_bundle().pack)
    Path(__file__).parent.with_name("docs").joinpath("addresses.txt").write_text(text, "utf-8")
