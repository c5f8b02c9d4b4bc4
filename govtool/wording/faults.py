"""Faults in sentences: where, what was found, what is expected.

A fault is known by its code, its place and its figures; the reader of the documents lies in another room, so this one
only asks for their shape.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, Protocol

from govtool.domain.findings import Figure
from govtool.wording.game_faults import GAME_EXPLAINED, GAME_SENTENCES
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import fraction_of, percent_of
from govtool.wording.refusals import words_of
from govtool.wording.toml import unreadable_text


class Fault(Protocol):
    """What is wrong in a document."""

    @property
    def path(self) -> str:
        """The dotted path of the field."""

    @property
    def value(self) -> str:
        """The value found."""

    @property
    def code(self) -> str:
        """What is wrong."""

    @property
    def expected(self) -> Mapping[str, Figure]:
        """The terms of what is expected."""


KINDS: Final = {
    "text": mark("un texte entre guillemets"),
    "whole": mark("un nombre entier"),
    "flag": mark("true ou false"),
    "day": mark("une date, comme 2026-06-12"),
    "share": mark('une part entre guillemets, comme "2/5" ou "40 %"'),
    "amount": mark('un nombre exact, comme 12 ou "3/2"'),
    "quota": mark('un nombre exact, comme 12, "3/2" ou "62 %"'),
    "list": mark("une liste"),
    "table": mark("une table"),
}
SENTENCES: Final = {
    **GAME_SENTENCES,
    "not-a-share": mark('une part s’écrit entre guillemets, comme "2/5", "40 %" ou "12,5 %".'),
    "share-above-one": mark("une part ne dépasse pas 1."),
    "negative": mark("un nombre ne peut pas être négatif."),
    "open-item": mark('une liste n’a pas d’élément « ? » ; remplacez la liste entière par "?".'),
    "missing": mark("ce champ est obligatoire."),
    "missing-college": mark("ce collège des statuts n’a pas de décompte ; ajoutez-le, même vide."),
    "empty-quorum": mark('une liste vide ne dit rien ; sans quorum, écrivez [{{kind = "none"}}].'),
    "members-expected": mark("ces statuts n’ont pas de collège ; donnez une seule table [members]."),
    "not-utf8": mark("ce fichier n’est pas un texte UTF-8 ; enregistrez-le en UTF-8."),
    "no-such-file": mark("ce fichier n’existe pas ou ne peut pas être lu."),
    "one-or-two": mark("1 ou 2 est attendu."),
    "no-second-round": mark("les statuts ne donnent pas de second tour à cette décision ; écrivez round = 1."),
    "no-such-call": mark("les statuts ne prévoient pas de vote à cette convocation."),
    "no-colleges": mark("ces statuts pondèrent des collèges et n’en nomment aucun."),
    "threshold-never-met": mark('plus que tout ne peut pas être atteint ; pour demander tout, écrivez "at-least".'),
    "casting-vote-on-total-weight": mark(
        "un collège qui passe de contre à neutre défait l’égalité que la présidence départage, sans donner aux voix "
        "pour la majorité du poids total, et une voix pour de plus pourrait faire rejeter ce qui était adopté ; "
        'écrivez given_to = "nobody", ou base = "weight_cast" à la majorité.'
    ),
    "too-big": mark("ce nombre est trop grand."),
    "not-a-number": mark("un nombre entier de membres est attendu."),
}


def fault_text(fault: Fault, voice: Voice) -> str:
    """Word one fault on one line: path, value found, what is expected."""
    explained = EXPLAINED.get(fault.code)
    sentence = explained(fault, voice) if explained else voice.say(SENTENCES[fault.code])
    place = fault.path or voice.say("le document")
    if not fault.value:
        return voice.say("{place} : {sentence}", place=place, sentence=sentence)
    return voice.say("{place} = {value} : {sentence}", place=place, value=fault.value, sentence=sentence)


def _near(fault: Fault, voice: Voice) -> str:
    near = fault.expected.get("nearest")
    return voice.say(" Vouliez-vous dire « {near} » ?", near=near) if near else ""


def _float(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "un nombre à virgule n’est pas exact ; écrivez {kind}.", kind=voice.say(KINDS[str(fault.expected["kind"])])
    )


def _wrong_kind(fault: Fault, voice: Voice) -> str:
    return voice.say("{kind} est attendu ici.", kind=voice.say(KINDS[str(fault.expected["kind"])]))


def _unknown_word(fault: Fault, voice: Voice) -> str:
    words = fault.expected["words"]
    expected = voice.choice_of(words) if isinstance(words, tuple) else str(words)
    return voice.say("mot inconnu ; sont attendus : {words}.", words=expected) + _near(fault, voice)


def _unknown_key(fault: Fault, voice: Voice) -> str:
    near = fault.expected.get("nearest")
    if near:
        return voice.say("champ inconnu.") + _near(fault, voice)
    return voice.say("champ inconnu ; sont connus : {keys}.", keys=words_of(voice, fault.expected["keys"]))


def _unknown_id(fault: Fault, voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    if not known:
        return voice.say("cet identifiant n’existe pas dans les statuts.")
    return voice.say("cet identifiant n’existe pas dans les statuts ; ils connaissent : {known}.", known=known) + _near(
        fault, voice
    )


def _hole(fault: Fault, voice: Voice) -> str:
    if not fault.expected["missing"]:
        return voice.say("les statuts ne le disent pas, et cette décision en a besoin.")
    missing = words_of(voice, fault.expected["missing"])
    return voice.say("les statuts ne disent pas {missing}, et cette décision en a besoin.", missing=missing)


def _unknown_kind(fault: Fault, voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    return voice.say("les statuts ne connaissent pas cette décision ; ils connaissent : {known}.", known=known) + _near(
        fault, voice
    )


def _unknown_veto(fault: Fault, voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    if not known:
        return voice.say("les statuts ne donnent de veto suspensif à personne pour cette décision.")
    return voice.say("les statuts ne donnent ce veto suspensif qu’à : {known}.", known=known)


def _unknown_preset(fault: Fault, voice: Voice) -> str:
    sentence = voice.say("ce modèle n’existe pas ; `govtool statutes list` les donne, un chemin finit par .toml.")
    return sentence + _near(fault, voice)


def _weights_sum(fault: Fault, voice: Voice) -> str:
    total, gap = Fraction(str(fault.expected["sum"])), Fraction(str(fault.expected["gap"]))
    figures = {"sum": fraction_of(voice, total), "percent": percent_of(voice, total, 4)}
    if gap > 0:
        return voice.say("les poids font {sum} ({percent}) au lieu de 1 ; il manque {gap}.", gap=gap, **figures)
    return voice.say("les poids font {sum} ({percent}) au lieu de 1 ; il y a {gap} de trop.", gap=-gap, **figures)


def _weights_above_one(fault: Fault, voice: Voice) -> str:
    return voice.say("les poids connus font déjà {sum}, plus que 1.", sum=fault.expected["sum"])


def _duplicate_id(fault: Fault, voice: Voice) -> str:
    return voice.say("cet identifiant est donné {times} fois ; il doit être unique.", times=fault.expected["times"])


def _unsupported_format(fault: Fault, voice: Voice) -> str:
    return voice.say("ce format n’est pas connu ; écrivez format = {supported}.", supported=fault.expected["supported"])


def _too_many_colleges(fault: Fault, voice: Voice) -> str:
    return voice.say("il n’y a que {colleges} collèges.", colleges=fault.expected["colleges"])


def _colleges_expected(fault: Fault, voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    return voice.say("ces statuts ont des collèges ; donnez une table [[colleges]] pour chacun : {known}.", known=known)


def _more_voters(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "{voters} votants pour {attending} présents, représentés ou par correspondance : il y a trop de votes.",
        voters=fault.expected["voters"],
        attending=fault.expected["attending"],
    )


def _more_attending(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "{attending} présents, représentés ou votants par correspondance pour {enrolled} inscrits : c’est trop.",
        attending=fault.expected["attending"],
        enrolled=fault.expected["enrolled"],
    )


def _too_large(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "ce document est trop grand : {size} octets, pour {limit} au plus.",
        size=fault.expected["size"],
        limit=fault.expected["limit"],
    )


def _too_deep(fault: Fault, voice: Voice) -> str:
    return voice.say("ce document est trop imbriqué : {limit} niveaux au plus.", limit=fault.expected["limit"])


def _not_toml(fault: Fault, voice: Voice) -> str:
    return unreadable_text(voice, str(fault.expected["reason"]))


def _enrolled_by_college(fault: Fault, voice: Voice) -> str:
    known = words_of(voice, fault.expected["known"])
    return voice.say(
        "ces statuts ont des collèges ; donnez {option} COLLÈGE=N pour chacun : {known}.",
        known=known,
        option=fault.expected["option"],
    )


def _enrolled_in_all(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "ces statuts n’ont pas de collège ; donnez une seule fois {option} N.", option=fault.expected["option"]
    )


def _enrolled_missing(fault: Fault, voice: Voice) -> str:
    missing = words_of(voice, fault.expected["missing"])
    return voice.say("il manque le nombre de membres de : {missing}.", missing=missing)


def _always_met(fault: Fault, voice: Voice) -> str:
    instead = fault.expected["instead"]
    if instead is None:
        return voice.say('« au moins 0 » est toujours atteint ; écrivez une part plus grande, ou "more-than".')
    return voice.say(
        "« au moins 0 » est toujours atteint ; écrivez une part plus grande, ou {instead} pour ne rien demander.",
        instead=instead,
    )


def _uneven_tie(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "un collège à égalité vaudrait autre chose qu’un collège qui manque son seuil, et une voix pour de plus "
        "pourrait faire rejeter ce qui était adopté ({calls}) ; "
        'écrivez college_tie = "{write}", ou college_threshold = "none".',
        calls=words_of(voice, fault.expected["calls"]),
        write=fault.expected["write"],
    )


def _uneven_silence(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "un collège qui n’exprime rien vaudrait plus que celui dont la première voix manque le seuil, et une voix "
        "pour de plus pourrait faire rejeter ce qui était adopté ({calls}) ; "
        'écrivez silent_college = "against", ou college_base = "cast" à la majorité.',
        calls=words_of(voice, fault.expected["calls"]),
    )


def _shared_silence(fault: Fault, voice: Voice) -> str:
    return voice.say(
        "la première voix d’un collège qui n’exprimait rien reprendrait aux autres tout son poids pour en porter "
        "moins, et une voix pour de plus pourrait faire rejeter ce qui était adopté ({calls}) ; "
        'écrivez silent_college = "not-cast", ou college_base = "cast" à la majorité.',
        calls=words_of(voice, fault.expected["calls"]),
    )


EXPLAINED: Final[Mapping[str, Callable[[Fault, Voice], str]]] = {
    **GAME_EXPLAINED,
    "float": _float,
    "wrong-kind": _wrong_kind,
    "unknown-word": _unknown_word,
    "unknown-key": _unknown_key,
    "unknown-id": _unknown_id,
    "hole": _hole,
    "unknown-decision-kind": _unknown_kind,
    "unknown-veto": _unknown_veto,
    "enrolled-by-college": _enrolled_by_college,
    "enrolled-missing": _enrolled_missing,
    "enrolled-in-all": _enrolled_in_all,
    "unknown-preset": _unknown_preset,
    "weights-sum": _weights_sum,
    "weights-above-one": _weights_above_one,
    "duplicate-id": _duplicate_id,
    "unsupported-format": _unsupported_format,
    "too-many-colleges": _too_many_colleges,
    "colleges-expected": _colleges_expected,
    "more-voters-than-attending": _more_voters,
    "more-attending-than-enrolled": _more_attending,
    "threshold-always-met": _always_met,
    "tie-unlike-missed-threshold": _uneven_tie,
    "silence-above-missed-threshold": _uneven_silence,
    "shared-silence-on-wide-base": _shared_silence,
    "too-large": _too_large,
    "too-deep": _too_deep,
    "not-toml": _not_toml,
}
