"""Every figure of the frozen records stands in the minutes, in both languages."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from govtool.documents.blocks import Document, Grid
from govtool.domain.assembly_facts import AssemblyFacts, DecisionFacts
from govtool.presets.documents import preset
from govtool.store.db import engine_for, reading
from govtool.store.queries.minutes import assembly_facts
from govtool.wording.language import voice_in
from govtool.wording.numbers import fraction_of
from tests.documents.composed import composed
from tests.factories.held_assemblies import held_assembly
from tests.factories.written_documents import as_text

LANGUAGES = ("fr", "en")
HEADS = ("enrolled", "present", "represented", "postal", "for", "against", "abstain", "blank", "null")
PAST = {1: "clic-des-champs", 3: "clic-des-champs-scic", 4: "clic-des-champs-scic", 5: "clic-des-champs-scic"}


def decisions_in(facts: AssemblyFacts) -> Iterator[DecisionFacts]:
    return (poll.decision for item in facts.items for poll in item.polls if poll.decision is not None)


def head_rows(decision: DecisionFacts, language: str) -> set[tuple[str, ...]]:
    """Write the counts of each college as a row of figures; without quorum, only who took part."""
    shown = HEADS if decision.outcome != "no-quorum" else HEADS[:4]
    colleges = decision.record["sheet"]["colleges"]
    return {tuple(fraction_of(voice_in(language), college[name]) for name in shown) for college in colleges}


def shares_of(decision: DecisionFacts, language: str) -> set[str]:
    """Write every share that the findings and their steps hold."""
    findings = decision.record["decision"]["findings"]
    steps = [*findings, *(step for finding in findings for step in finding["steps"])]
    figures = [figure for step in steps for figure in step["figures"].values() if isinstance(figure, str)]
    return {fraction_of(voice_in(language), Fraction(figure)) for figure in figures if "/" in figure}


def missing_from(document: Document, decisions: Iterable[DecisionFacts], language: str) -> set[object]:
    """Give the heads and the shares of decisions that a document does not say; all of it when there are none."""
    rows = {row[1:] for block in document.blocks if isinstance(block, Grid) for row in block.rows}
    taken, text = tuple(decisions), as_text(document)
    heads = {row for decision in taken for row in head_rows(decision, language)}
    shares = {share for decision in taken for share in shares_of(decision, language)}
    return (heads - rows) | {share for share in shares if share not in text} if heads and shares else {"all of it"}


@pytest.fixture(scope="module")
def past(built: Path) -> dict[int, AssemblyFacts]:
    """Give the facts of the past assemblies of the demonstration."""
    engine = engine_for(f"sqlite:///{built}")
    with reading(engine) as session:
        facts = {assembly: assembly_facts(session, assembly) for assembly in PAST}
    engine.dispose()
    return facts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("assembly", list(PAST))
def test_every_figure_of_the_past_assemblies_is_in_their_minutes(past, assembly: int, language: str) -> None:
    facts = past[assembly]

    document = composed(facts, statutes=preset(PAST[assembly]), language=language)

    text = as_text(document)
    assert missing_from(document, decisions_in(facts), language) == set()
    assert [member.name for member in facts.members if member.name not in text] == []
    assert [item.wording for item in facts.items if f"> {item.wording}" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_an_assembly_of_every_fate_is_in_its_minutes(language: str) -> None:
    facts = held_assembly()

    document = composed(facts, language=language)

    assert missing_from(document, decisions_in(facts), language) == set()


def test_a_table_of_heads_ends_with_its_total() -> None:
    tables = [block for block in composed().blocks if isinstance(block, Grid) and block.totalled]

    assert [table.rows[-1][:2] for table in tables] == [
        ("Total", "9"),
        ("Total", "9"),
        ("Total", "100\u202f%"),
        ("Total", "9"),
        ("Total", "100\u202f%"),
        ("Total", "9"),
        ("Total", "9"),
        ("Total", "100\u202f%"),
    ]
