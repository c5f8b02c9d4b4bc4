"""`govtool simulate` draws assemblies from a scenario, the same ones from the same seed."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.answer_schemas import simulation_schema
from tests.factories.commands import answer, json_answer, run
from tools.page_words import PAGES

SCENARIO = PAGES / "scenario.toml"
TEXT = SCENARIO.read_text(encoding="utf-8")
SIMULATE = ("simulate", SCENARIO, "--runs", "2000")


def test_the_answer_is_valid_under_its_schema() -> None:
    Draft202012Validator(simulation_schema()).validate(json_answer(*SIMULATE))


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert answer(*SIMULATE, "--json") == answer(*SIMULATE, "--json")
    assert answer(*SIMULATE, "--json") != answer(*SIMULATE, "--seed", "3", "--json")


def test_chances_come_with_their_errors() -> None:
    record = json_answer(*SIMULATE)

    adopted = record["outcomes"]["adopted"]
    assert adopted["out_of"] == record["runs"] == 2000
    assert 0.009 < float(adopted["standard_error"]) < 0.012
    assert list(record["winning_side"]) == ["producteurs", "consomacteurs", "associations"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "opinion",
    [
        'kind = "independent"',
        'kind = "within-colleges"\ncorrelation = "1/10"',
        'kind = "common-factor"\ncorrelation = "1/10"',
        'kind = "polarised"\ngap = "1/10"',
    ],
)
def test_every_opinion_is_said_in_words(opinion: str, language: str, tmp_path: Path) -> None:
    before, after = TEXT.index("kind"), TEXT.index("[[colleges]]")
    file = tmp_path / "scenario.toml"
    file.write_text(TEXT[:before] + opinion + "\n\n" + TEXT[after:], encoding="utf-8")

    said = answer("simulate", file, "--runs", "200", "--lang", language)

    assert "±" in said
    assert "200" in said


def test_a_path_of_statutes_starts_at_the_folder_of_the_scenario(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(answer("statutes", "new", "--from", "clic-des-champs"), encoding="utf-8")
    file = tmp_path / "scenario.toml"
    file.write_text(TEXT.replace('"clic-des-champs"', '"ours.toml"'), encoding="utf-8")

    assert json_answer("simulate", file, "--runs", "100")["runs"] == 100


@pytest.mark.parametrize(
    ("found", "instead", "places"),
    [
        ("format = 1", "format = 2", ["format"]),
        ('"ordinary"', '"ordinaire"', ["decision"]),
        ("call = 1", "call = 3", ["call"]),
        ("runs = 100000", "runs = 0", ["runs"]),
        ("runs = 100000", "runs = 2000000", ["runs"]),
        ("seed = 2026", "seed = -1", ["seed"]),
        ('"clic-des-champs"', '"clic-des-champ"', ["statutes"]),
        ('kind = "within-colleges"', 'kind = "within"', ["opinion.kind"]),
        ('turnout = "50', 'turnout = "150', ["colleges[consomacteurs].turnout"]),
        ("enrolled = 4", "enrolled = 99999999", ["colleges[associations].enrolled"]),
        ('id = "associations"', 'id = "assos"', ["colleges[assos].id", "colleges[associations]"]),
    ],
)
def test_every_fault_is_named_with_its_place(found: str, instead: str, places: list[str]) -> None:
    result = run("simulate", "-", given=TEXT.replace(found, instead))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(" ")[0].rstrip("\u00a0:") for line in result.stderr.splitlines()][: len(places)] == places


def test_a_certain_correlation_is_refused() -> None:
    start, end = TEXT.index("correlation"), TEXT.index("[[colleges]]")

    result = run("simulate", "-", given=TEXT[:start] + 'correlation = "1"\n' + TEXT[end:])

    assert result.exit_code == 2
    assert result.stderr.startswith("opinion.correlation")
