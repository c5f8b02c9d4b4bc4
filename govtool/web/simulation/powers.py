"""Power in figures: who suffices, who blocks, and every measure of power for colleges and for one member of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from flask import Response, render_template

from govtool.access.rights import Right
from govtool.charts.drawing import Table
from govtool.documents.tables import Cell, Sheet, TableFormat, tabled
from govtool.domain.college_power import CollegePower, MemberPower, Question
from govtool.domain.drafts import decidable_calls
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.weighing import ProportionalWeighing
from govtool.simulation.colleges import MOST_COLLEGES, college_power, outcomes_of
from govtool.simulation.members import member_chances, member_powers
from govtool.web.layout.gate import asking, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.tabs import address, elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.coalitions import coalition_sentences
from govtool.wording.college_power import college_names, error_text, facts
from govtool.wording.indices import measures
from govtool.wording.language import Voice
from govtool.wording.numbers import percent_of, share_of, whole_of
from govtool.wording.reached import who_decides

MOST_ON_GRID: Final = 6
"""Colleges of many members, their weights shared in proportion, whose power a page computes as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Powers:
    """Power in figures.

    gap: why there is none to show; empty where there is.
    coalitions, notes: sentences. colleges, control: the measures of each college.
    members: those of one member of each; None where they are not told.
    members_note: how exact the members' measures are, or why there are none. decisions: who decides in each kind.
    """

    gap: str
    coalitions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    colleges: Table | None = None
    control: Table | None = None
    members: Table | None = None
    members_note: str = ""
    decisions: Table | None = None


