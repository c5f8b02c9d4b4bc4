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
        document=document,
        kind="ordinary",
        call=1,
        today=statutes,
        tried=statutes,
        rows=college_rows(document),
        heads=HEADS if heads is None else heads,
        faults=(),
    )


def on_other_weights(tried: Trial, found: str, instead: str) -> Trial:
    """Try the same with one passage of the statutes replaced."""
    return replace(tried, tried=sound_statutes(tried.document.replace(found, instead)))
