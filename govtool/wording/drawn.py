"""Assemblies drawn under one or two statutes, in sentences and as rows: what may happen, and who is on its side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtool.domain.decisions import Outcome
from govtool.domain.scenarios import Chance, Simulated
from govtool.wording.language import Voice, mark
from govtool.wording.names import name_of
from govtool.wording.simulated import chance_of, chance_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a number means.

    plain: in one sentence for a member. exact: in one sentence for a researcher, with its source.
    """

    name: str
    plain: str
    exact: str


Row = tuple[str, tuple[Chance, ...]]
"""What may happen, and its chance under each of the statutes."""


def event_rows(found: Sequence[Simulated], voice: Voice) -> list[Row]:
    """Name what may happen to the assembly: a quorum, each outcome that came, an adoption where there is a quorum."""
    rows: list[Row] = [(voice.say("Quorum atteint"), tuple(one.quorum for one in found))]
    for outcomes in zip(*(one.outcomes for one in found), strict=True):
        chances = tuple(chance for _, chance in outcomes)
        if any(chance.times for chance in chances):
            rows.append((name_of(Outcome(outcomes[0][0]), voice), chances))
    rows.append((voice.say("Adoptée, si le quorum est atteint"), tuple(one.adopted for one in found)))
    against = voice.say("Résultat contraire au plus grand nombre de personnes")
    return [*rows, (against, tuple(one.heads_against for one in found))]


def side_rows(found: Sequence[Simulated], names: Sequence[str]) -> list[Row]:
    """Give, by college, how often the outcome is what its larger side wanted."""
    return [(name, tuple(one.winning_sides[rank] for one in found)) for rank, name in enumerate(names)]


def drawn_sentences(found: Sequence[Simulated], names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say what was found, the statutes tried last, and what they change."""
    *before, now = found
    *chances, error = chance_sentences(now, voice)
    yield from chances
    for today in before:
        yield from _changes(today, now, names, voice)
    yield from _sides(now, names, voice)
    yield error


def _changes(today: Simulated, now: Simulated, names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say what changes of the chances of all the assemblies; the draws are the same under both statutes."""
    rows = [*event_rows((today, now), voice)[:-2], *side_rows((today, now), names)]
    if all(before.times == after.times and before.out_of == after.out_of for _, (before, after) in rows):
        yield voice.say("Avec ces poids, aucune des assemblées tirées au sort n’aurait fini autrement.")
        return
    adopted = dict(today.outcomes)[Outcome.ADOPTED.value], dict(now.outcomes)[Outcome.ADOPTED.value]
    yield voice.say(
        "Avec ces poids, l’adoption passe de {before} à {after}, sur les mêmes assemblées tirées au sort.",
        before=chance_of(adopted[0], voice),
        after=chance_of(adopted[1], voice),
    )
    for name, (before, after) in side_rows((today, now), names):
        if before.share is not None and after.share is not None and before.share != after.share:
            sentence = mark("{college} serait du côté du résultat {after}, au lieu de {before}.")
            yield voice.say(sentence, college=name, before=chance_of(before, voice), after=chance_of(after, voice))


def _sides(now: Simulated, names: Sequence[str], voice: Voice) -> Iterator[str]:
    shares = [(chance.share, name, chance) for name, chance in zip(names, now.winning_sides, strict=True)]
    told = sorted((share, name, chance_of(chance, voice)) for share, name, chance in shares if share is not None)
    if len(told) > 1 and told[0][0] != told[-1][0]:
        yield voice.say(
            "{most} est le plus souvent du côté du résultat ({often}), {least} le moins souvent ({seldom}).",
            most=told[-1][1],
            often=told[-1][2],
            least=told[0][1],
            seldom=told[0][2],
        )


MEANINGS = (
    (
        mark("Chance et erreur"),
        mark(
            "Sur cent assemblées pareilles à celles-ci, tant finiraient ainsi ; le trait fin montre où se trouve la "
            "vraie chance, dix-neuf fois sur vingt."
        ),
        mark(
            "Fréquence sur n tirages indépendants (Monte-Carlo, générateur PCG64) ; erreur type √(p(1 − p)/n), où p "
            "est (x + 1)/(n + 2) (règle de succession de Laplace) ; le trait couvre deux erreurs types de chaque côté."
        ),
    ),
    (
        mark("Du côté du résultat"),
        mark("Combien de fois la décision est celle que voulait la plus grande partie du collège."),
        mark(
            "Satisfaction (Rae 1969 ; Dubey et Shapley 1979) sous le modèle choisi, parmi les assemblées qui ont le "
            "quorum et où le collège a une plus grande partie."
        ),
    ),
    (
        mark("Contraire au plus grand nombre"),
        mark("Combien de fois les poids font gagner le côté qui a le moins de personnes."),
        mark(
            "Paradoxe du référendum (Nurmi 1999 ; Feix, Lepelley, Merlin et Rouet 2004) : majorité pondérée et "
            "majorité des suffrages exprimés contraires, parmi les assemblées qui ont le quorum et pas d’égalité."
        ),
    ),
    (
        mark("Avis qui se tiennent"),
        mark(
            "Des gens qui se parlent votent souvent pareil ; plus la corrélation est grande, plus les résultats vont "
            "d’un extrême à l’autre."
        ),
        mark(
            "Indépendant : loi binomiale (Penrose 1946) ; par collège : loi bêta-binomiale (Skellam 1948), corrélation "
            "intraclasse ; humeur commune : facteur gaussien unique (Vasicek 1987) ; deux camps : mélange à parts "
            "égales. Estimations : analyse de la variance et covariance entre collèges, erreur par jackknife."
        ),
    ),
)


def meanings(voice: Voice) -> tuple[Meaning, ...]:
    """Say what each number means, for a member and for a researcher."""
    return tuple(
        Meaning(name=voice.say(name), plain=voice.say(plain), exact=voice.say(exact)) for name, plain, exact in MEANINGS
    )
