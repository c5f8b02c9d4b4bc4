"""Who is in the room, and who votes for whom, within the limits of the statutes."""

import pytest

from govtool.actions.assemblies import close_assembly
from govtool.actions.attendance import give_proxy, record_present, revoke_proxy
from govtool.domain.ballots import Choice
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.assemblies import holders_in, present_in, proxies_of
from govtool.store.queries.polls import given_mandates
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import (
    box,
    closed,
    held,
    journal_of,
    missing,
    nothing_written,
    opened,
    record_of_poll,
    refused,
    vote,
)
from tests.factories.stored_statutes import proxies_limited_to, statutes_text, statutes_without_proxies


def seat(engine, collective, *entries: int) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return record_present(work, collective.assembly, entries)


def entrust(engine, collective, principal: int, holder: int) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return give_proxy(work, collective.assembly, principal, holder).id


def revoke(engine, collective, proxy: int) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        revoke_proxy(work, collective.assembly, proxy)


def in_the_room(engine, collective) -> frozenset[int]:
    with reading(engine) as session:
        return present_in(session, collective.assembly)


def end(engine, collective) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        close_assembly(work, collective.assembly)


def test_those_named_are_in_the_room_and_the_others_have_left(database) -> None:
    collective = small_collective(database)
    ann, bob, cleo = collective.entries["producteurs"]

    assert seat(database, collective, ann, bob) == 2
    assert seat(database, collective, bob, cleo) == 2
    assert in_the_room(database, collective) == {bob, cleo}
    assert journal_of(database, collective.id)[-4:] == [
        ("member-arrived", f"entry:{ann}", {}),
        ("member-arrived", f"entry:{bob}", {}),
        ("member-arrived", f"entry:{cleo}", {}),
        ("member-left", f"entry:{ann}", {}),
    ]


def test_a_member_who_comes_back_is_in_the_room(database) -> None:
    collective = small_collective(database)
    ann = collective.entries["producteurs"][0]

    moves = [seat(database, collective, *entries) for entries in ((ann,), (), (ann,))]

    assert moves == [1, 1, 1]
    assert in_the_room(database, collective) == {ann}


def test_saying_the_same_again_writes_nothing(database) -> None:
    collective = small_collective(database)
    ann = collective.entries["producteurs"][0]
    seat(database, collective, ann)

    with nothing_written(database):
        assert seat(database, collective, ann, ann) == 0


