"""Who may give a proxy to whom, and how many one member may hold."""

from fractions import Fraction

import pytest

from govtool.domain.articles import NONE, NOT_SEEN, Article
from govtool.domain.attendance import Enrolled
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.mandates import proxy_refusals
from govtool.domain.participation import (
    BlankProxy,
    FixedProxies,
    Proxies,
    ProxyHolder,
    ProxyLimit,
    ShareOfMembers,
    TotalVotes,
    UnlimitedProxies,
)

ARTICLE = Article(text="statuts", number="19")
ANN = Enrolled(entry=1, college="a")
BOB = Enrolled(entry=2, college="a")
CLEO = Enrolled(entry=3, college="b")
SCOP = ShareOfMembers(share=Fraction(1, 20), minimum=1)
AGRICULTURAL = TotalVotes(votes=5)


def clause(limit: ProxyLimit | None = None, holder: ProxyHolder = ProxyHolder.MEMBER) -> Proxies:
    return Proxies(
        holder=holder,
        limit=limit or UnlimitedProxies(),
        blank=BlankProxy.REFUSED,
        blank_outside_limit=False,
        article=ARTICLE,
    )


def held_by(holder: Enrolled, number: int) -> dict[int, int]:
    return {100 + rank: holder.entry for rank in range(number)}


def codes(refusals: tuple[Refusal, ...]) -> list[str]:
    return [refusal.code for refusal in refusals]


@pytest.mark.parametrize("holder", ProxyHolder)
def test_a_proxy_is_given_to_another_member_of_the_college(holder: ProxyHolder) -> None:
    assert proxy_refusals(clause(holder=holder), ANN, BOB, {}, 28) == ()


def test_statutes_that_state_that_there_are_none_refuse_every_proxy() -> None:
    assert proxy_refusals(NONE, ANN, BOB, {}, 28) == (Refusal("no-proxies", {}),)


def test_a_proxy_to_oneself_is_refused_with_the_article() -> None:
    assert proxy_refusals(clause(), ANN, ANN, {}, 28) == (Refusal("proxy-to-oneself", {}, ARTICLE),)


@pytest.mark.parametrize(
    ("holders", "code"),
    [
        ({1: 3}, "proxy-already-given"),
        ({2: 3}, "holder-is-represented"),
        ({3: 1}, "principal-holds-a-proxy"),
    ],
)
def test_a_proxy_is_neither_given_twice_nor_passed_on(holders: dict[int, int], code: str) -> None:
    assert proxy_refusals(clause(), ANN, BOB, holders, 28) == (Refusal(code, {}, ARTICLE),)


def test_a_circle_of_proxies_is_refused() -> None:
    assert codes(proxy_refusals(clause(), BOB, ANN, {1: 2}, 28)) == ["holder-is-represented", "principal-holds-a-proxy"]


def test_a_holder_of_another_college_is_refused_where_the_statutes_ask_for_the_same() -> None:
    same = clause(holder=ProxyHolder.SAME_COLLEGE)

    assert codes(proxy_refusals(same, ANN, CLEO, {}, 28)) == ["holder-of-another-college"]
    assert proxy_refusals(clause(), ANN, CLEO, {}, 28) == ()


@pytest.mark.parametrize(
    ("members", "held", "allowed"),
    [
        (19, 0, True),
        (19, 1, False),
        (39, 1, False),
        (40, 1, True),
        (40, 2, False),
        (60, 2, True),
        (60, 3, False),
        (100, 4, True),
        (100, 5, False),
    ],
)
def test_a_member_of_a_worker_cooperative_holds_a_twentieth(members: int, held: int, allowed: bool) -> None:
    refusals = proxy_refusals(clause(SCOP), ANN, BOB, held_by(BOB, held), members)

    assert (refusals == ()) is allowed


def test_a_fifth_vote_is_taken_and_a_sixth_refused_in_an_agricultural_cooperative() -> None:
    figures = {"allowed": 4, "held": 4, "members": 28}

    assert proxy_refusals(clause(AGRICULTURAL), ANN, BOB, held_by(BOB, 3), 28) == ()
    assert proxy_refusals(clause(AGRICULTURAL), ANN, BOB, held_by(BOB, 4), 28) == (
        Refusal("too-many-proxies", figures, ARTICLE),
    )


@pytest.mark.parametrize(("held", "reasons"), [(1, []), (2, ["too-many-proxies"]), (3, ["too-many-proxies"])])
def test_a_fixed_number_is_held_and_no_more(held: int, reasons: list[str]) -> None:
    assert codes(proxy_refusals(clause(FixedProxies(proxies=2)), ANN, BOB, held_by(BOB, held), 28)) == reasons


def test_proxies_held_by_others_do_not_count() -> None:
    assert proxy_refusals(clause(FixedProxies(proxies=1)), ANN, BOB, held_by(CLEO, 5), 28) == ()


def test_without_a_limit_any_number_is_held() -> None:
    assert proxy_refusals(clause(), ANN, BOB, held_by(BOB, 500), 501) == ()


def test_every_reason_is_given_at_once() -> None:
    narrow = clause(FixedProxies(proxies=1), ProxyHolder.SAME_COLLEGE)
    holders = {1: 2, 3: 2, 4: 1, 5: 3}

    assert codes(proxy_refusals(narrow, ANN, CLEO, holders, 28)) == [
        "proxy-already-given",
        "holder-is-represented",
        "principal-holds-a-proxy",
        "holder-of-another-college",
        "too-many-proxies",
    ]


def test_where_the_statutes_are_silent_only_what_holds_everywhere_is_refused() -> None:
    assert proxy_refusals(Hole(), ANN, CLEO, held_by(CLEO, 50), 28) == ()
    assert proxy_refusals(Hole(), ANN, CLEO, {1: 2}, 28) == (Refusal("proxy-already-given", {}, NOT_SEEN),)
