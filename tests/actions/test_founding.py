"""A collective begins with a draft; drafts are saved one after the other, adopted once, or left."""

import datetime

import pytest

from govtool.actions.accounts import open_account
from govtool.actions.founding import adopt_draft, begin_collective, begin_draft, leave_draft, write_draft
from govtool.actions.refused import Refused
from govtool.presets.documents import preset_text
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.accounts import roles_in
from govtool.store.queries.collectives import collective_named, statutes_draft, statutes_in_force
from tests.factories.stored_polls import journal_of, nothing_written

SOUND = preset_text("clic-des-champs-scic")
OPEN = preset_text("alter-conso-2008")
DAY = datetime.date(2026, 3, 1)


@pytest.fixture
def founder(database) -> int:
    with unit_of_work(database, None) as work:
        return open_account(work, "ana@exemple.example", "Ana").id


def begun(database, founder: int, name: str = "La Ruche", document: str = SOUND) -> int:
    with unit_of_work(database, founder) as work:
        return begin_collective(work, founder, name, document, zone="Europe/Paris").id


def refusals_of(refused) -> list[str]:
    return [refusal.code for refusal in refused.value.refusals]


def test_the_person_who_begins_a_collective_keeps_its_books(database, founder):
    identity = begun(database, founder)

    with reading(database) as session:
        now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=1)
        assert {role.value for role in roles_in(session, founder, identity, now)} == {"secretary", "administrator"}
        assert statutes_draft(session, identity).revision == 1
        assert statutes_in_force(session, identity, DAY) is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [("La Ruche du Bocage", "la-ruche-du-bocage"), ("Œuvrer à l’École", "oeuvrer-a-l-ecole"), ("日本", "collectif")],
)
def test_a_collective_has_a_name_in_addresses(database, founder, name, slug):
    begun(database, founder, name)

    with reading(database) as session:
        assert collective_named(session, slug).name == name


def test_two_collectives_of_one_name_have_two_addresses(database, founder):
    begun(database, founder), begun(database, founder)

    with reading(database) as session:
        assert collective_named(session, "la-ruche-2").name == "La Ruche"


def test_of_two_people_who_save_the_second_is_told(database, founder):
    identity = begun(database, founder)
    with unit_of_work(database, founder) as work:
        write_draft(work, identity, founder, SOUND, 1)

    with nothing_written(database), pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        write_draft(work, identity, founder, SOUND, 1)

    assert refusals_of(refused) == ["draft-moved-on"]


def test_a_draft_is_adopted_once_and_is_a_draft_no_more(database, founder):
    identity = begun(database, founder)

    with unit_of_work(database, founder) as work:
        assert adopt_draft(work, identity, 1, DAY).number == 1

    with reading(database) as session:
        assert statutes_in_force(session, identity, DAY).document == SOUND
        assert statutes_draft(session, identity) is None
    assert journal_of(database, identity)[-1][0] == "statutes-adopted"
    with pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, DAY)
    assert refusals_of(refused) == ["draft-moved-on"]


def test_statutes_under_which_nothing_can_be_decided_are_not_adopted(database, founder):
    identity = begun(database, founder, document=OPEN)

    with nothing_written(database), pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, DAY)

    assert refusals_of(refused) == ["statutes-decide-nothing"]


def test_a_version_is_not_in_force_before_the_one_it_follows(database, founder):
    identity = begun(database, founder)
    with unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, DAY)
        begin_draft(work, identity, founder, SOUND)

    with pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, DAY - datetime.timedelta(days=1))

    assert refusals_of(refused) == ["in-force-too-early"]


def test_a_draft_that_is_left_leaves_the_version_in_force(database, founder):
    identity = begun(database, founder)
    with unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, DAY)
        begin_draft(work, identity, founder, SOUND)

    with unit_of_work(database, founder) as work:
        leave_draft(work, identity)

    with reading(database) as session:
        assert statutes_draft(session, identity) is None
        assert statutes_in_force(session, identity, DAY).number == 1
