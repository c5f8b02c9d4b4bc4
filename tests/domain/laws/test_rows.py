"""The rows of the law: one at a time for each form, without a gap, and the right one on each day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from govtool.domain.articles import Article
from govtool.domain.laws import Bounds, Law, Reading, in_force
from govtool.domain.legality import RULES
from govtool.domain.legality.legal_rule import LegalRule
from govtool.domain.statutes import LegalForm

FIRST = Bounds(
    article=Article(text="loi imaginée", number="1"),
    reading=Reading.READ,
    forms=frozenset({LegalForm.SCIC_SA}),
    until=date(2030, 1, 1),
    lowest=3,
)
SECOND = replace(FIRST, since=date(2030, 1, 1), until=None, lowest=4)
DAY = timedelta(days=1)


def periods_of(laws: Iterable[Law]) -> Iterator[list[tuple[date, date]]]:
    """Give the periods of the rows that answer one question for one form, in order of time."""
    periods = defaultdict(list)
    for law in laws:
        question = tuple(getattr(law, name, None) for name in ("kind", "call", "carry"))
        for form in law.forms:
            periods[form, question].append((law.since or date.min, law.until or date.max))
    return (sorted(found) for found in periods.values())


@pytest.mark.parametrize(
    ("day", "row"),
    [(date(2029, 12, 31), FIRST), (date(2030, 1, 1), SECOND), (date(1900, 1, 1), FIRST), (date(2099, 1, 1), SECOND)],
)
def test_the_row_of_the_day_is_in_force(day: date, row: Bounds) -> None:
    assert in_force((FIRST, SECOND), LegalForm.SCIC_SA, day) == (row,)


def test_a_row_binds_its_forms_only() -> None:
    assert in_force((FIRST, SECOND), LegalForm.ASSOCIATION, date(2026, 1, 1)) == ()


@pytest.mark.parametrize(("value", "holds"), [(2, False), (3, True), (4, True), (5, True), (6, False)])
def test_bounds_are_inclusive(value: int, holds: bool) -> None:
    assert replace(FIRST, highest=5).hold(value) is holds


def test_without_a_ceiling_everything_above_the_floor_holds() -> None:
    assert FIRST.hold(10**9)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_form_is_bound_twice_on_one_day_and_a_later_row_follows_at_once(rule: LegalRule) -> None:
    for periods in periods_of(rule.laws):
        assert all(before[1] == after[0] for before, after in pairwise(periods))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_error_rests_on_an_article_unless_the_text_is_from_memory(rule: LegalRule) -> None:
    unread = {law.reading for law in rule.laws if not isinstance(law.article, Article)}

    assert rule.severity != "error" or unread <= {Reading.FROM_MEMORY, Reading.INTERPRETED}
