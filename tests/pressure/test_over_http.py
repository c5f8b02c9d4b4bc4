"""The same over HTTP: fifty browsers signed in with the same right, each with the token of its page."""

import re
from functools import partial

import pytest
from sqlalchemy import select

from govtool.domain.ballots import Choice
from govtool.store.db import reading
from govtool.store.journal import broken_link
from govtool.store.models.polls import Ballot
from tests.factories.collectives import COLLEGES, small_collective
from tests.factories.sites import TOKEN, Site, site_over
from tests.factories.stored_polls import box, closed, held, journal_of, nothing_written, opened, record_of_poll
from tests.factories.stored_statutes import FINAL, statutes_text
from tests.pressure.together import at_once, tally

pytestmark = pytest.mark.pressure
BROWSERS = 50
ANSWERS = ("for", "against", "abstain", "blank")


class Form:
    """A form that a browser has open, with the token of its session."""

    def __init__(self, site: Site, account: int, path: str) -> None:
        self.client, self.path = site.visit(account).client, path
        self.token = TOKEN.search(self.client.get(path).get_data(as_text=True))[1]

    def post(self, **fields: object) -> int:
        return self.client.post(self.path, data={"csrf_token": self.token, **fields}).status_code


def booth(collective, poll: int) -> str:
    return f"/c/{collective.slug}/scrutins/{poll}/bulletin"


def forms(site: Site, collective, poll: int, accounts) -> list[Form]:
    return [Form(site, account, booth(collective, poll)) for account in accounts]


def test_fifty_posts_of_a_final_vote_are_one_vote_and_forty_nine_refusals(database, tmp_path) -> None:
    collective = small_collective(database, size=1, document=statutes_text(FINAL))
    poll, site = opened(database, collective), site_over(database, tmp_path)
    opened_forms = forms(site, collective, poll, collective.accounts["producteurs"] * BROWSERS)

    answers = at_once([partial(form.post, choice=ANSWERS[rank % 4]) for rank, form in enumerate(opened_forms)])

    assert tally(answers) == {"302": 1, "409": BROWSERS - 1}
    assert box(database, poll)["producteurs"] == (1, 1)


def test_fifty_posts_of_a_changeable_vote_are_one_ballot_whose_changes_are_told(database, tmp_path) -> None:
    collective = small_collective(database, size=1)
    poll, site = opened(database, collective), site_over(database, tmp_path)
    opened_forms = forms(site, collective, poll, collective.accounts["producteurs"] * BROWSERS)

    answers = at_once([partial(form.post, choice=ANSWERS[rank % 4]) for rank, form in enumerate(opened_forms)])

    assert tally(answers) == {"302": BROWSERS}
    assert box(database, poll)["producteurs"] == (1, 1)
    told = tally([action for action, _, _ in journal_of(database, collective.id)])
    assert told["ballot-cast"] == 1
    assert 1 <= told["ballot-changed"] < BROWSERS
    with reading(database) as session:
        assert broken_link(session, collective.id) is None


def test_members_who_vote_at_once_are_all_counted(database, tmp_path) -> None:
    size = 10
    collective = small_collective(database, size=size)
    poll, site = opened(database, collective), site_over(database, tmp_path)
    accounts = [account for college in COLLEGES for account in collective.accounts[college]]
    opened_forms = forms(site, collective, poll, accounts)

    answers = at_once([partial(form.post, choice="for") for form in opened_forms])

    assert tally(answers) == {"302": 3 * size}
    assert box(database, poll) == dict.fromkeys(COLLEGES, (size, size))
    assert record_of_poll(closed(database, collective, poll))["decision"]["heads"]["for"] == 3 * size


def test_while_the_secretary_closes_every_browser_is_told_whether_its_vote_counts(database, tmp_path) -> None:
    collective = small_collective(database, size=7)
    poll, site = opened(database, collective), site_over(database, tmp_path)
    accounts = [account for college in COLLEGES for account in collective.accounts[college]]
    opened_forms = forms(site, collective, poll, accounts)
    agenda = Form(site, collective.secretary, f"/c/{collective.slug}/assemblees/{collective.assembly}")
    agenda.path = f"/c/{collective.slug}/assemblees/scrutins/{poll}/clore"

    *answers, ended = at_once([*(partial(form.post, choice="for") for form in opened_forms), agenda.post])

    taken = {
        held(database, collective, poll, account)[0]
        for account, answer in zip(accounts, answers, strict=True)
        if answer == 302
    }
    assert ended == 302
    assert set(tally(answers)) <= {"302", "409"}
    with reading(database) as session:
        ballots = session.scalars(select(Ballot)).all()
    assert {ballot.mandate_id for ballot in ballots} == taken
    assert all(ballot.choice == Choice.FOR for ballot in ballots)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_vote_after_the_close_is_refused_with_a_sentence(database, tmp_path, language) -> None:
    collective = small_collective(database, size=1)
    poll, site = opened(database, collective), site_over(database, tmp_path)
    (form,) = forms(site, collective, poll, collective.accounts["producteurs"])
    form.client.set_cookie("language", language)
    closed(database, collective, poll)

    with nothing_written(database):
        answer = form.client.post(form.path, data={"csrf_token": form.token, "choice": "for"})

    page = re.sub(r"\s+", " ", answer.get_data(as_text=True))
    assert answer.status_code == 409
    assert ("Ce scrutin est clos" in page) or ("This poll is closed" in page)


@pytest.mark.parametrize("identity", [0, 2**31, 2**63, 10**30])
def test_an_address_with_any_number_is_a_page_that_does_not_exist(database, tmp_path, identity) -> None:
    collective = small_collective(database, size=1)
    poll, site = opened(database, collective), site_over(database, tmp_path)
    (form,) = forms(site, collective, poll, collective.accounts["producteurs"])

    with nothing_written(database):
        assert form.client.get(booth(collective, identity)).status_code == 404
        assert form.client.get(f"/c/{collective.slug}/decisions/{identity}").status_code == 404
        assert form.client.get(f"/c/{collective.slug}/assemblees/{identity}").status_code == 404
        assert form.post(**{f"choice-{identity}": "for"}) in {400, 404}
