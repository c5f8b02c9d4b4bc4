"""Power in sentences: who can change the outcome of a game, beside what each weighs."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.coalitions import Standings
from govtool.domain.games import Power
from govtool.domain.stated_games import StatedGame, StatedRule
from govtool.domain.thresholds import Comparison
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import fraction_of, percent_of, whole_of
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, wrapped

MOST_SHOWN: Final = 12
LONGEST_FRACTION: Final = 12
MOST_IN_BRACKETS: Final = 30
SEMICOLON: Final = mark(" ; ")


def power_text(stated: StatedGame, power: Power, standings: Standings, voice: Voice) -> str:
    """Print the rules, what each player can change, and what the game makes of the players."""
    lines = [*_rules(stated, voice), _won(power, voice), "", *_table(stated, power, voice), ""]
    lines += wrapped(_legend(voice), "", "", WIDTH)
    for sentence in _sentences(stated, power, standings, voice):
        lines += wrapped(sentence, "", STEP, WIDTH)
    return "\n".join(lines)


def _rules(stated: StatedGame, voice: Voice) -> list[str]:
    if len(stated.rules) == 1:
        (rule,) = stated.rules
        return [*_brackets(rule, voice), voice.say("Gagner : {rule}.", rule=_asked(rule, voice))]
    lines = [voice.say("{name} : {rule}.", name=rule.id, rule=_asked(rule, voice)) for rule in stated.rules]
    entries = [voice.list_of(entry) for entry in stated.wins]
    lines.append(voice.say("Gagner : {entries}.", entries=voice.say(" ; ou bien ").join(entries)))
    return lines


def _brackets(rule: StatedRule, voice: Voice) -> list[str]:
    if len(rule.weights) > MOST_IN_BRACKETS:
        return []
    weights = ", ".join(fraction_of(voice, weight) for weight in rule.weights)
    return wrapped(f"[{fraction_of(voice, rule.quota)}{voice.say(SEMICOLON)}{weights}]", "", STEP, WIDTH)


def _asked(rule: StatedRule, voice: Voice) -> str:
    figures = {"quota": fraction_of(voice, rule.quota), "total": fraction_of(voice, rule.total)}
    if rule.comparison is Comparison.MORE_THAN:
        return voice.say("réunir plus de {quota} des {total}", **figures)
    return voice.say("réunir au moins {quota} des {total}", **figures)


def _legend(voice: Voice) -> str:
    return voice.say(
        "Bascules : les coalitions des autres que le joueur fait gagner en les rejoignant. Banzhaf : sa part de toutes "
        "les bascules ; absolu : la chance qu’il décide si les autres votent à pile ou face. Shapley-Shubik : sa part "
        "des ordres d’arrivée où il fait gagner."
    )


def _won(power: Power, voice: Voice) -> str:
    return voice.say(
        "{winning} coalitions sur {all} gagnent.",
        winning=whole_of(voice, power.winning),
        all=whole_of(voice, 2 ** len(power.swings)),
    )


def _table(stated: StatedGame, power: Power, voice: Voice) -> list[str]:
    names = [rule.id for rule in stated.rules] if len(stated.rules) > 1 else [voice.say("poids")]
    head = [
        voice.say("joueur"),
        *names,
        voice.say("bascules"),
        voice.say("Banzhaf"),
        voice.say("Banzhaf absolu"),
        voice.say("Shapley-Shubik"),
    ]
    indices = [
        _column(power.banzhaf, voice),
        _column(power.banzhaf_absolute, voice),
        _column(power.shapley_shubik or (), voice) or ["—"] * len(stated.players),
    ]
    rows = [
        [
            name,
            *(_weight(rule, rank, voice) for rule in stated.rules),
            whole_of(voice, power.swings[rank]),
            *(column[rank] for column in indices),
        ]
        for rank, name in enumerate(stated.players)
    ]
    return columns([head, *rows])


def _weight(rule: StatedRule, rank: int, voice: Voice) -> str:
    weight = fraction_of(voice, rule.weights[rank])
    return f"{weight} ({percent_of(voice, rule.weights[rank] / (rule.total or 1))})"


def _column(indices: Sequence[Fraction], voice: Voice) -> list[str]:
    """Write indices rounded, and exact as well where all of them are short."""
    exact = [fraction_of(voice, index) for index in indices]
    rounded = [percent_of(voice, index) for index in indices]
    if any(len(fraction) > LONGEST_FRACTION for fraction in exact):
        return rounded
    return [
        fraction if index in {0, 1} else f"{fraction} ({percent})"
        for index, fraction, percent in zip(indices, exact, rounded, strict=True)
    ]


def _sentences(stated: StatedGame, power: Power, standings: Standings, voice: Voice) -> Iterable[str]:
    if power.orders is None:
        yield voice.say(
            "L’indice de Shapley-Shubik n’est pas donné : compter exactement les ordres de tant de joueurs serait "
            "trop long."
        )
    yield from standings_sentences(standings, stated.players, voice)
    if len(stated.rules) == 1 and _weights_do_nothing(stated.rules[0].weights, power):
        yield voice.say("Les poids diffèrent et les pouvoirs sont égaux : ils ne changent rien.")
    yield from smallest_sentences(standings.smallest, stated.players, voice)


def _weights_do_nothing(weights: Sequence[Fraction], power: Power) -> bool:
    return len(set(weights)) > 1 and len(set(power.swings)) == 1


def standings_sentences(standings: Standings, names: Sequence[str], voice: Voice) -> Iterable[str]:
    """Say who decides alone, who can refuse, who counts for nothing."""
    if standings.dictators:
        yield voice.say("Décide seul : {names}.", names=_named(standings.dictators, names, voice))
    elif standings.alone:
        yield voice.say("Suffit à faire adopter : {names}.", names=_named(standings.alone, names, voice))
    if standings.vetoes and not standings.dictators:
        yield voice.say("Peut tout bloquer (veto) : {names}.", names=_named(standings.vetoes, names, voice))
    if standings.dummies:
        yield voice.say(
            "Ne change jamais rien, quel que soit le vote des autres : {names}.",
            names=_named(standings.dummies, names, voice),
        )


def smallest_sentences(
    smallest: tuple[tuple[int, ...], ...] | None, names: Sequence[str], voice: Voice
) -> Iterable[str]:
    """Say which coalitions are just enough, where they are few."""
    if smallest is None:
        return
    count = len(smallest)
    if count > MOST_SHOWN:
        yield voice.say("Coalitions qui suffisent tout juste : {count}.", count=whole_of(voice, count))
        return
    yield voice.say(
        "Coalitions qui suffisent tout juste ({count}) : {coalitions}.",
        count=whole_of(voice, count),
        coalitions=voice.say(SEMICOLON).join(" + ".join(names[player] for player in found) for found in smallest),
    )


def _named(players: Sequence[int], names: Sequence[str], voice: Voice) -> str:
    return voice.list_of(names[player] for player in players)
