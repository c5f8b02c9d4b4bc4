"""Past decisions are counted again at a terminal, under the statutes that one gives."""

import json
from functools import partial

import pytest
from click.testing import CliRunner

from govtool.cli import govtool
from govtool.presets.documents import preset_text
from govtool.presets.editing import college_rows, edited
from tests.factories.databases import copy_of

OURS = preset_text("clic-des-champs")


@pytest.fixture
def run(built, tmp_path, monkeypatch):
    """Give the command over a copy of the demonstration."""
    engine = copy_of(built, tmp_path)
    monkeypatch.setenv("GOVTOOL_DATABASE_URL", str(engine.url))
    monkeypatch.setenv("GOVTOOL_SECRET_KEY", "k" * 32)
    monkeypatch.setenv("GOVTOOL_BASE_URL", "https://govtool.example")
    engine.dispose()
    return partial(CliRunner().invoke, govtool)


def with_weights(*weights: str) -> str:
    rows = tuple(row._replace(weight=weight) for row, weight in zip(college_rows(OURS), weights, strict=True))
    document = edited(OURS, "Essai", rows, {}, "fr")
    assert isinstance(document, str)
    return document


def test_the_decisions_that_turn_are_said_with_their_reasons(run) -> None:
    answer = run(["replay", "clic-des-champs", "--with", "-"], input=with_weights("1/3", "1/2", "1/6"))

    assert answer.exit_code == 0, answer.output
    assert "Porter l’adhésion à dix euros\u00a0: Adoptée → Rejetée" in answer.output
    assert "173/360" in answer.output
    assert "1 décision aurait été autre." in answer.output


def test_under_its_own_statutes_nothing_turns(run) -> None:
    told = json.loads(run(["replay", "clic-des-champs", "--with", "clic-des-champs", "--json"]).output)

    assert [one["flips"] for one in told["decisions"]] == [False] * 4
    assert all(one["was"] == one["would"] for one in told["decisions"])


def test_what_other_statutes_do_not_know_is_said(run) -> None:
    told = json.loads(run(["replay", "clic-des-champs", "--with", "clic-des-champs-scic", "--json"]).output)

    assert {one["gap"] for one in told["decisions"]} == {"other-colleges"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["replay", "nulle-part", "--with", "sel"], "il n’y a pas de collectif de ce nom"),
        (["replay", "clic-des-champs", "--with", "nul"], "nul"),
        (["replay", "clic-des-champs"], "--with"),
    ],
)
def test_what_cannot_be_counted_is_answered(run, words, sentence) -> None:
    answer = run(words)

    assert answer.exit_code == 2
    assert sentence in answer.output
