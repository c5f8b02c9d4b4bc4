"""Differences between two versions in sentences, clause by clause."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from govtool.domain.articles import NONE
from govtool.domain.clauses import HeadsQuorum
from govtool.domain.differences import differences
from govtool.domain.holes import Hole
from govtool.domain.meeting import Notice
from govtool.domain.organs import Situation
from govtool.domain.participation import Proxies, UnlimitedProxies
from govtool.domain.statutes import BallotMode, Call, College, DecisionKind, Statutes
from govtool.domain.thresholds import Comparison
from govtool.presets.documents import preset, preset_ids
from govtool.wording.differences import clause_differences, differences_text
from govtool.wording.language import Voice, voice_in
from tests.factories.written_statutes import article, complete_scic, draft, majority_scic

FRENCH, ENGLISH = voice_in("fr"), voice_in("en")
SPACES = str.maketrans({"\N{NARROW NO-BREAK SPACE}": " ", "\N{NO-BREAK SPACE}": " "})


def said(before: Statutes, after: Statutes, language: str = "fr") -> list[str]:
    return differences_text(before, after, voice_in(language), width=400).translate(SPACES).splitlines()


def colleges(statutes: Statutes) -> tuple[College, ...]:
    assert not isinstance(statutes.colleges, Hole)
    return statutes.colleges


def with_ordinary(statutes: Statutes, change: Callable[[DecisionKind], DecisionKind]) -> Statutes:
    assert not isinstance(statutes.decisions, Hole)
    decisions = {**statutes.decisions, "ordinary": change(statutes.decisions["ordinary"])}
    return replace(statutes, decisions=decisions)


def with_first_call(statutes: Statutes, change: Callable[[Call], Call]) -> Statutes:
    def changed(kind: DecisionKind) -> DecisionKind:
        assert isinstance(kind.first, Call)
        return replace(kind, first=change(kind.first))

    return with_ordinary(statutes, changed)


def test_the_same_statutes_say_so() -> None:
    assert said(complete_scic(), complete_scic()) == ["Les deux versions disent la même chose."]
    assert said(draft(), draft(), "en") == ["Both versions say the same thing."]


def test_a_weight_that_changes_names_its_college() -> None:
    before = complete_scic()
    employees, *others = colleges(before)
    after = replace(before, colleges=(replace(employees, weight=Fraction("1/4")), *others))

    assert said(before, after) == [
        "Collège Salariés (statuts, art. 16)",
        "  • Le poids du collège Salariés passe de 40 % à 25 %.",
    ]
    assert said(before, after, "en") == [
        "College Salariés (statuts, art. 16)",
        "  • The weight of the college Salariés goes from 40% to 25%.",
    ]


def test_a_college_that_is_added_says_its_weight_and_one_that_goes_what_it_said() -> None:
    before = complete_scic()
    employees, eaters, _ = colleges(before)
    producers = College(id="producteurs", name="Producteurs", weight=Fraction("1/5"), article=article("16"))

    assert said(before, replace(before, colleges=(employees, eaters, producers))) == [
        "Collège Communes (statuts, art. 16)",
        "  • Retrait : Le collège Communes réunit la catégorie Communes. Il pèse 20 % du total.",
        "",
        "Collège Producteurs (statuts, art. 16)",
        "  • Le collège Producteurs est ajouté, avec un poids de 20 %.",
    ]


def test_a_quorum_names_its_decision_and_its_call() -> None:
    quorum = HeadsQuorum(share=Fraction("1/4"), comparison=Comparison.MORE_THAN, article=article("20"))
    before = complete_scic()

    assert said(before, with_first_call(before, lambda call: replace(call, quorum=(quorum,)))) == [
        "Assemblée générale ordinaire, première convocation, quorum (statuts, art. 20)",
        "  • Assemblée générale ordinaire, première convocation : le quorum passe de 1/5 à 1/4 des membres.",
        "  • Il faut désormais dépasser la part demandée.",
    ]


def test_a_choice_a_flag_and_a_fact_are_said_in_words() -> None:
    before = complete_scic()
    after = replace(
        with_ordinary(before, lambda kind: replace(kind, ballot=BallotMode.SECRET)),
        notice=Notice(first_days=15, second_days=8, clear_days=True),
        situation=Situation(has_employees=None, members=41),
    )

    assert said(before, after) == [
        "Assemblée générale ordinaire (statuts, art. 20)",
        "  • La façon de voter : auparavant à main levée ; désormais vote secret.",
        "",
        "Convocation (article non consulté)",
        "  • Le délai de la deuxième convocation, en jours : auparavant 10 ; désormais 8.",
        "  • Le délai se compte désormais en jours francs.",
        "",
        "Faits que la loi regarde",
        "  • Si la structure emploie des salariés : auparavant oui ; désormais non dit.",
        "  • Le nombre de membres : auparavant 40 ; désormais 41.",
    ]


def test_a_clause_of_another_kind_says_only_the_sentences_that_differ() -> None:
    before = complete_scic()
    assert isinstance(before.proxies, Proxies)
    after = replace(before, proxies=replace(before.proxies, limit=UnlimitedProxies(article=article("18"))), postal=NONE)

    found = said(before, after)

    assert found[:3] == [
        "Pouvoirs, limite par personne (statuts, art. 18)",
        "  • Auparavant : Une même personne peut recevoir 2 pouvoirs au plus.",
        "  • Désormais : Le nombre de pouvoirs par personne n’est pas limité.",
    ]
    assert found[-1] == "  • Désormais : On ne vote pas par correspondance."


def test_a_second_call_that_goes_is_named() -> None:
    before = complete_scic()

    found = said(before, with_ordinary(before, lambda kind: replace(kind, second=NONE)))

    assert found[1].startswith(
        "  • Assemblée générale ordinaire, deuxième convocation, retrait : Il n’y a pas de quorum"
    )


def test_a_hole_that_is_filled_says_what_is_now_known() -> None:
    before = replace(complete_scic(), colleges=Hole())

    found = said(before, complete_scic())

    assert found[:5] == [
        "Collèges",
        "  • Les collèges : le document en parle désormais.",
        "",
        "Collège Salariés (statuts, art. 16)",
        "  • Le collège Salariés est ajouté, avec un poids de 40 %.",
    ]


def test_another_order_and_another_text_are_said() -> None:
    before = complete_scic()
    after = replace(before, colleges=tuple(reversed(colleges(before))), summary=None, sources=("Statuts de 2026",))

    assert said(before, after) == [
        "Le document",
        "  • Le résumé : plus rien désormais.",
        "  • Les sources : « Statuts de 2026 » désormais.",
        "",
        "Collèges",
        "  • L’ordre change : Collège Communes, Collège Mangeurs et Collège Salariés.",
    ]


@pytest.mark.parametrize("voice", [FRENCH, ENGLISH])
def test_every_difference_has_a_sentence_between_any_two_documents(voice: Voice) -> None:
    documents = (complete_scic(), majority_scic(), draft(), *(preset(identity) for identity in preset_ids()))
    pairs = tuple(pairwise(documents))

    counted = [
        (len(differences(one, other)), sum(len(group.sentences) for group in clause_differences(one, other, voice)))
        for one, other in pairs
    ]

    assert all(sentences >= found for found, sentences in counted)
