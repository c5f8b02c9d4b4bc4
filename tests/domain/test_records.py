"""The record of a decision is plain values, exact and complete."""

import json
from datetime import date
from fractions import Fraction

import pytest

from govtool.domain.articles import NOT_SEEN, Article
from govtool.domain.clauses import HeadsQuorum, SuspensiveVeto
from govtool.domain.decisions import decide
from govtool.domain.findings import Figure, Finding
from govtool.domain.margins import margin_of
from govtool.domain.records import Json, article_of, figure_of, findings_of, heads_of, record_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import EmptyCollege
from tests.factories.counted import count, heads, majority, proportional, rule, sheet

WEIGHTS = {"a": "2/5", "b": "7/20", "c": "1/4"}


def record(counted: DecisionRule, counts: CountSheet) -> dict[str, Json]:
    decision = decide(counted, counts)
    return record_of(decision, counts, margin_of(counted, counts, decision))


def test_a_record_says_the_outcome_and_exact_shares() -> None:
    counts = sheet(count("a", for_=9, against=11), count("b", for_=90, against=10), count("c", 5, for_=2, against=2))
    written = record(rule(proportional(), WEIGHTS), counts)

    assert (written["format"], written["outcome"], written["code"]) == (1, "adopted", None)
    assert (written["for"], written["against"]) == ("31/50", "19/50")
    assert (written["neutral"], written["weight_cast"]) == ("0", "1")
    assert list(written) == [
        "format",
        "outcome",
        "code",
        "for",
        "against",
        "neutral",
        "weight_cast",
        "heads",
        "findings",
        "margin",
    ]


def test_a_record_is_json() -> None:
    counts = sheet(count("a", for_=1), count("b", against=1), count("c", 1), date=date(2026, 6, 12), vetoes=("c",))
    veto = SuspensiveVeto(holder="c", days=30, subjects=("land",))

    assert (
        json.loads(json.dumps(written := record(rule(proportional(), WEIGHTS, conditions=(veto,)), counts))) == written
    )


def test_what_stays_neutral_and_what_is_cast_are_shares_of_the_total() -> None:
    counts = sheet(count("a", for_=3), count("b", against=1), count("c", 4), count("d", 0))
    weights = {"a": "2/5", "b": "1/5", "c": "1/5", "d": "1/5"}
    written = record(rule(proportional(empty_college=EmptyCollege.LOST), weights), counts)

    assert (written["for"], written["against"]) == ("1/2", "1/4")
    assert (written["neutral"], written["weight_cast"]) == ("1/4", "3/4")


def test_without_quorum_a_record_has_no_share() -> None:
    counted = rule(heads(), quorum=(HeadsQuorum(share=Fraction(1, 2), comparison=Comparison.AT_LEAST),))
    written = record(counted, sheet(count("members", 12, for_=5)))

    assert (written["outcome"], written["code"]) == ("no-quorum", None)
    assert [written[name] for name in ("for", "against", "neutral", "weight_cast")] == [None] * 4
    assert written["margin"] == {
        "changed": None,
        "added": None,
        "missing": 1,
        "colleges": {"members": {"changed": None, "added": None, "missing": 1}},
    }


def test_when_nothing_is_cast_every_share_is_nought() -> None:
    written = record(rule(heads()), sheet(count("members", 12, abstain=5)))

    assert (written["outcome"], written["code"]) == ("rejected", "nothing-cast")
    assert [written[name] for name in ("for", "against", "neutral", "weight_cast")] == ["0"] * 4


def test_a_record_carries_the_margin_of_each_college() -> None:
    counts = sheet(count("a", for_=2, against=1), count("b", 2, for_=1), count("c", for_=1, against=1))
    written = record(rule(heads(), dict.fromkeys("abc", "0")), counts)

    assert written["margin"] == {
        "changed": 1,
        "added": None,
        "missing": None,
        "colleges": {
            "a": {"changed": 1, "added": None, "missing": None},
            "b": {"changed": 1, "added": None, "missing": None},
            "c": {"changed": 1, "added": None, "missing": None},
        },
    }


def test_heads_are_added_over_colleges() -> None:
    counts = sheet(
        count("a", 40, 30, for_=10, against=9, abstain=3, blank=2, null=1),
        count("b", 20, 10, for_=1, against=2, abstain=3, blank=2, null=2),
    )

    assert heads_of(counts) == {
        "for": 11,
        "against": 11,
        "abstain": 6,
        "blank": 4,
        "null": 3,
        "voters": 35,
        "attending": 40,
        "enrolled": 60,
    }


def test_findings_keep_their_order_their_articles_and_their_steps() -> None:
    step = Finding("step", None, {"college": "a", "reached": Fraction(2, 3)})
    finding = Finding("whole", True, {"base": 3}, Article(text="statuts", number="21"), (step,))

    assert findings_of((finding, step)) == [
        {
            "code": "whole",
            "holds": True,
            "article": {"text": "statuts", "number": "21"},
            "figures": {"base": 3},
            "steps": findings_of((step,)),
        },
        {"code": "step", "holds": None, "article": None, "figures": {"college": "a", "reached": "2/3"}, "steps": []},
    ]


def test_what_nobody_has_seen_has_no_article() -> None:
    assert article_of(NOT_SEEN) is None


@pytest.mark.parametrize(
    ("figure", "plain"),
    [
        (Fraction(2, 3), "2/3"),
        (Fraction(4), "4"),
        (7, 7),
        ("salaries", "salaries"),
        (None, None),
        (date(2026, 6, 12), "2026-06-12"),
        (("a", "b"), ["a", "b"]),
        ((), []),
    ],
)
def test_a_figure_is_written_as_a_plain_value(figure: Figure, plain: Json) -> None:
    assert figure_of(figure) == plain


def test_the_majority_of_a_record_carries_its_own_figures() -> None:
    written = record(rule(heads(), majority=majority("2/3")), sheet(count("members", for_=7, against=3)))
    findings = written["findings"]
    assert isinstance(findings, list)

    assert [finding["figures"]["reached"] for finding in findings if finding["code"] == "majority"] == ["7/10"]
