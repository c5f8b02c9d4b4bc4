"""Games of several rules as documents: players, quotas, and the rules that win together."""

from fractions import Fraction
from pathlib import Path
from typing import Final, cast

from govtool.domain.games import MOST_PLAYERS
from govtool.domain.holes import Hole
from govtool.domain.stated_games import StatedGame, StatedRule, numbered
from govtool.domain.thresholds import Comparison
from govtool.domain.values import immutable
from govtool.presets.amounts import Amount, Quota
from govtool.presets.documents import file_text
from govtool.presets.faults import Fault, Faults, Raw, nearest
from govtool.presets.reading import note_missing, parse, read
from govtool.presets.shapes import table_of

RULES: Final = "rules"


@immutable
class RuleDocument:
    """One quota of weights as it is written.

    id: its name, which `wins` gives.
    quota: what the weights of those who vote for are compared with; in percent, a share of all the weights.
    comparison: `at-least` when reaching the quota exactly is enough, `more-than` when it is not.
    weights: one per player, in the order of the players.
    """

    id: str
    quota: Quota
    comparison: Comparison = Comparison.AT_LEAST
    weights: tuple[Amount, ...]


@immutable
class GameDocument:
    """A game of one or several rules as it is written.

    format: version of the format of the document, 1.
    name: what the game is.
    source: where its figures come from.
    players: names of the players; numbers from 1 when omitted.
    rules: the quotas, one table each.
    wins: lists of ids of rules; to win is to meet all the rules of one list; all rules when omitted.
    """

    format: int
    name: str | None = None
    source: str | None = None
    players: tuple[str, ...] = ()
    rules: tuple[RuleDocument, ...]
    wins: tuple[tuple[str, ...], ...] = ()


@immutable
class WrittenGame:
    """A game ready to be played.

    document: the game as written.
    stated: the same, its references resolved.
    """

    document: GameDocument
    stated: StatedGame


def read_game(source: Path | str) -> WrittenGame | tuple[Fault, ...]:
    """Read a game from a file or from a text, or give all its faults.

    Faults: those of every document; duplicate-id, unknown-rule, empty-entry, other-number, no-rules, no-weights,
    quota-always-met, quota-never-met, nothing-weighs, too-many-players.
    """
    faults = Faults()
    text = file_text(source, faults, "") if isinstance(source, Path) else source
    raw = parse(text, faults) if text is not None else {}
    return game_from(raw, faults) if not faults else tuple(faults)


def game_from(raw: dict[str, Raw], faults: Faults) -> WrittenGame | tuple[Fault, ...]:
    """Build a game from a parsed table, or give all the faults."""
    document = read(table_of(GameDocument), raw, "", faults)
    if isinstance(document, Hole):
        note_missing(document, table_of(GameDocument), faults)
        return tuple(faults)
    written = cast("GameDocument", document)
    _check(written, faults)
    return tuple(faults) if faults else WrittenGame(document=written, stated=_stated(written))


def check_quota(rule: StatedRule, path: str, faults: Faults) -> None:
    """Note weights that are all nothing, a quota that nobody needs to meet, or one that all together miss."""
    if not rule.total:
        faults.note(path, str(rule.quota), "nothing-weighs")
    elif rule.is_always_met:
        faults.note(path, str(rule.quota), "quota-always-met", quota=rule.quota)
    elif rule.is_never_met:
        comparison = rule.comparison.value
        faults.note(path, str(rule.quota), "quota-never-met", quota=rule.quota, sum=rule.total, comparison=comparison)


def check_size(players: int, path: str, faults: Faults) -> None:
    """Note a game without players, or with more than can be counted."""
    if not players:
        faults.note(path, None, "no-weights")
    elif players > MOST_PLAYERS:
        faults.note(path, None, "too-many-players", players=players, limit=MOST_PLAYERS)


def _check(document: GameDocument, faults: Faults) -> None:
    if document.format != 1:
        faults.note("format", document.format, "unsupported-format", supported=1)
    if not document.rules:
        faults.note(RULES, None, "no-rules")
        return
    _check_names(document.players, faults)
    ids = tuple(rule.id for rule in document.rules)
    for identity in dict.fromkeys(ids):
        if ids.count(identity) > 1:
            faults.note(f"{RULES}[{identity}].id", identity, "duplicate-id", times=ids.count(identity))
    players = len(document.players) or len(document.rules[0].weights)
    for rule in document.rules:
        _check_rule(rule, players, faults)
    for rank, together in enumerate(document.wins, 1):
        if not together:
            faults.note(f"wins[{rank}]", None, "empty-entry", known=ids)
        for identity in (identity for identity in together if identity not in ids):
            faults.note(f"wins[{rank}]", identity, "unknown-rule", known=ids, nearest=nearest(identity, ids))


def _check_names(names: tuple[str, ...], faults: Faults) -> None:
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            faults.note("players", name, "duplicate-id", times=names.count(name))


def _check_rule(rule: RuleDocument, players: int, faults: Faults) -> None:
    path = f"{RULES}[{rule.id}]"
    check_size(len(rule.weights), f"{path}.weights", faults)
    if rule.weights and len(rule.weights) != players:
        faults.note(f"{path}.weights", None, "other-number", weights=len(rule.weights), players=players)
    elif rule.weights:
        check_quota(_stated_rule(rule), f"{path}.quota", faults)


def _stated_rule(rule: RuleDocument) -> StatedRule:
    weights = tuple(Fraction(weight) for weight in rule.weights)
    return StatedRule(id=rule.id, quota=rule.quota.of(weights), comparison=rule.comparison, weights=weights)


def _stated(document: GameDocument) -> StatedGame:
    rules = tuple(_stated_rule(rule) for rule in document.rules)
    return StatedGame(
        players=document.players or numbered(len(rules[0].weights)),
        rules=rules,
        wins=document.wins or (tuple(rule.id for rule in rules),),
    )
