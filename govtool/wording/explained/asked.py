"""What is asked: one kind of decision at one call, with all that its explanation needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from govtool.domain.articles import NoneStated
from govtool.domain.clauses import Majority
from govtool.domain.holes import Hole
from govtool.domain.rules import CALLS, DecisionRule, rule_of
from govtool.domain.statutes import Call, DecisionKind
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, Weighing
from govtool.wording.written.denominators import Denominators
from govtool.wording.written.reading import Reading

Enrolled = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One kind of decision at one call.

    reading: the voice and the statutes.
    key: id of the kind.
    kind: the kind.
    number: 1 or 2.
    call: what it needs at this call.
    enrolled: members by college, or all of them under `members`; None when nobody says.
    """

    reading: Reading
    key: str
    kind: DecisionKind
    number: int
    call: Call
    enrolled: Enrolled | None

    @property
    def path(self) -> str:
        """The path of the call in the document."""
        return f"decisions.{self.key}.{CALLS[self.number - 1]}"

    @property
    def weighing(self) -> Weighing | Hole:
        """How votes become weight for this decision."""
        return self.reading.statutes.weighing if self.kind.weighing is None else self.kind.weighing

    @property
    def weighing_path(self) -> str:
        """The path of this weighing in the document."""
        return "weighing" if self.kind.weighing is None else f"decisions.{self.key}.weighing"

    @property
    def rule(self) -> DecisionRule | None:
        """The rule of the decision; None while the statutes leave something of it open."""
        rule = rule_of(self.reading.statutes, self.key, self.number)
        return rule if isinstance(rule, DecisionRule) else None

    @property
    def pooled(self) -> bool:
        """Whether votes are added without weights."""
        return isinstance(self.weighing, HeadsWeighing | DelegatesWeighing)

    @property
    def denominators(self) -> Denominators:
        """What the shares of this call are shares of."""
        majority = self.call.majority
        base = majority.college_base if isinstance(majority, Majority) else None
        return Denominators(reading=self.reading, weighing=self.weighing, college_base=base)

    @property
    def has_second_call(self) -> bool:
        """Whether a second call follows this one."""
        return self.number == 1 and not isinstance(self.kind.second, NoneStated | Hole)
