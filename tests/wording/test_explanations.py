"""Explanations say how a decision is made, step by step, with the numbers that the enrolled members give."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import (
    ALL,
    CastingVote,
    CastingVoteHolder,
    CollegesQuorum,
    CompositeQuorum,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.domain.decisions import Outcome, decide
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Call, DecisionKind, Statutes
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import HeadsWeighing
from govtool.presets.documents import preset, preset_ids
from govtool.wording.explained.heads import empty_sheet
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


THIRD = Fraction(1, 3)
BOTH = {"comparison": Comparison.AT_LEAST, "share": THIRD}
TEN = {"salaries": 9, "mangeurs": 30, "communes": 2}


def quorum_call(*quorum: QuorumClause) -> Call:
    return Call(quorum=quorum, majority=majority("1/2", Comparison.MORE_THAN))


@pytest.mark.parametrize(
    ("quorum", "sentences"),
    [
        ((HeadsQuorum(**BOTH),), ("Avec 41 inscrits, il faut au moins 14 membres.",)),
        (
            (HeadsQuorum(share=THIRD, comparison=Comparison.MORE_THAN),),
            ("Avec 41 inscrits, il faut au moins 14 membres.",),
        ),
        (
            (HeadsQuorum(share=Fraction(1), comparison=Comparison.MORE_THAN),),
            ("Avec 41 inscrits, ce n’est pas possible.",),
        ),
        (
            (CollegesQuorum(number=ALL, **BOTH),),
            (
                "Collège Salariés : au moins 3 membres sur 9.",
                "Collège Mangeurs : au moins 10 membres sur 30.",
                "Collège Communes : au moins 1 membre sur 2.",
            ),
        ),
        (
            (WeightedHeadsQuorum(**BOTH),),
            ("Avec ces effectifs, il faut au moins 5 membres, au mieux répartis (Salariés : 3 et Communes : 2).",),
        ),
        (
            (CompositeQuorum(colleges=("communes",), **BOTH),),
            ("Ce nombre dépend de qui participe, et non du nombre d’inscrits.",),
        ),
        ((NoQuorum(),), ()),
    ],
)
def test_the_quorum_is_said_in_members_when_their_number_is_known(
    quorum: tuple[QuorumClause, ...], sentences: tuple[str, ...]
) -> None:
    call = call_of(with_call(complete_scic(), quorum_call(*quorum)), TEN)

    assert sentences_of(call, "quorum")[1:] == sentences


def test_several_conditions_are_added_up() -> None:
    quorum = (HeadsQuorum(**BOTH), CompositeQuorum(colleges=("salaries",), **BOTH))
    call = call_of(with_call(complete_scic(), quorum_call(*quorum)), TEN)

    assert sentences_of(call, "quorum")[-1].startswith(
        "Avec ces effectifs, il faut au moins 14 membres, au mieux répartis"
    )


def test_the_members_said_make_the_quorum_and_one_fewer_does_not() -> None:
    statutes = with_call(complete_scic(), quorum_call(WeightedHeadsQuorum(**BOTH)))
    rule = rule_of(statutes, "ordinary", 1)
    assert isinstance(rule, DecisionRule)
    sheet = empty_sheet(TEN)
    salaries, mangeurs, communes = sheet.colleges

    enough = replace(sheet, colleges=(replace(salaries, present=3), mangeurs, replace(communes, present=2)))
    short = replace(sheet, colleges=(replace(salaries, present=2), mangeurs, replace(communes, present=2)))

    assert decide(rule, enough).outcome is not Outcome.NO_QUORUM
    assert decide(rule, short).outcome is Outcome.NO_QUORUM


def test_a_quorum_out_of_reach_says_so() -> None:
    quorum = WeightedHeadsQuorum(share=Fraction(1), comparison=Comparison.MORE_THAN)
    call = call_of(with_call(complete_scic(), quorum_call(quorum)), TEN)

    assert sentences_of(call, "quorum")[-1] == "Avec ces effectifs, le quorum ne peut pas être atteint."


def test_a_majority_of_all_members_is_said_in_votes() -> None:
    statutes = replace(
        complete_scic(),
        colleges=(),
        categories=(),
        weighing=HeadsWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED),
    )
    enrolled = replace(
        majority("1/2", Comparison.MORE_THAN), base=AssemblyBase.TOTAL_WEIGHT, college_base=CollegeBase.ENROLLED
    )
    call = call_of(with_call(statutes, Call(quorum=(NoQuorum(),), majority=enrolled)), {"members": 24})

    assert sentences_of(call, "majority")[-1] == "Avec 24 inscrits, il faut au moins 13 votes pour."


def test_weights_change_with_the_members_and_the_explanation_says_how() -> None:
    call = call_of(complete_scic(), {"salaries": 9, "mangeurs": 0, "communes": 2})

    assert sentences_of(call, "weights")[-1] == (
        "Avec ces effectifs : 2 collèges seulement ont des membres : la pondération ne s’applique plus, "
        "une personne vaut une voix."
    )


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


def test_a_kind_without_a_vote_has_no_step() -> None:
    kinds = complete_scic().decisions
    assert isinstance(kinds, Mapping)
    opinion: DecisionKind = replace(kinds["ordinary"], first=NONE, second=NONE)

    (explanation,) = explanations(replace(complete_scic(), decisions={"opinion": opinion}), FRENCH, None)

    assert explanation.calls == ()
