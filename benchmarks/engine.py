# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Signposts, page data, compiling and proving, with the real pack and with 10 and 100 times it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from benchmarks.measure import ROOT, high, middle, table, timed

from helpdesk.author.checks import check_folder
from helpdesk.author.packing import compile_bundle
from helpdesk.content.bundle import Bundle, decode_index, decode_pack, encode
from helpdesk.content.words import make_t
from helpdesk.engine.find import find
from helpdesk.engine.outcome import decide
from helpdesk.engine.present import page_for
from helpdesk.model import Area, Pack, Service, Session, Topic

RESOURCES = ROOT / "resources"
UK = RESOURCES / "packs" / "uk"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
TYPED = "hi so theres this boy in year 11 and he wont stop asking me for nudes and hell post them"
ANSWERS = {
    "danger": "no",
    "about": "me",
    "topic": "image-threat",
    "age": "13-15",
    "nation": "wales",
}


def grown(pack: Pack, times: int) -> Pack:
    """A pack with each service and topic so many times, under other ids."""
    services: dict[str, Service] = dict(pack.services)
    topics: dict[str, Topic] = dict(pack.topics)
    areas: dict[str, Area] = dict(pack.areas)
    for copy in range(1, times):
        services |= {f"{k}-{copy}": replace(s, id=f"{k}-{copy}") for k, s in pack.services.items()}
        topics |= {f"{k}-{copy}": replace(one, id=f"{k}-{copy}") for k, one in pack.topics.items()}
    return replace(pack, services=services, topics=topics, areas=areas)


def main() -> None:
    """Print one table."""
    bundle, problems = compile_bundle(UK, RESOURCES)
    if bundle is None:
        raise SystemExit(f"{len(problems)} problems in the pack")
    t = make_t(bundle.words["en"])
    shown = Session(started=True, finished=True, answers=ANSWERS)
    rows: list[tuple[object, ...]] = [
        ("pack", "signpost ms (p99)", "result page ms", "bundle KiB", "open ms", "encode ms")
    ]
    for times in (1, 10, 100):
        large: Bundle = replace(bundle, pack=grown(bundle.pack, times))
        data = encode(large)
        packed = data.split(b"\n")[2]
        signposts = timed(lambda p=large.pack: decide(p, ANSWERS, NOON, t), 300)
        rows.append(
            (
                f"{times} x",
                f"{middle(signposts):.2f} ({high(signposts):.2f})",
                f"{middle(timed(lambda p=large.pack: page_for(p, shown, NOON, t), 100)):.2f}",
                f"{len(data) / 1024:.0f}",
                f"{middle(timed(partial(decode_pack, packed), 5)):.1f}",
                f"{middle(timed(lambda b=large: encode(b), 3)):.1f}",
            )
        )
    table("Growth with the pack", rows)
    keys = [TYPED[: place + 1] for place in range(len(TYPED))]
    presses = sorted(one for key in keys for one in timed(partial(find, bundle.index, key), 3))
    index = encode(bundle).split(b"\n")[3]
    reading = timed(lambda: decode_index(index), 5)
    table(
        "Own words, each key of a long phrase (aim: under 5 ms a key)",
        [
            ("median ms", "p99 ms", "most ms", "index KiB", "reading it, once, ms"),
            (
                *(f"{one:.2f}" for one in (middle(presses), high(presses), presses[-1])),
                f"{len(index) / 1024:.0f}",
                f"{middle(reading):.0f}",
            ),
        ],
    )
    checks = timed(lambda: check_folder(UK, NOON.date()), 1)
    table(
        "helpdesk check with all proofs (aim: under 20 s)", [("seconds", f"{checks[0] / 1000:.1f}")]
    )


if __name__ == "__main__":
    main()
