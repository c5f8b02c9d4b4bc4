"""Explanations say how many members a quorum or a majority asks, once the enrolled members are known."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import (
    ALL,
    CollegesQuorum,
    CompositeQuorum,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.domain.decisions import Outcome, decide
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Call, Statutes
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import HeadsWeighing
from govtool.wording.explained.heads import empty_sheet
from govtool.wording.explanations import explanations
from govtool.wording.language import voice_in
from tests.factories.written_statutes import complete_scic, majority


def with_call(statutes: Statutes, call: Call) -> Statutes:
    """The same statutes with one kind of decision, at one call."""
    kinds = statutes.decisions
    assert isinstance(kinds, Mapping)
    return replace(statutes, decisions={"ordinary": replace(kinds["ordinary"], first=call, second=NONE)})


def sentences_of(statutes: Statutes, enrolled: dict[str, int], key: str) -> tuple[str, ...]:
    """What one step of the first call says when these members are enrolled."""
    (explanation,) = explanations(statutes, voice_in("fr"), enrolled, "ordinary", 1)
    return tuple(
        sentence.replace("\u202f", " ").replace("\u00a0", " ")
        for step in explanation.calls[0].steps
        if step.key == key
        for passage in step.passages
        for sentence in passage.sentences
    )


THIRD = Fraction(1, 3)
BOTH = {"comparison": Comparison.AT_LEAST, "share": THIRD}
TEN = {"salaries": 9, "mangeurs": 30, "communes": 2}


def quorum_call(*quorum: QuorumClause) -> Call:
    return Call(quorum=quorum, majority=majority("1/2", Comparison.MORE_THAN))


@pytest.mark.parametrize(
    ("quorum", "sentences"),
    [
        ((HeadsQuorum(**BOTH),), ("Pour un effectif de 41, il faut au moins 14 membres.",)),
        (
            (HeadsQuorum(share=THIRD, comparison=Comparison.MORE_THAN),),
            ("Pour un effectif de 41, il faut au moins 14 membres.",),
        ),
        (
            (HeadsQuorum(share=Fraction(1), comparison=Comparison.MORE_THAN),),
            ("Pour un effectif de 41, ce n’est pas possible.",),
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
    said = sentences_of(with_call(complete_scic(), quorum_call(*quorum)), TEN, "quorum")

    assert said[1:] == sentences


def test_several_conditions_are_added_up() -> None:
    quorum = (HeadsQuorum(**BOTH), CompositeQuorum(colleges=("salaries",), **BOTH))
    said = sentences_of(with_call(complete_scic(), quorum_call(*quorum)), TEN, "quorum")

    assert said[-1].startswith("Avec ces effectifs, il faut au moins 14 membres, au mieux répartis")


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
    said = sentences_of(with_call(complete_scic(), quorum_call(quorum)), TEN, "quorum")

    assert said[-1] == "Avec ces effectifs, le quorum ne peut pas être atteint."


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
    said = sentences_of(with_call(statutes, Call(quorum=(NoQuorum(),), majority=enrolled)), {"members": 24}, "majority")

    assert said[-1] == "Pour un effectif de 24, il faut au moins 13 votes pour."


def test_weights_change_with_the_members_and_the_explanation_says_how() -> None:
    said = sentences_of(complete_scic(), {"salaries": 9, "mangeurs": 0, "communes": 2}, "weights")

    assert said[-1] == (
        "Avec ces effectifs : 2 collèges seulement ont des membres : la pondération ne s’applique plus, "
        "une personne vaut une voix."
    )


def test_every_member_may_be_needed() -> None:
    quorum = HeadsQuorum(share=Fraction(1), comparison=Comparison.AT_LEAST)

    said = sentences_of(with_call(complete_scic(), quorum_call(quorum)), TEN, "quorum")

    assert said[1:] == ("Pour un effectif de 41, il faut au moins 41 membres.",)


def test_nobody_is_enough_for_no_quorum() -> None:
    quorum = HeadsQuorum(share=Fraction(1, 2), comparison=Comparison.AT_LEAST)
    nobody = {"salaries": 0, "mangeurs": 0, "communes": 0}

    said = sentences_of(with_call(complete_scic(), quorum_call(quorum)), nobody, "quorum")

    assert said[1:] == ("Pour un effectif de 0, ce n’est pas possible.",)
