"""Irregularities in sentences: whether ballots withdrawn could have changed the outcome."""

from typing import Final

from govtool.domain.decisions import Outcome
from govtool.domain.irregularity import Irregularity, Withdrawn
from govtool.domain.statutes import Statutes
from govtool.wording.decided.context import Context, context_of
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import whole_of

BECOMES: Final = {
    Outcome.ADOPTED: mark("la résolution serait adoptée"),
    Outcome.REJECTED: mark("la résolution serait rejetée"),
    Outcome.NO_QUORUM: mark("le quorum ne serait plus atteint"),
    Outcome.VETOED: mark("la résolution serait arrêtée par un veto"),
    Outcome.TIED: mark("les voix seraient partagées"),
}


def irregularity_text(irregularity: Irregularity, statutes: Statutes, voice: Voice) -> str:
    """Say what withdrawing ballots or proxies could change, in the worst case."""
    asked = voice.say_many(
        "Si {count} bulletin ou pouvoir était retiré, dans le pire des cas :",
        "Si {count} bulletins ou pouvoirs étaient retirés, dans le pire des cas :",
        irregularity.ballots,
    )
    if irregularity.fewest is None or irregularity.outcome is None:
        return voice.say("{asked} rien ne changerait, et aucun nombre de bulletins n’y suffirait.", asked=asked)
    terms = {
        "asked": asked,
        "becomes": voice.say(BECOMES[irregularity.outcome]),
        "fewest": whole_of(voice, irregularity.fewest),
        "worst": _worst(irregularity, context_of(statutes, voice)),
    }
    if irregularity.changes:
        return voice.say("{asked} le résultat pourrait changer. Il suffit de {fewest} ({worst}) : {becomes}.", **terms)
    return voice.say(
        "{asked} le résultat ne changerait pas. Il en faut {fewest} ({worst}) pour que cela change : {becomes}.",
        **terms,
    )


def _worst(irregularity: Irregularity, context: Context) -> str:
    parts = (_college(context, college, withdrawn) for college, withdrawn in irregularity.worst.items())
    return context.voice.list_of(parts)


def _college(context: Context, college: str, withdrawn: Withdrawn) -> str:
    voice = context.voice
    named = (
        (withdrawn.for_, voice.say("{count} pour", count=whole_of(voice, withdrawn.for_))),
        (withdrawn.against, voice.say("{count} contre", count=whole_of(voice, withdrawn.against))),
        (withdrawn.abstain, voice.say_many("{count} abstention", "{count} abstentions", withdrawn.abstain)),
        (withdrawn.blank, voice.say_many("{count} blanc", "{count} blancs", withdrawn.blank)),
        (withdrawn.null, voice.say_many("{count} nul", "{count} nuls", withdrawn.null)),
    )
    told = voice.list_of(words for number, words in named if number)
    return voice.say("{college} : {told}", college=context.name(college), told=told) if told else context.name(college)
