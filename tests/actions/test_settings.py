"""Settings change at once and say what they were; the journal keeps both."""

import json
from dataclasses import replace

import pytest

from govtool.actions.collectives import found_collective
from govtool.actions.refused import Refused
from govtool.actions.settings import change_settings
from govtool.domain.settings import CollectiveSettings
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.collectives import collective_named, settings_of
from govtool.store.queries.journal import entries_of
from tests.factories.stored_polls import journal_of, nothing_written

USUAL = CollectiveSettings(zone="Europe/Paris", language="fr", sender="", reply_to="", months_kept=30, fewest_voters=5)


@pytest.fixture
def clic(database) -> int:
    with unit_of_work(database, None) as work:
        return found_collective(work, "clic", "Le Clic", zone="Europe/Paris", invented=False).id


def change(database, clic: int, **terms: object) -> CollectiveSettings:
    with unit_of_work(database, None) as work:
        return change_settings(work, clic, replace(USUAL, **terms))


@pytest.mark.usefixtures("clic")
def test_a_collective_begins_with_the_usual_settings(database):
    with reading(database) as session:
        assert settings_of(collective_named(session, "clic")) == USUAL


def test_settings_change_and_give_the_former_ones(database, clic):
    former = change(database, clic, zone="Indian/Reunion", fewest_voters=8)

    assert former == USUAL
    with reading(database) as session:
        assert settings_of(collective_named(session, "clic")) == replace(USUAL, zone="Indian/Reunion", fewest_voters=8)


def test_the_journal_tells_what_changed_from_what_to_what(database, clic):
    change(database, clic, months_kept=36)

    with reading(database) as session:
        ((entry, _),) = entries_of(session, clic, "settings-changed", 5)
        assert json.loads(entry.figures) == {"months_kept": 36, "months_kept_before": 30}


def test_settings_that_stay_leave_no_line_in_the_journal(database, clic):
    before = journal_of(database, clic)

    change(database, clic)

    assert journal_of(database, clic) == before


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"zone": "Europe/Atlantide"}, "unknown-zone"),
        ({"zone": "../../etc/passwd"}, "unknown-zone"),
        ({"zone": ""}, "unknown-zone"),
        ({"language": "de"}, "unknown-language"),
        ({"fewest_voters": 1}, "voters-out-of-bounds"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(database, clic, terms, code):
    with nothing_written(database), pytest.raises(Refused) as refused:
        change(database, clic, **terms)

    assert [refusal.code for refusal in refused.value.refusals] == [code]
