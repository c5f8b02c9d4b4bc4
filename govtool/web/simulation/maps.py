"""The map of three weights: who decides where, lines and points included, and where the weights stand."""

from fractions import Fraction

from govtool.charts.drawing import Chart
from govtool.charts.ternary import Field, Map, Spot, ternary_chart
from govtool.domain.college_power import shares_of_weight, turning_point
from govtool.simulation.regions import LEGAL_BOX
from govtool.simulation.ternary import Cell, borders, cells, legal_part
from govtool.web.simulation.trial import Trial
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of
from govtool.wording.reached import who_decides


def weight_map(trial: Trial, voice: Voice) -> Chart | None:
    """Draw the map of three weights; None where there are more colleges, or something else counts as well."""
    question, now = trial.question(trial.tried), trial.question(trial.today)
    if question is None or now is None or len(question.filled) != 3:
        return None
    tried, today = shares_of_weight(question), shares_of_weight(now)
    if tried is None or today is None:
        return None
    names = {row.id: row.name for row in trial.rows}
    called = tuple(names[college] for college in question.filled)
    spots = [Spot(today, voice.say("aujourd’hui : {weights}", weights=_told(today, voice)))]
    if tried != today:
        spots.append(Spot(tried, voice.say("essai : {weights}", weights=_told(tried, voice))))
    threshold = turning_point(question.rule)
    cut = (*cells(threshold), *borders(threshold))
    fields = [Field(cell.corners, _where(cell, called, voice), _colour(cell)) for cell in cut]
    shown = Map(names=(called[0], called[1], called[2]), fields=fields, legal=legal_part(LEGAL_BOX), spots=spots)
    return ternary_chart("map", voice.say("Qui décide, selon les trois poids"), shown)


def _told(weights: tuple[Fraction, ...], voice: Voice) -> str:
    return voice.list_of(share_of(voice, weight) for weight in weights)


def _where(cell: Cell, names: tuple[str, ...], voice: Voice) -> str:
    """Say who decides in a part of the triangle, and that it is a line or a point where it is one."""
    who = who_decides(cell.winning, names, voice)
    if len(cell.corners) == 2:
        return voice.say("juste sur la ligne : {who}", who=who)
    return voice.say("juste au point : {who}", who=who) if len(cell.corners) == 1 else who


def _colour(cell: Cell) -> int:
    """Give the colour of the one college without which nothing passes; 0 where there is none, or several."""
    vetoes = [rank for rank in range(3) if all(mask >> rank & 1 for mask in cell.winning)]
    return vetoes[0] + 1 if len(vetoes) == 1 else 0
