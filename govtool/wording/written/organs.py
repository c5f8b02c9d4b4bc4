"""Organs in sentences: how they are chosen, how many, for how long, with which seats."""

from govtool.domain.holes import Hole
from govtool.domain.organs import Organ, OrganChoice, Seats
from govtool.wording.language import Voice
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading


def organs_passages(reading: Reading, organs: tuple[Organ, ...] | Hole) -> tuple[Passage, ...]:
    """Word each organ, then the seats it keeps for colleges."""
    if isinstance(organs, Hole):
        return (reading.hole("organs", reading.voice.say("Organes"), organs),)
    if not organs:
        return (Passage(path="organs", sentences=(reading.voice.say("Le document ne décrit aucun organe."),)),)
    return tuple(passage for organ in organs for passage in _organ_passages(reading, organ))


def organ_sentences(voice: Voice, organ: Organ) -> tuple[str, ...]:
    """Say what the document says of an organ; what it leaves out is optional and stays out."""
    return (
        voice.say("{organ} : {size}.", organ=organ.name, size=_size(voice, organ)),
        *(() if organ.chosen_by is None else (_choice(voice, organ.chosen_by),)),
        *(() if organ.term_years is None else (_term(voice, organ.term_years),)),
    )


def seats_sentence(reading: Reading, organ: str, seats: Seats) -> str:
    """Say how many seats are kept for a college."""
    voice, college = reading.voice, reading.college(seats.college)
    if seats.maximum is None:
        return voice.say_many(
            "{organ} : au moins {count} siège revient au collège {college}.",
            "{organ} : au moins {count} sièges reviennent au collège {college}.",
            seats.minimum,
            organ=organ,
            college=college,
        )
    if seats.maximum == seats.minimum:
        return voice.say_many(
            "{organ} : {count} siège revient au collège {college}.",
            "{organ} : {count} sièges reviennent au collège {college}.",
            seats.minimum,
            organ=organ,
            college=college,
        )
    return voice.say_many(
        "{organ} : de {minimum} à {count} siège revient au collège {college}.",
        "{organ} : de {minimum} à {count} sièges reviennent au collège {college}.",
        seats.maximum,
        organ=organ,
        college=college,
        minimum=seats.minimum,
    )


def _organ_passages(reading: Reading, organ: Organ) -> tuple[Passage, ...]:
    path = f"organs.{organ.id}"
    whole = reading.passage(path, organ, *organ_sentences(reading.voice, organ))
    kept = (
        reading.passage(f"{path}.seats.{seats.college}", seats, seats_sentence(reading, organ.name, seats))
        for seats in organ.seats
    )
    return (whole, *kept)


def _size(voice: Voice, organ: Organ) -> str:
    minimum, maximum = organ.minimum, organ.maximum
    if minimum is None and maximum is None:
        return voice.say("le document ne dit pas combien de membres")
    if minimum is None or minimum == maximum:
        count = maximum or 0
        if minimum == maximum:
            return voice.say_many("{count} membre", "{count} membres", count)
        return voice.say_many("{count} membre au plus", "{count} membres au plus", count)
    if maximum is None:
        return voice.say_many("au moins {count} membre", "au moins {count} membres", minimum)
    return voice.say_many("de {minimum} à {count} membre", "de {minimum} à {count} membres", maximum, minimum=minimum)


def _choice(voice: Voice, choice: OrganChoice) -> str:
    match choice:
        case OrganChoice.ASSEMBLY:
            return voice.say("L’assemblée élit ses membres.")
        case OrganChoice.COLLEGES:
            return voice.say("Les collèges élisent ses membres.")
        case OrganChoice.WITHOUT_CANDIDATE:
            return voice.say("Ses membres sont choisis par élection sans candidat.")
        case OrganChoice.LOT:
            return voice.say("Ses membres sont tirés au sort.")
        case OrganChoice.OTHER:
            return voice.say("Ses membres sont choisis d’une autre façon.")


def _term(voice: Voice, years: int) -> str:
    return voice.say_many("Un mandat dure {count} an.", "Un mandat dure {count} ans.", years)
