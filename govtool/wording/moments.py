"""Moments in words, in the zone that they carry: « vendredi 12 juin 2026 à 18 h 04 »."""

import datetime
from typing import Final

from govtool.wording.language import Language, Voice, day_of

PARIS: Final = "Europe/Paris"


def clock_of(voice: Voice, moment: datetime.datetime) -> str:
    """Say an hour: « 18 h 04 », “18:04”."""
    if voice.language is Language.FRENCH:
        return f"{moment.hour}\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}{moment.minute:02}"
    return f"{moment:%H:%M}"


def moment_of(voice: Voice, moment: datetime.datetime) -> str:
    """Say a day and an hour, the zone too when it is not that of Paris."""
    said = voice.say("{day} à {hour}", day=day_of(voice, moment.date()), hour=clock_of(voice, moment))
    zone = str(moment.tzinfo)
    return said if zone == PARIS else f"{said} ({zone})"
