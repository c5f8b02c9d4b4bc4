"""A collective begins with a draft; drafts are saved one after the other, adopted once, or left."""

import datetime

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from govtool.actions.accounts import open_account
from govtool.actions.founding import Adopting, adopt_draft, begin_collective, begin_draft, leave_draft, write_draft
from govtool.actions.refused import Missing, Refused
from govtool.domain.ballots import Choice
from govtool.presets.documents import preset_text
from govtool.store.db import reading, unit_of_work
from govtool.store.models.drafts import StatutesAdoption
from govtool.store.queries.accounts import roles_in
from govtool.store.queries.adoptions import adopting_polls, adoption_of, version_brought_by
from govtool.store.queries.collectives import collective_named, statutes_draft, statutes_in_force
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import closed, journal_of, nothing_written, opened, vote, vote_all

SOUND = preset_text("clic-des-champs-scic")
OPEN = preset_text("alter-conso-2008")
DAY = datetime.date(2026, 3, 1)
FAR = datetime.date(2040, 1, 1)


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
        assert adopt_draft(work, identity, 1, Adopting(in_force_from=DAY)).number == 1

    with reading(database) as session:
        assert statutes_in_force(session, identity, DAY).document == SOUND
        assert statutes_draft(session, identity) is None
    assert journal_of(database, identity)[-1][0] == "statutes-adopted"
    with pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, Adopting(in_force_from=DAY))
    assert refusals_of(refused) == ["draft-moved-on"]


def test_statutes_under_which_nothing_can_be_decided_are_not_adopted(database, founder):
    identity = begun(database, founder, document=OPEN)

    with nothing_written(database), pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, Adopting(in_force_from=DAY))

    assert refusals_of(refused) == ["statutes-decide-nothing"]


def test_a_version_is_not_in_force_before_the_one_it_follows(database, founder):
    identity = begun(database, founder)
    with unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, Adopting(in_force_from=DAY))
        begin_draft(work, identity, founder, SOUND)

    with pytest.raises(Refused) as refused, unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, Adopting(in_force_from=DAY - datetime.timedelta(days=1)))

    assert refusals_of(refused) == ["in-force-too-early"]


def test_a_draft_that_is_left_leaves_the_version_in_force(database, founder):
    identity = begun(database, founder)
    with unit_of_work(database, founder) as work:
        adopt_draft(work, identity, 1, Adopting(in_force_from=DAY))
        begin_draft(work, identity, founder, SOUND)

    with unit_of_work(database, founder) as work:
        leave_draft(work, identity)

    with reading(database) as session:
        assert statutes_draft(session, identity) is None
        assert statutes_in_force(session, identity, DAY).number == 1


@pytest.fixture
def drafting(database):
    """Give a collective with a poll that adopted its resolution, and a draft."""
    collective = small_collective(database)
    poll = opened(database, collective)
    vote_all(database, collective, poll, {college: [Choice.FOR] * 3 for college in collective.accounts})
    closed(database, collective, poll)
    with unit_of_work(database, None) as work:
        begin_draft(work, collective.id, collective.secretary, SOUND)
    return collective, poll


def adopted(database, collective_id: int, **terms: object) -> int:
    with unit_of_work(database, None) as work:
        return adopt_draft(work, collective_id, 1, Adopting(**{"in_force_from": FAR, **terms})).id


def test_a_version_is_linked_to_the_decision_that_adopted_it(database, drafting):
    collective, poll = drafting

    version = adopted(database, collective.id, poll_id=poll)

    with reading(database) as session:
        assert adoption_of(session, version).poll_id == poll
        assert version_brought_by(session, poll).id == version
        assert adopting_polls(session, collective.id) == ()


def test_a_decision_adopts_one_version_only(database, drafting):
    collective, poll = drafting
    adopted(database, collective.id, poll_id=poll)
    with unit_of_work(database, None) as work:
        begin_draft(work, collective.id, collective.secretary, SOUND)

    with nothing_written(database), pytest.raises(Refused) as refused:
        adopted(database, collective.id, poll_id=poll)

    assert refusals_of(refused) == ["decision-brought-another"]


def test_a_decision_that_was_not_adopted_adopts_nothing(database):
    collective = small_collective(database)
    poll = opened(database, collective)
    vote(database, collective, poll, collective.accounts["producteurs"][0], Choice.AGAINST)
    closed(database, collective, poll)
    with unit_of_work(database, None) as work:
        begin_draft(work, collective.id, collective.secretary, SOUND)

    with nothing_written(database), pytest.raises(Refused) as refused:
        adopted(database, collective.id, poll_id=poll)

    assert refusals_of(refused) == ["decision-not-adopted"]


def test_the_decision_of_another_collective_is_not_there(database, drafting):
    other = small_collective(database, "autre")
    with unit_of_work(database, None) as work:
        begin_draft(work, other.id, other.secretary, SOUND)

    with nothing_written(database), pytest.raises(Missing):
        adopted(database, other.id, poll_id=drafting[1])


def test_what_adopted_a_version_never_changes(database, drafting):
    adopted(database, drafting[0].id, poll_id=drafting[1])

    with pytest.raises(DBAPIError, match="only added to"), unit_of_work(database, None) as work:
        work.session.execute(update(StatutesAdoption).values(poll_id=None))
