"""Names of the words of the documents: legal forms, outcomes, bases, decision kinds; and of the roles."""

from enum import Enum
from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.decisions import Outcome
from govtool.domain.holes import Hole
from govtool.domain.roles import RoleName
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import LegalForm, Statutes
from govtool.wording.language import Voice, mark

NAMES: Final[dict[Enum, str]] = {
    LegalForm.ASSOCIATION: mark("association"),
    LegalForm.DE_FACTO: mark("association de fait"),
    LegalForm.SCIC: mark("SCIC"),
    LegalForm.SCIC_SA: mark("SCIC, société anonyme"),
    LegalForm.SCIC_SARL: mark("SCIC, société à responsabilité limitée"),
    LegalForm.SCIC_SAS: mark("SCIC, société par actions simplifiée"),
    LegalForm.SCOP_SA: mark("SCOP, société anonyme"),
    LegalForm.SCOP_SARL: mark("SCOP, société à responsabilité limitée"),
    LegalForm.SCOP_SAS: mark("SCOP, société par actions simplifiée"),
    LegalForm.CONSUMER_COOPERATIVE: mark("coopérative de consommation"),
    LegalForm.AGRICULTURAL_COOPERATIVE: mark("coopérative agricole"),
    LegalForm.PRODUCER_ORGANISATION: mark("organisation de producteurs"),
    LegalForm.PUBLIC_COMMITTEE: mark("comité public"),
    RoleName.SECRETARY: mark("secrétariat"),
    RoleName.CHAIR: mark("présidence"),
    RoleName.TELLER: mark("scrutateur ou scrutatrice"),
    RoleName.ADVISER: mark("conseil"),
    RoleName.ADMINISTRATOR: mark("administration"),
    Outcome.ADOPTED: mark("Adoptée"),
    Outcome.REJECTED: mark("Rejetée"),
    Outcome.NO_QUORUM: mark("Sans quorum"),
    Outcome.VETOED: mark("Arrêtée par un veto"),
    Outcome.TIED: mark("Voix partagées"),
}
HEADS: Final = {
    HeadsBase.HEADS_CAST: mark("suffrages exprimés"),
    HeadsBase.HEADS_ATTENDING: mark("présents ou représentés"),
    HeadsBase.HEADS_ENROLLED: mark("membres inscrits"),
}
POOLED: Final = {
    CollegeBase.CAST: mark("suffrages exprimés"),
    CollegeBase.VOTERS: mark("votants"),
    CollegeBase.ATTENDING: mark("présents ou représentés"),
    CollegeBase.ENROLLED: mark("membres inscrits"),
}


def name_of(choice: Enum, voice: Voice) -> str:
    """Name a word of the documents."""
    return voice.say(NAMES[choice])


def college_base_name(base: str, count: int, voice: Voice) -> str:
    """Name the denominator inside a college, as in « 9 sur 20 exprimés » or « 0 sur 1 exprimé »."""
    match CollegeBase(base):
        case CollegeBase.CAST:
            return voice.say_many("exprimé", "exprimés", count)
        case CollegeBase.VOTERS:
            return voice.say_many("votant", "votants", count)
        case CollegeBase.ATTENDING:
            return voice.say_many("présent ou représenté", "présents ou représentés", count)
        case CollegeBase.ENROLLED:
            return voice.say_many("membre inscrit", "membres inscrits", count)


def weight_base_name(base: str, voice: Voice) -> str:
    """Name a denominator in weight, as in « 2/3 du poids exprimé »."""
    if base == AssemblyBase.WEIGHT_CAST:
        return voice.say("du poids exprimé")
    return voice.say("du poids total")


def heads_base_name(base: str, voice: Voice) -> str:
    """Name a denominator in heads, as in « 14 pour sur 30 membres inscrits »."""
    return voice.say(HEADS[HeadsBase(base)])


def pooled_base_name(assembly_base: str, college_base: str, voice: Voice) -> str:
    """Name the denominator in heads when all heads are counted together, without weights."""
    if assembly_base == AssemblyBase.WEIGHT_CAST:
        return voice.say("suffrages exprimés")
    if assembly_base == AssemblyBase.TOTAL_WEIGHT:
        return voice.say(POOLED[CollegeBase(college_base)])
    return heads_base_name(assembly_base, voice)


def college_names_of(statutes: Statutes, voice: Voice) -> dict[str, str]:
    """Name the colleges of statutes by id, in their order; where there are none, all members together."""
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    return {college.id: college.name for college in colleges} or {MEMBERS: voice.say("Les membres")}
