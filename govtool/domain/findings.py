"""Findings and refusals: what a decision or an action says of itself, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from govtool.domain.articles import NOT_SEEN, Source

Figure = int | Fraction | str | date | None | tuple[str, ...]
Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Finding:
    """One step of a decision, enough by itself to be worded.

    code: what was looked at, in kebab-case; part of the API.
    holds: whether it holds; None when it only informs.
    figures: named numbers, ids and terms of the step.
    article: where the rule comes from.
    steps: the findings it rests on.
    """

    code: str
    holds: bool | None
    figures: Figures
    article: Source = NOT_SEEN
    steps: tuple["Finding", ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is not allowed, or a question has no answer.

    code: the reason, in kebab-case; part of the API.
    figures: named numbers, ids and terms.
    article: where the rule comes from.
    """

    code: str
    figures: Figures
    article: Source = NOT_SEEN
