"""Refusals about statutes being written and adopted: what the sentence says, and what to do."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import mark

STATUTES_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "adopted-in-future": (
        mark("Aujourd’hui, nous sommes le {today} ; des statuts ne peuvent pas avoir été adoptés après"),
        mark("Écrivez le jour où ils l’ont été."),
    ),
    "decision-brought-another": (
        mark("Cette décision a déjà adopté la version {number} des statuts"),
        mark("Choisissez-en une autre."),
    ),
    "decision-not-adopted": (
        mark("Cette résolution n’a pas été adoptée"),
        mark("Choisissez-en une qui l’a été, ou dites que les statuts furent adoptés sur papier."),
    ),
    "draft-moved-on": (
        mark("Quelqu’un d’autre a enregistré ce projet pendant que vous l’écriviez, ou l’a adopté"),
        mark("Gardez vos mots de côté, rouvrez la page et reportez-les."),
    ),
    "in-force-before-adoption": (
        mark("Ces statuts ont été adoptés le {on} ; ils ne peuvent pas être en vigueur avant"),
        mark("Choisissez ce jour-là ou un jour suivant."),
    ),
    "in-force-too-early": (
        mark("La version précédente est en vigueur depuis le {since}"),
        mark("Choisissez ce jour-là ou un jour suivant."),
    ),
    "statutes-decide-nothing": (
        mark("Aucune décision ne peut encore se prendre sous ces statuts"),
        mark("Complétez ce que le document laisse ouvert, au moins pour une sorte de décision."),
    ),
}
