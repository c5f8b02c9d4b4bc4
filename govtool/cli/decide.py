"""`govtool decide`: one case, its outcome and the reasons."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.cli.sources import statutes_named
from govtool.domain.decisions import decide as decide_sheet
from govtool.domain.margins import margin_of
from govtool.presets.cases import Case, read_case

if TYPE_CHECKING:
    from govtool.domain.irregularity import Irregularity
    from govtool.wording.language import Voice


@click.command()
@click.argument("case", metavar="CASE.toml")
@click.option(
    "--statutes",
    "under",
    metavar="PRESET|FILE",
    help="Decide under these statutes instead of those of the case.",
)
@click.option(
    "--withdrawn",
    type=click.IntRange(min=1),
    help="Say whether this many ballots or proxies withdrawn could change the outcome.",
)
@json_option
@language_option
def decide(case: str, under: str | None, withdrawn: int | None, as_json: bool, language: str) -> None:
    """Decide CASE.toml (or `-`) and say why."""
    others = None if under is None else statutes_named(under, language)
    read = read_case(source_of(case, language), Path(), others)
    if not isinstance(read, Case):
        stop_on_faults(read, language)
    if as_json:
        from govtool.domain.records import record_of

        decision = decide_sheet(read.rule, read.sheet)
        record = record_of(decision, read.sheet, margin_of(read.rule, read.sheet, decision))
        if withdrawn is not None:
            from govtool.domain.irregularity import irregularity_of

            record["irregularity"] = irregularity_of(_irregularity(read, withdrawn))
        echo_json(record)
        return
    from govtool.wording.language import voice_in

    voice = voice_in(language)
    if others is not None:
        echo_text(voice.say("Selon d’autres statuts : {name}.", name=others.name))
    echo_text(decided_text(read, voice))
    if withdrawn is not None:
        from govtool.wording.decided.irregularity import irregularity_text

        echo_text(irregularity_text(_irregularity(read, withdrawn), read.statutes, voice))


def _irregularity(case: Case, withdrawn: int) -> "Irregularity":
    from govtool.domain.irregularity import could_change

    return could_change(case.rule, case.sheet, decide_sheet(case.rule, case.sheet), withdrawn=withdrawn)


def decided_text(case: Case, voice: "Voice") -> str:
    """Decide a case and word the decision."""
    from govtool.wording.decisions import decision_text

    decision = decide_sheet(case.rule, case.sheet)
    margin = margin_of(case.rule, case.sheet, decision)
    return decision_text(decision, case.sheet, case.statutes, margin, voice).as_text()
