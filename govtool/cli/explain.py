"""`govtool statutes explain`: how each kind of decision is made, step by step, for a member."""

import click

from govtool.cli.enrolled import enrolled_in
from govtool.cli.output import echo_json, echo_text, json_option, language_option, stop_on_faults
from govtool.cli.sources import statutes_named
from govtool.domain.drafts import has_call
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Faults, nearest
from govtool.wording.language import voice_in


@click.command()
@click.argument("source", metavar="SOURCE")
@click.option("--decision", "kind", metavar="KIND", help="Only this kind of decision, such as `ordinary`.")
@click.option("--call", type=click.IntRange(1, 2), help="Only the first or the second call.")
@click.option(
    "--enrolled",
    "given",
    metavar="COLLEGE=N",
    multiple=True,
    help="Members enrolled in a college; repeat it. Without colleges: --enrolled N.",
)
@json_option
@language_option
def explain(
    source: str, kind: str | None, call: int | None, given: tuple[str, ...], as_json: bool, language: str
) -> None:
    """Explain how decisions are made, step by step."""
    from govtool.wording.explanations import explanations, explanations_record, explanations_text

    statutes, voice, faults = statutes_named(source, language), voice_in(language), Faults()
    _check_asked(statutes, kind, call, faults)
    enrolled = enrolled_in(statutes, given, faults)
    if faults:
        stop_on_faults(faults, language)
    explained = explanations(statutes, voice, enrolled, kind, call)
    if as_json:
        echo_json(explanations_record(statutes, explained))
    else:
        echo_text(explanations_text(statutes, voice, explained))


def _check_asked(statutes: Statutes, kind: str | None, call: int | None, faults: Faults) -> None:
    if kind is None:
        return
    if isinstance(statutes.decisions, Hole):
        faults.note("decisions", None, "hole", missing=())
    elif kind not in statutes.decisions:
        known = tuple(statutes.decisions)
        faults.note("--decision", kind, "unknown-decision-kind", known=known, nearest=nearest(kind, known))
    elif call is not None and not has_call(statutes, kind, call):
        faults.note("--call", call, "no-such-call")
