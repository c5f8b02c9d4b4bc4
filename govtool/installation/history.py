"""What the collectives of the demonstration have decided and are deciding: all votes are invented."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from govtool.installation.written import CONSTITUTIVE, JUNE, ORDINARY_DRAFT, WITHOUT_QUORUM, Written

Votes = Mapping[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A resolution of the demonstration.

    votes: for, against and abstentions by college; None when it is not put to the vote.
    hands: whether they were counted in the room.
    withdrawn: whether it was withdrawn.
    open: whether its poll stays open, `votes` being what was given so far.
    """

    title: str
    wording: str
    kind: str = "ordinary"
    votes: Votes | None = None
    hands: bool = False
    withdrawn: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An assembly of the demonstration.

    days: how many days before today; 0 for the one that is under way.
    present: members in the room, by college, the first ones of the list.
    proxies: how many of the others gave their proxy, by college, to the first one present.
    written: what the secretary wrote in its minutes; nothing when they are not begun.
    sealed: whether they are sealed.
    """

    title: str
    place: str
    days: int
    present: Mapping[str, int]
    proxies: Mapping[str, int]
    items: tuple[Item, ...]
    written: Written
    sealed: bool = False


ASSOCIATION: Final = {"producteurs": 14, "consomacteurs": 10, "associations": 4}
SCIC: Final = {"producteurs": 12, "consomacteurs": 16, "salaries": 4, "collectivites": 3}

ASSOCIATION_MEETINGS: Final = (
    Meeting(
        title="Assemblée générale de juin",
        place="Salle des fêtes, La Mézière",
        days=165,
        present={"producteurs": 9, "consomacteurs": 6, "associations": 3},
        proxies={"producteurs": 2, "consomacteurs": 2},
        written=JUNE,
        sealed=True,
        items=(
            Item(
                title="Approuver le rapport moral et les comptes",
                wording="L’assemblée approuve le rapport moral et les comptes de l’exercice, et en donne quitus.",
                votes={"producteurs": (10, 0, 1), "consomacteurs": (8, 0, 0), "associations": (2, 0, 1)},
                hands=True,
            ),
            Item(
                title="Ouvrir un neuvième dépôt à La Mézière",
                wording="L’assemblée décide d’ouvrir un neuvième dépôt à La Mézière à partir de septembre.",
                votes={"producteurs": (5, 6, 0), "consomacteurs": (7, 1, 0), "associations": (1, 1, 1)},
            ),
            Item(
                title="Porter l’adhésion à dix euros",
                wording="L’assemblée porte l’adhésion de cinq à dix euros, toujours gardée à vie.",
                votes={"producteurs": (9, 1, 1), "consomacteurs": (2, 6, 0), "associations": (1, 2, 0)},
            ),
            Item(
                title="Inscrire dans les statuts la livraison à vélo",
                wording="L’article 2 des statuts est complété : « et privilégie la livraison à vélo ».",
                kind="extraordinary",
                votes={"producteurs": (5, 6, 0), "consomacteurs": (6, 2, 0), "associations": (2, 1, 0)},
            ),
            Item(
                title="Acheter une chambre froide d’occasion",
                wording="L’assemblée autorise l’achat d’une chambre froide d’occasion, dans la limite de 6 000 euros.",
                withdrawn=True,
            ),
            Item(
                title="Changer de logiciel de commande",
                wording="L’assemblée charge le conseil de comparer trois logiciels libres de commande.",
            ),
        ),
    ),
    Meeting(
        title="Assemblée générale d’automne",
        place="Ferme des Trois Talus, et à distance",
        days=0,
        present={"producteurs": 8, "consomacteurs": 5, "associations": 2},
        proxies={"producteurs": 2, "consomacteurs": 1},
        written={},
        items=(
            Item(
                title="Préparer le passage en SCIC",
                wording="L’assemblée charge le conseil de préparer un projet de statuts de SCIC pour le printemps.",
                votes={"producteurs": (3, 1, 0), "consomacteurs": (2, 0, 0), "associations": (1, 0, 0)},
                open=True,
            ),
            Item(
                title="Embaucher une personne à mi-temps",
                wording="L’assemblée autorise l’embauche d’une personne à mi-temps pour préparer les commandes.",
            ),
            Item(
                title="Élire Rozenn Kervadoret au conseil d’administration",
                wording="L’assemblée élit Rozenn Kervadoret au conseil d’administration pour trois ans.",
                kind="board-election",
            ),
        ),
    ),
)

SCIC_MEETINGS: Final = (
    Meeting(
        title="Assemblée constitutive (essai)",
        place="Maison des associations, Rennes",
        days=240,
        present={"producteurs": 8, "consomacteurs": 10, "salaries": 4, "collectivites": 2},
        proxies={"producteurs": 1, "consomacteurs": 2},
        written=CONSTITUTIVE,
        sealed=True,
        items=(
            Item(
                title="Fixer la part sociale à vingt euros",
                wording="La valeur de la part sociale est fixée à vingt euros.",
                votes={
                    "producteurs": (8, 1, 0),
                    "consomacteurs": (9, 2, 1),
                    "salaries": (4, 0, 0),
                    "collectivites": (2, 0, 0),
                },
            ),
            Item(
                title="Installer la préparation des commandes à Saint-Aubin",
                wording="Le lieu de préparation des commandes est installé à Saint-Aubin-le-Pré.",
                votes={
                    "producteurs": (3, 6, 0),
                    "consomacteurs": (10, 2, 0),
                    "salaries": (1, 3, 0),
                    "collectivites": (2, 0, 0),
                },
            ),
        ),
    ),
    Meeting(
        title="Assemblée générale ordinaire (essai)",
        place="À distance",
        days=60,
        present={"producteurs": 7, "consomacteurs": 9, "salaries": 3, "collectivites": 2},
        proxies={"consomacteurs": 2, "salaries": 1},
        written=ORDINARY_DRAFT,
        items=(
            Item(
                title="Approuver les comptes",
                wording="L’assemblée approuve les comptes du premier exercice.",
                votes={
                    "producteurs": (7, 0, 0),
                    "consomacteurs": (10, 0, 1),
                    "salaries": (4, 0, 0),
                    "collectivites": (1, 0, 1),
                },
                hands=True,
            ),
            Item(
                title="Baisser la marge sur les légumes",
                wording="La marge de la coopérative sur les légumes passe de 18 à 15 pour cent.",
                votes={
                    "producteurs": (6, 1, 0),
                    "consomacteurs": (9, 2, 0),
                    "salaries": (0, 4, 0),
                    "collectivites": (0, 2, 0),
                },
            ),
            Item(
                title="Modifier l’article 12 sur l’admission des associés",
                wording="L’article 12 est remplacé par le texte joint à la convocation.",
                kind="extraordinary",
                votes={
                    "producteurs": (5, 2, 0),
                    "consomacteurs": (6, 5, 0),
                    "salaries": (2, 2, 0),
                    "collectivites": (2, 0, 0),
                },
            ),
        ),
    ),
    Meeting(
        title="Assemblée générale extraordinaire (essai)",
        place="Salle du conseil, Saint-Aubin-le-Pré",
        days=30,
        present={"producteurs": 3, "consomacteurs": 3, "salaries": 1, "collectivites": 0},
        proxies={"consomacteurs": 1},
        written=WITHOUT_QUORUM,
        sealed=True,
        items=(
            Item(
                title="Compléter l’objet de la coopérative",
                wording="L’article 3 est complété : « et la transformation de légumes déclassés ».",
                kind="extraordinary",
                votes={},
                hands=True,
            ),
            Item(
                title="Modifier l’article 12 sur l’admission des associés",
                wording="L’article 12 est remplacé par le texte joint à la convocation.",
                kind="extraordinary",
                votes={},
                hands=True,
            ),
        ),
    ),
)
