"""The quorum in sentences."""

from collections.abc import Callable, Mapping
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.findings import Finding
from govtool.wording.articles import article_text
from govtool.wording.decided.context import Context, Line, Told
from govtool.wording.numbers import exact_share_of


def quorum_line(context: Context, finding: Finding) -> Line:
    """Word the quorum; a single condition is said on the line itself."""
    if len(finding.steps) == 1:
        step = finding.steps[0]
        return Line(sentence=_sentence(context, step), finding=finding, lines=_steps(context, step))
    lines = tuple(
        Line(sentence=_judged(context, step), finding=step, lines=_steps(context, step)) for step in finding.steps
    )
    return Line(sentence=context.voice.say("toutes les conditions doivent être réunies."), finding=finding, lines=lines)


def _judged(context: Context, step: Finding) -> str:
    """Word one condition among several, and say whether it is met."""
    sentence, voice = _cited(context, step), context.voice
    if step.holds:
        return voice.say("{sentence} Condition remplie.", sentence=sentence)
    return voice.say("{sentence} Condition non remplie.", sentence=sentence)


def _cited(context: Context, step: Finding) -> str:
    """Word one condition among several, with its own article."""
    sentence = _sentence(context, step)
    if isinstance(step.article, NotSeen):
        return sentence
    return context.voice.say(
        "{sentence} ({article})", sentence=sentence, article=article_text(step.article, context.voice)
    )


def _sentence(context: Context, step: Finding) -> str:
    return SENTENCES[step.code](context, Told(step))


def _steps(context: Context, step: Finding) -> tuple[Line, ...]:
    return tuple(Line(sentence=_sentence(context, inner), finding=inner) for inner in step.steps)


def _none(context: Context, told: Told) -> str:  # noqa: ARG001 - all sentences of the table take both.
    return context.voice.say("aucun quorum n’est demandé.")


def _heads(context: Context, told: Told) -> str:
    if not told.whole("enrolled"):
        return context.voice.say("aucun membre n’est inscrit.")
    return context.voice.say(
        "{attending} présents ou représentés sur {enrolled} inscrits ; il en faut {required}, soit {needed}.",
        attending=told.whole("attending"),
        enrolled=told.whole("enrolled"),
        needed=told.whole("needed"),
        required=context.required(told),
    )


def _weighted(context: Context, told: Told) -> str:
    return context.voice.say(
        "la présence, pondérée par collège, atteint {reached} ; il faut {required}.",
        reached=context.reached(told),
        required=context.required(told),
    )


def _weighted_attendance(context: Context, told: Told) -> str:
    return context.voice.say(
        "{college} : {attending} sur {enrolled} × {weight} = {weighted}",
        college=context.name(told.word("college")),
        attending=told.whole("attending"),
        enrolled=told.whole("enrolled"),
        weight=context.weight(told.exact("weight")),
        weighted=exact_share_of(context.voice, told.exact("weighted")),
    )


def _colleges(context: Context, told: Told) -> str:
    return context.voice.say_many(
        "{reached} collège sur les {count} demandés réunit {required} de ses membres.",
        "{reached} collèges sur les {count} demandés réunissent {required} de leurs membres.",
        told.whole("number"),
        reached=told.whole("reached"),
        required=context.required(told),
    )


def _college_attendance(context: Context, told: Told) -> str:
    return context.voice.say(
        "{college} : {attending} présents ou représentés sur {enrolled} ; il en faut au moins {needed}.",
        college=context.name(told.word("college")),
        attending=told.whole("attending"),
        enrolled=told.whole("enrolled"),
        needed=told.whole("needed"),
    )


def _composite(context: Context, told: Told) -> str:
    return context.voice.say(
        "{named} des {attending} présents ou représentés sont du collège {colleges} ; il en faut {required}.",
        named=told.whole("named"),
        attending=told.whole("attending"),
        colleges=context.names_of(told.words("colleges")),
        required=context.required(told),
    )


SENTENCES: Final[Mapping[str, Callable[[Context, Told], str]]] = {
    "quorum-none": _none,
    "quorum-heads": _heads,
    "quorum-weighted-heads": _weighted,
    "weighted-attendance": _weighted_attendance,
    "quorum-colleges": _colleges,
    "college-attendance": _college_attendance,
    "quorum-composite": _composite,
}
