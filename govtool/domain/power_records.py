"""The record of power in a game: plain values, exact numbers as text."""

from fractions import Fraction
from typing import Final

from govtool.domain.coalitions import Standings
from govtool.domain.college_power import CollegePower, MemberPower, Nearest
from govtool.domain.games import Power
from govtool.domain.records import Json
from govtool.domain.stated_games import StatedGame

POWER_FORMAT: Final = 1
MOST_LISTED: Final = 100
PLACES: Final = 15


def power_record(stated: StatedGame, power: Power, standings: Standings) -> dict[str, Json]:
    """Give the power of the players of a game as plain values, in their order."""
    is_one, counted = len(stated.rules) == 1, player_records(power)
    return {
        "format": POWER_FORMAT,
        "rules": [
            {
                "id": rule.id,
                "quota": amount_record(rule.quota),
                "comparison": rule.comparison.value,
                "total": amount_record(rule.total),
            }
            for rule in stated.rules
        ],
        "wins": [list(together) for together in stated.wins],
        "players": [
            {
                "player": rank + 1,
                "name": name,
                "weight": amount_record(stated.rules[0].weights[rank]) if is_one else None,
                "weights": {rule.id: amount_record(rule.weights[rank]) for rule in stated.rules},
                **counted[rank],
            }
            for rank, name in enumerate(stated.players)
        ],
        "total_swings": power.total_swings,
        "winning_coalitions": power.winning,
        **standings_record(standings),
    }


def college_power_record(name: str, kind: str, call: int, power: CollegePower) -> dict[str, Json]:
    """Give the power of the colleges of statutes, each voting as one, and of one member of each, as plain values."""
    return {
        "format": POWER_FORMAT,
        "statutes": name,
        "decision": kind,
        "call": call,
        "pooled": power.pooled,
        "colleges": [_college_record(power, rank, counted) for rank, counted in enumerate(player_records(power.power))],
        "total_swings": power.power.total_swings,
        "winning_coalitions": power.power.winning,
        **standings_record(power.standings),
        "nearest_other_game": None if power.nearest is None else _nearest_record(power.nearest),
    }


def _nearest_record(nearest: Nearest) -> dict[str, Json]:
    return {
        "moved": str(nearest.moved),
        "is_enough": nearest.is_enough,
        "coalition": _numbers(nearest.coalition),
        "wins": nearest.wins,
    }


def _college_record(power: CollegePower, rank: int, counted: dict[str, Json]) -> dict[str, Json]:
    initiate, prevent = power.initiate(rank), power.prevent(rank)
    return {
        "player": rank + 1,
        "college": power.colleges[rank],
        "heads": None if power.heads is None else power.heads[rank],
        "weight": str(power.weights[rank]),
        **counted,
        "satisfaction": str(power.satisfaction(rank)),
        "initiate": None if initiate is None else str(initiate),
        "prevent": None if prevent is None else str(prevent),
        "member": None if power.members is None else _member_record(power.members[rank]),
    }


def _member_record(member: MemberPower) -> dict[str, Json]:
    return {
        "banzhaf_absolute": _chance(member.banzhaf, exact=member.error is None),
        "shapley_shubik": _chance(member.shapley, exact=member.error is None),
        "error": None if member.error is None else _chance(member.error, exact=False),
    }


def _chance(chance: Fraction, *, exact: bool) -> str:
    """Write an exact number as a fraction, a computed one as a decimal number, always rounded down to 15 places."""
    if exact:
        return str(chance)
    places = chance.numerator * 10**PLACES // chance.denominator
    return f"{places // 10**PLACES}.{places % 10**PLACES:0{PLACES}d}"


def player_records(power: Power) -> list[dict[str, Json]]:
    """Give what each player can change."""
    shapley = power.shapley_shubik or (None,) * len(power.swings)
    return [
        {
            "swings": swings,
            "banzhaf": str(banzhaf),
            "banzhaf_absolute": str(absolute),
            "shapley_shubik": None if turns is None else str(turns),
        }
        for swings, banzhaf, absolute, turns in zip(
            power.swings, power.banzhaf, power.banzhaf_absolute, shapley, strict=True
        )
    ]


def standings_record(standings: Standings) -> dict[str, Json]:
    """Give the players that decide alone, that can refuse, that change nothing, and the smallest winning coalitions.

    Players are their numbers, from 1; the coalitions are null where they are many, their count where counting is long.
    """
    smallest = standings.smallest
    return {
        "dictators": _numbers(standings.dictators),
        "winning_alone": _numbers(standings.alone),
        "vetoes": _numbers(standings.vetoes),
        "dummies": _numbers(standings.dummies),
        "smallest_winning": None if smallest is None else len(smallest),
        "smallest_winning_coalitions": None
        if smallest is None or len(smallest) > MOST_LISTED
        else [_numbers(coalition) for coalition in smallest],
    }


def _numbers(ranks: tuple[int, ...]) -> list[Json]:
    return [rank + 1 for rank in ranks]


def amount_record(amount: Fraction) -> int | str:
    """Give an exact amount: a whole number, or a fraction as text."""
    return amount.numerator if amount.denominator == 1 else str(amount)
