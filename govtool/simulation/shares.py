"""Power of members where the weight of a college is split in proportion to its votes.

Few members make a game of weights, which is counted exactly. Many are followed on a grid of shares, in floating point,
with the error that two grids show.
"""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

import numpy as np

from govtool.domain.bases import AssemblyBase
from govtool.domain.clauses import SuspensiveVeto
from govtool.domain.college_power import MemberPower, Question, weights_in
from govtool.domain.games import MOST_PLAYERS, one_rule, weighted_rule
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import ProportionalWeighing
from govtool.simulation.atoms import Atoms, atoms_of, decisive_chances
from govtool.simulation.binomials import Numbers, exactly, nodes_between, rounded
from govtool.simulation.power import power_of

WIDEST = 11.0
GRID, COARSE_GRID = 2**15, 2**14
NODES, FEW_NODES = 40, 32
FLOOR = 1e-9
At = Callable[[float], Numbers]


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
    return exact_powers(question) or computed_powers(question)


class Shared(NamedTuple):
    """What a college of members adds, as a share of the whole weight, and where sums turn.

    shares: weights, shares of 1. heads: members.
    needed: between the greatest sum that misses the threshold and the least that reaches it.
    atoms: the sums one by one where they are few.
    """

    shares: Numbers
    heads: list[int]
    needed: float
    atoms: Atoms | None


def _shared(question: Question) -> Shared:
    heads = [question.heads[college] for college in question.filled]
    weights = weights_in(question)[0]
    total = sum(weights, Fraction(0))
    shares = np.array([float(weight / total) for weight in weights])
    steps = [weight / total / count for weight, count in zip(weights, heads, strict=True)]
    scale = math.lcm(*(step.denominator for step in steps))
    units = [int(step * scale) for step in steps]
    common = math.gcd(*units)
    least = _least(question, Fraction(scale, common))
    atoms = atoms_of(heads, [unit // common for unit in units], least)
    return Shared(shares, heads, float((least - Fraction(1, 2)) * Fraction(common, scale)), atoms)


def computed_powers(question: Question) -> tuple[MemberPower, ...]:
    """Give the same in floating point, with its error: sum by sum where they are few, else on a grid."""
    shared = _shared(question)
    if shared.atoms is not None:
        turning = float(question.rule.majority.share)
        return _summed(shared.shares, shared.heads, turning, partial(decisive_chances, shared.atoms))
    return _on_grids(shared.shares, shared.heads, shared.needed)


def share_chances(question: Question) -> tuple[Fraction, ...]:
    """Give only the chance that one member of each college changes the outcome when all others toss a coin."""
    shared = _shared(question)
    if shared.atoms is not None:
        return tuple(map(rounded, decisive_chances(shared.atoms, 0.5)))
    return tuple(map(rounded, _chances(shared.shares, shared.heads, shared.needed, COARSE_GRID, 0.5)))


def _least(question: Question, whole: Fraction) -> int:
    """Give the fewest units that reach the threshold, out of those that make the whole weight."""
    majority = question.rule.majority
    units = majority.share * whole
    return math.floor(units) + 1 if majority.comparison is Comparison.MORE_THAN else math.ceil(units)


def _summed(shares: Numbers, heads: Sequence[int], needed: float, at: At) -> tuple[MemberPower, ...]:
    fine, coarse = (_integrated(shares, heads, needed, at, nodes) for nodes in (NODES, FEW_NODES))
    return _powers(at(0.5), fine, float(np.abs(fine - coarse).max()))


def _on_grids(shares: Numbers, heads: Sequence[int], needed: float) -> tuple[MemberPower, ...]:
    fine, coarse = (partial(_chances, shares, heads, needed, grid) for grid in (GRID, COARSE_GRID))
    banzhaf, missing = _refined(fine(0.5), coarse(0.5))
    integrals = (_integrated(shares, heads, needed, at, NODES) for at in (fine, coarse))
    shapley, lacking = _refined(*integrals)
    moved = [np.abs(fine(0.5, shift) - banzhaf).max() for shift in (-1, 1)]
    return _powers(banzhaf, shapley, float(max(missing.max(), lacking.max(), *moved)))


def _powers(banzhaf: Numbers, shapley: Numbers, error: float) -> tuple[MemberPower, ...]:
    bound = Fraction(error + FLOOR * float(banzhaf.max()))
    return tuple(
        MemberPower(banzhaf=rounded(decides), shapley=rounded(turns), error=bound)
        for decides, turns in zip(banzhaf, shapley, strict=True)
    )


def _refined(fine: Numbers, coarse: Numbers) -> tuple[Numbers, Numbers]:
    """Take away what a grid twice as coarse shows of the error of a grid, which falls with the square of its step."""
    missing: Numbers = (fine - coarse) / 3
    return fine + missing, np.abs(missing)


def exact_powers(question: Question) -> tuple[MemberPower, ...] | None:
    """Give the power of one member of each college as in a game of weights; None when the count is too long."""
    heads = [question.heads[college] for college in question.filled]
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


def _chances(shares: Numbers, heads: Sequence[int], needed: float, grid: int, chance: float, shift: int = 0) -> Numbers:
    """Give the chance that one member of each college changes the outcome.

    It is how far the votes of a college and the outcome go together, per member (Russo and Margulis).
    shift: steps of the grid by which the threshold is moved, to see what may lie on its wrong side.
    """
    votes = [_window(members, chance) for members in heads]
    masses = [exactly(window, members, chance) for window, members in zip(votes, heads, strict=True)]
    # The grid covers only the sums that are not all but impossible, counted from the least of them.
    starts = [share * window[0] / members for share, members, window in zip(shares, heads, votes, strict=True)]
    steps = [share / members for share, members in zip(shares, heads, strict=True)]
    span = sum(step * (window.size - 1) for step, window in zip(steps, votes, strict=True)) or 1.0
    spectra = []
    for step, window, mass in zip(steps, votes, masses, strict=True):
        spectra.append(np.fft.rfft(_on_grid(step * (window - window[0]) / span, mass, grid), 2 * grid))
    chances = []
    for rank, (step, members) in enumerate(zip(steps, heads, strict=True)):
        others = [spectrum for other, spectrum in enumerate(spectra) if other != rank]
        spread = np.fft.irfft(math.prod(others[1:], start=others[0]), 2 * grid) if others else _nothing(grid)
        from_others = needed - step * votes[rank] - (sum(starts) - starts[rank])
        together = np.sum(
            masses[rank] * (votes[rank] - members * chance) * _beyond(spread, from_others / span + shift / grid, grid)
        )
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


def _integrated(shares: Numbers, heads: Sequence[int], needed: float, at: At, nodes: int) -> Numbers:
    """Add up the chances for every chance of voting for, around that at which the outcome turns."""
    wide = math.sqrt(sum(share**2 * 0.25 / members for share, members in zip(shares, heads, strict=True)))
    start, end = max(needed - WIDEST * wide, 0.0), min(needed + WIDEST * wide, 1.0)
    total = np.zeros(len(heads))
    for point, weight in zip(*nodes_between(start, end, nodes), strict=True):
        total += weight * at(float(point))
    return total
