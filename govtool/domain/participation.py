"""How members take part without attending: the clauses on proxies and postal votes."""

from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from govtool.domain.articles import Clause
from govtool.domain.values import immutable


class ProxyHolder(StrEnum):
    """Who may hold a proxy."""

    MEMBER = "member"
    SAME_COLLEGE = "same-college"
    MEMBER_OR_SPOUSE = "member-or-spouse"
    MEMBER_OR_FAMILY = "member-or-family"
    ANYONE = "anyone"


class BlankProxy(StrEnum):
    """What becomes of a proxy that names no holder."""

    BOARD_LINE = "board-line"
    REFUSED = "refused"


class NoDirection(StrEnum):
    """What a postal form without a direction of vote counts as."""

    NOT_CAST = "not-cast"
    AGAINST = "against"


@immutable
class UnlimitedProxies(Clause):
    """One holder may hold any number of proxies."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "unlimited")


@immutable
class FixedProxies(Clause):
    """One holder may hold a fixed number of proxies.

    proxies: how many, the holder's own vote excluded; 0 forbids proxies.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "fixed")
    proxies: int


@immutable
class TotalVotes(Clause):
    """One holder may have a fixed number of votes in all.

    votes: how many, the holder's own vote included.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "total-votes")
    votes: int


@immutable
class ShareOfMembers(Clause):
    """One holder may hold proxies up to a share of the members, rounded down.

    share: share of the enrolled members.
    minimum: the number allowed however few the members are.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "share-of-members")
    share: Fraction
    minimum: int


ProxyLimit = UnlimitedProxies | FixedProxies | TotalVotes | ShareOfMembers


@immutable
class Proxies(Clause):
    """Who may vote for an absent member.

    holder: who may hold a proxy.
    limit: how many proxies one holder may have.
    blank: what becomes of a proxy that names no holder.
    blank_outside_limit: whether blank proxies escape the limit.
    """

    holder: ProxyHolder
    limit: ProxyLimit
    blank: BlankProxy
    blank_outside_limit: bool


@immutable
class PostalVote(Clause):
    """Voting by post or by an electronic form before the assembly.

    electronic_cutoff_days: days before the assembly after which an electronic form is late.
    electronic_cutoff_hour: the hour of that day, 0 to 24, in the collective's zone; that hour exactly is in time.
    paper_cutoff_days: days before the assembly after which a paper form is late.
    no_direction: what a form without a direction of vote counts as.
    """

    electronic_cutoff_days: int
    electronic_cutoff_hour: int
    paper_cutoff_days: int
    no_direction: NoDirection


def proxies_allowed(limit: ProxyLimit, members: int) -> int | None:
    """Give how many proxies one holder may have among `members`; None when there is no limit.

    Source: loi 78-763 (SCOP), code rural R524-14, statutes.
    """
    match limit:
        case UnlimitedProxies():
            return None
        case FixedProxies():
            return limit.proxies
        case TotalVotes():
            return max(limit.votes - 1, 0)
        case ShareOfMembers():
            share = limit.share * members
            return max(limit.minimum, share.numerator // share.denominator)
