"""Becoming a SCIC in sentences: each step, how far it is, and its article."""

from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.becoming import StepState, TransformationStep
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, mark
from govtool.wording.remarks import READINGS

STEPS: Final = {
    "decide": mark(
        "L’assemblée de l’association décide de la transformation, selon ses statuts d’aujourd’hui : "
        "ce sont eux qui disent le quorum et la majorité"
    ),
    "same-person": mark(
        "La personne morale reste la même : les membres, les votes passés et les procès-verbaux sont gardés"
    ),
    "company-form": mark("Les statuts choisissent une société anonyme, une SAS ou une SARL, à capital variable"),
    "categories": mark(
        "Trois catégories d’associés au moins : les bénéficiaires, les salariés (ou, sans salariés, "
        "les producteurs), et une autre"
    ),
    "colleges": mark("Des collèges, ou aucun : s’il y en a, trois au moins, de 10 % à 50 % des voix chacun"),
    "public-capital": mark(
        "Les collectivités territoriales et leurs établissements détiennent ensemble 50 % du capital au plus"
    ),
    "hundred-members": mark("Une SARL a cent associés au plus"),
    "reserves": mark(
        "Après la réserve légale, la moitié au moins du reste va à la réserve statutaire : "
        "57,5 % des excédents en tout, au moins"
    ),
    "review": mark("Une révision coopérative tous les cinq ans, quelle que soit la taille"),
    "yearly-assembly": mark("Une assemblée générale chaque année au moins"),
    "yearly-report": mark("Le rapport de gestion de chaque année dit comment évolue le projet coopératif"),
}
STATES: Final = {
    StepState.DONE: mark("dans ces statuts"),
    StepState.LEFT: mark("à faire"),
    StepState.OUTSIDE: mark("hors des statuts"),
}


def step_text(step: TransformationStep, voice: Voice) -> str:
    """Say what a step asks, and where it is written; how the text is known, when it was not read itself."""
    told = voice.say(STEPS[step.code])
    if isinstance(step.article, NotSeen):
        return f"{told}."
    known = (voice.say(READINGS[step.reading]),) if step.reading in READINGS else ()
    source = ", ".join((article_text(step.article, voice), *known))
    return voice.say("{step} ({source}).", step=told, source=source)


def state_text(step: TransformationStep, voice: Voice) -> str:
    """Say how far a step is."""
    return voice.say(STATES[step.state])
