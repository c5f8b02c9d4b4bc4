"""What is true of every decision, whatever the statutes and the sheet; GOVTOOL_EXAMPLES draws more of them.

Clauses that would break the promise of monotony are refused; `test_monotony` shows the smallest poll of each.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.decisions import Outcome, decide
from govtool.domain.findings import Finding
from govtool.domain.margins import margin_of
from govtool.domain.quorum import quorum_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.weighing import MajorityWeighing, Weighing
from govtool.domain.weights import effective_weights
from tests.domain.margin_oracle import add_against, add_for, attend, change_to_against, change_to_for
from tests.factories.any_polls import (
    BY_MAJORITY_ONLY,
    COMPOSITE_QUORUMS,
    NAMES,
    PLAIN_QUORUMS,
    PROPORTIONAL_WEIGHINGS,
    accepted_rules,
    accepted_rules_of_colleges,
    any_counts,
    any_rules,
    any_sheets,
    climbs,
    deserted,
    favourable,
    of_one_mind,
    with_absent_member,
    with_idle_member,
)
from tests.factories.polls import BY_HEADS, HEADS, PROPORTIONAL

EXAMPLES = int(os.environ.get("GOVTOOL_EXAMPLES", "100"))
MOVES = {True: (change_to_against, add_against), False: (change_to_for, add_for)}
steady = settings(derandomize=True, deadline=None, database=None, max_examples=EXAMPLES)


@steady
@given(rule=accepted_rules(), sheet=any_sheets().map(favourable), name=st.sampled_from(NAMES))
def test_one_more_vote_for_of_a_member_attending_keeps_what_is_adopted(
    rule: DecisionRule, sheet: CountSheet, name: str
) -> None:
    before = with_idle_member(sheet, name)
    assume(decide(rule, before).outcome is Outcome.ADOPTED)

    assert decide(rule, moved(before, {name: 1}, add_for)).outcome is Outcome.ADOPTED


@steady
@given(rule=accepted_rules(), sheet=any_sheets().map(favourable), name=st.sampled_from(NAMES))
def test_one_more_vote_for_of_a_member_absent_keeps_what_is_adopted_or_spoils_a_composite_quorum(
    rule: DecisionRule, sheet: CountSheet, name: str
) -> None:
    before = with_absent_member(sheet, name)
    assume(decide(rule, before).outcome is Outcome.ADOPTED)

    after = moved(moved(before, {name: 1}, attend), {name: 1}, add_for)

    assert decide(rule, after).outcome is (Outcome.ADOPTED if holds_quorum(rule, after) else Outcome.NO_QUORUM)


@steady
@given(rule=accepted_rules(), sheet=any_sheets().map(favourable), name=st.sampled_from(NAMES))
def test_one_vote_changed_from_against_to_for_keeps_what_is_adopted(
    rule: DecisionRule, sheet: CountSheet, name: str
) -> None:
    before = moved(with_idle_member(sheet, name), {name: 1}, add_against)
    assume(decide(rule, before).outcome is Outcome.ADOPTED)

    assert decide(rule, moved(before, {name: 1}, change_to_for)).outcome is Outcome.ADOPTED


@steady
@given(rule=accepted_rules_of_colleges())
def test_what_is_adopted_stays_so_while_members_of_a_college_vote_for_one_after_the_other(rule: DecisionRule) -> None:
    adopted = [[decide(rule, sheet).outcome is Outcome.ADOPTED for sheet in climb] for climb in climbs()]

    assert adopted == list(map(sorted, adopted))


@steady
@given(rule=any_rules(quorums=PLAIN_QUORUMS), sheet=any_sheets(), name=st.sampled_from(NAMES))
def test_one_more_member_attending_keeps_every_quorum_but_a_composite_one(
    rule: DecisionRule, sheet: CountSheet, name: str
) -> None:
    before = with_absent_member(sheet, name)

    assert holds_quorum(rule, before) <= holds_quorum(rule, moved(before, {name: 1}, attend))


@steady
@given(rule=any_rules(), sheet=any_sheets(), names=st.permutations(NAMES))
def test_colleges_in_another_order_change_nothing(rule: DecisionRule, sheet: CountSheet, names: list[str]) -> None:
    counts = {count.id: count for count in sheet.colleges}
    other_rule = replace(rule, weights={name: rule.weights[name] for name in names})
    other_sheet = replace(sheet, colleges=tuple(counts[name] for name in names))

    one, other = decide(rule, sheet), decide(other_rule, other_sheet)

    assert (one.outcome, one.code, one.tally) == (other.outcome, other.code, other.tally)
    assert list(map(gist, one.findings)) == list(map(gist, other.findings))
    assert margin_of(rule, sheet, one).colleges == margin_of(other_rule, other_sheet, other).colleges


@steady
@given(rule=any_rules(), count=any_counts())
def test_heads_are_one_college_that_weighs_everything(rule: DecisionRule, count: CollegeCount) -> None:
    majority = replace(rule.majority, base=AssemblyBase.WEIGHT_CAST, college_base=CollegeBase.CAST)
    by_heads = replace(BY_HEADS, majority=majority, casting_vote=rule.casting_vote, weighing=counting_as(rule, HEADS))
    by_weight = replace(by_heads, weighing=counting_as(rule, PROPORTIONAL))
    sheet = CountSheet(colleges=(count,))

    one, other = decide(by_heads, sheet), decide(by_weight, sheet)

    assert (one.outcome, one.code) == (other.outcome, other.code)
    assert one.share(one.tally.for_) == other.share(other.tally.for_)
    assert one.share(one.tally.against) == other.share(other.tally.against)


@steady
@given(
    rule=any_rules(weighings=PROPORTIONAL_WEIGHINGS),
    sheet=any_sheets(),
    by_majority=st.fixed_dictionaries(BY_MAJORITY_ONLY),
)
def test_both_carries_agree_when_every_college_is_of_one_mind(
    rule: DecisionRule, sheet: CountSheet, by_majority: dict
) -> None:
    proportional = replace(rule, majority=replace(rule.majority, college_base=CollegeBase.CAST))
    majority = replace(proportional, weighing=MajorityWeighing(**terms_of(rule.weighing), **by_majority))
    unanimous = replace(sheet, colleges=tuple(map(of_one_mind, sheet.colleges)))

    one, other = decide(proportional, unanimous), decide(majority, unanimous)

    assert (one.outcome, one.code) == (other.outcome, other.code)
    assert one.tally is None or (one.tally.for_, one.tally.against) == (other.tally.for_, other.tally.against)


@steady
@given(rule=any_rules(), sheet=any_sheets())
def test_the_ballots_of_the_margin_turn_the_outcome_and_one_less_does_not(
    rule: DecisionRule, sheet: CountSheet
) -> None:
    decision = decide(rule, sheet)
    margin = margin_of(rule, sheet, decision)
    change, add = MOVES[decision.outcome is Outcome.ADOPTED]

    assert turned(rule, sheet, margin.changed_in, change) is (margin.changed is not None)
    assert turned(rule, sheet, margin.added_in, add) is (margin.added is not None)
    assert not any(turned(rule, sheet, fewer, change) for fewer in one_less(margin.changed_in))
    assert not any(turned(rule, sheet, fewer, add) for fewer in one_less(margin.added_in))


@steady
@given(rule=any_rules(quorums=st.one_of(PLAIN_QUORUMS, COMPOSITE_QUORUMS)), sheet=any_sheets().map(deserted))
def test_the_members_missing_make_the_quorum_and_one_less_does_not(rule: DecisionRule, sheet: CountSheet) -> None:
    decision = decide(rule, sheet)
    assume(decision.outcome is Outcome.NO_QUORUM and decision.code is None)

    margin = margin_of(rule, sheet, decision)

    assert holds_quorum(rule, moved(sheet, margin.missing_in, attend)) is (margin.missing is not None)
    assert not any(holds_quorum(rule, moved(sheet, fewer, attend)) for fewer in one_less(margin.missing_in))


Move = Callable[[CollegeCount, int], CollegeCount]


def moved(sheet: CountSheet, ballots: Mapping[str, int], move: Move) -> CountSheet:
    """Move ballots or members of some colleges."""
    return replace(sheet, colleges=tuple(move(count, ballots.get(count.id, 0)) for count in sheet.colleges))


def turned(rule: DecisionRule, sheet: CountSheet, ballots: Mapping[str, int], move: Move) -> bool:
    """Say whether ballots moved make an adopted resolution no longer adopted, or another one adopted."""
    before, after = decide(rule, sheet).outcome, decide(rule, moved(sheet, ballots, move)).outcome
    return (before is Outcome.ADOPTED) is not (after is Outcome.ADOPTED)


def one_less(ballots: Mapping[str, int]) -> Iterator[dict[str, int]]:
    return ({**ballots, name: number - 1} for name, number in ballots.items())


def holds_quorum(rule: DecisionRule, sheet: CountSheet) -> bool:
    return bool(quorum_of(rule, sheet, effective_weights(rule, sheet).by_college).holds)


def gist(finding: Finding) -> tuple:
    """Give a finding without the order of its colleges."""
    figures = {name: sorted(value) if isinstance(value, tuple) else value for name, value in finding.figures.items()}
    return finding.code, finding.holds, figures, sorted(map(gist, finding.steps), key=repr)


def counting_as(rule: DecisionRule, weighing: Weighing) -> Weighing:
    return replace(weighing, abstention=rule.weighing.abstention, blank=rule.weighing.blank)


def terms_of(weighing: Weighing) -> dict[str, object]:
    return {field.name: getattr(weighing, field.name) for field in fields(weighing)}
