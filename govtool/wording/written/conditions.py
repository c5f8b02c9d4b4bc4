"""Extra conditions and the casting vote in sentences."""

from govtool.domain.clauses import (
    BlockingMinority,
    CollegesInFavour,
    CollegeVeto,
    Condition,
    Every,
    HeadsMajority,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
)
from govtool.wording.written.denominators import Denominators
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import required


def condition_sentence(reading: Reading, clause: Condition, denominators: Denominators) -> str:
    """Say what an extra condition asks beside the majority."""
    voice = reading.voice
    match clause:
        case CollegesInFavour():
            return _colleges_in_favour(reading, clause)
        case ShareOfColleges():
            return _share_of_colleges(reading, clause)
        case HeadsMajority():
            return voice.say(
                "De plus, à raison d’une voix par membre, les votes pour doivent réunir {required} {of_base}.",
                required=required(voice, clause),
                of_base=denominators.of_heads(clause.base),
            )
        case CollegeVeto():
            return _college_veto(reading, clause, denominators)
        case SuspensiveVeto():
            return _suspensive_veto(reading, clause)
        case BlockingMinority():
            return voice.say(
                "La résolution est bloquée si les votes contre réunissent {required} {of_base}.",
                required=required(voice, clause),
                of_base=denominators.of_assembly(clause.base),
            )
        case Unanimity():
            return voice.say(
                "Il faut l’unanimité : les votes pour doivent réunir la totalité {of_base}.",
                of_base=denominators.of_heads(clause.base),
            )


def _colleges_in_favour(reading: Reading, clause: CollegesInFavour) -> str:
    if isinstance(clause.number, Every):
        return reading.voice.say(
            "De plus, chaque collège qui a des membres doit être favorable : plus de voix pour que de voix contre."
        )
    return reading.voice.say_many(
        "De plus, au moins {count} collège doit être favorable : plus de voix pour que de voix contre.",
        "De plus, au moins {count} collèges doivent être favorables : plus de voix pour que de voix contre.",
        clause.number,
    )


def _share_of_colleges(reading: Reading, clause: ShareOfColleges) -> str:
    return reading.voice.say(
        "De plus, {required} des collèges qui ont des membres doivent être favorables : "
        "plus de voix pour que de voix contre.",
        required=required(reading.voice, clause),
    )


def _college_veto(reading: Reading, clause: CollegeVeto, denominators: Denominators) -> str:
    voice = reading.voice
    terms = {
        "college": reading.college(clause.college),
        "required": required(voice, clause),
        "of_base": denominators.of_college(clause.college_base),
    }
    if isinstance(clause.subjects, Every):
        return voice.say(
            "Le collège {college} peut s’opposer à toute résolution : "
            "elle est bloquée si ses votes contre réunissent {required} {of_base} de ce collège.",
            **terms,
        )
    return voice.say(
        "Sur ces sujets ({subjects}), le collège {college} peut s’opposer : "
        "la résolution est bloquée si ses votes contre réunissent {required} {of_base} de ce collège.",
        subjects=voice.list_of(clause.subjects),
        **terms,
    )


def _suspensive_veto(reading: Reading, clause: SuspensiveVeto) -> str:
    voice, holder = reading.voice, reading.holder(clause.holder)
    if isinstance(clause.subjects, Every):
        return voice.say_many(
            "{holder} peut suspendre toute résolution : un nouveau vote a lieu {count} jour plus tard.",
            "{holder} peut suspendre toute résolution : un nouveau vote a lieu {count} jours plus tard.",
            clause.days,
            holder=holder,
        )
    return voice.say_many(
        "{holder} peut suspendre une résolution sur ces sujets ({subjects}) : un nouveau vote a lieu {count} "
        "jour plus tard.",
        "{holder} peut suspendre une résolution sur ces sujets ({subjects}) : un nouveau vote a lieu {count} "
        "jours plus tard.",
        clause.days,
        holder=holder,
        subjects=voice.list_of(clause.subjects),
    )
