"""Remarks on quorums, majorities and ballots, in sentences."""

from typing import Final

from govtool.wording.language import mark
from govtool.wording.remarks.worded import Worded

WORDED: Final[dict[str, Worded]] = {
    "quorum-too-low": Worded(
        trigger=mark("Quorum plus faible que celui de la loi, par forme, décision et convocation"),
        found=mark(
            "{decision}, {call} : les statuts assurent la présence de {share} des membres, "
            "la loi veut celle de {needed}"
        ),
        advice=mark("Relevez le quorum."),
    ),
    "quorum-not-by-heads": Worded(
        trigger=mark("Quorum par poids ou par collège, là où la loi en demande un"),
        found=mark(
            "{decision}, {call} : le quorum se compte par poids ou par collège, sans assurer la présence de {needed} "
            "des membres ; l’usage est de compter par tête, alors que le code parle de parts"
        ),
        advice=mark("Faites vérifier ce choix, ou ajoutez un quorum par tête."),
    ),
    "producers-quorum-too-low": Worded(
        trigger=mark("Organisation de producteurs : moins de 80 % de producteurs exigés parmi les présents"),
        found=mark(
            "{decision}, {call} : les statuts exigent {share} de producteurs parmi les présents ou représentés, "
            "la loi {needed}"
        ),
        advice=mark("Ajoutez cette condition au quorum."),
    ),
    "second-call-quorum": Worded(
        trigger=mark("Quorum à la deuxième convocation, là où la loi n’en demande pas"),
        found=mark(
            "{decision}, {call} : les statuts demandent un quorum, la loi n’en demande pas ; la deuxième assemblée "
            "peut être empêchée comme la première"
        ),
        advice=mark("Gardez-le si c’est bien ce que vous voulez."),
    ),
    "majority-too-low": Worded(
        trigger=mark("Majorité plus faible que celle de la loi ; dans toute société, que celle des voix exprimées"),
        found=mark("{decision}, {call} : les statuts demandent {asked}, la loi {law}"),
        advice=mark("Relevez la majorité."),
    ),
    "majority-base-too-narrow": Worded(
        trigger=mark("Majorité comptée sur moins de personnes que la loi ne le veut"),
        found=mark("{decision}, {call} : la majorité se compte sur {base}, la loi la compte sur {law_base}"),
        advice=mark("Élargissez la base."),
    ),
    "majority-base-too-wide": Worded(
        trigger=mark("SA depuis 2019 : majorité comptée sur plus que les voix exprimées"),
        found=mark(
            "{decision}, {call} : la majorité se compte sur {base}, alors que le code dit {law_base} depuis 2019 ; "
            "le résultat n’est pas toujours le même"
        ),
        advice=mark("Reprenez les mots de la loi."),
    ),
    "unanimity-required": Worded(
        trigger=mark("SARL : unanimité exigée pour modifier les statuts"),
        found=mark("{decision}, {call} : une SARL ne peut pas exiger l’unanimité pour modifier ses statuts"),
        advice=mark("Fixez une majorité."),
    ),
    "casting-vote-in-assembly": Worded(
        trigger=mark("Coopérative : voix prépondérante dans une assemblée"),
        found=mark("{decision}, {call} : à égalité la présidence tranche, et a ainsi plus d’une voix"),
        advice=mark("Dites plutôt qu’une égalité vaut rejet."),
    ),
    "college-threshold": Worded(
        trigger=mark("Coopérative : seuil exigé dans le collège, sous la règle de la majorité"),
        found=mark(
            "un collège ne compte que si un camp y atteint un seuil ; le total doit tout de même atteindre la "
            "majorité des voix exprimées"
        ),
        advice=mark("Faites vérifier ce point, ou laissez le camp le plus nombreux l’emporter."),
    ),
    "abstention-counted": Worded(
        trigger=mark("SA : abstention ou vote blanc compté pour ou contre (avant le 20 juillet 2019 : compté pour)"),
        found=mark("{ballot} compte {counted}, ce que la loi ne permet pas à une société anonyme"),
        advice=mark("Depuis 2019, cela ne compte ni pour ni contre."),
    ),
    "abstention-counted-for": Worded(
        trigger=mark("Coopérative autre qu’une SA : abstention ou vote blanc compté pour"),
        found=mark(
            "{ballot} compte {counted}, ce qui est inhabituel ; le total doit tout de même atteindre la majorité des "
            "voix exprimées"
        ),
        advice=mark("Faites vérifier ce point, ou ne comptez ni pour ni contre."),
    ),
    "election-by-show-of-hands": Worded(
        trigger=mark("Coopérative : élection à main levée sans que personne puisse demander le secret"),
        found=mark("{decision} : l’élection se fait à main levée, et personne ne peut demander le secret"),
        advice=mark("Les statuts peuvent imposer le scrutin secret ; pensez-y."),
    ),
}
