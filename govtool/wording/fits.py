"""What past decisions say, in sentences: from how many decisions, how many days, and how uncertain it is."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Protocol

from govtool.wording.language import Voice
from govtool.wording.numbers import percent_of


class Estimate(Protocol):
    """What was found, and its standard error."""

    @property
    def value(self) -> Fraction | None:
        """The value; None where nothing tells."""

    @property
    def error(self) -> Fraction | None:
        """Its standard error; None where nothing tells."""


class CollegeFit(Protocol):
    """How the members of one college came and voted."""

    @property
    def turnout(self) -> Estimate:
        """The share of the members who came."""

    @property
    def for_(self) -> Estimate:
        """The share for, of those who voted for or against."""

    @property
    def abstain(self) -> Estimate:
        """The share of the voters who abstained."""


class Fit(Protocol):
    """What past decisions say; the room that finds it lies above this one."""

    @property
    def decisions(self) -> int:
        """How many decisions."""

    @property
    def days(self) -> int:
        """On how many days."""

    @property
    def colleges(self) -> Sequence[CollegeFit]:
        """One per college."""

    @property
    def within(self) -> Estimate:
        """The correlation inside colleges."""

    @property
    def common(self) -> Estimate:
        """The correlation of all members."""


def fit_sentences(fit: Fit, secret: int, voice: Voice) -> Iterator[str]:
    """Say where the values to start from come from, and what they are worth.

    secret: how many past decisions are left out because their ballots were secret.
    """
    if not fit.decisions:
        yield voice.say(
            "Aucune décision passée ne dit comment vous venez et votez : 50 % de présence et 50 % de pour ne sont "
            "que des valeurs de départ, à remplacer par ce que vous savez."
        )
    else:
        yield _counted(fit, voice)
        yield from _correlated(fit, voice)
        if fit.days < 2:
            yield voice.say(
                "Une seule journée ne dit rien de ce qui change d’une assemblée à l’autre : la vraie incertitude sur "
                "la présence est plus grande que celle qui est écrite."
            )
    if secret:
        yield voice.say_many(
            "{count} décision à bulletin secret n’entre pas dans ces comptes.",
            "{count} décisions à bulletin secret n’entrent pas dans ces comptes.",
            secret,
        )


def _counted(fit: Fit, voice: Voice) -> str:
    days = voice.say_many("{count} journée", "{count} journées", fit.days)
    return voice.say_many(
        "Les valeurs de départ viennent des comptes de {count} décision passée, prise en {days}.",
        "Les valeurs de départ viennent des comptes de {count} décisions passées, prises en {days}.",
        fit.decisions,
        days=days,
    )


def _correlated(fit: Fit, voice: Voice) -> Iterator[str]:
    if fit.within.value is None or fit.common.value is None:
        yield voice.say("C’est trop peu pour dire si les avis se tiennent.")
        return
    yield voice.say(
        "Corrélation des avis : {within} à l’intérieur des collèges, {common} pour une humeur commune à tous.",
        within=estimate_of(fit.within, voice),
        common=estimate_of(fit.common, voice),
    )


def estimate_of(estimate: Estimate, voice: Voice) -> str:
    """Write what was found with its standard error."""
    if estimate.value is None:
        return "—"
    share = percent_of(voice, estimate.value, 0)
    if estimate.error is None:
        return share
    return voice.say("{share} ± {error}", share=share, error=percent_of(voice, estimate.error, 0))


def fit_rows(fit: Fit, names: Sequence[str], voice: Voice) -> list[tuple[str, ...]]:
    """Give the estimates of each college as a row: turnout, votes for, abstentions."""
    return [
        (name, *(estimate_of(one, voice) for one in (college.turnout, college.for_, college.abstain)))
        for name, college in zip(names, fit.colleges, strict=True)
    ]
