"""Mandates: the rights to vote in one poll, one's own and those given by proxy, within the limits of the statutes."""

from collections.abc import Mapping
from enum import StrEnum

from govtool.domain.articles import NOT_SEEN, NoneStated
from govtool.domain.attendance import Enrolled
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.participation import Proxies, ProxyHolder, proxies_allowed


class MandateKind(StrEnum):
    """Whether a member votes for herself or for another."""

    OWN = "own"
    PROXY = "proxy"


def proxy_refusals(
    clause: Proxies | NoneStated | Hole,
    principal: Enrolled,
    holder: Enrolled,
    holders: Mapping[int, int],
    members: int,
) -> tuple[Refusal, ...]:
    """Say why a member may not give her proxy to another, every reason at once; nothing when she may.

    holders: the proxies already given, holder by principal.
    members: how many are on the roll.

    Refusals: no-proxies, proxy-to-oneself, proxy-already-given, holder-of-another-college, too-many-proxies,
    holder-is-represented, principal-holds-a-proxy (a proxy is not passed on).
    """
    if isinstance(clause, NoneStated):
        return (Refusal("no-proxies", {}),)
    article = NOT_SEEN if isinstance(clause, Hole) else clause.article
    if principal.entry == holder.entry:
        return (Refusal("proxy-to-oneself", {}, article),)
    refusals = []
    if principal.entry in holders:
        refusals.append(Refusal("proxy-already-given", {}, article))
    if holder.entry in holders:
        refusals.append(Refusal("holder-is-represented", {}, article))
    if principal.entry in holders.values():
        refusals.append(Refusal("principal-holds-a-proxy", {}, article))
    if not isinstance(clause, Hole):
        refusals.extend(_limit_refusals(clause, principal, holder, holders, members))
    return tuple(refusals)


def _limit_refusals(
    clause: Proxies, principal: Enrolled, holder: Enrolled, holders: Mapping[int, int], members: int
) -> tuple[Refusal, ...]:
    refusals = []
    if clause.holder is ProxyHolder.SAME_COLLEGE and principal.college != holder.college:
        refusals.append(Refusal("holder-of-another-college", {}, clause.article))
    allowed = proxies_allowed(clause.limit, members)
    held = sum(1 for other in holders.values() if other == holder.entry)
    if allowed is not None and held >= allowed:
        refusals.append(
            Refusal("too-many-proxies", {"allowed": allowed, "held": held, "members": members}, clause.article)
        )
    return tuple(refusals)
