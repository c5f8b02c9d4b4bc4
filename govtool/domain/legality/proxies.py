"""Legality of proxies: who may hold them, and how many."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.laws import Law, ProxyCeiling, RefusedWords
from govtool.domain.laws.participation import BLANK_PROXIES, CEILINGS, HOLDERS, NO_CEILING
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import carry_of, term_of
from govtool.domain.participation import (
    FixedProxies,
    Proxies,
    ProxyLimit,
    TotalVotes,
    UnlimitedProxies,
    proxies_allowed,
)
from govtool.domain.remarks import Severity
from govtool.domain.statutes import Statutes

MANY_MEMBERS: Final = 10**9


@legal_rule("proxy-holder-refused", Severity.ERROR, HOLDERS)
def proxy_holder_refused(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """A proxy is given to those whom the law names only.

    Source: loi 78-763, art. 14; code de commerce, art. L225-106; code rural, art. R524-14.
    """
    holder = term_of(statutes.proxies, "holder")
    if isinstance(holder, str) and holder in laws[0].words:
        yield Breach(laws[0], "proxies.holder", {"holder": str(holder)})


@legal_rule("too-many-proxies", Severity.ERROR, CEILINGS)
def too_many_proxies(statutes: Statutes, laws: tuple[ProxyCeiling, ...]) -> Iterator[Breach]:
    """One holder has no more proxies than the law allows (loi 78-763, art. 14; code rural, art. R524-14).

    Where the number of members is not known, the statutes must keep to the law whatever it is.
    """
    limit, carry = _limit_of(statutes), carry_of(statutes.weighing)
    law = next(law for law in laws if law.carry in {carry, None})
    known = statutes.situation.members
    numbers = chain(range(1, 1001), (MANY_MEMBERS,)) if known is None else (known,)
    members = next((number for number in numbers if limit and _exceeds(limit, law.limit, number)), None)
    if limit is not None and members is not None:
        proxies, allowed = proxies_allowed(limit, members), proxies_allowed(law.limit, members)
        yield Breach(law, "proxies.limit", {"proxies": proxies, "allowed": allowed, "members": members})


@legal_rule("unlimited-proxies", Severity.INFO, NO_CEILING)
def unlimited_proxies(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Where neither the law nor the statutes limit proxies, a few holders may decide alone."""
    if isinstance(_limit_of(statutes), UnlimitedProxies):
        yield Breach(laws[0], "proxies.limit", {})


@legal_rule("blank-proxies-refused", Severity.ERROR, BLANK_PROXIES)
def blank_proxies_refused(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """In a public limited company the chair votes a blank proxy with the board (code de commerce, art. L225-106)."""
    if term_of(statutes.proxies, "blank") in laws[0].words:
        yield Breach(laws[0], "proxies.blank", {})


def _exceeds(limit: ProxyLimit, ceiling: ProxyLimit, members: int) -> bool:
    proxies, allowed = proxies_allowed(limit, members), proxies_allowed(ceiling, members)
    return allowed is not None and (proxies is None or proxies > allowed)


def _limit_of(statutes: Statutes) -> ProxyLimit | None:
    """Give the limit of proxies, also of a clause that is otherwise open; None when it is not known."""
    if isinstance(statutes.proxies, Proxies):
        return statutes.proxies.limit
    if not isinstance(statutes.proxies, Hole):
        return None
    match tuple(term_of(statutes.proxies, f"limit.{name}") for name in ("kind", "proxies", "votes")):
        case ("unlimited", None, None):
            return UnlimitedProxies()
        case ("fixed", int(proxies), None):
            return FixedProxies(proxies=proxies)
        case ("total-votes", None, int(votes)):
            return TotalVotes(votes=votes)
        case _:
            return None
