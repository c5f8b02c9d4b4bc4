"""Minutes at a terminal: listed, taken away as a file, their books verified."""

import json
from functools import partial

import pytest
from click.testing import CliRunner, Result

from govtool.cli import govtool
from govtool.store.db import engine_for
from tests.factories.databases import copy_of


@pytest.fixture
def run(built, tmp_path, monkeypatch):
    """Give the command over a copy of the demonstration."""
    engine = copy_of(built, tmp_path)
    monkeypatch.setenv("GOVTOOL_DATABASE_URL", str(engine.url))
    monkeypatch.setenv("GOVTOOL_SECRET_KEY", "k" * 32)
    monkeypatch.setenv("GOVTOOL_BASE_URL", "https://govtool.example")
    engine.dispose()
    return partial(CliRunner().invoke, govtool)


def spoken(answer: Result) -> str:
    return answer.output.replace("\u00a0", " ").replace("\u202f", " ")


def test_minutes_are_listed_with_their_id(run) -> None:
    lines = spoken(run(["minutes", "list"])).splitlines()

    assert [line.split()[:2] for line in lines] == [
        ["1", "clic-des-champs"],
        ["3", "clic-des-champs-scic"],
        ["4", "clic-des-champs-scic"],
        ["2", "clic-des-champs-scic"],
    ]
    assert "Projet" in lines[1]


@pytest.mark.parametrize(
    ("form", "start"),
    [("pdf", b"%PDF-"), ("docx", b"PK"), ("odt", b"PK"), ("html", b"<!doctype html>"), ("json", b'{"assembly"')],
)
def test_minutes_are_written_to_a_file(run, tmp_path, form, start) -> None:
    file = tmp_path / f"pv.{form}"

    answer = run(["minutes", "export", "1", "--format", form, "-o", str(file)])

    assert answer.exit_code == 0, answer.output
    assert file.read_bytes().startswith(start)


def test_what_is_written_is_what_was_sealed(run, tmp_path) -> None:
    file = tmp_path / "pv.json"

    run(["minutes", "export", "1", "--format", "json", "--output", str(file)])

    record = json.loads(file.read_bytes())
    assert (record["format"], record["assembly"]["format"]) == (1, 1)
    assert record["written"]["incidents"] == "Aucun incident."


def test_minutes_that_are_not_there_are_a_sentence(run, tmp_path) -> None:
    answer = run(["minutes", "export", "99", "-o", str(tmp_path / "pv.pdf")])

    assert answer.exit_code == 1
    assert "Il n’y a pas de procès-verbal 99." in spoken(answer)
    assert not (tmp_path / "pv.pdf").exists()


def test_minutes_of_an_open_assembly_are_refused_with_what_is_missing(run, tmp_path, built) -> None:
    from govtool.actions.minutes import begin_minutes
    from govtool.store.db import unit_of_work

    engine = engine_for(f"sqlite:///{tmp_path / built.name}")
    with unit_of_work(engine, None) as work:
        begun = begin_minutes(work, 2).id
    engine.dispose()

    answer = run(["minutes", "export", str(begun), "-o", str(tmp_path / "pv.pdf")])

    assert answer.exit_code == 1
    assert "Le scrutin sur la résolution 1 est encore ouvert" in spoken(answer)
    assert "L’assemblée est encore ouverte" in spoken(answer)
    assert not (tmp_path / "pv.pdf").exists()


def test_untouched_books_are_intact(run) -> None:
    answer = run(["minutes", "verify"])

    assert answer.exit_code == 0
    assert spoken(answer).count("registre des procès-verbaux intact") == 2


def test_an_altered_book_names_the_first_minutes_that_differ(run, tmp_path, built) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / built.name}")
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER guard_55_minutes_update")
        connection.exec_driver_sql("UPDATE minutes SET number = 7 WHERE id = 1")
    engine.dispose()

    answer = run(["minutes", "verify"])

    assert answer.exit_code == 1
    assert "procès-verbal n° 2026-007. Son contenu n’est plus celui qui a été scellé." in spoken(answer)
