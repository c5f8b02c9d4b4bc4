"""What a set of golden cases must show, read from the types of the domain, and what one case does show."""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Final, get_args

from govtool.domain.articles import NoneStated
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.carry import Standing
from govtool.domain.clauses import (
    CastingVoteHolder,
    CollegesInFavour,
    CollegesQuorum,
    Condition,
    Every,
    Majority,
    NoQuorum,
    QuorumClause,
)
from govtool.domain.decisions import Decision, DecisionCode, Outcome, decide
from govtool.domain.findings import Finding
from govtool.domain.sheets import ChairChoice
from govtool.domain.tally import Tally
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    EmptyCollege,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)
from govtool.presets.cases import Case
from tests.presets.golden import all_findings

Clause = QuorumClause | Condition | Majority

SIDES: Final = ("below", "exactly at", "above")
WORDS: Final[tuple[tuple[str, type[StrEnum]], ...]] = (
    ("outcome", Outcome),
    ("code", DecisionCode),
    ("standing", Standing),
    ("assembly base", AssemblyBase),
    ("college base", CollegeBase),
    ("heads base", HeadsBase),
    ("veto base", CollegeBase),
    ("blocking base", AssemblyBase),
    ("abstention", Counted),
    ("blank", Counted),
    ("silent college", SilentCollege),
    ("empty college", EmptyCollege),
    ("below three colleges", BelowThreeColleges),
    ("college tie", CollegeTie),
    ("college below threshold", CollegeBelowThreshold),
    ("casting vote", CastingVoteHolder),
    ("chair", ChairChoice),
)
PARTS: Final = {
    "quorum-heads": ("attending", "enrolled"),
    "college-attendance": ("attending", "enrolled"),
    "quorum-composite": ("named", "attending"),
    "majority": ("for", "base"),
    "heads-majority": ("for", "base"),
    "share-of-colleges": ("reached", "filled"),
    "college-veto": ("votes_against", "votes_base"),
    "blocking-minority": ("against", "base"),
}


def asked_for() -> list[str]:
    """Name every trait that at least one case must show."""
    clauses = (*get_args(QuorumClause), *get_args(Condition))
    thresholds = [_name(clause) for clause in (*clauses, Majority) if issubclass(clause, Threshold)]
    numbers = [_name(clause) for clause in (CollegesQuorum, CollegesInFavour)]
    return [
        *(f"{what}: {word}" for what, words in WORDS for word in words),
        *(f"carry: {_name(weighing)}" for weighing in get_args(Weighing)),
        *(f"{_name(clause)} holds" for clause in clauses),
        *(f"{_name(clause)} is missed" for clause in clauses if clause is not NoQuorum),
        *(
            f"{name} {comparison}, {side}"
            for name in (*thresholds, "college threshold")
            for comparison in Comparison
            for side in SIDES
        ),
        *(f"number of {name}, {side}" for name in numbers for side in SIDES),
        *(f"every one in {name}" for name in (*numbers, "college-veto", "suspensive-veto")),
        *(f"{cap} {moment}" for cap in ("cap", "no cap") for moment in ("on an empty college", "on a silent college")),
    ]


def shown_by(case: Case) -> Iterator[str]:
    """Name the traits that a case shows: what is written in its statutes and matters to its sheet."""
    decision = decide(case.rule, case.sheet)
    yield f"outcome: {decision.outcome}"
    yield f"carry: {_name(case.rule.weighing)}"
    if decision.code is not None:
        yield f"code: {decision.code}"
    for clause, finding in _clauses(case, decision):
        yield f"{_name(clause)} {'holds' if finding.holds else 'is missed'}"
        yield from _sides(clause, finding)
        if Every.ALL in (getattr(clause, "number", None), getattr(clause, "subjects", None)):
            yield f"every one in {_name(clause)}"
    yield from _weighing(case)
    if decision.tally is not None:
        yield from _counted(case, decision, decision.tally)


def _name(clause: object) -> str:
    return clause.TAG[1] if hasattr(clause, "TAG") else "majority"


