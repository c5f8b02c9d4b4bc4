"""The certified extract of minutes: one decision, with its result and its reasons."""

from collections.abc import Iterator

from govtool.documents.blocks import Block, Document, Heading, Letterhead, Paragraph, Signatures
from govtool.documents.minutes import reference_of, subtitle_of
from govtool.documents.resolutions import resolution_blocks
from govtool.documents.scribe import Scribe
from govtool.documents.sitting import meeting_blocks
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.minutes import Seal, certifying_of
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice
from govtool.wording.minutes import certifying_sentence, place_of


def extract_document(
    facts: AssemblyFacts,
    position: int,
    seal: Seal | None,
    statutes: Statutes,
    letterhead: Letterhead,
    voice: Voice,
) -> Document:
    """Compose the extract of one resolution; a draft, which nobody certifies yet, as long as there is no seal.

    position: the rank of the resolution on the agenda.
    statutes: those of the version that the facts name.

    Raises: LookupError when there is no resolution at that rank.
    """
    scribe = Scribe(facts, voice)
    return Document(
        title=voice.say("Extrait du procès-verbal"),
        subtitle=subtitle_of(scribe),
        language=voice.language.value,
        letterhead=letterhead,
        reference=reference_of(seal, voice),
        dated=scribe.dated() if seal is None else seal.sealed_at,
        blocks=(*scribe.warnings(), *_body(scribe, position, statutes), *_certified(scribe, seal)),
        watermark=voice.say("Projet") if seal is None else "",
    )


def _body(scribe: Scribe, position: int, statutes: Statutes) -> Iterator[Block]:
    items = {item.position: item for item in scribe.facts.items}
    if position not in items:
        raise LookupError(f"no resolution at rank {position}")
    yield Heading(1, scribe.voice.say("Réunion"))
    yield from meeting_blocks(scribe)
    yield Heading(1, scribe.voice.say("Résolution"))
    yield from resolution_blocks(scribe, items[position], statutes)


def _certified(scribe: Scribe, seal: Seal | None) -> Iterator[Block]:
    """Give the words and the place of the certificate; any one of the persons named may sign."""
    voice, certifying = scribe.voice, certifying_of(scribe.facts.collective.legal_form)
    yield Heading(1, voice.say("Certification"))
    if seal is None:
        yield Paragraph(voice.say("Cet extrait ne peut être certifié qu’une fois le procès-verbal scellé."))
        return
    certified = voice.say(
        "Extrait certifié conforme au procès-verbal n° {number} de l’année {year}, scellé le {moment}.",
        number=seal.number,
        year=seal.year,
        moment=scribe.moment(seal.sealed_at),
    )
    yield Paragraph(certified)
    yield Paragraph(seal.digest, voice.say("Empreinte SHA-256 du procès-verbal :"))
    yield Paragraph(certifying_sentence(certifying, voice))
    yield Signatures(tuple(place_of(signer, voice) for signer in certifying.signers))
