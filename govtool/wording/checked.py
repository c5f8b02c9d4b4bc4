"""The check of statutes in sentences: the remarks, and what a draft leaves unchecked."""

from collections.abc import Sequence

from govtool.domain.drafts import open_terms
from govtool.domain.remarks import Remark
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice
from govtool.wording.remarks import remarks_text
from govtool.wording.written.places import place_of, steps_to
from govtool.wording.written.reading import Reading


def checked_text(statutes: Statutes, remarks: Sequence[Remark], voice: Voice) -> str:
    """Word all remarks; on a draft, say so and name what could not be checked."""
    terms = open_terms(statutes)
    if not terms:
        return remarks_text(remarks, voice)
    found = remarks_text(remarks, voice) if remarks else voice.say("Aucune remarque sur ce que le document dit.")
    draft = voice.say_many(
        "Ce document est un brouillon : {count} point reste ouvert et n’a pas pu être vérifié :",
        "Ce document est un brouillon : {count} points restent ouverts et n’ont pas pu être vérifiés :",
        len(terms),
    )
    reading = Reading(voice=voice, statutes=statutes)
    places = (f"  {place_of(reading, steps_to(term.path))} ({term.path})" for term in terms)
    return "\n".join((found, "", draft, *places))
