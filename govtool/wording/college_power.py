"""Power between colleges in sentences: weight promised beside power held, heads beside weights, surprises first."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.clauses import CastingVoteHolder
from govtool.domain.college_power import CollegePower, Question
from govtool.domain.holes import Hole
from govtool.domain.kinds import decision_kind_names
from govtool.domain.statutes import Statutes
from govtool.domain.weighing import ProportionalWeighing
from govtool.wording.language import Voice
from govtool.wording.numbers import fraction_of, percent_of, share_of, whole_of
from govtool.wording.power import smallest_sentences, standings_sentences
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, titled, wrapped

HALF: Final = Fraction(1, 2)
SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALLEST: Final = Fraction(1, 10**15)
UNEVEN: Final = Fraction(1005, 1000)
"""How many times the chance of another a chance is at least, to be told."""


def college_power_text(
    statutes: Statutes, decision: tuple[str, int], question: Question, power: CollegePower, voice: Voice
) -> str:
    """Print what surprises, the colleges each voting as one, then one member of each.

    decision: the kind of decision and the call.
    """
    names = college_names(statutes, power, voice)
    lines = titled(f"{statutes.name} · {_decision(statutes, decision, voice)}", "=", WIDTH)
    if len(names) > 1:
        chances = None if power.members is None else [member.banzhaf for member in power.members]
        for sentence in surprises(names, power, chances, voice):
            lines += wrapped(f"→ {sentence}", "", STEP, WIDTH)
        lines += ["", voice.say("Quand chaque collège vote d’un bloc :"), "", *_colleges(names, power, voice), ""]
        for sentence in notes(names, question, power, voice):
            lines += wrapped(sentence, "", STEP, WIDTH)
    lines += _members(names, power, voice)
    return "\n".join(lines)


def college_names(statutes: Statutes, power: CollegePower, voice: Voice) -> tuple[str, ...]:
    """Name the colleges that have members."""
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    known = {college.id: college.name for college in colleges}
    return tuple(known.get(college, voice.say("Les membres")) for college in power.colleges)


def _decision(statutes: Statutes, decision: tuple[str, int], voice: Voice) -> str:
    kind, call = decision
    name = decision_kind_names(statutes)[kind]
    if call == 1:
        return voice.say("{decision}, première convocation", decision=name)
    return voice.say("{decision}, deuxième convocation", decision=name)


def surprises(
    names: tuple[str, ...], power: CollegePower, chances: Sequence[Fraction] | None, voice: Voice
) -> Iterator[str]:
    """Say what people do not expect of these weights.

    chances: that one member of each college changes the outcome; None where nobody knows.
    """
    every = range(len(names))
    if not power.power.winning:
        yield voice.say("Même si tous votent pour, rien n’est adopté : une autre condition manque toujours.")
        return
    swings = {power.power.swings[rank] for rank in every}
    if len(swings) == 1 and len(set(power.weights)) > 1:
        weights = voice.list_of(share_of(voice, weight) for weight in power.weights)
        yield voice.say(
            "Les poids ({weights}) n’y changent rien : quand chaque collège vote d’un bloc, "
            "chacun peut exactement la même chose.",
            weights=weights,
        )
    yield from _standing_out(names, power, voice)
    if chances is not None:
        yield from _uneven_members(names, chances, voice)


def _standing_out(names: tuple[str, ...], power: CollegePower, voice: Voice) -> Iterator[str]:
    for rank in range(len(names)):
        figures = {"college": names[rank], "weight": share_of(voice, power.weights[rank])}
        if rank in power.standings.dictators:
            yield voice.say("{college} décide seul, avec {weight} du poids.", **figures)
        elif rank in power.standings.dummies and power.weights[rank]:
            yield voice.say(
                "{college} pèse {weight} ; quand chaque collège vote d’un bloc, il ne change jamais rien.", **figures
            )
        elif power.standings.vetoes == (rank,):
            yield voice.say("Avec {weight} du poids, {college} peut tout bloquer, et nul autre ne le peut.", **figures)


def _uneven_members(names: tuple[str, ...], chances: Sequence[Fraction], voice: Voice) -> Iterator[str]:
    most, least = max(chances), min(chances)
    if least < SMALLEST or most / least < UNEVEN:
        return
    yield voice.say(
        "Quand tous votent, une personne du collège {strong} a {times} fois la chance de décider "
        "d’une personne du collège {weak}.",
        strong=names[chances.index(most)],
        weak=names[chances.index(least)],
        times=_decimal(most / least, voice),
    )


def _colleges(names: tuple[str, ...], power: CollegePower, voice: Voice) -> list[str]:
    head = [
        voice.say("collège"),
        *([] if power.heads is None else [voice.say("membres")]),
        voice.say("poids promis"),
        voice.say("Shapley-Shubik"),
        voice.say("Banzhaf"),
        voice.say("satisfaction"),
        voice.say("pour faire passer"),
        voice.say("pour empêcher"),
    ]
    return columns([head, *(_college(names, power, rank, voice) for rank in range(len(names)))])


def _college(names: tuple[str, ...], power: CollegePower, rank: int, voice: Voice) -> list[str]:
    shapley = power.power.shapley_shubik or (Fraction(0),) * len(names)
    return [
        names[rank],
        *([] if power.heads is None else [_heads(power.heads, rank, voice)]),
        percent_of(voice, power.weights[rank]),
        _exact(shapley[rank], voice),
        _exact(power.power.banzhaf[rank], voice),
        percent_of(voice, power.satisfaction(rank)),
        percent_of(voice, power.initiate(rank) or Fraction(0)),
        percent_of(voice, power.prevent(rank) or Fraction(0)),
    ]


def _heads(heads: tuple[int, ...], rank: int, voice: Voice) -> str:
    return f"{whole_of(voice, heads[rank])} ({percent_of(voice, Fraction(heads[rank], sum(heads)))})"


def _exact(index: Fraction, voice: Voice) -> str:
    exact = fraction_of(voice, index)
    return exact if index.denominator == 1 else f"{exact} ({percent_of(voice, index)})"


def notes(names: tuple[str, ...], question: Question, power: CollegePower, voice: Voice) -> Iterable[str]:
    """Say what the indices mean, who decides and blocks, and how little weight would change that."""
    yield voice.say(
        "Satisfaction : la chance d’être du côté du résultat, quand chaque collège vote à pile ou face. Pour faire "
        "passer, pour empêcher : la part des coalitions perdantes qu’il fait gagner, des gagnantes qu’il fait perdre "
        "(Coleman)."
    )
    yield from facts(names, question, power, voice)
    yield from smallest_sentences(power.standings.smallest, names, voice)


def facts(names: tuple[str, ...], question: Question, power: CollegePower, voice: Voice) -> Iterator[str]:
    """Say who decides and blocks, and how little weight would change that."""
    yield from standings_sentences(power.standings, names, voice)
    if isinstance(question.rule.weighing, ProportionalWeighing) and not power.pooled:
        yield voice.say(
            "Ces statuts partagent le poids d’un collège entre pour et contre : d’un bloc veut dire unanime."
        )
    yield from _other_game(names, power, voice)
    casting = question.rule.casting_vote
    if casting is not None and casting.given_to is CastingVoteHolder.CHAIR:
        yield voice.say("La voix de la présidence n’est pas comptée : à égalité, la résolution n’est pas adoptée.")


def _other_game(names: tuple[str, ...], power: CollegePower, voice: Voice) -> Iterator[str]:
    """Say how little weight would change who decides."""
    nearest = power.nearest
    if nearest is None:
        return
    together = voice.list_of(names[rank] for rank in nearest.coalition)
    if not nearest.moved:
        yield voice.say("Exactement au seuil : {names}. Le moindre poids déplacé change qui décide.", names=together)
        return
    moved = share_of(voice, nearest.moved)
    figures = {"names": together, "moved": moved if nearest.is_enough else voice.say("plus de {moved}", moved=moved)}
    if nearest.wins:
        yield voice.say(
            "Autre jeu le plus proche : {moved} du poids en moins à {names}, et ensemble cela ne suffit plus.",
            **figures,
        )
    else:
        yield voice.say(
            "Autre jeu le plus proche : {moved} du poids en plus à {names}, et ensemble cela suffit.", **figures
        )


def _members(names: tuple[str, ...], power: CollegePower, voice: Voice) -> Iterable[str]:
    if power.heads is None:
        yield voice.say("Pour le pouvoir d’un membre, donnez les membres de chaque collège avec --heads.")
        return
    if power.members is None:
        yield voice.say("Avec ces conditions et autant de membres, le pouvoir d’un membre n’est pas calculé.")
        return
    yield from ("", voice.say("Quand chaque membre vote pour lui-même, et que tous votent :"), "")
    head = [
        voice.say("un membre de"),
        voice.say("chance de décider"),
        voice.say("Shapley-Shubik"),
        voice.say("tout son collège"),
    ]
    rows = [
        [
            names[rank],
            percent_of(voice, member.banzhaf, 4),
            percent_of(voice, member.shapley, 4),
            percent_of(voice, member.shapley * power.heads[rank]),
        ]
        for rank, member in enumerate(power.members)
    ]
    yield from columns([head, *rows])
    error = power.members[0].error
    if error is not None:
        yield from ("", error_text(error, voice))


def error_text(error: Fraction, voice: Voice) -> str:
    """Say how exact computed numbers are: the power of ten that their error stays below."""
    power = next(power for power in range(1, 18) if power == 17 or error > Fraction(1, 10**power)) - 1
    return voice.say("Calculé à {error} près.", error=f"10⁻{str(power).translate(SUPERSCRIPTS)}")


def _decimal(number: Fraction, voice: Voice) -> str:
    return percent_of(voice, number / 100).rstrip("%\N{NARROW NO-BREAK SPACE}")
