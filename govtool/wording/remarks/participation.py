"""Remarks on proxies, votes before the assembly, notice and agenda, in sentences."""

from typing import Final

from govtool.wording.language import mark
from govtool.wording.remarks.worded import Worded

WORDED: Final[dict[str, Worded]] = {
    "proxy-holder-refused": Worded(
        trigger=mark("Pouvoir donné à d’autres que ceux que la loi nomme, par forme"),
        found=mark("un pouvoir peut être donné à {holder} : c’est plus large que ce qui est admis ici"),
        advice=mark("Réservez les pouvoirs à ceux que la loi nomme, d’abord les autres membres."),
    ),
    "too-many-proxies": Worded(
        trigger=mark("SCOP, coopérative agricole : plus de pouvoirs par personne que la loi n’en admet"),
        found=mark(
            "une même personne peut porter {proxies} pouvoirs ; pour {members} membres, la loi en admet {allowed}"
        ),
        advice=mark("Baissez ce nombre."),
    ),
    "unlimited-proxies": Worded(
        trigger=mark("Association, SCIC, coopérative de consommation : pouvoirs sans limite de nombre"),
        found=mark(
            "une même personne peut porter un nombre illimité de pouvoirs ; la loi n’en fixe pas la limite, et si les "
            "statuts d’une association se taisent, la procuration est de droit"
        ),
        advice=mark("Fixez un nombre si vous ne voulez pas que quelques personnes décident seules."),
    ),
    "blank-proxies-refused": Worded(
        trigger=mark("SA : pouvoir en blanc refusé"),
        found=mark(
            "un pouvoir qui ne nomme personne est refusé ; dans une société anonyme, la présidence le vote pour les "
            "résolutions du conseil et contre les autres"
        ),
        advice=mark("Reprenez cette règle."),
    ),
    "undirected-form-counted": Worded(
        trigger=mark("SA : formulaire sans choix compté contre (avant le 20 juillet 2019 : compté ni pour ni contre)"),
        found=mark("un formulaire sans choix compte {counted}, ce que la loi ne permet pas à une société anonyme"),
        advice=mark("Depuis 2019, cela ne compte ni pour ni contre."),
    ),
    "electronic-cutoff-too-early": Worded(
        trigger=mark("SA : formulaire électronique refusé avant la veille à 15 h"),
        found=mark(
            "un formulaire électronique doit arriver {eve} à {hour} h ; la loi l’admet {law_eve} jusqu’à {law_hour} h"
        ),
        advice=mark("Repoussez cette heure."),
    ),
    "electronic-cutoff-too-late": Worded(
        trigger=mark("SA : formulaire électronique admis après la veille à 15 h"),
        found=mark(
            "un formulaire électronique peut arriver {eve} à {hour} h ; le code s’arrête {law_eve} à {law_hour} h"
        ),
        advice=mark("Avancez cette heure, ou faites vérifier ce point."),
    ),
    "paper-cutoff-too-early": Worded(
        trigger=mark("SA : formulaire papier exigé plus de trois jours avant"),
        found=mark("un formulaire papier doit arriver {eve} ; la loi l’admet {highest_eve}"),
        advice=mark("Raccourcissez ce délai."),
    ),
    "first-notice-too-short": Worded(
        trigger=mark("SA, SARL, coopérative agricole : convocation moins de quinze jours avant"),
        found=mark("la première convocation part {days} avant l’assemblée ; il faut au moins {needed_days}"),
        advice=mark("Allongez ce délai."),
    ),
    "second-notice-too-short": Worded(
        trigger=mark(
            "SA, coopérative agricole : deuxième convocation moins de dix jours avant ; SARL : moins de quinze"
        ),
        found=mark("la deuxième convocation part {days} avant l’assemblée ; il faut au moins {needed_days}"),
        advice=mark("Allongez ce délai."),
    ),
    "agenda-missing": Worded(
        trigger=mark("SA, SARL, coopérative agricole : pas d’ordre du jour"),
        found=mark("les statuts se passent d’ordre du jour, alors que l’assemblée ne décide que de ce qu’il annonce"),
        advice=mark("Prévoyez-en un, le même aux deux convocations."),
    ),
    "off-agenda-decision": Worded(
        trigger=mark("SA, SARL : décision hors de l’ordre du jour, autre que révoquer ou remplacer les dirigeants"),
        found=mark(
            "les statuts permettent de décider hors de l’ordre du jour ({exceptions}) ; on ne peut que révoquer ou "
            "remplacer les dirigeants"
        ),
        advice=mark("Retirez ces exceptions."),
    ),
    "dismissal-not-excepted": Worded(
        trigger=mark("SA, SARL : révocation des dirigeants exclue hors de l’ordre du jour"),
        found=mark(
            "les statuts excluent de révoquer les dirigeants hors de l’ordre du jour, ce qui est toujours possible"
        ),
        advice=mark("Ajoutez cette exception."),
    ),
    "agenda-right-missing": Worded(
        trigger=mark("SA, SARL : personne ne peut ajouter une résolution"),
        found=mark("aucun membre ne peut ajouter une résolution ; la loi le permet à {highest} d’entre eux"),
        advice=mark("Ouvrez ce droit."),
    ),
    "agenda-right-too-narrow": Worded(
        trigger=mark("SA, SARL : plus de 5 % des membres exigés pour ajouter une résolution"),
        found=mark("il faut {share} des membres pour ajouter une résolution ; {highest} doivent suffire"),
        advice=mark("Baissez cette part."),
    ),
    "agenda-deadline-too-early": Worded(
        trigger=mark("SA, SARL : résolution à ajouter plus de vingt-cinq jours avant"),
        found=mark("une résolution doit être ajoutée {days} avant l’assemblée ; {highest_days} doivent suffire"),
        advice=mark("Raccourcissez ce délai."),
    ),
}
