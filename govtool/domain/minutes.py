"""Minutes: what they must mention in each legal form, and what keeps them from being sealed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.articles import NOT_SEEN, Article, Source
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.statutes import LegalForm
from govtool.domain.values import immutable


class MinutesKind(StrEnum):
    """What minutes tell of."""

    MINUTES = "minutes"
    NO_QUORUM = "no-quorum"


class Mention(StrEnum):
    """What the secretary writes, because no figure of the application tells it."""

    CONVOCATION = "convocation"
    OFFICERS = "officers"
    DOCUMENTS = "documents"
    DEBATES = "debates"
    INCIDENTS = "incidents"
    SIGNATORIES = "signatories"


@immutable
class Required:
    """A mention that minutes must carry.

    article: the article that asks for it; `not-seen` where usage alone does.
    """

    mention: Mention
    article: Source


SA: Final = Article(text="code de commerce", number="R225-106")
SA_INCIDENT: Final = Article(text="code de commerce", number="R225-99")
SARL: Final = Article(text="code de commerce", number="R223-24")
SA_FORMS: Final = frozenset({LegalForm.SCIC_SA, LegalForm.SCOP_SA})
SARL_FORMS: Final = frozenset({LegalForm.SCIC_SARL, LegalForm.SCOP_SARL})


def required_mentions(form: LegalForm | Hole) -> tuple[Required, ...]:
    """Give the mentions that minutes must carry in a legal form, in the order in which they are written.

    Elsewhere than in a public or private limited company the statutes say; the usual mentions are asked for.

    Source: code de commerce, art. R225-99, R225-106 (SA) and R223-24 (SARL).
    """
    article: Source = SA if form in SA_FORMS else SARL if form in SARL_FORMS else NOT_SEEN
    incident: Source = SA_INCIDENT if form in SA_FORMS else article
    articles = dict.fromkeys(Mention, article) | {Mention.INCIDENTS: incident}
    if form in SARL_FORMS:
        articles[Mention.CONVOCATION] = NOT_SEEN
    return tuple(Required(mention=mention, article=articles[mention]) for mention in Mention)


def sealing_refusals(form: LegalForm | Hole, written: Mapping[Mention, str]) -> tuple[Refusal, ...]:
    """Say why minutes may not be sealed, every missing mention at once; nothing when they may.

    Refusals: missing-mention, one a mention.
    """
    return tuple(
        Refusal("missing-mention", {"mention": required.mention.value}, required.article)
        for required in required_mentions(form)
        if not written.get(required.mention, "").strip()
    )


def kind_of(outcomes: tuple[str, ...]) -> MinutesKind:
    """Say what minutes tell of: a meeting in which every poll lacked its quorum leaves no-quorum minutes."""
    without = bool(outcomes) and all(outcome == "no-quorum" for outcome in outcomes)
    return MinutesKind.NO_QUORUM if without else MinutesKind.MINUTES
