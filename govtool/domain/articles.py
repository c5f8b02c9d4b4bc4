"""Where a rule comes from: the article of a text, its words, or the fact that nobody has read it."""

from enum import Enum
from typing import Final

from govtool.domain.values import immutable


class NotSeen(Enum):
    """What nobody has read: no article and no words are ever composed for it."""

    NOT_SEEN = "not-seen"


class NoneStated(Enum):
    """An explicit « none » in the statutes, which differs from silence."""

    NONE = "none"


NOT_SEEN: Final = NotSeen.NOT_SEEN
NONE: Final = NoneStated.NONE


@immutable
class Article:
    """One article of a text.

    text: the text as it is cited in French, such as `statuts` or `code de commerce`.
    number: the number of the article as printed, such as `21` or `L225-98`.
    """

    text: str
    number: str


Source = Article | NotSeen


@immutable
class Clause:
    """What every clause of the statutes carries beside its own terms.

    article: the article the clause comes from, or `not-seen`.
    quote: the words of the article in French, exactly, or `not-seen`.
    note: a remark of whoever wrote the document, in French.
    """

    article: Source = NOT_SEEN
    quote: str | NotSeen = NOT_SEEN
    note: str | None = None
