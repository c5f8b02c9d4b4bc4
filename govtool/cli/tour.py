"""`govtool tour`: decisions on real statutes, one after the other, each with its reasons."""

import click

from govtool.cli.decide import decided_text
from govtool.cli.output import echo_text, language_option
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS
from govtool.wording.language import voice_in

TOUR = PRESETS / "tour"


@click.command()
@language_option
def tour(language: str) -> None:
    """Show decisions on real statutes, with their reasons."""
    voice = voice_in(language)
    echo_text(voice.say("Visite : six décisions sur des statuts réels ou donnés en illustration, et leurs raisons."))
    for file in sorted(TOUR.glob("*.toml")):
        case = read_case(file)
        if not isinstance(case, Case):
            raise ValueError(f"{file.name} has faults: {case}")
        echo_text(f"\n{case.document.name}\n{case.document.source}\n{'─' * 78}")
        echo_text(decided_text(case, voice))
    echo_text(
        "\n"
        + voice.say("Pour décider les vôtres : .venv/bin/python -m govtool decide VOTRE-CAS.toml (voir README.md).")
    )
