"""Figures of remarks as words: shares, numbers with their unit, words of the documents."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from govtool.domain.findings import Figure, Figures
from govtool.domain.thresholds import Comparison
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import share_of, whole_of
from govtool.wording.written.thresholds import at_least, more_than

CALLS: Final = {1: mark("première convocation"), 2: mark("deuxième convocation")}
WORDS: Final[Mapping[str, str]] = {
    "cast": mark("les voix exprimées"),
    "voters": mark("les votants"),
    "attending": mark("les présents ou représentés"),
    "enrolled": mark("tous les membres"),
    "member-or-spouse": mark("un membre ou un conjoint"),
    "member-or-family": mark("un membre ou un proche"),
    "anyone": mark("n’importe qui"),
    "abstention": mark("une abstention"),
    "blank": mark("un vote blanc"),
    "for": mark("comme un vote pour"),
    "against": mark("comme un vote contre"),
    "not-cast": mark("ni pour ni contre"),
}
SPOKEN: Final = frozenset({"base", "law_base", "holder", "ballot", "counted"})


def terms_of(figures: Figures, voice: Voice) -> dict[str, str]:
    """Word each figure by its name; a share with its comparison becomes one term, named without its ending."""
    terms = {name: _term(name, figure, voice) for name, figure in figures.items()}
    for name, figure in figures.items():
        comparison = figures.get(name.replace("_share", "_comparison"))
        if name.endswith("_share") and isinstance(figure, Fraction):
            words = at_least if comparison == Comparison.AT_LEAST else more_than
            terms[name.removesuffix("_share")] = words(voice, figure)
    return terms


def _term(name: str, figure: Figure, voice: Voice) -> str:
    match figure:
        case Fraction():
            return share_of(voice, figure)
        case int():
            return _number(name, figure, voice)
        case None:
            return voice.say("un nombre illimité de") if name == "proxies" else "…"
        case tuple():
            return voice.list_of(figure)
        case str() if name in SPOKEN:
            return voice.say(WORDS[figure])
        case _:
            return str(figure)


def _number(name: str, number: int, voice: Voice) -> str:
    """Word a whole number with the unit that its name ends with."""
    if name == "call":
        return voice.say(CALLS[number])
    return UNITS.get(name.rpartition("_")[2], whole_of)(voice, number)


def _days(voice: Voice, days: int) -> str:
    return voice.say_many("{count} jour", "{count} jours", days)


def _months(voice: Voice, months: int) -> str:
    return voice.say_many("{count} mois", "{count} mois", months)


def _years(voice: Voice, years: int) -> str:
    return voice.say_many("{count} an", "{count} ans", years)


def _eve(voice: Voice, days: int) -> str:
    if not days:
        return voice.say("le jour même")
    return voice.say_many("la veille", "{count} jours avant", days)


UNITS: Final[Mapping[str, Callable[[Voice, int], str]]] = {
    "days": _days,
    "months": _months,
    "years": _years,
    "eve": _eve,
}
