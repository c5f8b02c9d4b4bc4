"""Halls: databases as an installation has them, with a crowd that has voted or is about to."""

import atexit
import datetime
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, text

from govtool.actions.accounts import open_account
from govtool.actions.assemblies import Draft, Preparation, add_resolution, open_assembly, prepare_assembly
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.actions.polls import open_poll
from govtool.domain.polls import PollMode
from govtool.store.db import engine_for, unit_of_work
from tests.factories.collectives import DAY, SINCE
from tests.factories.databases import fresh_database, migrated_database, migrated_file, postgresql_server
from tests.factories.stored_statutes import statutes_text

ENGINES = ("sqlite", "postgresql")
NUMBERS = count(1)
OPENED = ExitStack()
atexit.register(OPENED.close)
NOW = datetime.datetime(2026, 6, 12, 18, 0, tzinfo=datetime.UTC)
MEMBERS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :size)
INSERT INTO members (collective_id, kind, name, sort_name, created_at)
SELECT :collective, 'natural', 'Membre ' || i, 'membre ' || i, CURRENT_TIMESTAMP FROM n
"""
COLLEGE = "CASE id % 3 WHEN 0 THEN 'producteurs' WHEN 1 THEN 'consomacteurs' ELSE 'associations' END"
MEMBERSHIPS = f"""
INSERT INTO memberships (collective_id, member_id, category, college, starts_on)
SELECT collective_id, id, {COLLEGE}, {COLLEGE}, '2025-01-01' FROM members
"""
SIGN_OFFS = """
INSERT INTO sign_offs (mandate_id, collective_id, poll_id, account_id, signed_at)
SELECT id, collective_id, poll_id, 1, CURRENT_TIMESTAMP FROM mandates WHERE poll_id = :poll
"""
BALLOTS = """
INSERT INTO ballots (mandate_id, collective_id, poll_id, college, category, choice, cast_at)
SELECT id, collective_id, poll_id, college, category, CASE WHEN id % 7 < 4 THEN 'for' ELSE 'against' END,
CURRENT_TIMESTAMP FROM mandates WHERE poll_id = :poll
"""


@cache
def folder() -> Path:
    """Give a folder that goes at the end."""
    return Path(OPENED.enter_context(TemporaryDirectory(prefix="govtool-bench-")))


@cache
def server() -> str:
    """Give a server whose commits wait for the disk, with a migrated template."""
    url = OPENED.enter_context(postgresql_server(folder(), durable=True))
    atexit.register(OPENED.close)  # last in, first out: before the server stops by itself.
    migrated_database(url, "migrated")
    return url


def database(name: str) -> Engine:
    """Give an empty, migrated database on an engine, set up as an installation has it."""
    if name == "postgresql":
        return OPENED.enter_context(fresh_database(server(), "migrated", f"bench_{next(NUMBERS)}"))
    place = folder() / str(next(NUMBERS))
    place.mkdir()
    engine = engine_for(f"sqlite:///{migrated_file(place)}")
    OPENED.callback(engine.dispose)
    return engine


@dataclass(frozen=True, slots=True)
class Crowd:
    """A collective in which a crowd may vote in an open poll."""

    collective: int
    poll: int
    secretary: int


def crowd(engine: Engine, size: int) -> Crowd:
    """Gather a crowd in a collective with an open assembly and an open poll."""
    with unit_of_work(engine, None) as work:
        collective = found_collective(work, "foule", "Foule", zone="Europe/Paris", invented=True).id
        adopt_statutes(work, collective, statutes_text(), SINCE)
        secretary = open_account(work, "secretary@foule.example", "Secrétaire").id
        work.session.execute(text(MEMBERS), {"size": size, "collective": collective})
        work.session.execute(text(MEMBERSHIPS))
    with unit_of_work(engine, secretary) as work:
        assembly = prepare_assembly(work, collective, Preparation(title="Juin", place="Rennes", call=1, held_on=DAY))
        draft = Draft(title="Un dépôt", wording="Ouvrir un dépôt.", decision_kind="ordinary")
        resolution = add_resolution(work, assembly, draft)
        open_assembly(work, assembly.id)
    with unit_of_work(engine, secretary) as work:
        poll = open_poll(work, resolution.id, PollMode.NAMED)
    return Crowd(collective, poll.id, secretary)


def everybody_votes(engine: Engine, poll: int) -> None:
    """Put a ballot of every mandate of a poll in the box, at once."""
    with unit_of_work(engine, None) as work:
        work.session.execute(text(SIGN_OFFS), {"poll": poll})
        work.session.execute(text(BALLOTS), {"poll": poll})
