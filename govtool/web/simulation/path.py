"""From an association to a SCIC: statutes side by side, what the law asks next, what it would change."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, url_for

from govtool.access.rights import Right
from govtool.domain.becoming import COMPANIES, StepState, transformation_steps
from govtool.domain.legality import remarks_on
from govtool.domain.rules import SCIC_FORMS
from govtool.presets.documents import preset, preset_ids
from govtool.simulation.colleges import MOST_COLLEGES, college_power
from govtool.simulation.members import member_chances
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.past import replay_of
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.becoming import state_text, step_text
from govtool.wording.college_power import college_names, surprises
from govtool.wording.remarks import remark_text
from govtool.wording.side_by_side import side_by_side


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the law asks: in words, how far it is, and the kind of its chip."""

    words: str
    state: str
    kind: str


KINDS = {StepState.DONE: "yes", StepState.LEFT: "no", StepState.OUTSIDE: "wait"}


@simulation.get("/vers-la-scic")
@opens(Right.SEE_COLLECTIVE)
def path() -> str:
    """Put today's statutes beside those of a SCIC to be."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    remarks = remarks_on(trial.tried, day_in(door().collective.zone, asking().now))
    is_scic = trial.tried.legal_form in SCIC_FORMS
    return render_template(
        "simulation/path.html",
        trial=trial,
        tabs=tabs("path"),
        elsewhere=elsewhere(),
        is_scic=is_scic,
        models=tuple(_models()),
        steps=[
            Step(step_text(step, voice()), state_text(step, voice()), KINDS[step.state])
            for step in transformation_steps(trial.tried, remarks, trial.heads)
        ],
        remarks=[(one.severity.value, remark_text(one, voice())) for one in remarks],
        sections=side_by_side(trial.today, trial.tried, voice()) if is_scic else (),
        surprises=[_surprises(trial, is_tried=False), _surprises(trial, is_tried=True)],
        replay=replay_of(trial),
    )


def _models() -> Iterator[tuple[str, str]]:
    """Give the models of a SCIC: name and address."""
    address = url_for("simulation.path", slug=door().collective.slug)
    for identity in preset_ids():
        statutes = preset(identity)
        if statutes.legal_form in COMPANIES and statutes.illustrative:
            yield statutes.name, f"{address}?start={identity}"


def _surprises(trial: Trial, *, is_tried: bool) -> tuple[str, ...]:
    statutes = trial.tried if is_tried else trial.today
    question = trial.question(statutes)
    if question is None or not 1 < len(question.filled) <= MOST_COLLEGES:
        return ()
    power = college_power(question, with_members=False)
    return tuple(surprises(college_names(statutes, power, voice()), power, member_chances(question), voice()))
