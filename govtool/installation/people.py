"""The members of the demonstration: every name is invented."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

FIRST: Final = (
    "Aline", "Bastien", "Carole", "Denez", "Élise", "Fañch", "Gwenola", "Hervé", "Inès", "Joël", "Katell", "Loïc",
    "Maëlle", "Nolwenn", "Odile", "Perrine", "Quentin", "Rozenn", "Soizic", "Tanguy", "Ursule", "Viviane", "Yann", "Zoé",
)  # fmt: skip
LAST: Final = (
    "Talvern", "Kerouault", "Bréhaudy", "Lozac’hmel", "Ruelland-Prat", "Goasmel", "Trévidic", "Hamonet", "Quélennar",
    "Daoulasier", "Pennorzh", "Vaugrenard", "Morvezen", "Cosquéron", "Barguillac", "Tromélan", "Ploumeur", "Guerlavaz",
    "Kervadoret", "Saint-Méliau", "Roscanvert", "Landrevaz", "Botmeur-Lys", "Plouvenan", "Kerzhuel", "Le Ménarc’h",
)  # fmt: skip
LEGAL: Final[Mapping[str, tuple[str, ...]]] = {
    "associations": ("Les Haies Claires", "Graines de Vilaine", "Le Panier Partagé", "Terre et Talus"),
    "collectivites": ("Commune de Saint-Aubin-le-Pré", "Commune de Langevrel", "Communauté des Trois Talus"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the demonstration, natural or legal.

    email: the address of her account, or of the account of whoever represents the legal person.
    """

    name: str
    sort_name: str
    college: str
    is_legal: bool
    email: str


def people_of(sizes: Mapping[str, int], domain: str) -> tuple[Person, ...]:
    """Invent the members of each college.

    sizes: members by college.
    domain: of their addresses.
    """
    people: list[Person] = []
    for college, size in sizes.items():
        for rank in range(size):
            people.append(_person(college, rank, len(people), domain))
    return tuple(people)


def _person(college: str, rank: int, number: int, domain: str) -> Person:
    email = f"{college}-{rank + 1}@{domain}"
    if college in LEGAL:
        name = LEGAL[college][rank]
        return Person(name, name, college, True, email)
    first, last = FIRST[number % len(FIRST)], LAST[(number * 7) % len(LAST)]
    return Person(f"{first} {last}", f"{last} {first}", college, False, email)
