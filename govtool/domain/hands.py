"""Votes counted in the room: hands or papers of one college, and whether they can be."""

from govtool.domain.findings import Refusal
from govtool.domain.values import immutable


@immutable
class Hands:
    """The hands or papers counted in one college, in heads.

    blank, null: papers that say nothing, or that count for nothing; hands are neither.
    """

    for_: int
    against: int
    abstain: int
    blank: int = 0
    null: int = 0

    @property
    def counted(self) -> int:
        """All hands or papers."""
        return self.for_ + self.against + self.abstain + self.blank + self.null


def hands_refusals(college: str, hands: Hands, attending: int) -> tuple[Refusal, ...]:
    """Say why a show of hands cannot stand; nothing when it can.

    Refusals: negative-hands, more-hands-than-attending.
    """
    if min(hands.for_, hands.against, hands.abstain, hands.blank, hands.null) < 0:
        return (Refusal("negative-hands", {"college": college}),)
    if (counted := hands.counted) > attending:
        return (Refusal("more-hands-than-attending", {"college": college, "counted": counted, "attending": attending}),)
    return ()
