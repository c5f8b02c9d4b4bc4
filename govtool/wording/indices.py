"""What each measure of power means, in a sentence for a member and in one for a researcher, with its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from govtool.wording.language import Voice, mark


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of power: its name, what it tells a member, what it tells a researcher."""

    name: str
    for_member: str
    for_researcher: str


MEASURES: Final = (
    Measure(
        mark("Shapley-Shubik"),
        mark(
            "Les collèges disent oui l’un après l’autre, dans un ordre tiré au sort : la part des ordres où c’est ce "
            "collège qui fait passer."
        ),
        mark(
            "Part des permutations des joueurs dans lesquelles le joueur est pivot ; somme 1 (Shapley et Shubik, "
            "American Political Science Review 48, 1954)."
        ),
    ),
    Measure(
        mark("Banzhaf"),
        mark(
            "Parmi toutes les fois où un collège peut à lui seul changer le résultat, la part qui revient à celui-ci."
        ),
        mark(
            "Bascules du joueur divisées par la somme des bascules de tous ; somme 1 (Banzhaf, Rutgers Law Review 19, "
            "1965)."
        ),
    ),
    Measure(
        mark("Banzhaf absolu"),
        mark("La chance que ce collège décide, quand tous les autres votent à pile ou face."),
        mark(
            "Bascules du joueur divisées par 2ⁿ⁻¹ (Penrose, Journal of the Royal Statistical Society 109, 1946 ; "
            "Banzhaf, 1965)."
        ),
    ),
    Measure(
        mark("Satisfaction"),
        mark("La chance d’être du côté du résultat, quand chacun vote à pile ou face."),
        mark(
            "Probabilité que le vote du joueur soit celui de l’assemblée, égale à (1 + Banzhaf absolu) ÷ 2 (Rae, "
            "American Political Science Review 63, 1969 ; Dubey et Shapley, 1979)."
        ),
    ),
    Measure(
        mark("Faire passer"),
        mark("Parmi les alliances qui échouent, la part que ce collège fait gagner en les rejoignant."),
        mark(
            "Bascules du joueur divisées par le nombre de coalitions perdantes, pouvoir d’initier (Coleman, dans "
            "Social Choice, 1971)."
        ),
    ),
    Measure(
        mark("Empêcher"),
        mark("Parmi les alliances qui gagnent, la part qui échouerait si ce collège se retirait ; 100 % est un veto."),
        mark("Bascules du joueur divisées par le nombre de coalitions gagnantes, pouvoir d’empêcher (Coleman, 1971)."),
    ),
    Measure(
        mark("Un membre de chaque collège"),
        mark("La même chose pour une personne, quand chaque membre vote pour lui-même et que tous votent."),
        mark(
            "Jeu composé : sous la règle de la majorité, le jeu des collèges sur les majorités internes ; sous la "
            "règle proportionnelle, un jeu de poids où chacun pèse le poids de son collège divisé par ses membres "
            "(Owen, Game Theory, 1995, pour les jeux composés)."
        ),
    ),
)


def measures(voice: Voice) -> Iterator[tuple[str, str, str]]:
    """Give each measure: its name, the sentence for a member, the one for a researcher."""
    for one in MEASURES:
        yield voice.say(one.name), voice.say(one.for_member), voice.say(one.for_researcher)
