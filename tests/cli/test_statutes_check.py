"""`govtool statutes check` answers in sentences or as JSON, and by its exit whether the law refuses anything."""

import json

import pytest
from click.testing import CliRunner

from govtool.cli import govtool


def check(*arguments: str) -> tuple[int, str]:
    """Run the command; give its exit and its answer."""
    answer = CliRunner().invoke(govtool, ["statutes", "check", *arguments])
    return answer.exit_code, answer.output


def test_statutes_that_keep_the_law_have_no_remark() -> None:
    assert check("clic-des-champs-scic") == (0, "Aucune remarque.\n")


def test_an_error_is_told_by_the_exit() -> None:
    code, output = check("aurora-5r", "--lang", "en")

    assert code == 1
    assert output.count("Error: the college") == 2


def test_a_warning_is_not_an_error() -> None:
    code, output = check("m-comme-medoc")

    assert code == 0
    assert "À vérifier" in output


def test_a_program_gets_everything_that_the_sentence_says() -> None:
    code, output = check("aurora-5r", "--json")

    assert code == 1
    assert json.loads(output)[0] == {
        "code": "college-weight-out-of-bounds",
        "severity": "error",
        "path": "colleges[adherents].weight",
        "article": {"text": "loi n° 47-1775 du 10 septembre 1947", "number": "19 octies"},
        "ruling": None,
        "reading": "quoted",
        "figures": {
            "college": "adherents",
            "name": "Adhérents",
            "weight": "1/20",
            "lowest": "1/10",
            "highest": "1/2",
        },
    }


@pytest.mark.parametrize(("day", "codes"), [("2024-11-14", 2), ("2024-11-15", 4)])
def test_the_law_of_another_day_can_be_taken(day: str, codes: int) -> None:
    _, output = check("m-comme-medoc", "--json", "--on", day)

    assert len(json.loads(output)) == codes
