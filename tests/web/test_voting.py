"""Voting in the browser: the booth, the close, the verdict, and what is refused."""

import pytest
from sqlalchemy import func, select

from govtool.actions.polls import Closing, close_poll, open_poll
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.models.polls import Ballot, EarlierBallot, Mandate, SignOff


@pytest.fixture
def poll(sqlite, here):
    with unit_of_work(sqlite, here.secretary) as work:
        return open_poll(work, here.resolution, PollMode.NAMED).id


def counted(engine):
    with reading(engine) as session:
        return tuple(session.scalar(select(func.count()).select_from(table)) for table in (SignOff, Ballot))


def mandate_of(engine, poll_id, entry):
    with reading(engine) as session:
        return session.scalar(select(Mandate.id).where(Mandate.poll_id == poll_id, Mandate.entry_id == entry))


def test_a_member_votes_and_reads_what_is_recorded(browsers, sqlite, poll):
    booth = f"/c/clic/scrutins/{poll}/bulletin"

    answer = browsers["member"].post(booth, choice="for")

    assert (answer.status_code, answer.headers["Location"]) == (302, booth)
    assert counted(sqlite) == (1, 1)
    page = browsers["member"].get(booth).get_data(as_text=True)
    assert "Pour" in page
    assert "enregistr" in page


def test_a_vote_that_may_change_leaves_one_sign_off_and_one_ballot(browsers, sqlite, poll):
    booth = f"/c/clic/scrutins/{poll}/bulletin"
    browsers["member"].post(booth, choice="for")

    browsers["member"].post(booth, choice="against")

    assert counted(sqlite) == (1, 1)
    with reading(sqlite) as session:
        assert session.scalar(select(Ballot.choice)) == "against"
        assert session.scalars(select(EarlierBallot.choice)).all() == ["for"]


def test_nothing_chosen_is_said_and_nothing_is_written(browsers, sqlite, poll):
    answer = browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin")

    assert answer.status_code == 422
    assert counted(sqlite) == (0, 0)


@pytest.mark.parametrize("choice", ["null", "oui", "", "for" * 3000])
def test_an_unknown_answer_is_refused(browsers, sqlite, poll, choice):
    answer = browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", choice=choice)

    assert answer.status_code in {400, 422}
    assert counted(sqlite) == (0, 0)


def test_the_mandate_of_another_is_not_found(browsers, sqlite, here, poll):
    other = mandate_of(sqlite, poll, here.entries["associations"][0])

    answer = browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", **{f"choice-{other}": "for"})

    assert answer.status_code == 404
    assert counted(sqlite) == (0, 0)


def test_fields_that_nobody_asked_for_change_nothing(browsers, sqlite, poll):
    fields = {"choice": "for", "weight": "9", "state": "closed", "collective_id": "2"}

    answer = browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", **fields)

    assert answer.status_code in {302, 400}
    with reading(sqlite) as session:
        assert set(session.scalars(select(Ballot.collective_id))) <= {1}


def test_a_vote_after_the_close_is_refused_with_a_sentence(browsers, sqlite, here, poll):
    with unit_of_work(sqlite, here.secretary) as work:
        close_poll(work, here.id, poll, Closing())

    answer = browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", choice="for")

    assert answer.status_code == 409
    assert "clos" in answer.get_data(as_text=True)
    assert counted(sqlite) == (0, 0)


def test_a_post_without_the_token_writes_nothing(browsers, sqlite, poll):
    answer = browsers["member"].client.post(f"/c/clic/scrutins/{poll}/bulletin", data={"choice": "for"})

    assert answer.status_code == 400
    assert counted(sqlite) == (0, 0)


def test_no_trend_shows_while_the_poll_is_open(browsers, poll):
    browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", choice="against")

    shown = [browsers["secretary"].get(path) for path in ("/c/clic/assemblees/1", f"/c/clic/decisions/{poll}")]

    assert all("1 contre" not in page.get_data(as_text=True) for page in shown)
    assert browsers["secretary"].get(f"/c/clic/decisions/{poll}.json").status_code == 404


def test_the_secretary_closes_and_the_verdict_explains_itself(browsers, here, poll):
    browsers["member"].post(f"/c/clic/scrutins/{poll}/bulletin", choice="for")
    browsers["secretary"].post("/c/clic/assemblees/1/presences", present=[str(e) for e in here.entries["producteurs"]])

    answer = browsers["secretary"].post(f"/c/clic/assemblees/scrutins/{poll}/clore")

    page = browsers["adviser"].get(answer.headers["Location"]).get_data(as_text=True)
    assert "Adoptée" in page
    assert "Quorum" in page
    assert "Majorité" in page
    assert "Ce qui l’aurait changé" in page
    assert "Producteurs 0" not in page


def test_an_annulled_poll_decides_nothing_and_another_is_opened(browsers, poll):
    browsers["secretary"].post(f"/c/clic/assemblees/scrutins/{poll}/annuler", reason="Mauvais texte")

    browsers["secretary"].post("/c/clic/assemblees/resolutions/1/ouvrir")

    assert "annulé" in browsers["member"].get(f"/c/clic/decisions/{poll}").get_data(as_text=True)
    assert browsers["member"].get(f"/c/clic/scrutins/{poll + 1}/bulletin").status_code == 200


def test_hands_that_exceed_the_attending_are_refused_and_nothing_is_kept(browsers, sqlite):
    answer = browsers["secretary"].post(
        "/c/clic/assemblees/resolutions/1/mains-levees", **{"producteurs-for": "9", "producteurs-against": "0"}
    )

    assert answer.status_code == 422
    with reading(sqlite) as session:
        assert session.scalar(select(func.count()).select_from(Mandate)) == 0
