"""Minutes: what they must mention in each legal form, who signs them, and what keeps them from being sealed."""

import datetime
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
    """What the secretary writes, because no figure of the application tells it.

    `correction`: why minutes correct others; it is written when they are begun, and never afterwards.
    """

    CONVOCATION = "convocation"
    OFFICERS = "officers"
    VOTING_SHARES = "voting-shares"
    SHARES_HELD = "shares-held"
    DOCUMENTS = "documents"
    DEBATES = "debates"
    INCIDENTS = "incidents"
    SIGNATORIES = "signatories"
    CORRECTION = "correction"


@immutable
class Required:
    """A mention that minutes must carry.

    article: the article that asks for it; `not-seen` where usage alone does.
    """

    mention: Mention
    article: Source


class Signer(StrEnum):
    """Who signs minutes, or certifies an extract of them."""

    CHAIR = "chair"
    FIRST_TELLER = "first-teller"
    SECOND_TELLER = "second-teller"
    SECRETARY = "secretary"
    MANAGER = "manager"
    BOARD_CHAIR = "board-chair"
    MANAGING_DIRECTOR = "managing-director"


@immutable
class Signing:
    """Who signs, and the article that says so.

    article: `not-seen` where the statutes decide.
    """

    signers: tuple[Signer, ...]
    article: Source


@immutable
class MinutesNumber:
    """The number of minutes in the minute book of a collective.

    number: from 1 in each year.
    """

    year: int
    number: int


@immutable
class Seal:
    """What sealing gives to minutes.

    digest: SHA-256 of what was sealed.
    previous: digest of the minutes sealed before; zeros for the first.
    corrects: the minutes that these correct; None for those that correct none.
    """

    year: int
    number: int
    sealed_at: datetime.datetime
    digest: str
    previous: str
    corrects: MinutesNumber | None = None


SA: Final = Article(text="code de commerce", number="R225-106")
SA_INCIDENT: Final = Article(text="code de commerce", number="R225-99")
SARL: Final = Article(text="code de commerce", number="R223-24")
SA_EXTRACT: Final = Article(text="code de commerce", number="R225-108")
SA_SHEET: Final = Article(text="code de commerce", number="R225-95")
SARL_EXTRACT: Final = Article(text="code de commerce", number="R221-4")
SA_FORMS: Final = frozenset({LegalForm.SCIC_SA, LegalForm.SCOP_SA})
SARL_FORMS: Final = frozenset({LegalForm.SCIC_SARL, LegalForm.SCOP_SARL})
ASKED_BY: Final[Mapping[Mention, frozenset[LegalForm]]] = {
    Mention.VOTING_SHARES: SA_FORMS,
    Mention.SHARES_HELD: SARL_FORMS,
    Mention.CORRECTION: frozenset(),
}
"""The mentions that some legal forms ask for and the others do not."""


def required_mentions(form: LegalForm | Hole | None) -> tuple[Required, ...]:
    """Give the mentions that minutes must carry in a legal form, in the order in which they are written.

    Elsewhere than in a public or private limited company the statutes say; the usual mentions are asked for.

    Source: code de commerce, art. R225-99, R225-106 (SA) and R223-24 (SARL).
    """
    article: Source = SA if form in SA_FORMS else SARL if form in SARL_FORMS else NOT_SEEN
    unasked = {mention for mention, forms in ASKED_BY.items() if form not in forms}
    incident: Source = SA_INCIDENT if form in SA_FORMS else article
    articles = dict.fromkeys(Mention, article) | {Mention.INCIDENTS: incident}
    if form in SARL_FORMS:
        articles[Mention.CONVOCATION] = NOT_SEEN
    return tuple(Required(mention=mention, article=articles[mention]) for mention in Mention if mention not in unasked)


def sealing_refusals(form: LegalForm | Hole | None, written: Mapping[Mention, str]) -> tuple[Refusal, ...]:
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


def signing_of(form: LegalForm | Hole | None) -> Signing:
    """Say who signs minutes: the officers in a public company, managers and chair in a private limited one.

    Elsewhere the statutes say; chair and secretary are usual.

    Source: code de commerce, art. R225-106 (SA) and R223-24 (SARL).
    """
    if form in SA_FORMS:
        officers = (Signer.CHAIR, Signer.FIRST_TELLER, Signer.SECOND_TELLER, Signer.SECRETARY)
        return Signing(signers=officers, article=SA)
    if form in SARL_FORMS:
        return Signing(signers=(Signer.MANAGER, Signer.CHAIR), article=SARL)
    return Signing(signers=(Signer.CHAIR, Signer.SECRETARY), article=NOT_SEEN)


def certifying_of(form: LegalForm | Hole | None) -> Signing:
    """Say who may certify an extract of minutes; any one of those named is enough.

    Elsewhere than in a public or private limited company the statutes say; chair and secretary are usual.

    Source: code de commerce, art. R225-108 (SA) and R221-4 (SARL).
    """
    if form in SA_FORMS:
        signers = (Signer.BOARD_CHAIR, Signer.MANAGING_DIRECTOR, Signer.SECRETARY)
        return Signing(signers=signers, article=SA_EXTRACT)
    if form in SARL_FORMS:
        return Signing(signers=(Signer.MANAGER,), article=SARL_EXTRACT)
    return Signing(signers=(Signer.CHAIR, Signer.SECRETARY), article=NOT_SEEN)
