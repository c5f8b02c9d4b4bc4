"""Ballot counts: the results of an assembly as rows, one a poll and college, for whoever counts again."""

import datetime
from fractions import Fraction

from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice

Cell = str | int | Fraction | datetime.date


def ballot_counts(
    facts: AssemblyFacts, statutes: Statutes, voice: Voice
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Give the heads of the columns, then the rows."""
    raise NotImplementedError
