"""`govtool regions` gives every game that weights make, and how far each is from those of statutes."""

import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.map_schemas import regions_schema
from tests.factories.commands import answer, json_answer, run

OWN = ("regions", "clic-des-champs", "--decision", "ordinary")


@pytest.mark.parametrize(
    ("colleges", "share", "games", "exchanged"),
    [
        (3, "1/2", 2, 4),
        (4, "1/2", 6, 31),
        (5, "1/2", 20, 466),
        (6, "1/2", 79, 12_231),
        (3, "2/3", 3, 7),
        (4, "2/3", 6, 41),
        (5, "2/3", 20, 486),
        (3, "3/4", 2, 4),
        (4, "3/4", 5, 21),
        (5, "3/4", 12, 236),
    ],
)
def test_the_games_of_legal_weights_are_counted(colleges: int, share: str, games: int, exchanged: int) -> None:
    words = ("--colleges", str(colleges), "--share", share, "--more-than", "--least", "10%", "--most", "50%")

    record = json_answer("regions", *words)

    assert (record["different_games"], record["games_exchanged"]) == (games, exchanged)
    assert len(record["games"]) == games
    assert sum(game["exchanges"] for game in record["games"]) == exchanged


@pytest.mark.parametrize(
    "words", [OWN, ("regions", "--colleges", "4"), (*OWN, "--heads", "producteurs=9,consomacteurs=3,associations=1")]
)
def test_the_answer_as_json_is_valid_under_its_schema(words: tuple[str | Path, ...]) -> None:
    Draft202012Validator(regions_schema()).validate(json_answer(*words))


def test_the_weights_of_statutes_are_told_from_each_game() -> None:
    record = json_answer(*OWN)

    assert record["weights"] == ["2/5", "2/5", "1/5"]
    assert [(game["weights"], game["moved"], game["is_enough"]) for game in record["games"]] == [
        (["17/50", "17/50", "8/25"], "0", True),
        (["1/4", "1/2", "1/4"], "1/10", True),
        (["1/2", "1/4", "1/4"], "1/10", True),
        (["1/4", "1/4", "1/2"], "3/10", True),
    ]
    assert record["games"][1]["vetoes"] == [2]
    assert record["games"][0]["smallest_winning_coalitions"] == [[1, 2], [1, 3], [2, 3]]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", ["Avec les poids essayés : 2 sur 3 décident, lesquels que ce soit.", "nous y sommes"]),
        ("en", ["With the weights tried: any 2 of 3 decide.", "here we are"]),
    ],
)
def test_who_decides_is_said_in_words(language: str, told: list[str]) -> None:
    text = answer(*OWN, "--lang", language).replace("\N{NO-BREAK SPACE}", " ")

    assert [sentence for sentence in told if sentence not in text.replace("\n  ", " ")] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("regions",), "donnez des statuts"),
        (("regions", "--colleges", "7"), "7 joueurs, c’est trop"),
        (("regions", "--colleges", "60"), "60 joueurs, c’est trop"),
        (("regions", "--colleges", "61"), "61"),
        (("regions", "--colleges", "1"), "1"),
        (("regions", "--colleges", "3", "--share", "3/2"), "ne dépasse pas 1"),
        (("regions", "--colleges", "3", "--share", "-1"), "une part s’écrit"),
        (("regions", "--colleges", "3", "--share", "1", "--more-than"), "plus que tout"),
        (("regions", "--colleges", "3", "--least", "60%"), "dépasse le plus grand"),
        (("regions", "--colleges", "3", "--heads", "3"), "avec des statuts"),
        (("regions", "clic-des-champs"), "obligatoire"),
        ((*OWN, "--colleges", "3"), "ne va pas avec des statuts"),
        ((*OWN, "--heads", "producteurs=0,consomacteurs=0,associations=0"), "aucun collège n’a de membre"),
        (("regions", "clic-des-champs", "--decision", "extraordinary"), "autre chose que des poids"),
        (("regions", "clic-des-champs", "--decision", "nope"), "nope"),
        (("regions", "sel", "--decision", "ordinary"), "autre chose que des poids"),
    ],
)
def test_what_cannot_be_answered_is_said_at_once(words: tuple[str, ...], told: str) -> None:
    start = time.perf_counter()

    result = run(*words)

    assert result.exit_code == 2
    assert told in result.stderr
    assert time.perf_counter() - start < 5


def test_bounds_that_no_weights_meet_are_said() -> None:
    text = answer("regions", "--colleges", "3", "--most", "30%")

    assert "Aucun poids ne tient entre ces bornes" in text
