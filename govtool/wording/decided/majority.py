"""The majority in sentences, college by college, then in the assembly, and the casting vote."""

from govtool.domain.findings import Finding
from govtool.wording.decided.context import Context, Line, Told
from govtool.wording.names import college_base_name, heads_base_name, pooled_base_name, weight_base_name
from govtool.wording.numbers import exact_share_of, fraction_of


def majority_line(context: Context, finding: Finding) -> Line:
    """Word the majority and what each college carries."""
    told = Told(finding)
    base = told.word("college_base")
    lines = tuple(Line(sentence=college_sentence(context, Told(step), base), finding=step) for step in finding.steps)
    return Line(sentence=majority_sentence(context, told), finding=finding, lines=lines)


def majority_sentence(context: Context, told: Told) -> str:
    """Say what the votes for reach, of which denominator, and what they must reach."""
    if not told.exact("for") and not told.exact("against"):
        return context.voice.say(
            "rien n’a été exprimé, ni pour ni contre ; il faut {required}.", required=context.required(told)
        )
    if is_pooled(told.finding) or told.word("assembly_base").startswith("heads"):
        return context.voice.say(
            "{for_} pour sur {base} {denominator}, soit {reached} ; il faut {required}.",
            for_=fraction_of(context.voice, told.exact("for")),
            base=fraction_of(context.voice, told.exact("base")),
            denominator=heads_denominator(context, told),
            reached=context.reached(told),
            required=context.required(told),
        )
    return context.voice.say(
        "pour {reached} {denominator} ; il faut {required}.",
        reached=context.reached(told),
        denominator=weight_base_name(told.word("assembly_base"), context.voice),
        required=context.required(told),
    )


def heads_denominator(context: Context, told: Told) -> str:
    """Name the denominator of a majority counted in heads."""
    if is_pooled(told.finding):
        return pooled_base_name(told.word("assembly_base"), told.word("college_base"), context.voice)
    return heads_base_name(told.word("assembly_base"), context.voice)


def is_pooled(finding: Finding) -> bool:
    """Say whether heads were counted together, without weights."""
    return any(step.figures["standing"] == "heads" for step in finding.steps)


def college_sentence(context: Context, told: Told, base: str) -> str:
    """Say what one college carries, and why.

    base: of the votes inside a college, as its word.
    """
    counted = context.voice.say(
        "{college} : {for_} pour, {against} contre sur {base} {denominator}",
        college=context.name(told.word("college")),
        for_=told.whole("votes_for"),
        against=told.whole("votes_against"),
        base=told.whole("votes_base"),
        denominator=college_base_name(base, int(told.exact("votes_base")), context.voice),
    )
    return _carried(context, told, counted)


def _carried(context: Context, told: Told, counted: str) -> str:
    voice, weight = context.voice, context.weight(told.exact("weight"))
    match told.word("standing"):
        case "heads":
            return counted
        case "proportional":
            return voice.say(
                "{counted} ; × {weight} = {for_} pour, {against} contre",
                counted=counted,
                weight=weight,
                for_=exact_share_of(voice, told.exact("for")),
                against=exact_share_of(voice, told.exact("against")),
            )
        case "for":
            return voice.say("{counted} ; le collège porte {weight} pour", counted=counted, weight=weight)
        case "against":
            return voice.say("{counted} ; le collège porte {weight} contre", counted=counted, weight=weight)
        case "silent":
            return _silent(context, told, weight, counted)
        case "empty":
            return voice.say("{counted} ; le collège n’a pas de membre", counted=counted)
        case standing:
            return _undecided(context, told, standing, counted)


def _silent(context: Context, told: Told, weight: str, counted: str) -> str:
    if told.exact("against"):
        return context.voice.say(
            "{counted} ; le collège ne s’exprime pas : ses {weight} comptent contre", counted=counted, weight=weight
        )
    if not told.exact("weight"):
        return context.voice.say("{counted} ; le collège ne s’exprime pas : son poids va aux autres", counted=counted)
    return context.voice.say(
        "{counted} ; le collège ne s’exprime pas : ses {weight} restent neutres", counted=counted, weight=weight
    )


def _undecided(context: Context, told: Told, standing: str, counted: str) -> str:
    reasons = {
        "tie": context.voice.say("égalité"),
        "below-threshold": context.voice.say("seuil du collège non atteint"),
        "second-round": context.voice.say("seuil du collège non atteint, second tour à faire"),
    }
    weight = context.weight(told.exact("weight"))
    if told.exact("for"):
        effect = context.voice.say("ses {weight} sont partagés", weight=weight)
    elif told.exact("against"):
        effect = context.voice.say("ses {weight} comptent contre", weight=weight)
    else:
        effect = context.voice.say("ses {weight} restent neutres", weight=weight)
    return context.voice.say(
        "{counted} ; {reason} : {effect}", counted=counted, reason=reasons[standing], effect=effect
    )


def casting_vote_line(context: Context, finding: Finding) -> Line:
    """Word the casting vote of the chair."""
    voice = context.voice
    if finding.holds is None:
        sentence = voice.say(
            "les voix sont exactement partagées ; celle du président décide, et elle n’est pas donnée."
        )
    elif finding.holds:
        sentence = voice.say("les voix sont exactement partagées ; celle du président décide : pour.")
    else:
        sentence = voice.say("les voix sont exactement partagées ; celle du président décide : contre.")
    return Line(sentence=sentence, finding=finding)
