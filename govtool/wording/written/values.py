"""Values in words: what a term of the statutes says, for differences and for what a draft already gives."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import Final

from govtool.domain.articles import Article, NoneStated, NotSeen
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.clauses import CastingVoteHolder, Every
from govtool.domain.holes import Hole, Known
from govtool.domain.organs import CollegesPerMember, OrganChoice, VotesFollow
from govtool.domain.participation import BlankProxy, NoDirection, ProxyHolder
from govtool.domain.statutes import BallotMode, LegalForm, Mode, VoteChange
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import BelowThreeColleges, CollegeBelowThreshold, CollegeTie, EmptyCollege, SilentCollege
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import share_of
from govtool.wording.written.choices import choice_words
from govtool.wording.written.terms import term_of

SIMPLEST: Final = 6
PERCENT: Final = r"(\d{1,3}(?:[.,]\d{1,18})?)\s*%"
PROVENANCE: Final = frozenset({"article", "quote", "note", "name", "id"})
CHOICES: Final[Mapping[str, tuple[type[Enum], ...]]] = {
    "abstention": (Counted,),
    "ballot": (BallotMode,),
    "base": (AssemblyBase, HeadsBase),
    "below_three_colleges": (BelowThreeColleges,),
    "blank": (Counted, BlankProxy),
    "chosen_by": (OrganChoice,),
    "college_base": (CollegeBase,),
    "college_below_threshold": (CollegeBelowThreshold,),
    "college_tie": (CollegeTie,),
    "colleges_per_member": (CollegesPerMember,),
    "comparison": (Comparison,),
    "empty_college": (EmptyCollege,),
    "given_to": (CastingVoteHolder,),
    "holder": (ProxyHolder,),
    "legal_form": (LegalForm,),
    "mode": (Mode,),
    "no_direction": (NoDirection,),
    "silent_college": (SilentCollege,),
    "vote_change": (VoteChange,),
    "votes_follow": (VotesFollow,),
}
KINDS: Final[Mapping[str, str]] = {
    "none": mark("aucun"),
    "heads": mark("par tête"),
    "weighted-heads": mark("présence pondérée par collège"),
    "colleges": mark("par collège"),
    "composite": mark("part de certains collèges"),
    "colleges-in-favour": mark("nombre de collèges favorables"),
    "share-of-colleges": mark("part des collèges favorables"),
    "heads-majority": mark("majorité par tête"),
    "college-veto": mark("opposition d’un collège"),
    "suspensive-veto": mark("opposition suspensive"),
    "blocking-minority": mark("minorité de blocage"),
    "unanimity": mark("unanimité"),
    "unlimited": mark("sans limite"),
    "fixed": mark("nombre fixe"),
    "total-votes": mark("nombre de voix en tout"),
    "share-of-members": mark("part des membres"),
    "proportional": mark("à la proportionnelle"),
    "majority": mark("à la majorité du collège"),
    "delegates": mark("par délégués"),
}


def value_of(voice: Voice, value: object) -> str:
    """Word the value of a term."""
    match value:
        case NoneStated():
            return voice.say("rien")
        case None | Hole():
            return voice.say("non dit")
        case Article() | NotSeen():
            return article_text(value, voice)
        case Every():
            return voice.say("tous")
        case bool():
            return voice.say("oui") if value else voice.say("non")
        case Enum():
            return choice_words(voice, value)
        case Fraction():
            return share_of(voice, value)
        case tuple():
            return voice.list_of(value_of(voice, item) for item in value) or voice.say("rien")
        case _:
            return str(value)


def known_words(voice: Voice, path: str, hole: Hole) -> Iterator[str]:
    """Word what the document does give where it leaves something open, such as « la part demandée (2/3) »."""
    for name, value in hole.known:
        if not PROVENANCE & set(name.split(".")):
            term = voice.say("la comparaison") if name.endswith("comparison") else term_of(voice, f"{path}.{name}")
            yield voice.say("{term} ({value})", term=term, value=_known(voice, name.rsplit(".", 1)[-1], value))


def _known(voice: Voice, name: str, value: Known) -> str:
    """Word a value as the document writes it: the word of a choice, or what it says as it is."""
    if isinstance(value, str) and name in CHOICES:
        words = {str(choice.value): choice for choices in CHOICES[name] for choice in choices}
        return value_of(voice, words.get(value, value))
    if name in {"kind", "carry"} and isinstance(value, str) and value in KINDS:
        return voice.say(KINDS[value])
    if value == "none":
        return voice.say("rien")
    percent = re.fullmatch(PERCENT, value) if isinstance(value, str) else None
    if percent is not None:
        return share_of(voice, Fraction(percent[1].replace(",", ".")) / 100)
    return value_of(voice, value)


def exact_of(voice: Voice, share: Fraction) -> str:
    """Word a share as statutes write thresholds: 1/5 or 2/3, and in percent when the fraction is not simple."""
    if 1 < share.denominator <= SIMPLEST:
        return f"{share.numerator}/{share.denominator}"
    return share_of(voice, share)


def flag_sentence(voice: Voice, name: str, value: object) -> str:
    """Say what a yes or no becomes; nothing for any other value."""
    match (name, value):
        case ("illustrative", True):
            return voice.say("Les chiffres sont désormais inventés pour l’exemple.")
        case ("illustrative", False):
            return voice.say("Les chiffres ne sont plus inventés pour l’exemple.")
        case ("has_employees", True):
            return voice.say("La structure emploie désormais des salariés.")
        case ("has_employees", False):
            return voice.say("La structure n’emploie désormais pas de salarié.")
        case ("clear_days", True):
            return voice.say("Le délai se compte désormais en jours francs.")
        case ("clear_days", False):
            return voice.say("Le délai ne se compte plus en jours francs.")
        case ("blank_outside_limit", True):
            return voice.say("Les pouvoirs sans nom ne comptent désormais plus dans la limite.")
        case ("blank_outside_limit", False):
            return voice.say("Les pouvoirs sans nom comptent désormais dans la limite.")
        case _:
            return ""
