"""The columns of a list of members, found by name whatever accents and capitals, in French and in English."""

from collections.abc import Mapping, Sequence
from typing import Final

from govtool.domain.spelling import folded
from govtool.domain.values import immutable

HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "first-name": ("Prénom", "First name", "Given name", "Forename"),
    "name": (
        "Nom", "Nom de famille", "Name", "Last name", "Family name", "Surname", "Membre", "Member", "Raison sociale",
        "Dénomination", "Dénomination sociale", "Nom ou raison sociale", "Nom du membre", "Adhérent", "Sociétaire",
        "Associé",
    ),
    "given-name-first": ("Prénom et nom", "Prénom nom", "Full name", "Name and surname", "First and last name"),
    "family-name-first": ("Nom et prénom", "Nom prénom", "Nom complet", "NOM, prénom", "Last and first name"),
    "sort-name": ("Classé à", "Nom de classement", "Sorted under", "Sort name"),
    "kind": ("Personne", "Type de personne", "Physique ou morale", "Person", "Kind of person", "Type"),
    "college": ("Collège", "College", "Voting college", "Collège de vote"),
    "category": ("Catégorie", "Category", "Catégorie d’associé", "Catégorie de membre"),
    "since": (
        "Depuis", "Depuis le", "Since", "Membre depuis", "Date d’adhésion", "Date d’entrée", "Adhésion", "Admis le",
        "Joined", "Member since", "Joined on",
    ),
    "email": (
        "Courriel", "E-mail", "Email", "Mail", "Mèl", "Adresse e-mail", "Adresse mail", "Adresse électronique",
        "Courrier électronique", "Email address", "Adresse courriel",
    ),
    "representative": (
        "Représentant", "Représentante", "Représenté par", "Représentée par", "Représentant légal", "Représentant(e)",
        "Nom du représentant", "Representative", "Represented by", "Contact",
    ),
}  # fmt: skip
NAMES: Final = ("name", "given-name-first", "family-name-first")


def _plain(head: str) -> str:
    """Give a head without accents, capitals and plural marks."""
    return " ".join(word.removesuffix("s") for word in folded(head).split())


KEYS: Final[Mapping[str, str]] = {_plain(head): key for key, heads in HEADS.items() for head in heads}


@immutable
class Columns:
    """The columns of one sheet.

    places: where each column is, from 0.
    unread: heads that nothing is known of; twice: heads that say the same as one before.
    """

    places: Mapping[str, int]
    unread: tuple[str, ...]
    twice: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns found, in the order of the sheet."""
        return tuple(self.places)

    @property
    def has_name(self) -> bool:
        """Whether one of them holds the names."""
        return any(key in self.places for key in NAMES)

    def cells_of(self, row: Sequence[str]) -> Mapping[str, str]:
        """Give the cells of a row by column; what the row does not reach is empty."""
        return {key: row[place] if place < len(row) else "" for key, place in self.places.items()}


def columns_of(heads: Sequence[str]) -> Columns:
    """Find the columns in a row of heads."""
    places: dict[str, int] = {}
    unread, twice = [], []
    for place, head in enumerate(heads):
        key = KEYS.get(_plain(head))
        if key is None:
            unread.extend([head] if head else [])
        elif key in places or (key in NAMES and any(name in places for name in NAMES)):
            twice.append(head)
        else:
            places[key] = place
    return Columns(places=places, unread=tuple(unread), twice=tuple(twice))
