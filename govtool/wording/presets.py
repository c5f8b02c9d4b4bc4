"""The list of presets in words: what each is, and what it can decide."""

from collections.abc import Iterator, Mapping

from govtool.domain.drafts import decidable_calls, is_draft, open_terms
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice, summary_of

Row = dict[str, str | int | bool | list[str] | None]


def preset_rows(documents: Mapping[str, Statutes], voice: Voice) -> list[Row]:
    """Give the presets as plain rows."""
    return [
        {
            "id": identity,
            "name": statutes.name,
            "legal_form": None if isinstance(statutes.legal_form, Hole) else statutes.legal_form.value,
            "illustrative": statutes.illustrative,
            "draft": is_draft(statutes),
            "open_terms": len(open_terms(statutes)),
            "decides": sorted({kind for kind, _ in decidable_calls(statutes)}),
            "summary": "" if statutes.summary is None else summary_of(voice, statutes.summary),
        }
        for identity, statutes in documents.items()
    ]


def preset_lines(documents: Mapping[str, Statutes], voice: Voice) -> Iterator[str]:
    """Give the presets as lines: id, name, and whether something is left open."""
    width = max(map(len, documents))
    for identity, statutes in documents.items():
        yield f"{identity:<{width}}  {statutes.name}"
        yield f"{'':<{width}}  {_state(statutes, voice)}"


def _state(statutes: Statutes, voice: Voice) -> str:
    kinds = sorted({kind for kind, _ in decidable_calls(statutes)})
    if not kinds:
        return voice.say("brouillon, à compléter avant de décider")
    decided = voice.list_of(kinds)
    if is_draft(statutes):
        return voice.say("décide : {kinds} ; d’autres points restent ouverts", kinds=decided)
    return voice.say("décide : {kinds} ; complet", kinds=decided)
