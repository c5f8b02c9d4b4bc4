"""One holder has as many proxies as the statutes allow."""

from fractions import Fraction

import pytest

from govtool.domain.participation import (
    FixedProxies,
    ShareOfMembers,
    TotalVotes,
    UnlimitedProxies,
    proxies_allowed,
)

WORKER_COOPERATIVE = ShareOfMembers(share=Fraction(1, 20), minimum=1)


@pytest.mark.parametrize(
    ("members", "allowed"), [(1, 1), (19, 1), (20, 1), (39, 1), (40, 2), (59, 2), (60, 3), (100, 5)]
)
def test_a_worker_cooperative_allows_a_twentieth_of_the_members_and_one_at_least(members: int, allowed: int) -> None:
    assert proxies_allowed(WORKER_COOPERATIVE, members) == allowed


@pytest.mark.parametrize(("members", "allowed"), [(19, 0), (20, 1)])
def test_without_a_minimum_a_share_may_allow_none(members: int, allowed: int) -> None:
    assert proxies_allowed(ShareOfMembers(share=Fraction(1, 20), minimum=0), members) == allowed


@pytest.mark.parametrize(("votes", "allowed"), [(5, 4), (2, 1), (1, 0), (0, 0)])
def test_votes_in_all_include_the_holders_own(votes: int, allowed: int) -> None:
    assert proxies_allowed(TotalVotes(votes=votes), 100) == allowed


@pytest.mark.parametrize("proxies", [0, 1, 5])
def test_a_fixed_number_does_not_depend_on_the_members(proxies: int) -> None:
    assert proxies_allowed(FixedProxies(proxies=proxies), 3) == proxies
    assert proxies_allowed(FixedProxies(proxies=proxies), 3000) == proxies


def test_unlimited_proxies_have_no_number() -> None:
    assert proxies_allowed(UnlimitedProxies(), 100) is None
