"""Remarks in sentences: what was found, the article, what to do."""

from collections.abc import Sequence
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.laws import Law, Reading
from govtool.domain.remarks import Remark, Severity
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, mark
from govtool.wording.remarks import colleges, decisions, duties, participation
from govtool.wording.remarks.terms import terms_of
from govtool.wording.remarks.worded import Worded

SEVERITIES: Final = {
    Severity.ERROR: mark("Erreur"),
    Severity.WARNING: mark("À vérifier"),
    Severity.INFO: mark("À savoir"),
}
READINGS: Final = {
    Reading.OLDER_VERSION: mark("lu dans une version ancienne"),
    Reading.QUOTED: mark("connu par une citation"),
    Reading.INTERPRETED: mark("selon notre lecture"),
    Reading.FROM_MEMORY: mark("de mémoire, à vérifier"),
}
WORDED: Final[dict[str, Worded]] = {
    **colleges.WORDED,
    **decisions.WORDED,
    **participation.WORDED,
    **duties.WORDED,
}


def remarks_text(remarks: Sequence[Remark], voice: Voice) -> str:
    """Word all remarks, one a line, the gravest first; or say that there is none."""
    if not remarks:
        return voice.say("Aucune remarque.")
    ranked = sorted(remarks, key=lambda remark: list(Severity).index(remark.severity))
    return "\n".join(remark_text(remark, voice) for remark in ranked)


def remark_text(remark: Remark, voice: Voice) -> str:
    """Word one remark on one line: severity, what was found, where the rule comes from, what to do."""
    worded, terms = WORDED[remark.code], terms_of(remark.figures, voice)
    parts = {
        "severity": voice.say(SEVERITIES[remark.severity]),
        "found": voice.say(worded.found, **terms),
        "advice": voice.say(worded.advice, **terms),
    }
    source = source_text(remark, voice)
    if not source:
        return voice.say("{severity} : {found}. {advice}", **parts)
    return voice.say("{severity} : {found} ({source}). {advice}", **parts, source=source)


def source_text(remark: Remark | Law, voice: Voice) -> str:
    """Say where a rule comes from, and how well it was read; nothing when it rests on no text."""
    article = None if isinstance(remark.article, NotSeen) else article_text(remark.article, voice)
    parts = (article, remark.ruling, reading_text(remark.reading, voice))
    return ", ".join(part for part in parts if part)


def reading_text(reading: Reading, voice: Voice) -> str:
    """Say how well a text was read; nothing when the text in force was."""
    return voice.say(READINGS[reading]) if reading in READINGS else ""
