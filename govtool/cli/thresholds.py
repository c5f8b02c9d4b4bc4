"""A threshold, bounds of weights and the statutes they come from, asked on the command line."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

import click

from govtool.cli.enrolled import enrolled_in
from govtool.cli.output import stop_on_faults
from govtool.cli.sources import statutes_named
from govtool.domain.college_power import Question, shares_of_weight, turning_point
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.domain.thresholds import Comparison, Threshold
from govtool.presets.faults import Faults
from govtool.presets.needed import AskedDecision, note_refusals
from govtool.presets.shares import share_of

SHARE: Final = "--share"
HALF: Final = "1/2"
DECISION: Final = "--decision"
HEADS: Final = "--heads"
decision_option = click.option(
    "--decision", "kind", metavar="KIND", help="With statutes: the kind of decision, such as `ordinary`."
)
call_option = click.option(
    "--call", type=click.IntRange(1, 2), help="With statutes: the first or the second call [default: 1]."
)
share_option = click.option(
    "--share", metavar="SHARE", help="Without statutes: what their weights must reach [default: 1/2]."
)
more_than_option = click.option(
    "--more-than",
    "comparison",
    flag_value=Comparison.MORE_THAN.value,
    help="Reaching the share exactly is not enough; this is so unless said otherwise.",
)
at_least_option = click.option(
    "--at-least", "comparison", flag_value=Comparison.AT_LEAST.value, help="Reaching the share exactly is enough."
)


class Weighed(NamedTuple):
    """Colleges that each vote as one, and what their weights must reach.

    title: what is asked, in the words of the statutes.
    colleges: ids; names: the same in words. weights: shares of 1; None where no statutes give any.
    threshold: what a coalition must reach.
    question: the decision asked of the statutes; None without statutes.
    """

    title: str
    colleges: tuple[str, ...]
    names: tuple[str, ...]
    weights: tuple[Fraction, ...] | None
    threshold: Threshold
    question: Question | None


class AskedOf(NamedTuple):
    """The decision that is asked of statutes.

    source: the statutes. kind: the kind of decision. call: 1 or 2. heads: members of colleges, as they are given.
    """

    source: str
    kind: str
    call: int
    heads: Sequence[str]


def note_given(given: Mapping[str, str | int | None], code: str, faults: Faults) -> None:
    """Note the options that are given and do not go with the others."""
    for option, value in given.items():
        if value is not None:
            faults.note(option, value, code)


def check_colleges(asked: Weighed, option: str, most: int, language: str) -> None:
    """Print that there are too few or too many colleges, and stop."""
    if 1 < len(asked.colleges) <= most:
        return
    faults = Faults()
    code = "too-many-players" if len(asked.colleges) > 1 else "two-colleges"
    faults.note(option, None, code, players=len(asked.colleges), limit=most)
    stop_on_faults(faults, language)


def share_given(text: str, option: str, faults: Faults) -> Fraction:
    """Read a share of 1.

    Faults: not-a-share, share-above-one.
    """
    share = share_of(text)
    if share is None:
        faults.note(option, text, "not-a-share")
    elif share > 1:
        faults.note(option, text, "share-above-one")
    return share or Fraction(0)


def threshold_given(share: str | None, comparison: str | None, faults: Faults) -> Threshold:
    """Read what a coalition must reach; more than half unless said otherwise.

    Faults: those of a share, threshold-never-met.
    """
    compared = Comparison(comparison or Comparison.MORE_THAN)
    given = share_given(share or HALF, SHARE, faults)
    if given == 1 and compared is Comparison.MORE_THAN:
        faults.note(SHARE, share, "threshold-never-met")
    return Threshold(share=given, comparison=compared)


def weighed_in(asked: AskedOf, language: str) -> Weighed:
    """Give the colleges of statutes with their effective weights, or print why weights alone do not decide and stop.

    Without heads, each college has one member.
    """
    statutes, faults = statutes_named(asked.source, language), Faults()
    rule = rule_of(statutes, asked.kind, asked.call)
    if not isinstance(rule, DecisionRule):
        note_refusals(
            rule, AskedDecision(kind=asked.kind, call=asked.call, at=(DECISION, "--call"), statutes=""), faults
        )
        stop_on_faults(faults, language)
    words = [word.strip() for given in asked.heads for word in given.split(",")]
    heads = enrolled_in(statutes, words, faults, HEADS)
    if heads is not None and not faults and not any(heads.values()):
        faults.note(HEADS, None, "nobody")
    if faults:
        stop_on_faults(faults, language)
    question = Question(rule=rule, heads=heads or dict.fromkeys(rule.weights, 1), subject=None)
    return _weighed(statutes, asked.kind, question, language)


def _weighed(statutes: Statutes, kind: str, question: Question, language: str) -> Weighed:
    weights, faults = shares_of_weight(question), Faults()
    if weights is None:
        faults.note(DECISION, kind, "not-weights-alone")
        stop_on_faults(faults, language)
    names = {} if isinstance(statutes.colleges, Hole) else {one.id: one.name for one in statutes.colleges}
    return Weighed(
        title=statutes.name,
        colleges=question.filled,
        names=tuple(names[college] for college in question.filled),
        weights=weights,
        threshold=turning_point(question.rule),
        question=question,
    )
