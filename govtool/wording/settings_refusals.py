"""Refusals about the settings of a collective: what the sentence says, and what to do."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import mark

SETTINGS_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "months-out-of-bounds": (
        mark("Les courriers se gardent de {lowest} à {highest} mois"),
        mark("Écrivez un nombre entier de mois entre les deux."),
    ),
    "reply-address-unfit": (
        mark("Cette adresse n’est pas complète"),
        mark("Elle s’écrit comme nom@exemple.fr ; laissez le champ vide pour n’en donner aucune."),
    ),
    "sender-unfit": (
        mark("Ce nom ne tient pas sur l’en-tête d’un courrier"),
        mark("Écrivez-le sur une ligne, en {most} caractères au plus."),
    ),
    "unknown-language": (
        mark("Cette langue n’est pas connue"),
        mark("Choisissez dans la liste."),
    ),
    "unknown-zone": (
        mark("Ce fuseau horaire n’est pas connu"),
        mark("Choisissez dans la liste."),
    ),
    "voters-out-of-bounds": (
        mark("Le seuil de publication va de {lowest} à {highest} votants"),
        mark("Écrivez un nombre entier entre les deux."),
    ),
}
