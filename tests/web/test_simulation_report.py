"""The report of a trial says what its pages say, in each format; the same trial gives the same bytes."""

import io
import zipfile

import pytest

from tests.factories.read_pdf import text_of_pdf
from tests.web.test_pages import visit_as

IN = "/c/clic-des-champs/simulation"
HALF = "w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6&runs=500"
FORMATS = ("pdf", "docx", "odt", "html", "xlsx")


@pytest.fixture
def adviser(demo):
    return visit_as(demo, "conseil").client


def words_of(content: bytes) -> str:
    return " ".join(text_of_pdf(content).split())


@pytest.mark.parametrize("ending", FORMATS)
def test_the_report_leaves_in_each_format_twice_the_same(adviser, ending):
    answers = [adviser.get(f"{IN}/rapport.{ending}?{HALF}") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert f"rapport.{ending}" in answers[0].headers["Content-Disposition"]
    assert answers[0].data == answers[1].data


def test_the_report_says_what_is_tried_who_decides_and_what_turns(adviser):
    told = words_of(adviser.get(f"{IN}/rapport.pdf?{HALF}").data)

    for words in (
        "En bref",
        "1 décision aurait été autre",
        "Porter l’adhésion à dix euros",
        "173/360",
        "2/3 (66,67",
        "Les frontières",
        "graine",
        "Méthode et sources",
        "Banzhaf",
    ):
        assert words in told


def test_growth_is_told_where_the_address_supposes_some(adviser):
    supposed = f"{HALF}&j-producteurs=2&l-producteurs=0&years=5"

    assert "Croissance" in adviser.get(f"{IN}/rapport.html?{supposed}").text
    assert "Croissance" not in adviser.get(f"{IN}/rapport.html?{HALF}").text


def test_the_impact_note_writes_its_assumptions_beside_what_turns(adviser):
    mapped = "start=clic-des-champs-scic&m-associations=consomacteurs&absent=against"
    note = adviser.get(f"{IN}/note-d-impact.html?{mapped}").text

    for words in (
        "Note d’impact",
        "les voix de Associations comptent dans Consom’acteurs",
        "personne n’était encore dans Salariés",
        "tous seraient venus, les absents contre",
    ):
        assert words in note


def test_the_workbook_has_a_sheet_a_question(adviser):
    content = adviser.get(f"{IN}/rapport.xlsx?{HALF}").data
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]

    assert len(sheets) == 3


def test_past_decisions_leave_as_a_table(adviser):
    table = adviser.get(f"{IN}/decisions.csv?{HALF}").data.decode("utf-8-sig")

    assert table.splitlines()[0] == "Décision;Jour;Résultat;Avec ce qui est essayé"
    assert "Porter l’adhésion à dix euros;2026-06-12;Adoptée;Rejetée" in table


@pytest.mark.parametrize("path", ["rapport.exe", "note-d-impact.xlsx", "rapport.pdf?w-producteurs=beaucoup"])
def test_what_cannot_be_printed_is_not_found(adviser, path):
    assert adviser.get(f"{IN}/{path}").status_code == 404


def test_a_report_in_english_is_in_english(demo):
    visit = visit_as(demo, "conseil")
    visit.post("/langue", {"language": "en", "page": "/"})
    note = visit.client.get(f"{IN}/note-d-impact.html?{HALF}").text

    assert "Impact note" in note
    assert "Note d’impact" not in note
