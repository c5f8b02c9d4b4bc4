"""Incidents that the application knows of: polls annulled, decisions completed afterwards, proxies revoked."""

from collections.abc import Iterator

from govtool.documents.scribe import Scribe
from govtool.domain.assembly_facts import ItemFacts
from govtool.domain.polls import PollState


def known_incidents(scribe: Scribe) -> tuple[str, ...]:
    """Tell each incident in a sentence, in the order of the agenda; then the proxies."""
    return (*_of_items(scribe), *_of_proxies(scribe))


def _of_items(scribe: Scribe) -> Iterator[str]:
    for item in scribe.facts.items:
        yield from _annulled(scribe, item)
        yield from _completed(scribe, item)


def _annulled(scribe: Scribe, item: ItemFacts) -> Iterator[str]:
    voice = scribe.voice
    for poll in item.polls:
        if poll.state is PollState.ANNULLED and poll.ended_at is not None:
            yield voice.say(
                "Résolution n° {position} : le scrutin n° {number} a été annulé {when}. Motif : {reason}",
                position=item.position,
                number=poll.number,
                when=scribe.when(poll.ended_at),
                reason=poll.reason or voice.say("non indiqué"),
            )


def _completed(scribe: Scribe, item: ItemFacts) -> Iterator[str]:
    for poll in item.polls:
        if poll.decision is not None and poll.decision.number > 1:
            yield scribe.voice.say(
                "Résolution n° {position} : la décision a été complétée {when}, après la clôture du scrutin.",
                position=item.position,
                when=scribe.when(poll.decision.decided_at),
            )


def _of_proxies(scribe: Scribe) -> Iterator[str]:
    for proxy in scribe.facts.proxies:
        if proxy.revoked_at is not None:
            yield scribe.voice.say(
                "Pouvoir de {principal} à {holder} : révoqué {when}.",
                principal=scribe.member(proxy.principal),
                holder=scribe.member(proxy.holder),
                when=scribe.when(proxy.revoked_at),
            )
