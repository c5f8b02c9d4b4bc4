"""Growth in sentences: how many members there will be, what a vote will be worth, what is crossed and when."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.decisions import Outcome
from govtool.domain.growth import Coming, Growth, Year
from govtool.domain.growth_crossings import Crossing, Projection, needed
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.wording.drawn import Meaning
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import exact_share_of, percent_of, share_of, whole_of
from govtool.wording.remarks import remark_text
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, titled, wrapped

CROSSED: Final = {
    "quorum-back": mark("À partir de {year}, le quorum est atteint : {attending} viendraient sur {enrolled}."),
    "adoption-lost": mark("À partir de {year}, rien n’est plus adopté, même si tous ceux qui viennent votent pour."),
    "adoption-back": mark("À partir de {year}, un texte peut être adopté si tous ceux qui viennent votent pour."),
    "blocked": mark("À partir de {year}, trop peu de collèges ont des membres pour décider."),
    "unblocked": mark("À partir de {year}, assez de collèges ont des membres pour décider."),
    "weights-off": mark("À partir de {year}, trop peu de collèges ont des membres : chaque personne a une voix."),
    "weights-on": mark("À partir de {year}, assez de collèges ont des membres : les poids comptent."),
    "empty": mark("À partir de {year}, {college} n’a plus aucun membre."),
    "filled": mark("À partir de {year}, {college} a des membres."),
    "most-heads": mark(
        "À partir de {year}, {college} a plus de la moitié des membres ({heads} sur {enrolled}) et {weight} du poids."
    ),
    "ratio-passed": mark(
        "À partir de {year}, une voix du collège {strong} vaut au moins {ratio} voix du collège {weak} ({times})."
    ),
    "ratio-left": mark("À partir de {year}, plus aucune voix n’en vaut {ratio} autres ({times} au plus)."),
    "law": mark("À partir de {year}, le contrôle de légalité dit : {remark}"),
    "law-kept": mark("À partir de {year}, cette remarque tombe : {remark}"),
}
COLLEGES: Final = frozenset({"college", "strong", "weak"})
NEVER: Final = mark("Rien n’est franchi pendant ces années.")


def growth_text(title: str, names: Mapping[str, str], projection: Projection, voice: Voice) -> str:
    """Print a growth: what is crossed first, then the members of each year, then the worth of one vote.

    names: of the colleges, by id.
    """
    lines, called = titled(title, "=", WIDTH), tuple(names.values())
    for sentence in (*summary(called, projection, voice), *crossed(names, projection.crossings, voice)):
        lines += wrapped(sentence, "", STEP, WIDTH)
    lines += ["", *columns([heads_columns(called, voice), *heads_rows(projection.years, voice)]), ""]
    worth = columns([worth_columns(called, voice), *worth_rows(projection.years, voice)])
    return "\n".join([*lines, voice.say("Le poids d’une voix :"), *worth])


def growth_names(statutes: Statutes, growth: Growth, voice: Voice) -> dict[str, str]:
    """Name those who vote, by id, in the order of the rule."""
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    known = {college.id: college.name for college in colleges}
    return {college.id: known.get(college.id, voice.say("Les membres")) for college in growth.colleges}


def summary(names: Sequence[str], projection: Projection, voice: Voice) -> Iterator[str]:
    """Say how many members there are and will be, how the quorum stands, and how far votes are from each other."""
    first, last = projection.years[0], projection.years[-1]
    yield voice.say(
        "De {start} à {end}, {before} membres deviennent {after}.",
        start=first.year,
        end=last.year,
        before=whole_of(voice, sum(first.heads)),
        after=whole_of(voice, sum(last.heads)),
    )
    yield _coming(projection.growth.coming, voice)
    yield _standing(first, voice)
    for year in (first, last):
        if year.extremes is not None and year.extremes[2] > 1:
            strong, weak, times = year.extremes
            yield voice.say(
                "En {year}, une voix du collège {strong} pèse {times} fois une voix du collège {weak}.",
                year=year.year,
                strong=names[strong],
                weak=names[weak],
                times=times_of(times, voice),
            )


def _coming(coming: Coming, voice: Voice) -> str:
    if coming is Coming.SHARE:
        return voice.say("Il vient toujours la même part des membres de chaque collège.")
    return voice.say("Il vient toujours autant de personnes de chaque collège, quel que soit le nombre de membres.")


def _standing(year: Year, voice: Voice) -> str:
    figures = {"attending": whole_of(voice, sum(year.attending)), "enrolled": whole_of(voice, sum(year.heads))}
    if year.blocked:
        return voice.say("Aujourd’hui, trop peu de collèges ont des membres pour décider.")
    if not year.quorum.holds:
        return voice.say("Aujourd’hui, le quorum n’est pas atteint : {attending} sur {enrolled}.", **figures)
    if year.outcome not in {Outcome.ADOPTED, Outcome.TIED}:
        return voice.say("Aujourd’hui, rien n’est adopté, même si les {attending} qui viennent votent pour.", **figures)
    return voice.say("Aujourd’hui, le quorum est atteint : {attending} sur {enrolled}.", **figures)


def crossed(names: Mapping[str, str], found: Sequence[Crossing], voice: Voice) -> Iterator[str]:
    """Say what is crossed, year by year."""
    for crossing in found:
        yield _crossing(names, crossing, voice)
    if not found:
        yield voice.say(NEVER)


def _crossing(names: Mapping[str, str], crossing: Crossing, voice: Voice) -> str:
    if crossing.code == "quorum-lost":
        return _quorum_lost(crossing, voice)
    told: dict[str, object] = {name: _figure(name, figure, voice) for name, figure in crossing.figures.items()}
    told |= {name: names[str(figure)] for name, figure in crossing.figures.items() if name in COLLEGES}
    told |= {"year": crossing.year}
    if crossing.remark is not None:
        told["remark"] = remark_text(crossing.remark, voice)
    return voice.say(CROSSED[crossing.code], **told)


def _quorum_lost(crossing: Crossing, voice: Voice) -> str:
    figures = {name: _figure(name, figure, voice) for name, figure in crossing.figures.items()}
    if crossing.figures["needed"] is None:
        return voice.say(
            "À partir de {year}, le quorum n’est plus atteint : {attending} personnes viendraient sur {enrolled}.",
            year=crossing.year,
            **figures,
        )
    return voice.say(
        "À partir de {year}, le quorum n’est plus atteint : {attending} personnes viendraient sur {enrolled}, il en "
        "faut {needed}.",
        year=crossing.year,
        **figures,
    )


def _figure(name: str, figure: object, voice: Voice) -> str:
    if isinstance(figure, Fraction):
        return share_of(voice, figure) if name == "weight" else times_of(figure, voice)
    return whole_of(voice, figure) if isinstance(figure, int) else str(figure)


def times_of(times: Fraction, voice: Voice) -> str:
    """Write how many times, with two decimals at most."""
    return percent_of(voice, times / 100).rstrip("%\N{NARROW NO-BREAK SPACE}")


def heads_columns(names: Sequence[str], voice: Voice) -> tuple[str, ...]:
    """Name the columns of the members of each year."""
    return (
        voice.say("Année"),
        *names,
        voice.say("Ensemble"),
        voice.say("Viendraient"),
        voice.say("Il en faut"),
        voice.say("Quorum"),
    )


def heads_rows(years: Sequence[Year], voice: Voice) -> list[tuple[str, ...]]:
    """Give the members of each year as rows."""
    return [
        (
            str(year.year),
            *(whole_of(voice, heads) for heads in year.heads),
            whole_of(voice, sum(year.heads)),
            whole_of(voice, sum(year.attending)),
            _needed(year, voice),
            voice.say("oui") if year.quorum.holds and not year.blocked else voice.say("non"),
        )
        for year in years
    ]


def _needed(year: Year, voice: Voice) -> str:
    number = needed(year)
    return "—" if number is None else whole_of(voice, number)


def worth_columns(names: Sequence[str], voice: Voice) -> tuple[str, ...]:
    """Name the columns of the worth of one vote."""
    return (voice.say("Année"), *names)


def worth_rows(years: Sequence[Year], voice: Voice) -> list[tuple[str, ...]]:
    """Give the worth of one vote of each college, year by year, exact and rounded."""
    return [(str(year.year), *(worth_of(worth, voice) for worth in year.worth)) for year in years]


def worth_of(worth: Fraction | None, voice: Voice) -> str:
    """Write the worth of one vote; a small one keeps decimals that tell it from nothing."""
    return "—" if worth is None else exact_share_of(voice, worth, Fraction(0))


MEANINGS: Final = (
    (
        mark("Les membres de chaque année"),
        mark("Ceux qui y sont, moins ceux qui partent, plus ceux qui arrivent ; nul ne part l’année de son arrivée."),
        mark(
            "Suite exacte n′ = max(0, n − départs(n)) + arrivées(n), en fractions, arrondie à l’unité chaque année "
            "sans que l’arrondi s’accumule ; ce n’est pas une prévision : aucun aléa n’y est."
        ),
    ),
    (
        mark("Le poids d’une voix"),
        mark("Le poids du collège, partagé également entre ses membres : plus ils sont nombreux, moins une voix pèse."),
        mark(
            "Poids effectif divisé par les inscrits, en fraction exacte ; ce n’est pas un pouvoir : la chance d’être "
            "décisif décroît comme l’inverse de la racine du nombre quand chacun tire à pile ou face (Penrose 1946)."
        ),
    ),
    (
        mark("Le quorum"),
        mark("Atteint quand assez de personnes viennent, si chaque collège vient comme vous le supposez."),
        mark(
            "Le quorum des statuts, calculé comme à l’assemblée, sur la présence supposée arrondie à l’unité ; l’écart "
            "type de la présence n’est pas compté : la vue « Présences et avis » le tire au sort."
        ),
    ),
    (
        mark("Ce que dit la loi"),
        mark("Chaque année, les statuts sont contrôlés de nouveau avec les membres qu’il y aurait."),
        mark(
            "Contrôle de légalité au 31 décembre, avec le nombre de membres de l’année et les catégories qui en ont "
            "encore ; seules les remarques nouvelles ou tombées sont dites, avec leur article."
        ),
    ),
)


def growth_meanings(voice: Voice) -> tuple[Meaning, ...]:
    """Say what each number means, for a member and for a researcher."""
    return tuple(
        Meaning(name=voice.say(name), plain=voice.say(plain), exact=voice.say(exact)) for name, plain, exact in MEANINGS
    )