@simulation.get("/pouvoir")
@opens(Right.SEE_COLLECTIVE)
def power() -> str:
    """Show every measure of power."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    return render_template(
        "simulation/power.html",
        trial=trial,
        tabs=tabs("power"),
        elsewhere=elsewhere(),
        shown=powers_of(trial, voice()),
        measures=tuple(measures(voice())),
        table=address("power_table"),
    )


@simulation.get("/pouvoir.csv")
@opens(Right.SEE_COLLECTIVE)
def power_table() -> Response | tuple[str, int]:
    """Give every measure of power as a table for a spreadsheet."""
    trial = current_trial()
    sheet = None if trial is None else power_sheet(trial, voice())
    if sheet is None:
        return render_template("simulation/none.html"), 404
    return Response(tabled(sheet, TableFormat.CSV, asking().now), content_type=TableFormat.CSV.media_type)


def power_sheet(trial: Trial, voice: Voice) -> Sheet | None:
    """Give every measure of power as a table of values; None where there is none to show."""
    question = _question(trial)
    if question is None:
        return None
    found = college_power(question, with_members=False)
    return _sheet(college_names(trial.tried, found, voice), question, found, voice)


def powers_of(trial: Trial, voice: Voice) -> Powers:
    """Compose the power under what is tried."""
    question = _question(trial)
    if question is None:
        return Powers(gap=_gap(trial, voice))
    found = college_power(question, with_members=False)
    names = college_names(trial.tried, found, voice)
    members, note = _members(names, question, voice)
    return Powers(
        gap="",
        coalitions=tuple(coalition_sentences(outcomes_of(question), names, voice)),
        notes=tuple(facts(names, question, found, voice)),
        colleges=_colleges(names, question, found, voice),
        control=_control(names, found, voice),
        members=members,
        members_note=note,
        decisions=_decisions(trial, voice),
    )


def _question(trial: Trial) -> Question | None:
    """Give the question; None where there are too few colleges with members, or too many."""
    question = trial.question(trial.tried)
    return question if question is not None and 1 < len(question.filled) <= MOST_COLLEGES else None


def _gap(trial: Trial, voice: Voice) -> str:
    question = trial.question(trial.tried)
    if question is not None and len(question.filled) > MOST_COLLEGES:
        return voice.say("Le pouvoir n’est compté que jusqu’à {most} collèges.", most=MOST_COLLEGES)
    return voice.say("Pour dire qui décide, il faut au moins deux collèges qui ont des membres.")


def _colleges(names: tuple[str, ...], question: Question, power: CollegePower, voice: Voice) -> Table:
    say, everyone = voice.say, sum(question.heads.values())
    heads = (say("Collège"), say("Membres"), *_heads(voice)[:4])
    rows = []
    for rank, (college, name) in enumerate(zip(power.colleges, names, strict=True)):
        count = question.heads[college]
        told = f"{whole_of(voice, count)} ({percent_of(voice, Fraction(count, everyone))})"
        rows.append((name, told, *(share_of(voice, share) for share in _measures(power, rank)[:4])))
    return Table(say("Quand chaque collège vote d’un bloc"), heads, tuple(rows))


def _control(names: tuple[str, ...], power: CollegePower, voice: Voice) -> Table:
    rows = tuple(
        (name, *(share_of(voice, share) for share in _measures(power, rank)[4:])) for rank, name in enumerate(names)
    )
    caption = voice.say("Être satisfait, faire passer, empêcher")
    return Table(caption, (voice.say("Collège"), *_heads(voice)[4:]), rows)


def _heads(voice: Voice) -> tuple[str, ...]:
    """Name what a college weighs, then every measure of its power."""
    say = voice.say
    power = (say("Shapley-Shubik"), say("Banzhaf"), say("Banzhaf absolu"))
    return (say("Poids promis"), *power, say("Satisfaction"), say("Faire passer"), say("Empêcher"))


def _measures(power: CollegePower, rank: int) -> tuple[Fraction, ...]:
    """Give what a college weighs, then every measure of its power."""
    shapley = power.power.shapley_shubik or (Fraction(0),) * len(power.colleges)
    return (
        power.weights[rank],
        shapley[rank],
        power.power.banzhaf[rank],
        power.power.banzhaf_absolute[rank],
        power.satisfaction(rank),
        power.initiate(rank) or Fraction(0),
        power.prevent(rank) or Fraction(0),
    )


def _is_quick(question: Question) -> bool:
    """Say whether a page computes all measures of members: shares of many members in many colleges take seconds."""
    return not isinstance(question.rule.weighing, ProportionalWeighing) or len(question.filled) <= MOST_ON_GRID


def _members(names: tuple[str, ...], question: Question, voice: Voice) -> tuple[Table | None, str]:
    """Give the measures of one member of each college, and how exact they are."""
    say, caption = voice.say, voice.say("Quand chaque membre vote pour lui-même, et que tous votent")
    head = (say("Un membre de"), say("Chance de décider"), say("Shapley-Shubik"), say("Tout son collège"))
    powers = member_powers(question) if _is_quick(question) else None
    if powers is not None:
        rows = tuple(_member(name, power, heads, voice) for name, power, heads in _each(names, powers, question))
        error = powers[0].error
        exact = say("Ces nombres sont exacts, puis arrondis.") if error is None else error_text(error, voice)
        return Table(caption, head, rows), exact
    chances = member_chances(question)
    if chances is None:
        return None, say("Avec ces conditions et autant de membres, le pouvoir d’un membre n’est pas calculé.")
    told = tuple((name, percent_of(voice, chance, 4)) for name, chance in zip(names, chances, strict=True))
    return Table(caption, head[:2], told), say(
        "Pour tant de collèges, l’indice de Shapley-Shubik d’un membre demande plus de temps qu’une page n’en a : "
        "`govtool power` le donne."
    )


def _each(
    names: tuple[str, ...], powers: tuple[MemberPower, ...], question: Question
) -> Iterator[tuple[str, MemberPower, int]]:
    heads = (question.heads[college] for college in question.filled)
    return zip(names, powers, heads, strict=True)


def _member(name: str, power: MemberPower, heads: int, voice: Voice) -> tuple[str, ...]:
    return (
        name,
        percent_of(voice, power.banzhaf, 4),
        percent_of(voice, power.shapley, 4),
        percent_of(voice, power.shapley * heads),
    )


def _decisions(trial: Trial, voice: Voice) -> Table:
    """Say who decides in each kind of decision, at each call."""
    say, names = voice.say, {row.id: row.name for row in trial.rows}
    rows = []
    for kind, call in decidable_calls(trial.tried):
        rule = rule_of(trial.tried, kind, call)
        if isinstance(rule, DecisionRule):
            heads = {college: trial.heads.get(college, 0) for college in rule.weights}
            asked = Question(rule=rule, heads=heads, subject=None)
            called = [names.get(college, say("Les membres")) for college in asked.filled]
            won = (mask for mask, wins in enumerate(outcomes_of(asked)) if wins)
            told = say("Première") if call == 1 else say("Deuxième")
            rows.append((trial.kinds[kind], told, who_decides(frozenset(won), called, voice)))
    return Table(
        say("Qui décide, dans chaque sorte de décision"),
        (say("Sorte de décision"), say("Convocation"), say("Qui décide, quand chaque collège vote d’un bloc")),
        tuple(rows),
    )


def _sheet(names: tuple[str, ...], question: Question, power: CollegePower, voice: Voice) -> Sheet:
    members = member_powers(question) if _is_quick(question) else None
    say = voice.say
    one_member = (say("Un membre : chance de décider"), say("Un membre : Shapley-Shubik"))
    heads = (say("Collège"), say("Membres"), *_heads(voice), *one_member)
    rows = []
    for rank, (college, name) in enumerate(zip(power.colleges, names, strict=True)):
        one: tuple[Cell, ...] = ("", "") if members is None else (members[rank].banzhaf, members[rank].shapley)
        rows.append((name, question.heads[college], *_measures(power, rank), *one))
    return Sheet(name=say("Pouvoir"), heads=heads, rows=tuple(rows))
