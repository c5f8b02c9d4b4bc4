"""Faults of games in sentences: quotas, weights, rules that win together, sizes that nobody can count."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from govtool.domain.rules import MEMBERS
from govtool.domain.thresholds import Comparison
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import fraction_of
from govtool.wording.refusals import words_of

if TYPE_CHECKING:
    from govtool.wording.faults import Fault

GAME_SENTENCES: Final = {
    "not-an-amount": mark('un nombre exact et positif est attendu, comme 12, "3/2", "12,5" ou "62 %".'),
    "no-weights": mark("il n’y a aucun poids ; donnez-en un par joueur, comme 4,4,4,2,2,1."),
    "nothing-weighs": mark("tous les poids sont nuls : rien ne serait jamais adopté ; donnez un poids à quelqu’un."),
    "no-rules": mark("un jeu a au moins une règle ; ajoutez une table [[rules]]."),
    "quota-or-source": mark("donnez un document, ou --quota et --weights, mais pas les deux."),
    "source-or-quota": mark("donnez un document (un jeu ou des statuts), ou --quota et --weights."),
    "nobody": mark("aucun collège n’a de membre ; donnez-en au moins un."),
    "certain-correlation": mark("une corrélation se trouve entre 0 et 1, bornes exclues ; sans elle : independent."),
    "ratio-too-small": mark('un nombre plus grand que 1 est attendu, comme 5 ou "3/2".'),
    "for-statutes-only": mark("cette option ne va qu’avec des statuts ; donnez aussi --decision."),
    "colleges-or-statutes": mark("donnez des statuts avec --decision, ou --colleges."),
    "not-with-statutes": mark("cette option ne va pas avec des statuts, qui le disent eux-mêmes."),
    "not-weights-alone": mark(
        "cette décision compte autre chose que des poids (des têtes, un veto, une autre condition) ; "
        "`govtool power` en donne le jeu."
    ),
    "two-colleges": mark("il faut au moins deux collèges."),
    "target-form": mark(
        "le pouvoir voulu s’écrit COLLÈGE=PART, comme a=1/3,b=2/5,c ; un collège sans part peut en avoir une "
        "quelconque."
    ),
    "for-quota-only": mark("cette option ne va qu’avec --quota ; dans un document, écrivez comparison."),
}


def _never_met(fault: "Fault", voice: Voice) -> str:
    quota, total = fraction_of(voice, _number(fault, "quota")), fraction_of(voice, _number(fault, "sum"))
    if fault.expected["comparison"] == Comparison.MORE_THAN:
        return voice.say(
            "tous les poids ensemble font {sum}, qui n’est pas plus que {quota} : rien ne serait jamais adopté ; "
            "écrivez un quota plus petit que {sum}.",
            sum=total,
            quota=quota,
        )
    return voice.say(
        "tous les poids ensemble font {sum}, moins que {quota} : rien ne serait jamais adopté ; "
        "écrivez au plus {sum}, ou vérifiez les poids.",
        sum=total,
        quota=quota,
    )


def _always_met(fault: "Fault", voice: Voice) -> str:
    return voice.say(
        "un quota de {quota} est atteint sans personne : tout serait adopté ; écrivez un quota plus grand que 0.",
        quota=fraction_of(voice, _number(fault, "quota")),
    )


def _number(fault: "Fault", name: str) -> Fraction:
    return Fraction(str(fault.expected[name]))


def _unknown_rule(fault: "Fault", voice: Voice) -> str:
    near = fault.expected.get("nearest")
    known = words_of(voice, fault.expected["known"])
    sentence = voice.say("aucune règle n’a cet identifiant ; sont données : {known}.", known=known)
    return sentence + (voice.say(" Vouliez-vous dire « {near} » ?", near=near) if near else "")


def _empty_entry(fault: "Fault", voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    return voice.say("une liste vide serait toujours gagnante ; nommez-y des règles : {known}.", known=known)


def _other_number(fault: "Fault", voice: Voice) -> str:
    return voice.say(
        "il y a {weights} poids pour {players} joueurs ; il en faut un par joueur, dans le même ordre.",
        weights=fault.expected["weights"],
        players=fault.expected["players"],
    )


def _too_many(fault: "Fault", voice: Voice) -> str:
    return voice.say(
        "{players} joueurs, c’est trop : au plus {limit}.",
        players=fault.expected["players"],
        limit=fault.expected["limit"],
    )


def _too_long(fault: "Fault", voice: Voice) -> str:
    return voice.say(
        "avec {players} joueurs aux poids aussi divers, un compte exact serait trop long ; donnez des poids plus "
        "petits (en milliers, par exemple), moins de joueurs, ou moins de règles aux poids différents.",
        players=fraction_of(voice, _number(fault, "players")),
    )


def _decision_needed(fault: "Fault", voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    if not known:
        return voice.say("ce document dit des statuts, sans aucune sorte de décision.")
    return voice.say("dites quelle sorte de décision : --decision avec {known}.", known=known)


def _heads_needed(fault: "Fault", voice: Voice) -> str:
    known = fault.expected["known"]
    if known == (MEMBERS,):
        return voice.say("cette décision compte des personnes ; donnez combien elles sont, comme --heads 24.")
    return voice.say(
        "cette décision compte des personnes ; donnez les membres de chaque collège, comme --heads COLLÈGE=12 : "
        "{known}.",
        known=words_of(voice, known),
    )


def _too_many_runs(fault: "Fault", voice: Voice) -> str:
    return voice.say("entre 1 et {limit} tirages sont attendus.", limit=fraction_of(voice, _number(fault, "limit")))


def _bounds_crossed(fault: "Fault", voice: Voice) -> str:
    return voice.say("le plus petit poids dépasse le plus grand, {most}.", most=fault.expected["most"])


def _targets_sum(fault: "Fault", voice: Voice) -> str:
    total = _number(fault, "sum")
    if total > 1:
        return voice.say("les pouvoirs voulus font {sum} ; tout le pouvoir fait 1.", sum=fraction_of(voice, total))
    return voice.say(
        "les pouvoirs voulus font {sum} ; tout le pouvoir fait 1 : complétez, ou nommez un collège sans part.",
        sum=fraction_of(voice, total),
    )


def _too_many_years(fault: "Fault", voice: Voice) -> str:
    return voice.say("entre 1 et {limit} années sont attendues.", limit=fault.expected["limit"])


def _no_such_year(fault: "Fault", voice: Voice) -> str:
    first, last = fault.expected["first"], fault.expected["last"]
    return voice.say("une année entre {first} et {last} est attendue.", first=first, last=last)


GAME_EXPLAINED: Final[Mapping[str, "Callable[[Fault, Voice], str]"]] = {
    "quota-never-met": _never_met,
    "quota-always-met": _always_met,
    "unknown-rule": _unknown_rule,
    "empty-entry": _empty_entry,
    "other-number": _other_number,
    "too-many-players": _too_many,
    "game-too-long": _too_long,
    "decision-needed": _decision_needed,
    "heads-needed": _heads_needed,
    "too-many-runs": _too_many_runs,
    "bounds-crossed": _bounds_crossed,
    "targets-sum": _targets_sum,
    "too-many-years": _too_many_years,
    "no-such-year": _no_such_year,
}
