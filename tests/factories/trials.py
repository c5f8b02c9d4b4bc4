"""What is tried in the workshop, as no request gives it."""

from dataclasses import replace

from govtool.presets.documents import preset_text, sound_statutes
from govtool.presets.editing import college_rows
from govtool.web.simulation.trial import Trial

HEADS = {"producteurs": 14, "consomacteurs": 10, "associations": 4}


def trial(identity: str = "clic-des-champs", heads: dict[str, int] | None = None) -> Trial:
    """Try nothing on a preset yet."""
    document = preset_text(identity)
    statutes = sound_statutes(document)
    return Trial(
        terms={},
        document=document,
        written=document,
        kind="ordinary",
        call=1,
        today=statutes,
        tried=statutes,
        rows=college_rows(document),
        shares=(),
        carry="proportional",
        heads=HEADS if heads is None else heads,
        faults=(),
    )


def on_other_weights(tried: Trial, *passages: str) -> Trial:
    """Try the same with passages of the statutes replaced: what is found, then what stands instead, each once."""
    document = tried.document
    for found, instead in pairs_of(passages):
        document = document.replace(found, instead, 1)
    return replace(tried, tried=sound_statutes(document))


def pairs_of(passages: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair what is found with what stands instead."""
    return list(zip(passages[::2], passages[1::2], strict=True))
