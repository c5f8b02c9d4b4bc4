"""What the law says of the majority, by legal form, kind of decision and call, and of what counts as a vote cast."""

from fractions import Fraction
from typing import Final

from govtool.domain.articles import Article
from govtool.domain.bases import CollegeBase, Counted
from govtool.domain.clauses import CastingVoteHolder
from govtool.domain.laws import Law, MajorityFloor, Reading, RefusedWords
from govtool.domain.laws.texts import (
    CONSUMERS,
    COOPERATIVES,
    FARMERS,
    FULL_COURT,
    FULL_COURT_RULING,
    PRIVATE_LIMITED,
    PRODUCERS,
    PUBLIC_LIMITED,
    VOTES_CAST,
    commerce,
    consumers,
    cooperation,
    rural,
)
from govtool.domain.statutes import LegalForm
from govtool.domain.thresholds import Comparison

_MORE_THAN_HALF: Final = (Fraction(1, 2), Comparison.MORE_THAN)
_TWO_THIRDS: Final = (Fraction(2, 3), Comparison.AT_LEAST)


def _old(article: Article, kind: str, asked: tuple[Fraction, Comparison]) -> MajorityFloor:
    """Give a majority of public limited companies before abstentions ceased to weigh against."""
    return MajorityFloor(
        article=article,
        reading=Reading.OLDER_VERSION,
        forms=PUBLIC_LIMITED,
        until=VOTES_CAST,
        kind=kind,
        share=asked[0],
        comparison=asked[1],
        narrowest=CollegeBase.ATTENDING,
    )


def _cast(article: Article, kind: str, asked: tuple[Fraction, Comparison]) -> MajorityFloor:
    """Give a majority of public limited companies since, of votes cast and of nothing wider."""
    return MajorityFloor(
        article=article,
        reading=Reading.READ,
        forms=PUBLIC_LIMITED,
        since=VOTES_CAST,
        kind=kind,
        share=asked[0],
        comparison=asked[1],
        narrowest=CollegeBase.CAST,
        widest=CollegeBase.CAST,
    )


def _ordinary(
    article: Article, reading: Reading, forms: frozenset[LegalForm], narrowest: CollegeBase, call: int | None = None
) -> MajorityFloor:
    """Ask for more than half."""
    share, comparison = _MORE_THAN_HALF
    return MajorityFloor(
        article=article,
        reading=reading,
        forms=forms,
        kind="ordinary",
        call=call,
        share=share,
        comparison=comparison,
        narrowest=narrowest,
    )


def _extraordinary(article: Article, reading: Reading, forms: frozenset[LegalForm]) -> MajorityFloor:
    """Ask for two thirds of those present or represented."""
    share, comparison = _TWO_THIRDS
    return MajorityFloor(
        article=article,
        reading=reading,
        forms=forms,
        kind="extraordinary",
        share=share,
        comparison=comparison,
        narrowest=CollegeBase.ATTENDING,
    )


MAJORITIES: Final = (
    _old(commerce("L225-98"), "ordinary", _MORE_THAN_HALF),
    _old(commerce("L225-96"), "extraordinary", _TWO_THIRDS),
    _cast(commerce("L225-98"), "ordinary", _MORE_THAN_HALF),
    _cast(commerce("L225-96"), "extraordinary", _TWO_THIRDS),
    _ordinary(commerce("L223-29"), Reading.OLDER_VERSION, PRIVATE_LIMITED, CollegeBase.ENROLLED, call=1),
    _ordinary(commerce("L223-29"), Reading.OLDER_VERSION, PRIVATE_LIMITED, CollegeBase.CAST, call=2),
    _extraordinary(commerce("L223-30"), Reading.OLDER_VERSION, PRIVATE_LIMITED),
    _ordinary(consumers("4"), Reading.READ, CONSUMERS, CollegeBase.CAST),
    _extraordinary(consumers("4"), Reading.READ, CONSUMERS),
    _ordinary(rural("R524-15"), Reading.OLDER_VERSION, FARMERS, CollegeBase.CAST),
    _extraordinary(rural("R524-15"), Reading.OLDER_VERSION, FARMERS),
    _ordinary(rural("D551-29"), Reading.OLDER_VERSION, PRODUCERS, CollegeBase.CAST),
    _extraordinary(rural("D551-29"), Reading.OLDER_VERSION, PRODUCERS),
    MajorityFloor(
        article=commerce("L227-9"),
        reading=Reading.READ,
        forms=COOPERATIVES,
        since=FULL_COURT,
        ruling=FULL_COURT_RULING,
        share=_MORE_THAN_HALF[0],
        comparison=_MORE_THAN_HALF[1],
        narrowest=CollegeBase.CAST,
    ),
)
VOTES_CAST_ONLY: Final = tuple(law for law in MAJORITIES if law.widest is not None)
UNANIMITY: Final = (Law(article=commerce("L223-30"), reading=Reading.OLDER_VERSION, forms=PRIVATE_LIMITED),)
CASTING_VOTES: Final = (
    RefusedWords(
        article=cooperation("1"),
        reading=Reading.INTERPRETED,
        forms=COOPERATIVES,
        words=frozenset({CastingVoteHolder.CHAIR}),
    ),
)
ABSTENTIONS: Final = (
    RefusedWords(
        article=commerce("L225-98"),
        reading=Reading.OLDER_VERSION,
        forms=PUBLIC_LIMITED,
        until=VOTES_CAST,
        words=frozenset({Counted.FOR}),
    ),
    RefusedWords(
        article=commerce("L225-98"),
        reading=Reading.READ,
        forms=PUBLIC_LIMITED,
        since=VOTES_CAST,
        words=frozenset({Counted.FOR, Counted.AGAINST}),
    ),
)
ABSTENTIONS_FOR: Final = (
    RefusedWords(
        article=commerce("L227-9"),
        reading=Reading.INTERPRETED,
        forms=COOPERATIVES - PUBLIC_LIMITED,
        since=FULL_COURT,
        ruling=FULL_COURT_RULING,
        words=frozenset({Counted.FOR}),
    ),
)
COLLEGE_THRESHOLDS: Final = (
    Law(
        article=commerce("L227-9"),
        reading=Reading.INTERPRETED,
        forms=COOPERATIVES,
        since=FULL_COURT,
        ruling=FULL_COURT_RULING,
    ),
)
SHOW_OF_HANDS: Final = (Law(article=cooperation("8"), reading=Reading.READ, forms=COOPERATIVES),)
