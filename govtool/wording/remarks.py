"""Remarks in sentences: what was found, the article, what to do."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.remarks import Remark, Severity
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import share_of

SEVERITIES: Final = {
    Severity.ERROR: mark("Erreur"),
    Severity.WARNING: mark("À vérifier"),
    Severity.INFO: mark("À savoir"),
}


def remarks_text(remarks: Sequence[Remark], voice: Voice) -> str:
    """Word all remarks, one a line; or say that there is none."""
    if not remarks:
        return voice.say("Aucune remarque.")
    return "\n".join(remark_text(remark, voice) for remark in remarks)


def remark_text(remark: Remark, voice: Voice) -> str:
    """Word one remark on one line: severity, what was found, what to do, article."""
    severity, sentence = voice.say(SEVERITIES[remark.severity]), SENTENCES[remark.code](remark, voice)
    if isinstance(remark.article, NotSeen):
        return voice.say("{severity} : {sentence}", severity=severity, sentence=sentence)
    article = article_text(remark.article, voice)
    return voice.say("{severity} : {sentence} ({article})", severity=severity, sentence=sentence, article=article)


def _too_few_colleges(remark: Remark, voice: Voice) -> str:
    return voice.say(
        "une SCIC a zéro collège ou au moins {needed} ; il y en a {colleges}. Ajoutez un collège ou supprimez-les.",
        needed=remark.figures["needed"],
        colleges=remark.figures["colleges"],
    )


def _college_weight_bounds(remark: Remark, voice: Voice) -> str:
    shares = {name: value for name, value in remark.figures.items() if isinstance(value, Fraction)}
    return voice.say(
        "le collège « {college} » pèse {weight} ; chaque collège pèse de {lowest} à {highest}. Corrigez les poids.",
        college=remark.figures["college"],
        **{name: share_of(voice, share) for name, share in shares.items()},
    )


SENTENCES: Final[dict[str, Callable[[Remark, Voice], str]]] = {
    "too-few-colleges": _too_few_colleges,
    "college-weight-out-of-bounds": _college_weight_bounds,
}
