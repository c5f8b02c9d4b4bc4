"""What the reader refuses so that one more vote for never rejects what was adopted, with the field to change."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from govtool.domain.holes import Hole
from govtool.domain.monotony import Harm, harms_of, tie_for
from govtool.domain.statutes import Call, Statutes
from govtool.domain.thresholds import Threshold, is_always_met, is_never_met
from govtool.domain.weighing import CollegeWeighing, MajorityWeighing, ProportionalWeighing, Weighing
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
    for name, kind in {} if isinstance(statutes.decisions, Hole) else dict(statutes.decisions).items():
        own = {
            place: calls.pop(place)
            for place in (f"decisions.{name}.first", f"decisions.{name}.second")
            if kind.weighing is not None and place in calls
        }
        yield from _weighed(f"decisions.{name}.weighing", kind.weighing, own)
    yield from _weighed("weighing", statutes.weighing, calls)


def _weighed(path: str, weighing: Weighing | Hole | None, calls: dict[str, Call]) -> Iterator[Weighed]:
    if isinstance(weighing, ProportionalWeighing | MajorityWeighing):
        yield Weighed(path, weighing, calls)


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
    found = {path: _harms_of(weighed.weighing, call) for path, call in weighed.calls.items()}
    for harm in Harm:
        calls = tuple(path for path, harms in found.items() if harm in harms)
        if calls:
            NOTED[harm](weighed, calls, faults)


def _harms_of(weighing: CollegeWeighing, call: Call) -> tuple[Harm, ...]:
    if isinstance(call.majority, Hole):
        return ()
    return harms_of(weighing, call.majority, call.conditions, call.casting_vote)


def _note_tie(weighed: Weighed, calls: tuple[str, ...], faults: Faults) -> None:
    if not isinstance(weighed.weighing, MajorityWeighing):
        raise ValueError("a tie is of the majority carry")
    tie, write = weighed.weighing.college_tie.value, tie_for(weighed.weighing).value
    faults.note(f"{weighed.path}.college_tie", tie, "tie-unlike-missed-threshold", calls=calls, write=write)


def _note_silence(weighed: Weighed, calls: tuple[str, ...], faults: Faults) -> None:
    silent = weighed.weighing.silent_college.value
    faults.note(f"{weighed.path}.silent_college", silent, "silence-above-missed-threshold", calls=calls)


def _note_shared_silence(weighed: Weighed, calls: tuple[str, ...], faults: Faults) -> None:
    silent = weighed.weighing.silent_college.value
    faults.note(f"{weighed.path}.silent_college", silent, "shared-silence-on-wide-base", calls=calls)


def _note_casting_vote(_: Weighed, calls: tuple[str, ...], faults: Faults) -> None:
    for call in calls:
        faults.note(f"{call}.casting_vote.given_to", "chair", "casting-vote-on-total-weight")


NOTED: Final[Mapping[Harm, Callable[[Weighed, tuple[str, ...], Faults], None]]] = {
    Harm.TIE: _note_tie,
    Harm.SILENCE: _note_silence,
    Harm.SHARED_SILENCE: _note_shared_silence,
    Harm.CASTING_VOTE: _note_casting_vote,
}
