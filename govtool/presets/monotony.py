"""What the reader refuses so that one more vote for never rejects what was adopted, with the field to change."""

from collections.abc import Iterator
from typing import NamedTuple

from govtool.domain.holes import Hole
from govtool.domain.monotony import Harm, harms_of, tie_for
from govtool.domain.statutes import Call, Statutes
from govtool.domain.thresholds import Threshold, is_always_met, is_never_met
from govtool.domain.weighing import CollegeWeighing, MajorityWeighing, ProportionalWeighing
from govtool.presets.faults import Faults
from govtool.presets.references import calls_of


class Weighed(NamedTuple):
    """A weighing of colleges, its place, and the calls that use it, by their place."""

    path: str
    weighing: CollegeWeighing
    calls: dict[str, Call]


def check_monotony(statutes: Statutes, faults: Faults) -> None:
    """Note every threshold that decides nothing, and every combination of clauses under which one more vote could harm.

    Faults: threshold-always-met, threshold-never-met, tie-unlike-missed-threshold, silence-above-missed-threshold,
    shared-silence-on-wide-base, casting-vote-on-total-weight.
    """
    for weighed in _weighings_of(statutes):
        if isinstance(weighed.weighing, MajorityWeighing):
            term = 'college_threshold = "none"'
            _check_threshold(f"{weighed.path}.college_threshold", weighed.weighing.college_threshold, term, faults)
        _check_harms(weighed, faults)
    for path, call in calls_of(statutes):
        _check_thresholds(path, call, faults)


def _weighings_of(statutes: Statutes) -> Iterator[Weighed]:
    calls = dict(calls_of(statutes))
    if not isinstance(statutes.decisions, Hole):
        for name, kind in statutes.decisions.items():
            places = [f"decisions.{name}.{rank}" for rank in ("first", "second")]
            own = {place: calls.pop(place) for place in places if kind.weighing is not None and place in calls}
            if isinstance(kind.weighing, ProportionalWeighing | MajorityWeighing):
                yield Weighed(f"decisions.{name}.weighing", kind.weighing, own)
    if isinstance(statutes.weighing, ProportionalWeighing | MajorityWeighing):
        yield Weighed("weighing", statutes.weighing, calls)


def _check_thresholds(path: str, call: Call, faults: Faults) -> None:
    for rank, clause in enumerate(() if isinstance(call.quorum, Hole) else call.quorum, 1):
        _check_threshold(f"{path}.quorum[{rank}]", clause, 'quorum = [{kind = "none"}]', faults)
    _check_threshold(f"{path}.majority", call.majority, None, faults)
    for rank, condition in enumerate(call.conditions, 1):
        _check_threshold(f"{path}.conditions[{rank}]", condition, None, faults)


def _check_threshold(path: str, term: object, instead: str | None, faults: Faults) -> None:
    """Note a threshold that decides nothing; other terms have none.

    instead: how to write that nothing is asked; None where there is no such term.
    """
    if isinstance(term, Threshold) and is_always_met(term):
        faults.note(f"{path}.share", "0", "threshold-always-met", instead=instead)
    elif isinstance(term, Threshold) and is_never_met(term):
        faults.note(f"{path}.comparison", term.comparison.value, "threshold-never-met")


def _check_harms(weighed: Weighed, faults: Faults) -> None:
    """Note each combination once for each field to change, with the calls that it concerns."""
    found: dict[Harm, list[str]] = {}
    for path, call in weighed.calls.items():
        if not isinstance(call.majority, Hole):
            for harm in harms_of(weighed.weighing, call.majority, call.conditions, call.casting_vote):
                found.setdefault(harm, []).append(path)
    for harm, calls in found.items():
        _note(harm, weighed, tuple(calls), faults)


def _note(harm: Harm, weighed: Weighed, calls: tuple[str, ...], faults: Faults) -> None:
    weighing, silence = weighed.weighing, f"{weighed.path}.silent_college"
    match harm:
        case Harm.TIE if isinstance(weighing, MajorityWeighing):
            place, tie, write = f"{weighed.path}.college_tie", weighing.college_tie, tie_for(weighing)
            faults.note(place, tie.value, "tie-unlike-missed-threshold", calls=calls, write=write.value)
        case Harm.SILENCE:
            faults.note(silence, weighing.silent_college.value, "silence-above-missed-threshold", calls=calls)
        case Harm.SHARED_SILENCE:
            faults.note(silence, weighing.silent_college.value, "shared-silence-on-wide-base", calls=calls)
        case _:
            for call in calls:
                faults.note(f"{call}.casting_vote.given_to", "chair", "casting-vote-on-total-weight")