def test_somebody_who_is_not_on_the_roll_is_missing(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")

    for entry in (second.entries["producteurs"][0], 0, 2**40):
        with missing(database):
            seat(database, first, first.entries["producteurs"][0], entry)


def test_attendance_is_recorded_while_the_assembly_is_open(database) -> None:
    collective = small_collective(database)
    end(database, collective)

    with refused(database, "assembly-not-open"):
        seat(database, collective, collective.entries["producteurs"][0])


def test_a_proxy_is_entered_and_journaled(database) -> None:
    collective = small_collective(database)
    ann, bob, _ = collective.entries["producteurs"]

    proxy = entrust(database, collective, ann, bob)

    with reading(database) as session:
        assert holders_in(session, collective.assembly) == {ann: bob}
    assert journal_of(database, collective.id)[-1] == (
        "proxy-given",
        f"proxy:{proxy}",
        {"holder": bob, "principal": ann},
    )


@pytest.mark.parametrize(
    ("given", "principal", "holder", "codes"),
    [
        ([], 0, 0, ["proxy-to-oneself"]),
        ([(0, 1)], 0, 2, ["proxy-already-given"]),
        ([(0, 1)], 2, 0, ["holder-is-represented"]),
        ([(0, 1)], 1, 2, ["principal-holds-a-proxy"]),
        ([(0, 1)], 1, 0, ["holder-is-represented", "principal-holds-a-proxy"]),
        ([(0, 3), (1, 3)], 2, 3, ["too-many-proxies"]),
    ],
)
def test_a_proxy_beyond_the_rules_is_refused(database, given, principal, holder, codes) -> None:
    collective = small_collective(database, size=4)
    entries = collective.entries["producteurs"]
    for first, second in given:
        entrust(database, collective, entries[first], entries[second])

    with refused(database, *codes):
        entrust(database, collective, entries[principal], entries[holder])


@pytest.mark.parametrize(
    ("clause", "most"),
    [
        ('kind = "share-of-members", share = "1/20", minimum = 1', 1),
        ('kind = "share-of-members", share = "1/5", minimum = 1', 3),
        ('kind = "total-votes", votes = 5', 4),
        ('kind = "unlimited"', 5),
        ('kind = "fixed", proxies = 0', 0),
    ],
)
def test_the_limit_is_that_of_the_statutes(database, clause, most) -> None:
    collective = small_collective(database, size=6, document=statutes_text(proxies_limited_to(clause)))
    holder, *principals = collective.entries["producteurs"]

    for principal in principals[:most]:
        entrust(database, collective, principal, holder)

    for principal in principals[most:]:
        with refused(database, "too-many-proxies"):
            entrust(database, collective, principal, holder)


def test_a_holder_is_of_the_same_college_where_the_statutes_say_so(database) -> None:
    statutes = statutes_text(proxies_limited_to('kind = "unlimited"', "same-college"))
    collective = small_collective(database, document=statutes)

    with refused(database, "holder-of-another-college"):
        entrust(database, collective, collective.entries["producteurs"][0], collective.entries["associations"][0])


def test_without_proxies_in_the_statutes_none_is_entered(database) -> None:
    collective = small_collective(database, document=statutes_without_proxies())

    with refused(database, "no-proxies"):
        entrust(database, collective, *collective.entries["producteurs"][:2])


def test_proxies_are_entered_and_revoked_while_the_assembly_is_open(database) -> None:
    collective = small_collective(database)
    ann, bob, cleo = collective.entries["producteurs"]
    proxy = entrust(database, collective, ann, bob)
    end(database, collective)

    with refused(database, "assembly-not-open"):
        entrust(database, collective, cleo, bob)
    with refused(database, "assembly-not-open"):
        revoke(database, collective, proxy)


def test_a_proxy_of_or_for_somebody_of_another_assembly_is_missing(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    ann, stranger = first.entries["producteurs"][0], second.entries["producteurs"][0]

    for principal, holder in ((ann, stranger), (stranger, ann), (ann, 2**40)):
        with missing(database):
            entrust(database, first, principal, holder)


def test_a_revoked_proxy_may_be_given_again_to_another(database) -> None:
    collective = small_collective(database)
    ann, bob, cleo = collective.entries["producteurs"]
    proxy = entrust(database, collective, ann, bob)

    revoke(database, collective, proxy)
    entrust(database, collective, ann, cleo)

    with reading(database) as session:
        assert holders_in(session, collective.assembly) == {ann: cleo}
        assert len(proxies_of(session, collective.assembly)) == 1


def test_a_proxy_is_revoked_once_and_only_in_its_own_assembly(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    proxy = entrust(database, first, *first.entries["producteurs"][:2])

    with missing(database):
        revoke(database, second, proxy)
    revoke(database, first, proxy)
    with missing(database):
        revoke(database, first, proxy)
    with missing(database):
        revoke(database, first, 2**40)


def test_a_poll_gives_the_mandate_of_an_absent_principal_to_her_holder(database) -> None:
    collective = small_collective(database)
    ann, bob, cleo = collective.entries["producteurs"]
    entrust(database, collective, ann, bob)
    entrust(database, collective, cleo, bob)
    seat(database, collective, bob, cleo)

    poll = opened(database, collective)

    accounts = collective.accounts["producteurs"]
    assert [len(held(database, collective, poll, account)) for account in accounts] == [0, 2, 1]
    with reading(database) as session:
        given = given_mandates(session, poll, frozenset({1}))
    assert [(mandate.name, mandate.holder) for mandate in given] == [("Producteurs 0", "Producteurs 1")]


def test_a_proxy_revoked_while_a_poll_is_open_gives_an_unused_mandate_back(database) -> None:
    collective = small_collective(database)
    ann, bob = collective.accounts["producteurs"][:2]
    proxy = entrust(database, collective, *collective.entries["producteurs"][:2])
    poll = opened(database, collective)

    revoke(database, collective, proxy)

    assert [len(held(database, collective, poll, account)) for account in (ann, bob)] == [1, 1]
    assert journal_of(database, collective.id)[-1] == ("proxy-revoked", f"proxy:{proxy}", {"mandates": 1})
    vote(database, collective, poll, ann)
    vote(database, collective, poll, bob)
    sheet = record_of_poll(closed(database, collective, poll))["sheet"]["colleges"][0]
    assert (sheet["present"], sheet["represented"], sheet["for"]) == (2, 0, 2)


def test_a_proxy_revoked_after_it_was_voted_stays_counted(database) -> None:
    collective = small_collective(database)
    ann, bob = collective.accounts["producteurs"][:2]
    proxy = entrust(database, collective, *collective.entries["producteurs"][:2])
    poll = opened(database, collective)
    vote(database, collective, poll, bob, Choice.AGAINST)

    revoke(database, collective, proxy)

    assert [len(held(database, collective, poll, account)) for account in (ann, bob)] == [0, 2]
    assert box(database, poll)["producteurs"] == (2, 2)
    sheet = record_of_poll(closed(database, collective, poll))["sheet"]["colleges"][0]
    assert (sheet["present"], sheet["represented"], sheet["against"]) == (1, 1, 2)


def test_a_proxy_revoked_after_the_close_changes_no_mandate(database) -> None:
    collective = small_collective(database)
    proxy = entrust(database, collective, *collective.entries["producteurs"][:2])
    poll = opened(database, collective)
    closed(database, collective, poll)

    revoke(database, collective, proxy)

    assert journal_of(database, collective.id)[-1][2] == {"mandates": 0}
    assert len(held(database, collective, poll, collective.accounts["producteurs"][1])) == 2


def test_a_proxy_given_while_a_poll_is_open_counts_from_the_next_one_on(database) -> None:
    collective = small_collective(database)
    ann, bob = collective.accounts["producteurs"][:2]
    poll = opened(database, collective)

    entrust(database, collective, *collective.entries["producteurs"][:2])

    assert [len(held(database, collective, poll, account)) for account in (ann, bob)] == [1, 1]
    vote(database, collective, poll, bob)
    sheet = record_of_poll(closed(database, collective, poll))["sheet"]["colleges"][0]
    assert (sheet["present"], sheet["represented"]) == (1, 0)
