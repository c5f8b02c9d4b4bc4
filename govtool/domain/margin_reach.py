"""Reach: the fewest ballots that bring a poll to a goal, all colleges together and each alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain as joined
from itertools import combinations
from typing import Final

from govtool.domain.chains import Chain
from govtool.domain.goals import Alternative, Alternatives
from govtool.domain.margin_options import Options, Trial
from govtool.domain.margin_search import Node, fewest, totals
from govtool.domain.polled import Polled, polled_colleges, speaking_colleges
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.values import immutable
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, SilentCollege, Weighing
from govtool.domain.weights import Weights

Move = Callable[[Polled], Chain]
Chains = tuple[Chain, ...]

REDISTRIBUTED: Final = frozenset({SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA})


@immutable
class Reach:
    """The fewest ballots that bring a poll to a goal; a number is None where the goal is out of reach.

    together: all colleges together.
    where: one way of moving that many ballots, by college.
    alone: each college alone.
    """

    together: int | None
    where: Mapping[str, int]
    alone: Mapping[str, int | None]


OUT_OF_REACH: Final = Reach(together=None, where={}, alone={})


def reach_of(variants: Iterable[Chains], alternatives: Alternatives) -> Reach:
    """Give the fewest ballots that satisfy every need of one of the alternatives.

    variants: chains to try, one per college; what can move lies in one of them.
    """
    reach = OUT_OF_REACH
    for chains in variants:
        for needs in alternatives:
            reach = _nearer(reach, chains, needs)
    return reach


def _nearer(reach: Reach, chains: Chains, needs: Alternative) -> Reach:
    forced = [chain for chain in chains if chain.first]
    if len(forced) > 1 and reach.together is not None and len(forced) >= reach.together:
        return reach
    node = tuple(Options(tuple(Trial(chain, needs).stretches())) for chain in chains)
    if len(forced) < 2:
        reach = _with_alone(reach, chains, node, needs)
    found = fewest(node, needs, reach.together)
    if found is None:
        return reach
    where = {place.stretch.trial.chain.polled.id: place.moved for place in found.places if place.moved}
    return replace(reach, together=found.ballots, where=where)


def _with_alone(reach: Reach, chains: Chains, node: Node, needs: Alternative) -> Reach:
    """Add what each college needs alone; a college that must move is the only one that moves."""
    starts = [options.stretches[0].values(chain.first) for chain, options in zip(chains, node, strict=True)]
    sums = totals(starts)
    forced = {chain.polled.id for chain in chains if chain.first}
    for chain, options, start in zip(chains, node, starts, strict=True):
        if forced - {chain.polled.id}:
            continue
        enough = options
        for rank, need in enumerate(needs):
            enough = enough.kept(rank, need.floor - sums[rank] + start[rank], strict=need.strict)
        ballots = min((stretch.first for stretch in enough.stretches), default=None)
        reach = _keeping(reach, chain.polled.id, ballots)
    return reach


def _keeping(reach: Reach, college: str, ballots: int | None) -> Reach:
    known = reach.alone.get(college)
    if ballots is None or (known is not None and known <= ballots):
        return reach
    reach = replace(reach, alone={**reach.alone, college: ballots})
    if reach.together is not None and reach.together <= ballots:
        return reach
    return replace(reach, together=ballots, where={college: ballots})


class Moves:
    """The chains of one kind of ballots moved, one per college, for a sheet as it stands."""

    def __init__(self, rule: DecisionRule, sheet: CountSheet, weights: Weights) -> None:
        self.rule = rule
        self.sheet = sheet
        self.weights = weights
        self.speaking = speaking_colleges(rule, sheet)
        self.polled = polled_colleges(rule, sheet, weights, self.speaking)

    def changing(self, move: Move) -> Iterator[Chains]:
        """Give the chains of a move that leaves every silent college silent."""
        yield tuple(map(move, self.polled))

    def adding(self, move: Move) -> Iterator[Chains]:
        """Give the chains of a move that adds ballots, for each set of silent colleges that it may wake.

        Waking changes the weights where silent colleges are redistributed; elsewhere one set of chains is enough.
        """
        if not redistributes(self.rule.weighing, self.weights):
            yield from self.changing(move)
            return
        counts = self.sheet.colleges
        silent = [count.id for count in counts if count.id not in self.speaking and count.voters < count.enrolled]
        for woken in joined.from_iterable(combinations(silent, number) for number in range(len(silent) + 1)):
            polled = polled_colleges(self.rule, self.sheet, self.weights, self.speaking | set(woken))
            asleep = frozenset(silent) - set(woken)
            yield tuple(_woken(move(college), woken, asleep) for college in polled)


def redistributes(weighing: Weighing, weights: Weights) -> bool:
    """Say whether the weight of a college that falls silent, or wakes, moves that of the others."""
    if weights.pooled or isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return False
    return weighing.silent_college in REDISTRIBUTED


def _woken(chain: Chain, woken: Sequence[str], asleep: frozenset[str]) -> Chain:
    if chain.polled.id in asleep:
        return replace(chain, last=0)
    return replace(chain, first=1) if chain.polled.id in woken else chain
