"""Proxies and postal votes in sentences."""

from govtool.domain.articles import NoneStated
from govtool.domain.holes import Hole
from govtool.domain.participation import (
    BlankProxy,
    FixedProxies,
    NoDirection,
    PostalVote,
    Proxies,
    ProxyHolder,
    ProxyLimit,
    ShareOfMembers,
    TotalVotes,
    UnlimitedProxies,
)
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading


def proxies_passages(reading: Reading, proxies: Proxies | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word who may vote for an absent member, and how many proxies one person may hold."""
    voice = reading.voice
    match proxies:
        case Hole():
            return (reading.hole("proxies", voice.say("Pouvoirs"), proxies),)
        case NoneStated():
            return (Passage(path="proxies", sentences=(voice.say("Personne ne peut voter pour un autre membre."),)),)
        case Proxies():
            return (
                reading.passage("proxies", proxies, _holder(voice, proxies.holder), *_blank(voice, proxies)),
                reading.passage("proxies.limit", proxies.limit, limit_sentence(voice, proxies.limit)),
            )


def postal_passages(reading: Reading, postal: PostalVote | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word how one votes before the assembly."""
    voice = reading.voice
    match postal:
        case Hole():
            return (reading.hole("postal", voice.say("Vote par correspondance"), postal),)
        case NoneStated():
            sentence = voice.say("On ne vote pas par correspondance.")
            return (Passage(path="postal", sentences=(sentence,)),)
        case PostalVote():
            return (reading.passage("postal", postal, *postal_sentences(voice, postal)),)


def limit_sentence(voice: Voice, limit: ProxyLimit) -> str:
    """Say how many proxies one person may hold."""
    match limit:
        case UnlimitedProxies():
            return voice.say("Le nombre de pouvoirs par personne n’est pas limité.")
        case FixedProxies(proxies=0):
            return voice.say("Personne ne peut recevoir de pouvoir.")
        case FixedProxies():
            return voice.say_many(
                "Une même personne peut recevoir {count} pouvoir au plus.",
                "Une même personne peut recevoir {count} pouvoirs au plus.",
                limit.proxies,
            )
        case TotalVotes():
            return voice.say_many(
                "Une même personne ne porte pas plus de {count} voix, la sienne comprise.",
                "Une même personne ne porte pas plus de {count} voix, la sienne comprise.",
                limit.votes,
            )
        case ShareOfMembers():
            return _share_limit(voice, limit)


def _share_limit(voice: Voice, limit: ShareOfMembers) -> str:
    share = share_of(voice, limit.share)
    if not limit.minimum:
        return voice.say(
            "Une même personne peut représenter jusqu’à {share} des membres, arrondi au-dessous.", share=share
        )
    return voice.say_many(
        "Une même personne peut représenter jusqu’à {share} des membres, arrondi au-dessous ; "
        "elle peut toujours recevoir {count} pouvoir.",
        "Une même personne peut représenter jusqu’à {share} des membres, arrondi au-dessous ; "
        "elle peut toujours recevoir {count} pouvoirs.",
        limit.minimum,
        share=share,
    )


def postal_sentences(voice: Voice, postal: PostalVote) -> tuple[str, ...]:
    """Say until when a form is in time, and what a form without a choice counts as."""
    return (
        voice.say("Chacun peut voter avant l’assemblée, par un formulaire en ligne ou sur papier."),
        _electronic(voice, postal),
        _paper(voice, postal.paper_cutoff_days),
        _no_direction(voice, postal.no_direction),
    )


def _holder(voice: Voice, holder: ProxyHolder) -> str:
    match holder:
        case ProxyHolder.MEMBER:
            return voice.say("Un membre absent peut donner pouvoir à un autre membre.")
        case ProxyHolder.SAME_COLLEGE:
            return voice.say("Un membre absent peut donner pouvoir à un autre membre de son collège.")
        case ProxyHolder.MEMBER_OR_SPOUSE:
            return voice.say("Un membre absent peut donner pouvoir à un autre membre ou à son conjoint.")
        case ProxyHolder.MEMBER_OR_FAMILY:
            return voice.say(
                "Un membre absent peut donner pouvoir à un autre membre, à son conjoint, à un ascendant ou à un "
                "descendant."
            )
        case ProxyHolder.ANYONE:
            return voice.say("Un membre absent peut donner pouvoir à la personne de son choix.")


def _blank(voice: Voice, proxies: Proxies) -> tuple[str, ...]:
    if proxies.blank is BlankProxy.REFUSED:
        return (voice.say("Un pouvoir qui ne nomme personne est refusé."),)
    line = voice.say(
        "Un pouvoir qui ne nomme personne vaut un vote pour les résolutions que l’organe de direction présente "
        "ou soutient, "
        "et contre les autres."
    )
    if proxies.blank_outside_limit:
        return (line, voice.say("Ces pouvoirs ne comptent pas dans la limite par personne."))
    return (line, voice.say("Ces pouvoirs comptent dans la limite par personne."))


def _electronic(voice: Voice, postal: PostalVote) -> str:
    hour = postal.electronic_cutoff_hour
    if not postal.electronic_cutoff_days:
        return voice.say("En ligne, le formulaire doit arriver au plus tard le jour même à {hour} h.", hour=hour)
    return voice.say_many(
        "En ligne, le formulaire doit arriver au plus tard la veille de l’assemblée, à {hour} h.",
        "En ligne, le formulaire doit arriver au plus tard {count} jours avant l’assemblée, à {hour} h.",
        postal.electronic_cutoff_days,
        hour=hour,
    )


def _paper(voice: Voice, days: int) -> str:
    if not days:
        return voice.say("Sur papier, il doit arriver au plus tard le jour même.")
    return voice.say_many(
        "Sur papier, il doit arriver au plus tard la veille de l’assemblée.",
        "Sur papier, il doit arriver au plus tard {count} jours avant l’assemblée.",
        days,
    )


def _no_direction(voice: Voice, no_direction: NoDirection) -> str:
    if no_direction is NoDirection.AGAINST:
        return voice.say("Un formulaire sans choix compte comme un vote contre.")
    return voice.say("Un formulaire sans choix compte pour le quorum, mais ni pour ni contre.")
