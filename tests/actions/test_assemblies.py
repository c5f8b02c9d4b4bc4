"""Assemblies: preparing, the agenda, the frozen roll, opening, closing, withdrawing."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.assemblies import (
    Draft,
    Preparation,
    add_resolution,
    close_assembly,
    locked_assembly,
    open_assembly,
    prepare_assembly,
    withdraw_resolution,
)
from govtool.actions.members import Admission, admit_member, transfer_member
from govtool.actions.polls import annul_poll
from govtool.domain.members import PersonKind
from govtool.store.db import reading, unit_of_work
from govtool.store.models.assemblies import Assembly
from govtool.store.models.members import Membership
from govtool.store.queries.assemblies import (
    agenda_of,
    assemblies_of,
    assembly_in,
    enrolled_in,
    resolution_in,
    roll_of,
)
from tests.factories.collectives import DAY, SINCE, enrol, small_collective
from tests.factories.stored_polls import closed, journal_of, missing, opened, refused

DRAFT = Draft(title="Un dépôt", wording="Ouvrir un dépôt.", decision_kind="ordinary", subject="dépôts")


def prepared(engine, collective, held_on: datetime.date = DAY, call: int = 1) -> int:
    preparation = Preparation(title="Juin", place="Rennes", call=call, held_on=held_on)
    with unit_of_work(engine, collective.secretary) as work:
        return prepare_assembly(work, collective.id, preparation).id


def added(engine, collective, assembly: int) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return add_resolution(work, locked_assembly(work, assembly), DRAFT).id


def end(engine, collective, assembly: int | None = None) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        close_assembly(work, assembly or collective.assembly)


def start(engine, collective, assembly: int) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        open_assembly(work, assembly)


def withdraw(engine, collective) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        withdraw_resolution(work, collective.resolution)


def agenda(engine, assembly: int) -> list[tuple[int, str, str]]:
    with reading(engine) as session:
        return [(item.position, item.title, item.state) for item in agenda_of(session, assembly)]


def test_an_assembly_is_prepared_under_the_statutes_of_its_day(database) -> None:
    collective = small_collective(database, size=0)

    assembly = prepared(database, collective, call=2)

    with reading(database) as session:
        found = assembly_in(session, collective.id, assembly)
        assert (found.state, found.call, found.held_on, found.opened_at) == ("prepared", 2, DAY, None)
        assert [each.id for each in assemblies_of(session, collective.id)] == [assembly, collective.assembly]
    assert journal_of(database, collective.id)[-1] == (
        "assembly-prepared",
        f"assembly:{assembly}",
        {"call": 2, "on": "2026-06-12", "title": "Juin"},
    )


def test_no_assembly_is_prepared_before_the_first_statutes(database) -> None:
    collective = small_collective(database, size=0)

    prepared(database, collective, SINCE)
    with refused(database, "no-statutes-in-force"):
        prepared(database, collective, SINCE - datetime.timedelta(days=1))


def test_resolutions_are_added_at_the_end_of_the_agenda(database) -> None:
    collective = small_collective(database, size=0)
    assembly = prepared(database, collective)

    added(database, collective, assembly)
    second = added(database, collective, assembly)

    assert agenda(database, assembly) == [(1, "Un dépôt", "standing"), (2, "Un dépôt", "standing")]
    assert journal_of(database, collective.id)[-1] == (
        "resolution-added",
        f"resolution:{second}",
        {"kind": "ordinary", "position": 2, "title": "Un dépôt"},
    )


def test_a_resolution_may_be_added_while_the_assembly_is_under_way(database) -> None:
    collective = small_collective(database, size=0)

    added(database, collective, collective.assembly)

    assert [position for position, _, _ in agenda(database, collective.assembly)] == [1, 2]


def test_nothing_is_added_to_the_agenda_of_a_closed_assembly(database) -> None:
    collective = small_collective(database, size=0)
    end(database, collective)

    with refused(database, "assembly-closed"):
        added(database, collective, collective.assembly)


def test_opening_freezes_the_roll_of_the_day(database) -> None:
    collective = small_collective(database, size=2)
    with unit_of_work(database, collective.secretary) as work:
        late = Admission(kind=PersonKind.LEGAL, name="Late", sort_name="Late", category="x", college="associations")
        admit_member(work, collective.id, late, DAY + datetime.timedelta(days=1))
    assembly = prepared(database, collective)

    start(database, collective, assembly)

    with reading(database) as session:
        roll = roll_of(session, assembly)
        assert [(entry.college, entry.name) for entry in roll] == [
            ("associations", "Associations 0"),
            ("associations", "Associations 1"),
            ("consomacteurs", "Consomacteurs 0"),
            ("consomacteurs", "Consomacteurs 1"),
            ("producteurs", "Producteurs 0"),
            ("producteurs", "Producteurs 1"),
        ]
        assert {each.entry for each in enrolled_in(session, assembly)} == {entry.id for entry in roll}
        assert session.get_one(Assembly, assembly).opened_at is not None
    assert journal_of(database, collective.id)[-1] == ("assembly-opened", f"assembly:{assembly}", {"roll": 6})


def test_who_joins_or_moves_after_the_opening_changes_nothing_of_the_roll(database) -> None:
    collective = small_collective(database, size=1)
    with reading(database) as session:
        before = enrolled_in(session, collective.assembly)

    with unit_of_work(database, None) as work:
        enrol(work, collective.id, "producteurs", 7)
        first = work.session.scalars(select(Membership)).first()
        transfer_member(work, first, "associations", DAY - datetime.timedelta(days=9))

    with reading(database) as session:
        assert enrolled_in(session, collective.assembly) == before


def test_a_roll_with_a_college_that_the_statutes_do_not_know_is_not_frozen(database) -> None:
    collective = small_collective(database, size=0)
    with unit_of_work(database, None) as work:
        enrol(work, collective.id, "salaries", 0)
    assembly = prepared(database, collective)

    with refused(database, "unknown-colleges"):
        start(database, collective, assembly)


def test_an_assembly_is_opened_once(database) -> None:
    collective = small_collective(database, size=1)

    with refused(database, "assembly-state"):
        start(database, collective, collective.assembly)


def test_a_prepared_assembly_is_not_closed(database) -> None:
    collective = small_collective(database, size=0)
    assembly = prepared(database, collective)

    with refused(database, "assembly-state"):
        end(database, collective, assembly)


def test_closing_says_what_was_not_put_to_the_vote(database) -> None:
    collective = small_collective(database)
    closed(database, collective, opened(database, collective))
    added(database, collective, collective.assembly)

    end(database, collective)

    assert [state for _, _, state in agenda(database, collective.assembly)] == ["standing", "not-put"]
    assert journal_of(database, collective.id)[-1] == ("assembly-closed", f"assembly:{collective.assembly}", {})
    with refused(database, "assembly-state"):
        end(database, collective)


def test_a_resolution_whose_only_poll_was_annulled_was_not_put_to_the_vote(database) -> None:
    collective = small_collective(database, size=0)
    poll = opened(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        annul_poll(work, collective.id, poll, "par erreur")

    end(database, collective)

    assert agenda(database, collective.assembly)[0][2] == "not-put"


def test_an_assembly_is_not_closed_while_a_poll_is_open(database) -> None:
    collective = small_collective(database, size=0)
    opened(database, collective)

    with refused(database, "polls-still-open"):
        end(database, collective)


def test_a_withdrawn_resolution_is_said_to_be_so_once(database) -> None:
    collective = small_collective(database, size=0)

    withdraw(database, collective)

    assert agenda(database, collective.assembly)[0][2] == "withdrawn"
    assert journal_of(database, collective.id)[-1][:2] == (
        "resolution-withdrawn",
        f"resolution:{collective.resolution}",
    )
    with refused(database, "resolution-not-standing"):
        withdraw(database, collective)


def test_a_withdrawn_resolution_stays_withdrawn_when_the_assembly_closes(database) -> None:
    collective = small_collective(database, size=0)
    withdraw(database, collective)

    end(database, collective)

    assert agenda(database, collective.assembly)[0][2] == "withdrawn"


def test_a_resolution_that_is_voted_on_is_not_withdrawn(database) -> None:
    collective = small_collective(database, size=0)
    poll = opened(database, collective)
    with refused(database, "already-voted"):
        withdraw(database, collective)

    closed(database, collective, poll)
    with refused(database, "already-voted"):
        withdraw(database, collective)


def test_a_resolution_whose_poll_was_annulled_may_be_withdrawn(database) -> None:
    collective = small_collective(database, size=0)
    poll = opened(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        annul_poll(work, collective.id, poll, "par erreur")

    withdraw(database, collective)

    assert agenda(database, collective.assembly)[0][2] == "withdrawn"


def test_nothing_is_withdrawn_from_a_closed_assembly(database) -> None:
    collective = small_collective(database, size=0)
    end(database, collective)

    with refused(database, "assembly-closed"):
        withdraw(database, collective)


@pytest.mark.parametrize("identity", [0, 99, 2**40])
def test_what_does_not_exist_is_missing(database, identity) -> None:
    small_collective(database, size=0)
    for action in (open_assembly, close_assembly, withdraw_resolution):
        with missing(database), unit_of_work(database, None) as work:
            action(work, identity)


def test_rows_of_another_collective_are_not_given(database) -> None:
    first, second = small_collective(database, size=0), small_collective(database, "other", size=0)

    with reading(database) as session:
        assert assembly_in(session, first.id, second.assembly) is None
        assert resolution_in(session, first.id, second.resolution) is None
        assert assembly_in(session, second.id, second.assembly).id == second.assembly
        assert resolution_in(session, second.id, second.resolution).id == second.resolution
