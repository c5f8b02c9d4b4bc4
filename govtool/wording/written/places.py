"""Places in a statutes document, in words: « Assemblée générale ordinaire, première convocation, quorum »."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from govtool.wording.language import Voice, mark
from govtool.wording.written.reading import Reading

STEPS: Final[Mapping[str, str]] = {
    "accounts": mark("assemblée annuelle"),
    "agenda": mark("ordre du jour"),
    "casting_vote": mark("voix prépondérante"),
    "college_threshold": mark("seuil dans un collège"),
    "colleges": mark("collèges"),
    "categories": mark("catégories"),
    "conditions": mark("condition supplémentaire"),
    "decisions": mark("décisions"),
    "first": mark("première convocation"),
    "limit": mark("limite par personne"),
    "majority": mark("majorité"),
    "membership": mark("droit de vote"),
    "notice": mark("convocation"),
    "organs": mark("organes"),
    "postal": mark("vote par correspondance"),
    "proxies": mark("pouvoirs"),
    "quorum": mark("quorum"),
    "reserves": mark("réserves"),
    "review": mark("révision coopérative"),
    "second": mark("deuxième convocation"),
    "situation": mark("faits que la loi regarde"),
    "weighing": mark("du vote au poids"),
}


def place_of(reading: Reading, steps: tuple[str, ...]) -> str:
    """Name a place by its steps, ids as the names of what they stand for."""
    voice = reading.voice
    match steps:
        case ():
            return voice.say("Le document")
        case ("colleges", college, *rest):
            return _joined(voice, voice.say("Collège {college}", college=reading.college(college)), rest)
        case ("categories", category, *rest):
            return _joined(voice, voice.say("Catégorie {category}", category=reading.category(category)), rest)
        case ("organs", organ, "seats", college):
            seats = voice.say("sièges du collège {college}", college=reading.college(college))
            return f"{reading.organ(organ)}, {seats}"
        case ("organs", organ, *rest):
            return _joined(voice, reading.organ(organ), rest)
        case ("situation", "capital", category, *_):
            return voice.say("Capital de la catégorie {category}", category=reading.category(category))
        case ("decisions", kind, *rest):
            return _joined(voice, reading.kind(kind), rest)
        case _:
            return _joined(voice, "", steps)


def _joined(voice: Voice, start: str, steps: Sequence[str]) -> str:
    """Join a name and the steps below it; the key of a clause among others of its list is left out."""
    words = (start, *(voice.say(STEPS[step]) for step in steps if step in STEPS))
    joined = ", ".join(word for word in words if word)
    return joined[:1].upper() + joined[1:]


def steps_to(path: str) -> tuple[str, ...]:
    """Split a path into its steps, items of a list as steps of their own."""
    return tuple(filter(None, re.split(r"[.\[\]]+", path)))
