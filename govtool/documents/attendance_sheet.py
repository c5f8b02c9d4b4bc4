"""The attendance sheet: who takes part, by college and by name, with proxies beside their holders."""

from collections.abc import Iterator, Mapping
from typing import Final

from govtool.documents.attendance import Column, attendance_grid, college_blocks, held_by, manner_words
from govtool.documents.blocks import Block, Document, Grid, Heading, Letterhead, Paragraph, Signatures
from govtool.documents.scribe import Scribe
from govtool.documents.sitting import hours_blocks
from govtool.domain.assembly_facts import AssemblyFacts, Attendee, Manner
from govtool.domain.minutes import SA_FORMS, SA_SHEET, SARL, SARL_FORMS, Signer
from govtool.wording.articles import article_text
from govtool.wording.language import Voice
from govtool.wording.minutes import place_of
from govtool.wording.numbers import whole_of

Held = Mapping[int, tuple[str, ...]]
TAKING_PART = frozenset({Manner.PRESENT, Manner.REMOTE, Manner.POSTAL})
ADDRESS_LETTERS: Final = 34
SHARES_LETTERS: Final = 10
OFFICERS = (Signer.CHAIR, Signer.FIRST_TELLER, Signer.SECOND_TELLER, Signer.SECRETARY)


def attendance_sheet(facts: AssemblyFacts, letterhead: Letterhead, voice: Voice) -> Document:
    """Compose the attendance sheet of an assembly, as it stands; every member on the roll has a place to sign.

    Where the legal form asks for address and shares, which the application does not know, they are filled by hand
    beside each name, once, on pages that lie on their long side.

    Source: code de commerce, art. R225-95 (SA), for the lists, and R223-24 (SARL), for the shares.
    """
    scribe = Scribe(facts, voice)
    return Document(
        title=voice.say("Feuille de présence"),
        subtitle=voice.say("{title}, {day}", title=facts.meeting.title, day=scribe.held()),
        language=voice.language.value,
        letterhead=letterhead,
        reference=voice.say("Première convocation") if facts.meeting.call == 1 else voice.say("Deuxième convocation"),
        dated=scribe.dated(),
        blocks=tuple(_blocks(scribe)),
        landscape=bool(_by_hand(scribe)),
    )


def _blocks(scribe: Scribe) -> Iterator[Block]:
    say, held = scribe.voice.say, held_by(scribe)
    yield from scribe.warnings()
    yield Paragraph(scribe.facts.meeting.place, say("Lieu :"))
    yield from hours_blocks(scribe)
    yield Heading(1, say("Totaux"))
    yield attendance_grid(scribe)
    yield Heading(1, say("Émargement par collège"))
    yield Paragraph(say("Chaque membre présent signe pour lui-même et pour ceux qu’il représente."))
    yield from _holdings(scribe)
    by_hand = _by_hand(scribe)
    letters = (ADDRESS_LETTERS, SHARES_LETTERS) if by_hand else ()
    for college in scribe.facts.colleges:
        yield from college_blocks(scribe, college, _columns(scribe, held, by_hand), signed=True, blank=letters)
    yield Heading(1, say("Membres représentés et mandataires"))
    yield from _represented(scribe)
    yield from _holders(scribe, held)
    yield Heading(1, say("Votes par correspondance"))
    yield from _postal(scribe)
    yield Heading(1, say("Certification"))
    yield from _certificate(scribe)


def _by_hand(scribe: Scribe) -> tuple[str, ...]:
    """Name the columns that are filled by hand; there are none where neither law nor usage asks for them."""
    say, form = scribe.voice.say, scribe.facts.collective.legal_form
    if form in SA_FORMS:
        return (say("Domicile"), say("Nombre d’actions"))
    return (say("Domicile"), say("Parts sociales")) if form in SARL_FORMS else ()


