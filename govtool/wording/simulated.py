"""Simulations in sentences: each chance with its error, colleges side by side, what surprises."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from govtool.domain.decisions import Outcome
from govtool.domain.holes import Hole
from govtool.domain.scenario_records import standard_error
from govtool.domain.scenarios import (
    Chance,
    CommonFactor,
    Independent,
    Opinion,
    Polarised,
    Scenario,
    Simulated,
    WithinColleges,
)
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice, mark
from govtool.wording.names import name_of
from govtool.wording.numbers import percent_of, share_of, whole_of
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, titled, wrapped

OFTEN: Final = Fraction(1, 100)
OPINION_NAMES: Final = {
    Independent.TAG[1]: mark("chacun se fait son avis"),
    WithinColleges.TAG[1]: mark("on s’influence dans chaque collège"),
    CommonFactor.TAG[1]: mark("une humeur commune porte tout le monde"),
    Polarised.TAG[1]: mark("deux camps s’opposent"),
}


def simulation_text(
    statutes: Statutes, name: str | None, scenario: Scenario, simulated: Simulated, voice: Voice
) -> str:
    """Print what a simulation found, and what was assumed."""
    lines = [*titled(name or statutes.name, "=", WIDTH), *_paragraph(assumed_text(statutes, scenario, voice))]
    lines += ["", *columns([[voice.say("résultat"), voice.say("chance")], *_outcomes(simulated, voice)]), ""]
    for sentence in chance_sentences(simulated, voice):
        lines += _paragraph(sentence)
    return "\n".join([*lines, "", *_colleges(statutes, scenario, simulated, voice)])


def _paragraph(sentence: str) -> list[str]:
    return wrapped(sentence, "", STEP, WIDTH)


def assumed_text(statutes: Statutes, scenario: Scenario, voice: Voice) -> str:
    """Say under which statutes, how many times, from which seed and with which opinions assemblies are drawn."""
    return voice.say(
        "{name} : {runs} assemblées tirées au sort (graine {seed}). {opinion}",
        name=statutes.name,
        runs=whole_of(voice, scenario.runs),
        seed=scenario.seed,
        opinion=_opinion(scenario.opinion, voice),
    )


def _opinion(opinion: Opinion, voice: Voice) -> str:
    match opinion:
        case Independent():
            return voice.say("Chaque membre se fait son avis seul.")
        case WithinColleges():
            share = share_of(voice, opinion.correlation)
            return voice.say("Les membres d’un collège s’influencent (corrélation {share}).", share=share)
        case CommonFactor():
            share = share_of(voice, opinion.correlation)
            return voice.say("Une même humeur porte tous les membres (corrélation {share}).", share=share)
        case Polarised():
            share = share_of(voice, opinion.gap)
            return voice.say("Deux camps s’opposent : {share} de plus dans l’un, de moins dans l’autre.", share=share)


def _outcomes(simulated: Simulated, voice: Voice) -> Iterator[list[str]]:
    for outcome, chance in simulated.outcomes:
        if chance.times:
            yield [name_of(Outcome(outcome), voice), chance_of(chance, voice)]


def chance_of(chance: Chance, voice: Voice) -> str:
    """Write a chance with its standard error."""
    share, error = chance.share, standard_error(chance)
    if share is None or error is None:
        return "—"
    if not chance.times:
        return voice.say("aucune fois sur {count}", count=whole_of(voice, chance.out_of))
    return voice.say("{share} ± {error}", share=percent_of(voice, share), error=percent_of(voice, Fraction(error)))


def chance_sentences(simulated: Simulated, voice: Voice) -> Iterator[str]:
    """Say the chances of a quorum and of an adoption, what surprises, and what the error is."""
    yield voice.say("Quorum : {chance}.", chance=chance_of(simulated.quorum, voice))
    if simulated.quorum.times:
        yield voice.say("Avec le quorum, adoption : {chance}.", chance=chance_of(simulated.adopted, voice))
    share = simulated.heads_against.share
    if share is not None and share >= OFTEN:
        yield voice.say(
            "Le résultat va contre le plus grand nombre de personnes : {chance}.",
            chance=chance_of(simulated.heads_against, voice),
        )
    yield voice.say("± est l’erreur type du tirage : deux fois sur trois, la vraie chance est à moins que cela.")


def _colleges(statutes: Statutes, scenario: Scenario, simulated: Simulated, voice: Voice) -> list[str]:
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    names = {college.id: college.name for college in colleges}
    head = [
        voice.say("collège"),
        voice.say("membres"),
        voice.say("participation"),
        voice.say("pour"),
        voice.say("du côté du résultat"),
    ]
    rows = [
        [
            names.get(college.id, voice.say("Les membres")),
            whole_of(voice, college.enrolled),
            percent_of(voice, college.turnout),
            percent_of(voice, college.for_),
            chance_of(simulated.winning_sides[rank], voice),
        ]
        for rank, college in enumerate(scenario.colleges)
    ]
    return columns([head, *rows])
