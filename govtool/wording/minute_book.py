"""The minute book in words: numbers, and what its check finds."""

from typing import Final

from govtool.domain.minutes import MinutesNumber
from govtool.wording.language import Voice, mark

FAULTS: Final = {
    "missing": mark("Le procès-verbal scellé juste avant celui-ci manque."),
    "altered": mark("Son contenu n’est plus celui qui a été scellé."),
    "unlinked": mark("Celui qui le précède n’est plus celui qui a été scellé avant lui."),
    "cut": mark("Des procès-verbaux scellés après lui manquent."),
}


def number_text(year: int | None, number: int | None, voice: Voice) -> str:
    """Say the number of minutes in the book, or that they are a draft."""
    if year is None or number is None:
        return voice.say("Projet de procès-verbal")
    return voice.say("Procès-verbal n° {filed}", filed=filed_as(year, number))


def held_text(own: MinutesNumber | None, correction: MinutesNumber | None, voice: Voice) -> str:
    """Say the number of minutes and, where others correct them, which ones hold in their place.

    own: None in a draft.
    correction: number of the sealed minutes that correct them; None when none do.
    """
    title = number_text(None, None, voice) if own is None else number_text(own.year, own.number, voice)
    if correction is None:
        return title
    number = filed_as(correction.year, correction.number)
    return voice.say("{title} (corrigé : c’est le n° {number} qui fait foi)", title=title, number=number)


def filed_as(year: int, number: int) -> str:
    """Give the number in the book as it is cited, such as 2026-003."""
    return f"{year}-{number:03}"


def fault_text(fault: str, voice: Voice) -> str:
    """Say what the check of minutes found."""
    return voice.say(FAULTS[fault])


def book_state(name: str, broken: tuple[str, str] | None, voice: Voice) -> str:
    """Say whether a book is what was sealed.

    broken: number and fault of the first minutes that are not; None when all are.
    """
    if broken is None:
        return voice.say("{name} : registre des procès-verbaux intact.", name=name)
    number, fault = broken
    return voice.say("{name} : procès-verbal n° {number}. {fault}", name=name, number=number, fault=fault)