def _clauses(case: Case, decision: Decision) -> Iterator[tuple[Clause, Finding]]:
    by_code = {finding.code: finding for finding in decision.findings}
    if "quorum" in by_code:
        yield from zip(case.rule.quorum, by_code["quorum"].steps, strict=True)
    if "majority" in by_code:
        conditions = case.rule.conditions
        yield case.rule.majority, by_code["majority"]
        yield from zip(conditions, decision.findings[len(decision.findings) - len(conditions) :], strict=True)


def _sides(clause: Clause, finding: Finding) -> Iterator[str]:
    if isinstance(clause, CollegesQuorum | CollegesInFavour):
        yield f"number of {_name(clause)}, {_side(finding.figures['reached'], finding.figures['number'])}"
    if not isinstance(clause, Threshold):
        return
    for step in all_findings((finding,)):
        if step.code == "quorum-weighted-heads":
            yield f"{_name(clause)} {clause.comparison}, {_side(step.figures['reached'], clause.share)}"
        elif step.code in PARTS:
            part, base = (step.figures[name] for name in PARTS[step.code])
            yield f"{_name(clause)} {clause.comparison}, {_side(part, clause.share * base)}"


def _side(part: Fraction | int, required: Fraction | int) -> str:
    return SIDES[(part > required) - (part < required) + 1]


def _weighing(case: Case) -> Iterator[str]:
    weighing = case.rule.weighing
    if not isinstance(weighing, ProportionalWeighing | MajorityWeighing):
        return
    filled = [count.id for count in case.sheet.colleges if count.enrolled]
    if len(filled) < 3:
        yield f"below three colleges: {weighing.below_three_colleges}"
    elif len(filled) < len(case.sheet.colleges):
        yield f"empty college: {weighing.empty_college}"
        yield f"{_cap(weighing)} on an empty college"


def _cap(weighing: ProportionalWeighing | MajorityWeighing) -> str:
    return "no cap" if isinstance(weighing.weight_cap, NoneStated) else "cap"


def _counted(case: Case, decision: Decision, tally: Tally) -> Iterator[str]:
    rule, weighing = case.rule, case.rule.weighing
    yield f"assembly base: {rule.majority.base}"
    yield f"college base: {rule.majority.college_base}"
    for condition in rule.conditions:
        what = {"college-veto": "veto base", "blocking-minority": "blocking base"}.get(_name(condition), "heads base")
        yield f"{what}: {getattr(condition, 'college_base', getattr(condition, 'base', None))}"
    if any(count.abstain for count in case.sheet.colleges):
        yield f"abstention: {weighing.abstention}"
    if any(count.blank for count in case.sheet.colleges):
        yield f"blank: {weighing.blank}"
    yield from _standings(case, tally)
    if rule.casting_vote is not None and tally.sides(rule.majority.base).equal:
        yield f"casting vote: {rule.casting_vote.given_to}"
    for finding in decision.findings:
        if finding.code == "casting-vote":
            yield f"chair: {finding.figures['choice']}"


def _standings(case: Case, tally: Tally) -> Iterator[str]:
    weighing = case.rule.weighing
    for college, carried in tally.colleges.items():
        yield f"standing: {carried.standing}"
        if carried.standing is Standing.SILENT and not isinstance(weighing, NoneStated):
            yield f"silent college: {weighing.silent_college}"
            yield f"{_cap(weighing)} on a silent college"
        if carried.standing is Standing.TIE:
            yield f"college tie: {weighing.college_tie}"
        if carried.standing in {Standing.BELOW_THRESHOLD, Standing.SECOND_ROUND}:
            yield f"college below threshold: {weighing.college_below_threshold}"
        threshold = getattr(weighing, "college_threshold", None)
        if isinstance(threshold, Threshold) and carried.standing not in {Standing.TIE, Standing.SILENT, Standing.EMPTY}:
            votes = tally.votes[college]
            reached = _side(max(votes.for_, votes.against), threshold.share * votes.base)
            yield f"college threshold {threshold.comparison}, {reached}"
