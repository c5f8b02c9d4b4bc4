"""Past decisions, counted again with what is tried; what must be supposed for that is written beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import render_template, url_for
from sqlalchemy.orm import Session

from govtool.access.rights import Right
from govtool.domain.kinds import decision_kind_names
from govtool.domain.recounting import NOWHERE, Absent, Recount
from govtool.domain.replay import PastDecision, Replayed, replayed
from govtool.domain.settings import is_withheld
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import statutes_versions
from govtool.store.queries.past import past_decisions
from govtool.store.queries.polls import decision_of
from govtool.web.layout.cards import Chip, outcome_chip
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.layout.verdicts import counts_withheld
from govtool.web.simulation import simulation
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.names import college_names_of
from govtool.wording.replayed import ABSENT, assumptions, flips_text, gap_text, reason_sentences

MOST_REPLAYED: Final = 200
ELSEWHERE: Final = "-"
"""What the address says of a college whose votes count nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A past decision with what is tried.

    was, would: the outcome as it was, and as it would have been; None where it cannot be told.
    gap: why it cannot. reasons: why it would have been another, step by step.
    """

    title: str
    address: str
    day: str
    was: Chip
    would: Chip | None
    flips: bool
    gap: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """Every past decision with what is tried.

    recount: what is supposed; assumptions: the same in sentences.
    before: names of the past colleges by id; kinds: names of the past kinds of decision.
    """

    recount: Recount
    again: tuple[Replayed, ...]
    before: Mapping[str, str]
    kinds: Mapping[str, str]
    assumptions: tuple[str, ...]

    @property
    def told(self) -> str:
        """How many decisions would have been others."""
        return flips_text(self.again, voice())


@simulation.get("/decisions")
@opens(Right.SEE_COLLECTIVE)
def past() -> str:
    """Show which past decisions would have been others."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    replay = replay_of(trial)
    return render_template(
        "simulation/past.html",
        trial=trial,
        tabs=tabs("past"),
        elsewhere=elsewhere("m-", "k-", "absent"),
        replay=replay,
        turns=tuple(_turn(one, trial, replay.before) for one in replay.again),
        colleges=_places(replay, college_names_of(trial.tried, voice())),
        kinds=_kinds(replay, trial),
        absent=[(absent.value, voice().say(words)) for absent, words in ABSENT.items()],
    )


def replay_of(trial: Trial) -> Replay:
    """Count every past decision of the collective again with what is tried."""
    session, own = asking().session, door().collective.id
    decisions, names, kinds = _published(session, own), _college_names(), _kind_names()
    recount = _recount(decisions, trial.terms)
    seen = _seen(decisions)
    before = {college: names.get(college, college) for college in seen}
    after = college_names_of(trial.tried, voice())
    return Replay(
        recount=recount,
        again=tuple(replayed(decision, trial.tried, recount) for decision in decisions),
        before=before,
        kinds={decision.kind: kinds.get(decision.kind, decision.kind) for decision in decisions},
        assumptions=assumptions(recount, before, after, voice()),
    )


def _published(session: Session, collective_id: int) -> tuple[PastDecision, ...]:
    """Give the past decisions whose counts are published; to those who count votes, all of them."""
    fewest = 0 if door().opens(Right.COUNT_VOTES) else door().collective.fewest_voters
    return tuple(past for past in past_decisions(session, collective_id, MOST_REPLAYED) if not _is_hidden(past, fewest))


def _is_hidden(past: PastDecision, fewest: int) -> bool:
    if not is_withheld(past.taken.sheet.colleges, fewest):
        return False
    decision = decision_of(asking().session, past.poll)
    return decision is not None and counts_withheld(asking().session, decision, fewest)


def _seen(decisions: Sequence[PastDecision]) -> tuple[str, ...]:
    """Name the colleges of past counts, each once."""
    return tuple(dict.fromkeys(count.id for decision in decisions for count in decision.taken.sheet.colleges))


def _recount(decisions: Sequence[PastDecision], terms: Mapping[str, str]) -> Recount:
    """Read from the address what is supposed."""
    absent = terms.get("absent", Absent.STAYED.value)
    return Recount(
        colleges={one: _college(asked) for one in _seen(decisions) if (asked := terms.get(f"m-{one}", ""))},
        kinds={one.kind: asked for one in decisions if (asked := terms.get(f"k-{one.kind}", ""))},
        absent=Absent(absent) if absent in set(Absent) else Absent.STAYED,
    )


def _college(asked: str) -> str:
    return NOWHERE if asked == ELSEWHERE else asked


def _places(replay: Replay, after: Mapping[str, str]) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Give the past colleges: id, name, where their votes count, where they may."""
    elsewhere = (ELSEWHERE, voice().say("nulle part : ces membres ne votent plus"))
    return [
        (past, name, _place(replay.recount.college_of(past), after), [*after.items(), elsewhere])
        for past, name in replay.before.items()
    ]


def _place(college: str, after: Mapping[str, str]) -> str:
    if college == NOWHERE:
        return ELSEWHERE
    return college if college in after else ""


def _kinds(replay: Replay, trial: Trial) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Give the past kinds of decision that the statutes tried name otherwise, as `_places` gives colleges."""
    after = decision_kind_names(trial.tried)
    if set(replay.kinds) <= set(after):
        return []
    chosen = {kind: replay.recount.kind_of(kind) for kind in replay.kinds}
    return [
        (kind, name, chosen[kind] if chosen[kind] in after else "", list(after.items()))
        for kind, name in replay.kinds.items()
    ]


def _college_names() -> dict[str, str]:
    """Name the colleges of every version of the statutes; the latest name of an id is the one used."""
    names: dict[str, str] = {}
    for version in reversed(statutes_versions(asking().session, door().collective.id)):
        names |= college_names_of(sound_statutes(version.document), voice())
    return names


def _kind_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for version in reversed(statutes_versions(asking().session, door().collective.id)):
        names |= decision_kind_names(sound_statutes(version.document))
    return names


def _turn(one: Replayed, trial: Trial, before: Mapping[str, str]) -> Turn:
    return Turn(
        title=one.past.title,
        address=url_for("decisions.show", slug=door().collective.slug, poll_id=one.past.poll),
        day=one.past.day,
        was=outcome_chip(one.past.outcome, voice()),
        would=None if one.after is None else outcome_chip(one.after.outcome, voice()),
        flips=one.flips,
        gap=gap_text(one, before, voice()),
        reasons=reason_sentences(one, trial.tried, voice()) if one.flips else (),
    )
