"""A process killed at any step of a migration leaves whole migrations, and the next one goes on from there."""

from collections.abc import Iterator
from contextlib import ExitStack
from random import Random

import pytest
from sqlalchemy import Engine

from govtool.store.db import engine_for
from govtool.store.migrating import check, revisions
from tests.conftest import ENGINES
from tests.factories.databases import fresh_database
from tests.factories.stored_polls import rows
from tests.pressure.history import UNKNOWN
from tests.pressure.nurse import nursery_on
from tests.pressure.nursery import COMMITTED

pytestmark = pytest.mark.pressure
KILLS = 6


@pytest.fixture(params=ENGINES)
def empties(request, tmp_path, numbers) -> Iterator[tuple[Engine, Engine]]:
    """Give two databases without any table, once for each engine."""
    with ExitStack() as leaving:
        if request.param == "sqlite":
            yield tuple(engine_for(f"sqlite:///{tmp_path / name}.sqlite") for name in ("one", "other"))
            return
        server = request.getfixturevalue("server")
        yield tuple(leaving.enter_context(fresh_database(server, None, f"empty_{next(numbers)}")) for _ in range(2))


def test_a_migration_killed_again_and_again_comes_to_its_end(empties, attempt) -> None:
    model, engine = empties
    order = {"action": "upgrade", "url": engine.url.render_as_string(hide_password=False)}
    random = Random(attempt)

    with nursery_on(model) as nursery:
        ((_, steps),) = nursery.ask({"action": "upgrade"})
        first = steps.index(COMMITTED)
        deaths = [first - 1, first, *(random.randrange(len(steps)) for _ in range(KILLS))]
        seen = [(nursery.ask({**order, "die_at": death})[0][0], revisions(engine)[0]) for death in deaths]
        ((last, _),) = nursery.ask(order)

    assert seen[:2] == [(UNKNOWN, None), (UNKNOWN, "0001")]
    assert {answer for answer, _ in seen} <= {UNKNOWN, "ok"}
    assert [revision for _, revision in seen[1:]] == sorted(revision for _, revision in seen[1:])
    assert (last, len(set(revisions(engine)))) == ("ok", 1)
    check(engine)
    assert rows(engine) == rows(model)
