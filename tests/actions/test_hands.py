"""Polls counted in the room, ties that wait, and what pages list of polls, on both engines."""

import pytest
from sqlalchemy import select

from govtool.actions.attendance import record_present
from govtool.actions.polls import Closing, annul_poll, count_hands
from govtool.domain.ballots import Choice
from govtool.domain.hands import Hands
from govtool.store.db import reading, unit_of_work
from govtool.store.models.polls import HandCount
from govtool.store.queries.polls import (
    hands_of,
    latest_decided,
    open_polls,
    poll_in,
    polls_of_assembly,
)
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import (
    closed,
    journal_of,
    missing,
    opened,
    record_of_poll,
    refused,
    vote_all,
)
from tests.factories.stored_statutes import CASTING_VOTE, statutes_text

FOR, AGAINST, ABSTAIN, BLANK, NULL = Choice
ADOPTED = {"producteurs": [FOR, FOR, FOR], "consomacteurs": [FOR], "associations": [AGAINST]}
SPLIT = {"producteurs": [FOR, AGAINST], "consomacteurs": [FOR, AGAINST], "associations": [FOR, AGAINST]}


def hands(**counted: tuple[int, int, int]) -> dict[str, Hands]:
    return {
        college: Hands(for_=for_, against=against, abstain=abstain)
        for college, (for_, against, abstain) in counted.items()
    }


def counted(engine, collective, said: dict[str, Hands], closing: Closing | None = None):
    with unit_of_work(engine, collective.secretary) as work:
        return count_hands(work, collective.resolution, said, closing or Closing())


def seat(engine, collective, **present: int) -> None:
    entries = [entry for college, number in present.items() for entry in collective.entries[college][:number]]
    with unit_of_work(engine, collective.secretary) as work:
        record_present(work, collective.assembly, entries)


def annul(engine, collective, poll: int, reason: str = "par erreur") -> None:
    with unit_of_work(engine, collective.secretary) as work:
        annul_poll(work, collective.id, poll, reason)


def test_hands_are_counted_decided_and_kept(database) -> None:
    collective = small_collective(database)
    seat(database, collective, producteurs=3, consomacteurs=2)

    decision = counted(database, collective, hands(producteurs=(2, 1, 0), consomacteurs=(1, 0, 1)))

    record = record_of_poll(decision)
    assert (decision.outcome, record["poll"]["mode"], record["categories"]) == ("adopted", "hands", [])
    assert [(college["for"], college["against"], college["abstain"]) for college in record["sheet"]["colleges"]] == [
        (2, 1, 0),
        (1, 0, 1),
        (0, 0, 0),
    ]
    with reading(database) as session:
        assert session.scalars(select(HandCount.in_favour).order_by(HandCount.id)).all() == [2, 1]
        kept = hands_of(session, decision.poll_id)
    assert kept["consomacteurs"] == {FOR: 1, AGAINST: 0, ABSTAIN: 1, BLANK: 0, NULL: 0}
    assert [entry[0] for entry in journal_of(database, collective.id)[-2:]] == ["poll-opened", "poll-closed"]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ({"producteurs": (2, 1, 1)}, ["more-hands-than-attending"]),
        ({"producteurs": (3, 0, 0), "associations": (1, 0, 0)}, ["more-hands-than-attending"]),
        ({"producteurs": (4, 0, 0), "associations": (0, 0, 1)}, ["more-hands-than-attending"] * 2),
        ({"producteurs": (-1, 2, 0)}, ["negative-hands"]),
    ],
)
def test_more_hands_than_attend_or_fewer_than_none_are_refused(database, said, codes) -> None:
    collective = small_collective(database)
    seat(database, collective, producteurs=3)

    with refused(database, *codes):
        counted(database, collective, hands(**said))


def test_hands_of_an_unknown_college_are_missing(database) -> None:
    collective = small_collective(database)

    with missing(database):
        counted(database, collective, hands(salaries=(0, 0, 0)))


def test_hands_are_not_counted_beside_an_open_poll(database) -> None:
    collective = small_collective(database)
    opened(database, collective)

    with refused(database, "poll-already-open"):
        counted(database, collective, hands())


def test_what_may_not_be_said_at_the_close_closes_nothing(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)

    with refused(database, "no-such-veto"):
        closed(database, collective, poll, Closing(vetoes=("conseil-administration",)))
    with refused(database, "no-casting-vote"):
        closed(database, collective, poll, Closing(chair="for"))


def test_the_lists_of_pages_name_polls_of_their_collective(database) -> None:
    first, second = small_collective(database), small_collective(database, "other")
    poll, other = opened(database, first), opened(database, second)
    vote_all(database, first, poll, ADOPTED)
    decision = closed(database, first, poll)

    with reading(database) as session:
        assert [voted.poll.id for voted in open_polls(session, second.id)] == [other]
        assert open_polls(session, first.id) == ()
        assert [voted.decision.digest for voted in latest_decided(session, first.id, 5)] == [decision.digest]
        assert latest_decided(session, second.id, 5) == ()
        assert [each.id for each in polls_of_assembly(session, first.assembly)[first.resolution]] == [poll]
        assert poll_in(session, second.id, poll) is None
        assert poll_in(session, first.id, poll).id == poll


def test_a_tie_waits_for_the_chair(database) -> None:
    collective = small_collective(database, document=statutes_text(CASTING_VOTE))
    poll = opened(database, collective)
    vote_all(database, collective, poll, SPLIT)

    assert closed(database, collective, poll).outcome == "tied"


def test_papers_that_say_nothing_or_count_for_nothing_are_kept_and_decided(database) -> None:
    collective = small_collective(database)
    with unit_of_work(database, collective.secretary) as work:
        record_present(work, collective.assembly, collective.entries["producteurs"])
    papers = {"producteurs": Hands(for_=1, against=0, abstain=0, blank=1, null=1)}

    with unit_of_work(database, collective.secretary) as work:
        decision = count_hands(work, collective.resolution, papers, Closing())

    (count, *_) = record_of_poll(decision)["sheet"]["colleges"]
    assert (count["for"], count["blank"], count["null"]) == (1, 1, 1)


def test_papers_count_among_those_who_attend(database) -> None:
    collective = small_collective(database)
    with unit_of_work(database, collective.secretary) as work:
        record_present(work, collective.assembly, collective.entries["producteurs"][:2])
    papers = {"producteurs": Hands(for_=1, against=0, abstain=0, blank=1, null=1)}

    with refused(database, "more-hands-than-attending"), unit_of_work(database, collective.secretary) as work:
        count_hands(work, collective.resolution, papers, Closing())
