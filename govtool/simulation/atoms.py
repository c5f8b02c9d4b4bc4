"""Power of members where weights are split in proportion and the sums of shares are few enough to be told one by one.

Sums are whole numbers of a common unit, so that a tie is a tie; only their chances are in floating point.
"""

import math
from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govtool.simulation.binomials import Numbers, exactly

MOST_SUMS = 300_000
LARGEST = 2**61


class Others(NamedTuple):
    """The colleges beside one.

    order: their combined votes in the order of what they carry.
    missing: for each number of votes of the one, how many of these combinations do not suffice.
    """

    order: NDArray[np.int64]
    missing: NDArray[np.int64]


class Atoms(NamedTuple):
    """All that does not depend on the chance of voting for.

    heads: members of each college.
    others: for each college, those beside it.
    """

    heads: tuple[int, ...]
    others: tuple[Others, ...]


def atoms_of(heads: Sequence[int], units: Sequence[int], needed: int) -> Atoms | None:
    """Sort the sums beside each college; None when they are too many.

    units: what one vote for carries in each college, in whole units.
    needed: the fewest units that have the resolution adopted.
    """
    most = math.prod(count + 1 for count in heads) // (min(heads) + 1)
    if most > MOST_SUMS or sum(unit * count for unit, count in zip(units, heads, strict=True)) + needed > LARGEST:
        return None
    return Atoms(tuple(heads), tuple(_others(heads, units, needed, rank) for rank in range(len(heads))))


def _others(heads: Sequence[int], units: Sequence[int], needed: int, rank: int) -> Others:
    carried = [unit * np.arange(count + 1) for count, unit in zip(heads, units, strict=True)]
    beside = carried[:rank] + carried[rank + 1 :]
    sums = reduce(lambda one, other: np.add.outer(one, other).reshape(-1), beside, np.zeros(1, dtype=np.int64))
    order = np.argsort(sums, kind="stable")
    return Others(order, np.searchsorted(sums[order], needed - carried[rank]))


def decisive_chances(atoms: Atoms, chance: float) -> Numbers:
    """Give the chance that one member of each college changes the outcome."""
    votes = [np.arange(count + 1.0) for count in atoms.heads]
    masses = [exactly(numbers, count, chance) for numbers, count in zip(votes, atoms.heads, strict=True)]
    found = []
    for rank, (count, others) in enumerate(zip(atoms.heads, atoms.others, strict=True)):
        beside = masses[:rank] + masses[rank + 1 :]
        mass = reduce(lambda one, other: np.multiply.outer(one, other).reshape(-1), beside, np.ones(1))
        below = np.concatenate([[0.0], np.cumsum(mass[others.order])])[others.missing]
        together = np.sum(masses[rank] * (votes[rank] - count * chance) * (1.0 - below))
        found.append(float(together) / (count * chance * (1 - chance)))
    return np.array(found)
