"""`govtool weights`: the legal weights whose power is nearest to what is wanted."""

from collections.abc import Sequence
from fractions import Fraction
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
from govtool.domain.thresholds import Threshold
from govtool.domain.wanted import Index, Wish
from govtool.presets.faults import Faults, nearest

TARGET: Final = "--target"
WITHOUT_VETO: Final = "--without-veto"
MOST_COLLEGES: Final = 60
"""Colleges that are still answered, be it by saying that they have no legal weights."""
Targets = dict[str, Fraction | None]


@click.command()
@click.argument("source", metavar="[STATUTES]", required=False)
@decision_option
@call_option
@click.option(
    "--target",
    metavar="COLLEGE=SHARE,…",
    multiple=True,
    help="The power wanted for each college; a college without a share may have any.",
)
@click.option(
    "--measure",
    "index",
    type=click.Choice([index.value for index in Index]),
    default=Index.SHAPLEY_SHUBIK.value,
    show_default=True,
    help="How power is counted.",
)
@click.option("--no-veto", is_flag=True, help="No college alone may block.")
@click.option("--without-veto", metavar="COLLEGE,…", multiple=True, help="These colleges alone may not block.")
@click.option("--all-matter", is_flag=True, help="Each college must be able to change the outcome.")
@share_option
@more_than_option
@at_least_option
@json_option
@language_option
def weights(  # noqa: PLR0913, PLR0917 - click gives every option as an argument of its own.
    source: str | None,
    kind: str | None,
    call: int | None,
    target: tuple[str, ...],
    index: str,
    no_veto: bool,
    without_veto: tuple[str, ...],
    all_matter: bool,
    share: str | None,
    comparison: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Search all legal weights, from 10% to 50% a college, for those whose power is nearest to what is wanted.

    STATUTES go with --decision; without them, --target names all the colleges.
    """
    faults = Faults()
    if source is None:
        note_given({"--decision": kind, "--call": call}, "for-statutes-only", faults)
    else:
        note_given({"--share": share, f"--{comparison}": comparison}, "not-with-statutes", faults)
    targets = _targets(target, faults)
    threshold = threshold_given(share, comparison, faults)
    statutes = None if source is None else AskedOf(source, kind or "", call or 1, ())
    asked = _weighed(statutes, targets, threshold, faults, language)
    wanted, held = _wanted(targets, asked.colleges, faults), _ranks(without_veto, asked.colleges, faults)
    wish = Wish(target=wanted, index=Index(index), no_veto=no_veto, without_veto=held, all_matter=all_matter)
    _answer(asked, wish, faults, as_json=as_json, language=language)


def _weighed(
    statutes: AskedOf | None, targets: Targets, threshold: Threshold, faults: Faults, language: str
) -> Weighed:
    """Give the colleges of statutes, or those that have targets; or print every fault and stop."""
    if statutes is not None and not statutes.kind:
        faults.note("--decision", None, "missing")
    if faults:
        stop_on_faults(faults, language)
    if statutes is not None:
        return weighed_in(statutes, language)
    return Weighed("", tuple(targets), tuple(targets), None, threshold, None)


def _targets(given: Sequence[str], faults: Faults) -> Targets:
    """Read the power wanted for each college that is named."""
    targets: Targets = {}
    for word in (word.strip() for words in given for word in words.split(",")):
        name, equals, share = (part.strip() for part in word.partition("="))
        if not name:
            faults.note(TARGET, word, "target-form")
        elif name in targets:
            faults.note(TARGET, name, "duplicate-id", times=2)
        else:
            targets[name] = share_given(share, TARGET, faults) if equals else None
    if not targets and not faults:
        faults.note(TARGET, None, "target-form")
    return targets


def _ranks(given: Sequence[str], colleges: tuple[str, ...], faults: Faults) -> frozenset[int]:
    names = [word.strip() for words in given for word in words.split(",")]
    for name in names:
        if name not in colleges:
            faults.note(WITHOUT_VETO, name, "unknown-id", known=colleges, nearest=nearest(name, colleges))
    return frozenset(rank for rank, college in enumerate(colleges) if college in names)


def _wanted(targets: Targets, colleges: tuple[str, ...], faults: Faults) -> tuple[Fraction | None, ...]:
    """Give what is wanted of each college, and note targets that power, which makes 1 in all, cannot have."""
    for unknown in targets.keys() - set(colleges):
        faults.note(TARGET, unknown, "unknown-id", known=colleges, nearest=nearest(unknown, colleges))
    wanted = tuple(targets.get(college) for college in colleges)
    total = sum((share for share in wanted if share is not None), Fraction(0))
    if total > 1 or (total < 1 and None not in wanted):
        faults.note(TARGET, None, "targets-sum", sum=str(total))
    return wanted


def _answer(asked: Weighed, wish: Wish, faults: Faults, *, as_json: bool, language: str) -> None:
    from govtool.simulation.wanted import weights_for

    if faults:
        stop_on_faults(faults, language)
    check_colleges(asked, TARGET, MOST_COLLEGES, language)
    answer = weights_for(wish, asked.threshold)
    if as_json:
        from govtool.domain.wanted_records import wanted_record

        echo_json(wanted_record(asked.colleges, asked.threshold, wish, answer))
        return
    from govtool.wording.language import voice_in
    from govtool.wording.wanted import wanted_text

    echo_text(wanted_text(wish, answer, asked.names, voice_in(language)))
