"""A collective and the versions of its statutes."""

import datetime
import hashlib

import pytest
from sqlalchemy.exc import IntegrityError

from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.collectives import (
    collective_named,
    every_collective,
    statutes_in_force,
    statutes_versions,
    version_of,
)
from tests.factories.collectives import SINCE
from tests.factories.stored_polls import journal_of, nothing_written
from tests.factories.stored_statutes import FINAL, statutes_text

DAY = datetime.timedelta(days=1)
LATER = datetime.date(2026, 1, 1)


def founded(engine, slug: str = "clic", name: str = "Le Clic") -> int:
    with unit_of_work(engine, None) as work:
        return found_collective(work, slug, name, zone="Europe/Paris", invented=False).id


def test_a_collective_begins_with_the_first_entry_of_its_journal(database) -> None:
    identity = founded(database)

    assert journal_of(database, identity) == [("collective-founded", f"collective:{identity}", {"name": "Le Clic"})]
    with reading(database) as session:
        found = collective_named(session, "clic")
        assert (found.id, found.zone, found.invented) == (identity, "Europe/Paris", False)
        assert collective_named(session, "CLIC") is None


def test_two_collectives_have_two_names_in_addresses(database) -> None:
    founded(database)

    with nothing_written(database), pytest.raises(IntegrityError):
        founded(database)


def test_collectives_are_listed_by_name(database) -> None:
    founded(database, "b", "Zoé"), founded(database, "a", "Abeilles")

    with reading(database) as session:
        assert [collective.slug for collective in every_collective(session)] == ["a", "b"]


def test_statutes_are_kept_as_they_were_written_and_numbered(database) -> None:
    identity = founded(database)
    texts = [statutes_text(), statutes_text(FINAL)]

    with unit_of_work(database, None) as work:
        versions = [adopt_statutes(work, identity, text, SINCE) for text in texts]

    assert [(version.number, version.document) for version in versions] == [(1, texts[0]), (2, texts[1])]
    assert versions[1].digest == hashlib.sha256(texts[1].encode()).hexdigest()
    action, subject, figures = journal_of(database, identity)[-1]
    assert (action, subject) == ("statutes-adopted", f"statutes:{versions[1].id}")
    assert (figures["number"], figures["digest"], figures["since"]) == (2, versions[1].digest, "2025-01-01")
    with reading(database) as session:
        assert [version.number for version in statutes_versions(session, identity)] == [2, 1]
        assert version_of(session, versions[0].id).document == texts[0]


def test_each_collective_numbers_its_own_statutes(database) -> None:
    first, second = founded(database), founded(database, "other")

    with unit_of_work(database, None) as work:
        numbers = [adopt_statutes(work, identity, statutes_text(), SINCE).number for identity in (first, second, first)]

    assert numbers == [1, 1, 2]


@pytest.mark.parametrize("document", ["", "format = 1", "no toml ["])
def test_statutes_with_faults_are_not_adopted(database, document) -> None:
    identity = founded(database)

    with nothing_written(database), pytest.raises(ValueError, match="faults"), unit_of_work(database, None) as work:
        adopt_statutes(work, identity, document, SINCE)


@pytest.mark.parametrize(
    ("on", "number"), [(SINCE - DAY, None), (SINCE, 1), (LATER - DAY, 1), (LATER, 2), (LATER + DAY, 2)]
)
def test_statutes_apply_from_their_day_on(database, on, number) -> None:
    identity = founded(database)
    with unit_of_work(database, None) as work:
        [adopt_statutes(work, identity, statutes_text(), day) for day in (SINCE, LATER)]

    with reading(database) as session:
        version = statutes_in_force(session, identity, on)
        assert (version and version.number) == number
        assert statutes_in_force(session, identity + 1, on) is None
