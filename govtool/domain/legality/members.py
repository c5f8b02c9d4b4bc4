"""Legality of membership: one vote a person, in one college, whatever the capital; and how many hold what."""

from collections.abc import Iterator
from fractions import Fraction

from govtool.domain.holes import Hole
from govtool.domain.laws import Bounds, RefusedWords
from govtool.domain.laws.colleges import ACTIVITY_VOTES, CAPITAL_VOTES, MEMBERS, ONE_COLLEGE, PUBLIC_CAPITAL
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import term_of
from govtool.domain.remarks import Severity
from govtool.domain.statutes import CategoryKind, Statutes


@legal_rule("several-colleges-per-member", Severity.WARNING, ONE_COLLEGE)
def several_colleges_per_member(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """A member who votes in several colleges has more than one vote (loi 47-1775, art. 1)."""
    if term_of(statutes.membership, "colleges_per_member") in laws[0].words:
        yield Breach(laws[0], "membership.colleges_per_member", {})


@legal_rule("votes-follow-capital", Severity.ERROR, CAPITAL_VOTES)
def votes_follow_capital(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """Capital never weighs votes in a cooperative (loi 47-1775, arts 1 and 19 octies)."""
    if term_of(statutes.membership, "votes_follow") in laws[0].words:
        yield Breach(laws[0], "membership.votes_follow", {})


@legal_rule("votes-follow-activity", Severity.ERROR, ACTIVITY_VOTES)
def votes_follow_activity(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """Votes follow the activity only where a special law allows it (loi 47-1775, art. 1)."""
    if term_of(statutes.membership, "votes_follow") in laws[0].words:
        yield Breach(laws[0], "membership.votes_follow", {})


@legal_rule("public-capital-too-high", Severity.ERROR, PUBLIC_CAPITAL)
def public_capital_too_high(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Local public bodies together hold half of the capital of a SCIC at most (loi 47-1775, art. 19 septies)."""
    if isinstance(statutes.categories, Hole):
        return
    public = {category.id for category in statutes.categories if category.kind is CategoryKind.PUBLIC_BODY}
    held = sum((capital.share for capital in statutes.situation.capital if capital.category in public), Fraction(0))
    if not laws[0].hold(held):
        yield Breach(laws[0], "situation.capital", {"share": held, "highest": laws[0].highest})


@legal_rule("too-many-members", Severity.ERROR, MEMBERS)
def too_many_members(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A private limited company has a hundred members at most (code de commerce, art. L223-3)."""
    members = statutes.situation.members
    if members is not None and not laws[0].hold(members):
        yield Breach(laws[0], "situation.members", {"members": members, "highest": laws[0].highest})
