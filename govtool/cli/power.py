"""`govtool power`: who can change the outcome, in a game or between the colleges of statutes."""

from typing import TYPE_CHECKING

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.cli.quotas import QUOTA, WEIGHTS, game_given
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
@click.option("--more-than", "comparison", flag_value=Comparison.MORE_THAN.value, help="It is not enough.")
@json_option
@language_option
def power(
    source: str | None, quota: str | None, weights: str | None, comparison: str | None, as_json: bool, language: str
) -> None:
    """Say who can change the outcome of a game: SOURCE, or a quota and weights.

    Dit qui peut changer le résultat : un jeu, ou les collèges de statuts.
    """
    faults = Faults()
    if source is None:
        stated = game_given(quota, weights, Comparison(comparison or Comparison.AT_LEAST), faults)
        if stated is None:
            stop_on_faults(faults, language)
        _answer(stated, as_json=as_json, language=language)
        return
    for option, given in ((QUOTA, quota), (WEIGHTS, weights)):
        if given is not None:
            faults.note(option, given, "quota-or-source")
    if comparison is not None:
        faults.note(f"--{comparison}", None, "for-quota-only")
    if faults:
        stop_on_faults(faults, language)
    _answer(_game_in(source, language), as_json=as_json, language=language)


def _game_in(source: str, language: str) -> "StatedGame":
    from govtool.presets.games import WrittenGame, read_game

    written = read_game(source_of(source, language))
    if not isinstance(written, WrittenGame):
        stop_on_faults(written, language)
    return written.stated


def _answer(stated: "StatedGame", *, as_json: bool, language: str) -> None:
    from govtool.domain.coalitions import standings_of
    from govtool.simulation.power import power_of

    game = stated.game
    counted = power_of(game)
    if counted is None:
        faults = Faults()
        faults.note(WEIGHTS if len(game.rules) == 1 else "rules", None, "game-too-long", players=game.players)
        stop_on_faults(faults, language)
    standings = standings_of(game, counted)
    if as_json:
        from govtool.domain.power_records import power_record

        echo_json(power_record(stated, counted, standings))
        return
    from govtool.wording.language import voice_in
    from govtool.wording.power import power_text

    echo_text(power_text(stated, counted, standings, voice_in(language)))
