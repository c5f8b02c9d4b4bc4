"""What every step needs to be worded: a voice, names, and the figures of a finding by their kind."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from govtool.domain.findings import Finding
from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, share_of


@immutable
class Line:
    """One line of a decision in words.

    sentence: what it says.
    finding: the finding it words; None for a remark.
    lines: the lines below it.
    """

    sentence: str
    finding: Finding | None = None
    lines: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of one finding, each by the kind it must have."""

    finding: Finding

    def whole(self, name: str) -> int:
        """Give a whole number."""
        figure = self.finding.figures[name]
        if not isinstance(figure, int):
            raise TypeError(f"{self.finding.code}.{name} is no whole number: {figure!r}")
        return figure

    def exact(self, name: str) -> Fraction:
        """Give a number or a share."""
        figure = self.finding.figures[name]
        if not isinstance(figure, int | Fraction):
            raise TypeError(f"{self.finding.code}.{name} is no number: {figure!r}")
        return Fraction(figure)

    def word(self, name: str) -> str:
        """Give a word or an id."""
        figure = self.finding.figures[name]
        if not isinstance(figure, str):
            raise TypeError(f"{self.finding.code}.{name} is no word: {figure!r}")
        return figure

    def words(self, name: str) -> tuple[str, ...]:
        """Give a list of ids."""
        figure = self.finding.figures[name]
        if not isinstance(figure, tuple):
            raise TypeError(f"{self.finding.code}.{name} is no list: {figure!r}")
        return figure

    def day(self, name: str) -> datetime.date | None:
        """Give a day, None when there is none."""
        figure = self.finding.figures[name]
        return figure if isinstance(figure, datetime.date) else None


@immutable
class Context:
    """A voice and the names of colleges and organs.

    voice: the language to speak.
    names: names of colleges and organs by id.
    """

    voice: Voice
    names: Mapping[str, str]

    def name(self, identity: str) -> str:
        """Name a college or an organ."""
        return self.voice.say("Tous les membres") if identity == MEMBERS else self.names.get(identity, identity)

    def names_of(self, identities: tuple[str, ...]) -> str:
        """Name several colleges."""
        return self.voice.list_of(self.name(identity) for identity in identities)

    def required(self, told: Told) -> str:
        """Say the share asked: « au moins 1/2 (50 %) », « plus de 2/3 (66,67 %) »."""
        share = exact_share_of(self.voice, told.exact("share"))
        if told.word("comparison") == "at-least":
            return self.voice.say("au moins {share}", share=share)
        return self.voice.say("plus de {share}", share=share)

    def reached(self, told: Told, name: str = "reached") -> str:
        """Say the share reached, with the decimals that tell it from the share asked."""
        return exact_share_of(self.voice, told.exact(name), told.exact("share"))

    def weight(self, share: Fraction) -> str:
        """Say a weight."""
        return share_of(self.voice, share)


def context_of(statutes: Statutes, voice: Voice) -> Context:
    """Give what is needed to word a decision taken under these statutes."""
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    organs = () if isinstance(statutes.organs, Hole) else statutes.organs
    names = {organ.id: organ.name for organ in organs} | {college.id: college.name for college in colleges}
    return Context(voice=voice, names=names)
