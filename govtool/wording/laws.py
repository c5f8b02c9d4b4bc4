"""Laws in a line: what the law asks of one place of the statutes, with its article, for the help under a field."""

from collections.abc import Callable, Sequence
from enum import Enum
from fractions import Fraction
from typing import Final

from govtool.domain.laws import (
    Bounds,
    Law,
    MajorityFloor,
    OffAgenda,
    PostalCutoff,
    ProxyCeiling,
    QuorumFloor,
    RefusedWords,
)
from govtool.domain.participation import FixedProxies, ProxyLimit, ShareOfMembers, TotalVotes
from govtool.domain.thresholds import Comparison
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of, whole_of
from govtool.wording.remarks import source_text
from govtool.wording.remarks.terms import UNITS, WORDS
from govtool.wording.written.choices import CHOICES, choice_words
from govtool.wording.written.thresholds import at_least, more_than

UNIT_WORDS: Final = ("days", "months", "years")


def law_line(path: str, laws: Sequence[Law], voice: Voice) -> str:
    """Say what the law asks of a place, each row with its article; empty when it says nothing.

    path: dotted, as the rows were asked for: its last word gives the unit of a number.
    """
    return " ".join(dict.fromkeys(_line(path, law, voice) for law in laws))


def _line(path: str, law: Law, voice: Voice) -> str:
    asked, source = _asked(path, law, voice), source_text(law, voice)
    if asked and source:
        return voice.say("La loi : {asked} ({source}).", asked=asked, source=source)
    if asked:
        return voice.say("La loi : {asked}.", asked=asked)
    return voice.say("La loi en parle : {source}.", source=source) if source else ""


def _asked(path: str, law: Law, voice: Voice) -> str:
    match law:
        case Bounds():
            return _bounds(law, _unit(path), voice)
        case QuorumFloor():
            return _quorum(law, voice)
        case MajorityFloor():
            words = at_least if law.comparison is Comparison.AT_LEAST else more_than
            return voice.say(
                "{majority}, parmi {base}", majority=words(voice, law.share), base=voice.say(WORDS[law.narrowest])
            )
        case RefusedWords():
            return voice.say("elle n’admet pas {words}", words=voice.choice_of(_words(law, voice)))
        case ProxyCeiling():
            return _ceiling(law.limit, voice)
        case PostalCutoff():
            return _cutoff(path, law, voice)
        case OffAgenda():
            return voice.say("révoquer ou remplacer qui dirige, et rien d’autre")
        case _:
            return ""


def _bounds(law: Bounds, unit: Callable[[Voice, int], str], voice: Voice) -> str:
    def told(value: Fraction | int) -> str:
        return share_of(voice, value) if isinstance(value, Fraction) else unit(voice, value)

    if law.highest is None:
        return voice.say("au moins {lowest}", lowest=told(law.lowest))
    if not law.lowest:
        return voice.say("au plus {highest}", highest=told(law.highest))
    return voice.say("de {lowest} à {highest}", lowest=told(law.lowest), highest=told(law.highest))


def _unit(path: str) -> Callable[[Voice, int], str]:
    word = path.rpartition("_")[2]
    return UNITS[word] if word in UNIT_WORDS else whole_of


def _quorum(law: QuorumFloor, voice: Voice) -> str:
    if not law.share:
        return voice.say("aucun quorum n’est demandé")
    return voice.say("{share} des membres", share=at_least(voice, law.share))


def _words(law: RefusedWords, voice: Voice) -> list[str]:
    """Give the words that are refused, in the order of the format."""
    choices = [word for word in law.words if isinstance(word, Enum)]
    ranked = sorted(choices, key=lambda choice: list(CHOICES[type(choice)]).index(choice.value))
    return [voice.say("« {word} »", word=choice_words(voice, choice)) for choice in ranked]


def _ceiling(limit: ProxyLimit, voice: Voice) -> str:
    match limit:
        case FixedProxies():
            return voice.say_many("au plus {count} pouvoir", "au plus {count} pouvoirs", limit.proxies)
        case TotalVotes():
            return voice.say_many(
                "au plus {count} voix en tout, la sienne comprise",
                "au plus {count} voix en tout, la sienne comprise",
                limit.votes,
            )
        case ShareOfMembers():
            return voice.say("au plus {share} des membres", share=share_of(voice, limit.share))
        case _:
            return ""


def _cutoff(path: str, law: PostalCutoff, voice: Voice) -> str:
    if "paper" in path:
        return voice.say("au plus {days} avant", days=UNITS["days"](voice, law.paper_days))
    return voice.say("{day} à {hour} h", day=UNITS["eve"](voice, law.electronic_days), hour=law.electronic_hour)
