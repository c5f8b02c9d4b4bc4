"""`govtool simulate`: assemblies drawn from a scenario, and what they decide."""

from pathlib import Path

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.presets.documents import file_text
from govtool.presets.faults import Faults
from govtool.presets.reading import parse
from govtool.presets.scenarios import MOST_RUNS, WrittenScenario, scenario_from


@click.command()
@click.argument("scenario", metavar="SCENARIO.toml")
@click.option("--runs", type=click.IntRange(1, MOST_RUNS), help="How many assemblies are drawn.")
@click.option("--seed", type=click.IntRange(0), help="What the draws start from; the same seed gives the same answer.")
@json_option
@language_option
def simulate(scenario: str, runs: int | None, seed: int | None, as_json: bool, language: str) -> None:
    """Draw assemblies from SCENARIO.toml (or `-`) and say how often they decide what."""
    written = _read(scenario, {"runs": runs, "seed": seed}, language)
    from govtool.simulation.simulating import simulate as simulated_from

    simulated = simulated_from(written.scenario)
    if as_json:
        from govtool.domain.scenario_records import simulation_record

        echo_json(simulation_record(written.statutes.name, written.scenario, simulated))
        return
    from govtool.wording.language import voice_in
    from govtool.wording.simulated import simulation_text

    echo_text(simulation_text(written.statutes, written.document.name, written.scenario, simulated, voice_in(language)))


def _read(source: str, given: dict[str, int | None], language: str) -> WrittenScenario:
    """Read a scenario, with what the command line says instead."""
    place, faults = source_of(source, language), Faults()
    text = file_text(place, faults, "") if isinstance(place, Path) else place
    raw = parse(text, faults) if text is not None else {}
    raw.update({name: number for name, number in given.items() if number is not None})
    folder = place.parent if isinstance(place, Path) else Path()
    written = tuple(faults) if faults else scenario_from(raw, folder, faults)
    if not isinstance(written, WrittenScenario):
        stop_on_faults(written, language)
    return written
