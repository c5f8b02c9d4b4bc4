"""What a golden case expects against what is decided: one line a difference, none when all is as written."""

import datetime
from collections.abc import Iterator, Mapping
from fractions import Fraction

from govtool.domain.decisions import Decision, decide
from govtool.domain.findings import Figure, Finding
from govtool.domain.margins import Margin, margin_of
from govtool.domain.records import heads_of
from govtool.domain.weights import effective_weights
from govtool.presets.cases import Case
from govtool.presets.faults import Raw, nearest
from govtool.presets.shares import share_of

NONE = "none"

Answer = Figure | bool | Mapping[str, "Answer"] | list["Answer"]


def differences(case: Case) -> list[str]:
    """Say each expectation of a case that its decision does not meet."""
    return list(_compared("", dict(case.expect), answer_of(case)))


def is_complete(case: Case) -> bool:
    """Say whether a case says what it shows, where its figures come from, and at least the outcome it expects."""
    return bool(case.document.name and case.document.source and "outcome" in case.expect)


def answer_of(case: Case) -> dict[str, Answer]:
    """Give all that a case may expect, under the keys of `[expect]`."""
    decision = decide(case.rule, case.sheet)
    return {
        "outcome": decision.outcome.value,
        "code": None if decision.code is None else decision.code.value,
        **_shares(decision),
        "heads": heads_of(case.sheet),
        "quorum": _quorum(decision),
        "weights": dict(effective_weights(case.rule, case.sheet).by_college),
        "colleges": _colleges(decision),
        "findings": _by_code(decision.findings),
        "margin": _margin(margin_of(case.rule, case.sheet, decision)),
    }


def all_findings(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Give findings and the steps they rest on, from the first to the last."""
    for finding in findings:
        yield finding
        yield from all_findings(finding.steps)


def _shares(decision: Decision) -> dict[str, Answer]:
    if decision.tally is None:
        return dict.fromkeys(("for", "against", "neutral", "weight_cast"))
    for_, against = decision.share(decision.tally.for_), decision.share(decision.tally.against)
    whole = decision.share(decision.tally.total)
    return {"for": for_, "against": against, "neutral": whole - for_ - against, "weight_cast": for_ + against}


def _quorum(decision: Decision) -> dict[str, Answer]:
    """Give the figures of the quorum, and those of its condition when there is only one."""
    for finding in decision.findings:
        if finding.code == "quorum":
            only = finding.steps[0].figures if len(finding.steps) == 1 else {}
            return {"holds": finding.holds, **finding.figures, **only}
    return {}


def _colleges(decision: Decision) -> dict[str, Answer]:
    steps = [finding for finding in all_findings(decision.findings) if finding.code == "college"]
    return {str(step.figures["college"]): dict(step.figures) for step in steps}


def _by_code(findings: tuple[Finding, ...]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for finding in all_findings(findings):
        rows = found.setdefault(finding.code, [])
        assert isinstance(rows, list)
        rows.append({"holds": finding.holds, **finding.figures})
    return found


def _margin(margin: Margin) -> dict[str, Answer]:
    names = ("changed", "added", "missing")
    colleges: dict[str, Answer] = {
        college: {name: getattr(own, name) for name in names} for college, own in margin.colleges.items()
    }
    return {**{name: getattr(margin, name) for name in names}, "colleges": colleges}


def _compared(path: str, expected: Raw, found: Answer) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, Mapping):
        places = {key: f"{path}.{key}" if path else key for key in expected}
        yield from (_unknown(places[key], key, tuple(found)) for key in expected if key not in found)
        for key in [key for key in expected if key in found]:
            yield from _compared(places[key], expected[key], found[key])
    elif isinstance(found, list):
        yield from _one_of(path, expected, found)
    elif not _equal(expected, found):
        yield f"{path}: {shown(expected)} is expected, {shown(found)} is found"


def _unknown(place: str, key: str, known: tuple[str, ...]) -> str:
    near = nearest(key, known)
    return f"{place}: unknown here; " + (f"the nearest is {near}" if near else f"known are {', '.join(known) or NONE}")


def _one_of(path: str, expected: Raw, rows: list[Answer]) -> Iterator[str]:
    """Ask that one of the findings of a code is as written; a lone yes or no stands for `holds`."""
    wanted: Raw = expected if isinstance(expected, dict) else {"holds": expected}
    missed = [list(_compared(path, wanted, row)) for row in rows]
    if all(missed):
        yield from min(missed, key=len)


def _equal(expected: Raw, found: Answer) -> bool:
    if isinstance(expected, bool) or isinstance(found, bool) or isinstance(expected, float):
        return expected is found
    if expected == NONE and found is None:
        return True
    if isinstance(found, int | Fraction):
        number = share_of(expected) if isinstance(expected, str) else expected
        return isinstance(number, int | Fraction) and number == found
    if isinstance(found, tuple):
        return isinstance(expected, list) and tuple(map(str, expected)) == found
    return type(expected) is type(found) and expected == found


def shown(value: Raw | Answer) -> str:
    """Write a value as a case does."""
    match value:
        case None:
            return f'"{NONE}"'
        case bool():
            return str(value).lower()
        case int() | float() | datetime.date():
            return str(value)
        case tuple() | list():
            return f"[{', '.join(shown(item) for item in value)}]"
        case _:
            return f'"{value}"'
