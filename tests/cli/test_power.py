"""`govtool power` says who can change the outcome, and answers bad weights with one line a fault."""

import time
from fractions import Fraction
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.presets.answer_schemas import college_power_schema, power_schema
from govtool.presets.documents import preset, preset_ids
from tests.factories.commands import answer, json_answer, run
from tests.house.tree import ROOT

COMMUNITY = ("power", "--quota", "12", "--weights", "4,4,4,2,2,1")
NICE = ROOT / "docs" / "exemples" / "conseil-nice-27.toml"
CHAMBERS = """
format = 1
players = ["Présidence", "Sénat A", "Sénat B", "Chambre A", "Chambre B"]
wins = [["president", "both"], ["override"]]
[[rules]]
id = "president"
quota = 1
weights = [1, 0, 0, 0, 0]
[[rules]]
id = "both"
quota = "3/2"
weights = ["0", "1/2", "1/2", "1/2", "1/2"]
[[rules]]
id = "override"
quota = "62 %"
comparison = "more-than"
weights = [0, 1, 1, 1, 1]
"""


def test_the_community_of_1958_is_counted_exactly() -> None:
    record = json_answer(*COMMUNITY)

    assert [player["weight"] for player in record["players"]] == [4, 4, 4, 2, 2, 1]
    assert [player["swings"] for player in record["players"]] == [10, 10, 10, 6, 6, 0]
    assert [player["banzhaf"] for player in record["players"]] == ["5/21"] * 3 + ["1/7"] * 2 + ["0"]
    assert [player["banzhaf_absolute"] for player in record["players"]] == ["5/16"] * 3 + ["3/16"] * 2 + ["0"]
    assert [player["shapley_shubik"] for player in record["players"]] == ["7/30"] * 3 + ["3/20"] * 2 + ["0"]
    assert record["total_swings"] == 42
    assert record["winning_coalitions"] == 14
    assert record["dummies"] == [6]
    assert record["smallest_winning_coalitions"] == [[1, 2, 3], [1, 2, 4, 5], [1, 3, 4, 5], [2, 3, 4, 5]]


@pytest.mark.parametrize("words", [COMMUNITY, ("power", NICE), ("power", "--quota", "1/2", "--weights", "1/3,0.5")])
def test_the_answer_as_json_is_valid_under_its_schema(words: tuple[str | Path, ...]) -> None:
    Draft202012Validator(power_schema()).validate(json_answer(*words))


def test_the_comparison_is_at_least_unless_said_otherwise() -> None:
    weights = ("--quota", "2", "--weights", "1,1,1,1")

    assert json_answer("power", *weights)["winning_coalitions"] == 11
    assert json_answer("power", *weights, "--at-least")["winning_coalitions"] == 11
    assert json_answer("power", *weights, "--more-than")["winning_coalitions"] == 5


def test_a_quota_in_percent_is_a_share_of_all_the_weights() -> None:
    assert json_answer("power", "--quota", "50 %", "--weights", "35,25,20,20", "--more-than")["rules"] == [
        {"id": "rule", "quota": 50, "comparison": "more-than", "total": 100}
    ]


def test_amounts_are_exact() -> None:
    record = json_answer("power", "--quota", "1/2", "--weights", "1/3,0.5,1/6")

    assert [player["weight"] for player in record["players"]] == ["1/3", "1/2", "1/6"]
    assert [player["swings"] for player in record["players"]] == [1, 3, 1]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["5/21 (23,81 %)", "Ne change jamais rien, quel que soit le vote des autres : 6.", "1 + 2 + 4 + 5"]),
        ("en", ["5/21 (23.81%)", "Never changes anything, however the others vote: 6.", "1 + 2 + 4 + 5"]),
    ],
)
def test_the_answer_in_words(language: str, words: list[str]) -> None:
    said = answer(*COMMUNITY, "--lang", language).replace("\u00a0", " ").replace("\u202f", " ")

    assert [word for word in words if word not in said] == []


