"""Past decisions under other statutes, in sentences: which would have been others, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtool.domain.decisions import Decision
from govtool.domain.margins import Margin
from govtool.domain.recalled import Recalled
from govtool.domain.statutes import Statutes
from govtool.wording.decisions import decision_text
from govtool.wording.language import Voice, mark
from govtool.wording.names import name_of

GAPS = {
    "other-colleges": mark("les collèges n’étaient pas les mêmes."),
    "no-such-decision": mark("ces statuts ne connaissent pas cette sorte de décision."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDecision:
    """One past decision, and what it would have been.

    day: of the assembly, as 2026-06-12.
    after, margin: under the other statutes; None where it cannot be told.
    gap: why it cannot be told; empty where it can.
    """

    title: str
    day: str
    before: Recalled
    after: Decision | None
    margin: Margin | None
    gap: str

    @property
    def flips(self) -> bool:
        """Whether the outcome changes."""
        return self.after is not None and self.after.outcome is not self.before.decision.outcome


def replayed_text(collective: str, statutes: Statutes, past: Sequence[PastDecision], voice: Voice) -> str:
    """Print the past decisions of a collective under other statutes, the changed ones with their reasons."""
    flips = sum(one.flips for one in past)
    lines = [voice.say("{collective}, sous d’autres statuts : {name}", collective=collective, name=statutes.name), ""]
    if not past:
        return "\n".join([*lines, voice.say("Aucune décision n’a encore été prise ici.")])
    for one in past:
        lines += _lines(one, statutes, voice)
    told = voice.say_many("{count} décision aurait été autre.", "{count} décisions auraient été autres.", flips)
    lines += ["", told if flips else voice.say("Aucune décision n’aurait été autre.")]
    lines.append(
        voice.say(
            "Mêmes votes, mêmes présences, même convocation : seuls les statuts changent. "
            "Avec d’autres poids, chacun aurait peut-être voté autrement."
        )
    )
    return "\n".join(lines)


def _lines(one: PastDecision, statutes: Statutes, voice: Voice) -> Iterator[str]:
    was = name_of(one.before.decision.outcome, voice)
    if one.after is None:
        gap = voice.say(GAPS[one.gap])
        yield voice.say("{day}  {title} : {was} ; {gap}", day=one.day, title=one.title, was=was, gap=gap)
        return
    if not one.flips:
        yield voice.say("{day}  {title} : {was}, et de même", day=one.day, title=one.title, was=was)
        return
    would = name_of(one.after.outcome, voice)
    yield voice.say("{day}  {title} : {was} → {would}", day=one.day, title=one.title, was=was, would=would)
    if one.margin is not None:
        text = decision_text(one.after, one.before.sheet, statutes, one.margin, voice)
        yield from (f"    {step.title} {step.line.sentence} {step.verdict}" for step in text.steps)
