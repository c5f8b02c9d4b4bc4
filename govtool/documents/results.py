"""Results: the bars and the table of one decision, heads per college, then weights, on pages and on paper alike."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from govtool.charts.bars import CollegeBar, WeightBar
from govtool.charts.drawing import Chart, Table, colour_of
from govtool.charts.results import result_chart
from govtool.domain.carry import Carried, Standing
from govtool.domain.decisions import Decision
from govtool.domain.findings import Finding
from govtool.domain.recalled import Recalled
from govtool.domain.sheets import CollegeCount
from govtool.domain.statutes import Statutes
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, fraction_of, share_of, whole_of

NOTHING: Final = ("—", "—")


def chart_of(found: Recalled, statutes: Statutes, voice: Voice, table: Table, prefix: str = "result") -> Chart | None:
    """Draw a decision; None without quorum, when nothing is counted.

    prefix: starts every id of the drawing, so that several may stand on one page.
    """
    if found.decision.tally is None:
        return None
    bars = tuple(
        _bar(found.decision, count, rank, statutes, voice) for rank, count in enumerate(found.sheet.colleges, 1)
    )
    weights = _weights(found.decision, bars, voice)
    title = voice.say("Résultat par collège et résultat pondéré") if weights else voice.say("Résultat par collège")
    return result_chart(prefix, title, bars, weights, table)


def _bar(decision: Decision, count: CollegeCount, rank: int, statutes: Statutes, voice: Voice) -> CollegeBar:
    others = count.abstain + count.blank + count.null
    rest = voice.say_many("{count} abstention, blanc ou nul", "{count} abstentions, blancs ou nuls", others)
    return CollegeBar(
        colour=colour_of(rank),
        name=context_of(statutes, voice).name(count.id),
        weight="" if _pooled(decision) else voice.say("{weight} des voix", weight=_weight(decision, count.id, voice)),
        counted=voice.say(
            "{for_} pour · {against} contre",
            for_=whole_of(voice, count.for_),
            against=whole_of(voice, count.against),
        ),
        rest=rest if others else "",
        for_=count.for_,
        against=count.against,
        others=others,
    )


def _weight(decision: Decision, college: str, voice: Voice) -> str:
    return share_of(voice, decision.tally.colleges[college].weight) if decision.tally else ""


def _weights(decision: Decision, bars: tuple[CollegeBar, ...], voice: Voice) -> WeightBar | None:
    tally, majority = decision.tally, _majority(decision)
    if tally is None or majority is None or _pooled(decision):
        return None
    base, share = _number(majority, "base"), _number(majority, "share")
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
            (bar.colour, college.for_ / base, _told(bar.name, college.for_ / base, voice))
            for bar, college in zip(bars, carried, strict=True)
        ),
        threshold=share,
    )


def _told(name: str, share: Fraction, voice: Voice) -> str:
    return voice.say("{college} : {share}", college=name, share=exact_share_of(voice, share))


def _pooled(decision: Decision) -> bool:
    """Say whether heads are counted together, without weights."""
    majority = _majority(decision)
    return majority is not None and any(step.figures["standing"] == Standing.HEADS for step in majority.steps)


def _majority(decision: Decision) -> Finding | None:
    return next((finding for finding in decision.findings if finding.code == "majority"), None)


def _number(finding: Finding, name: str) -> Fraction:
    figure = finding.figures[name]
    return Fraction(figure) if isinstance(figure, int | Fraction) else Fraction(0)


def table_of(found: Recalled, statutes: Statutes, voice: Voice) -> Table:
    """Set out what was counted, one row a college in the order of the statutes."""
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
    numbers = (count.enrolled, count.attending, count.for_, count.against, count.abstain, count.blank, count.null)
    tally = found.decision.tally
    carried = None if tally is None else tally.colleges[count.id]
    weights = NOTHING if carried is None else (fraction_of(voice, carried.weight), fraction_of(voice, carried.for_))
    return (name, *(whole_of(voice, number) for number in numbers), *weights)


def heads_table(found: Recalled, statutes: Statutes, voice: Voice) -> Table:
    """Set out heads alone, one row a college and their total; without quorum, only who took part."""
    say, context = voice.say, context_of(statutes, voice)
    attending = (say("Inscrits"), say("Présents"), say("Représentés"), say("Par correspondance"))
    votes = (say("Pour"), say("Contre"), say("Abstentions"), say("Blancs"), say("Nuls"))
    counted = found.decision.tally is not None
    numbers = [(*_taking_part(count), *(_votes(count) if counted else ())) for count in found.sheet.colleges]
    rows = [(context.name(count.id), row) for count, row in zip(found.sheet.colleges, numbers, strict=True)]
    if len(rows) > 1:
        rows.append((say("Total"), tuple(sum(column) for column in zip(*numbers, strict=True))))
    return Table(
        say("Participation et votes, en personnes") if counted else say("Participation, en personnes"),
        (say("Collège"), *attending, *(votes if counted else ())),
        tuple((name, *(whole_of(voice, number) for number in row)) for name, row in rows),
    )


def _taking_part(count: CollegeCount) -> tuple[int, ...]:
    return (count.enrolled, count.present, count.represented, count.postal)


def _votes(count: CollegeCount) -> tuple[int, ...]:
    return (count.for_, count.against, count.abstain, count.blank, count.null)


def weights_table(found: Recalled, statutes: Statutes, voice: Voice) -> Table | None:
    """Set out what each college carries, exactly; None where nothing is weighed or counted."""
    tally, say = found.decision.tally, voice.say
    if tally is None or _pooled(found.decision):
        return None
    context, write = context_of(statutes, voice), _written_as(found.decision)
    rows = [(context.name(college), _carried(carried)) for college, carried in tally.colleges.items()]
    if len(rows) > 1:
        rows.append(
            (say("Total"), tuple(sum(column, Fraction(0)) for column in zip(*(row for _, row in rows), strict=True)))
        )
    return Table(
        say("Voix portées par les collèges"),
        (say("Collège"), say("Poids"), say("Voix pour"), say("Voix contre"), say("Voix exprimées"), say("Sans effet")),
        tuple((name, *(write(voice, number) for number in row)) for name, row in rows),
    )


def _carried(carried: Carried) -> tuple[Fraction, ...]:
    cast = carried.for_ + carried.against
    return (carried.weight, carried.for_, carried.against, cast, carried.weight - cast)


def _written_as(decision: Decision) -> Callable[[Voice, Fraction], str]:
    """Say how to write what is carried: votes of delegates are numbers, all else are shares."""
    majority = _majority(decision)
    delegates = majority is not None and majority.figures["carry"] == "delegates"
    return fraction_of if delegates else exact_share_of
