"""The page of a result, with a hundred times more ballots: it reads what was frozen."""

from functools import partial

from flask.testing import FlaskClient

from govtool.actions.accounts import start_session
from govtool.actions.polls import Closing, close_poll
from govtool.app import create_app
from govtool.store.db import unit_of_work
from tests.bench.halls import ENGINES, SLUG, crowd, database, everybody_votes
from tests.bench.rows import Pair, Row
from tests.bench.serving import settings_for

FEW, MANY = 1_000, 100_000
SHOWN = 200


def result_page(name: str, size: int) -> partial[None]:
    """Give a visit to the result of a poll in which so many voted."""
    engine = database(name)
    gathered = crowd(engine, size)
    (poll,) = gathered.polls
    everybody_votes(engine, poll)
    with unit_of_work(engine, gathered.secretary) as work:
        close_poll(work, gathered.collective, poll, Closing())
        token = start_session(work, gathered.secretary)
    client = create_app(settings_for(str(engine.url)), engine).test_client()
    with client.session_transaction() as session:
        session["_user_id"], session["_fresh"] = token, True
    return partial(visit, client, f"/c/{SLUG}/decisions/{poll}")


def visit(client: FlaskClient, path: str) -> None:
    """Open a page.

    Raises: ValueError when it is not shown.
    """
    if client.get(path).status_code != SHOWN:
        raise ValueError(f"{path} is not shown")


def prepared(name: str) -> Pair:
    """Give the page with many ballots, and the page with few."""
    return Pair(result_page(name, MANY), result_page(name, FEW))


ROWS = tuple(
    Row(
        name=f"result-page-{name}",
        measured=f"the page of a result with {MANY:,} ballots, in {name}",
        yardstick=f"the same page with {FEW:,} ballots",
        goal=1.5,
        prepared=partial(prepared, name),
    )
    for name in ENGINES
)
