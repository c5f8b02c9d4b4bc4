"""Reserves, annual accounts, cooperative review and the facts the law looks at, in sentences."""

from collections.abc import Iterator

from govtool.domain.articles import NoneStated
from govtool.domain.holes import Hole
from govtool.domain.organs import Accounts, Reserves, Review, Situation
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading


def reserves_passages(reading: Reading, reserves: Reserves | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word what of the surplus goes to reserves."""
    voice = reading.voice
    match reserves:
        case Hole():
            return (reading.hole("reserves", voice.say("Réserves"), reserves),)
        case NoneStated():
            return (Passage(path="reserves", sentences=(voice.say("Aucune mise en réserve n’est demandée."),)),)
        case Reserves():
            return (reading.passage("reserves", reserves, *reserves_sentences(reading, reserves)),)


def reserves_sentences(reading: Reading, reserves: Reserves) -> tuple[str, str]:
    """Say each part of the surplus and their sum."""
    voice = reading.voice
    total = reserves.legal + (1 - reserves.legal) * reserves.statutory
    return (
        voice.say(
            "Des excédents, {legal} vont à la réserve légale, puis {statutory} du reste à la réserve statutaire.",
            legal=share_of(voice, reserves.legal),
            statutory=share_of(voice, reserves.statutory),
        ),
        voice.say("En tout, {total} des excédents restent dans les réserves.", total=share_of(voice, total)),
    )


def accounts_passages(reading: Reading, accounts: Accounts | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word when the annual assembly meets."""
    voice = reading.voice
    match accounts:
        case Hole():
            return (reading.hole("accounts", voice.say("Assemblée annuelle"), accounts),)
        case NoneStated():
            sentence = voice.say("Aucune date n’est demandée pour l’assemblée annuelle.")
            return (Passage(path="accounts", sentences=(sentence,)),)
        case Accounts():
            sentence = voice.say_many(
                "L’assemblée annuelle se tient dans le mois qui suit la fin de l’exercice.",
                "L’assemblée annuelle se tient dans les {count} mois qui suivent la fin de l’exercice.",
                accounts.annual_assembly_months,
            )
            return (reading.passage("accounts", accounts, sentence),)


def review_passages(reading: Reading, review: Review | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word when the cooperative review is made."""
    voice = reading.voice
    match review:
        case Hole():
            return (reading.hole("review", voice.say("Révision coopérative"), review),)
        case NoneStated():
            return (Passage(path="review", sentences=(voice.say("Aucune révision coopérative n’est demandée."),)),)
        case Review():
            sentence = voice.say_many(
                "La révision coopérative a lieu au moins une fois par an.",
                "La révision coopérative a lieu au moins tous les {count} ans.",
                review.every_years,
            )
            return (reading.passage("review", review, sentence),)


def situation_passages(reading: Reading, situation: Situation) -> tuple[Passage, ...]:
    """Word the facts on which the law depends, those that are known."""
    facts = tuple(_facts(reading.voice, situation))
    known = (Passage(path="situation", sentences=facts),) if facts else ()
    return (
        *known,
        *(
            reading.passage(
                f"situation.capital.{capital.category}",
                capital,
                reading.voice.say(
                    "La catégorie {category} détient {share} du capital.",
                    category=reading.category(capital.category),
                    share=share_of(reading.voice, capital.share),
                ),
            )
            for capital in situation.capital
        ),
    )


def _facts(voice: Voice, situation: Situation) -> Iterator[str]:
    if situation.members is not None:
        yield voice.say_many(
            "La structure compte {count} membre.", "La structure compte {count} membres.", situation.members
        )
    if situation.has_employees is not None:
        yield (
            voice.say("Elle emploie des salariés.")
            if situation.has_employees
            else voice.say("Elle n’emploie pas de salarié.")
        )
