"""Past decisions under other statutes, in sentences: which would have been others, why, and what is supposed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from govtool.domain.recounting import NOWHERE, Absent, Recount
from govtool.domain.replay import Replayed
from govtool.domain.statutes import Statutes
from govtool.wording.decisions import decision_text
from govtool.wording.language import Voice, mark
from govtool.wording.names import name_of

ABSENT: Final = {
    Absent.STAYED: mark("Comme ce jour-là"),
    Absent.ALIKE: mark("Tous seraient venus et auraient voté comme leur collège"),
    Absent.FOR: mark("Tous seraient venus, les absents pour"),
    Absent.AGAINST: mark("Tous seraient venus, les absents contre"),
}


def replayed_text(
    collective: str, statutes: Statutes, again: Sequence[Replayed], supposed: Sequence[str], voice: Voice
) -> str:
    """Print the past decisions of a collective under other statutes, the changed ones with their reasons.

    supposed: the assumptions, in sentences.
    """
    lines = [voice.say("{collective}, sous d’autres statuts : {name}", collective=collective, name=statutes.name), ""]
    if not again:
        return "\n".join([*lines, voice.say("Aucune décision n’a encore été prise ici.")])
    for one in again:
        lines += _lines(one, statutes, voice)
    return "\n".join([*lines, "", flips_text(again, voice), *supposed])


def flips_text(again: Sequence[Replayed], voice: Voice) -> str:
    """Say how many decisions would have been others."""
    flips = sum(one.flips for one in again)
    if not flips:
        return voice.say("Aucune décision n’aurait été autre.")
    return voice.say_many("{count} décision aurait été autre.", "{count} décisions auraient été autres.", flips)


def gap_text(one: Replayed, names: Mapping[str, str], voice: Voice) -> str:
    """Say why it cannot be told what a decision would have been; empty where it can.

    names: of the past colleges, by id.
    """
    if one.gap == "other-colleges":
        lost = voice.list_of(names.get(college, college) for college in one.lost)
        return voice.say("Ces statuts n’ont pas de place pour : {colleges}. Dites où le compter.", colleges=lost)
    return voice.say("Ces statuts ne connaissent pas cette sorte de décision.") if one.gap else ""


def reason_sentences(one: Replayed, statutes: Statutes, voice: Voice) -> tuple[str, ...]:
    """Explain the outcome that a decision would have had, step by step; none where it cannot be told."""
    if one.after is None or one.margin is None:
        return ()
    text = decision_text(one.after, one.sheet, statutes, one.margin, voice)
    return tuple(f"{step.title} {step.line.sentence} {step.verdict}" for step in text.steps)


def assumptions(recount: Recount, before: Mapping[str, str], after: Mapping[str, str], voice: Voice) -> tuple[str, ...]:
    """Say what is supposed to read past counts under other statutes.

    before, after: names of the past colleges and of those of the other statutes, by id.
    """
    return tuple(_supposed(recount, before, after, voice))


def _supposed(recount: Recount, before: Mapping[str, str], after: Mapping[str, str], voice: Voice) -> Iterator[str]:
    say = voice.say
    for past, name in before.items():
        to = recount.college_of(past)
        if to == NOWHERE:
            yield say("Supposé : {college} ne vote plus.", college=name)
        elif to != past and to in after:
            yield say("Supposé : les voix de {college} comptent dans {other}.", college=name, other=after[to])
    reached = {recount.college_of(past) for past in before}
    empty = [name for college, name in after.items() if college not in reached]
    if empty:
        yield say("Supposé : personne n’était encore dans {colleges}.", colleges=voice.list_of(empty))
    if recount.absent is not Absent.STAYED:
        yield say("Supposé : {absent}.", absent=_lowered(say(ABSENT[recount.absent])))
    else:
        yield say("Mêmes votes, mêmes présences, même convocation : seuls les statuts changent.")
    yield say("Avec d’autres statuts, chacun aurait peut-être voté autrement.")


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _lines(one: Replayed, statutes: Statutes, voice: Voice) -> Iterator[str]:
    was = name_of(one.past.outcome, voice)
    told = {"day": one.past.day, "title": one.past.title, "was": was}
    if one.after is None:
        yield voice.say("{day}  {title} : {was}", **told)
        yield f"    {gap_text(one, {}, voice)}"
    elif not one.flips:
        yield voice.say("{day}  {title} : {was}, et de même", **told)
    else:
        yield voice.say("{day}  {title} : {was} → {would}", **told, would=name_of(one.after.outcome, voice))
        yield from (f"    {sentence}" for sentence in reason_sentences(one, statutes, voice))
