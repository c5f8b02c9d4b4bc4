"""`govtool statutes explain` says how a decision is made, and refuses numbers that do not fit the statutes."""

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.answer_schemas import explanation_schema
from govtool.presets.documents import preset_ids
from tests.factories.commands import answer, json_answer, run

CLIC = ("statutes", "explain", "clic-des-champs")
ENROLLED = ("--enrolled", "producteurs=14", "--enrolled", "consomacteurs=10", "--enrolled", "associations=4")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_explained(identity: str, language: str) -> None:
    assert answer("statutes", "explain", identity, "--lang", language)


@pytest.mark.parametrize("identity", preset_ids())
def test_an_explanation_as_json_is_valid_under_its_schema(identity: str) -> None:
    Draft202012Validator(explanation_schema()).validate(json_answer("statutes", "explain", identity))


def test_every_kind_and_call_comes_in_turn_unless_one_is_named() -> None:
    every, one = answer(*CLIC), answer(*CLIC, "--decision", "extraordinary", "--call", "2")

    assert every.count("Deuxième convocation") == 3
    assert "Assemblée générale extraordinaire" in one
    assert "Première convocation" not in one
    assert "Assemblée générale ordinaire" not in one


def test_the_heads_of_the_quorum_follow_the_enrolled_members() -> None:
    said = answer(*CLIC, "--decision", "ordinary", "--call", "1", *ENROLLED)

    assert "Pour un effectif de 28, il faut au moins 10 membres." in said


def test_without_colleges_one_number_is_enough() -> None:
    said = answer("statutes", "explain", "scic-sarl", "--decision", "ordinary", "--call", "1", "--enrolled", "24")

    assert "Pour un effectif de 24, il faut au moins 13 votes pour." in said


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        (("--decision", "ordinaire"), ["--decision"]),
        (("--decision", "board-election", "--call", "1", "--enrolled", "28"), ["--enrolled"]),
        (("--enrolled", "producteur=14"), ["--enrolled"]),
        (("--enrolled", "producteurs=14"), ["--enrolled"]),
        (("--enrolled", "producteurs=quatorze"), ["--enrolled"]),
        (("--enrolled", "producteurs=-1"), ["--enrolled"]),
        (("--enrolled", "producteurs=1.5"), ["--enrolled"]),
        (("--enrolled", "producteurs=²"), ["--enrolled"]),
        (("--enrolled", "producteurs="), ["--enrolled"]),
        (("--enrolled", "producteurs=" + "9" * 5000), ["--enrolled"]),
        (("--enrolled", "producteurs=1", "--enrolled", "producteurs=2"), ["--enrolled"]),
        (("--decision", "x", "--enrolled", "y=1"), ["--decision", "--enrolled"]),
    ],
)
def test_what_does_not_fit_the_statutes_is_named(words: tuple[str, ...], faults: list[str]) -> None:
    result = run(*CLIC, *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(" ")[0].rstrip("\u00a0:") for line in result.stderr.splitlines()] == faults


def test_a_misspelt_name_is_answered_with_the_nearest_one() -> None:
    assert "« producteurs »" in run(*CLIC, "--enrolled", "producteur=14").stderr.replace("\u00a0", " ")
    assert "« ordinary »" in run(*CLIC, "--decision", "ordinaire").stderr.replace("\u00a0", " ")


def test_a_call_that_the_statutes_exclude_is_refused() -> None:
    result = run("statutes", "explain", "sel", "--decision", "ordinary", "--call", "2")

    assert result.exit_code == 2
    assert "--call" in result.stderr


def test_colleges_are_not_named_where_there_are_none() -> None:
    assert run("statutes", "explain", "sel", "--enrolled", "a=3").exit_code == 2
    assert run("statutes", "explain", "sel", "--enrolled", "3", "--enrolled", "4").exit_code == 2
