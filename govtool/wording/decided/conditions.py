"""Extra conditions in sentences."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from govtool.domain.findings import Finding
from govtool.wording.decided.context import Context, Line, Told
from govtool.wording.language import day_of
from govtool.wording.names import college_base_name, heads_base_name, weight_base_name
from govtool.wording.numbers import exact_share_of


def condition_line(context: Context, finding: Finding) -> Line:
    """Word one extra condition."""
    return Line(sentence=SENTENCES[finding.code](context, Told(finding)), finding=finding)


def _colleges_in_favour(context: Context, told: Told) -> str:
    return context.voice.say(
        "{favourable} ; il faut au moins {number} collèges favorables sur {filled}.",
        favourable=_favourable(context, told),
        number=told.whole("number"),
        filled=told.whole("filled"),
    )


def _share_of_colleges(context: Context, told: Told) -> str:
    return context.voice.say(
        "{favourable} ; il faut {required} des {filled} collèges.",
        favourable=_favourable(context, told),
        required=context.required(told),
        filled=told.whole("filled"),
    )


def _favourable(context: Context, told: Told) -> str:
    if not told.words("colleges"):
        return context.voice.say("aucun collège n’est favorable")
    return context.voice.say_many(
        "{count} collège favorable ({names})",
        "{count} collèges favorables ({names})",
        told.whole("reached"),
        names=context.names_of(told.words("colleges")),
    )


def _heads_majority(context: Context, told: Told) -> str:
    return context.voice.say(
        "{for_} personnes pour sur {base} {denominator} ; il faut {required}.",
        for_=told.whole("for"),
        base=told.whole("base"),
        denominator=heads_base_name(told.word("assembly_base"), context.voice),
        required=context.required(told),
    )


def _college_veto(context: Context, told: Told) -> str:
    if told.word("concerned") == "no":
        return context.voice.say(
            "le collège {college} n’a pas de veto sur ce sujet.", college=context.name(told.word("college"))
        )
    return context.voice.say(
        "dans le collège {college}, {against} contre sur {base} {denominator} ; {required} arrêtent la résolution.",
        college=context.name(told.word("college")),
        against=told.whole("votes_against"),
        base=told.whole("votes_base"),
        denominator=college_base_name(told.word("college_base"), int(told.exact("votes_base")), context.voice),
        required=context.required(told),
    )


def _suspensive_veto(context: Context, told: Told) -> str:
    holder = context.name(told.word("holder"))
    if told.word("concerned") == "no":
        return context.voice.say("{holder} ne peut pas suspendre ce sujet.", holder=holder)
    if told.finding.holds:
        return context.voice.say("{holder} n’a pas suspendu la décision.", holder=holder)
    day = told.day("new_vote")
    if day is None:
        return context.voice.say_many(
            "{holder} suspend la décision ; nouveau vote dans {count} jour.",
            "{holder} suspend la décision ; nouveau vote dans {count} jours.",
            told.whole("days"),
            holder=holder,
        )
    return context.voice.say(
        "{holder} suspend la décision ; nouveau vote le {day}.", holder=holder, day=day_of(context.voice, day)
    )


def _blocking_minority(context: Context, told: Told) -> str:
    base = told.word("assembly_base")
    if base.startswith("heads"):
        return context.voice.say(
            "{against} contre sur {base} {denominator} ; {required} arrêtent la résolution.",
            against=told.whole("against"),
            base=told.whole("base"),
            denominator=heads_base_name(base, context.voice),
            required=context.required(told),
        )
    share = told.exact("against") / told.exact("base") if told.exact("base") else Fraction(0)
    return context.voice.say(
        "contre {reached} {denominator} ; {required} arrêtent la résolution.",
        reached=exact_share_of(context.voice, share, told.exact("share")),
        denominator=weight_base_name(base, context.voice),
        required=context.required(told),
    )


def _unanimity(context: Context, told: Told) -> str:
    return context.voice.say(
        "{for_} pour sur {base} {denominator} ; il les faut tous.",
        for_=told.whole("for"),
        base=told.whole("base"),
        denominator=heads_base_name(told.word("assembly_base"), context.voice),
    )


SENTENCES: Final[Mapping[str, Callable[[Context, Told], str]]] = {
    "colleges-in-favour": _colleges_in_favour,
    "share-of-colleges": _share_of_colleges,
    "heads-majority": _heads_majority,
    "college-veto": _college_veto,
    "suspensive-veto": _suspensive_veto,
    "blocking-minority": _blocking_minority,
    "unanimity": _unanimity,
}


def condition_title(finding: Finding, context: Context) -> str:
    """Name an extra condition."""
    voice = context.voice
    return {
        "colleges-in-favour": voice.say("Collèges favorables"),
        "share-of-colleges": voice.say("Collèges favorables"),
        "heads-majority": voice.say("Majorité des personnes"),
        "college-veto": voice.say("Veto d’un collège"),
        "suspensive-veto": voice.say("Veto suspensif"),
        "blocking-minority": voice.say("Minorité de blocage"),
        "unanimity": voice.say("Unanimité"),
    }[finding.code]
