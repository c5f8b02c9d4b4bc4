"""Wanted power: the weights that come nearest to it, and what no legal weights give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from flask import Response, render_template, request

from govtool.access.rights import Right
from govtool.charts.drawing import Chart, colour_of
from govtool.charts.power import PowerRow, power_chart
from govtool.documents.tables import Cell, Sheet, TableFormat, tabled
from govtool.domain.college_power import Question, shares_of_weight, turning_point
from govtool.domain.wanted import Answer, Index, Solution, Wish
from govtool.presets.shares import share_of, text_of
from govtool.simulation.wanted import weights_for
from govtool.web.layout.gate import asking, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.own_votes import OwnVotes, own_votes_of
from govtool.web.simulation.tabs import address, elsewhere, tabs
from govtool.web.simulation.trial import LONGEST, Trial, current_trial
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, percent_of
from govtool.wording.reached import weights_told
from govtool.wording.wanted import answer_sentences, index_name, veto_text, wish_sentences

OWN = ("b-", "index", "no-veto", "all-matter")
"""Beginnings of the terms of the address that say what is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is wanted, as the fields of the page hold it.

    targets: of each college by id, as written. held: ids of the colleges that alone may not block.
    wish: the same, read; None while there are faults.
    faults: sentences.
    """

    targets: Mapping[str, str]
    held: frozenset[str]
    index: Index
    no_veto: bool
    all_matter: bool
    wish: Wish | None
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Weights that come near.

    told: weights and distance in a sentence; veto: who can block. chart: wanted, weight and power by college.
    weights: as the fields of the workshop write them, by college.
    """

    told: str
    veto: str
    chart: Chart
    weights: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What can be had.

    gap: why nothing is searched; empty where something is.
    sentences: what is wanted, how near one comes, and the proof. proposals: the nearest first.
    own: where each member votes for herself and weights are shared in proportion; None elsewhere.
    """

    gap: str
    sentences: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    own: OwnVotes | None = None


@simulation.get("/poids-voulus")
@opens(Right.SEE_COLLECTIVE)
def wanted() -> str:
    """Show which weights give a wanted power."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    asked = asked_of(trial, request.args, voice())
    shown = wishes_of(trial, asked, voice())
    return render_template(
        "simulation/wanted.html",
        trial=trial,
        tabs=tabs("wanted"),
        elsewhere=elsewhere(*OWN),
        wish=asked,
        indices=[(index.value, index_name(index, voice())) for index in Index],
        shown=shown,
        tries=[address("show", **_terms(proposal.weights)) for proposal in shown.proposals],
        own_try=address("show", **_terms(shown.own.weights)) if shown.own else "",
        table=address("wanted_table"),
    )


@simulation.get("/poids-voulus.csv")
@opens(Right.SEE_COLLECTIVE)
def wanted_table() -> Response | tuple[str, int]:
    """Give the weights that come nearest as a table for a spreadsheet."""
    trial = current_trial()
    asked = None if trial is None else asked_of(trial, request.args, voice())
    found = None if trial is None or asked is None else _answer(trial, asked)
    if trial is None or asked is None or found is None:
        return render_template("simulation/none.html"), 404
    sheet = _sheet(found, _names(trial), asked.index, voice())
    return Response(tabled(sheet, TableFormat.CSV, asking().now), content_type=TableFormat.CSV.media_type)


def _terms(weights: Mapping[str, str]) -> dict[str, str]:
    return {f"w-{college}": weight for college, weight in weights.items()}


def asked_of(trial: Trial, terms: Mapping[str, str], voice: Voice) -> Wanted:
    """Read what is wanted from the terms of an address."""
    question, names = trial.question(trial.tried), {row.id: row.name for row in trial.rows}
    colleges = question.filled if question is not None else ()
    targets = {row.id: terms.get(f"b-{row.id}", "").strip()[:LONGEST] for row in trial.rows}
    read = {college: share_of(targets[college]) for college in colleges if targets.get(college)}
    faults = tuple(_faults(read, colleges, names, voice))
    index = terms.get("index", "")
    held = frozenset(row.id for row in trial.rows if f"no-veto-{row.id}" in terms)
    asked = Wish(
        target=tuple(read.get(college) for college in colleges),
        index=Index(index) if index in set(Index) else Index.SHAPLEY_SHUBIK,
        no_veto="no-veto" in terms,
        without_veto=frozenset(rank for rank, college in enumerate(colleges) if college in held),
        all_matter="all-matter" in terms,
    )
    return Wanted(
        targets=targets,
        held=held,
        index=asked.index,
        no_veto=asked.no_veto,
        all_matter=asked.all_matter,
        wish=None if faults else asked,
        faults=faults,
    )


def _faults(
    read: Mapping[str, Fraction | None], colleges: tuple[str, ...], names: Mapping[str, str], voice: Voice
) -> Iterator[str]:
    """Say which targets are no shares, and that all of them together are not all the power there is."""
    for college, share in read.items():
        if share is None:
            yield voice.say("{college} : une part est attendue, comme 1/3 ou 40 %.", college=names[college])
    total = sum((share for share in read.values() if share is not None), Fraction(0))
    if total > 1 or (total < 1 and len(read) == len(colleges) > 0):
        told = percent_of(voice, total)
        yield voice.say("Les pouvoirs voulus font {sum} ; tout le pouvoir fait 100 %.", sum=told)


