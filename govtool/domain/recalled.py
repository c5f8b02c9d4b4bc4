"""Recalled decisions: a record read back as the values it was made of, so that what was frozen can be worded again."""

import datetime
from collections.abc import Collection, Mapping
from fractions import Fraction
from re import fullmatch
from typing import Final

from govtool.domain.articles import NOT_SEEN, Article, Source
from govtool.domain.carry import Carried, CollegeVotes, Standing
from govtool.domain.decisions import Decision, DecisionCode, Outcome
from govtool.domain.findings import Figure, Finding
from govtool.domain.margins import CollegeMargin, Margin
from govtool.domain.records import Json
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.tally import Tally
from govtool.domain.values import immutable

WORDS: Final = frozenset(
    {
        "assembly_base",
        "carry",
        "choice",
        "college",
        "college_base",
        "comparison",
        "concerned",
        "holder",
        "rule",
        "standing",
        "subject",
    }
)
DAYS: Final = frozenset({"new_vote"})
EXACT: Final = r"-?\d+(/\d+)?"


@immutable
class Recalled:
    """A decision as it was taken, with the sheet it was taken on and its margin."""

    decision: Decision
    sheet: CountSheet
    margin: Margin


def recalled(record: Mapping[str, Json], sheet: Mapping[str, Json]) -> Recalled:
    """Read back a decision and its sheet.

    record: as `records.record_of` gives it.

    Raises: ValueError, KeyError or TypeError for what is no such record.
    """
    findings = tuple(_finding(_table(finding)) for finding in _rows(record["findings"]))
    counts = sheet_of(sheet)
    code = record["code"]
    decision = Decision(
        outcome=Outcome(_text(record["outcome"])),
        code=None if code is None else DecisionCode(_text(code)),
        tally=_tally(findings, counts, record),
        findings=findings,
    )
    return Recalled(decision=decision, sheet=counts, margin=_margin(_table(record["margin"])))


def sheet_of(sheet: Mapping[str, Json]) -> CountSheet:
    """Read back a count sheet."""
    day, subject, chair = sheet["date"], sheet["subject"], sheet["chair"]
    return CountSheet(
        date=None if day is None else datetime.date.fromisoformat(_text(day)),
        subject=None if subject is None else _text(subject),
        chair=None if chair is None else ChairChoice(_text(chair)),
        vetoes=tuple(_text(holder) for holder in _rows(sheet["vetoes"])),
        round=_whole(sheet["round"]),
        colleges=tuple(_count(_table(count)) for count in _rows(sheet["colleges"])),
    )


def _count(count: Mapping[str, Json]) -> CollegeCount:
    return CollegeCount(
        id=_text(count["id"]),
        enrolled=_whole(count["enrolled"]),
        present=_whole(count["present"]),
        represented=_whole(count["represented"]),
        postal=_whole(count["postal"]),
        for_=_whole(count["for"]),
        against=_whole(count["against"]),
        abstain=_whole(count["abstain"]),
        blank=_whole(count["blank"]),
        null=_whole(count["null"]),
    )


def _finding(finding: Mapping[str, Json]) -> Finding:
    code, holds = _text(finding["code"]), finding["holds"]
    return Finding(
        code=code,
        holds=holds if isinstance(holds, bool) else None,
        figures={name: _figure(name, figure) for name, figure in _table(finding["figures"]).items()},
        article=_article(finding["article"]),
        steps=tuple(_finding(_table(step)) for step in _rows(finding["steps"])),
    )


def _figure(name: str, figure: Json) -> Figure:
    match figure:
        case None | int():
            return figure
        case str() if name in DAYS:
            return datetime.date.fromisoformat(figure)
        case str() if name not in WORDS and fullmatch(EXACT, figure):
            return Fraction(figure)
        case str():
            return figure
        case list():
            return tuple(_text(item) for item in figure)
        case dict():
            raise TypeError(f"no figure: {figure!r}")


def _article(article: Json) -> Source:
    if article is None:
        return NOT_SEEN
    table = _table(article)
    return Article(text=_text(table["text"]), number=_text(table["number"]))


def _tally(findings: tuple[Finding, ...], sheet: CountSheet, record: Mapping[str, Json]) -> Tally | None:
    """Read the tally back from what the majority says of each college."""
    majority = next((finding for finding in findings if finding.code == "majority"), None)
    if majority is None:
        return None
    colleges = {str(step.figures["college"]): step.figures for step in majority.steps}
    carried = {college: _carried(figures) for college, figures in colleges.items()}
    return Tally(
        votes={college: _votes(figures) for college, figures in colleges.items()},
        colleges=carried,
        total=_total(carried.values(), record),
        attending=sum(count.attending for count in sheet.colleges),
        enrolled=sum(count.enrolled for count in sheet.colleges),
    )


def _total(carried: Collection[Carried], record: Mapping[str, Json]) -> Fraction:
    """Give the total weight: what is carried divided by its share.

    When nothing is carried every share of it is 0, and it only matters whether there was any weight.
    """
    cast = sum((college.for_ + college.against for college in carried), Fraction(0))
    share = Fraction(_text(record["weight_cast"]))
    return cast / share if share else Fraction(_text(record["neutral"]))


def _votes(figures: Mapping[str, Figure]) -> CollegeVotes:
    for_, against, base = (figures[name] for name in ("votes_for", "votes_against", "votes_base"))
    if not isinstance(for_, int) or not isinstance(against, int) or not isinstance(base, int):
        raise TypeError(f"no votes of a college: {figures}")
    return CollegeVotes(for_, against, base)


def _carried(figures: Mapping[str, Figure]) -> Carried:
    weight, for_, against = (figures[name] for name in ("weight", "for", "against"))
    if not isinstance(weight, Fraction) or not isinstance(for_, Fraction) or not isinstance(against, Fraction):
        raise TypeError(f"no weight of a college: {figures}")
    return Carried(weight, for_, against, Standing(str(figures["standing"])))


def _margin(margin: Mapping[str, Json]) -> Margin:
    colleges = {college: _table(figures) for college, figures in _table(margin["colleges"]).items()}
    return Margin(
        changed=_number(margin["changed"]),
        added=_number(margin["added"]),
        missing=_number(margin["missing"]),
        colleges={college: _college_margin(figures) for college, figures in colleges.items()},
        changed_in={},
        added_in={},
        missing_in={},
    )


def _college_margin(figures: Mapping[str, Json]) -> CollegeMargin:
    return CollegeMargin(
        changed=_number(figures["changed"]), added=_number(figures["added"]), missing=_number(figures["missing"])
    )


def _number(value: Json) -> int | None:
    return None if value is None else _whole(value)


def _whole(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"no whole number: {value!r}")
    return value


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _rows(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError(f"no list: {value!r}")
    return value


def _table(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError(f"no table: {value!r}")
    return value
