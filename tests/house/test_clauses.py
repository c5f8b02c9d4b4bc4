"""Every sort of clause has an article somewhere, and every code of the code is a sentence in both languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from govtool.cli import govtool
from govtool.domain.articles import Article, Clause
from govtool.domain.bases import HeadsBase
from govtool.domain.clauses import NoQuorum, Unanimity
from govtool.domain.findings import Refusal
from govtool.domain.statutes import Statutes
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import preset_ids, preset_text, read_statutes
from govtool.presets.faults import Fault
from govtool.wording.faults import fault_text
from govtool.wording.language import voice_in
from govtool.wording.refusals import refusal_text
from tests.house.codes import Given, given_in, words_in
from tests.house.tree import ROOT, named, place, text_of

LANGUAGES = ("fr", "en")
CODE = named("govtool/*.py")
CASES = named("tests/cases/*.toml", "govtool/presets/data/tour/*.toml")
RULES = ROOT / "govtool" / "domain" / "rules.py"
EVERY_CLAUSE = ROOT / "tests" / "cases" / "statutes" / "every-clause.toml"
ARTICLES = named("tests/cases/article-*.toml")
FORMATS = named("docs/format*.md")
BY_PLACE = {"effective-weight"}  # a step that is said by its place below another finding.
PLACES = {
    "Finding": "govtool/wording/deci*.py",
    "Refusal": "govtool/wording/*refusals.py",
    "Remark": "govtool/wording/*.py",
    "legal_rule": "govtool/wording/*.py",
    "note": "govtool/wording/*faults.py",
}
SAMPLES = {"kind": "text"}  # a figure of any other name is worded as a number.


def clause_types() -> dict[str, type[Clause]]:
    """Give every sort of clause of the domain by its name, those that others build on left out."""
    found = {
        name: value
        for file in named("govtool/domain/*.py")
        for name, value in vars(import_module(_module_of(file))).items()
        if isinstance(value, type) and issubclass(value, Clause)
    }
    built_on = {ancestor for value in found.values() for ancestor in value.__mro__[1:]}
    return {name: value for name, value in found.items() if value not in built_on}


def _module_of(file: Path) -> str:
    return place(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def clauses_in(value: object) -> Iterator[Clause]:
    """Give every clause of a value, those inside others included."""
    if isinstance(value, Clause):
        yield value
    if is_dataclass(value):
        yield from (clause for field in fields(value) for clause in clauses_in(getattr(value, field.name)))
    elif isinstance(value, tuple | Mapping):
        inner = value.values() if isinstance(value, Mapping) else value
        yield from (clause for item in inner for clause in clauses_in(item))


@cache
def with_article() -> frozenset[str]:
    """Name the sorts of clauses that have an article in a preset or in a case."""
    read = [*map(read_statutes, map(preset_text, preset_ids())), *map(read_case, CASES)]
    whole = tuple(document for document in read if isinstance(document, Statutes | Case))
    return frozenset(type(clause).__name__ for clause in clauses_in(whole) if isinstance(clause.article, Article))


@cache
def given(*makers: str) -> tuple[Given, ...]:
    """Give every call of the code that gives a code for one of these makers."""
    return tuple(call for file in CODE for call in given_in(text_of(file) or "") if call.maker in makers)


@cache
def worded(pattern: str) -> frozenset[str]:
    """Give every word between quotes of the modules that word a sort of code."""
    return frozenset(word for file in named(pattern) for word in words_in(text_of(file) or ""))


def unworded() -> set[str]:
    """Give the codes that no module of the wording knows."""
    calls = given(*PLACES)
    return {code for call in calls for code in call.codes if code not in worded(PLACES[call.maker])}


def figures_of(call: Given) -> dict[str, int | str]:
    """Give a figure of each name that a call gives."""
    return {name: SAMPLES.get(name, 1) for name in call.figures or ()}


def articles_said(*command: str | Path) -> set[str]:
    """Give the numbers of the articles that a command cites."""
    answer = CliRunner().invoke(govtool, [str(word) for word in command])
    assert answer.exit_code == 0, answer.output
    return set(re.findall(r"art\. (\d+)", " ".join(answer.output.split())))


def articles_in(value: object) -> set[str]:
    """Give the numbers of the articles of all clauses of a value."""
    return {clause.article.number for clause in clauses_in(value) if isinstance(clause.article, Article)}


@pytest.mark.parametrize("name", sorted(clause_types()))
def test_every_sort_of_clause_has_an_article_in_a_preset_or_a_case(name: str) -> None:
    assert name in with_article()


@pytest.mark.parametrize("kind", sorted(clause.TAG[1] for clause in clause_types().values() if hasattr(clause, "TAG")))
def test_every_kind_of_clause_is_in_the_documents_on_the_formats(kind: str) -> None:
    assert not FORMATS or any(
        f"`{kind}`" in (text_of(file) or "") or f'"{kind}"' in (text_of(file) or "") for file in FORMATS
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statutes_in_sentences_cite_every_article(language: str) -> None:
    numbers = set(re.findall(r'number = "(\d+)"', EVERY_CLAUSE.read_text(encoding="utf-8")))

    assert len(numbers) > 40
    assert articles_said("statutes", "show", EVERY_CLAUSE, "--lang", language) == numbers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", ARTICLES, ids=place)
def test_a_decision_cites_the_article_of_every_clause_that_it_rests_on(file: Path, language: str) -> None:
    case = read_case(file)
    assert isinstance(case, Case)

    clauses = (case.rule.quorum, case.rule.majority, case.rule.conditions, case.rule.casting_vote)

    assert articles_said("decide", file, "--lang", language) == articles_in(clauses)


def test_every_code_can_be_read_from_the_call_that_gives_it() -> None:
    assert [call for call in given(*PLACES) if not call.codes] == []


def test_every_code_has_a_sentence() -> None:
    assert unworded() == BY_PLACE


def test_every_refusal_of_a_decision_can_be_a_fault_of_a_case() -> None:
    calls = [call for call in given_in(text_of(RULES) or "") if call.maker == "Refusal"]
    refusals = {code for call in calls for code in call.codes}

    assert len(refusals) > 3
    assert refusals - worded(PLACES["note"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_said(language: str) -> None:
    faults = [Fault("colleges", "x", code, figures_of(call)) for call in given("note") for code in call.codes]

    assert len(faults) > 40
    assert all(fault_text(fault, voice_in(language)) for fault in faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_is_said(language: str) -> None:
    refusals = [Refusal(code, figures_of(call)) for call in given("Refusal") for code in call.codes]

    assert len(refusals) > 4
    assert all(refusal_text(refusal, voice_in(language)) for refusal in refusals)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_shown_and_checked_in_words(identity: str, language: str) -> None:
    shown = CliRunner().invoke(govtool, ["statutes", "show", identity, "--lang", language])
    checked = CliRunner().invoke(govtool, ["statutes", "check", identity, "--on", "2026-06-12", "--lang", language])

    assert (shown.exit_code, checked.exit_code) in {(0, 0), (0, 1)}
    assert isinstance(checked.exception, SystemExit | None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", CASES, ids=place)
def test_every_case_is_decided_in_words(file: Path, language: str) -> None:
    decided = CliRunner().invoke(govtool, ["decide", str(file), "--lang", language])

    assert isinstance(decided.exception, SystemExit | None), decided.exception
    assert decided.output


def test_a_code_that_nobody_words_is_found() -> None:
    code = 'Finding("adopted-twice", True, {}); Refusal(code="late" if late else "early", figures={"days": 2})'

    assert list(given_in(code)) == [
        Given("Finding", ("adopted-twice",), None),
        Given("Refusal", ("late", "early"), ("days",)),
    ]
    assert "adopted-twice" not in worded(PLACES["Finding"])


def test_a_fault_and_a_rule_of_law_are_read_with_their_figures() -> None:
    code = 'faults.note(path, raw, "too-big", limit=3)\n@legal_rule("too-few", Severity.ERROR)\ndef too_few(): ...'

    assert sorted(given_in(code)) == [Given("legal_rule", ("too-few",), None), Given("note", ("too-big",), ("limit",))]


def test_a_code_that_is_passed_on_is_left_out_and_one_that_is_built_is_found() -> None:
    assert list(given_in("Finding(finding.code, True, {}); Remark(code, severity, {})")) == []
    assert list(given_in('Finding(f"quorum-{kind}", True, {})')) == [Given("Finding", (), None)]


def test_a_clause_without_article_is_found_inside_others() -> None:
    quorum = NoQuorum(article=Article(text="statuts", number="3"))

    assert articles_in({"ordinary": (quorum, Unanimity(base=HeadsBase.HEADS_CAST))}) == {"3"}
    assert len(list(clauses_in({"ordinary": (quorum, Unanimity(base=HeadsBase.HEADS_CAST))}))) == 2


def test_words_and_clauses_are_found() -> None:
    assert words_in('x = {"tie": 1}\nmatch x:\n    case "late": ...') == {"tie", "late"}
    assert {"HeadsQuorum", "CollegeVeto", "Review"} <= set(clause_types())
    assert {"Clause", "Threshold"} & set(clause_types()) == set()