def wishes_of(trial: Trial, asked: Wanted, voice: Voice) -> Wishes:
    """Compose the weights that come nearest to what is wanted."""
    gap = _gap(trial, asked, voice)
    question = trial.question(trial.tried)
    if gap or asked.wish is None or question is None:
        return Wishes(gap=gap)
    found, names = _answer(trial, asked), _names(trial)
    sentences = (*wish_sentences(asked.wish, names, voice), *answer_sentences(found, len(names), voice))
    return Wishes(
        gap="",
        sentences=sentences,
        proposals=tuple(_proposals(found, asked.wish, question, names, voice)),
        own=own_votes_of(question, asked.wish, names, voice),
    )


def _gap(trial: Trial, asked: Wanted, voice: Voice) -> str:
    question = trial.question(trial.tried)
    if question is None or len(question.filled) < 2:
        return voice.say("Pour dire qui décide, il faut au moins deux collèges qui ont des membres.")
    if shares_of_weight(question) is None:
        return voice.say(
            "Cette décision compte autre chose que des poids (des têtes, un veto, une autre condition) : aucun poids "
            "ne donne à lui seul un pouvoir. Choisissez une autre sorte de décision."
        )
    if not (any(asked.targets.values()) or asked.no_veto or asked.held or asked.all_matter):
        return voice.say("Écrivez le pouvoir voulu d’un collège au moins, ou cochez une condition.")
    return ""


def _answer(trial: Trial, asked: Wanted) -> Answer | None:
    """Search the weights; None where nothing is asked or no weights are legal."""
    question = trial.question(trial.tried)
    if asked.wish is None or question is None or len(question.filled) < 2 or shares_of_weight(question) is None:
        return None
    return weights_for(asked.wish, turning_point(question.rule))


def _names(trial: Trial) -> tuple[str, ...]:
    question, names = trial.question(trial.tried), {row.id: row.name for row in trial.rows}
    return tuple(names[college] for college in question.filled) if question is not None else ()


def _proposals(
    found: Answer | None, wish: Wish, question: Question, names: tuple[str, ...], voice: Voice
) -> Iterator[Proposal]:
    for rank, solution in enumerate(() if found is None else found.solutions, 1):
        written = {college: "0" for college, heads in question.heads.items() if not heads}
        weights = {college: text_of(weight) for college, weight in zip(question.filled, solution.weights, strict=True)}
        yield Proposal(
            told=voice.say(
                "{weights} : à {distance} de ce qui est voulu",
                weights=weights_told(solution.weights, voice),
                distance=exact_share_of(voice, solution.distance),
            ),
            veto=veto_text(solution, names, voice),
            chart=solution_chart(f"wanted-{rank}", question, wish, solution, names, voice),
            weights={**written, **weights},
        )


def solution_chart(
    prefix: str, question: Question, wish: Wish, solution: Solution, names: tuple[str, ...], voice: Voice
) -> Chart:
    """Draw, for each college, the power wanted, the weight, and the power that it gives."""
    say, index = voice.say, index_name(wish.index, voice)
    rows = []
    for rank, name in enumerate(names):
        wanted, weight, power = wish.target[rank], solution.weights[rank], solution.power[rank]
        asked = say("peu importe") if wanted is None else percent_of(voice, wanted)
        rows.append(
            PowerRow(
                colour=colour_of(1 + list(question.heads).index(question.filled[rank])),
                name=name,
                heads=wanted or Fraction(0),
                weight=weight,
                power=power,
                told=(
                    say("voulu : {share}", share=asked),
                    say("{share} du poids", share=percent_of(voice, weight)),
                    say("{share} du pouvoir", share=percent_of(voice, power)),
                ),
                exact=(asked, exact_share_of(voice, weight), exact_share_of(voice, power)),
            )
        )
    columns = (say("Collège"), say("Pouvoir voulu"), say("Poids"), say("Pouvoir de {index}", index=index))
    return power_chart(prefix, say("Pouvoir voulu, poids, pouvoir obtenu"), columns, rows)


def _sheet(found: Answer, names: tuple[str, ...], index: Index, voice: Voice) -> Sheet:
    """Write one row a solution: the weight and the power of each college, the distance, who blocks."""
    say = voice.say
    heads = (
        *(say("{college} : poids", college=name) for name in names),
        *(say("{college} : pouvoir", college=name) for name in names),
        say("Différence"),
        say("Qui peut tout bloquer"),
    )
    rows: list[tuple[Cell, ...]] = [
        (*one.weights, *one.power, one.distance, voice.list_of(names[rank] for rank in one.vetoes))
        for one in found.solutions
    ]
    return Sheet(name=say("Pouvoir de {index}", index=index_name(index, voice)), heads=heads, rows=tuple(rows))
