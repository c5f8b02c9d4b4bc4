"""A member moves, leaves and stays after all; whoever left votes in no later assembly, and no decision changes."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.assemblies import Preparation, open_assembly, prepare_assembly
from govtool.actions.enlisting import Invitation
from govtool.actions.membership import (
    Names,
    change_speaker,
    correct_names,
    end_membership,
    invite_again,
    move_member,
    resume_membership,
)
from govtool.actions.refused import Missing
from govtool.domain.ballots import Choice
from govtool.store.db import reading, unit_of_work
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.outbox import Letter
from govtool.store.queries.assemblies import roll_of
from govtool.store.queries.members import members_on, members_represented
from govtool.store.queries.membership import absent_members, memberships_of, speakers_of
from tests.factories.collectives import DAY, SINCE, small_collective
from tests.factories.stored_polls import closed, journal_of, opened, refused, vote_all

ONE = datetime.timedelta(days=1)
LETTER = Invitation(collective="Clic", address="https://govtool.example/connexion", language="fr")
VOTES = {"producteurs": [Choice.FOR, Choice.FOR, Choice.AGAINST]}


def first_of(collective) -> int:
    return collective.members["producteurs"][0]


def ended(engine, collective, last_day: datetime.date = DAY) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        end_membership(work, collective.id, first_of(collective), last_day)
    return first_of(collective)


def moved(engine, collective, place: tuple[str, str], on: datetime.date = DAY) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        move_member(work, collective.id, first_of(collective), place, on)


def ids_on(engine, collective, on: datetime.date) -> set[int]:
    with reading(engine) as session:
        return {member.id for member in members_on(session, collective.id, on)}


def spoken_on(engine, collective, on: datetime.date) -> frozenset[int]:
    with reading(engine) as session:
        return members_represented(session, collective.accounts["producteurs"][0], collective.id, on)


def rolled_on(engine, collective, on: datetime.date) -> set[int]:
    with unit_of_work(engine, collective.secretary) as work:
        preparation = Preparation(title="Assemblée suivante", place="Rennes", call=1, held_on=on)
        assembly = prepare_assembly(work, collective.id, preparation).id
        open_assembly(work, assembly)
        return {entry.member_id for entry in roll_of(work.session, assembly)}


def corrected(engine, collective, member: int, names: Names) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        correct_names(work, collective.id, member, names)


def frozen_in(engine) -> list[str]:
    with reading(engine) as session:
        return list(session.scalars(select(FrozenDecision.record)))


def test_who_left_is_on_no_later_roll_and_past_decisions_do_not_change(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    vote_all(database, collective, poll, VOTES)
    closed(database, collective, poll)
    with reading(database) as session:
        before = session.execute(select(FrozenDecision.record, FrozenDecision.digest)).all()
        roll = [entry.member_id for entry in roll_of(session, collective.assembly)]

    member = ended(database, collective)

    assert member in rolled_on(database, collective, DAY)
    assert member not in rolled_on(database, collective, DAY + ONE)
    with reading(database) as session:
        assert session.execute(select(FrozenDecision.record, FrozenDecision.digest)).all() == before
        assert [entry.member_id for entry in roll_of(session, collective.assembly)] == roll


def test_a_membership_ends_after_its_last_day_with_the_right_to_speak(database) -> None:
    collective = small_collective(database, size=1)

    member = ended(database, collective)

    assert (member in ids_on(database, collective, DAY), member in ids_on(database, collective, DAY + ONE)) == (
        True,
        False,
    )
    assert spoken_on(database, collective, DAY) == {member}
    assert spoken_on(database, collective, DAY + ONE) == frozenset()
    with reading(database) as session:
        assert [one.id for one in absent_members(session, collective.id, DAY + ONE)] == [member]
    assert journal_of(database, collective.id)[-1] == (
        "membership-ended",
        f"member:{member}",
        {"on": "2026-06-12"},
    )


def test_an_end_that_is_undone_leaves_everything_as_it_was(database) -> None:
    collective = small_collective(database, size=1)
    member = ended(database, collective)

    with unit_of_work(database, collective.secretary) as work:
        resume_membership(work, collective.id, member)

    assert member in ids_on(database, collective, DAY + ONE)
    assert spoken_on(database, collective, DAY + ONE) == {member}
    assert journal_of(database, collective.id)[-1][0] == "membership-resumed"


def test_nobody_leaves_before_she_came_or_twice(database) -> None:
    collective = small_collective(database, size=1)

    with refused(database, "leaves-too-early"):
        ended(database, collective, SINCE - ONE)
    ended(database, collective, SINCE)
    with refused(database, "not-a-member"):
        ended(database, collective)


def test_who_has_not_left_cannot_come_back(database) -> None:
    collective = small_collective(database, size=1)

    with refused(database, "still-a-member"), unit_of_work(database, None) as work:
        resume_membership(work, collective.id, first_of(collective))


def test_a_member_moves_to_another_college_with_its_category(database) -> None:
    collective = small_collective(database, size=1)

    moved(database, collective, ("associations", "associations"))

    with reading(database) as session:
        held = [(one.college, one.category, one.starts_on) for one in memberships_of(session, first_of(collective))]
    assert held == [("associations", "associations", DAY), ("producteurs", "producteurs", SINCE)]


@pytest.mark.parametrize(
    ("place", "on", "code"),
    [
        (("producteurs", "producteurs"), DAY, "same-place"),
        (("associations", "producteurs"), DAY, "category-elsewhere"),
        (("associations", "associations"), SINCE, "transfer-too-early"),
    ],
)
def test_a_move_that_makes_no_sense_is_refused(database, place, on, code) -> None:
    collective = small_collective(database, size=1)

    with refused(database, code):
        moved(database, collective, place, on)


def test_another_address_speaks_from_today_on_and_is_invited(database) -> None:
    collective = small_collective(database, size=1)
    member = first_of(collective)

    with unit_of_work(database, collective.secretary) as work:
        today = work.now.date()
        change_speaker(work, collective.id, member, ("New@X.example", "Ana"), LETTER)

    with reading(database) as session:
        new, old = speakers_of(session, member)
        letters = session.scalars(select(Letter.recipient)).all()
    assert (new.email, new.name, new.ends_on, old.ends_on) == ("new@x.example", "Ana", None, new.starts_on - ONE)
    assert abs(new.starts_on - today) <= ONE
    assert letters == ["new@x.example"]


def test_an_address_mistyped_and_mended_on_the_same_day_never_speaks(database) -> None:
    collective = small_collective(database, size=1)
    member = first_of(collective)
    with unit_of_work(database, collective.secretary) as work:
        change_speaker(work, collective.id, member, ("wrong@x.example", "Ana"), LETTER)

    with unit_of_work(database, collective.secretary) as work:
        change_speaker(work, collective.id, member, ("right@x.example", "Ana"), LETTER)

    with reading(database) as session:
        emails = [one.email for one in speakers_of(session, member)]
    assert emails == ["right@x.example", f"producteurs-0@{collective.id}.example"]


@pytest.mark.parametrize(("rank", "code"), [(0, "same-address"), (1, "email-known")])
def test_an_address_that_a_member_has_already_is_refused(database, rank, code) -> None:
    collective = small_collective(database, size=2)
    email = f"producteurs-{rank}@{collective.id}.example"

    with refused(database, code), unit_of_work(database, collective.secretary) as work:
        change_speaker(work, collective.id, first_of(collective), (email, "Ana"), LETTER)


def test_an_invitation_leaves_once_a_day(database) -> None:
    collective = small_collective(database, size=1)

    for _ in range(2):
        with unit_of_work(database, collective.secretary) as work:
            invite_again(work, collective.id, first_of(collective), LETTER)

    with reading(database) as session:
        assert len(session.scalars(select(Letter)).all()) == 1


def test_a_member_of_another_collective_is_not_there(database) -> None:
    collective, other = small_collective(database, size=1), small_collective(database, "other", size=1)

    with pytest.raises(Missing), unit_of_work(database, None) as work:
        end_membership(work, collective.id, first_of(other), DAY)
    with pytest.raises(Missing), unit_of_work(database, None) as work:
        correct_names(work, collective.id, first_of(other), Names(name="X", sort_name="X", speaker=""))


def test_a_corrected_name_is_that_of_the_register_and_changes_nothing_that_was_frozen(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)
    vote_all(database, collective, poll, VOTES)
    closed(database, collective, poll)
    before = frozen_in(database)

    corrected(
        database, collective, first_of(collective), Names(name="Ana Le Goff", sort_name="Le Goff Ana", speaker="")
    )

    with reading(database) as session:
        on_roll = {entry.name for entry in roll_of(session, collective.assembly)}
        (speaker,) = speakers_of(session, first_of(collective))
        names = {one.name for one in members_on(session, collective.id, DAY)}
    assert "Ana Le Goff" in names
    assert speaker.name == "Ana Le Goff"
    assert "Producteurs 0" in on_roll
    assert "Ana Le Goff" not in on_roll
    assert frozen_in(database) == before


def test_the_journal_says_what_was_corrected_and_holds_no_name(database) -> None:
    collective = small_collective(database, size=1)

    corrected(
        database, collective, first_of(collective), Names(name="Ana Goff", sort_name="producteurs 000000", speaker="")
    )

    assert journal_of(database, collective.id)[-1] == (
        "member-renamed",
        f"member:{first_of(collective)}",
        {"corrected": "name"},
    )


def test_nothing_to_correct_is_refused(database) -> None:
    collective = small_collective(database, size=1)
    names = Names(name="Producteurs 0", sort_name="producteurs 000000", speaker="")

    with refused(database, "same-names"):
        corrected(database, collective, first_of(collective), names)
