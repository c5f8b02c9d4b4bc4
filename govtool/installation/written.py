"""What the secretary of the demonstration wrote in the minutes: all of it is invented."""

from collections.abc import Mapping
from typing import Final

from govtool.domain.minutes import Mention

Written = Mapping[Mention, str]

JUNE: Final[Written] = {
    Mention.CONVOCATION: (
        "Les membres ont été convoqués par le conseil d’administration, par courriel, trois semaines avant la réunion, "
        "avec l’ordre du jour et les documents."
    ),
    Mention.OFFICERS: (
        "Rozenn Kervadoret, présidente de l’association, préside la séance. Maëlle Garandel en est la secrétaire. "
        "Viviane Guerlavaz et Carole Barguillac sont scrutatrices."
    ),
    Mention.DOCUMENTS: (
        "Rapport moral, comptes de l’exercice et budget prévisionnel, envoyés avec la convocation ; texte proposé pour "
        "l’article 2 des statuts."
    ),
    Mention.DEBATES: (
        "La présidente lit le rapport moral. Le trésorier présente les comptes : l’exercice est à l’équilibre.\n\n"
        "Sur le neuvième dépôt, les producteurs demandent qui tiendra la permanence du vendredi ; les "
        "consom’acteurs proposent un roulement. Sur l’adhésion, plusieurs membres rappellent que cinq euros "
        "ouvrent la porte à tout le monde.\n\n"
        "Sur la livraison à vélo, la discussion porte sur les fermes qui sont à plus de vingt kilomètres. L’achat "
        "de la chambre froide est retiré : le vendeur s’est dédit le matin même."
    ),
    Mention.INCIDENTS: "Aucun incident.",
    Mention.SIGNATORIES: "Rozenn Kervadoret, présidente de séance\nMaëlle Garandel, secrétaire de séance",
}
CONSTITUTIVE: Final[Written] = {
    Mention.CONVOCATION: "Les associés ont été convoqués par lettre et par courriel, quinze jours avant la réunion.",
    Mention.OFFICERS: (
        "Le plus âgé des associés présents préside la séance. Maëlle Garandel en est la secrétaire. Deux associés, "
        "désignés par l’assemblée, sont scrutateurs."
    ),
    Mention.DOCUMENTS: "Projet de statuts et plan de financement, joints à la convocation.",
    Mention.DEBATES: (
        "Les salariés rappellent le poids des tournées. Les collectivités disent ce qu’elles peuvent apporter à "
        "Saint-Aubin. L’assemblée est un essai : elle montre ce que donneraient les statuts en projet."
    ),
    Mention.INCIDENTS: "Aucun incident.",
    Mention.SIGNATORIES: "Le président de séance\nMaëlle Garandel, secrétaire de séance",
}
ORDINARY_DRAFT: Final[Written] = {
    Mention.OFFICERS: "Maëlle Garandel est secrétaire de séance.",
    Mention.DEBATES: "Les salariés redoutent que la baisse de la marge retarde les embauches.",
}
WITHOUT_QUORUM: Final[Written] = {
    Mention.CONVOCATION: "Les associés ont été convoqués par courriel, quinze jours avant la réunion.",
    Mention.OFFICERS: (
        "Le plus âgé des associés présents préside la séance. Maëlle Garandel en est la secrétaire. Il n’a pas été "
        "désigné de scrutateur."
    ),
    Mention.DOCUMENTS: "Texte proposé pour les articles 3 et 12, joint à la convocation.",
    Mention.DEBATES: (
        "Il n’y a pas eu de débat. Après une demi-heure d’attente, le président de séance constate que le quorum "
        "n’est pas atteint et annonce une seconde convocation."
    ),
    Mention.INCIDENTS: "Aucun incident.",
    Mention.SIGNATORIES: "Le président de séance\nMaëlle Garandel, secrétaire de séance",
}
