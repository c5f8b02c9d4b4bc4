"""Casting and changing ballots: one's own, by proxy, all or none, and never those of others."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.attendance import give_proxy
from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import annul_poll, close_poll
from govtool.domain.ballots import Choice
from govtool.domain.polls import Closing, PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.models.members import Representation
from govtool.store.models.polls import Ballot, EarlierBallot, Poll, SignOff
from govtool.store.queries.polls import held_mandates, turnout_of
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import box, closed, held, journal_of, missing, nothing_written, opened, refused, vote
from tests.factories.stored_statutes import FINAL, statutes_text

PAST = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
LATER = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)


def cast(engine, collective, poll: int, account: int | None, choices: dict[int, Choice]) -> None:
    with unit_of_work(engine, account) as work:
        cast_ballots(work, collective.id, poll, choices)


def entrusted(engine, collective) -> None:
    """Let the second producer vote for the first and the third."""
    ann, bob, cleo = collective.entries["producteurs"]
    with unit_of_work(engine, collective.secretary) as work:
        give_proxy(work, collective.assembly, ann, bob)
        give_proxy(work, collective.assembly, cleo, bob)


def said(engine, poll: int) -> dict[int, str]:
    with reading(engine) as session:
        return {
            ballot.mandate_id: ballot.choice for ballot in session.scalars(select(Ballot).where(Ballot.poll_id == poll))
        }


@pytest.mark.parametrize("choice", Choice)
def test_a_ballot_is_cast_signed_off_and_journaled_without_saying_what_it_says(database, choice) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    (mandate,) = held(database, collective, poll, ann)

    cast(database, collective, poll, ann, {mandate: choice})

    assert said(database, poll) == {mandate: choice}
    with reading(database) as session:
        ballot, sign_off = session.get_one(Ballot, mandate), session.get_one(SignOff, mandate)
        assert (ballot.college, ballot.category, ballot.poll_id) == ("producteurs", "producteurs", poll)
        assert (sign_off.account_id, sign_off.signed_at) == (ann, ballot.cast_at)
    assert journal_of(database, collective.id)[-1] == (
        "ballot-cast",
        f"mandate:{mandate}",
        {"college": "producteurs", "poll": poll},
    )


def test_all_the_mandates_of_a_form_are_cast_together(database) -> None:
    collective = small_collective(database)
    entrusted(database, collective)
    poll, bob = opened(database, collective), collective.accounts["producteurs"][1]
    own, first, second = held(database, collective, poll, bob)

    cast(database, collective, poll, bob, {own: Choice.FOR, first: Choice.AGAINST, second: Choice.ABSTAIN})

    assert said(database, poll) == {own: "for", first: "against", second: "abstain"}
    with reading(database) as session:
        turnout = {college.college: (college.mandates, college.used) for college in turnout_of(session, poll)}
        mine = held_mandates(session, poll, frozenset({2}))
    assert turnout == {"associations": (3, 0), "consomacteurs": (3, 0), "producteurs": (3, 3)}
    assert [(mandate.kind, mandate.choice) for mandate in mine] == [
        ("own", Choice.FOR),
        ("proxy", Choice.AGAINST),
        ("proxy", Choice.ABSTAIN),
    ]


def test_one_mandate_of_another_stops_the_whole_form(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    ann, bob = collective.accounts["producteurs"][:2]
    mandates = [*held(database, collective, poll, ann), *held(database, collective, poll, bob)]

    with missing(database):
        cast(database, collective, poll, ann, dict.fromkeys(mandates, Choice.FOR))


@pytest.mark.parametrize("mandates", [[], [0], [2**40], [10**30]])
def test_no_mandate_or_an_unknown_one_is_missing(database, mandates) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)

    with missing(database):
        cast(database, collective, poll, collective.accounts["producteurs"][0], dict.fromkeys(mandates, Choice.FOR))


def test_a_mandate_of_another_poll_is_missing(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    poll, other = opened(database, first), opened(database, second)
    ann, stranger = first.accounts["producteurs"][0], second.accounts["producteurs"][0]
    (mandate,), (foreign,) = held(database, first, poll, ann), held(database, second, other, stranger)

    with missing(database):
        cast(database, first, poll, ann, {foreign: Choice.FOR})
    with missing(database):
        cast(database, second, other, stranger, {mandate: Choice.FOR})


def test_a_poll_of_another_collective_is_missing(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    poll, ann = opened(database, first), first.accounts["producteurs"][0]
    (mandate,) = held(database, first, poll, ann)

    with missing(database):
        cast(database, second, poll, ann, {mandate: Choice.FOR})
    with missing(database):
        cast(database, first, 2**40, ann, {mandate: Choice.FOR})


@pytest.mark.parametrize("who", ["secretary", "stranger", "nobody"])
def test_nobody_votes_with_the_mandate_of_another(database, who) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    poll = opened(database, first)
    (mandate,) = held(database, first, poll, first.accounts["producteurs"][0])
    account = {"secretary": first.secretary, "stranger": second.accounts["producteurs"][0], "nobody": None}[who]

    with missing(database):
        cast(database, first, poll, account, {mandate: Choice.FOR})


def test_a_principal_does_not_vote_beside_her_holder(database) -> None:
    collective = small_collective(database)
    entrusted(database, collective)
    poll = opened(database, collective)
    ann, bob = collective.accounts["producteurs"][:2]
    _, proxy, _ = held(database, collective, poll, bob)

    with missing(database):
        cast(database, collective, poll, ann, {proxy: Choice.FOR})


def test_an_account_that_no_longer_speaks_for_a_member_does_not_vote_for_her(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    mandates = dict.fromkeys(held(database, collective, poll, ann), Choice.FOR)
    with unit_of_work(database, None) as work:
        found = work.session.scalars(select(Representation).where(Representation.account_id == ann)).one()
        found.ends_on = PAST.date()

    with missing(database):
        cast(database, collective, poll, ann, mandates)


def test_a_changed_ballot_keeps_what_it_said_and_one_sign_off(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    vote(database, collective, poll, ann, Choice.FOR)
    with reading(database) as session:
        first = session.scalars(select(Ballot)).one().cast_at

    vote(database, collective, poll, ann, Choice.AGAINST)

    with reading(database) as session:
        ballot, earlier = session.scalars(select(Ballot)).one(), session.scalars(select(EarlierBallot)).one()
        assert (ballot.choice, earlier.choice, earlier.cast_at) == ("against", "for", first)
        assert earlier.replaced_at == ballot.cast_at
        assert session.scalars(select(SignOff)).one().signed_at == first
    assert [entry[0] for entry in journal_of(database, collective.id)[-2:]] == ["ballot-cast", "ballot-changed"]
    assert box(database, poll)["producteurs"] == (1, 1)


def test_the_same_answer_again_writes_nothing(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    vote(database, collective, poll, ann)

    with nothing_written(database):
        vote(database, collective, poll, ann)


def test_a_final_ballot_is_cast_once(database) -> None:
    collective = small_collective(database, document=statutes_text(FINAL))
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    vote(database, collective, poll, ann, Choice.FOR)

    for choice in (Choice.FOR, Choice.AGAINST):
        with refused(database, "already-signed-off"):
            vote(database, collective, poll, ann, choice)


def test_one_final_ballot_stops_the_whole_form(database) -> None:
    collective = small_collective(database, document=statutes_text(FINAL))
    entrusted(database, collective)
    poll, bob = opened(database, collective), collective.accounts["producteurs"][1]
    own, *others = held(database, collective, poll, bob)
    cast(database, collective, poll, bob, {own: Choice.FOR})

    with refused(database, "already-signed-off"):
        cast(database, collective, poll, bob, dict.fromkeys([own, *others], Choice.FOR))
    cast(database, collective, poll, bob, dict.fromkeys(others, Choice.FOR))
    assert box(database, poll)["producteurs"] == (3, 3)


def test_a_ballot_after_the_close_is_refused_also_when_a_clock_is_set_back(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    mandates = dict.fromkeys(held(database, collective, poll, ann), Choice.FOR)
    closed(database, collective, poll)

    with refused(database, "poll-closed"):
        cast(database, collective, poll, ann, mandates)
    with reading(database) as session:
        ended_at = session.get_one(Poll, poll).ended_at
    with refused(database, "poll-closed"), unit_of_work(database, ann, lambda _session: ended_at - 2 * HOUR) as work:
        cast_ballots(work, collective.id, poll, mandates)


def test_a_clock_set_forward_closes_nothing(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    mandates = dict.fromkeys(held(database, collective, poll, ann), Choice.FOR)
    with reading(database) as session:
        late = session.get_one(Poll, poll).opened_at + 2 * HOUR

    with unit_of_work(database, ann, lambda _session: late) as work:
        cast_ballots(work, collective.id, poll, mandates)

    assert box(database, poll)["producteurs"] == (1, 1)


def test_a_close_is_never_dated_before_a_ballot_that_it_counts(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    moments = iter([LATER, LATER + HOUR])

    with unit_of_work(database, collective.secretary, lambda _session: next(moments)) as work:
        close_poll(work, collective.id, poll, Closing())

    with reading(database) as session:
        assert session.get_one(Poll, poll).ended_at == LATER + HOUR


def test_a_ballot_in_an_annulled_poll_is_refused(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    mandates = dict.fromkeys(held(database, collective, poll, ann), Choice.FOR)
    with unit_of_work(database, collective.secretary) as work:
        annul_poll(work, collective.id, poll, "par erreur")

    with refused(database, "poll-annulled"):
        cast(database, collective, poll, ann, mandates)


def test_a_ballot_beside_a_show_of_hands_is_refused(database) -> None:
    collective = small_collective(database)
    poll, ann = opened(database, collective, PollMode.HANDS), collective.accounts["producteurs"][0]
    mandates = dict.fromkeys(held(database, collective, poll, ann), Choice.FOR)

    with refused(database, "counted-by-hands"):
        cast(database, collective, poll, ann, mandates)


def test_statutes_that_do_not_say_make_a_ballot_final(database) -> None:
    silent = statutes_text(('vote_change = "until-close"', 'vote_change = "?"'))
    collective = small_collective(database, document=silent)
    poll, ann = opened(database, collective), collective.accounts["producteurs"][0]
    vote(database, collective, poll, ann)

    with refused(database, "already-signed-off"):
        vote(database, collective, poll, ann, Choice.AGAINST)
    with reading(database) as session:
        assert broken_link(session, collective.id) is None
