"""Roles are confided to a person by her address and ended, journaled; the last administrator stays."""

import pytest

from govtool.actions.accounts import give_role, open_account
from govtool.actions.collectives import found_collective
from govtool.actions.refused import Missing, Refused
from govtool.actions.roles import Confiding, confide_role, end_role
from govtool.domain.roles import RoleName
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.accounts import holders_in
from tests.factories.stored_polls import journal_of, nothing_written

BEA = "bea@exemple.example"


@pytest.fixture
def ann(database) -> int:
    with unit_of_work(database, None) as work:
        account = open_account(work, "ann@exemple.example", "Ann")
        found = found_collective(work, "clic", "Le Clic", zone="Europe/Paris", invented=False)
        return give_role(work, found.id, account.id, RoleName.ADMINISTRATOR).id


def confided(database, role: RoleName, email: str = BEA, name: str = "Bea", collective: int = 1) -> tuple[int, int]:
    with unit_of_work(database, 1) as work:
        given, account = confide_role(work, collective, Confiding(role=role, email=email, name=name))
        return given.id, account.id


def held(database, collective: int = 1) -> list[tuple[str, str]]:
    with unit_of_work(database, None) as work:
        return [(holder.name, holder.role.value) for holder in holders_in(work.session, collective, work.now)]


def refused_ending(database, role: int) -> list[str]:
    with pytest.raises(Refused) as refused, unit_of_work(database, 1) as work:
        end_role(work, 1, role)
    return [refusal.code for refusal in refused.value.refusals]


@pytest.mark.usefixtures("ann")
def test_a_role_is_confided_to_somebody_new_whose_account_is_opened(database):
    confided(database, RoleName.CHAIR, " Bea@Exemple.example ")

    assert held(database) == [("Ann", "administrator"), ("Bea", "chair")]
    assert journal_of(database, 1)[-1][0] == "role-given"


@pytest.mark.usefixtures("ann")
def test_the_name_that_an_account_has_elsewhere_is_not_told(database):
    with unit_of_work(database, None) as work:
        open_account(work, BEA, "Béatrice, présidente de l’autre")

    confided(database, RoleName.CHAIR)

    assert held(database)[-1] == ("Bea", "chair")


@pytest.mark.usefixtures("ann")
def test_a_role_that_is_held_is_not_given_again(database):
    confided(database, RoleName.CHAIR)

    with nothing_written(database), pytest.raises(Refused, match="role-held"):
        confided(database, RoleName.CHAIR)


@pytest.mark.usefixtures("ann")
def test_a_role_ends_and_its_ending_is_journaled(database):
    role, _ = confided(database, RoleName.CHAIR)

    with unit_of_work(database, 1) as work:
        end_role(work, 1, role)

    assert held(database) == [("Ann", "administrator")]
    assert journal_of(database, 1)[-1][0] == "role-ended"


@pytest.mark.usefixtures("ann")
def test_a_role_ends_once(database):
    role, _ = confided(database, RoleName.CHAIR)
    with unit_of_work(database, 1) as work:
        end_role(work, 1, role)

    with nothing_written(database):
        assert refused_ending(database, role) == ["role-ended"]


def test_the_last_administrator_stays(database, ann):
    with nothing_written(database):
        assert refused_ending(database, ann) == ["last-administrator"]


def test_an_administrator_goes_when_another_stays(database, ann):
    confided(database, RoleName.ADMINISTRATOR)

    with unit_of_work(database, 1) as work:
        end_role(work, 1, ann)

    assert held(database) == [("Bea", "administrator")]


@pytest.mark.usefixtures("ann")
def test_a_role_of_another_collective_does_not_end_here(database):
    with unit_of_work(database, None) as work:
        other = found_collective(work, "autre", "L’autre", zone="Europe/Paris", invented=False).id
    role, _ = confided(database, RoleName.CHAIR, collective=other)

    with nothing_written(database), pytest.raises(Missing), unit_of_work(database, 1) as work:
        end_role(work, 1, role)


@pytest.mark.usefixtures("ann")
def test_the_holders_of_another_moment_are_those_of_that_moment(database):
    with reading(database) as session, unit_of_work(database, None) as work:
        before = work.now.replace(year=2001)

        assert holders_in(session, 1, before) == ()
