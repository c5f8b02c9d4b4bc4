"""Power of one member of each college when every member votes: exact where that is short, else with its error."""

from govtool.domain.college_power import MemberPower, Question
from govtool.simulation.frontier import exact_powers, is_short


def member_powers(question: Question) -> tuple[MemberPower, ...] | None:
    """Give the power of one member of each college with members; None when no way is short enough."""
    if is_short(question):
        return exact_powers(question)
    from govtool.simulation.larger_side import larger_side_powers, rests_on_sides

    if rests_on_sides(question):
        return larger_side_powers(question)
    from govtool.simulation.shares import adds_shares, share_powers

    return share_powers(question) if adds_shares(question) else None
