"""`govtool weights` searches the legal weights for a wanted power, and says what cannot be had."""

import time
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from govtool.presets.map_schemas import weights_schema
from tests.factories.commands import answer, json_answer, run

THREE = ("weights", "--target", "a=1/3,b=1/3,c")
OWN = ("weights", "clic-des-champs", "--decision", "ordinary", "--target")


@pytest.mark.parametrize(
    "words",
    [THREE, (*OWN, "consomacteurs=40%"), ("weights", "--target", ",".join("abcdefghijkl")), (*THREE, "--no-veto")],
)
def test_the_answer_as_json_is_valid_under_its_schema(words: tuple[str, ...]) -> None:
    Draft202012Validator(weights_schema()).validate(json_answer(*words))


def test_a_third_for_one_and_no_veto_for_anybody() -> None:
    record = json_answer(*OWN, "consomacteurs=1/3", "--no-veto")

    assert (record["games"], record["games_meeting"], record["all_weights"]) == (2, 1, True)
    assert record["solutions"] == [
        {
            "weights": ["17/50", "17/50", "8/25"],
            "power": ["1/3", "1/3", "1/3"],
            "distance": "0",
            "vetoes": [],
            "dummies": [],
        }
    ]


def test_several_solutions_are_given_the_nearest_first() -> None:
    record = json_answer("weights", "--target", "a=30%,b=30%,c=20%,d=20%")

    distances = [Fraction(solution["distance"]) for solution in record["solutions"]]
    assert len(distances) == 5
    assert distances == sorted(distances)
    assert record["least_distance"] == str(distances[0])


def test_a_power_that_nobody_can_have_is_said_with_its_distance() -> None:
    text = answer("weights", "--target", "a=1/2,b=1/4,c=1/4", "--no-veto")

    assert "ne s’obtient pas" in text
    assert "1/3 (33,33" in text


def test_conditions_that_no_weights_meet_are_said() -> None:
    text = answer("weights", "--target", "a,b", "--no-veto")

    assert "Aucun ne remplit ces conditions" in text


def test_more_colleges_than_the_law_has_room_for_are_answered() -> None:
    text = answer("weights", "--target", ",".join("abcdefghijkl"))

    assert "Avec 12 collèges, aucun poids n’est légal" in text.replace("\n  ", " ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("weights",), "COLLÈGE=PART"),
        (("weights", "--target", "=1/3"), "COLLÈGE=PART"),
        (("weights", "--target", "a=1/3"), "complétez"),
        (("weights", "--target", "a"), "au moins deux collèges"),
        (("weights", "--target", "a=60%,b=60%"), "font 6/5"),
        (("weights", "--target", "a=-1,b"), "une part s’écrit"),
        (("weights", "--target", "a=1/3,a=1/3"), "donné 2 fois"),
        (("weights", "--target", ",".join(f"c{number}" for number in range(61))), "61 joueurs, c’est trop"),
        ((*THREE, "--without-veto", "d"), "n’existe pas dans les statuts"),
        ((*THREE, "--call", "2"), "avec des statuts"),
        ((*OWN, "consommateurs=1/3"), "Vouliez-vous dire"),
        ((*OWN, "consomacteurs=1/3", "--share", "1/2"), "ne va pas avec des statuts"),
        (("weights", "clic-des-champs", "--target", "consomacteurs=1/3"), "obligatoire"),
    ],
)
def test_what_cannot_be_answered_is_said_at_once(words: tuple[str, ...], told: str) -> None:
    start = time.perf_counter()

    result = run(*words)

    assert result.exit_code == 2
    assert told in result.stderr
    assert time.perf_counter() - start < 5
