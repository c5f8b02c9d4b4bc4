"""Scenarios as documents: statutes, a decision, who comes and how they vote."""

from fractions import Fraction
from pathlib import Path
from typing import Final, cast

from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.scenarios import CollegeScenario, CommonFactor, Opinion, Scenario, WithinColleges
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.presets.asked_statutes import statutes_in
from govtool.presets.faults import Fault, Faults, Raw, nearest
from govtool.presets.needed import AskedDecision, note_refusals
from govtool.presets.reading import note_missing, parse, read
from govtool.presets.shapes import table_of

MOST_RUNS: Final = 1_000_000
MOST_MEMBERS: Final = 10_000_000
BESIDE_DOCUMENT: Final = frozenset({"statutes"})


@immutable
class ScenarioDocument:
    """A scenario as it is written.

    format: version of the format of the document, 1.
    name: what the scenario shows.
    note: where its assumptions come from.
    decision: id of the decision kind in the statutes.
    call: 1 or 2.
    subject: subject of the resolution, as vetoes name it.
    runs: how many assemblies are drawn.
    seed: what the draws start from; the same seed gives the same answer.
    opinion: how votes hang together.
    colleges: what is assumed, one table a college.
    """

    format: int
    name: str | None = None
    note: str | None = None
    decision: str
    call: int = 1
    subject: str | None = None
    runs: int = 100_000
    seed: int = 1
    opinion: Opinion
    colleges: tuple[CollegeScenario, ...]


@immutable
class WrittenScenario:
    """A scenario ready to be drawn.

    document: the scenario as written.
    statutes: the statutes it is decided under.
    scenario: the same, its references resolved.
    """

    document: ScenarioDocument
    statutes: Statutes
    scenario: Scenario


def scenario_from(
    raw: dict[str, Raw], folder: Path, faults: Faults, under: Statutes | None = None
) -> WrittenScenario | tuple[Fault, ...]:
    """Build a scenario from a parsed table, whose path of statutes starts at a folder, or give all the faults.

    under: statutes that stand instead of its own, which are then not read.
    Faults: those of every document and of statutes; one-or-two, too-many-runs, too-big, certain-correlation,
    duplicate-id, unknown-id, missing-college.
    """
    statutes = statutes_in(raw.get("statutes"), folder, faults) if under is None else under
    own = {key: value for key, value in raw.items() if key not in BESIDE_DOCUMENT}
    document = read(table_of(ScenarioDocument), own, "", faults)
    if isinstance(document, Hole):
        note_missing(document, table_of(ScenarioDocument), faults)
        return tuple(faults)
    written = cast("ScenarioDocument", document)
    _check(written, faults)
    return tuple(faults) if statutes is None else _resolved(written, statutes, faults)


def read_scenario(text: str, folder: Path) -> WrittenScenario | tuple[Fault, ...]:
    """Read a scenario from a text, or give all its faults."""
    faults = Faults()
    raw = parse(text, faults)
    return tuple(faults) if faults else scenario_from(raw, folder, faults)


def _resolved(written: ScenarioDocument, statutes: Statutes, faults: Faults) -> WrittenScenario | tuple[Fault, ...]:
    rule = rule_of(statutes, written.decision, 2 if written.call == 2 else 1)
    if not isinstance(rule, DecisionRule):
        at = ("decision", "call")
        asked = AskedDecision(kind=written.decision, call=written.call, at=at, statutes="statutes.")
        note_refusals(rule, asked, faults)
        return tuple(faults)
    colleges = _in_order(written, tuple(rule.weights), faults)
    if faults:
        return tuple(faults)
    scenario = Scenario(
        rule=rule,
        subject=written.subject,
        colleges=colleges,
        opinion=written.opinion,
        runs=written.runs,
        seed=written.seed,
    )
    return WrittenScenario(document=written, statutes=statutes, scenario=scenario)


def _check(document: ScenarioDocument, faults: Faults) -> None:
    if document.format != 1:
        faults.note("format", document.format, "unsupported-format", supported=1)
    if document.call not in {1, 2}:
        faults.note("call", document.call, "one-or-two")
    if not 0 < document.runs <= MOST_RUNS:
        faults.note("runs", document.runs, "too-many-runs", limit=MOST_RUNS)
    if isinstance(document.opinion, WithinColleges | CommonFactor):
        correlation: Fraction = document.opinion.correlation
        if not 0 < correlation < 1:
            faults.note("opinion.correlation", str(correlation), "certain-correlation")
    for college in document.colleges:
        if college.enrolled > MOST_MEMBERS:
            faults.note(f"colleges[{college.id}].enrolled", college.enrolled, "too-big", limit=MOST_MEMBERS)


def _in_order(document: ScenarioDocument, known: tuple[str, ...], faults: Faults) -> tuple[CollegeScenario, ...]:
    given: dict[str, CollegeScenario] = {}
    for college in document.colleges:
        path = f"colleges[{college.id}].id"
        if college.id not in known:
            faults.note(path, college.id, "unknown-id", known=known, nearest=nearest(college.id, known))
        elif college.id in given:
            faults.note(path, college.id, "duplicate-id", times=2)
        given[college.id] = college
    for identity in known:
        if identity not in given:
            faults.note(f"colleges[{identity}]", None, "missing-college")
    return tuple(given[identity] for identity in known if identity in given)
