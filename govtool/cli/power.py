"""`govtool power`: who can change the outcome, in a game of weights or between the colleges of statutes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from govtool.cli.college_power import DECISION, HEADS, Asked, answer_for_colleges
from govtool.cli.output import echo_json, echo_text, json_option, language_option, stop_on_faults
from govtool.cli.quotas import QUOTA, WEIGHTS, game_given
from govtool.cli.sources import statutes_text_named
from govtool.cli.thresholds import call_option, decision_option
from govtool.domain.thresholds import Comparison
from govtool.presets.faults import Faults

if TYPE_CHECKING:
    from govtool.domain.stated_games import StatedGame


@click.command()
@click.argument("source", metavar="[SOURCE]", required=False)
@click.option("--quota", metavar="Q", help="The quota of a game; in percent, a share of all the weights.")
@click.option("--weights", metavar="W1,W2,…", help="The weights of its players, parted by commas.")
@click.option(
    "--at-least",
    "comparison",
    flag_value=Comparison.AT_LEAST.value,
    help="Reaching the quota exactly is enough; this is so unless said otherwise.",
)
@click.option(
    "--more-than", "comparison", flag_value=Comparison.MORE_THAN.value, help="Reaching the quota exactly is not enough."
)
@decision_option
@call_option
@click.option(
    "--heads",
    metavar="COLLEGE=N,…",
    multiple=True,
    help="With statutes: the members of each college; without colleges: --heads N.",
)
@click.option("--subject", help="With statutes: the subject of the resolution, as vetoes name it.")
@json_option
@language_option
def power(  # noqa: PLR0913, PLR0917 - click gives every option as an argument of its own.
    source: str | None,
    quota: str | None,
    weights: str | None,
    comparison: str | None,
    kind: str | None,
    call: int | None,
    heads: tuple[str, ...],
    subject: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Say who can change the outcome: in a game of weights, or between the colleges of statutes.

    SOURCE is a game document, or statutes with --decision; without it, --quota and --weights give a game.
    """
    faults = Faults()
    if source is None or kind is None:
        _refuse({DECISION: kind, "--call": call, HEADS: ",".join(heads) or None, "--subject": subject}, faults)
    if source is not None:
        _refuse_beside_source({QUOTA: quota, WEIGHTS: weights, f"--{comparison}": comparison}, faults)
    if source is not None and kind is not None and not faults:
        answer_for_colleges(Asked(source, kind, call or 1, heads, subject), as_json=as_json, language=language)
        return
    compared = Comparison(comparison or Comparison.AT_LEAST)
    stated = game_given(quota, weights, compared, faults) if source is None else _game_in(source, faults, language)
    if stated is None or faults:
        stop_on_faults(faults, language)
    _answer(stated, as_json=as_json, language=language)


def _refuse(given: Mapping[str, str | int | None], faults: Faults) -> None:
    """Note the options that go with statutes only."""
    for option, value in given.items():
        if value is not None:
            faults.note(option, value, "for-statutes-only")


def _refuse_beside_source(given: Mapping[str, str | None], faults: Faults) -> None:
    """Note the options that do not go with a document."""
    for option, value in given.items():
        if value is not None:
            faults.note(option, value, "for-quota-only" if option not in {QUOTA, WEIGHTS} else "quota-or-source")


def _game_in(source: str, faults: Faults, language: str) -> "StatedGame | None":
    """Read a game; statutes are answered with the decision that is missing."""
    from govtool.presets.games import WrittenGame, game_from
    from govtool.presets.reading import parse

    if faults:
        return None
    raw = parse(statutes_text_named(source, language), faults)
    kinds = raw.get("decisions")
    if "decisions" in raw or "colleges" in raw:
        faults.note(DECISION, None, "decision-needed", known=tuple(kinds) if isinstance(kinds, dict) else ())
    if faults:
        return None
    written = game_from(raw, faults)
    return written.stated if isinstance(written, WrittenGame) else None


def _answer(stated: "StatedGame", *, as_json: bool, language: str) -> None:
    from govtool.domain.coalitions import standings_in
    from govtool.simulation.power import power_of

    game = stated.game
    counted = power_of(game)
    if counted is None:
        faults = Faults()
        faults.note(WEIGHTS if len(game.rules) == 1 else "rules", None, "game-too-long", players=game.players)
        stop_on_faults(faults, language)
    standings = standings_in(game, counted)
    if as_json:
        from govtool.domain.power_records import power_record

        echo_json(power_record(stated, counted, standings))
        return
    from govtool.wording.language import voice_in
    from govtool.wording.power import power_text

    echo_text(power_text(stated, counted, standings, voice_in(language)))
