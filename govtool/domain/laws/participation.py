"""What the law says of proxies and of votes before the assembly."""

from fractions import Fraction
from typing import Final

from govtool.domain.articles import NOT_SEEN
from govtool.domain.laws import Law, PostalCutoff, ProxyCeiling, Reading, RefusedWords
from govtool.domain.laws.texts import (
    ASSOCIATIONS,
    CONSUMERS,
    FARMERS,
    PUBLIC_LIMITED,
    SCOP_FORMS,
    VOTES_CAST,
    commerce,
    rural,
    workers,
)
from govtool.domain.participation import BlankProxy, NoDirection, ProxyHolder, ShareOfMembers, TotalVotes
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.statutes import LegalForm
from govtool.domain.weighing import DelegatesWeighing

SIMPLIFIED: Final = frozenset({LegalForm.SCIC_SAS})
STRANGERS: Final = frozenset({ProxyHolder.ANYONE})
FAMILY: Final = STRANGERS | {ProxyHolder.MEMBER_OR_FAMILY}
SPOUSES: Final = FAMILY | {ProxyHolder.MEMBER_OR_SPOUSE}

HOLDERS: Final = (
    RefusedWords(article=workers("14"), reading=Reading.OLDER_VERSION, forms=SCOP_FORMS, words=SPOUSES),
    RefusedWords(article=commerce("L225-106"), reading=Reading.READ, forms=PUBLIC_LIMITED - SCOP_FORMS, words=FAMILY),
    RefusedWords(article=NOT_SEEN, reading=Reading.FROM_MEMORY, forms=SIMPLIFIED, words=SPOUSES),
    RefusedWords(
        article=NOT_SEEN, reading=Reading.FROM_MEMORY, forms=SCIC_FORMS - PUBLIC_LIMITED - SIMPLIFIED, words=FAMILY
    ),
    RefusedWords(article=rural("R524-14"), reading=Reading.OLDER_VERSION, forms=FARMERS, words=STRANGERS),
)
CEILINGS: Final = (
    ProxyCeiling(
        article=workers("14"),
        reading=Reading.OLDER_VERSION,
        forms=SCOP_FORMS,
        limit=ShareOfMembers(share=Fraction(1, 20), minimum=1),
    ),
    ProxyCeiling(
        article=rural("R524-14"),
        reading=Reading.OLDER_VERSION,
        forms=FARMERS,
        limit=TotalVotes(votes=2),
        carry=DelegatesWeighing.TAG[1],
    ),
    ProxyCeiling(article=rural("R524-14"), reading=Reading.OLDER_VERSION, forms=FARMERS, limit=TotalVotes(votes=5)),
)
NO_CEILING: Final = (
    Law(article=NOT_SEEN, reading=Reading.QUOTED, forms=ASSOCIATIONS),
    Law(article=NOT_SEEN, reading=Reading.FROM_MEMORY, forms=SCIC_FORMS | CONSUMERS),
)
BLANK_PROXIES: Final = (
    RefusedWords(
        article=commerce("L225-106"),
        reading=Reading.READ,
        forms=PUBLIC_LIMITED,
        words=frozenset({BlankProxy.REFUSED}),
    ),
)
NO_DIRECTION: Final = (
    RefusedWords(
        article=commerce("L225-107"),
        reading=Reading.OLDER_VERSION,
        forms=PUBLIC_LIMITED,
        until=VOTES_CAST,
        words=frozenset({NoDirection.NOT_CAST}),
    ),
    RefusedWords(
        article=commerce("L225-107"),
        reading=Reading.READ,
        forms=PUBLIC_LIMITED,
        since=VOTES_CAST,
        words=frozenset({NoDirection.AGAINST}),
    ),
)
POSTAL_CUTOFFS: Final = (
    PostalCutoff(
        article=commerce("R225-77"),
        reading=Reading.OLDER_VERSION,
        forms=PUBLIC_LIMITED,
        electronic_days=1,
        electronic_hour=15,
        paper_days=3,
    ),
)
