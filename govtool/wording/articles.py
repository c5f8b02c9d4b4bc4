"""Articles in words: « statuts, art. 21 », or the fact that nobody has read them."""

from govtool.domain.articles import NotSeen, Source
from govtool.wording.language import Voice


def article_text(source: Source, voice: Voice) -> str:
    """Cite an article, or say that nobody has read it."""
    if isinstance(source, NotSeen):
        return voice.say("article non consulté")
    text = source.text.replace("n° ", "n°\u00a0")  # A number stays on the line of its sign.
    return voice.say("{text}, art. {number}", text=text, number=source.number)
