"""Languages and voices: sentences taken from the catalogues, French being the source.

The sentences of the code are French; `translations/<language>/LC_MESSAGES/messages.po` hold both languages, the French
catalogue for its plural rule. `make catalogues` brings them up to date, `make` compiles them.
"""

import datetime
import gettext
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from govtool.domain.statutes import Summary

CATALOGUES = Path(__file__).parent / "translations"


class Language(StrEnum):
    """The languages of the product."""

    FRENCH = "fr"
    ENGLISH = "en"


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogues, to be said later."""
    return sentence


@dataclass(frozen=True, slots=True)
class Voice:
    """One language and its catalogue."""

    language: Language
    catalogue: gettext.NullTranslations

    def say(self, sentence: str, /, **terms: object) -> str:
        """Say a sentence of the catalogue, its named places filled."""
        return self.catalogue.gettext(sentence).format(**terms)

    def say_many(self, one: str, many: str, count: int, /, **terms: object) -> str:
        """Say a sentence that depends on a number, named `count` in it."""
        from govtool.wording.numbers import whole_of

        return self.catalogue.ngettext(one, many, count).format(count=whole_of(self, count), **terms)

    def list_of(self, items: Iterable[str]) -> str:
        """Join words with commas and « et »."""
        *before, last = tuple(items) or ("",)
        return self.say("{before} et {last}", before=", ".join(before), last=last) if before else last

    def choice_of(self, items: Iterable[str]) -> str:
        """Join words with commas and « ou »."""
        *before, last = tuple(items) or ("",)
        return self.say("{before} ou {last}", before=", ".join(before), last=last) if before else last


@cache
def voice_in(language: str) -> Voice:
    """Give the voice of a language, `fr` or `en`.

    Raises: ValueError for any other language.
    """
    named = Language(language)
    folder = CATALOGUES / named / "LC_MESSAGES"
    compiled, source = folder / "messages.mo", folder / "messages.po"
    if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
        with compiled.open("rb") as file:
            return Voice(named, gettext.GNUTranslations(file))
    return Voice(named, _compiled(source))


def _compiled(source: Path) -> gettext.GNUTranslations:
    """Compile a catalogue in memory, where `make` has not done it yet."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def summary_of(voice: Voice, summary: Summary) -> str:
    """Give a summary in the language of the voice."""
    return summary.fr if voice.language is Language.FRENCH else summary.en


def day_of(voice: Voice, day: datetime.date) -> str:
    """Say a day in full, such as « vendredi 12 juin 2026 »."""
    from babel.dates import format_date

    pattern = "EEEE d MMMM y" if voice.language is Language.FRENCH else "EEEE, d MMMM y"
    return format_date(day, pattern, locale="fr_FR" if voice.language is Language.FRENCH else "en_GB")