def _holdings(scribe: Scribe) -> Iterator[Block]:
    """Say what is to be filled by hand, and which article asks for it."""
    voice, form = scribe.voice, scribe.facts.collective.legal_form
    if form in SA_FORMS:
        sentence = voice.say(
            "Le domicile et le nombre d’actions de chaque membre, présent, représenté, mandataire ou votant par "
            "correspondance, se portent à la main en regard de son nom ({article}).",
            article=article_text(SA_SHEET, voice),
        )
        yield Paragraph(sentence)
    elif form in SARL_FORMS:
        sentence = voice.say(
            "Le nombre de parts sociales de chaque associé présent ou représenté ({article}) et, suivant l’usage, son "
            "domicile se portent à la main en regard de son nom.",
            article=article_text(SARL, voice),
        )
        yield Paragraph(sentence)


def _columns(scribe: Scribe, held: Held, by_hand: tuple[str, ...]) -> tuple[Column, ...]:
    voice = scribe.voice
    empty: tuple[Column, ...] = tuple((head, lambda _member: "") for head in by_hand)
    return (
        (voice.say("Participation"), lambda member: manner_words(scribe, member)),
        (voice.say("Pouvoirs reçus"), lambda member: ", ".join(held.get(member.number, ()))),
        (voice.say("Nombre de voix"), lambda member: whole_of(voice, _votes(member, held))),
        *empty,
        (voice.say("Signature"), lambda _member: ""),
    )


def _votes(member: Attendee, held: Held) -> int:
    """Count the votes that a member has in hand: her own when she takes part herself, and those of her principals."""
    return len(held.get(member.number, ())) + (member.manner in TAKING_PART)


def _represented(scribe: Scribe) -> Iterator[Block]:
    voice = scribe.voice
    rows = tuple(
        (member.name, scribe.college(member.college), scribe.member(member.holder))
        for member in scribe.facts.members
        if member.holder is not None
    )
    if not rows:
        yield Paragraph(voice.say("Aucun membre n’est représenté."))
        return
    heads = (voice.say("Membre représenté"), voice.say("Collège"), voice.say("Mandataire"))
    yield Grid(voice.say("Membres représentés"), heads, rows, numbers=False)


def _holders(scribe: Scribe, held: Held) -> Iterator[Block]:
    voice = scribe.voice
    heads = (voice.say("Mandataire"), voice.say("Collège"), voice.say("Voix de ses mandants"), voice.say("Mandants"))
    rows = tuple(
        (
            member.name,
            scribe.college(member.college),
            whole_of(voice, len(held[member.number])),
            ", ".join(held[member.number]),
        )
        for member in scribe.facts.members
        if member.number in held
    )
    if rows:
        yield Grid(voice.say("Mandataires"), heads, rows, numbers=False)


def _postal(scribe: Scribe) -> Iterator[Block]:
    voice = scribe.voice
    rows = tuple(
        (member.name, scribe.college(member.college))
        for member in scribe.facts.members
        if member.manner is Manner.POSTAL
    )
    if rows:
        heads = (voice.say("Nom"), voice.say("Collège"))
        yield Grid(voice.say("Votants par correspondance"), heads, rows, numbers=False)
    else:
        yield Paragraph(voice.say("Aucun vote par correspondance n’est enregistré."))


def _certificate(scribe: Scribe) -> Iterator[Block]:
    voice, form = scribe.voice, scribe.facts.collective.legal_form
    attending = sum(college.attending for college in scribe.facts.colleges)
    yield Paragraph(
        voice.say_many(
            "Feuille de présence certifiée exacte par le bureau et arrêtée à {count} membre présent ou représenté. "
            "Les pouvoirs sont à y joindre.",
            "Feuille de présence certifiée exacte par le bureau et arrêtée à {count} membres présents ou représentés. "
            "Les pouvoirs sont à y joindre.",
            attending,
        )
    )
    signers = OFFICERS if form in SA_FORMS else (Signer.CHAIR, Signer.SECRETARY)
    yield Signatures(tuple(place_of(signer, voice) for signer in signers))
