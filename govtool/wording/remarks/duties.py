"""Remarks on organs, reserves, the cooperative review and the annual assembly, in sentences."""

from typing import Final

from govtool.wording.language import mark
from govtool.wording.remarks.worded import Worded

WORDED: Final[dict[str, Worded]] = {
    "term-too-long": Worded(
        trigger=mark("Coopérative : mandat de plus de six ans"),
        found=mark("« {organ} » : un mandat dure {years} ; il doit durer {highest_years} au plus"),
        advice=mark("Raccourcissez-le."),
    ),
    "board-size-out-of-bounds": Worded(
        trigger=mark("SA : conseil d’administration de moins de trois ou de plus de dix-huit membres"),
        found=mark(
            "« {organ} » : de {minimum} à {maximum} membres ; une société anonyme doit en avoir de {lowest} à {highest}"
        ),
        advice=mark("Corrigez ces nombres."),
    ),
    "too-many-buyer-seats": Worded(
        trigger=mark("Organisation de producteurs : plus d’un cinquième du conseil aux acheteurs"),
        found=mark("« {organ} » : les acheteurs peuvent y avoir {seats} sièges sur {maximum}, plus que {highest}"),
        advice=mark("Réduisez leurs sièges."),
    ),
    "legal-reserve-too-low": Worded(
        trigger=mark("SCIC : moins de 15 % des excédents à la réserve légale"),
        found=mark(
            "{share} des excédents vont à la réserve légale ; il y faut au moins {needed}, tant que les réserves "
            "n’atteignent pas le capital"
        ),
        advice=mark("Relevez cette part."),
    ),
    "statutory-reserve-too-low": Worded(
        trigger=mark("SCIC : moins de la moitié du reste à la réserve statutaire (57,5 % en tout)"),
        found=mark(
            "{share} de ce qui reste va à la réserve statutaire ; il y faut au moins {needed}, et {needed_total} des "
            "excédents en tout au lieu de {total}"
        ),
        advice=mark("Relevez cette part."),
    ),
    "review-too-rare": Worded(
        trigger=mark("SCIC : révision coopérative à plus de cinq ans d’écart"),
        found=mark("la révision coopérative se fait tous les {years} ; elle est due au moins tous les {highest_years}"),
        advice=mark("Rapprochez-la."),
    ),
    "review-missing": Worded(
        trigger=mark("SCIC : pas de révision coopérative"),
        found=mark(
            "les statuts se passent de révision coopérative ; toute SCIC y est tenue, quelle que soit sa taille"
        ),
        advice=mark("Prévoyez-la."),
    ),
    "annual-assembly-too-late": Worded(
        trigger=mark("SA, SARL, coopérative agricole : assemblée annuelle plus de six mois après la fin de l’exercice"),
        found=mark(
            "l’assemblée annuelle se tient dans les {months} qui suivent l’exercice ; elle doit se tenir dans les "
            "{highest_months}"
        ),
        advice=mark("Rapprochez-la."),
    ),
    "annual-assembly-missing": Worded(
        trigger=mark("Coopérative : pas d’assemblée annuelle"),
        found=mark("les statuts se passent d’assemblée annuelle ; une coopérative se réunit au moins une fois par an"),
        advice=mark("Prévoyez-la."),
    ),
}
