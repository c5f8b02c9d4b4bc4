"""The faults that a game knows, and those of the command that counts power, each with an example and its answer."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from govtool.cli.quotas import WEIGHTS, game_given
from govtool.domain.findings import Figure
from govtool.domain.thresholds import Comparison
from govtool.presets.faults import Faults
from govtool.presets.games import WrittenGame, read_game
from govtool.presets.growth import WrittenGrowth, read_growth
from govtool.presets.scenarios import WrittenScenario, read_scenario
from tools.format_faults import Edit, answered, edited, instead_of
from tools.page_words import Words, example, fenced

NUMBERS: Final = "quota = 4\nweights = [1, 1, 1, 1, 1, 1]"
GAMES: Final[Mapping[str, Edit]] = {
    "not-an-amount": ("quota = 4", 'quota = "quatre"'),
    "quota-always-met": ("quota = 4", "quota = 0"),
    "quota-never-met": ("quota = 4", "quota = 7"),
    "nothing-weighs": (NUMBERS, "quota = 4\nweights = [0, 0, 0, 0, 0, 0]"),
    "no-weights": (NUMBERS, "quota = 4\nweights = []"),
    "other-number": (NUMBERS, "quota = 4\nweights = [1, 1, 1, 1]"),
    "unknown-rule": ('["votes", "states"]', '["votes", "state"]'),
    "empty-entry": ('["votes", "states"]', "[]"),
}
GIVEN: Final[Mapping[str, tuple[str, str | None, str | None]]] = {
    "source-or-quota": ("govtool power", None, None),
    "too-many-players": ("govtool power --quota 1 --weights 1,1,…", "1", ",".join(["1"] * 1001)),
}

BESIDE: Final[Mapping[str, tuple[str, str, dict[str, Figure]]]] = {
    "quota-or-source": ("govtool power jeu.toml --quota 12", "--quota", {}),
    "for-quota-only": ("govtool power jeu.toml --more-than", "--more-than", {}),
    "game-too-long": ("govtool power --quota 30000000000 --weights 1000000001,1000000007,…", WEIGHTS, {"players": 60}),
    "heads-needed": ("govtool power sel --decision ordinary", "--heads", {"known": ("members",)}),
    "nobody": ("govtool power clic-des-champs --decision ordinary --heads producteurs=0,…", "--heads", {}),
    "for-statutes-only": ("govtool power jeu.toml --heads a=3", "--heads", {}),
    "colleges-or-statutes": ("govtool regions", "", {}),
    "not-with-statutes": ("govtool regions clic-des-champs --colleges 3", "--colleges", {}),
    "not-weights-alone": ("govtool regions clic-des-champs --decision extraordinary", "--decision", {}),
    "two-colleges": ("govtool weights --target a=1", "--target", {}),
    "target-form": ("govtool weights --target =1/3", "--target", {}),
    "targets-sum": ("govtool weights --target a=60%,b=50%", "--target", {"sum": "11/10"}),
    "bounds-crossed": ("govtool regions --colleges 3 --least 60%", "--least", {"most": "50%"}),
    "decision-needed": ("govtool power clic-des-champs", "--decision", {"known": ("ordinary", "extraordinary")}),
}
"""Faults that only the command itself meets."""
SCENARIOS: Final[Mapping[str, Edit]] = {
    "too-many-runs": ("runs = 100000", "runs = 0"),
    "certain-correlation": ('correlation = "10 %"', 'correlation = "1"'),
}
GROWTHS: Final[Mapping[str, Edit]] = {
    "too-many-years": ("years = 12", "years = 200"),
    "no-such-year": ("start = 2026", "start = 26"),
    "ratio-too-small": ("ratio = 5", "ratio = 1"),
}
GAME_CODES: Final = {*GAMES, "no-rules", *GIVEN, *BESIDE, *SCENARIOS, *GROWTHS}


def game_faults(words: Words) -> Iterator[str]:
    """Give every fault of a game with its example, then those of a game given on the command line."""
    for code, edit in GAMES.items():
        read = read_game(edited(example("game"), edit))
        shown = fenced(instead_of(edit))
        yield from answered(words, code, shown, () if isinstance(read, WrittenGame) else read)
    without = read_game("format = 1\nrules = []\n")
    yield from answered(words, "no-rules", fenced("rules = []"), () if isinstance(without, WrittenGame) else without)
    for code, (command, quota, weights) in GIVEN.items():
        faults = Faults()
        game_given(quota, weights, Comparison.AT_LEAST, faults)
        yield from answered(words, code, fenced(command, "sh"), tuple(faults))
    for code, (command, place, figures) in BESIDE.items():
        faults = Faults()
        faults.note(place, None, code, **figures)
        yield from answered(words, code, fenced(command, "sh"), tuple(faults))


def scenario_faults(words: Words) -> Iterator[str]:
    """Give every fault that only a scenario has, with its example."""
    for code, edit in SCENARIOS.items():
        read = read_scenario(edited(example("scenario"), edit), Path())
        yield from answered(words, code, fenced(instead_of(edit)), () if isinstance(read, WrittenScenario) else read)


def growth_faults(words: Words) -> Iterator[str]:
    """Give every fault that only a growth has, with its example."""
    for code, edit in GROWTHS.items():
        read = read_growth(edited(example("growth"), edit), Path())
        yield from answered(words, code, fenced(instead_of(edit)), () if isinstance(read, WrittenGrowth) else read)
