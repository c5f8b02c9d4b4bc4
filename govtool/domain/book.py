"""The book: which functions apply each kind of clause, which rules check it, and which kinds a decision meets."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Final

from govtool.domain.articles import Clause
from govtool.domain.blank_proxies import with_blank_proxies
from govtool.domain.carry import carried_by, carried_by_colleges, votes_of, weights_after_silence
from govtool.domain.clauses import (
    BlockingMinority,
    CastingVote,
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    HeadsMajority,
    HeadsQuorum,
    Majority,
    NoQuorum,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
    WeightedHeadsQuorum,
)
from govtool.domain.conditions import (
    blocking_minority,
    college_veto,
    colleges_in_favour,
    heads_majority,
    share_of_colleges,
    suspensive_veto,
    unanimity,
)
from govtool.domain.decisions import decide
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
from govtool.domain.majority import casting_vote_of, majority_of
from govtool.domain.mandates import proxy_refusals
from govtool.domain.meeting import Agenda, Notice
from govtool.domain.organs import Accounts, Capital, Membership, Organ, Reserves, Review, Seats
from govtool.domain.participation import (
    FixedProxies,
    PostalVote,
    Proxies,
    ShareOfMembers,
    TotalVotes,
    UnlimitedProxies,
    proxies_allowed,
)
from govtool.domain.postal_forms import is_in_time, with_postal_forms
from govtool.domain.quorum import colleges_quorum, composite_quorum, heads_quorum, quorum_of, weighted_heads_quorum
from govtool.domain.rules import MEMBERS, DecisionRule, rule_of, weights_in
from govtool.domain.sheets import CountSheet
from govtool.domain.statutes import Category, College, DecisionKind
from govtool.domain.thresholds import Threshold, meets
from govtool.domain.values import immutable
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, MajorityWeighing, ProportionalWeighing
from govtool.domain.weights import effective_weights

Kind = type[Clause]
Function = Callable[..., object]


@immutable
class Applied:
    """One function that applies a kind of clause.

    module: dotted name of its module.
    name: its name.
    line: the line of the module on which it begins.
    docstring: what it says of itself.
    """

    module: str
    name: str
    line: int
    docstring: str


@immutable
class Checked:
    """One rule of law that checks a kind of clause.

    module: dotted name of its module.
    code: its code.
    says: what it asks, in a sentence.
    """

    module: str
    code: str
    says: str


POOLED: Final[tuple[Function, ...]] = (effective_weights, votes_of, carried_by_colleges)
BY_COLLEGE: Final[tuple[Function, ...]] = (
    effective_weights,
    votes_of,
    weights_after_silence,
    carried_by_colleges,
    carried_by,
)
APPLIED: Final[Mapping[Kind, tuple[Function, ...]]] = {
    College: (weights_in,),
    HeadsWeighing: POOLED,
    DelegatesWeighing: POOLED,
    ProportionalWeighing: BY_COLLEGE,
    MajorityWeighing: BY_COLLEGE,
    Threshold: (carried_by, meets),
    DecisionKind: (rule_of,),
    NoQuorum: (quorum_of,),
    HeadsQuorum: (heads_quorum,),
    WeightedHeadsQuorum: (weighted_heads_quorum,),
    CollegesQuorum: (colleges_quorum,),
    CompositeQuorum: (composite_quorum,),
    Majority: (majority_of, meets),
    CollegesInFavour: (colleges_in_favour,),
    ShareOfColleges: (share_of_colleges,),
    HeadsMajority: (heads_majority,),
    CollegeVeto: (college_veto,),
    SuspensiveVeto: (suspensive_veto,),
    BlockingMinority: (blocking_minority,),
    Unanimity: (unanimity,),
    CastingVote: (casting_vote_of,),
    Proxies: (proxy_refusals, with_blank_proxies),
    PostalVote: (is_in_time, with_postal_forms),
    UnlimitedProxies: (proxies_allowed,),
    FixedProxies: (proxies_allowed,),
    TotalVotes: (proxies_allowed,),
    ShareOfMembers: (proxies_allowed,),
}
SHOWN: Final[frozenset[Kind]] = frozenset(
    {
        Category,
        Membership,
        Notice,
        Agenda,
        Organ,
        Seats,
        Reserves,
        Accounts,
        Review,
        Capital,
    }
)
"""Kinds that no function applies: statutes hold them to be shown, compared and checked."""

LEGALITY: Final[Mapping[Kind, tuple[ModuleType, ...]]] = {
    Category: (categories,),
    College: (colleges,),
    HeadsWeighing: (ballots,),
    DelegatesWeighing: (ballots,),
    ProportionalWeighing: (colleges, ballots),
    MajorityWeighing: (colleges, ballots),
    Threshold: (majorities,),
    DecisionKind: (ballots,),
    NoQuorum: (quorums,),
    HeadsQuorum: (quorums,),
    WeightedHeadsQuorum: (quorums,),
    CollegesQuorum: (quorums,),
    CompositeQuorum: (quorums,),
    Majority: (majorities,),
    Unanimity: (majorities,),
    CastingVote: (majorities,),
    Membership: (members,),
    Capital: (members,),
    Proxies: (proxies,),
    UnlimitedProxies: (proxies,),
    FixedProxies: (proxies,),
    TotalVotes: (proxies,),
    ShareOfMembers: (proxies,),
    PostalVote: (postal,),
    Notice: (meeting,),
    Agenda: (meeting,),
    Organ: (organs,),
    Seats: (organs,),
    Reserves: (duties,),
    Accounts: (duties,),
    Review: (duties,),
}


def applied_by(kind: Kind) -> tuple[Applied, ...]:
    """Name the functions that apply a kind of clause, in the order in which they are called; none where it is shown.

    Raises: KeyError for a kind that the book does not know.
    """
    return () if kind in SHOWN else tuple(_applied(function) for function in APPLIED[kind])


def checked_by(kind: Kind) -> tuple[Checked, ...]:
    """Name the rules of law that look at a kind of clause, whatever the legal form; none where the law has none."""
    return tuple(
        Checked(module=module.__name__, code=rule.code, says=rule.says)
        for module in LEGALITY.get(kind, ())
        for rule in vars(module).values()
        if isinstance(rule, LegalRule)
    )


def _applied(function: Function) -> Applied:
    if not inspect.isfunction(function):
        raise ValueError(f"{function} is no function")
    return Applied(
        module=function.__module__,
        name=function.__name__,
        line=function.__code__.co_firstlineno,
        docstring=inspect.cleandoc(function.__doc__ or ""),
    )


def exercised_by(rule: DecisionRule, sheet: CountSheet) -> frozenset[Kind]:
    """Name the kinds of clauses that deciding a sheet passes through; without quorum, none after the quorum."""
    reached = {finding.code for finding in decide(rule, sheet).findings}
    clauses: tuple[Clause, ...] = (
        rule.weighing,
        *(rule.quorum if "quorum" in reached else ()),
        *(_counting(rule) if "majority" in reached else ()),
    )
    return _standing(rule) | frozenset(map(type, clauses))


def _counting(rule: DecisionRule) -> Iterator[Clause]:
    yield rule.majority
    yield from rule.conditions
    if isinstance(rule.weighing, MajorityWeighing) and isinstance(rule.weighing.college_threshold, Threshold):
        yield rule.weighing.college_threshold
    if rule.casting_vote is not None:
        yield rule.casting_vote


def _standing(rule: DecisionRule) -> frozenset[Kind]:
    """Name the kinds that every decision rests on: its kind, and its colleges where there are some."""
    return frozenset({DecisionKind} if MEMBERS in rule.weights else {DecisionKind, College})