def test_a_dictator_and_a_veto_are_named() -> None:
    dictator = json_answer("power", "--quota", "3", "--weights", "3,1,1")
    veto = json_answer("power", "--quota", "51", "--weights", "50,49,1")

    assert (dictator["dictators"], dictator["dummies"]) == ([1], [2, 3])
    assert (veto["dictators"], veto["vetoes"]) == ([], [1])


def test_weights_that_do_not_matter_are_said_not_to() -> None:
    assert "ils ne changent rien" in answer("power", "--quota", "51", "--weights", "49,26,25")
    assert "ils ne changent rien" not in answer("power", "--quota", "51", "--weights", "50,25,25")


def test_a_game_of_several_rules_is_read_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "chambers.toml"
    file.write_text(CHAMBERS, encoding="utf-8")

    record = json_answer("power", file)

    assert [player["name"] for player in record["players"]][:2] == ["Présidence", "Sénat A"]
    assert [player["swings"] for player in record["players"]] == [0, 6, 6, 6, 6]
    assert record["players"][1]["weights"] == {"president": 0, "both": "1/2", "override": 1}
    assert record["players"][1]["weight"] is None


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (("--quota", "-1", "--weights", "1,2"), ["--quota"]),
        (("--quota", "0", "--weights", "1,2"), ["--quota"]),
        (("--quota", "4", "--weights", "1,2"), ["--quota"]),
        (("--quota", "3", "--weights", "1,2", "--more-than"), ["--quota"]),
        (("--quota", "1", "--weights", "0,0"), ["--quota"]),
        (("--quota", "1", "--weights", ""), ["--weights"]),
        (("--quota", "1", "--weights", "1,-2"), ["--weights[2]"]),
        (("--quota", "un", "--weights", "1,deux,,3"), ["--weights[2]", "--weights[3]", "--quota"]),
        (("--quota", "1e3", "--weights", "1,nan"), ["--weights[2]", "--quota"]),
        (("--quota", "1", "--weights", ",".join(["1"] * 1001)), ["--weights"]),
        (("--quota", "1"), ["--weights"]),
        (("--weights", "1"), ["--quota"]),
        ((), ["le"]),
        ((NICE, "--quota", "1", "--more-than"), ["--quota", "--more-than"]),
        (("--quota", "1", "--weights", "9" * 5000), ["--weights[1]"]),
    ],
)
def test_what_cannot_be_counted_is_named(words: tuple[str | Path, ...], places: list[str]) -> None:
    result = run("power", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(" ")[0].rstrip("\u00a0:") for line in result.stderr.splitlines()] == places


def test_a_game_too_long_to_count_exactly_is_refused_at_once() -> None:
    weights = ",".join(str(10**9 + 7**number % 10**8) for number in range(60))
    start = time.perf_counter()

    result = run("power", "--quota", str(30 * 10**9), "--weights", weights)

    assert time.perf_counter() - start < 3
    assert result.exit_code == 2
    assert "trop long" in result.stderr


@pytest.mark.parametrize("quota", ["50 %", "100 %"])
def test_a_thousand_players_are_answered_in_seconds(quota: str) -> None:
    weights = ",".join(str(1 + number % 9) for number in range(1000))
    start = time.perf_counter()

    record = json_answer("power", "--quota", quota, "--weights", weights)

    assert time.perf_counter() - start < 8
    assert len(record["players"]) == 1000
    assert record["smallest_winning_coalitions"] is None


def test_weights_of_billions_are_counted_when_they_are_alike() -> None:
    record = json_answer("power", "--quota", str(31 * 10**9), "--weights", ",".join([str(10**9)] * 60))

    assert {player["banzhaf"] for player in record["players"]} == {"1/60"}


CLIC = ("power", "clic-des-champs", "--decision", "ordinary")
HEADS = ("--heads", "producteurs=14,consomacteurs=10,associations=4")


@pytest.mark.parametrize("words", [CLIC, (*CLIC, *HEADS), ("power", "sel", "--decision", "ordinary", "--heads", "24")])
def test_the_answer_for_colleges_is_valid_under_its_schema(words: tuple[str, ...]) -> None:
    Draft202012Validator(college_power_schema()).validate(json_answer(*words))


