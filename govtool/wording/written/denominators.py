"""Denominators in words: « du poids exprimé », « des suffrages exprimés », « des membres inscrits »."""

from dataclasses import dataclass

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.holes import Hole
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, Weighing
from govtool.wording.written.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Denominators:
    """What a share is a share of, at one call.

    reading: the voice and the statutes.
    weighing: how votes become weight for this decision.
    college_base: the denominator of the majority inside a college; None when the document does not say.
    """

    reading: Reading
    weighing: Weighing | Hole
    college_base: CollegeBase | None

    @property
    def pooled(self) -> bool:
        """Whether votes are added without weights."""
        return isinstance(self.weighing, HeadsWeighing | DelegatesWeighing)

    def of_assembly(self, base: AssemblyBase) -> str:
        """Word the denominator in the assembly, such as « du poids exprimé »."""
        match base:
            case AssemblyBase.WEIGHT_CAST if not self.pooled:
                return self.reading.voice.say("du poids exprimé")
            case AssemblyBase.TOTAL_WEIGHT if not self.pooled or self.college_base is None:
                return self.reading.voice.say("du poids total")
            case AssemblyBase.TOTAL_WEIGHT:
                return self.of_college(self.college_base or CollegeBase.CAST)
            case AssemblyBase.WEIGHT_CAST | AssemblyBase.HEADS_CAST:
                return self.of_college(CollegeBase.CAST)
            case AssemblyBase.HEADS_ATTENDING:
                return self.of_college(CollegeBase.ATTENDING)
            case AssemblyBase.HEADS_ENROLLED:
                return self.of_college(CollegeBase.ENROLLED)

    def of_heads(self, base: HeadsBase) -> str:
        """Word a denominator in heads, such as « des membres inscrits »."""
        return self.of_assembly(AssemblyBase(base.value))

    def of_college(self, base: CollegeBase) -> str:
        """Word a denominator inside a college, such as « des suffrages exprimés »."""
        say = self.reading.voice.say
        match base:
            case CollegeBase.CAST:
                return say("des suffrages exprimés")
            case CollegeBase.VOTERS:
                return say("des votants")
            case CollegeBase.ATTENDING:
                return say("des {attending}", attending=self.reading.attending)
            case CollegeBase.ENROLLED:
                return say("des membres inscrits")
