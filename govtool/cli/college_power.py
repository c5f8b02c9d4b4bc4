"""Power between the colleges of statutes, asked on the command line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from govtool.cli.enrolled import enrolled_in
from govtool.cli.output import echo_json, echo_text, stop_on_faults
from govtool.cli.sources import statutes_named
from govtool.domain.college_power import Question, rests_on_heads
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Faults
from govtool.presets.needed import AskedDecision, note_refusals

if TYPE_CHECKING:
    from govtool.domain.college_power import CollegePower

HEADS = "--heads"
DECISION = "--decision"


class Asked(NamedTuple):
    """What is asked of statutes.

    source: the statutes.
    kind: the kind of decision.
    call: 1 or 2.
    heads: members of the colleges, as they are given.
    subject: the subject of the resolution, as vetoes name it.
    """

    source: str
    kind: str
    call: int
    heads: Sequence[str]
    subject: str | None


def answer_for_colleges(asked: Asked, *, as_json: bool, language: str) -> None:
    """Say who can change the outcome between the colleges, and what a member of each can."""
    statutes = statutes_named(asked.source, language)
    question, is_known = _question(statutes, asked, language)
    power = _counted(question, with_members=is_known, language=language)
    if as_json:
        from govtool.domain.power_records import college_power_record

        echo_json(college_power_record(statutes.name, asked.kind, asked.call, power))
        return
    from govtool.wording.college_power import college_power_text
    from govtool.wording.language import voice_in

    echo_text(college_power_text(statutes, (asked.kind, asked.call), question, power, voice_in(language)))


def _question(statutes: Statutes, asked: Asked, language: str) -> tuple[Question, bool]:
    """Give the question, and whether the members of the colleges are known; each has one when nobody says."""
    faults = Faults()
    rule = rule_of(statutes, asked.kind, asked.call)
    if not isinstance(rule, DecisionRule):
        needed = AskedDecision(kind=asked.kind, call=asked.call, at=(DECISION, "--call"), statutes="")
        note_refusals(rule, needed, faults)
        stop_on_faults(faults, language)
    words = [word.strip() for given in asked.heads for word in given.split(",")]
    heads = enrolled_in(statutes, words, faults, HEADS)
    if heads is None and rests_on_heads(rule):
        faults.note(HEADS, None, "heads-needed", known=tuple(rule.weights))
    if heads is not None and not faults and not any(heads.values()):
        faults.note(HEADS, None, "nobody")
    if faults:
        stop_on_faults(faults, language)
    return Question(rule=rule, heads=heads or dict.fromkeys(rule.weights, 1), subject=asked.subject), heads is not None


def _counted(question: Question, *, with_members: bool, language: str) -> "CollegePower":
    from govtool.simulation.colleges import MOST_COLLEGES, college_power

    if len(question.filled) > MOST_COLLEGES:
        faults = Faults()
        faults.note(HEADS, None, "too-many-players", players=len(question.filled), limit=MOST_COLLEGES)
        stop_on_faults(faults, language)
    return college_power(question, with_members=with_members)
