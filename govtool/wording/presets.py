"""The list of presets in words: what each is, and what it can decide."""

from collections.abc import Iterator, Mapping

from govtool.domain.drafts import decidable_calls, is_draft, open_terms
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice, summary_of
from govtool.wording.written.plain import WIDTH, wrapped

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


def preset_lines(documents: Mapping[str, Statutes], voice: Voice, width: int = WIDTH) -> Iterator[str]:
    """Give the presets as lines: id, name, and whether something is left open."""
    margin = max(map(len, documents)) + 2
    for identity, statutes in documents.items():
        yield from wrapped(statutes.name, f"{identity:<{margin}}", " " * margin, width)
        yield from wrapped(_state(statutes, voice), " " * margin, " " * margin, width)


def _state(statutes: Statutes, voice: Voice) -> str:
    """Say what a preset can decide, kinds by their names in the order of the document."""
    named = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    kinds = tuple(named[kind].name for kind in dict.fromkeys(kind for kind, _ in decidable_calls(statutes)))
    if not kinds:
        return voice.say("brouillon, à compléter avant de décider")
    decided = voice.list_of(kinds)
    if is_draft(statutes):
        return voice.say("décide : {kinds} ; d’autres points restent ouverts", kinds=decided)
    return voice.say("décide : {kinds} ; complet", kinds=decided)
