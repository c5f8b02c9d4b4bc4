"""Five hundred people behind one router come in within ten minutes, each after one mistake, whoever attacks beside."""

import datetime

from govtool.actions.accounts import open_account
from govtool.actions.codes import use_code
from govtool.actions.links import new_link, use_link
from govtool.domain.findings import Refusal
from govtool.store.db import unit_of_work

NOW = datetime.datetime(2099, 6, 12, 18, 0, tzinfo=datetime.UTC)
STEP = datetime.timedelta(milliseconds=1190)
ROUTER = "192.0.2.7"
PEOPLE = range(500)


def entered(engine, rank: int) -> bool:
    """Let somebody ask for her letter, mistype her code once, and come in."""
    with unit_of_work(engine, None, lambda _session: NOW + rank * STEP) as work:
        open_account(work, f"{rank}@exemple.example", str(rank))
        work.session.flush()
        made = new_link(work, f"{rank}@exemple.example", str(rank))
        mistyped = use_code(work, str(rank), f"{(int(made.code) + 1) % 1_000_000:06}", ROUTER)
        return mistyped == Refusal("code-unknown", {}) and not isinstance(
            use_code(work, str(rank), made.code, ROUTER), Refusal
        )


def test_five_hundred_people_behind_one_router_come_in_within_ten_minutes(sqlite):
    assert [rank for rank in PEOPLE if not entered(sqlite, rank)] == []
    assert STEP * len(PEOPLE) < datetime.timedelta(minutes=10)


def test_who_fails_for_others_from_their_router_leaves_them_their_links(sqlite):
    with unit_of_work(sqlite, None, lambda _session: NOW) as work:
        ann = open_account(work, "ann@exemple.example", "Ann")
        work.session.flush()
        made = new_link(work, "ann@exemple.example", "firefox")
        refused = [use_code(work, str(rank), "000000", ROUTER) for rank in range(1001)]

        assert refused[-1] == Refusal("code-spent", {})
        assert use_link(work, made.token).id == ann.id
