"""What the law says of how an assembly is called: notice and agenda."""

from fractions import Fraction
from typing import Final

from govtool.domain.articles import NOT_SEEN
from govtool.domain.laws import Bounds, Law, OffAgenda, Reading
from govtool.domain.laws.texts import FARMERS, PRIVATE_LIMITED, PUBLIC_LIMITED, commerce, rural

DISMISSAL: Final = "dismissal"
REPLACEMENT: Final = "replacement"

FIRST_NOTICES: Final = (
    Bounds(article=commerce("R225-69"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED, lowest=15),
    Bounds(article=commerce("R223-20"), reading=Reading.READ, forms=PRIVATE_LIMITED, lowest=15),
    Bounds(article=rural("R524-13"), reading=Reading.READ, forms=FARMERS, lowest=15),
)
SECOND_NOTICES: Final = (
    Bounds(article=commerce("R225-69"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED, lowest=10),
    Bounds(article=commerce("R223-20"), reading=Reading.INTERPRETED, forms=PRIVATE_LIMITED, lowest=15),
    Bounds(article=rural("R524-15"), reading=Reading.OLDER_VERSION, forms=FARMERS, lowest=10),
)
AGENDAS: Final = (
    Law(article=commerce("L225-105"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED),
    Law(article=commerce("R223-20"), reading=Reading.READ, forms=PRIVATE_LIMITED),
    Law(article=rural("R524-13"), reading=Reading.READ, forms=FARMERS),
)
OFF_AGENDA: Final = (
    OffAgenda(
        article=commerce("L225-105"),
        reading=Reading.OLDER_VERSION,
        forms=PUBLIC_LIMITED,
        always=frozenset({DISMISSAL}),
        never_beyond=frozenset({DISMISSAL, REPLACEMENT}),
    ),
    OffAgenda(
        article=NOT_SEEN,
        reading=Reading.INTERPRETED,
        forms=PRIVATE_LIMITED,
        always=frozenset({DISMISSAL}),
        never_beyond=frozenset({DISMISSAL, REPLACEMENT}),
    ),
)
AGENDA_RIGHTS: Final = (
    Bounds(article=commerce("R225-71"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED, highest=Fraction(1, 20)),
    Bounds(article=NOT_SEEN, reading=Reading.FROM_MEMORY, forms=PRIVATE_LIMITED, highest=Fraction(1, 20)),
)
AGENDA_DEADLINES: Final = (
    Bounds(article=commerce("R225-72"), reading=Reading.OLDER_VERSION, forms=PUBLIC_LIMITED, highest=25),
    Bounds(article=NOT_SEEN, reading=Reading.FROM_MEMORY, forms=PRIVATE_LIMITED, highest=25),
)
