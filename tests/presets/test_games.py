"""Games are read with every fault at once, each with the path of its field."""

from fractions import Fraction
from pathlib import Path

import pytest

from govtool.domain.thresholds import Comparison
from govtool.presets.games import WrittenGame, read_game

TWO_RULES = """
format = 1
players = ["a", "b", "c"]
wins = [["heads", "weight"]]
[[rules]]
id = "heads"
quota = 2
weights = [1, 1, 1]
[[rules]]
id = "weight"
quota = "1/2"
comparison = "more-than"
weights = ["1/2", "1/4", "25 %"]
"""


def faults_of(text: str) -> list[tuple[str, str]]:
    """Give the places and codes of the faults of a game."""
    read = read_game(text)
    assert not isinstance(read, WrittenGame)
    return [(fault.path, fault.code) for fault in read]


def test_a_game_is_read_exactly() -> None:
    read = read_game(TWO_RULES)

    assert isinstance(read, WrittenGame)
    assert read.stated.players == ("a", "b", "c")
    assert read.stated.wins == (("heads", "weight"),)
    assert read.stated.rules[1].weights == (Fraction(1, 2), Fraction(1, 4), Fraction(1, 4))
    assert (read.stated.rules[1].quota, read.stated.rules[1].comparison) == (Fraction(1, 2), Comparison.MORE_THAN)
    assert read.stated.rules[0].comparison is Comparison.AT_LEAST


def test_names_and_wins_may_be_left_out() -> None:
    text = TWO_RULES.replace('players = ["a", "b", "c"]\n', "").replace('wins = [["heads", "weight"]]\n', "")

    read = read_game(text)

    assert isinstance(read, WrittenGame)
    assert read.stated.players == ("1", "2", "3")
    assert read.stated.wins == (("heads", "weight"),)


def test_a_quota_in_percent_is_a_share_of_all_the_weights() -> None:
    read = read_game(TWO_RULES.replace("quota = 2", 'quota = "60 %"'))

    assert isinstance(read, WrittenGame)
    assert read.stated.rules[0].quota == Fraction(9, 5)


@pytest.mark.parametrize(
    ("found", "instead", "faults"),
    [
        ("format = 1", "format = 2", [("format", "unsupported-format")]),
        ("quota = 2", "quota = 2.5", [("rules[heads].quota", "float"), ("rules[heads].quota", "missing")]),
        ("quota = 2", "quota = -2", [("rules[heads].quota", "negative")]),
        ("quota = 2", 'quota = "deux"', [("rules[heads].quota", "not-an-amount")]),
        ("quota = 2", "quota = true", [("rules[heads].quota", "not-an-amount")]),
        ("quota = 2", "quota = 0", [("rules[heads].quota", "quota-always-met")]),
        ("quota = 2", "quota = 4", [("rules[heads].quota", "quota-never-met")]),
        ("weights = [1, 1, 1]", "weights = [1, 1]", [("rules[heads].weights", "other-number")]),
        ("weights = [1, 1, 1]", "weights = [1, 1, -1]", [("rules[heads].weights[3]", "negative")]),
        ("weights = [1, 1, 1]", "weights = []", [("rules[heads].weights", "no-weights")]),
        ("weights = [1, 1, 1]", "weights = [0, 0, 0]", [("rules[heads].quota", "nothing-weighs")]),
        ('["heads", "weight"]', '["head"]', [("wins[1]", "unknown-rule")]),
        ('["heads", "weight"]', "[]", [("wins[1]", "empty-entry")]),
        ('id = "weight"', 'id = "heads"', [("rules[heads].id", "duplicate-id"), ("wins[1]", "unknown-rule")]),
        ('["a", "b", "c"]', '["a", "b", "b"]', [("players", "duplicate-id")]),
        ('comparison = "more-than"', 'comparison = "plus"', [("rules[weight].comparison", "unknown-word")]),
        ("quota = 2", "quorum = 2", [("rules[heads].quorum", "unknown-key"), ("rules[heads].quota", "missing")]),
    ],
)
def test_each_fault_is_named_with_its_place(found: str, instead: str, faults: list[tuple[str, str]]) -> None:
    given = faults_of(TWO_RULES.replace(found, instead))

    assert set(given) <= set(faults)
    assert given[0] == faults[0]


def test_all_faults_come_at_once() -> None:
    text = TWO_RULES.replace("quota = 2", "quota = 9").replace('["heads", "weight"]', '["votes"], []')

    assert faults_of(text) == [
        ("rules[heads].quota", "quota-never-met"),
        ("wins[1]", "unknown-rule"),
        ("wins[2]", "empty-entry"),
    ]


def test_a_document_without_rules_needs_some() -> None:
    assert faults_of("format = 1\n") == [("rules", "missing")]
    assert faults_of("format = 1\nrules = []\n") == [("rules", "no-rules")]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    read = read_game(tmp_path / "none.toml")

    assert isinstance(read, tuple)
    assert [fault.code for fault in read] == ["no-such-file"]
