"""Fixtures of the pages: two collectives, and a browser for each person."""

import pytest
from collectives import small_collective
from pages import Browser, application

from govtool.actions.accounts import give_role, open_account
from govtool.domain.roles import RoleName
from govtool.store.db import unit_of_work


@pytest.fixture
def app(sqlite, tmp_path):
    return application(sqlite, tmp_path)


@pytest.fixture
def here(sqlite):
    return small_collective(sqlite, "clic")


@pytest.fixture
def elsewhere(sqlite):
    return small_collective(sqlite, "ailleurs")


@pytest.fixture
def browsers(app, sqlite, here, elsewhere):
    with unit_of_work(sqlite, None) as work:
        adviser = open_account(work, "conseil@example.org", "Conseil").id
        give_role(work, here.id, adviser, RoleName.ADVISER)
    accounts = {
        "member": here.accounts["producteurs"][0],
        "secretary": here.secretary,
        "adviser": adviser,
        "stranger": elsewhere.accounts["producteurs"][0],
        "strange secretary": elsewhere.secretary,
    }
    people = {name: Browser(app, sqlite).sign_in(account) for name, account in accounts.items()}
    return {"nobody": Browser(app, sqlite), **people}
