"""What the law says of the quorum, by legal form, kind of decision and call.

The codes speak of shares; in a cooperative one member has one vote, so that a share of the members is meant.
"""

from fractions import Fraction
from typing import Final

from govtool.domain.articles import Article
from govtool.domain.laws import QuorumFloor, Reading
from govtool.domain.laws.texts import (
    CONSUMERS,
    FARMERS,
    PRIVATE_LIMITED,
    PRODUCERS,
    PUBLIC_LIMITED,
    commerce,
    consumers,
    rural,
)
from govtool.domain.statutes import LegalForm

NO_QUORUM: Final = "0"


def _floors(
    article: Article, reading: Reading, forms: frozenset[LegalForm], kind: str, shares: tuple[str, str]
) -> tuple[QuorumFloor, ...]:
    """Give the floors of one kind of decision at its two calls."""
    return tuple(
        QuorumFloor(article=article, reading=reading, forms=forms, kind=kind, call=call, share=Fraction(share))
        for call, share in enumerate(shares, 1)
    )


_BY_FORM: Final = (
    *_floors(commerce("L225-98"), Reading.OLDER_VERSION, PUBLIC_LIMITED, "ordinary", ("1/5", NO_QUORUM)),
    *_floors(commerce("L225-96"), Reading.READ, PUBLIC_LIMITED, "extraordinary", ("1/4", "1/5")),
    *_floors(commerce("L223-29"), Reading.OLDER_VERSION, PRIVATE_LIMITED, "ordinary", (NO_QUORUM, NO_QUORUM)),
    *_floors(commerce("L223-30"), Reading.OLDER_VERSION, PRIVATE_LIMITED, "extraordinary", ("1/4", "1/5")),
    *_floors(consumers("4"), Reading.READ, CONSUMERS, "ordinary", ("1/6", NO_QUORUM)),
    *_floors(consumers("4"), Reading.READ, CONSUMERS, "extraordinary", ("1/2", NO_QUORUM)),
    *_floors(rural("R524-15"), Reading.OLDER_VERSION, FARMERS, "ordinary", ("1/3", NO_QUORUM)),
    *_floors(rural("R524-15"), Reading.OLDER_VERSION, FARMERS, "extraordinary", ("1/2", NO_QUORUM)),
    *_floors(rural("D551-29"), Reading.OLDER_VERSION, PRODUCERS, "ordinary", ("1/4", "1/5")),
    *_floors(rural("D551-29"), Reading.OLDER_VERSION, PRODUCERS, "extraordinary", ("2/3", "1/2")),
)
QUORUMS: Final = tuple(law for law in _BY_FORM if law.share)
NO_SECOND_QUORUMS: Final = tuple(law for law in _BY_FORM if law.call == 2 and not law.share)
PRODUCERS_AMONG_ATTENDING: Final = tuple(
    QuorumFloor(
        article=rural("D551-29"),
        reading=Reading.OLDER_VERSION,
        forms=PRODUCERS,
        kind=kind,
        call=call,
        share=Fraction(4, 5),
    )
    for kind in ("ordinary", "extraordinary")
    for call in (1, 2)
)
