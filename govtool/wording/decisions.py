"""A decision in sentences: the outcome first, then one line a condition, then what would have changed it."""

import textwrap
from collections.abc import Iterator
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.decisions import Decision, Outcome
from govtool.domain.findings import Finding
from govtool.domain.margins import Margin
from govtool.domain.sheets import CountSheet
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.wording.articles import article_text
from govtool.wording.decided.conditions import condition_line, condition_title
from govtool.wording.decided.context import Context, Line, context_of
from govtool.wording.decided.majority import casting_vote_line, majority_line
from govtool.wording.decided.margin import margin_sentences
from govtool.wording.decided.quorum import quorum_line
from govtool.wording.decided.weights import weights_line
from govtool.wording.language import Voice
from govtool.wording.numbers import whole_of

WIDTH: Final = 100
WEIGHTS: Final = frozenset({"effective-weights", "weighting-off", "too-few-colleges"})


@immutable
class Step:
    """One condition of a decision in words.

    title: what was looked at, and the article it comes from.
    verdict: whether it holds, in a word; empty when it only informs.
    line: the sentence and the lines below it.
    """

    title: str
    verdict: str
    line: Line


@immutable
class DecisionText:
    """A decision in words.

    outcome: the outcome, in a sentence.
    heads: what was counted in heads, and whether heads and weights agree.
    steps: one a condition, in the order of the decision.
    margin_title: what the margin is about.
    margin: what would have changed the outcome.
    """

    outcome: str
    heads: tuple[str, ...]
    steps: tuple[Step, ...]
    margin_title: str
    margin: tuple[str, ...]

    def as_text(self) -> str:
        """Lay the decision out as plain text, ready to be read aloud."""
        return "\n".join(
            (
                self.outcome,
                *(part for sentence in self.heads for part in _wrapped(sentence, "")),
                *(part for rank, step in enumerate(self.steps, 1) for part in _step_lines(rank, step)),
                self.margin_title,
                *(part for sentence in self.margin for part in _wrapped(sentence, "    ")),
            )
        )


def decision_text(
    decision: Decision, sheet: CountSheet, statutes: Statutes, margin: Margin, voice: Voice
) -> DecisionText:
    """Word a decision; the findings alone are enough for its reasons, the sheet gives the heads."""
    context = context_of(statutes, voice)
    return DecisionText(
        outcome=outcome_sentence(decision, voice),
        heads=_heads(decision, sheet, voice),
        steps=tuple(_step(context, finding) for finding in decision.findings),
        margin_title=voice.say("Ce qui l’aurait changé :"),
        margin=margin_sentences(context, decision, margin),
    )


def outcome_sentence(decision: Decision, voice: Voice) -> str:
    """Say the outcome; without quorum it is neither adopted nor rejected."""
    special = {
        "too-few-colleges": voice.say("Non valide : trop peu de collèges ont des membres, rien n’est compté."),
        "nothing-cast": voice.say("Rejetée : rien n’a été exprimé, ni pour ni contre."),
        "tie": voice.say("Rejetée : les voix sont exactement partagées."),
    }
    if decision.code in special:
        return special[decision.code]
    plain = {
        Outcome.NO_QUORUM: voice.say("Non valide : le quorum n’est pas atteint, rien n’est compté."),
        Outcome.VETOED: voice.say("Arrêtée par un veto."),
        Outcome.REJECTED: voice.say("Rejetée."),
        Outcome.TIED: voice.say("Voix partagées : le président doit encore donner sa voix prépondérante."),
        Outcome.ADOPTED: voice.say("Adoptée."),
    }[decision.outcome]
    if decision.code == "second-round":
        return voice.say("{outcome} En l’état seulement : un second tour est à faire.", outcome=plain)
    return plain


