# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A pack and a year, with every outcome in it: what the proofs are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import product

from helpdesk.engine.outcome import decide
from helpdesk.engine.paths import telling_moments
from helpdesk.model import FACT_VALUES, Pack, Problem, Signpost

Answers = dict[str, str | None]


@dataclass(frozen=True, kw_only=True)
class World:
    """A pack and a year, with every outcome in it."""

    pack: Pack
    year: int

    @cached_property
    def answers(self) -> tuple[Answers, ...]:
        """Every topic with every about, age and nation, each known or skipped."""
        every = product(
            self.pack.topics, *((*FACT_VALUES[fact], None) for fact in ("about", "age", "nation"))
        )
        return tuple(
            {"topic": topic, "about": about, "age": age, "nation": nation}
            for topic, about, age, nation in every
        )

    @cached_property
    def moments(self) -> dict[str | None, tuple[datetime, ...]]:
        """For each nation, one moment for each way in which contacts are answered in the year."""
        nations = (*FACT_VALUES["nation"], None)
        return {one: telling_moments(self.pack, self.year, one) for one in nations}

    @cached_property
    def outcomes(self) -> tuple[tuple[Answers, datetime, tuple[Signpost, ...]], ...]:
        """The signposts of every combination of answers at every telling moment."""
        return tuple(
            (answers, moment, decide(self.pack, answers, moment, bare).signposts)
            for answers in self.answers
            for moment in self.moments[answers["nation"]]
        )


def bare(key: str, /, **_values: object) -> str:
    """Stands in for the words: the proofs are about services, not about texts."""
    return key


def broken(topic: str | None, text: str, hint: str) -> Problem:
    """A promise that does not hold, with the file to mend."""
    file = f"topics/{topic}.yaml" if topic else "pack.yaml"
    return Problem(file=file, line=1, text=text, hint=hint)


def say(answers: Answers) -> str:
    """The answers in words."""
    return ", ".join(f"{fact} {value or 'skipped'}" for fact, value in answers.items())
