"""The margin in sentences: what would have changed the outcome."""

from collections.abc import Callable

from govtool.domain.decisions import Decision, Outcome
from govtool.domain.margins import CollegeMargin, Margin
from govtool.wording.decided.context import Context
from govtool.wording.numbers import whole_of

Figure = Callable[[CollegeMargin], int | None]


def margin_sentences(context: Context, decision: Decision, margin: Margin) -> tuple[str, ...]:
    """Say what would have changed the outcome: ballots changed, ballots added, or members missing."""
    if decision.outcome is Outcome.NO_QUORUM:
        return _missing(context, margin)
    if margin.changed is None and margin.added is None:
        return (context.voice.say("Aucun vote changé ou ajouté ne pouvait modifier le résultat."),)
    changed, added = (_against if decision.outcome is Outcome.ADOPTED else _for)(context, margin)
    return (
        *_with_colleges(context, margin, changed, lambda college: college.changed),
        *_with_colleges(context, margin, added, lambda college: college.added),
    )


def _against(context: Context, margin: Margin) -> tuple[str, str]:
    changed = context.voice.say_many(
        "Avec {count} vote contre au lieu de pour, la résolution n’était pas adoptée",
        "Avec {count} votes contre au lieu de pour, la résolution n’était pas adoptée",
        margin.changed or 0,
    )
    added = context.voice.say_many(
        "Avec {count} vote contre de plus, la résolution n’était pas adoptée",
        "Avec {count} votes contre de plus, la résolution n’était pas adoptée",
        margin.added or 0,
    )
    return (changed if margin.changed is not None else "", added if margin.added is not None else "")


def _for(context: Context, margin: Margin) -> tuple[str, str]:
    changed = context.voice.say_many(
        "Avec {count} vote pour au lieu de contre, la résolution était adoptée",
        "Avec {count} votes pour au lieu de contre, la résolution était adoptée",
        margin.changed or 0,
    )
    added = context.voice.say_many(
        "Avec {count} vote pour de plus, la résolution était adoptée",
        "Avec {count} votes pour de plus, la résolution était adoptée",
        margin.added or 0,
    )
    return (changed if margin.changed is not None else "", added if margin.added is not None else "")


def _missing(context: Context, margin: Margin) -> tuple[str, ...]:
    if margin.missing is None:
        return (context.voice.say("Aucune présence de plus ne pouvait donner le quorum."),)
    sentence = context.voice.say_many(
        "Il manquait {count} membre présent ou représenté pour le quorum",
        "Il manquait {count} membres présents ou représentés pour le quorum",
        margin.missing,
    )
    return _with_colleges(context, margin, sentence, lambda college: college.missing)


def _with_colleges(context: Context, margin: Margin, sentence: str, figure: Figure) -> tuple[str, ...]:
    """Add what each college alone could have done, when there are several."""
    if not sentence:
        return ()
    alone = [(college, figure(numbers)) for college, numbers in margin.colleges.items()]
    told = [
        f"{context.name(college)} ({whole_of(context.voice, count)})" for college, count in alone if count is not None
    ]
    if len(alone) < 2:
        return (context.voice.say("{sentence}.", sentence=sentence),)
    if not told:
        return (context.voice.say("{sentence} (aucun collège n’y suffisait seul).", sentence=sentence),)
    return (
        context.voice.say(
            "{sentence} (dans un seul collège : {colleges}).", sentence=sentence, colleges=context.voice.choice_of(told)
        ),
    )