def _heads(decision: Decision, sheet: CountSheet, voice: Voice) -> tuple[str, ...]:
    if decision.tally is None:
        return ()
    for_ = sum(count.for_ for count in sheet.colleges)
    against = sum(count.against for count in sheet.colleges)
    others = _others(sheet, voice)
    counted = voice.say(
        "En nombre de personnes : {for_} pour, {against} contre{others}.",
        for_=whole_of(voice, for_),
        against=whole_of(voice, against),
        others="".join(f", {part}" for part in others),
    )
    weights_say = decision.tally.for_ - decision.tally.against
    if (for_ > against and weights_say < 0) or (for_ < against and weights_say > 0):
        return (counted, voice.say("Les personnes et les poids ne vont pas dans le même sens."))
    return (counted,)


def _others(sheet: CountSheet, voice: Voice) -> tuple[str, ...]:
    abstain = sum(count.abstain for count in sheet.colleges)
    blank = sum(count.blank for count in sheet.colleges)
    null = sum(count.null for count in sheet.colleges)
    told = (
        (abstain, voice.say_many("{count} abstention", "{count} abstentions", abstain)),
        (blank, voice.say_many("{count} blanc", "{count} blancs", blank)),
        (null, voice.say_many("{count} nul", "{count} nuls", null)),
    )
    return tuple(sentence for count, sentence in told if count)


def _step(context: Context, finding: Finding) -> Step:
    return Step(
        title=_titled(context, finding),
        verdict=_verdict(context, finding),
        line=_line(context, finding),
    )


def _line(context: Context, finding: Finding) -> Line:
    if finding.code in WEIGHTS:
        return weights_line(context, finding)
    match finding.code:
        case "quorum":
            return quorum_line(context, finding)
        case "majority":
            return majority_line(context, finding)
        case "casting-vote":
            return casting_vote_line(context, finding)
        case _:
            return condition_line(context, finding)


def _titled(context: Context, finding: Finding) -> str:
    title = _title(context, finding)
    if isinstance(finding.article, NotSeen):
        return context.voice.say("{title} :", title=title)
    article = article_text(finding.article, context.voice)
    return context.voice.say("{title} ({article}) :", title=title, article=article)


def _title(context: Context, finding: Finding) -> str:
    voice = context.voice
    if finding.code in WEIGHTS:
        return voice.say("Poids des collèges")
    match finding.code:
        case "quorum":
            return voice.say("Quorum")
        case "majority":
            return voice.say("Majorité")
        case "casting-vote":
            return voice.say("Voix prépondérante")
        case _:
            return condition_title(finding, context)


def _verdict(context: Context, finding: Finding) -> str:
    voice = context.voice
    if finding.holds is None or finding.code == "casting-vote":
        return ""
    words = {
        "quorum": (voice.say("Atteint."), voice.say("Pas atteint.")),
        "majority": (voice.say("Atteinte."), voice.say("Pas atteinte.")),
        "college-veto": (voice.say("Pas de veto."), voice.say("Veto.")),
        "suspensive-veto": (voice.say("Pas de veto."), voice.say("Veto.")),
        "blocking-minority": (voice.say("Pas de blocage."), voice.say("Blocage.")),
        "too-few-colleges": ("", voice.say("Décision impossible.")),
    }
    met, missed = words.get(finding.code, (voice.say("Condition remplie."), voice.say("Condition non remplie.")))
    return met if finding.holds else missed


def _step_lines(rank: int, step: Step) -> Iterator[str]:
    yield from _wrapped(f"{step.title} {step.line.sentence} {step.verdict}".strip(), f"{rank:>2}. ")
    yield from _inner_lines(step.line, "    ")


def _inner_lines(line: Line, indent: str) -> Iterator[str]:
    for inner in line.lines:
        yield from _wrapped(inner.sentence, indent + "  ")
        yield from _inner_lines(inner, indent + "  ")


def _wrapped(sentence: str, indent: str) -> list[str]:
    below = " " * len(indent)
    return textwrap.wrap(sentence, WIDTH, initial_indent=indent, subsequent_indent=below, break_on_hyphens=False)
