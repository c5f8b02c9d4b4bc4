"""`govtool growth`: members year after year, the worth of a vote, what is crossed."""

from pathlib import Path

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.presets.documents import file_text
from govtool.presets.faults import Faults
from govtool.presets.growth import MOST_YEARS, WrittenGrowth, growth_from
from govtool.presets.reading import parse


@click.command()
@click.argument("scenario", metavar="SCENARIO.toml")
@click.option("--years", type=click.IntRange(1, MOST_YEARS), help="How many years follow.")
@json_option
@language_option
def growth(scenario: str, years: int | None, as_json: bool, language: str) -> None:
    """Project the members of SCENARIO.toml (or `-`) and say what their statutes then do."""
    written = _read(scenario, years, language)
    from govtool.domain.growth_crossings import projection_of

    projection = projection_of(written.growth, written.statutes)
    if as_json:
        from govtool.domain.growth_records import growth_record

        echo_json(growth_record(written.statutes.name, projection))
        return
    from govtool.wording.growth import growth_names, growth_text
    from govtool.wording.language import voice_in

    voice = voice_in(language)
    names = growth_names(written.statutes, written.growth, voice)
    echo_text(growth_text(written.document.name or written.statutes.name, names, projection, voice))


def _read(source: str, years: int | None, language: str) -> WrittenGrowth:
    """Read a scenario, with what the command line says instead."""
    place, faults = source_of(source, language), Faults()
    text = file_text(place, faults, "") if isinstance(place, Path) else place
    raw = parse(text, faults) if text is not None else {}
    if years is not None:
        raw["years"] = years
    folder = place.parent if isinstance(place, Path) else Path()
    written = tuple(faults) if faults else growth_from(raw, folder, faults)
    if not isinstance(written, WrittenGrowth):
        stop_on_faults(written, language)
    return written
