"""The sitting: when, where and under which statutes an assembly met, who took part, how it ended."""

from collections.abc import Iterator

from govtool.documents.attendance import attendance_grid
from govtool.documents.blocks import Block, Paragraph
from govtool.documents.scribe import Scribe
from govtool.domain.articles import NotSeen
from govtool.domain.assembly_facts import ItemFacts, ItemState
from govtool.domain.decisions import Outcome
from govtool.domain.holes import Hole
from govtool.domain.organs import VotesFollow
from govtool.domain.statutes import Statutes
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, day_of
from govtool.wording.names import name_of

LEFT_OVER = frozenset({ItemState.NOT_PUT, ItemState.STANDING})


def meeting_blocks(scribe: Scribe) -> Iterator[Block]:
    """Say who met, when and where, and under which version of the statutes."""
    voice, facts = scribe.voice, scribe.facts
    met = voice.say(
        "Les membres de « {collective} » se sont réunis {call} le {day}.",
        collective=facts.collective.name,
        call=scribe.call(),
        day=scribe.held(),
    )
    yield Paragraph(met)
    if facts.collective.legal_form is not None:
        yield Paragraph(name_of(facts.collective.legal_form, voice), voice.say("Forme juridique :"))
    yield Paragraph(facts.meeting.title, voice.say("Assemblée :"))
    yield Paragraph(facts.meeting.place, voice.say("Lieu :"))
    yield from hours_blocks(scribe)
    yield from _version(scribe)


def hours_blocks(scribe: Scribe) -> Iterator[Block]:
    """Say when the sitting began and ended, in the zone of the collective."""
    voice, meeting = scribe.voice, scribe.facts.meeting
    pending = voice.say("pas encore")
    opened = pending if meeting.opened_at is None else scribe.moment(meeting.opened_at)
    closed = pending if meeting.closed_at is None else scribe.moment(meeting.closed_at)
    yield Paragraph(opened, voice.say("Ouverture de la séance :"))
    yield Paragraph(closed, voice.say("Clôture de la séance :"))


def _version(scribe: Scribe) -> Iterator[Block]:
    version, voice = scribe.facts.statutes, scribe.voice
    day = day_of(voice, version.in_force_from)
    said = voice.say("version {number}, en vigueur depuis le {day}.", number=version.number, day=day)
    yield Paragraph(said, voice.say("Statuts :"))
    yield Paragraph(version.digest, voice.say("Empreinte SHA-256 des statuts :"))


def attendance_blocks(scribe: Scribe, statutes: Statutes) -> Iterator[Block]:
    """Say how many took part and in which manner, college by college."""
    voice, colleges = scribe.voice, scribe.facts.colleges
    attending = sum(college.attending for college in colleges)
    listed = voice.say_many(
        "La liste des membres, arrêtée au {day}, compte {count} inscrit.",
        "La liste des membres, arrêtée au {day}, compte {count} inscrits.",
        sum(college.enrolled for college in colleges),
        day=day_of(voice, scribe.facts.meeting.record_date),
    )
    took_part = voice.say_many(
        "{count} membre a pris part à l’assemblée, en personne, à distance ou par mandataire.",
        "{count} membres ont pris part à l’assemblée, en personne, à distance ou par mandataire.",
        attending,
    )
    yield Paragraph(f"{listed} {took_part}")
    yield attendance_grid(scribe)
    yield from (Paragraph(sentence) for sentence in _manners(scribe))
    yield from (Paragraph(sentence) for sentence in _votes_each(statutes, voice))
    yield Paragraph(voice.say("Le quorum est constaté résolution par résolution, ci-après."))


def _manners(scribe: Scribe) -> Iterator[str]:
    voice, colleges = scribe.voice, scribe.facts.colleges
    remote = sum(college.remote for college in colleges)
    represented = sum(college.represented for college in colleges)
    if remote:
        yield voice.say_many(
            "{count} membre n’a pris part qu’à distance, par vote électronique ; il est réputé présent.",
            "{count} membres n’ont pris part qu’à distance, par vote électronique ; ils sont réputés présents.",
            remote,
        )
    if represented:
        yield voice.say_many(
            "{count} membre est représenté ; l’annexe nomme son mandataire.",
            "{count} membres sont représentés ; l’annexe nomme leurs mandataires.",
            represented,
        )


def _votes_each(statutes: Statutes, voice: Voice) -> Iterator[str]:
    """Say that shares give no votes, which stands for the number of shares of each member."""
    membership = statutes.membership
    if isinstance(membership, Hole) or membership.votes_follow is not VotesFollow.PERSON:
        return
    if isinstance(membership.article, NotSeen):
        yield voice.say("Chaque membre dispose d’une voix, quels que soient ses parts ou ses apports.")
    else:
        article = article_text(membership.article, voice)
        yield voice.say(
            "Chaque membre dispose d’une voix, quels que soient ses parts ou ses apports ({article}).", article=article
        )


def closing_sentence(scribe: Scribe) -> str:
    """Say when the sitting ended; the agenda is said to be exhausted only if it is."""
    voice, meeting = scribe.voice, scribe.facts.meeting
    if meeting.closed_at is None:
        return voice.say("La séance n’est pas encore levée.")
    when = scribe.when(meeting.closed_at)
    if any(_is_left_over(item) for item in scribe.facts.items):
        return voice.say("La séance est levée {when}.", when=when)
    return voice.say("L’ordre du jour étant épuisé, la séance est levée {when}.", when=when)


def _is_left_over(item: ItemFacts) -> bool:
    """Say whether a resolution still waits: nobody put it to the vote, or there was no quorum."""
    return item.state in LEFT_OVER or (item.decision is not None and item.decision.outcome == Outcome.NO_QUORUM)


def no_quorum_sentence(scribe: Scribe) -> str:
    """Say that nothing could be decided."""
    return scribe.voice.say(
        "Le quorum n’étant atteint pour aucune des résolutions soumises à l’assemblée, elle n’a délibéré sur aucune."
    )
