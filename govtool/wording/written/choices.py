"""Choices in words: what a term says when the document picks one word among several."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.clauses import CastingVoteHolder
from govtool.domain.growth import Coming
from govtool.domain.organs import CollegesPerMember, OrganChoice, VotesFollow
from govtool.domain.participation import BlankProxy, NoDirection, ProxyHolder
from govtool.domain.scenarios import Camp
from govtool.domain.statutes import BallotMode, CategoryKind, LegalForm, Mode, VoteChange
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import BelowThreeColleges, CollegeBelowThreshold, CollegeTie, EmptyCollege, SilentCollege
from govtool.wording.language import Voice, mark
from govtool.wording.names import name_of

Words = Mapping[str, str]

HEADS: Final[Words] = {
    "heads_cast": mark("les suffrages exprimés"),
    "heads_attending": mark("les présents ou représentés"),
    "heads_enrolled": mark("les membres inscrits"),
}
CHOICES: Final[Mapping[type[Enum], Words]] = {
    AssemblyBase: {
        "weight_cast": mark("le poids exprimé"),
        "total_weight": mark("le poids total"),
        **HEADS,
    },
    HeadsBase: HEADS,
    CollegeBase: {
        "cast": mark("les suffrages exprimés"),
        "voters": mark("les votants"),
        "attending": mark("les présents ou représentés"),
        "enrolled": mark("les membres inscrits"),
    },
    Counted: {
        "not-counted": mark("ni pour ni contre"),
        "for": mark("un vote pour"),
        "against": mark("un vote contre"),
    },
    Comparison: {"at-least": mark("au moins"), "more-than": mark("plus de")},
    CastingVoteHolder: {"chair": mark("la personne qui préside"), "nobody": mark("personne")},
    BallotMode: {
        "show-of-hands": mark("à main levée"),
        "recorded": mark("vote nominatif"),
        "secret": mark("vote secret"),
    },
    Mode: {
        "vote": mark("par un vote"),
        "consent": mark("par consentement"),
        "consensus": mark("par consensus"),
        "opinion": mark("pour avis"),
    },
    VoteChange: {"until-close": mark("jusqu’à la clôture"), "final": mark("il ne change plus")},
    CategoryKind: {
        "beneficiary": mark("bénéficiaires"),
        "employee": mark("salariés"),
        "producer": mark("producteurs"),
        "volunteer": mark("bénévoles"),
        "public-body": mark("personnes publiques"),
        "partner": mark("partenaires"),
        "other": mark("autres membres"),
    },
    ProxyHolder: {
        "member": mark("un autre membre"),
        "same-college": mark("un autre membre du même collège"),
        "member-or-spouse": mark("un autre membre ou le conjoint"),
        "member-or-family": mark("un autre membre, le conjoint, un ascendant ou un descendant"),
        "anyone": mark("n’importe qui"),
    },
    BlankProxy: {"board-line": mark("il suit l’organe de direction"), "refused": mark("il est refusé")},
    NoDirection: {"not-cast": mark("ni pour ni contre"), "against": mark("un vote contre")},
    OrganChoice: {
        "assembly": mark("par l’assemblée"),
        "colleges": mark("par les collèges"),
        "without-candidate": mark("par élection sans candidat"),
        "lot": mark("par tirage au sort"),
        "other": mark("autrement"),
    },
    CollegesPerMember: {"one": mark("un seul"), "several": mark("plusieurs")},
    VotesFollow: {"person": mark("la personne"), "activity": mark("l’activité"), "capital": mark("le capital")},
    Camp: {"first": mark("le premier camp"), "second": mark("le second camp")},
    Coming: {"share": mark("la même part des membres vient"), "people": mark("autant de personnes viennent")},
    EmptyCollege: {
        "lost": mark("perdu"),
        "equal": mark("partagé à parts égales"),
        "pro-rata": mark("partagé en proportion des poids"),
    },
    SilentCollege: {
        "not-cast": mark("ni pour ni contre"),
        "against": mark("contre"),
        "redistribute-equal": mark("partagé à parts égales"),
        "redistribute-pro-rata": mark("partagé en proportion des poids"),
    },
    BelowThreeColleges: {
        "heads": mark("un membre, une voix"),
        "block": mark("pas de décision"),
        "keep": mark("les poids s’appliquent encore"),
    },
    CollegeTie: {
        "neutral": mark("ni pour ni contre"),
        "against": mark("contre"),
        "split": mark("moitié pour, moitié contre"),
    },
    CollegeBelowThreshold: {
        "neutral": mark("ni pour ni contre"),
        "against": mark("contre"),
        "second-round": mark("un second tour"),
    },
}


def choice_words(voice: Voice, choice: Enum) -> str:
    """Word a choice."""
    if isinstance(choice, LegalForm):
        return name_of(choice, voice)
    return voice.say(CHOICES[type(choice)][str(choice.value)])
