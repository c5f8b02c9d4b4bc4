"""The first page of the workshop: who decides, and what the law says."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from flask import Response, render_template

from govtool.access.rights import Right
from govtool.charts.drawing import Chart, colour_of
from govtool.charts.power import PowerRow, power_chart
from govtool.charts.ternary import Field, Map, Spot, ternary_chart
from govtool.domain.college_power import CollegePower, Question, adds_weights
from govtool.domain.legality import remarks_on
from govtool.domain.statutes import Statutes
from govtool.simulation.colleges import MOST_COLLEGES, college_power
from govtool.simulation.ternary import cells, legal_part
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.college_power import college_names, notes, surprises
from govtool.wording.numbers import exact_share_of, percent_of, share_of, whole_of
from govtool.wording.remarks import remark_text

LEGAL: Final = (Fraction(1, 10), Fraction(1, 2))


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
        map=_map(trial),
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
    power = college_power(question, with_members=True)
    names = college_names(statutes, power, voice())
    return Standing(
        surprises=tuple(surprises(names, power, voice())),
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


def _map(trial: Trial) -> Chart | None:
    """Draw the map of three weights, where weights alone decide."""
    question, now = trial.question(trial.tried), trial.question(trial.today)
    if question is None or now is None or len(question.filled) != 3 or not adds_weights(question.rule):
        return None
    names = {row.id: row.name for row in trial.rows}
    called = [names[college] for college in question.filled]
    spots = [Spot(_weights(now), voice().say("aujourd’hui : {weights}", weights=_told(now)))]
    if trial.tried != trial.today:
        spots.append(Spot(_weights(question), voice().say("essai : {weights}", weights=_told(question))))
    fields = [Field(cell.corners, *_field(cell.winning, called)) for cell in cells(question.rule.majority)]
    shown = Map(names=(called[0], called[1], called[2]), fields=fields, legal=legal_part(LEGAL), spots=spots)
    return ternary_chart("map", voice().say("Qui décide, selon les trois poids"), shown)


def _weights(question: Question) -> tuple[Fraction, ...]:
    return tuple(question.rule.weights[college] for college in question.filled)


def _told(question: Question) -> str:
    return voice().list_of(share_of(voice(), weight) for weight in _weights(question))


def _field(winning: frozenset[int], names: Sequence[str]) -> tuple[str, int]:
    """Say who decides where these coalitions win, and in which colour; 0 for nobody alone."""
    say = voice().say
    alone = [rank for rank in range(3) if 1 << rank in winning]
    if alone:
        return say("{college} décide seul", college=names[alone[0]]), alone[0] + 1
    pairs = [(one, other) for one in range(3) for other in range(one) if (1 << one | 1 << other) in winning]
    if len(pairs) == 3:
        return say("deux collèges sur trois décident"), 0
    shared = set.intersection(*map(set, pairs)) if pairs else set()
    if len(pairs) == 2 and shared:
        return say("rien sans {college}, avec un autre", college=names[next(iter(shared))]), 0
    if len(pairs) == 1:
        one, other = sorted(pairs[0])
        return say("{one} et {other} ensemble", one=names[one], other=names[other]), 0
    return say("les trois ensemble seulement"), 0
