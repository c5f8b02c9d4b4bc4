"""A game given on the command line: `--quota 12 --weights 4,4,4,2,2,1`."""

from fractions import Fraction
from typing import Final

from govtool.domain.stated_games import StatedGame, StatedRule, numbered
from govtool.domain.thresholds import Comparison
from govtool.presets.amounts import Quota, amount_of, is_percent
from govtool.presets.faults import Faults
from govtool.presets.games import check_quota, check_size

QUOTA: Final = "--quota"
WEIGHTS: Final = "--weights"
RULE: Final = "rule"


def game_given(quota: str | None, weights: str | None, comparison: Comparison, faults: Faults) -> StatedGame | None:
    """Give the game of a quota and of weights parted by commas; None where there are faults.

    A quota in percent is a share of all the weights.
    Faults: missing, not-an-amount, negative, and those of `check_quota` and `check_size`.
    """
    if quota is None and weights is None:
        faults.note("", None, "source-or-quota")
        return None
    amounts = _weights_in(weights, faults)
    required = None if quota is None else _amount(quota, QUOTA, faults)
    if quota is None:
        faults.note(QUOTA, None, "missing")
    if quota is None or required is None or faults:
        return None
    stated = Quota(required, is_percent(quota)).of(amounts)
    rule = StatedRule(id=RULE, quota=stated, comparison=comparison, weights=tuple(amounts))
    check_size(len(amounts), WEIGHTS, faults)
    check_quota(rule, QUOTA, faults)
    return None if faults else StatedGame(players=numbered(len(amounts)), rules=(rule,), wins=((RULE,),))


def _weights_in(weights: str | None, faults: Faults) -> list[Fraction]:
    if weights is None:
        faults.note(WEIGHTS, None, "missing")
        return []
    if not weights.strip():
        faults.note(WEIGHTS, weights, "no-weights")
        return []
    read = [_amount(word, f"{WEIGHTS}[{rank}]", faults) for rank, word in enumerate(weights.split(","), 1)]
    return [amount for amount in read if amount is not None]


def _amount(word: str, option: str, faults: Faults) -> Fraction | None:
    amount = amount_of(word)
    if amount is None:
        faults.note(option, word, "not-an-amount")
    elif amount < 0:
        faults.note(option, word.strip(), "negative")
    else:
        return amount
    return None
