"""A rule takes its bounds from the law of the day, refuses nothing from memory, and passes over what is open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from govtool.domain.articles import Article
from govtool.domain.holes import Hole
from govtool.domain.laws import Bounds, Reading
from govtool.domain.legality import RULES, remarks_on
from govtool.domain.legality.legal_rule import Breach, LegalRule, legal_rule, severity_under
from govtool.domain.remarks import Severity
from govtool.domain.statutes import LegalForm, Statutes
from tests.factories.written_statutes import complete_scic

OLD = Bounds(
    article=Article(text="loi imaginée", number="7"),
    reading=Reading.READ,
    forms=frozenset({LegalForm.SCIC_SAS}),
    until=date(2030, 1, 1),
    lowest=3,
)
NEW = replace(OLD, since=date(2030, 1, 1), until=None, lowest=4, ruling="Cass., décision imaginée")
NOW, LATER = date(2026, 11, 23), date(2030, 1, 1)


def few_categories(*laws: Bounds) -> LegalRule:
    """Give a rule on the number of categories, under imagined laws."""

    @legal_rule("few-categories", Severity.ERROR, laws)
    def few(statutes: Statutes, rows: tuple[Bounds, ...]) -> Iterator[Breach]:
        """Ask for a number of categories.

        Nobody does.
        """
        if not isinstance(statutes.categories, Hole) and not rows[0].hold(len(statutes.categories)):
            yield Breach(rows[0], "categories", {"categories": len(statutes.categories)})

    return few


def test_a_later_row_changes_the_answer_and_nothing_else() -> None:
    rule = few_categories(OLD, NEW)

    assert rule.remarks(complete_scic(), NOW) == ()
    assert [remark.code for remark in rule.remarks(complete_scic(), LATER)] == ["few-categories"]


def test_a_remark_says_where_its_rule_comes_from_and_how_well_it_was_read() -> None:
    (remark,) = few_categories(OLD, NEW).remarks(complete_scic(), LATER)

    assert (remark.article, remark.path, remark.reading) == (NEW.article, "categories", Reading.READ)
    assert (remark.ruling, remark.figures) == ("Cass., décision imaginée", {"categories": 3})


def test_before_the_first_row_nothing_is_asked() -> None:
    assert few_categories(NEW).remarks(complete_scic(), NOW) == ()


def test_a_form_that_nobody_knows_is_bound_by_nothing() -> None:
    statutes = replace(complete_scic(), legal_form=Hole())

    assert few_categories(NEW).remarks(statutes, LATER) == ()
    assert remarks_on(statutes, NOW) == ()


@pytest.mark.parametrize(
    ("reading", "severity"),
    [
        (Reading.READ, Severity.ERROR),
        (Reading.OLDER_VERSION, Severity.ERROR),
        (Reading.QUOTED, Severity.ERROR),
        (Reading.INTERPRETED, Severity.WARNING),
        (Reading.FROM_MEMORY, Severity.WARNING),
    ],
)
def test_nothing_is_refused_from_memory_or_by_interpretation(reading: Reading, severity: Severity) -> None:
    assert severity_under(Severity.ERROR, replace(OLD, reading=reading)) is severity


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFO])
@pytest.mark.parametrize("reading", Reading)
def test_a_lesser_severity_stays_as_it_was(severity: Severity, reading: Reading) -> None:
    assert severity_under(severity, replace(OLD, reading=reading)) is severity


def test_what_a_rule_asks_is_the_first_line_of_its_docstring() -> None:
    assert few_categories(OLD).says == "Ask for a number of categories."


def test_every_rule_says_what_it_asks_in_a_sentence() -> None:
    assert [rule.code for rule in RULES if not rule.says.endswith(".")] == []


def test_codes_tell_rules_apart() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
