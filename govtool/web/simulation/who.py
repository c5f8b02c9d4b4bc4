"""The first page of the workshop: who decides, and what the law says."""

from dataclasses import dataclass
from fractions import Fraction

from flask import Response, render_template

from govtool.access.rights import Right
from govtool.charts.drawing import Chart, colour_of
from govtool.charts.power import PowerRow, power_chart
from govtool.domain.college_power import CollegePower, Question
from govtool.domain.legality import remarks_on
from govtool.domain.statutes import Statutes
from govtool.simulation.colleges import MOST_COLLEGES, college_power
from govtool.simulation.members import member_chances
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.maps import weight_map
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.college_power import college_names, notes, surprises
from govtool.wording.numbers import exact_share_of, percent_of, whole_of
from govtool.wording.remarks import remark_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Who decides under some statutes.

    surprises, notes: sentences. chart: heads, weight and power by college; None when there is one college only.
    """

    surprises: tuple[str, ...]
    notes: tuple[str, ...]
    chart: Chart


@simulation.get("")
@opens(Right.SEE_COLLECTIVE)
def show() -> str:
    """Show what the weights of the address would do."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    today = day_in(door().collective.zone, asking().now)
    return render_template(
        "simulation/show.html",
        trial=trial,
        tabs=tabs("show"),
        elsewhere=elsewhere(),
        remarks=[(one.severity.value, remark_text(one, voice())) for one in remarks_on(trial.tried, today)],
        before=_standing("now", trial, trial.today),
        after=_standing("tried", trial, trial.tried) if trial.tried != trial.today else None,
        map=weight_map(trial, voice()),
    )


@simulation.get("/statuts.toml")
@opens(Right.SEE_COLLECTIVE)
def document() -> Response | tuple[str, int]:
    """Give the statutes that are tried as a document, for `govtool` or for another draft."""
    trial = current_trial()
    if trial is None or trial.faults:
        return render_template("simulation/none.html"), 404
    return Response(trial.written, mimetype="application/toml")


def _standing(prefix: str, trial: Trial, statutes: Statutes) -> Standing | None:
    question = trial.question(statutes)
    if question is None or not 1 < len(question.filled) <= MOST_COLLEGES:
        return None
    power = college_power(question, with_members=False)
    names = college_names(statutes, power, voice())
    return Standing(
        surprises=tuple(surprises(names, power, member_chances(question), voice())),
        notes=tuple(notes(names, question, power, voice())),
        chart=_chart(prefix, question, names, power),
    )


def _chart(prefix: str, question: Question, names: tuple[str, ...], power: CollegePower) -> Chart:
    say = voice().say
    everyone = sum(question.heads.values())
    shapley = power.power.shapley_shubik or (Fraction(0),) * len(names)
    rows = []
    for rank, (college, name) in enumerate(zip(power.colleges, names, strict=True)):
        heads = Fraction(question.heads[college], everyone)
        shares = (heads, power.weights[rank], shapley[rank])
        rows.append(
            PowerRow(
                colour=colour_of(1 + list(question.heads).index(college)),
                name=name,
                heads=shares[0],
                weight=shares[1],
                power=shares[2],
                told=_words_of(shares),
                exact=(whole_of(voice(), question.heads[college]), *_exactly(shares[1:])),
            )
        )
    columns = (say("Collège"), say("Membres"), say("Poids promis"), say("Pouvoir de Shapley-Shubik"))
    return power_chart(prefix, say("Membres, poids promis, pouvoir tenu"), columns, rows)


def _words_of(shares: tuple[Fraction, Fraction, Fraction]) -> tuple[str, str, str]:
    heads, weight, power = (percent_of(voice(), share) for share in shares)
    say = voice().say
    return (
        say("{share} des membres", share=heads),
        say("{share} du poids", share=weight),
        say("{share} du pouvoir", share=power),
    )


def _exactly(shares: tuple[Fraction, Fraction]) -> tuple[str, str]:
    weight, power = shares
    return exact_share_of(voice(), weight), exact_share_of(voice(), power)
