"""Halls: databases as an installation has them, with a crowd that has voted or is about to."""

import atexit
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, text

from govtool.actions.accounts import give_role, open_account
from govtool.actions.assemblies import Draft, Preparation, add_resolution, open_assembly, prepare_assembly
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.actions.polls import open_poll
from govtool.domain.polls import PollMode
from govtool.domain.roles import RoleName
from govtool.store.db import engine_for, reading, unit_of_work
from govtool.store.queries.polls import counts_of
from tests.factories.collectives import DAY, SINCE
from tests.factories.databases import fresh_database, migrated_database, migrated_file, postgresql_server
from tests.factories.stored_statutes import statutes_text

ENGINES = ("sqlite", "postgresql")
NUMBERS = count(1)
OPENED = ExitStack()
atexit.register(OPENED.close)
SLUG = "foule"
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
ACCOUNTS = """
INSERT INTO accounts (email, name, created_at)
SELECT 'membre-' || id || '@foule.example', name, CURRENT_TIMESTAMP FROM members
"""
REPRESENTATIONS = """
INSERT INTO representations (collective_id, member_id, account_id, starts_on)
SELECT members.collective_id, members.id, accounts.id, '2025-01-01' FROM members
JOIN accounts ON accounts.email = 'membre-' || members.id || '@foule.example'
"""
VOTERS = """
SELECT representations.account_id, mandates.id FROM mandates
JOIN roll_entries ON roll_entries.id = mandates.holder_id
JOIN representations ON representations.member_id = roll_entries.member_id
WHERE mandates.poll_id = :poll ORDER BY mandates.id
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
    """A collective in which a crowd may vote in open polls."""

    collective: int
    polls: tuple[int, ...]
    secretary: int


def crowd(engine: Engine, size: int, polls: int = 1) -> Crowd:
    """Gather a crowd in a collective with an open assembly and open polls; everyone has an account."""
    with unit_of_work(engine, None) as work:
        collective = found_collective(work, SLUG, "Foule", zone="Europe/Paris", invented=True).id
        adopt_statutes(work, collective, statutes_text(), SINCE)
        secretary = open_account(work, f"secretary@{SLUG}.example", "Secrétaire").id
        give_role(work, collective, secretary, RoleName.SECRETARY)
        work.session.execute(text(MEMBERS), {"size": size, "collective": collective})
        for statement in (MEMBERSHIPS, ACCOUNTS, REPRESENTATIONS):
            work.session.execute(text(statement))
    with unit_of_work(engine, secretary) as work:
        assembly = prepare_assembly(work, collective, Preparation(title="Juin", place="Rennes", call=1, held_on=DAY))
        draft = Draft(title="Un dépôt", wording="Ouvrir un dépôt.", decision_kind="ordinary")
        resolutions = [add_resolution(work, assembly, draft).id for _ in range(polls)]
        open_assembly(work, assembly.id)
    with unit_of_work(engine, secretary) as work:
        opened = tuple(open_poll(work, resolution, PollMode.NAMED).id for resolution in resolutions)
    return Crowd(collective, opened, secretary)


def voters_of(engine: Engine, poll: int) -> list[int]:
    """Give the accounts that may vote in a poll, college mixed with college."""
    with reading(engine) as session:
        return [account for account, _ in session.execute(text(VOTERS), {"poll": poll})]


def ballots_in(engine: Engine, poll: int) -> int:
    """Count the ballots of a poll."""
    with reading(engine) as session:
        return sum(count.ballots for count in counts_of(session, poll))


def everybody_votes(engine: Engine, poll: int) -> None:
    """Put a ballot of every mandate of a poll in the box, at once."""
    with unit_of_work(engine, None) as work:
        work.session.execute(text(SIGN_OFFS), {"poll": poll})
        work.session.execute(text(BALLOTS), {"poll": poll})
