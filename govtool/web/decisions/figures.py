"""The figures of a verdict: heads and weights of each college, in a table."""

from govtool.charts.drawing import Table
from govtool.domain.recalled import Recalled
from govtool.domain.sheets import CollegeCount
from govtool.domain.statutes import Statutes
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice
from govtool.wording.numbers import fraction_of, whole_of

NOTHING = ("—", "—")


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
