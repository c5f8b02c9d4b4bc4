"""A trial is kept, versioned, named, shared, removed and brought back by its author alone."""

import pytest

from govtool.actions.accounts import open_account
from govtool.actions.founding import begin_collective
from govtool.actions.refused import Missing, Refused
from govtool.actions.studies import (
    MOST_VERSIONS,
    Trial,
    bring_back_study,
    keep_study,
    keep_version,
    name_study,
    remove_study,
    share_study,
)
from govtool.domain.studies import Audience, may_open
from govtool.presets.documents import preset_text
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.studies import studies_of, study_in, study_version_in, study_versions
from tests.factories.stored_polls import nothing_written

TRIED = Trial(document=preset_text("clic-des-champs"), terms={"n-producteurs": "14"})
OTHER = Trial(document=preset_text("clic-des-champs-scic"), terms={})


@pytest.fixture
def kept(database) -> tuple[int, int, int]:
    """Give a collective, an author, and her study."""
    with unit_of_work(database, None) as work:
        ana = open_account(work, "ana@exemple.example", "Ana").id
        own = begin_collective(work, ana, "La Ruche", TRIED.document, zone="Europe/Paris").id
        return own, ana, keep_study(work, own, ana, "Moitié", TRIED).id


@pytest.fixture
def stranger(database) -> int:
    with unit_of_work(database, None) as work:
        return open_account(work, "bob@exemple.example", "Bob").id


def test_a_version_keeps_its_answer_when_another_comes(database, kept):
    own, ana, study = kept
    with unit_of_work(database, ana) as work:
        keep_version(work, own, ana, study, OTHER)

    with reading(database) as session:
        versions = study_versions(session, (study,))[study]
    assert [(one.number, one.document, one.terms) for one in versions] == [
        (2, OTHER.document, "{}"),
        (1, TRIED.document, '{"n-producteurs":"14"}'),
    ]


def test_a_study_is_its_author_s_alone_until_it_is_shared(database, kept):
    own, ana, study = kept
    with reading(database) as session:
        assert study_in(session, own, study).audience == Audience.AUTHOR
    with unit_of_work(database, ana) as work:
        share_study(work, own, ana, study, Audience.MEMBERS)

    with reading(database) as session:
        assert study_in(session, own, study).audience == Audience.MEMBERS


def test_what_is_removed_is_gone_and_comes_back(database, kept):
    own, ana, study = kept
    with unit_of_work(database, ana) as work:
        remove_study(work, own, ana, study)
    with reading(database) as session:
        assert studies_of(session, own) == []
        assert study_version_in(session, own, 1) is None
    with unit_of_work(database, ana) as work:
        bring_back_study(work, own, ana, study)

    with reading(database) as session:
        assert [one.name for one in studies_of(session, own)] == ["Moitié"]


@pytest.mark.parametrize(
    "deed",
    [
        lambda work, own, who, study: keep_version(work, own, who, study, OTHER),
        lambda work, own, who, study: name_study(work, own, who, study, "À moi"),
        lambda work, own, who, study: share_study(work, own, who, study, Audience.MEMBERS),
        remove_study,
        bring_back_study,
    ],
)
@pytest.mark.parametrize("elsewhere", [False, True])
def test_nobody_else_changes_it_nor_anyone_from_another_collective(database, kept, stranger, deed, elsewhere):
    own, ana, study = kept
    collective, who = (own + 1, ana) if elsewhere else (own, stranger)

    with nothing_written(database), pytest.raises(Missing), unit_of_work(database, who) as work:
        deed(work, collective, who, study)


@pytest.mark.parametrize("name", ["", "   "])
def test_a_study_needs_a_name(database, kept, name):
    own, ana, study = kept

    with nothing_written(database):
        with pytest.raises(Refused) as kept_refused, unit_of_work(database, ana) as work:
            keep_study(work, own, ana, name, TRIED)
        with pytest.raises(Refused) as named_refused, unit_of_work(database, ana) as work:
            name_study(work, own, ana, study, name)

    for refused in (kept_refused, named_refused):
        assert [refusal.code for refusal in refused.value.refusals] == ["study-needs-name"]


def test_versions_have_a_limit_and_removed_studies_receive_none(database, kept):
    own, ana, study = kept
    with unit_of_work(database, ana) as work:
        for _ in range(MOST_VERSIONS - 1):
            keep_version(work, own, ana, study, TRIED)

    with pytest.raises(Refused) as full, unit_of_work(database, ana) as work:
        keep_version(work, own, ana, study, TRIED)
    with unit_of_work(database, ana) as work:
        remove_study(work, own, ana, study)
    with pytest.raises(Refused) as removed, unit_of_work(database, ana) as work:
        keep_version(work, own, ana, study, TRIED)

    assert [refusal.code for refusal in full.value.refusals] == ["too-many-versions"]
    assert [refusal.code for refusal in removed.value.refusals] == ["study-removed"]


def test_a_document_with_faults_is_not_kept(database, kept):
    own, ana, _ = kept

    with nothing_written(database), pytest.raises(ValueError, match="faults"), unit_of_work(database, ana) as work:
        keep_study(work, own, ana, "Faux", Trial(document="format = 1", terms={}))


@pytest.mark.parametrize(
    ("audience", "opened_by"),
    [
        (Audience.AUTHOR, ["author"]),
        (Audience.DESK, ["author", "adviser"]),
        (Audience.MEMBERS, ["author", "adviser", "member"]),
    ],
)
def test_who_opens_a_study(audience, opened_by):
    people = {
        "author": {"is_author": True, "prepares": True},
        "adviser": {"is_author": False, "prepares": True},
        "member": {"is_author": False, "prepares": False},
    }

    assert [name for name, person in people.items() if may_open(audience, **person)] == opened_by
