"""Minutes: composed from frozen facts and from what the secretary wrote, as blocks that any renderer prints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govtool.documents.attendance import named_blocks
from govtool.documents.blocks import Block, Document, Heading, Letterhead, Listing, Paragraph
from govtool.documents.incidents import known_incidents
from govtool.documents.passages import Passages
from govtool.documents.resolutions import resolution_blocks, resolution_title
from govtool.documents.scribe import Scribe
from govtool.documents.sitting import attendance_blocks, closing_sentence, meeting_blocks, no_quorum_sentence
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.minute_book import MinutesState
from govtool.domain.minutes import Mention, MinutesKind, Seal, kind_of
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice


def minutes_document(
    facts: AssemblyFacts,
    written: Mapping[Mention, str],
    seal: Seal | None,
    statutes: Statutes,
    letterhead: Letterhead,
    voice: Voice,
) -> Document:
    """Compose the minutes of an assembly; a draft, with its gaps named, as long as there is no seal.

    statutes: those of the version that the facts name.
    """
    scribe = Scribe(facts, voice)
    state = MinutesState.DRAFT if seal is None else MinutesState.SEALED
    minutes = _Minutes(scribe, Passages(scribe, written, state), seal, statutes, kind_of(facts.outcomes))
    return Document(
        title=title_of(minutes.kind, voice),
        subtitle=subtitle_of(scribe),
        language=voice.language.value,
        letterhead=letterhead,
        reference=reference_of(seal, voice),
        dated=scribe.dated() if seal is None else seal.sealed_at,
        blocks=tuple(minutes.blocks()),
        watermark=voice.say("Projet") if seal is None else "",
    )


def title_of(kind: MinutesKind, voice: Voice) -> str:
    """Name minutes by their kind."""
    return voice.say("Procès-verbal de carence") if kind is MinutesKind.NO_QUORUM else voice.say("Procès-verbal")


def subtitle_of(scribe: Scribe) -> str:
    """Name the assembly and its day."""
    return scribe.voice.say("{title}, {day}", title=scribe.facts.meeting.title, day=scribe.held())


def reference_of(seal: Seal | None, voice: Voice) -> str:
    """Give the number in the minute book, or say that there is none yet."""
    if seal is None:
        return voice.say("Projet, sans numéro au registre")
    return voice.say("Registre des délibérations, n° {number} de l’année {year}", number=seal.number, year=seal.year)


@dataclass(frozen=True, slots=True)
class _Minutes:
    """Minutes being composed."""

    scribe: Scribe
    passages: Passages
    seal: Seal | None
    statutes: Statutes
    kind: MinutesKind

    def blocks(self) -> Iterator[Block]:
        """Give the parts in the order of a minute book, each under its heading."""
        yield from self.scribe.warnings()
        yield from self._correction()
        for heading, part in self._parts():
            yield Heading(1, heading)
            yield from part

    def _parts(self) -> Iterator[tuple[str, Iterator[Block]]]:
        say, passages = self.scribe.voice.say, self.passages
        yield say("Réunion"), meeting_blocks(self.scribe)
        yield say("Convocation et ordre du jour"), self._convocation()
        yield say("Bureau de séance"), passages.blocks(Mention.OFFICERS)
        yield say("Participation"), self._participation()
        yield say("Documents soumis à l’assemblée"), passages.blocks(Mention.DOCUMENTS)
        yield say("Débats"), passages.blocks(Mention.DEBATES)
        yield say("Résolutions"), self._resolutions()
        yield say("Incidents de séance"), self._incidents()
        yield say("Clôture"), self._closing()
        yield say("Signatures"), passages.signatures()
        yield say("Annexe : liste nominative des membres"), named_blocks(self.scribe)

    def _correction(self) -> Iterator[Block]:
        corrects = None if self.seal is None else self.seal.corrects
        if corrects is not None:
            sentence = self.scribe.voice.say(
                "Le présent procès-verbal rectifie le n° {number} de l’année {year}, qui demeure au registre.",
                number=corrects.number,
                year=corrects.year,
            )
            yield Paragraph(sentence)
        yield from self.passages.reason()

    def _convocation(self) -> Iterator[Block]:
        voice = self.scribe.voice
        yield from self.passages.blocks(Mention.CONVOCATION)
        yield Paragraph(voice.say("L’ordre du jour est le suivant :"))
        yield Listing(tuple(resolution_title(item, voice) for item in self.scribe.facts.items))

    def _participation(self) -> Iterator[Block]:
        yield from attendance_blocks(self.scribe, self.statutes)
        yield from self.passages.shares()

    def _resolutions(self) -> Iterator[Block]:
        for item in self.scribe.facts.items:
            yield from resolution_blocks(self.scribe, item, self.statutes)

    def _incidents(self) -> Iterator[Block]:
        known = known_incidents(self.scribe)
        if known:
            yield Listing(known)
        yield from self.passages.blocks(Mention.INCIDENTS)

    def _closing(self) -> Iterator[Block]:
        voice = self.scribe.voice
        if self.kind is MinutesKind.NO_QUORUM:
            yield Paragraph(no_quorum_sentence(self.scribe))
            drawn = voice.say("De tout ce qui précède, il a été dressé le présent procès-verbal de carence.")
        else:
            drawn = voice.say("De tout ce qui précède, il a été dressé le présent procès-verbal.")
        yield Paragraph(closing_sentence(self.scribe))
        yield Paragraph(drawn)
        if self.seal is not None:
            yield from _sealed(self.scribe, self.seal)


def _sealed(scribe: Scribe, seal: Seal) -> Iterator[Block]:
    voice, moment = scribe.voice, scribe.moment(seal.sealed_at)
    said = voice.say("n° {number} de l’année {year}, le {moment}.", number=seal.number, year=seal.year, moment=moment)
    yield Paragraph(said, voice.say("Scellement :"))
    yield Paragraph(seal.digest, voice.say("Empreinte SHA-256 :"))
    yield Paragraph(seal.previous, voice.say("Empreinte du procès-verbal précédent :"))
