"""Goals: the outcomes that a margin looks for, as alternatives of needs taken from the clauses of a rule.

Each function gives alternatives: the clause is in the state asked for exactly when, for one of them, every need is
satisfied. Alternatives may overlap.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.clauses import CastingVoteHolder
from govtool.domain.needs import HeadsNeed, Need, WeightNeed
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.values import immutable

Alternative = tuple[Need, ...]
Alternatives = tuple[Alternative, ...]
Part = tuple[int, int]

ALWAYS: Final[Alternatives] = ((),)
NEVER: Final[Alternatives] = ()
FOR: Final[Part] = (1, 0)
AGAINST: Final[Part] = (0, 1)

HEADS_BASES: Final = {
    "heads_cast": CollegeBase.CAST,
    "heads_attending": CollegeBase.ATTENDING,
    "heads_enrolled": CollegeBase.ENROLLED,
}


def all_of(goals: Iterable[Alternatives]) -> Alternatives:
    """Give the alternatives in which every goal is met."""
    return tuple(tuple(need for part in choice for need in part) for choice in product(*goals))


@immutable
class Scale:
    """The two sides and the base that a threshold compares: of weights, of heads, or of one college.

    base: the denominator in heads; None when weights are compared.
    cast: whether the denominator is what both sides add up to.
    college: id of the only college that counts; None for all.
    """

    base: CollegeBase | None
    cast: bool
    college: str | None = None

    def at_least(self, for_: int, against: int, base: int = 0) -> Need:
        """Ask that a sum of the two sides and the base is at least 0."""
        return self._above(for_, against, base, strict=False)

    def more_than(self, for_: int, against: int, base: int = 0) -> Need:
        """Ask that a sum of the two sides and the base is more than 0."""
        return self._above(for_, against, base, strict=True)

    def _above(self, for_: int, against: int, base: int, *, strict: bool) -> Need:
        if self.cast:
            for_, against, base = for_ + base, against + base, 0
        if self.base is None:
            return WeightNeed(on_for=for_, on_against=against, on_full=base, floor=0, strict=strict)
        return HeadsNeed(
            on_for=for_,
            on_against=against,
            on_base=base,
            base=self.base,
            floor=1 if strict else 0,
            college=self.college,
        )


def scale_of(base: AssemblyBase | HeadsBase, rule: DecisionRule, *, pooled: bool) -> Scale:
    """Give the scale on which a base of the assembly compares."""
    if base.value in HEADS_BASES:
        return Scale(base=HEADS_BASES[base.value], cast=base.value == "heads_cast")
    if base is AssemblyBase.TOTAL_WEIGHT and pooled:
        return Scale(base=rule.majority.college_base, cast=rule.majority.college_base is CollegeBase.CAST)
    return Scale(base=rule.majority.college_base if pooled else None, cast=base is AssemblyBase.WEIGHT_CAST)


def met(scale: Scale, part: Part, threshold: Threshold) -> Alternatives:
    """Ask that a part reaches the threshold; nothing reaches a share of an empty base.

    A part that reaches a share above 0 is something exactly when its base is.
    """
    above = _against_share(part, threshold.share)
    if threshold.comparison is Comparison.MORE_THAN:
        return ((scale.more_than(*above),),)
    something = scale.more_than(*part) if threshold.share else scale.more_than(0, 0, 1)
    return ((scale.at_least(*above), something),)


def unmet(scale: Scale, part: Part, threshold: Threshold) -> Alternatives:
    """Ask that a part misses the threshold."""
    below = _opposite(_against_share(part, threshold.share))
    if threshold.comparison is Comparison.MORE_THAN:
        return ((scale.at_least(*below),),)
    return ((scale.more_than(*below),), (scale.at_least(0, 0, -1),))


def _against_share(part: Part, share: Fraction) -> tuple[int, int, int]:
    return part[0] * share.denominator, part[1] * share.denominator, -share.numerator


def _opposite(sums: tuple[int, int, int]) -> tuple[int, int, int]:
    return -sums[0], -sums[1], -sums[2]


class MajorityGoals:
    """What the majority of a call asks for and against, the chair's casting vote included.

    The chair decides when both sides are equal, not 0, and exactly at the share asked. Where the denominator is what
    both sides add up to, that means a share of one half; elsewhere both sides cannot be above one half.
    """

    def __init__(self, rule: DecisionRule, chair: ChairChoice | None, *, pooled: bool) -> None:
        self.clause = rule.majority
        self.scale = scale_of(rule.majority.base, rule, pooled=pooled)
        self.chair = chair
        given = rule.casting_vote is not None and rule.casting_vote.given_to is CastingVoteHolder.CHAIR
        half = Fraction(1, 2)
        self.breakable = given and (self.clause.share == half if self.scale.cast else 0 < self.clause.share <= half)

    def adopted(self) -> Alternatives:
        """Ask that the majority is reached, or made by the chair."""
        if not self.breakable or self._exact_is_enough is (self.chair is ChairChoice.FOR):
            return self._met()
        return self._reached_untied() if self._exact_is_enough else self._reached_or_tied()

    def not_rejected(self) -> Alternatives:
        """Ask that the majority is reached, or that the chair has made it or may still make it."""
        if not self.breakable or self._exact_is_enough or self.chair is ChairChoice.AGAINST:
            return self.adopted() if self.chair is ChairChoice.AGAINST else self._met()
        return self._reached_or_tied()

    def missed(self) -> Alternatives:
        """Ask that the resolution is not adopted: too few votes, or a tie that the chair does not break for it."""
        if not self.breakable or self._exact_is_enough is (self.chair is ChairChoice.FOR):
            return self._unmet()
        return self._missed_or_tied() if self._exact_is_enough else self._missed_untied()

    def untied(self) -> Alternatives:
        """Ask that the two sides are no longer an exact tie at the share asked."""
        scale = self.scale
        return (
            (scale.more_than(*self._above),),
            (scale.more_than(*self._below),),
            (scale.more_than(1, -1),),
            (scale.more_than(-1, 1),),
            (scale.at_least(-1, 0),),
        )

    @property
    def _exact_is_enough(self) -> bool:
        return self.clause.comparison is Comparison.AT_LEAST

    @property
    def _silence_is_enough(self) -> bool:
        """Whether the share asked is 0, which nothing cast would reach; it makes no majority all the same."""
        return self._exact_is_enough and not self.clause.share

    @property
    def _above(self) -> tuple[int, int, int]:
        return _against_share(FOR, self.clause.share)

    @property
    def _below(self) -> tuple[int, int, int]:
        return _opposite(self._above)

    def _reached_or_tied(self) -> Alternatives:
        scale = self.scale
        reached, something = scale.at_least(*self._above), scale.more_than(1, 0)
        if scale.cast:
            return ((reached, something),)
        against = _against_share(AGAINST, self.clause.share)
        tied = (reached, scale.at_least(*against), scale.at_least(*_opposite(against)), something)
        return ((scale.more_than(*self._above),), tied)

    def _reached_untied(self) -> Alternatives:
        scale = self.scale
        passed = (scale.more_than(*self._above),)
        if scale.cast:
            return (passed,)
        reached = scale.at_least(*self._above)
        return (
            passed,
            (reached, scale.more_than(1, -1)),
            (reached, scale.more_than(-1, 1), scale.more_than(0, 0, 1)),
        )

    def _missed_untied(self) -> Alternatives:
        scale = self.scale
        missed, nothing = (scale.more_than(*self._below),), (scale.at_least(-1, 0),)
        if scale.cast:
            return (missed, nothing)
        not_passed = scale.at_least(*self._below)
        return (missed, (not_passed, scale.more_than(1, -1)), (not_passed, scale.more_than(-1, 1)), nothing)

    def _missed_or_tied(self) -> Alternatives:
        scale = self.scale
        not_passed = scale.at_least(*self._below)
        if scale.cast:
            return ((not_passed,),)
        tied = (not_passed, scale.at_least(1, -1), scale.at_least(-1, 1), scale.more_than(1, 0))
        return (*unmet(scale, FOR, self.clause), tied)

    def _met(self) -> Alternatives:
        something = ((self.scale.more_than(1, 1),),) if self._silence_is_enough else ALWAYS
        return all_of((met(self.scale, FOR, self.clause), something))

    def _unmet(self) -> Alternatives:
        nothing = ((self.scale.at_least(-1, -1),),) if self._silence_is_enough else NEVER
        return unmet(self.scale, FOR, self.clause) + nothing