def test_colleges_below_half_have_the_same_power_whatever_their_weights() -> None:
    record = json_answer(*CLIC)

    assert [college["weight"] for college in record["colleges"]] == ["2/5", "2/5", "1/5"]
    assert [college["shapley_shubik"] for college in record["colleges"]] == ["1/3", "1/3", "1/3"]
    assert [college["member"] for college in record["colleges"]] == [None, None, None]


def test_one_member_of_each_college_is_counted_when_their_numbers_are_given() -> None:
    record = json_answer(*CLIC, *HEADS)

    assert [college["heads"] for college in record["colleges"]] == [14, 10, 4]
    assert all(college["member"]["error"] is None for college in record["colleges"])
    shares = [Fraction(college["member"]["shapley_shubik"]) * college["heads"] for college in record["colleges"]]
    assert sum(shares) == 1


def test_the_answer_for_colleges_says_what_surprises_first() -> None:
    said = answer(*CLIC, *HEADS).replace("\u00a0", " ").replace("\u202f", " ")

    assert said.splitlines()[2].startswith("→ Les poids (40 %, 40 % et 20 %) n’y changent rien")
    assert "tout son collège" in said


def test_large_colleges_are_computed_with_their_error() -> None:
    heads = ("--heads", "producteurs=1400,consomacteurs=10000,associations=40")
    record = json_answer(*CLIC, *heads)

    assert all(0 < float(college["member"]["error"]) < 1e-5 for college in record["colleges"])
    assert "Computed to within 10⁻" in answer(*CLIC, *heads, "--lang", "en")


@pytest.mark.parametrize("call", ["1", "2"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_extraordinary_decisions_are_answered_at_both_calls(call: str, language: str) -> None:
    words = ("power", "clic-des-champs", "--decision", "extraordinary", "--call", call, "--lang", language)

    assert answer(*words, *HEADS)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (("clic-des-champs",), ["--decision"]),
        (("clic-des-champs", "--decision", "ordinaire"), ["--decision"]),
        (("cafe-associatif", "--decision", "ordinary", "--call", "2"), ["--call"]),
        (("clic-des-champs", "--decision", "ordinary", "--heads", "producteurs=3"), ["--heads"]),
        (("clic-des-champs", "--decision", "ordinary", "--heads", "a=3,b=2"), ["--heads", "--heads"]),
        (("clic-des-champs", "--decision", "ordinary", "--quota", "3"), ["--quota"]),
        (("sel", "--decision", "ordinary"), ["--heads"]),
        (("sel", "--decision", "ordinary", "--heads", "0"), ["--heads"]),
        ((NICE, "--heads", "3"), ["--heads"]),
        (("nulle-part",), ["nulle-part"]),
        (("alter-conso-2008", "--decision", "ordinary"), ["weighing", "decisions.ordinary.first.quorum"]),
    ],
)
def test_what_does_not_fit_the_statutes_is_named(words: tuple[str | Path, ...], places: list[str]) -> None:
    result = run("power", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(" ")[0].rstrip("\u00a0:") for line in result.stderr.splitlines()][: len(places)] == places


def heads_for(colleges: list[str]) -> str:
    """Give some members to each college, or to all where there is none."""
    if colleges == ["members"]:
        return "24"
    return ",".join(f"{college}={5 + 3 * rank}" for rank, college in enumerate(colleges))


@pytest.mark.parametrize("identity", preset_ids())
def test_every_decision_of_every_preset_is_answered(identity: str) -> None:
    statutes = preset(identity)
    kinds = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    rules = {kind: rule_of(statutes, kind, 1) for kind in kinds}

    for kind, rule in rules.items():
        words = ("--decision", kind, "--heads", heads_for(list(getattr(rule, "weights", {}))))
        assert not isinstance(rule, DecisionRule) or json_answer("power", identity, *words)["colleges"]
