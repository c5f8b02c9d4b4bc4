"""Legality: what the law says of statutes, one small function a rule, before anyone signs them."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from govtool.domain.articles import Article
from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.remarks import Remark, Severity
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.statutes import Statutes

Rule = Callable[[Statutes, date], Iterator[Remark]]

COLLEGES: Final = Article(text="loi 47-1775", number="19 octies")
FEWEST_COLLEGES: Final = 3


def remarks_on(statutes: Statutes, on: date) -> tuple[Remark, ...]:
    """Check statutes against the law in force on a day, every rule at once.

    A rule says nothing about what the document leaves open.
    """
    return tuple(remark for rule in RULES for remark in rule(statutes, on))


def too_few_colleges(statutes: Statutes, _on: date) -> Iterator[Remark]:
    """A SCIC has no college, or at least three."""
    if statutes.legal_form not in SCIC_FORMS or isinstance(statutes.colleges, Hole):
        return
    number = len(statutes.colleges)
    if 0 < number < FEWEST_COLLEGES:
        yield Remark("too-few-colleges", Severity.ERROR, {"colleges": number, "needed": FEWEST_COLLEGES}, COLLEGES)


def college_weight_bounds(statutes: Statutes, _on: date) -> Iterator[Remark]:
    """No college of a SCIC weighs less than a tenth or more than half of the votes."""
    if statutes.legal_form not in SCIC_FORMS or isinstance(statutes.colleges, Hole):
        return
    lowest, highest = Fraction(1, 10), Fraction(1, 2)
    for college in statutes.colleges:
        if isinstance(college.weight, Fraction) and not lowest <= college.weight <= highest:
            figures: Figures = {"college": college.id, "weight": college.weight, "lowest": lowest, "highest": highest}
            yield Remark("college-weight-out-of-bounds", Severity.ERROR, figures, COLLEGES)


RULES: Final[tuple[Rule, ...]] = (too_few_colleges, college_weight_bounds)
