"""A small collective with an open assembly, for tests of what is stored."""

import datetime
from dataclasses import dataclass

from sqlalchemy import Engine

from govtool.actions.accounts import give_role, open_account
from govtool.actions.assemblies import Draft, Preparation, add_resolution, open_assembly, prepare_assembly
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.actions.members import Admission, admit_member, name_representative
from govtool.domain.members import PersonKind
from govtool.domain.roles import RoleName
from govtool.store.db import unit_of_work
from govtool.store.queries.assemblies import roll_of
from tests.factories.copies import made_once
from tests.factories.stored_statutes import statutes_text

DAY = datetime.date(2026, 6, 12)
SINCE = datetime.date(2025, 1, 1)
COLLEGES = ("producteurs", "consomacteurs", "associations")


@dataclass
class SmallCollective:
    """A collective with `size` members in each college, a secretary and an open assembly with one resolution."""

    id: int
    slug: str
    secretary: int
    accounts: dict[str, list[int]]
    assembly: int
    resolution: int
    entries: dict[str, list[int]]
    members: dict[str, list[int]]


def small_collective(engine: Engine, slug: str = "clic", size: int = 3, document: str | None = None) -> SmallCollective:
    """Found a collective under the statutes of a document, or those of Le Clic des Champs."""
    text = document or statutes_text()
    return made_once(engine, (slug, size, text), lambda: _founded(engine, slug, size, text))


def _founded(engine: Engine, slug: str, size: int, document: str) -> SmallCollective:
    with unit_of_work(engine, None) as work:
        collective = found_collective(work, slug, slug.title(), zone="Europe/Paris", invented=True)
        adopt_statutes(work, collective.id, document, SINCE)
        secretary = open_account(work, f"secretary@{slug}.example", "Secrétaire")
        give_role(work, collective.id, secretary.id, RoleName.SECRETARY)
        accounts = {
            college: [enrol(work, collective.id, college, rank) for rank in range(size)] for college in COLLEGES
        }
    with unit_of_work(engine, secretary.id) as work:
        preparation = Preparation(title="Assemblée de juin", place="Rennes", call=1, held_on=DAY)
        assembly = prepare_assembly(work, collective.id, preparation)
        draft = Draft(title="Un neuvième dépôt", wording="L’assemblée ouvre un dépôt.", decision_kind="ordinary")
        resolution = add_resolution(work, assembly, draft)
        open_assembly(work, assembly.id)
        roll = roll_of(work.session, assembly.id)
    entries = {college: [entry.id for entry in roll if entry.college == college] for college in COLLEGES}
    members = {college: [entry.member_id for entry in roll if entry.college == college] for college in COLLEGES}
    return SmallCollective(collective.id, slug, secretary.id, accounts, assembly.id, resolution.id, entries, members)


def enrol(work, collective_id: int, college: str, rank: int) -> int:
    """Admit a member and let an account speak for her."""
    name = f"{college.title()} {rank}"
    account = open_account(work, f"{college}-{rank}@{collective_id}.example", name)
    admission = Admission(
        kind=PersonKind.NATURAL, name=name, sort_name=f"{college} {rank:06}", category=college, college=college
    )
    member = admit_member(work, collective_id, admission, SINCE)
    name_representative(work, collective_id, member.id, account.id, SINCE)
    return account.id
