"""Growth as a document: statutes, a decision, who comes and who goes each year."""

from fractions import Fraction
from pathlib import Path
from typing import Final, cast

from govtool.domain.growth import CollegeGrowth, Coming, Flow, Growth
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.presets.amounts import Amount, Quota
from govtool.presets.asked_statutes import statutes_in
from govtool.presets.faults import Fault, Faults, Raw, nearest
from govtool.presets.needed import AskedDecision, note_refusals
from govtool.presets.reading import note_missing, parse, read
from govtool.presets.shapes import table_of

MOST_YEARS: Final = 20
FIRST_YEAR, LAST_YEAR = 1900, 2200
MOST_MEMBERS: Final = 10_000_000
BESIDE_DOCUMENT: Final = frozenset({"statutes"})


@immutable
class CollegeGrowthDocument:
    """What is supposed of one college, as it is written.

    id: id of the college in the statutes; `members` where they have none.
    enrolled: members today.
    joins: who comes each year: a number, or in percent of the members of the start of the year.
    leaves: who goes each year, likewise.
    turnout: share of the members who come or are represented, today.
    """

    id: str
    enrolled: int
    joins: Quota = Quota(Fraction(0), is_share=False)
    leaves: Quota = Quota(Fraction(0), is_share=False)
    turnout: Fraction


@immutable
class GrowthDocument:
    """A growth as it is written.

    format: version of the format of the document, 1.
    name: what the scenario shows.
    note: where its assumptions come from.
    decision: id of the decision kind in the statutes.
    call: 1 or 2.
    start: the year of today's members.
    years: how many years follow, 20 at most.
    coming: what stays the same when members become more.
    ratio: how many votes of another college one vote must be worth to be noticed.
    colleges: what is supposed, one table a college.
    """

    format: int
    name: str | None = None
    note: str | None = None
    decision: str
    call: int = 1
    start: int
    years: int = 10
    coming: Coming = Coming.SHARE
    ratio: Amount = Amount(Fraction(10))
    colleges: tuple[CollegeGrowthDocument, ...]


@immutable
class WrittenGrowth:
    """A growth ready to be projected.

    document: the growth as written.
    statutes: the statutes it supposes something of.
    growth: the same, its references resolved.
    """

    document: GrowthDocument
    statutes: Statutes
    growth: Growth


def growth_from(
    raw: dict[str, Raw], folder: Path, faults: Faults, under: Statutes | None = None
) -> WrittenGrowth | tuple[Fault, ...]:
    """Build a growth from a parsed table, whose path of statutes starts at a folder, or give all the faults.

    under: statutes that stand instead of its own, which are then not read.
    Faults: those of every document and of statutes; one-or-two, too-many-years, no-such-year, ratio-too-small,
    too-big, duplicate-id, unknown-id, missing-college.
    """
    statutes = statutes_in(raw.get("statutes"), folder, faults) if under is None else under
    own = {key: value for key, value in raw.items() if key not in BESIDE_DOCUMENT}
    document = read(table_of(GrowthDocument), own, "", faults)
    if isinstance(document, Hole):
        note_missing(document, table_of(GrowthDocument), faults)
        return tuple(faults)
    written = cast("GrowthDocument", document)
    _check(written, faults)
    return tuple(faults) if statutes is None else _resolved(written, statutes, faults)


def read_growth(text: str, folder: Path) -> WrittenGrowth | tuple[Fault, ...]:
    """Read a growth from a text, or give all its faults."""
    faults = Faults()
    raw = parse(text, faults)
    return tuple(faults) if faults else growth_from(raw, folder, faults)


def _check(document: GrowthDocument, faults: Faults) -> None:
    if document.format != 1:
        faults.note("format", document.format, "unsupported-format", supported=1)
    if document.call not in {1, 2}:
        faults.note("call", document.call, "one-or-two")
    if not 0 < document.years <= MOST_YEARS:
        faults.note("years", document.years, "too-many-years", limit=MOST_YEARS)
    if not FIRST_YEAR <= document.start <= LAST_YEAR:
        faults.note("start", document.start, "no-such-year", first=FIRST_YEAR, last=LAST_YEAR)
    if document.ratio <= 1:
        faults.note("ratio", str(document.ratio), "ratio-too-small")
    for college in document.colleges:
        _check_size(college, faults)


def _check_size(college: CollegeGrowthDocument, faults: Faults) -> None:
    flows = {"joins": college.joins, "leaves": college.leaves}
    for name, number in {"enrolled": Fraction(college.enrolled), **_most(flows)}.items():
        if number > MOST_MEMBERS:
            faults.note(f"colleges[{college.id}].{name}", str(number), "too-big", limit=MOST_MEMBERS)


def _most(flows: dict[str, Quota]) -> dict[str, Fraction]:
    """Give how many members flows are; a share above all of them counts as too many."""
    return {name: flow.amount * MOST_MEMBERS if flow.is_share else flow.amount for name, flow in flows.items()}


def _resolved(written: GrowthDocument, statutes: Statutes, faults: Faults) -> WrittenGrowth | tuple[Fault, ...]:
    rule = rule_of(statutes, written.decision, 2 if written.call == 2 else 1)
    if not isinstance(rule, DecisionRule):
        at = ("decision", "call")
        asked = AskedDecision(kind=written.decision, call=written.call, at=at, statutes="statutes.")
        note_refusals(rule, asked, faults)
        return tuple(faults)
    colleges = _in_order(written, tuple(rule.weights), faults)
    if not faults and not any(college.enrolled for college in colleges):
        faults.note("colleges", None, "nobody")
    if faults:
        return tuple(faults)
    growth = Growth(
        rule=rule,
        colleges=colleges,
        start=written.start,
        years=written.years,
        coming=written.coming,
        ratio=written.ratio,
    )
    return WrittenGrowth(document=written, statutes=statutes, growth=growth)


def _in_order(document: GrowthDocument, known: tuple[str, ...], faults: Faults) -> tuple[CollegeGrowth, ...]:
    given: dict[str, CollegeGrowthDocument] = {}
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
    return tuple(_college(given[identity]) for identity in known if identity in given)


def _college(written: CollegeGrowthDocument) -> CollegeGrowth:
    return CollegeGrowth(
        id=written.id,
        enrolled=written.enrolled,
        joins=Flow(amount=written.joins.amount, is_share=written.joins.is_share),
        leaves=Flow(amount=written.leaves.amount, is_share=written.leaves.is_share),
        turnout=written.turnout,
    )
