"""Explanations say how a decision is made, step by step, with the numbers that the enrolled members give."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase
from govtool.domain.clauses import (
    CastingVote,
    CastingVoteHolder,
    NoQuorum,
)
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Call, Statutes
from govtool.domain.thresholds import Comparison
from govtool.presets.documents import preset, preset_ids
from govtool.wording.explanations import CallExplanation, explanations, explanations_record, explanations_text
from govtool.wording.language import voice_in
from tests.factories.written_statutes import complete_scic, draft, majority, majority_scic

TEXTS = Path(__file__).parent / "texts"
WRITTEN = {"complete_scic": complete_scic, "majority_scic": majority_scic, "draft": draft}
FRENCH = voice_in("fr")
STEPS = ["weights", "quorum", "votes", "carry", "majority", "conditions", "tie", "outcome"]


def with_call(statutes: Statutes, call: Call) -> Statutes:
    """The same statutes with one kind of decision, at one call."""
    kinds = statutes.decisions
    assert isinstance(kinds, Mapping)
    return replace(statutes, decisions={"ordinary": replace(kinds["ordinary"], first=call, second=NONE)})


def call_of(statutes: Statutes, enrolled: dict[str, int] | None = None) -> CallExplanation:
    (explanation,) = explanations(statutes, FRENCH, enrolled, "ordinary", 1)
    return explanation.calls[0]


def sentences_of(call: CallExplanation, key: str) -> tuple[str, ...]:
    return tuple(
        sentence.replace("\u202f", " ").replace("\u00a0", " ")
        for step in call.steps
        if step.key == key
        for passage in step.passages
        for sentence in passage.sentences
    )


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", list(WRITTEN))
def test_the_whole_explanation_reads_as_it_was_read_over(name: str, language: str) -> None:
    statutes, voice = WRITTEN[name](), voice_in(language)
    expected = (TEXTS / f"explained_{name}.{language}.txt").read_text(encoding="utf-8")

    assert explanations_text(statutes, voice, explanations(statutes, voice, None)) + "\n" == expected


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_explained_within_the_width(identity: str, language: str) -> None:
    statutes, voice = preset(identity), voice_in(language)

    text = explanations_text(statutes, voice, explanations(statutes, voice, None), width=80)

    assert max(len(line) for line in text.splitlines()) <= 80
    assert not re.search(r"[{}]|\bNone\b|Fraction|<", text)


@pytest.mark.parametrize("identity", preset_ids())
def test_every_call_takes_the_eight_steps_in_their_order(identity: str) -> None:
    explained = explanations(preset(identity), FRENCH, None)

    steps = [[step.key for step in call.steps][:8] for explanation in explained for call in explanation.calls]

    assert all(keys == STEPS for keys in steps)
    assert all(step.passages for explanation in explained for call in explanation.calls for step in call.steps), (
        "a step without a word"
    )


@pytest.mark.parametrize("identity", preset_ids())
def test_an_explanation_is_complete_exactly_when_the_decision_can_be_counted(identity: str) -> None:
    statutes = preset(identity)
    calls = [
        (explanation.decision, call)
        for explanation in explanations(statutes, FRENCH, None)
        for call in explanation.calls
    ]

    assert [call.is_complete for _, call in calls] == [
        isinstance(rule_of(statutes, kind, call.number), DecisionRule) for kind, call in calls
    ]
    assert [call.is_complete for _, call in calls] == [
        "open" not in {step.key for step in call.steps} for _, call in calls
    ]


def test_one_kind_and_one_call_are_explained_when_asked() -> None:
    (explanation,) = explanations(complete_scic(), FRENCH, None, "ordinary", 2)

    assert [call.number for call in explanation.calls] == [2]
    assert sentences_of(explanation.calls[0], "quorum") == (
        "Il n’y a pas de quorum : l’assemblée décide quel que soit le nombre de participants.",
    )


def test_the_second_call_says_only_what_differs_from_the_first() -> None:
    statutes = complete_scic()
    text = explanations_text(statutes, FRENCH, explanations(statutes, FRENCH, None, "ordinary"))

    second = text[text.index("Deuxième convocation") :]

    assert "Comme à la première convocation, sauf ce qui suit." in second
    assert "2. Quorum" in second
    assert "1. Poids" not in second


@pytest.mark.parametrize(
    ("share", "comparison", "base", "sentence"),
    [
        ("1/2", Comparison.MORE_THAN, AssemblyBase.WEIGHT_CAST, "À égalité exacte, la résolution n’est pas adoptée."),
        ("1/2", Comparison.AT_LEAST, AssemblyBase.WEIGHT_CAST, "À égalité exacte, la résolution est adoptée."),
        (
            "1/2",
            Comparison.AT_LEAST,
            AssemblyBase.TOTAL_WEIGHT,
            "À égalité exacte, la résolution n’est adoptée que si les votes pour réunissent la part demandée.",
        ),
        (
            "2/3",
            Comparison.AT_LEAST,
            AssemblyBase.WEIGHT_CAST,
            "La majorité demandée dépasse la moitié : une égalité ne l’atteint pas.",
        ),
    ],
)
def test_a_tie_is_said_as_it_is_counted(share: str, comparison: Comparison, base: AssemblyBase, sentence: str) -> None:
    clause = replace(majority(share, comparison), base=base)

    call = call_of(with_call(complete_scic(), Call(quorum=(NoQuorum(),), majority=clause)))

    assert sentences_of(call, "tie") == (sentence,)


def test_a_casting_vote_is_said_with_the_outcome_that_awaits_it() -> None:
    half = majority("1/2", Comparison.MORE_THAN)
    chair = CastingVote(given_to=CastingVoteHolder.CHAIR)
    call = call_of(with_call(complete_scic(), Call(quorum=(NoQuorum(),), majority=half, casting_vote=chair)))

    assert sentences_of(call, "tie") == ("À égalité exacte, la personne qui préside décide.",)
    assert "À égalité exacte, le résultat attend le choix de la personne qui préside." in sentences_of(call, "outcome")


def test_what_the_statutes_leave_open_is_said_where_it_matters_and_at_the_end() -> None:
    call = call_of(replace(complete_scic(), weighing=Hole()))

    assert sentences_of(call, "weights")[-1] == "Façon de compter : le document n’en dit rien."
    assert sentences_of(call, "votes")[-1] == "Les statuts ne disent pas comment les votes se comptent."
    assert sentences_of(call, "open")[1:] == ("Du vote au poids",)


def test_statutes_without_decisions_say_so() -> None:
    statutes = replace(complete_scic(), decisions=Hole())

    assert "Les statuts ne disent rien des décisions." in explanations_text(
        statutes, FRENCH, explanations(statutes, FRENCH, None)
    )


def test_the_record_holds_every_step_with_its_article() -> None:
    statutes = complete_scic()
    record = explanations_record(statutes, explanations(statutes, FRENCH, None, "ordinary", 1))
    assert isinstance(record, dict)
    (decision,) = record["decisions"]  # type: ignore[misc, union-attr]
    (call,) = decision["calls"]  # type: ignore[index, call-overload, misc]

    assert [step["step"] for step in call["steps"]] == [*STEPS, "not-choosing"]  # type: ignore[index, union-attr, call-overload]
    assert call["steps"][4]["passages"][0]["article"] == {"text": "statuts", "number": "21"}  # type: ignore[index, call-overload]


def test_where_too_few_colleges_forbid_to_decide_nothing_is_counted_even_without_a_quorum() -> None:
    call = Call(quorum=(NoQuorum(),), majority=majority("1/2", Comparison.MORE_THAN))
    blocking, keeping = with_call(majority_scic(), call), with_call(complete_scic(), call)

    assert sentences_of(call_of(blocking), "outcome")[0].startswith("Sans quorum, rien n’est compté")
    assert not sentences_of(call_of(keeping), "outcome")[0].startswith("Sans quorum, rien n’est compté")
