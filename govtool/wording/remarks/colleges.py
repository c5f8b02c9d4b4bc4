"""Remarks on categories, colleges and membership, in sentences."""

from typing import Final

from govtool.wording.language import mark
from govtool.wording.remarks.worded import Worded

WORDED: Final[dict[str, Worded]] = {
    "too-few-categories": Worded(
        trigger=mark("SCIC : moins de trois catégories d’associés"),
        found=mark("une SCIC réunit au moins {needed} catégories d’associés ; les statuts en nomment {categories}"),
        advice=mark("Ajoutez celles qui manquent."),
    ),
    "beneficiaries-missing": Worded(
        trigger=mark("SCIC : aucune catégorie de bénéficiaires"),
        found=mark(
            "aucune catégorie ne réunit les bénéficiaires, ceux qui profitent habituellement des activités de la SCIC"
        ),
        advice=mark("Ajoutez-la, ou dites laquelle de vos catégories l’est."),
    ),
    "employees-missing": Worded(
        trigger=mark("SCIC qui emploie des salariés : aucune catégorie de salariés"),
        found=mark("la SCIC emploie des salariés, et aucune catégorie ne les réunit"),
        advice=mark("Ajoutez une catégorie de salariés."),
    ),
    "producers-missing": Worded(
        trigger=mark("SCIC : aucune catégorie de salariés ni, s’il n’y a pas de salarié, de producteurs"),
        found=mark("aucune catégorie ne réunit les salariés ni, s’il n’y a pas de salarié, les producteurs"),
        advice=mark("Ajoutez l’une ou l’autre."),
    ),
    "too-few-colleges": Worded(
        trigger=mark("SCIC : un ou deux collèges"),
        found=mark("une SCIC n’a aucun collège ou en a au moins {needed} ; les statuts en nomment {colleges}"),
        advice=mark("Ajoutez un collège, ou supprimez-les tous."),
    ),
    "too-many-colleges": Worded(
        trigger=mark("SCIC : plus de dix collèges dont les statuts fixent le poids"),
        found=mark(
            "les statuts fixent le poids de {colleges} collèges ; chacun pesant au moins {lowest}, il y en a "
            "{highest} au plus"
        ),
        advice=mark("Réunissez des collèges."),
    ),
    "college-weight-out-of-bounds": Worded(
        trigger=mark("SCIC : collège de moins de 10 % ou de plus de 50 % des voix"),
        found=mark("le collège « {name} » pèse {weight} ; chaque collège doit peser de {lowest} à {highest}"),
        advice=mark("Corrigez les poids."),
    ),
    "college-weights-sum": Worded(
        trigger=mark("SCIC : poids dont la somme n’est pas exactement 100 % (le lecteur refuse déjà un tel document)"),
        found=mark("les poids des collèges font {total} en tout, et non 100 % exactement"),
        advice=mark("Corrigez-les ; un tiers s’écrit 1/3."),
    ),
    "college-weights-incomplete": Worded(
        trigger=mark("SCIC : poids fixé pour certains collèges seulement"),
        found=mark("les statuts fixent des poids, sauf pour {colleges}"),
        advice=mark("Fixez-les tous, ou aucun."),
    ),
    "equal-weights-below-floor": Worded(
        trigger=mark("SCIC : plus de dix collèges de même poids, dans le silence des statuts"),
        found=mark(
            "les statuts ne fixent pas de poids, et {colleges} collèges pèsent chacun {weight}, moins que {lowest} ; "
            "ce plancher est écrit pour les poids que les statuts fixent"
        ),
        advice=mark("Faites vérifier ce point, ou réunissez des collèges."),
    ),
    "weight-cap-too-high": Worded(
        trigger=mark("SCIC : collège qui passerait 50 % des voix si d’autres sont vides, trois au moins étant pourvus"),
        found=mark(
            "si d’autres collèges sont vides, un collège pèserait jusqu’à {weight} ; "
            "aucun ne doit peser plus de {highest}"
        ),
        advice=mark("Fixez un plafond de {highest}."),
    ),
    "weights-kept-below-three": Worded(
        trigger=mark("SCIC : poids gardés quand moins de trois collèges ont des membres"),
        found=mark(
            "les poids restent quand moins de {needed} collèges ont des membres ; le modèle courant revient alors à "
            "une personne, une voix"
        ),
        advice=mark("Revenez à une personne, une voix, ou ne décidez rien tant qu’il manque un collège."),
    ),
    "weighted-votes-without-law": Worded(
        trigger=mark("SCOP, coopérative de consommation, organisation de producteurs : voix pondérées par collège"),
        found=mark("les voix sont pondérées par collège ; sans loi particulière, chaque associé a une voix"),
        advice=mark("Dites quelle loi le permet, ou comptez par tête."),
    ),
    "majority-carry-against-heads": Worded(
        trigger=mark("Règle de la majorité : le camp le plus nombreux emporte tout le poids de son collège"),
        found=mark(
            "le camp le plus nombreux d’un collège en emporte tout le poids ; un texte peut ainsi être adopté contre "
            "la plupart des membres, ce qui est permis"
        ),
        advice=mark("Regardez toujours le nombre de personnes à côté des poids."),
    ),
    "college-weight-free": Worded(
        trigger=mark("Association : collège de moins de 10 % ou de plus de 50 % des voix"),
        found=mark(
            "le collège « {name} » pèse {weight} ; une association est libre de ses poids, une SCIC resterait de "
            "{lowest} à {highest}"
        ),
        advice=mark("Pensez-y si vous voulez devenir une SCIC."),
    ),
    "several-colleges-per-member": Worded(
        trigger=mark("Coopérative : un membre vote dans plusieurs collèges"),
        found=mark("un membre peut voter dans plusieurs collèges : il a alors plus d’une voix"),
        advice=mark("Rattachez chacun à un seul collège."),
    ),
    "votes-follow-capital": Worded(
        trigger=mark("Coopérative : les voix ou les poids suivent le capital"),
        found=mark("les voix suivent le capital, qui ne pèse jamais sur elles dans une coopérative"),
        advice=mark("Donnez une voix à chaque personne."),
    ),
    "votes-follow-activity": Worded(
        trigger=mark("SCIC, SCOP, coopérative de consommation, organisation de producteurs : voix selon l’activité"),
        found=mark("les voix suivent l’activité, ce qu’aucune loi ne permet à cette forme"),
        advice=mark("Donnez une voix à chaque personne."),
    ),
    "public-capital-too-high": Worded(
        trigger=mark("SCIC : plus de la moitié du capital aux collectivités publiques (20 % avant le 2 août 2014)"),
        found=mark(
            "les collectivités publiques ont ensemble {share} du capital ; elles peuvent en avoir {highest} au plus"
        ),
        advice=mark("Ouvrez le capital à d’autres."),
    ),
    "too-many-members": Worded(
        trigger=mark("SARL : plus de cent associés"),
        found=mark("la SARL compte {members} associés ; elle peut en avoir {highest} au plus"),
        advice=mark("Transformez-la dans l’année, en SA ou en SAS."),
    ),
}
