"""Passages: what the secretary wrote, mention by mention, and the gaps that a draft still shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govtool.documents.blocks import Block, Listing, Paragraph, Signatures
from govtool.documents.scribe import Scribe
from govtool.domain.articles import NotSeen
from govtool.domain.minute_book import MinutesState
from govtool.domain.minutes import Mention, required_mentions, signing_of
from govtool.wording.language import Language
from govtool.wording.minutes import gap_of, place_of, signing_sentence
from govtool.wording.typography import typeset


@dataclass(frozen=True, slots=True)
class Passages:
    """The free text of the secretary, beside the facts.

    state: gaps are shown in a draft only; sealed minutes say what their time asked for.
    """

    scribe: Scribe
    written: Mapping[Mention, str]
    state: MinutesState

    def blocks(self, mention: Mention) -> Iterator[Block]:
        """Give what was written, or the gap, named with its article."""
        paragraphs = paragraphs_of(self._said(mention))
        yield from (Paragraph(paragraph) for paragraph in paragraphs)
        if not paragraphs:
            yield from self._gap(mention)

    def reason(self) -> Iterator[Block]:
        """Give why these minutes correct others; nothing when they correct none."""
        paragraphs = paragraphs_of(self._said(Mention.CORRECTION))
        strong = self.scribe.voice.say("Motif de la correction :")
        yield from (Paragraph(text, "" if rank else strong) for rank, text in enumerate(paragraphs))

    def shares(self) -> Iterator[Block]:
        """Give the shares that vote, or those of each member, where the legal form asks for them."""
        voice = self.scribe.voice
        if voting := self._said(Mention.VOTING_SHARES).strip():
            yield Paragraph(voting, voice.say("Actions participant au vote :"))
        if held := lines_of(self._said(Mention.SHARES_HELD)):
            yield Paragraph(voice.say("Les associés présents ou représentés détiennent :"))
            yield Listing(held)
        for mention, written in ((Mention.VOTING_SHARES, voting), (Mention.SHARES_HELD, held)):
            if not written:
                yield from self._gap(mention)

    def signatures(self) -> Iterator[Block]:
        """Give the places to sign: those who were named, else those whom the law or usage names."""
        voice, signing = self.scribe.voice, signing_of(self.scribe.facts.collective.legal_form)
        named = lines_of(self._said(Mention.SIGNATORIES))
        if not named or not isinstance(signing.article, NotSeen):
            yield Paragraph(signing_sentence(signing, voice))
        if not named:
            yield from self._gap(Mention.SIGNATORIES)
        yield Signatures(named or tuple(place_of(signer, voice) for signer in signing.signers))

    def _said(self, mention: Mention) -> str:
        """Give what was written with the typography of French, in which minutes are written whatever their voice."""
        return typeset(self.written.get(mention, ""), Language.FRENCH)

    def _gap(self, mention: Mention) -> Iterator[Block]:
        if self.state is MinutesState.DRAFT:
            required = required_mentions(self.scribe.facts.collective.legal_form)
            yield from (Paragraph(gap_of(one, self.scribe.voice)) for one in required if one.mention is mention)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Cut a text at its empty lines; the other line breaks stay."""
    lines = [line.strip() for line in text.splitlines()]
    return tuple(block.strip("\n") for block in "\n".join(lines).split("\n\n") if block.strip("\n"))


def lines_of(text: str) -> tuple[str, ...]:
    """Cut a text into its lines, empty ones left out."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
