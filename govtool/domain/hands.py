"""Shows of hands: what the secretary counted in one college, and whether it can be."""

from govtool.domain.findings import Refusal
from govtool.domain.values import immutable


@immutable
class Hands:
    """The hands counted in one college, in heads."""

    for_: int
    against: int
    abstain: int


def hands_refusals(college: str, hands: Hands, attending: int) -> tuple[Refusal, ...]:
    """Say why a show of hands cannot stand; nothing when it can.

    Refusals: negative-hands, more-hands-than-attending.
    """
    if min(hands.for_, hands.against, hands.abstain) < 0:
        return (Refusal("negative-hands", {"college": college}),)
    counted = hands.for_ + hands.against + hands.abstain
    if counted > attending:
        return (Refusal("more-hands-than-attending", {"college": college, "counted": counted, "attending": attending}),)
    return ()
