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


@pytest.mark.parametrize(
    ("language", "first", "draft", "place"),
    [
        (
            "fr",
            "Aucune remarque sur ce que le document dit.",
            "Ce document est un brouillon : 17 points restent ouverts et n’ont pas pu être vérifiés :",
            "  Pouvoirs (proxies)",
        ),
        (
            "en",
            "No remark on what the document says.",
            "This document is a draft: 17 points are open and could not be checked:",
            "  Proxies (proxies)",
        ),
    ],
)
def test_a_draft_is_never_said_to_be_without_remark_and_names_what_could_not_be_checked(
    language: str, first: str, draft: str, place: str
) -> None:
    code, output = check("alter-conso-2008", "--lang", language)

    said, blank, drafted, *places = output.splitlines()
    assert (code, said, blank, drafted) == (0, first, "", draft)
    assert len(places) == 17
    assert place in places


def test_the_remarks_on_a_draft_come_before_what_could_not_be_checked() -> None:
    _, output = check("aurora-5r", "--lang", "en")

    assert output.index("Error: the college") < output.index("This document is a draft")


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
