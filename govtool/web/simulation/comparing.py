"""Up to four trials side by side: weights, members, power, the law, past decisions, and the clauses that differ."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from flask import render_template, request, url_for

from govtool.access.rights import Right
from govtool.domain.legality import remarks_on
from govtool.domain.remarks import Severity
from govtool.simulation.colleges import MOST_COLLEGES, college_power
from govtool.simulation.members import member_chances
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.past import replay_of
from govtool.web.simulation.starts import kept_at
from govtool.web.simulation.trial import Trial, trial_at
from govtool.wording.college_power import college_names, surprises
from govtool.wording.differences import ClauseDifferences, clause_differences
from govtool.wording.names import college_names_of
from govtool.wording.numbers import percent_of, share_of

MOST: Final = 4
NOW: Final = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One trial beside others.

    name: of the study and version. address: where it is opened.
    cells: what it says, in the order of the rows. changed: what differs from the first, clause by clause.
    """

    name: str
    address: str
    cells: tuple[tuple[str, ...], ...]
    changed: tuple[ClauseDifferences, ...]


@simulation.get("/comparer")
@opens(Right.SEE_COLLECTIVE)
def compare() -> str:
    """Put trials side by side; those that cannot be opened are left out."""
    asked = sorted(dict.fromkeys(request.args.getlist("v")), key=lambda start: start != NOW)
    found = [(start, trial) for start in asked[:MOST] if (trial := _trial(start)) is not None]
    return render_template(
        "simulation/compare.html",
        columns=tuple(_column(start, trial, found[0][1]) for start, trial in found),
        heads=(
            voice().say("Collèges : poids, membres"),
            voice().say("Pouvoir de Shapley-Shubik"),
            voice().say("Ce qui surprend"),
            voice().say("Légalité"),
            voice().say("Décisions passées"),
        ),
        left_out=len(asked) - len(found),
    )


def _trial(start: str) -> Trial | None:
    if start == NOW:
        return trial_at({})
    kept = kept_at(start)
    return trial_at({**json.loads(kept[1].terms), "start": start}) if kept else None


def _column(start: str, trial: Trial, first: Trial) -> Column:
    kept = kept_at(start)
    named = {"name": kept[0].name, "number": kept[1].number} if kept else {}
    address = url_for("simulation.show", slug=door().collective.slug)
    power, told = _power(trial)
    return Column(
        name=voice().say("{name}, version {number}", **named) if kept else voice().say("Statuts en vigueur"),
        address=f"{address}?start={start}" if kept else address,
        cells=(tuple(_colleges(trial)), power, told, _legality(trial), (replay_of(trial).told,)),
        changed=clause_differences(first.tried, trial.tried, voice(), with_texts=False),
    )


def _colleges(trial: Trial) -> Iterator[str]:
    question = trial.question(trial.tried)
    weights: Mapping[str, Fraction] = question.rule.weights if question else {}
    for college, name in college_names_of(trial.tried, voice()).items():
        heads = voice().say_many("{count} membre", "{count} membres", trial.heads.get(college, 0))
        weight = share_of(voice(), weights[college]) if college in weights else "—"
        yield voice().say("{college} : {weight}, {heads}", college=name, weight=weight, heads=heads)


def _power(trial: Trial) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say how much each college can do, and what surprises."""
    question = trial.question(trial.tried)
    if question is None or not 1 < len(question.filled) <= MOST_COLLEGES:
        return ("—",), ("—",)
    power = college_power(question, with_members=False)
    names = college_names(trial.tried, power, voice())
    shares: Sequence[Fraction] = power.power.shapley_shubik or ()
    told = (
        voice().say("{college} : {share}", college=name, share=percent_of(voice(), share))
        for name, share in zip(names, shares, strict=False)
    )
    return tuple(told), tuple(surprises(names, power, member_chances(question), voice())) or ("—",)


def _legality(trial: Trial) -> tuple[str, ...]:
    remarks = remarks_on(trial.tried, day_in(door().collective.zone, asking().now))
    counts = [sum(remark.severity is severity for remark in remarks) for severity in Severity]
    told = {
        Severity.ERROR: voice().say_many("{count} erreur", "{count} erreurs", counts[0]),
        Severity.WARNING: voice().say_many("{count} avertissement", "{count} avertissements", counts[1]),
    }
    lines = [told[severity] for severity, count in zip(Severity, counts, strict=True) if count and severity in told]
    return tuple(lines) or (voice().say("Aucune remarque."),)
