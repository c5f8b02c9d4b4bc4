"""The frontiers: every way to decide that other weights make, and how far each is from those tried."""

from dataclasses import dataclass

from flask import Response, render_template

from govtool.access.rights import Right
from govtool.charts.drawing import Chart, Table
from govtool.documents.tables import Cell, Sheet, TableFormat, tabled
from govtool.domain.college_power import shares_of_weight, turning_point
from govtool.domain.reached import Reach
from govtool.simulation.catalogue import MOST_MAPPED
from govtool.simulation.reach import reach
from govtool.simulation.regions import LEGAL_BOX, Box
from govtool.web.layout.gate import asking, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.maps import weight_map
from govtool.web.simulation.tabs import address, elsewhere, tabs
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.language import Voice
from govtool.wording.reached import moved_told, reach_heads, reach_rows, reach_sentences, who_decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontiers:
    """The frontiers of the weights tried.

    gap: why there are none to show; empty where there are.
    sentences: what they are. map: where they lie; None unless there are three colleges.
    games: each way to decide, the nearest first; None where there is a gap.
    """

    gap: str
    sentences: tuple[str, ...] = ()
    map: Chart | None = None
    games: Table | None = None


@simulation.get("/frontieres")
@opens(Right.SEE_COLLECTIVE)
def frontiers() -> str:
    """Show which other games the weights could make."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    return render_template(
        "simulation/frontiers.html",
        trial=trial,
        tabs=tabs("frontiers"),
        elsewhere=elsewhere(),
        shown=frontiers_of(trial, voice()),
        table=address("frontiers_table"),
    )


@simulation.get("/frontieres.csv")
@opens(Right.SEE_COLLECTIVE)
def frontiers_table() -> Response | tuple[str, int]:
    """Give the games as a table for a spreadsheet."""
    trial = current_trial()
    found = None if trial is None else _reach(trial)
    if trial is None or found is None:
        return render_template("simulation/none.html"), 404
    sheet = _sheet(found, _names(trial), voice())
    return Response(tabled(sheet, TableFormat.CSV, asking().now), content_type=TableFormat.CSV.media_type)


def frontiers_of(trial: Trial, voice: Voice) -> Frontiers:
    """Compose the frontiers of the weights tried."""
    gap = _gap(trial, voice)
    found = None if gap else _reach(trial)
    if found is None:
        return Frontiers(gap=gap)
    names = _names(trial)
    return Frontiers(
        gap="",
        sentences=tuple(reach_sentences(found, names, voice)),
        map=weight_map(trial, voice),
        games=Table(
            voice.say("Les jeux possibles, du plus proche au plus lointain"),
            (*reach_heads(voice),),
            reach_rows(found, names, voice),
        ),
    )


def _gap(trial: Trial, voice: Voice) -> str:
    question = trial.question(trial.tried)
    if question is None or len(question.filled) < 2:
        return voice.say("Pour dire qui décide, il faut au moins deux collèges qui ont des membres.")
    if shares_of_weight(question) is None:
        return voice.say(
            "Cette décision compte autre chose que des poids (des têtes, un veto, une autre condition) : ses "
            "frontières ne sont pas celles des poids. Choisissez une autre sorte de décision."
        )
    if len(question.filled) > MOST_MAPPED:
        return voice.say(
            "À partir de {count} collèges, les jeux possibles se comptent par centaines de milliers : la liste n’est "
            "donnée que jusqu’à {most} collèges.",
            count=MOST_MAPPED + 1,
            most=MOST_MAPPED,
        )
    return ""


def _reach(trial: Trial) -> Reach | None:
    """Give the games within reach of the weights tried; None where the page says why not."""
    question = trial.question(trial.tried)
    if question is None or not 1 < len(question.filled) <= MOST_MAPPED:
        return None
    weights = shares_of_weight(question)
    return None if weights is None else reach(Box(len(weights), turning_point(question.rule), LEGAL_BOX), weights)


def _names(trial: Trial) -> tuple[str, ...]:
    question, names = trial.question(trial.tried), {row.id: row.name for row in trial.rows}
    return tuple(names[college] for college in question.filled) if question is not None else ()


def _sheet(found: Reach, names: tuple[str, ...], voice: Voice) -> Sheet:
    """Write one row a game: who decides, the weight and the power of each college, how far it is."""
    power = [voice.say("{college} : pouvoir", college=name) for name in names]
    weight = [voice.say("{college} : poids", college=name) for name in names]
    decides, *_, moved = reach_heads(voice)
    rows: list[tuple[Cell, ...]] = [
        (
            who_decides(game.winning, names, voice),
            *game.weights,
            *(game.power.shapley_shubik or ()),
            moved_told(game, voice),
        )
        for game in found.games
    ]
    return Sheet(name=voice.say("Frontières"), heads=(decides, *weight, *power, moved), rows=tuple(rows))
