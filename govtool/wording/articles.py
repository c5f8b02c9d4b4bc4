"""Articles in words: « statuts, art. 21 », or the fact that nobody has read them."""

from govtool.domain.articles import NotSeen, Source
from govtool.wording.language import Voice


def article_text(source: Source, voice: Voice) -> str:
    """Cite an article, or say that nobody has read it."""
    if isinstance(source, NotSeen):
        return voice.say("article non consulté")
    return voice.say("{text}, art. {number}", text=source.text, number=source.number)
