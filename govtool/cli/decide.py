"""`govtool decide`: one case, its outcome and the reasons."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.domain.decisions import decide as decide_sheet
from govtool.domain.margins import margin_of
from govtool.presets.cases import Case, read_case

if TYPE_CHECKING:
    from govtool.wording.language import Voice


@click.command()
@click.argument("case", metavar="CASE.toml")
@json_option
@language_option
def decide(case: str, as_json: bool, language: str) -> None:
    """Decide CASE.toml (or `-`) and say why.

    Décide un cas et dit pourquoi.
    """
    read = read_case(source_of(case, language), Path())
    if not isinstance(read, Case):
        stop_on_faults(read, language)
    if as_json:
        from govtool.domain.records import record_of

        decision = decide_sheet(read.rule, read.sheet)
        echo_json(record_of(decision, read.sheet, margin_of(read.rule, read.sheet, decision)))
    else:
        from govtool.wording.language import voice_in

        echo_text(decided_text(read, voice_in(language)))


def decided_text(case: Case, voice: "Voice") -> str:
    """Decide a case and word the decision."""
    from govtool.wording.decisions import decision_text

    decision = decide_sheet(case.rule, case.sheet)
    margin = margin_of(case.rule, case.sheet, decision)
    return decision_text(decision, case.sheet, case.statutes, margin, voice).as_text()
