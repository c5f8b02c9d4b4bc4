"""Legality: what the law says of statutes, one small function a rule, before anyone signs them."""

from datetime import date
from typing import Final

from govtool.domain.legality import (
    ballots,
    categories,
    colleges,
    duties,
    majorities,
    meeting,
    members,
    organs,
    postal,
    proxies,
    quorums,
)
from govtool.domain.legality.legal_rule import LegalRule
from govtool.domain.remarks import Remark
from govtool.domain.statutes import Statutes

RULES: Final[tuple[LegalRule, ...]] = (
    categories.too_few_categories,
    categories.beneficiaries_missing,
    categories.employees_missing,
    categories.producers_missing,
    colleges.too_few_colleges,
    colleges.too_many_colleges,
    colleges.college_weight_out_of_bounds,
    colleges.college_weights_sum,
    colleges.college_weights_incomplete,
    colleges.equal_weights_below_floor,
    colleges.weight_cap_too_high,
    colleges.weights_kept_below_three,
    colleges.weighted_votes_without_law,
    colleges.majority_carry_against_heads,
    colleges.college_weight_free,
    members.several_colleges_per_member,
    members.votes_follow_capital,
    members.votes_follow_activity,
    members.public_capital_too_high,
    members.too_many_members,
    quorums.quorum_too_low,
    quorums.quorum_not_by_heads,
    quorums.producers_quorum_too_low,
    quorums.second_call_quorum,
    majorities.majority_too_low,
    majorities.majority_base_too_narrow,
    majorities.majority_base_too_wide,
    majorities.unanimity_required,
    majorities.casting_vote_in_assembly,
    majorities.college_threshold,
    ballots.abstention_counted,
    ballots.abstention_counted_for,
    ballots.election_by_show_of_hands,
    proxies.proxy_holder_refused,
    proxies.too_many_proxies,
    proxies.unlimited_proxies,
    proxies.blank_proxies_refused,
    postal.undirected_form_counted,
    postal.electronic_cutoff_too_early,
    postal.electronic_cutoff_too_late,
    postal.paper_cutoff_too_early,
    meeting.first_notice_too_short,
    meeting.second_notice_too_short,
    meeting.agenda_missing,
    meeting.off_agenda_decision,
    meeting.dismissal_not_excepted,
    meeting.agenda_right_missing,
    meeting.agenda_right_too_narrow,
    meeting.agenda_deadline_too_early,
    organs.term_too_long,
    organs.board_size_out_of_bounds,
    organs.too_many_buyer_seats,
    duties.legal_reserve_too_low,
    duties.statutory_reserve_too_low,
    duties.review_too_rare,
    duties.review_missing,
    duties.annual_assembly_too_late,
    duties.annual_assembly_missing,
)


def remarks_on(statutes: Statutes, on: date) -> tuple[Remark, ...]:
    """Check statutes against the law in force on a day, every rule at once.

    A rule says nothing about what the document leaves open.
    """
    return tuple(remark for rule in RULES for remark in rule.remarks(statutes, on))
