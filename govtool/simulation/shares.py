"""Power of members where the weight of a college is split in proportion to its votes.

Few members make a game of weights, which is counted exactly. Many are followed on a grid of shares, in floating point,
with the error that two grids show.
"""

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from govtool.domain.bases import AssemblyBase
from govtool.domain.clauses import SuspensiveVeto
from govtool.domain.college_power import MemberPower, Question, weights_in
from govtool.domain.games import MOST_PLAYERS, one_rule, weighted_rule
from govtool.domain.weighing import ProportionalWeighing
from govtool.simulation.binomials import Numbers, exactly, nodes_between, rounded
from govtool.simulation.power import power_of

WIDEST = 11.0
GRID, COARSE_GRID = 2**16, 2**15
NODES, FEW_NODES = 48, 36
FLOOR = 1e-9


def adds_shares(question: Question) -> bool:
    """Say whether the resolution passes by the sum of weights split in proportion, and by nothing else."""
    rule = question.rule
    return (
        isinstance(rule.weighing, ProportionalWeighing)
        and not weights_in(question)[1]
        and rule.majority.base in {AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT}
        and all(isinstance(clause, SuspensiveVeto) for clause in rule.conditions)
        and question.is_adopted([question.heads[college] for college in question.filled])
    )


def share_powers(question: Question) -> tuple[MemberPower, ...]:
    """Give the power of one member of each college."""
    heads = [question.heads[college] for college in question.filled]
    exact = _exact(question, heads)
    if exact is not None:
        return exact
    weights = weights_in(question)[0]
    total = sum(weights, Fraction(0))
    shares, needed = np.array([float(weight / total) for weight in weights]), float(question.rule.majority.share)
    banzhaf, rough = (_chances(shares, heads, needed, 0.5, grid) for grid in (GRID, COARSE_GRID))
    fine = _integrated(shares, heads, needed, NODES, GRID)
    coarse = _integrated(shares, heads, needed, FEW_NODES, COARSE_GRID)
    error = float(max(np.abs(banzhaf - rough).max(), np.abs(fine - coarse).max()) + FLOOR * banzhaf.max())
    return tuple(
        MemberPower(banzhaf=rounded(decides), shapley=rounded(turns), error=Fraction(error))
        for decides, turns in zip(banzhaf, fine, strict=True)
    )


def _exact(question: Question, heads: Sequence[int]) -> tuple[MemberPower, ...] | None:
    if sum(heads) > MOST_PLAYERS:
        return None
    weights = weights_in(question)[0]
    each = [weight / count for weight, count in zip(weights, heads, strict=True) for _ in range(count)]
    majority = question.rule.majority
    power = power_of(one_rule(weighted_rule(each, majority.share * sum(weights, Fraction(0)), majority.comparison)))
    if power is None or power.shapley_shubik is None:
        return None
    firsts = [sum(heads[:rank]) for rank in range(len(heads))]
    return tuple(
        MemberPower(banzhaf=power.banzhaf_absolute[first], shapley=power.shapley_shubik[first], error=None)
        for first in firsts
    )


def _chances(shares: Numbers, heads: Sequence[int], needed: float, chance: float, grid: int) -> Numbers:
    """Give the chance that one member of each college changes the outcome.

    It is how far the votes of a college and the outcome go together, per member (Russo and Margulis).
    """
    votes = [_window(members, chance) for members in heads]
    masses = [exactly(window, members, chance) for window, members in zip(votes, heads, strict=True)]
    spectra = []
    for share, members, window, mass in zip(shares, heads, votes, masses, strict=True):
        spectra.append(np.fft.rfft(_on_grid(share * window / members, mass, grid), 2 * grid))
    chances = []
    for rank, (share, members) in enumerate(zip(shares, heads, strict=True)):
        others = [spectrum for other, spectrum in enumerate(spectra) if other != rank]
        spread = np.fft.irfft(math.prod(others[1:], start=others[0]), 2 * grid) if others else _nothing(grid)
        beyond = _beyond(spread, needed - share * votes[rank] / members, grid)
        together = np.sum(masses[rank] * (votes[rank] - members * chance) * beyond)
        chances.append(float(together) / (members * chance * (1 - chance)))
    return np.array(chances)


def _window(members: int, chance: float) -> Numbers:
    """Give the numbers of votes that are not all but impossible."""
    middle, width = members * chance, WIDEST * math.sqrt(members * chance * (1 - chance)) + WIDEST
    return np.arange(max(math.floor(middle - width), 0), min(math.ceil(middle + width), members) + 1.0)


def _on_grid(places: Numbers, masses: Numbers, grid: int) -> Numbers:
    """Put chances on a grid of shares, each on its two neighbours so that the mean stays."""
    below = np.floor(places * grid).astype(int)
    above = places * grid - below
    size = grid + 2
    spread = np.zeros(size)
    np.add.at(spread, below, masses * (1 - above))
    np.add.at(spread, below + 1, masses * above)
    return spread


def _nothing(grid: int) -> Numbers:
    spread = np.zeros(2 * grid)
    spread[0] = 1.0
    return spread


def _beyond(spread: Numbers, places: Numbers, grid: int) -> Numbers:
    """Give the chance of more than each share, each point of the grid standing for the shares around it."""
    edges = np.concatenate([[0.0], np.cumsum(spread)])
    below: Numbers = np.interp(places * grid + 0.5, np.arange(edges.size), edges)
    return 1.0 - below


def _integrated(shares: Numbers, heads: Sequence[int], needed: float, nodes: int, grid: int) -> Numbers:
    wide = math.sqrt(sum(share**2 * 0.25 / members for share, members in zip(shares, heads, strict=True)))
    start, end = max(needed - WIDEST * wide, 0.0), min(needed + WIDEST * wide, 1.0)
    total = np.zeros(len(heads))
    for point, weight in zip(*nodes_between(start, end, nodes), strict=True):
        total += weight * _chances(shares, heads, needed, float(point), grid)
    return total
