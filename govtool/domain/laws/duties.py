"""What the law says of organs, reserves, the cooperative review and the annual assembly."""

from fractions import Fraction
from typing import Final

from govtool.domain.laws import Bounds, Law, Reading, ReserveFloor
from govtool.domain.laws.texts import (
    COOPERATIVES,
    FARMERS,
    PRIVATE_LIMITED,
    PRODUCERS,
    PUBLIC_LIMITED,
    commerce,
    cooperation,
    rural,
)
from govtool.domain.rules import SCIC_FORMS

TERMS: Final = (Bounds(article=cooperation("6"), reading=Reading.OLDER_VERSION, forms=COOPERATIVES, highest=6),)
BOARDS: Final = (
    Bounds(article=commerce("L225-17"), reading=Reading.FROM_MEMORY, forms=PUBLIC_LIMITED, lowest=3, highest=18),
)
BUYER_SEATS: Final = (
    Bounds(article=rural("D551-29"), reading=Reading.OLDER_VERSION, forms=PRODUCERS, highest=Fraction(1, 5)),
)
LEGAL_RESERVES: Final = (
    ReserveFloor(
        article=cooperation("16"), reading=Reading.READ, forms=SCIC_FORMS, after=Fraction(0), lowest=Fraction(3, 20)
    ),
)
STATUTORY_RESERVES: Final = (
    ReserveFloor(
        article=cooperation("19 nonies"),
        reading=Reading.QUOTED,
        forms=SCIC_FORMS,
        after=Fraction(3, 20),
        lowest=Fraction(1, 2),
    ),
)
REVIEWS: Final = (Bounds(article=cooperation("25-1"), reading=Reading.QUOTED, forms=SCIC_FORMS, highest=5),)
REVIEW_DUTY: Final = (Law(article=cooperation("19 duodecies"), reading=Reading.QUOTED, forms=SCIC_FORMS),)
ANNUAL_ASSEMBLIES: Final = (
    Bounds(article=commerce("L225-100"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED, highest=6),
    Bounds(article=commerce("L223-26"), reading=Reading.OLDER_VERSION, forms=PRIVATE_LIMITED, highest=6),
    Bounds(article=rural("R524-12"), reading=Reading.READ, forms=FARMERS, highest=6),
)
YEARLY_ASSEMBLY: Final = (Law(article=cooperation("8"), reading=Reading.READ, forms=COOPERATIVES),)
