"""Lists of members in sentences: the names of their columns, what is wrong in them, where, and how to repair it."""

from collections.abc import Mapping
from typing import Final

from govtool.domain.enlisting import ListFault
from govtool.domain.findings import Figure
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import whole_of

COLUMNS: Final[Mapping[str, str]] = {
    "name": mark("Nom"),
    "first-name": mark("Prénom"),
    "given-name-first": mark("Prénom et nom"),
    "family-name-first": mark("Nom et prénom"),
    "sort-name": mark("Classé à"),
    "kind": mark("Personne"),
    "college": mark("Collège"),
    "category": mark("Catégorie"),
    "since": mark("Depuis"),
    "email": mark("Courriel"),
    "representative": mark("Représentant"),
}
MODEL: Final = ("name", "first-name", "kind", "college", "category", "since", "email", "representative")
"""The columns of the model that a secretary fills in."""

FAULTS: Final[Mapping[str, str]] = {
    "category-elsewhere": mark(
        "La catégorie « {category} » ne vote pas dans le collège « {college} ». Changez l’un ou l’autre."
    ),
    "email-known": mark("Un autre membre entre déjà avec cette adresse. Laissez-la vide, ou écrivez-en une autre."),
    "email-twice": mark("Cette adresse est déjà à la ligne {row}. Donnez à chacun la sienne, ou laissez-en une vide."),
    "formula": mark(
        "« {text} » serait pris pour une formule. Retirez le signe du début, ou mettez une apostrophe devant."
    ),
    "name-twice": mark("Ce nom est déjà à la ligne {row}. Gardez une ligne, ou donnez à chacun son adresse e-mail."),
    "no-category": mark("La catégorie manque. Écrivez l’une de celles des statuts : {known}."),
    "no-college": mark("Le collège manque. Écrivez l’un de ceux des statuts : {known}."),
    "no-day": mark("« {text} » n’est pas un jour. Il s’écrit comme 12/06/2026."),
    "no-email": mark("« {text} » n’est pas une adresse complète. Elle s’écrit comme nom@exemple.fr."),
    "no-name": mark("Le nom manque. Écrivez-le, ou retirez la ligne."),
    "too-long": mark("{length} caractères, pour {allowed} au plus. Raccourcissez."),
    "unknown-category": mark("« {text} » n’est pas une catégorie des statuts. Les statuts nomment : {known}."),
    "unknown-college": mark("« {text} » n’est pas un collège des statuts. Les statuts nomment : {known}."),
    "unknown-kind": mark("« {text} » n’est ni « physique » ni « morale ». Écrivez l’un des deux, ou laissez vide."),
}
WHOLE: Final[Mapping[str, str]] = {
    "column-twice": mark("Deux colonnes disent la même chose : {heads}. Retirez-en une, ou changez son titre."),
    "no-college-column": mark(
        "Aucune colonne ne donne le collège. Ajoutez une colonne « Collège », remplie avec ceux des statuts : {known}."
    ),
    "no-name-column": mark(
        "Aucune colonne ne donne les noms. La première ligne porte les titres des colonnes, dont « Nom ». Lu : {heads}."
    ),
    "no-rows": mark("Il n’y a que les titres des colonnes. Ajoutez une ligne par membre."),
    "not-a-sheet": mark(
        "Ce n’est pas une feuille de calcul lisible. Enregistrez-la au format CSV, XLSX ou ODS, ou copiez ses lignes "
        "et collez-les."
    ),
    "nothing": mark("Collez une liste, ou choisissez un fichier."),
    "sheet-protected": mark("Ce fichier est protégé par un mot de passe. Enregistrez-le sans, ou copiez ses lignes."),
    "too-large": mark("Ce fichier dépasse {allowed} Mo. Gardez la feuille des membres seule, ou partagez-la."),
    "too-many-rows": mark("Il y a plus de {allowed} lignes. Partagez la liste en plusieurs."),
}


def column_name(key: str, voice: Voice) -> str:
    """Name a column."""
    return voice.say(COLUMNS[key])


def fault_text(fault: ListFault, voice: Voice) -> str:
    """Say what is wrong with a cell or with the whole list, and how to repair it."""
    if fault.figures.get("nearest"):
        return _nearest(fault, voice)
    terms = {name: _term(figure, voice) for name, figure in fault.figures.items()}
    return voice.say({**FAULTS, **WHOLE}[fault.code], **terms)


def placed_fault_text(fault: ListFault, voice: Voice) -> str:
    """Say what is wrong, with its row and its column first."""
    said = fault_text(fault, voice)
    if not fault.row:
        return said
    row = whole_of(voice, fault.row)
    if not fault.key:
        return voice.say("Ligne {row} : {said}", row=row, said=said)
    return voice.say("Ligne {row}, {column} : {said}", row=row, column=column_name(fault.key, voice), said=said)


def _nearest(fault: ListFault, voice: Voice) -> str:
    terms = {name: str(fault.figures[name]) for name in ("text", "nearest")}
    if fault.code == "unknown-college":
        return voice.say("« {text} » n’est pas un collège des statuts. Vouliez-vous dire « {nearest} » ?", **terms)
    return voice.say("« {text} » n’est pas une catégorie des statuts. Vouliez-vous dire « {nearest} » ?", **terms)


def _term(figure: Figure, voice: Voice) -> str:
    match figure:
        case tuple():
            return ", ".join(figure) or "—"
        case int():
            return whole_of(voice, figure)
        case _:
            return str(figure)
