"""`govtool statutes`: read, check, compare and write statutes."""

import datetime
import tomllib
from collections.abc import Mapping

import click

from govtool.cli.book import book
from govtool.cli.explain import explain
from govtool.cli.output import echo_json, echo_text, json_option, language_option, stop_on_faults
from govtool.cli.sources import statutes_named, statutes_text_named
from govtool.cli.spoken import Day
from govtool.domain.legality import remarks_on
from govtool.domain.records import article_of, figure_of
from govtool.domain.remarks import Remark, Severity
from govtool.domain.statutes import Statutes
from govtool.presets.answer_schemas import (
    book_schema,
    college_power_schema,
    differences_schema,
    explanation_schema,
    growth_answer_schema,
    power_schema,
    presets_schema,
    remarks_schema,
    simulation_schema,
)
from govtool.presets.assembly_schema import assembly_schema
from govtool.presets.documents import preset, preset_ids, read_statutes
from govtool.presets.map_schemas import regions_schema, weights_schema
from govtool.presets.record_schema import record_schema
from govtool.presets.schema import case_schema, game_schema, growth_schema, scenario_schema, statutes_schema
from govtool.presets.writing import write_statutes
from govtool.wording.language import voice_in

SOURCE = "SOURCE"
SCHEMAS = {
    "statutes": statutes_schema,
    "case": case_schema,
    "decision": record_schema,
    "assembly": assembly_schema,
    "presets": presets_schema,
    "remarks": remarks_schema,
    "differences": differences_schema,
    "explanation": explanation_schema,
    "book": book_schema,
    "game": game_schema,
    "power": power_schema,
    "scenario": scenario_schema,
    "simulation": simulation_schema,
    "growth": growth_schema,
    "growth-answer": growth_answer_schema,
    "college-power": college_power_schema,
    "regions": regions_schema,
    "weights": weights_schema,
}


@click.group()
def statutes() -> None:
    """Statutes: presets, sentences, legality, differences.

    SOURCE is a preset id, the path of a document, or `-` for the standard input.
    """


statutes.add_command(book)
statutes.add_command(explain)


@statutes.command("list")
@json_option
@language_option
def list_presets(as_json: bool, language: str) -> None:
    """List the presets, complete or drafts."""
    from govtool.wording.presets import preset_lines, preset_rows

    documents = {identity: preset(identity) for identity in preset_ids()}
    if as_json:
        echo_json(preset_rows(documents, voice_in(language)))
    else:
        echo_text("\n".join(preset_lines(documents, voice_in(language))))


@statutes.command()
@click.argument("source", metavar=SOURCE)
@json_option
@language_option
def show(source: str, as_json: bool, language: str) -> None:
    """Say the statutes in plain sentences, article by article."""
    from govtool.wording.statutes import statutes_text

    text = statutes_text_named(source, language)
    document = read_statutes(text)
    if not isinstance(document, Statutes):
        stop_on_faults(document, language)
    if as_json:
        echo_json(tomllib.loads(text))
    else:
        echo_text(statutes_text(document, voice_in(language)).as_text())


@statutes.command()
@click.option("--from", "source", metavar=SOURCE, required=True, help="The preset or document to start from.")
@language_option
def new(source: str, language: str) -> None:
    """Write a commented document to start from, on standard output, in UTF-8 whatever the terminal."""
    click.echo(write_statutes(statutes_named(source, language), language).encode(), nl=False)


@statutes.command()
@click.argument("source", metavar=SOURCE)
@click.option("--on", "day", type=Day(), help="The day whose law applies [default: today].")
@json_option
@language_option
def check(source: str, day: datetime.date | None, as_json: bool, language: str) -> None:
    """Check the statutes against the law; exit 1 when a remark is an error."""
    document = statutes_named(source, language)
    on = day or datetime.date.today()  # noqa: DTZ011 - the law of the reader's own day.
    remarks = remarks_on(document, on)
    if as_json:
        echo_json([_remark_record(remark) for remark in remarks])
    else:
        from govtool.wording.checked import checked_text

        echo_text(checked_text(document, remarks, voice_in(language)))
    if any(remark.severity is Severity.ERROR for remark in remarks):
        raise SystemExit(1)


@statutes.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@json_option
@language_option
def diff(before: str, after: str, as_json: bool, language: str) -> None:
    """Say what changes from one document to another."""
    from govtool.cli.differences import difference_records
    from govtool.domain.differences import differences
    from govtool.wording.differences import differences_text

    old, new_ = statutes_named(before, language), statutes_named(after, language)
    if as_json:
        echo_json(difference_records(differences(old, new_)))
    else:
        echo_text(differences_text(old, new_, voice_in(language)))


@statutes.command()
@click.argument("kind", type=click.Choice(list(SCHEMAS)), default="statutes")
def schema(kind: str) -> None:
    """Print the JSON Schema of a document or of an answer in JSON, for editors and programs."""
    echo_json(SCHEMAS[kind]())


def _remark_record(remark: Remark) -> Mapping[str, object]:
    return {
        "code": remark.code,
        "severity": remark.severity.value,
        "path": remark.path,
        "article": article_of(remark.article),
        "ruling": remark.ruling,
        "reading": remark.reading.value,
        "figures": {name: figure_of(figure) for name, figure in remark.figures.items()},
    }
