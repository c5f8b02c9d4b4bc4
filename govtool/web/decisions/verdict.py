"""The verdict as a page shows it, read from the frozen record and from nothing else."""

import json
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy.orm import Session

from govtool.charts.bars import CollegeBar, WeightBar, result_svg
from govtool.charts.drawing import Chart, Table
from govtool.domain.decisions import Decision, Outcome
from govtool.domain.findings import Finding
from govtool.domain.recalled import Recalled, recalled
from govtool.domain.sheets import CollegeCount
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import version_of
from govtool.store.rows import Assembly, FrozenDecision
from govtool.web.layout.cards import OUTCOMES
from govtool.wording.decided.context import context_of
from govtool.wording.decisions import DecisionText, decision_text
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, fraction_of, share_of, whole_of

COLOURS = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision to show.

    kind: `yes`, `no` or `wait`, which gives its shape and colour.
    text: the decision in words.
    steps: each step with `yes`, `no` or `note`.
    chart: the bars; None without quorum.
    by_hands: whether the secretary counted hands.
    """

    kind: str
    text: DecisionText
    steps: tuple[tuple[str, object], ...]
    chart: Chart | None
    table: Table
    by_hands: bool
    version: int


def verdict_of(session: Session, frozen: FrozenDecision, assembly: Assembly, voice: Voice) -> Verdict:
    """Word and draw a frozen decision."""
    record = json.loads(frozen.record)
    version = version_of(session, assembly.statutes_version_id)
    statutes = sound_statutes(version.document)
    found = recalled(record["decision"], record["sheet"])
    text = decision_text(found.decision, found.sheet, statutes, found.margin, voice)
    marks = tuple(_mark(finding) for finding in found.decision.findings)
    return Verdict(
        kind=OUTCOMES[Outcome(frozen.outcome)][1],
        text=text,
        steps=tuple(zip(marks, text.steps, strict=True)),
        chart=_chart(found, statutes, voice, text),
        table=_table(found, statutes, voice),
        by_hands=record["poll"]["mode"] == "hands",
        version=version.number,
    )


def _mark(finding: Finding) -> str:
    return {True: "yes", False: "no", None: "note"}[finding.holds]


def _chart(found: Recalled, statutes: Statutes, voice: Voice, text: DecisionText) -> Chart | None:
    if found.decision.tally is None:
        return None
    bars = tuple(_bar(found.decision, count, rank, statutes, voice) for rank, count in enumerate(found.sheet.colleges))
    description = " ; ".join(f"{bar.name} : {bar.counted}" for bar in bars) + f". {text.outcome}"
    title = voice.say("Résultat par collège et résultat pondéré")
    weights = _weights(found.decision, bars, voice)
    return Chart(result_svg("r", title, description, bars, weights), _table(found, statutes, voice))


def _bar(decision: Decision, count: CollegeCount, rank: int, statutes: Statutes, voice: Voice) -> CollegeBar:
    weight = _weight(decision, count.id)
    return CollegeBar(
        colour=rank % COLOURS + 1,
        name=context_of(statutes, voice).name(count.id),
        weight="" if _pooled(decision) else voice.say("{weight} des voix", weight=share_of(voice, weight)),
        counted=voice.say(
            "{for_} pour · {against} contre",
            for_=whole_of(voice, count.for_),
            against=whole_of(voice, count.against),
        ),
        for_=count.for_,
        against=count.against,
        others=count.abstain + count.blank + count.null,
    )


def _weights(decision: Decision, bars: tuple[CollegeBar, ...], voice: Voice) -> WeightBar | None:
    tally, majority = decision.tally, _majority(decision)
    if tally is None or majority is None or _pooled(decision):
        return None
    base, share = Fraction(_number(majority, "base")), Fraction(_number(majority, "share"))
    if not base or str(majority.figures["assembly_base"]).startswith("heads"):
        return None
    carried = tuple(tally.colleges.values())
    return WeightBar(
        name=voice.say("Pour, pondéré"),
        reached=exact_share_of(voice, tally.for_ / base, share),
        mark=voice.say("au moins {share}", share=share_of(voice, share))
        if majority.figures["comparison"] == "at-least"
        else voice.say("plus de {share}", share=share_of(voice, share)),
        parts=tuple(
            (bar.colour, college.for_ / base, f"{bar.name} : {exact_share_of(voice, college.for_ / base)}")
            for bar, college in zip(bars, carried, strict=True)
        ),
        threshold=share,
    )


def _table(found: Recalled, statutes: Statutes, voice: Voice) -> Table:
    say, context = voice.say, context_of(statutes, voice)
    heads = (
        say("Collège"),
        say("Inscrits"),
        say("Présents ou représentés"),
        say("Pour"),
        say("Contre"),
        say("Abstentions"),
        say("Blancs"),
        say("Nuls"),
        say("Poids"),
        say("Voix pour"),
    )
    rows = tuple(_row(found, count, context.name(count.id), voice) for count in found.sheet.colleges)
    return Table(say("Les chiffres"), heads, rows)


def _row(found: Recalled, count: CollegeCount, name: str, voice: Voice) -> tuple[str, ...]:
    numbers = (
        count.enrolled,
        count.attending,
        count.for_,
        count.against,
        count.abstain,
        count.blank,
        count.null,
    )
    tally = found.decision.tally
    carried = None if tally is None else tally.colleges[count.id]
    weights = ("—", "—") if carried is None else (fraction_of(voice, carried.weight), fraction_of(voice, carried.for_))
    return (name, *(whole_of(voice, number) for number in numbers), *weights)


def _pooled(decision: Decision) -> bool:
    majority = _majority(decision)
    return majority is not None and any(step.figures["standing"] == "heads" for step in majority.steps)


def _majority(decision: Decision) -> Finding | None:
    return next((finding for finding in decision.findings if finding.code == "majority"), None)


def _number(finding: Finding, name: str) -> Fraction:
    figure = finding.figures[name]
    return Fraction(figure) if isinstance(figure, int | Fraction) else Fraction(0)


def _weight(decision: Decision, college: str) -> Fraction:
    return decision.tally.colleges[college].weight if decision.tally else Fraction(0)
