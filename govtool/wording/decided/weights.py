"""Effective weights in sentences: why they differ from those of the statutes."""

from govtool.domain.findings import Finding
from govtool.wording.decided.context import Context, Line, Told


def weights_line(context: Context, finding: Finding) -> Line:
    """Word what changed from the statutory weights, or why nothing can be decided."""
    told, voice = Told(finding), context.voice
    match finding.code:
        case "too-few-colleges":
            sentence = voice.say_many(
                "{count} collège seulement a des membres ; il en faut {needed} pour décider.",
                "{count} collèges seulement ont des membres ; il en faut {needed} pour décider.",
                told.whole("colleges"),
                needed=told.whole("needed"),
            )
        case "weighting-off":
            sentence = voice.say_many(
                "{count} collège seulement a des membres : la pondération ne s’applique plus, "
                "une personne vaut une voix.",
                "{count} collèges seulement ont des membres : la pondération ne s’applique plus, "
                "une personne vaut une voix.",
                told.whole("colleges"),
            )
        case _:
            sentence = _changed(context, told)
    steps = tuple(Line(sentence=_step(context, Told(step)), finding=step) for step in finding.steps)
    return Line(sentence=sentence, finding=finding, lines=steps)


def _changed(context: Context, told: Told) -> str:
    rules = {
        "lost": context.voice.say("le poids d’un collège sans membre est perdu."),
        "equal": context.voice.say("le poids d’un collège sans membre est partagé à parts égales entre les autres."),
        "pro-rata": context.voice.say("le poids d’un collège sans membre est partagé en proportion entre les autres."),
    }
    rule = rules[told.word("rule")]
    if told.finding.figures["cap"] is None:
        return rule
    return context.voice.say("{rule} Aucun collège ne dépasse {cap}.", rule=rule, cap=context.weight(told.exact("cap")))


def _step(context: Context, told: Told) -> str:
    return context.voice.say(
        "{college} : {statutory} selon les statuts, {effective} ici",
        college=context.name(told.word("college")),
        statutory=context.weight(told.exact("statutory")),
        effective=context.weight(told.exact("effective")),
    )
