"""What the law says of categories, colleges, weights, and of who holds the votes and the capital."""

from fractions import Fraction
from typing import Final

from govtool.domain.articles import NOT_SEEN
from govtool.domain.laws import Bounds, Law, Reading, RefusedWords
from govtool.domain.laws.texts import (
    ASSOCIATIONS,
    CONSUMERS,
    COOPERATIVES,
    FARMERS,
    PRIVATE_LIMITED,
    PRODUCERS,
    SCOP_FORMS,
    SOCIAL_ECONOMY,
    commerce,
    cooperation,
    rural,
    workers,
)
from govtool.domain.organs import CollegesPerMember, VotesFollow
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.weighing import BelowThreeColleges

CATEGORIES: Final = (
    Bounds(article=cooperation("19 septies"), reading=Reading.READ, forms=SCIC_FORMS, since=SOCIAL_ECONOMY, lowest=3),
)
COLLEGES: Final = (Bounds(article=cooperation("19 octies"), reading=Reading.QUOTED, forms=SCIC_FORMS, lowest=3),)
WEIGHTS: Final = (
    Bounds(
        article=cooperation("19 octies"),
        reading=Reading.QUOTED,
        forms=SCIC_FORMS,
        lowest=Fraction(1, 10),
        highest=Fraction(1, 2),
    ),
)
SCIC_WEIGHTS_ELSEWHERE: Final = (
    Bounds(
        article=cooperation("19 octies"),
        reading=Reading.QUOTED,
        forms=ASSOCIATIONS,
        lowest=Fraction(1, 10),
        highest=Fraction(1, 2),
    ),
)
BELOW_THREE_COLLEGES: Final = (
    RefusedWords(
        article=NOT_SEEN,
        reading=Reading.FROM_MEMORY,
        forms=SCIC_FORMS,
        words=frozenset({BelowThreeColleges.KEEP}),
    ),
)
HEADS_ONLY: Final = (
    Law(article=workers("14"), reading=Reading.OLDER_VERSION, forms=SCOP_FORMS),
    Law(article=cooperation("1"), reading=Reading.READ, forms=CONSUMERS),
    Law(article=rural("D551-29"), reading=Reading.OLDER_VERSION, forms=PRODUCERS),
)
MAJORITY_CARRY: Final = (
    Law(article=cooperation("19 octies"), reading=Reading.QUOTED, forms=SCIC_FORMS),
    Law(article=NOT_SEEN, reading=Reading.READ, forms=ASSOCIATIONS | FARMERS),
)
ONE_COLLEGE: Final = (
    RefusedWords(
        article=cooperation("1"),
        reading=Reading.READ,
        forms=COOPERATIVES,
        words=frozenset({CollegesPerMember.SEVERAL}),
    ),
)
CAPITAL_VOTES: Final = (
    RefusedWords(
        article=cooperation("19 octies"),
        reading=Reading.QUOTED,
        forms=SCIC_FORMS,
        words=frozenset({VotesFollow.CAPITAL}),
    ),
    RefusedWords(
        article=cooperation("1"),
        reading=Reading.READ,
        forms=COOPERATIVES - SCIC_FORMS,
        words=frozenset({VotesFollow.CAPITAL}),
    ),
    RefusedWords(
        article=rural("D551-29"),
        reading=Reading.OLDER_VERSION,
        forms=PRODUCERS,
        words=frozenset({VotesFollow.CAPITAL}),
    ),
)
ACTIVITY_VOTES: Final = (
    RefusedWords(
        article=cooperation("1"),
        reading=Reading.READ,
        forms=SCIC_FORMS | CONSUMERS,
        words=frozenset({VotesFollow.ACTIVITY}),
    ),
    RefusedWords(
        article=workers("14"),
        reading=Reading.OLDER_VERSION,
        forms=SCOP_FORMS,
        words=frozenset({VotesFollow.ACTIVITY}),
    ),
    RefusedWords(
        article=rural("D551-29"),
        reading=Reading.OLDER_VERSION,
        forms=PRODUCERS,
        words=frozenset({VotesFollow.ACTIVITY}),
    ),
)
PUBLIC_CAPITAL: Final = (
    Bounds(
        article=cooperation("19 septies"),
        reading=Reading.QUOTED,
        forms=SCIC_FORMS,
        until=SOCIAL_ECONOMY,
        highest=Fraction(1, 5),
    ),
    Bounds(
        article=cooperation("19 septies"),
        reading=Reading.READ,
        forms=SCIC_FORMS,
        since=SOCIAL_ECONOMY,
        highest=Fraction(1, 2),
    ),
)
MEMBERS: Final = (
    Bounds(article=commerce("L223-3"), reading=Reading.OLDER_VERSION, forms=PRIVATE_LIMITED, highest=100),
)
