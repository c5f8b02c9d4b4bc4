"""Pages: what every page of a document says beside its text, in the language of the document."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from govtool.wording.language import Language, voice_in

REGIONS: Final = {Language.FRENCH: "FR", Language.ENGLISH: "GB"}
PAGE, PAGES = "\x01", "\x02"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words around the text.

    numbered: what stands before the number of the page, between it and the number of pages, and after.
    signature: what heads the place where one signs.
    """

    numbered: tuple[str, str, str]
    signature: str
    region: str


@cache
def page_words(language: str) -> PageWords:
    """Give the words of a language, `fr` or `en`."""
    voice = voice_in(language)
    before, rest = voice.say("page {page} sur {pages}", page=PAGE, pages=PAGES).split(PAGE)
    between, after = rest.split(PAGES)
    return PageWords(
        numbered=(before, between, after),
        signature=voice.say("Signature"),
        region=REGIONS[voice.language],
    )
