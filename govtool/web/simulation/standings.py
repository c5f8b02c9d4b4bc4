"""Who decides under some statutes, said and drawn."""

from dataclasses import dataclass
from fractions import Fraction

from govtool.charts.drawing import Chart, colour_of
from govtool.charts.power import PowerRow, power_chart
from govtool.domain.college_power import CollegePower, Question
from govtool.domain.statutes import Statutes
from govtool.simulation.colleges import MOST_COLLEGES, college_power
from govtool.simulation.members import member_chances
from govtool.web.simulation.trial import Trial
from govtool.wording.college_power import college_names, notes, surprises
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, percent_of, whole_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Who decides under some statutes.

    surprises, notes: sentences. chart: heads, weight and power by college; None when there is one college only.
    """

    surprises: tuple[str, ...]
    notes: tuple[str, ...]
    chart: Chart


def standing(prefix: str, trial: Trial, statutes: Statutes, voice: Voice) -> Standing | None:
    """Say who decides; None where there are too few colleges with members, or too many.

    prefix: of the ids of the drawing.
    """
    question = trial.question(statutes)
    if question is None or not 1 < len(question.filled) <= MOST_COLLEGES:
        return None
    power = college_power(question, with_members=False)
    names = college_names(statutes, power, voice)
    return Standing(
        surprises=tuple(surprises(names, power, member_chances(question), voice)),
        notes=tuple(notes(names, question, power, voice)),
        chart=_chart(prefix, question, power, names, voice),
    )


def _chart(prefix: str, question: Question, power: CollegePower, names: tuple[str, ...], voice: Voice) -> Chart:
    say = voice.say
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
                told=_words_of(shares, voice),
                exact=(whole_of(voice, question.heads[college]), *_exactly(shares[1:], voice)),
            )
        )
    columns = (say("Collège"), say("Membres"), say("Poids promis"), say("Pouvoir de Shapley-Shubik"))
    return power_chart(prefix, say("Membres, poids promis, pouvoir tenu"), columns, rows)


def _words_of(shares: tuple[Fraction, Fraction, Fraction], voice: Voice) -> tuple[str, str, str]:
    heads, weight, power = (percent_of(voice, share) for share in shares)
    say = voice.say
    return (
        say("{share} des membres", share=heads),
        say("{share} du poids", share=weight),
        say("{share} du pouvoir", share=power),
    )


def _exactly(shares: tuple[Fraction, Fraction], voice: Voice) -> tuple[str, str]:
    weight, power = shares
    return exact_share_of(voice, weight), exact_share_of(voice, power)
