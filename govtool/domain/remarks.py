"""Remarks: what the legality check says of statutes, one a rule that is not kept."""

from dataclasses import dataclass
from enum import StrEnum

from govtool.domain.articles import NOT_SEEN, Source
from govtool.domain.findings import Figures
from govtool.domain.laws import Reading


class Severity(StrEnum):
    """How grave a remark is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Remark:
    """One result of the legality check, enough by itself to be worded.

    code: the rule, in kebab-case; part of the API.
    severity: `error` what the law refuses, `warning` what is doubtful or dangerous, `info` what is worth knowing.
    figures: named numbers, ids and terms of what was found.
    article: where the rule comes from.
    path: dotted path of the clause of the statutes; items of a list by their id.
    reading: how well the text behind the rule was read.
    ruling: the court decision that says so, as it is cited in French.
    """

    code: str
    severity: Severity
    figures: Figures
    article: Source = NOT_SEEN
    path: str = ""
    reading: Reading = Reading.READ
    ruling: str | None = None
