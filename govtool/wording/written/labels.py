"""Labels: the short name of each term of the statutes, and of each kind of clause, as a form writes them."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import Voice, mark

TERMS: Final[Mapping[str, str]] = {
    "legal_form": mark("Forme juridique"),
    "weighing": mark("Des votes au poids"),
    "decisions": mark("Sortes de décision"),
    "membership": mark("Droit de vote"),
    "proxies": mark("Pouvoirs"),
    "postal": mark("Vote par correspondance"),
    "notice": mark("Convocation"),
    "agenda": mark("Ordre du jour"),
    "reserves": mark("Réserves"),
    "accounts": mark("Assemblée annuelle"),
    "review": mark("Révision coopérative"),
    "abstention": mark("Une abstention vaut"),
    "blank": mark("Un bulletin blanc vaut"),
    "silent_college": mark("Poids d’un collège qui ne s’exprime pas"),
    "empty_college": mark("Poids d’un collège sans membre"),
    "weight_cap": mark("Part qu’aucun collège ne dépasse"),
    "below_three_colleges": mark("Moins de trois collèges ont des membres"),
    "college_threshold": mark("Seuil dans le collège"),
    "college_below_threshold": mark("Sous ce seuil, le collège porte"),
    "college_tie": mark("À égalité, le collège porte"),
    "name": mark("Nom"),
    "mode": mark("Façon de décider"),
    "ballot": mark("Façon de voter"),
    "secret_on_request": mark("Part qui peut demander le secret"),
    "vote_change": mark("Un vote peut changer"),
    "first": mark("Première convocation"),
    "second": mark("Deuxième convocation"),
    "quorum": mark("Quorum"),
    "majority": mark("Majorité"),
    "conditions": mark("Conditions de plus"),
    "casting_vote": mark("Voix prépondérante"),
    "given_to": mark("À égalité, décide"),
    "share": mark("Part"),
    "comparison": mark("Il faut"),
    "number": mark("Nombre de collèges"),
    "colleges": mark("Collèges, par leur identifiant"),
    "base": mark("Comptée dans l’assemblée sur"),
    "college_base": mark("Comptée dans le collège sur"),
    "college": mark("Collège, par son identifiant"),
    "holder": mark("Qui en dispose"),
    "subjects": mark("Sujets"),
    "days": mark("Jours jusqu’au nouveau vote"),
    "colleges_per_member": mark("Collèges où un membre peut voter"),
    "votes_follow": mark("Les voix suivent"),
    "limit": mark("Combien par personne"),
    "blank_outside_limit": mark("Les pouvoirs en blanc échappent à la limite"),
    "votes": mark("Voix en tout"),
    "minimum": mark("Toujours permis"),
    "electronic_cutoff_days": mark("En ligne, jours avant l’assemblée"),
    "electronic_cutoff_hour": mark("En ligne, heure de ce jour"),
    "paper_cutoff_days": mark("Sur papier, jours avant l’assemblée"),
    "no_direction": mark("Un formulaire sans choix vaut"),
    "first_days": mark("Jours avant une première convocation"),
    "second_days": mark("Jours avant une deuxième convocation"),
    "clear_days": mark("Jours francs"),
    "add_right": mark("Part qui peut ajouter une résolution"),
    "add_deadline_days": mark("Jusqu’à combien de jours avant"),
    "exceptions": mark("Se décide hors de l’ordre du jour"),
    "legal": mark("Réserve légale, part des excédents"),
    "statutory": mark("Réserve statutaire, part du reste"),
    "annual_assembly_months": mark("Mois après la fin de l’exercice"),
    "every_years": mark("Années entre deux révisions"),
}
IN_PLACE: Final[Mapping[str, str]] = {
    "Proxies.holder": mark("À qui il se donne"),
    "Proxies.blank": mark("Un pouvoir sans nom"),
    "FixedProxies.proxies": mark("Pouvoirs par personne"),
    "HeadsMajority.base": mark("Comptée sur"),
    "Unanimity.base": mark("De qui"),
    "DecisionKind.weighing": mark("Façon de peser propre à cette décision"),
}
KINDS: Final[Mapping[str, str]] = {
    "carry.heads": mark("un membre, une voix"),
    "carry.delegates": mark("des délégués votent"),
    "carry.proportional": mark("à la proportionnelle dans chaque collège"),
    "carry.majority": mark("la majorité emporte le poids du collège"),
    "kind.none": mark("aucun quorum"),
    "kind.heads": mark("une part des membres"),
    "kind.weighted-heads": mark("une part des membres, pondérée par collège"),
    "kind.colleges": mark("une part des membres dans des collèges"),
    "kind.composite": mark("une part des présents dans des collèges nommés"),
    "kind.colleges-in-favour": mark("un nombre de collèges favorables"),
    "kind.share-of-colleges": mark("une part des collèges favorable"),
    "kind.heads-majority": mark("aussi une majorité en nombre de membres"),
    "kind.college-veto": mark("un collège peut s’opposer"),
    "kind.suspensive-veto": mark("un veto suspend la décision"),
    "kind.blocking-minority": mark("une minorité peut bloquer"),
    "kind.unanimity": mark("l’unanimité"),
    "kind.unlimited": mark("sans limite"),
    "kind.fixed": mark("un nombre fixe de pouvoirs"),
    "kind.total-votes": mark("un nombre de voix en tout"),
    "kind.share-of-members": mark("une part des membres représentés"),
}
EMPTY: Final[Mapping[str, str]] = {
    "secret_on_request": mark("Vide : personne."),
    "weight_cap": mark("Vide : aucune limite."),
    "number": mark("Vide : tous ceux qui ont des membres."),
    "subjects": mark("Séparés par des virgules. Vide : tous."),
    "second_days": mark("Vide : pas de deuxième convocation."),
    "add_right": mark("Vide : personne."),
    "add_deadline_days": mark("Vide : jusqu’au bout."),
    "exceptions": mark("Séparés par des virgules : dismissal, replacement. Vide : rien."),
    "colleges": mark("Séparés par des virgules."),
}


def term_label(key: str, of: str, voice: Voice) -> str:
    """Name a term briefly.

    of: the class that holds it.
    """
    return voice.say(IN_PLACE.get(f"{of}.{key}") or TERMS[key])


def kind_label(tag: str, word: str, voice: Voice) -> str:
    """Name a kind of clause briefly.

    tag: the key that tells it, `kind` or `carry`.
    """
    return voice.say(KINDS[f"{tag}.{word}"])


def empty_hint(key: str, voice: Voice) -> str:
    """Say what an empty line stands for, or how several are written; nothing for other terms."""
    return voice.say(EMPTY[key]) if key in EMPTY else ""
