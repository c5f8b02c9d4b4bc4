"""`govtool regions`: every game that some weights make, and how far each is from those of statutes."""

from fractions import Fraction
from string import ascii_lowercase
from typing import Final

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, stop_on_faults
from govtool.cli.thresholds import (
    AskedOf,
    Weighed,
    at_least_option,
    call_option,
    check_colleges,
    decision_option,
    more_than_option,
    note_given,
    share_given,
    share_option,
    threshold_given,
    weighed_in,
)
from govtool.domain.stated_games import numbered
from govtool.domain.thresholds import Threshold
from govtool.presets.faults import Faults

LEAST: Final = "--least"
MOST: Final = "--most"
COLLEGES: Final = "--colleges"


@click.command()
@click.argument("source", metavar="[STATUTES]", required=False)
@decision_option
@call_option
@click.option(
    "--heads",
    metavar="COLLEGE=N,…",
    multiple=True,
    help="With statutes: the members of each college; one each unless said otherwise.",
)
@click.option("--colleges", type=click.IntRange(2, 60), help="Without statutes: how many colleges there are.")
@share_option
@more_than_option
@at_least_option
@click.option("--least", default="10%", show_default=True, help="The least that a college may weigh.")
@click.option("--most", default="50%", show_default=True, help="The most that a college may weigh.")
@json_option
@language_option
def regions(  # noqa: PLR0913, PLR0917 - click gives every option as an argument of its own.
    source: str | None,
    kind: str | None,
    call: int | None,
    heads: tuple[str, ...],
    colleges: int | None,
    share: str | None,
    comparison: str | None,
    least: str,
    most: str,
    as_json: bool,
    language: str,
) -> None:
    """Give every way to decide that some weights make, and how far each is from the weights of STATUTES.

    STATUTES go with --decision; without them, --colleges says how many there are.
    """
    faults, of_statutes = Faults(), {"--decision": kind, "--call": call, "--heads": ",".join(heads) or None}
    if source is None:
        note_given(of_statutes, "for-statutes-only", faults)
    else:
        note_given({COLLEGES: colleges, "--share": share, f"--{comparison}": comparison}, "not-with-statutes", faults)
    bounds = share_given(least, LEAST, faults), share_given(most, MOST, faults)
    if not faults and bounds[0] > bounds[1]:
        faults.note(LEAST, least, "bounds-crossed", most=most)
    threshold = threshold_given(share, comparison, faults)
    statutes = None if source is None else AskedOf(source, kind or "", call or 1, heads)
    asked = _weighed(statutes, colleges, threshold, faults, language)
    _answer(asked, bounds, as_json=as_json, language=language)


def _weighed(
    statutes: AskedOf | None, colleges: int | None, threshold: Threshold, faults: Faults, language: str
) -> Weighed:
    """Give the colleges of statutes, or so many; or print every fault and stop."""
    if statutes is not None and not statutes.kind:
        faults.note("--decision", None, "missing")
    if statutes is None and colleges is None:
        faults.note("", None, "colleges-or-statutes")
    if faults:
        stop_on_faults(faults, language)
    if statutes is not None:
        return weighed_in(statutes, language)
    count = colleges or 0
    names = tuple(ascii_lowercase[:count]) if count <= len(ascii_lowercase) else numbered(count)
    return Weighed("", names, names, None, threshold, None)


def _answer(asked: Weighed, bounds: tuple[Fraction, Fraction], *, as_json: bool, language: str) -> None:
    from govtool.simulation.catalogue import MOST_MAPPED
    from govtool.simulation.reach import reach
    from govtool.simulation.regions import Box
    from govtool.wording.language import voice_in

    check_colleges(asked, COLLEGES, MOST_MAPPED, language)
    found = reach(Box(len(asked.colleges), asked.threshold, bounds), asked.weights)
    if as_json:
        from govtool.domain.reach_records import reach_record

        echo_json(reach_record(asked.colleges, found))
        return
    from govtool.wording.reached import reach_text

    voice = voice_in(language)
    title = asked.title or voice.say("Les jeux de {count} collèges", count=len(asked.colleges))
    echo_text(reach_text(title, found, asked.names, voice))
