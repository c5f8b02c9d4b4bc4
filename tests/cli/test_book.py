"""`govtool statutes book` finds the function and the cases of an article."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.answer_schemas import book_schema
from govtool.presets.documents import preset_ids
from tests.factories.commands import TOUR, answer, json_answer, run


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_has_its_book(identity: str, language: str) -> None:
    assert "govtool/domain/" in answer("statutes", "book", identity, "--lang", language, "--cases", TOUR)


def test_a_lawyer_finds_the_function_that_applies_an_article() -> None:
    said = answer("statutes", "book", "clic-des-champs-scic")
    article = said[said.index("art. 19 octies\n") : said.index("art. 19 nonies\n")]

    assert "Appliqué par weights_in (govtool/domain/rules.py, ligne " in article
    assert "Appliqué par carried_by (govtool/domain/carry.py, ligne " in article


def test_articles_come_in_the_order_of_their_numbers() -> None:
    said = answer("statutes", "book", "clic-des-champs-scic")
    places = [said.index(f"art. {number}\n") for number in ("1", "19 septies", "19 octies", "19 nonies", "25-1")]

    assert places == sorted(places)
    assert said.index("Article non consulté\n") > places[-1]


def test_cases_come_from_the_folder_that_is_named(tmp_path: Path) -> None:
    case = tmp_path / "le-nôtre.toml"
    case.write_bytes((TOUR / "1-clic-des-champs.toml").read_bytes())

    said = answer("statutes", "book", "clic-des-champs", "--cases", tmp_path)

    assert "le-nôtre.toml" in said
    assert "4-m-comme-medoc" not in said


def test_the_cases_of_the_tour_are_there_without_being_named() -> None:
    assert "4-m-comme-medoc.toml" in str(json_answer("statutes", "book", "m-comme-medoc"))


def test_a_case_that_cannot_be_read_is_named_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "cassé.toml").write_text("format = ", encoding="utf-8")

    result = run("statutes", "book", "sel", "--cases", tmp_path)

    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert "cassé.toml" in result.stderr


@pytest.mark.parametrize("identity", ["clic-des-champs-scic", "m-comme-medoc", "comite-pilotage-public"])
def test_the_book_as_json_is_valid_under_its_schema(identity: str) -> None:
    Draft202012Validator(book_schema()).validate(json_answer("statutes", "book", identity))


def test_every_file_and_line_of_the_book_holds_the_function() -> None:
    book = json_answer("statutes", "book", "clic-des-champs-scic")
    top = Path(__file__).parents[2]
    functions = [
        function
        for chapter in book["chapters"]  # type: ignore[index, call-overload, union-attr]
        for topic in chapter["topics"]  # type: ignore[index, call-overload, union-attr]
        for function in topic["functions"]  # type: ignore[index, call-overload, union-attr]
    ]

    lines = [
        (function["name"], (top / function["file"]).read_text(encoding="utf-8").splitlines()[function["line"] - 1])  # type: ignore[index, call-overload, operator]
        for function in functions
    ]

    assert lines
    assert [name for name, line in lines if not line.startswith(f"def {name}(")] == []
