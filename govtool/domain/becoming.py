"""Becoming a SCIC: what the law asks of an association that transforms, article by article, and what is done of it."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.articles import NOT_SEEN, Source
from govtool.domain.holes import Hole
from govtool.domain.laws import Law, Reading
from govtool.domain.laws.colleges import CATEGORIES, COLLEGES, MEMBERS
from govtool.domain.laws.duties import REVIEWS, STATUTORY_RESERVES, YEARLY_ASSEMBLY
from govtool.domain.laws.texts import PRIVATE_LIMITED, cooperation
from govtool.domain.remarks import Remark, Severity
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.statutes import LegalForm, Statutes
from govtool.domain.values import immutable

COMPANIES: Final = SCIC_FORMS - {LegalForm.SCIC}


class StepState(StrEnum):
    """How far a step is.

    done: the statutes tried have it. left: they lack it. outside: no statutes say it; people see to it.
    """

    DONE = "done"
    LEFT = "left"
    OUTSIDE = "outside"


@immutable
class TransformationStep:
    """One thing that the law asks.

    code: which, in kebab-case.
    article: where it is asked. reading: how well that text was read.
    """

    code: str
    article: Source
    reading: Reading
    state: StepState


def transformation_steps(
    tried: Statutes, remarks: Iterable[Remark], heads: Mapping[str, int]
) -> tuple[TransformationStep, ...]:
    """Give what the law asks next, in the order in which people come to it.

    tried: the statutes of the SCIC to be. remarks: what the law says of them.
    heads: its members, by college.
    """
    refused = frozenset(remark.article for remark in remarks if remark.severity is Severity.ERROR)
    return tuple(_steps(tried, refused, sum(heads.values())))


def _steps(tried: Statutes, refused: frozenset[Source], members: int) -> Iterator[TransformationStep]:
    yield _outside("decide", NOT_SEEN, Reading.FROM_MEMORY)
    yield _outside("same-person", cooperation("28 bis"), Reading.QUOTED)
    form = tried.legal_form
    yield _step("company-form", cooperation("19 quinquies"), Reading.QUOTED, met=form in COMPANIES)
    parts: tuple[tuple[str, Law, object], ...] = (
        ("categories", CATEGORIES[0], tried.categories),
        ("colleges", COLLEGES[0], tried.colleges),
        ("reserves", STATUTORY_RESERVES[0], tried.reserves),
        ("review", REVIEWS[0], tried.review),
    )
    for code, law, clause in parts:
        is_met = form in SCIC_FORMS and not isinstance(clause, Hole) and law.article not in refused
        yield _step(code, law.article, law.reading, met=is_met)
    yield _outside("public-capital", CATEGORIES[0].article, CATEGORIES[0].reading)
    if form in PRIVATE_LIMITED:
        yield _step("hundred-members", MEMBERS[0].article, MEMBERS[0].reading, met=MEMBERS[0].hold(members))
    yearly = YEARLY_ASSEMBLY[0]
    yield _outside("yearly-assembly", yearly.article, yearly.reading)
    yield _outside("yearly-report", cooperation("19 terdecies"), Reading.QUOTED)


def _step(code: str, article: Source, reading: Reading, *, met: bool) -> TransformationStep:
    state = StepState.DONE if met else StepState.LEFT
    return TransformationStep(code=code, article=article, reading=reading, state=state)


def _outside(code: str, article: Source, reading: Reading) -> TransformationStep:
    return TransformationStep(code=code, article=article, reading=reading, state=StepState.OUTSIDE)
