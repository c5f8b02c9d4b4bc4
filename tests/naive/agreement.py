"""The product and the naive decider beside each other, on drawn cases."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from random import Random

from govtool.domain.decisions import Decision, decide
from govtool.domain.records import heads_of
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.statutes import Statutes
from govtool.presets.documents import statutes_from
from govtool.presets.faults import Faults
from tests.naive.decider import decided
from tests.naive.drawn import drawn_case, drawn_statutes
from tests.naive.exact import exact_figures

SHEETS_FOR_EACH_RULE = 10
HARMFUL = {
    "tie-unlike-missed-threshold",
    "silence-above-missed-threshold",
    "shared-silence-on-wide-base",
    "casting-vote-on-total-weight",
}


@dataclass
class Comparison:
    """What came of comparing both: how many cases, how many of each outcome and exact figure, the disagreements."""

    cases: int = 0
    exact: int = 0
    outcomes: Counter = field(default_factory=Counter)
    figures: Counter = field(default_factory=Counter)
    disagreements: list = field(default_factory=list)


def compared(seed: int, cases: int) -> Comparison:
    """Compare both deciders on a number of cases drawn from a seed, until they disagree."""
    comparison = Comparison()
    for statutes, rule, case in drawn_cases(Random(seed)):
        if comparison.cases == cases or comparison.disagreements:
            return comparison
        expected = decided(statutes, case)
        sheet = sheet_of(case)
        answered = answer_of(decide(rule, sheet), sheet)
        figures = exact_figures(statutes, case)
        comparison.cases += 1
        comparison.exact += bool(figures)
        comparison.figures.update(figures)
        comparison.outcomes[expected["outcome"]] += 1
        if answered != expected:
            comparison.disagreements.append(told(statutes, case, expected, answered))
    return comparison


def drawn_cases(random: Random) -> Iterator[tuple[dict, DecisionRule, dict]]:
    """Draw statutes without end, and several sheets for each of their calls, so that they are read only once.

    Statutes that the product refuses, because one more vote for could do harm under them, are drawn again.
    """
    while True:
        statutes = drawn_statutes(random)
        read = statutes_from(statutes, Faults())
        if not isinstance(read, Statutes):
            assert {fault.code for fault in read} <= HARMFUL, (read, statutes)
            continue
        for (decision, call, rule), _ in product(rules_of(statutes, read), range(SHEETS_FOR_EACH_RULE)):
            yield statutes, rule, drawn_case(random, statutes, decision, call)


def rules_of(statutes: dict, read: Statutes) -> Iterator[tuple[str, int, DecisionRule]]:
    """Give the rule of each decision at each call, as the product reads it."""
    for decision, call in product(statutes["decisions"], (1, 2)):
        rule = rule_of(read, decision, call)
        assert isinstance(rule, DecisionRule), (rule, statutes)
        yield decision, call, rule


def sheet_of(case: dict) -> CountSheet:
    counts = case.get("colleges") or [{"id": "members", **case["members"]}]
    return CountSheet(
        subject=case["subject"],
        chair=case["chair"] and ChairChoice(case["chair"]),
        vetoes=tuple(case["vetoes"]),
        round=case["round"],
        colleges=tuple(CollegeCount(for_=count["for"], **without_for(count)) for count in counts),
    )


def without_for(count: dict) -> dict:
    return {name: number for name, number in count.items() if name != "for"}


def answer_of(decision: Decision, sheet: CountSheet) -> dict:
    """Give what the product decided in the shape of the naive answer."""
    tally = decision.tally
    return {
        "outcome": decision.outcome.value,
        "code": decision.code or "",
        "for": tally and tally.for_,
        "against": tally and tally.against,
        "weight_cast": tally and tally.for_ + tally.against,
        "heads": heads_of(sheet),
    }


def told(statutes: dict, case: dict, expected: dict, answered: dict) -> str:
    """Say a disagreement so that it can be replayed with `python -m govtool decide case.toml`."""
    return f"naive:   {expected}\nproduct: {answered}\ncase.toml:\n{toml_of(statutes, case)}"


def toml_of(statutes: dict, case: dict) -> str:
    """Write a case with its statutes as TOML, one line a key."""
    whole = {"format": 1, **{name: value for name, value in case.items() if value is not None}, "statutes": statutes}
    return "".join(f"{name} = {inline(value)}\n" for name, value in whole.items())


def inline(value: dict | list | str | int) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{name} = {inline(inner)}" for name, inner in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(inline, value)) + "]"
        case str():
            return f'"{value}"'
        case int():
            return str(value)


def words_in(value: object) -> Iterator[str]:
    """Give every word of a document, to see which clauses were drawn."""
    match value:
        case dict():
            yield from (word for inner in value.values() for word in words_in(inner))
        case list():
            yield from (word for inner in value for word in words_in(inner))
        case str():
            yield value
