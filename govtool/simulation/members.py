"""Power of one member of each college when every member votes: exact where that is short, else with its error."""

from fractions import Fraction

from govtool.domain.college_power import MemberPower, Question
from govtool.domain.weighing import MajorityWeighing, ProportionalWeighing
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


def member_chances(question: Question) -> tuple[Fraction, ...] | None:
    """Give only the chance that one member of each college changes the outcome, in a moment; None when none is short.

    The others toss a coin. What is not exact is rounded beyond what a page shows.
    """
    chances = None
    if isinstance(question.rule.weighing, MajorityWeighing):
        from govtool.simulation.larger_side import larger_side_chances

        chances = larger_side_chances(question)
    elif isinstance(question.rule.weighing, ProportionalWeighing):
        from govtool.simulation.shares import adds_shares, share_chances

        chances = share_chances(question) if adds_shares(question) else None
    if chances is not None:
        return chances
    return tuple(power.banzhaf for power in exact_powers(question)) if is_short(question) else None
