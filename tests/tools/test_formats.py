"""The reference pages are up to date, and what they say of a format is what the reader does with a document."""

import tomllib
from pathlib import Path

import pytest

from govtool.domain.drafts import is_draft
from govtool.domain.statutes import Statutes
from govtool.presets.assembly_schema import TABLES, TOP
from govtool.presets.cases import Case, CaseDocument, read_case
from govtool.presets.documents import read_statutes, statutes_from
from govtool.presets.faults import Faults, Raw
from govtool.presets.record_schema import FINDINGS
from govtool.presets.shapes import Field, Table, table_of
from govtool.wording.faults import EXPLAINED, SENTENCES
from tests.factories.document_keys import Place, changed, keys_of
from tools.format_assembly import keys_said
from tools.format_assembly import said as assembly_words
from tools.format_decision import said
from tools.format_faults import CASES, COMMANDS, STATUTES
from tools.format_game_faults import GAME_CODES
from tools.format_tables import may_be_absent, may_be_open, places_in, title_of
from tools.formats import DOCS, pages, stale
from tools.page_words import anchor, example, words_in

TITLES = {
    DOCS / "format-statutes.md": ("Le format des statuts", "The format of statutes"),
    DOCS / "format-cases.md": ("Le format des cas", "The format of cases"),
    DOCS / "format-games.md": ("Le format des jeux", "The format of games"),
    DOCS / "format-scenarios.md": ("Le format des scénarios", "The format of scenarios"),
    DOCS / "format-growth.md": ("Le format des croissances", "The format of growths"),
    DOCS / "format-decision.md": ("Le format d’une décision", "The format of a decision"),
    DOCS / "format-assembly.md": ("Le format d’une assemblée", "The format of an assembly"),
}
FRENCH = words_in("fr")
DOCUMENT = tomllib.loads(example("statutes"))
KEYS = list(keys_of(table_of(Statutes), DOCUMENT))
PLACES = {place.table.build: place for place in places_in(table_of(Statutes))}


def is_read(raw: Raw) -> bool:
    assert isinstance(raw, dict)
    return isinstance(statutes_from(raw, Faults()), Statutes)


def test_every_page_is_up_to_date() -> None:
    assert [file.name for file in stale()] == [], "run `make docs`"


@pytest.mark.parametrize("file", list(TITLES), ids=lambda file: file.stem)
def test_every_page_stands_in_french_then_in_english_each_pointing_to_the_other(file: Path) -> None:
    text, (french, english) = pages()[file], TITLES[file]

    assert text.startswith(f"# {french}\n\n*In English, [below](#{anchor(english)}).*\n")
    assert f"\n# {english}\n\n*En français, [plus haut](#{anchor(french)}).*\n" in text


def test_no_other_page_is_written() -> None:
    assert list(pages()) == list(TITLES)


def test_the_examples_are_complete() -> None:
    statutes = read_statutes(example("statutes"))

    assert isinstance(statutes, Statutes)
    assert not is_draft(statutes)
    assert isinstance(read_case(example("case")), Case)


def test_every_fault_has_its_example() -> None:
    assert {*STATUTES, *CASES, *COMMANDS, *GAME_CODES} == {*SENTENCES, *EXPLAINED}


@pytest.mark.parametrize(
    ("name", "root"), [("format-statutes.md", Statutes), ("format-cases.md", CaseDocument)], ids=["statutes", "case"]
)
def test_every_table_and_every_key_of_a_format_stands_in_its_page(name: str, root: type) -> None:
    text, places = pages()[DOCS / name], places_in(table_of(root))
    described = [(title_of(FRENCH, place), field.key) for place in places for field in place.table.fields]

    assert [title for title, _ in described if f"\n### {title}\n" not in text] == []
    assert [key for _, key in described if f"\n| `{key}` |" not in text] == []


def test_the_page_of_a_decision_describes_everything_and_nothing_else() -> None:
    described = said()

    assert set(described["findings"]) == set(FINDINGS)
    assert set(described["figures"]) == {figure for figures in FINDINGS.values() for figure in figures}
    assert all({"fr", "en"} <= set(entry) for part in described.values() for entry in part.values())


def test_the_page_of_an_assembly_describes_every_table_and_key_and_nothing_else() -> None:
    described = {name: set(keys) for name, keys in keys_said().items()}

    assert described == {name: set(keys) for name, keys in {"top": TOP, **TABLES}.items()}
    assert set(assembly_words()["tables"]) == set(TABLES)


@pytest.mark.parametrize(("table", "field", "path"), KEYS, ids=[".".join(map(str, path)) for _, _, path in KEYS])
def test_a_key_may_be_open_or_absent_exactly_when_the_page_says_so(table: Table, field: Field, path: Place) -> None:
    place = PLACES[table.build]

    assert is_read(changed(DOCUMENT, path, "?")) == (may_be_open(FRENCH, place, field) != "non")
    assert is_read(changed(DOCUMENT, path, None)) == (may_be_absent(FRENCH, place, field) != "non")
