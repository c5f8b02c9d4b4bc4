"""`govtool decide` words a decision or records it, and names every fault of a case."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.record_schema import record_schema
from tests.factories.commands import CLIC, TOUR, answer, json_answer, run

CASES = sorted(TOUR.glob("*.toml"))
EXERCISE = Path(__file__).parents[2] / "docs" / "exemples"
SILENT, SILENT_VARIANT = EXERCISE / "cas" / "2-silence.toml", EXERCISE / "cas" / "2-variante.toml"
VARIANT = EXERCISE / "alter-conso-variante.toml"


def test_a_case_is_decided_with_its_reasons() -> None:
    said = answer("decide", CLIC)

    assert said.startswith("Adoptée.")
    assert "Quorum" in said
    assert "Ce qui l’aurait changé" in said


def test_the_answer_follows_the_language() -> None:
    assert answer("decide", CLIC, "--lang", "en").startswith("Adopted.")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_record_is_valid_under_its_schema(case: Path) -> None:
    Draft202012Validator(record_schema()).validate(json_answer("decide", case))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_record_of_an_irregularity_is_valid_under_the_schema(case: Path) -> None:
    record = json_answer("decide", case, "--withdrawn", "2")

    Draft202012Validator(record_schema()).validate(record)
    assert record["irregularity"]["ballots"] == 2
    assert "irregularity" not in json_answer("decide", case)


def test_the_worst_case_is_recorded_by_college() -> None:
    found = json_answer("decide", CLIC, "--withdrawn", "9")["irregularity"]

    assert found["changes"] is True
    assert sum(sum(ballots.values()) for ballots in found["worst"].values()) == found["fewest"]


def test_an_irregularity_is_told_after_the_decision() -> None:
    plain, asked = answer("decide", CLIC), answer("decide", CLIC, "--withdrawn", "1")

    assert asked.startswith(plain)
    assert "dans le pire des cas" in asked[len(plain) :]


@pytest.mark.parametrize("withdrawn", ["0", "-1", "1.5", "deux"])
def test_a_number_that_counts_no_ballots_is_refused(withdrawn: str) -> None:
    assert run("decide", CLIC, "--withdrawn", withdrawn).exit_code == 2


def test_the_record_does_not_depend_on_the_language() -> None:
    assert answer("decide", CLIC, "--json") == answer("decide", CLIC, "--json", "--lang", "en")


def test_a_case_may_come_from_the_standard_input() -> None:
    given = Path(CLIC).read_text(encoding="utf-8")

    assert answer("decide", "-", given=given) == answer("decide", CLIC)


def test_paths_inside_a_case_start_from_its_own_folder(tmp_path: Path) -> None:
    statutes = answer("statutes", "new", "--from", "clic-des-champs")
    (tmp_path / "les-notres.toml").write_text(statutes, encoding="utf-8")
    case = tmp_path / "cas.toml"
    text = Path(CLIC).read_text(encoding="utf-8")
    case.write_text(text.replace('"clic-des-champs"', '"les-notres.toml"'), encoding="utf-8")

    assert json_answer("decide", case) == json_answer("decide", CLIC)


def test_every_fault_of_a_case_is_one_line_and_nothing_is_answered() -> None:
    result = run("decide", "-", given='format = 2\ncall = 1.5\nstatutes = "clic-des-champ"\n')

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 3
    assert "« clic-des-champs »" in result.stderr.replace("\u00a0", " ")
    assert "call = 1.5" in result.stderr
    assert "decision" in result.stderr


def test_a_decision_that_the_statutes_leave_open_names_what_is_missing() -> None:
    given = 'format = 1\nstatutes = "sel"\ndecision = "ordinary"\ncall = 2\nmembers = { for = 1 }\n'

    result = run("decide", "-", given=given)

    assert result.exit_code == 2
    assert "call" in result.stderr


def test_json_is_answered_even_where_nothing_was_counted() -> None:
    record = json_answer("decide", TOUR / "2-scani-quorum-par-tetes.toml")
    assert isinstance(record, dict)

    assert (record["outcome"], record["for"]) == ("no-quorum", None)


def test_numbers_are_exact_text_or_whole() -> None:
    assert "." not in json.dumps(json_answer("decide", CLIC)["findings"])  # type: ignore[index, call-overload]


def test_a_case_is_decided_under_other_statutes_which_are_named() -> None:
    own, others = answer("decide", SILENT), answer("decide", SILENT, "--statutes", VARIANT)

    assert own.startswith("Adoptée.")
    assert others.startswith("Selon d’autres statuts\N{NO-BREAK SPACE}: Alter-Conso (variante).\nRejetée.")
    assert answer("decide", SILENT, "--statutes", VARIANT, "--lang", "en").startswith("Under other statutes: ")


def test_a_record_under_other_statutes_is_that_of_the_case_written_with_them() -> None:
    assert json_answer("decide", SILENT, "--statutes", VARIANT) == json_answer("decide", SILENT_VARIANT)


def test_other_statutes_stand_even_where_those_of_the_case_cannot_be_found(tmp_path: Path) -> None:
    case = tmp_path / "cas.toml"
    case.write_text(
        Path(CLIC).read_text(encoding="utf-8").replace('"clic-des-champs"', '"perdus.toml"'), encoding="utf-8"
    )

    assert json_answer("decide", case, "--statutes", "clic-des-champs") == json_answer("decide", CLIC)


def test_other_colleges_than_those_of_the_case_are_faults_on_both_sides() -> None:
    faults = run("decide", CLIC, "--statutes", "alter-conso-trois-colleges")

    assert faults.exit_code == 2
    assert faults.stdout == ""
    assert 'colleges[associations].id = "associations"' in faults.stderr
    assert "ce collège des statuts n’a pas de décompte" in faults.stderr


def test_faults_of_the_other_statutes_are_told_before_those_of_the_case() -> None:
    faults = run("decide", CLIC, "--statutes", "clic-des-champ")

    assert faults.exit_code == 2
    assert faults.stderr.startswith("clic-des-champ\N{NO-BREAK SPACE}: ce modèle n’existe pas")
