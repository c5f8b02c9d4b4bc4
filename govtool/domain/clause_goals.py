"""Goals of the quorum and of the extra conditions: each clause held, or missed, as alternatives of needs."""

from collections.abc import Mapping
from fractions import Fraction

from govtool.domain.clauses import (
    BlockingMinority,
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    Every,
    HeadsMajority,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
    WeightedHeadsQuorum,
)
from govtool.domain.goals import AGAINST, ALWAYS, FOR, NEVER, Alternatives, Scale, met, scale_of, unmet
from govtool.domain.needs import AttendanceNeed, AttendedNeed, FavourNeed
from govtool.domain.polled import Number
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison, heads_needed


class ClauseGoals:
    """What each clause of a rule asks of a sheet, held or missed.

    weights: effective share of 1, one per college.
    pooled: whether all heads are counted together, without weights.
    """

    def __init__(self, rule: DecisionRule, sheet: CountSheet, weights: Mapping[str, Fraction], *, pooled: bool) -> None:
        self.rule = rule
        self.sheet = sheet
        self.weights = weights
        self.pooled = pooled
        self.filled = sum(1 for count in sheet.colleges if count.enrolled)

    def held(self, clause: Condition) -> Alternatives:
        """Ask that an extra condition holds."""
        match clause:
            case CollegesInFavour() | ShareOfColleges():
                needed = self._favour_needed(clause)
                return NEVER if needed is None else ((FavourNeed(sign=1, floor=needed),),)
            case HeadsMajority():
                return met(self._scale(clause), FOR, clause)
            case CollegeVeto():
                return unmet(_veto_scale(clause), AGAINST, clause) if self.concerns(clause) else ALWAYS
            case SuspensiveVeto():
                return NEVER if self.is_suspended(clause) else ALWAYS
            case BlockingMinority():
                return unmet(self._scale(clause), AGAINST, clause)
            case Unanimity():
                scale = self._scale(clause)
                return ((scale.at_least(1, 0, -1), scale.more_than(1, 0)),)

    def missed(self, clause: Condition) -> Alternatives:
        """Ask that an extra condition does not hold."""
        match clause:
            case CollegesInFavour() | ShareOfColleges():
                needed = self._favour_needed(clause)
                return ALWAYS if needed is None else ((FavourNeed(sign=-1, floor=1 - needed),),)
            case HeadsMajority():
                return unmet(self._scale(clause), FOR, clause)
            case CollegeVeto():
                return met(_veto_scale(clause), AGAINST, clause) if self.concerns(clause) else NEVER
            case SuspensiveVeto():
                return ALWAYS if self.is_suspended(clause) else NEVER
            case BlockingMinority():
                return met(self._scale(clause), AGAINST, clause)
            case Unanimity():
                scale = self._scale(clause)
                return ((scale.more_than(-1, 0, 1),), (scale.at_least(0, 0, -1),))

    def attended(self, clause: QuorumClause) -> Alternatives:
        """Ask that a condition of the quorum holds."""
        match clause:
            case NoQuorum():
                return ALWAYS
            case CollegesQuorum():
                return (
                    ((AttendedNeed(clause=clause, sign=1, floor=self._attended_needed(clause)),),)
                    if self.filled
                    else NEVER
                )
            case HeadsQuorum() | WeightedHeadsQuorum():
                factors, whole = self._attendance(clause)
                strict = clause.comparison is Comparison.MORE_THAN
                need = AttendanceNeed(factors=factors, floor=clause.share * whole, strict=strict)
                return ((need,),) if whole else NEVER
            case CompositeQuorum():
                strict = clause.comparison is Comparison.MORE_THAN
                somebody = AttendanceNeed(factors=dict.fromkeys(self.weights, 1), floor=0, strict=True)
                return ((AttendanceNeed(factors=self._named(clause), floor=0, strict=strict), somebody),)

    def unattended(self, clause: QuorumClause) -> Alternatives:
        """Ask that a condition of the quorum does not hold."""
        match clause:
            case NoQuorum():
                return NEVER
            case CollegesQuorum():
                few = AttendedNeed(clause=clause, sign=-1, floor=1 - self._attended_needed(clause))
                return ((few,),) if self.filled else ALWAYS
            case HeadsQuorum() | WeightedHeadsQuorum():
                factors, whole = self._attendance(clause)
                strict = clause.comparison is Comparison.AT_LEAST
                low = AttendanceNeed(factors=_negative(factors), floor=-clause.share * whole, strict=strict)
                return ((low,),) if whole else ALWAYS
            case CompositeQuorum():
                strict = clause.comparison is Comparison.AT_LEAST
                nobody = AttendanceNeed(factors=dict.fromkeys(self.weights, -1), floor=0, strict=False)
                return ((AttendanceNeed(factors=_negative(self._named(clause)), floor=0, strict=strict),), (nobody,))

    def is_suspended(self, clause: SuspensiveVeto) -> bool:
        """Say whether a suspensive veto has been used."""
        return self.concerns(clause) and clause.holder in self.sheet.vetoes

    def concerns(self, clause: CollegeVeto | SuspensiveVeto) -> bool:
        """Say whether a veto concerns the subject of the sheet."""
        return isinstance(clause.subjects, Every) or self.sheet.subject in clause.subjects

    def _favour_needed(self, clause: CollegesInFavour | ShareOfColleges) -> int | None:
        if isinstance(clause, ShareOfColleges):
            return heads_needed(self.filled, clause) if self.filled else None
        return self.filled if isinstance(clause.number, Every) else clause.number

    def _attended_needed(self, clause: CollegesQuorum) -> int:
        return self.filled if isinstance(clause.number, Every) else clause.number

    def _scale(self, clause: HeadsMajority | BlockingMinority | Unanimity) -> Scale:
        return scale_of(clause.base, self.rule, pooled=self.pooled)

    def _attendance(self, clause: HeadsQuorum | WeightedHeadsQuorum) -> tuple[dict[str, Number], int]:
        if isinstance(clause, HeadsQuorum):
            return dict.fromkeys(self.weights, 1), sum(count.enrolled for count in self.sheet.colleges)
        factors: dict[str, Number] = {
            count.id: self.weights[count.id] / (count.enrolled or 1) for count in self.sheet.colleges
        }
        return factors, int(bool(self.filled))

    def _named(self, clause: CompositeQuorum) -> dict[str, Number]:
        return {college: int(college in clause.colleges) - clause.share for college in self.weights}


def _veto_scale(clause: CollegeVeto) -> Scale:
    return Scale(base=clause.college_base, cast=False, college=clause.college)


def _negative(factors: Mapping[str, Number]) -> dict[str, Number]:
    return {college: -factor for college, factor in factors.items()}
