"""Quorum clauses in sentences: who must attend for the assembly to decide."""

from govtool.domain.clauses import (
    CollegesQuorum,
    CompositeQuorum,
    Every,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import required


def quorum_sentence(reading: Reading, clause: QuorumClause) -> str:
    """Say what a quorum condition asks."""
    voice = reading.voice
    match clause:
        case NoQuorum():
            return voice.say("Il n’y a pas de quorum : l’assemblée décide quel que soit le nombre de participants.")
        case HeadsQuorum():
            return voice.say(
                "L’assemblée ne peut décider que si {required} des membres {attend}.",
                required=required(voice, clause),
                attend=reading.attend,
            )
        case WeightedHeadsQuorum():
            return voice.say(
                "L’assemblée ne peut décider que si la participation réunit {required} du poids total : "
                "dans chaque collège, le poids se compte en proportion des membres qui participent.",
                required=required(voice, clause),
            )
        case CollegesQuorum():
            return _colleges_sentence(reading, clause)
        case CompositeQuorum():
            return voice.say_many(
                "L’assemblée ne peut décider que si {required} des {attending} appartiennent au collège {colleges}.",
                "L’assemblée ne peut décider que si {required} des {attending} appartiennent aux collèges {colleges}.",
                len(clause.colleges),
                required=required(voice, clause),
                attending=reading.attending,
                colleges=reading.colleges(clause.colleges),
            )


def _colleges_sentence(reading: Reading, clause: CollegesQuorum) -> str:
    voice = reading.voice
    if isinstance(clause.number, Every):
        return voice.say(
            "L’assemblée ne peut décider que si, dans chaque collège qui a des membres, {required} d’entre eux "
            "{attend}.",
            required=required(voice, clause),
            attend=reading.attend,
        )
    return voice.say_many(
        "L’assemblée ne peut décider que si, dans au moins {count} collège, {required} des membres {attend}.",
        "L’assemblée ne peut décider que si, dans au moins {count} collèges, {required} des membres {attend}.",
        clause.number,
        required=required(voice, clause),
        attend=reading.attend,
    )
