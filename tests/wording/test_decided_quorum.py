"""The quorum of a decision in sentences: what is asked, what is there, and which condition fails."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.articles import Article
from govtool.domain.clauses import ALL, CollegesQuorum, HeadsQuorum
from govtool.domain.quorum import quorum_of
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison
from govtool.wording.decided.context import Context
from govtool.wording.decided.quorum import quorum_line
from govtool.wording.language import voice_in
from tests.factories.polls import college, weighted

A_THIRD = {"share": Fraction(1, 3), "comparison": Comparison.AT_LEAST}
HEADS = HeadsQuorum(**A_THIRD, article=Article(text="statuts", number="12"))
COLLEGES = CollegesQuorum(number=ALL, share=Fraction(1, 2), comparison=Comparison.MORE_THAN)
SHEET = CountSheet(colleges=(college("north", attending=9, enrolled=18), college("south", attending=1, enrolled=10)))
RULE = replace(weighted(north="1/2", south="1/2"), quorum=(HEADS,))


def sentences(*clauses: HeadsQuorum | CollegesQuorum, language: str) -> list[str]:
    finding = quorum_of(replace(RULE, quorum=clauses), SHEET, RULE.weights)
    line = quorum_line(Context(voice=voice_in(language), names={}), finding)
    return [line.sentence, *(inner.sentence for inner in line.lines)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "10 présents ou représentés sur 28 inscrits ; il en faut au moins 1/3 (33,33 %), soit 10."),
        ("en", "10 present or represented of 28 enrolled; at least 1/3 (33.33%) of them required, that is 10."),
    ],
)
def test_a_quorum_of_heads_says_the_share_asked_and_then_the_heads_that_make_it(language: str, sentence: str) -> None:
    assert sentences(HEADS, language=language) == [sentence]


@pytest.mark.parametrize(
    ("language", "met", "missed"),
    [
        ("fr", "soit 10. (statuts, art. 12) Condition remplie.", "de leurs membres. Condition non remplie."),
        ("en", "that is 10. (statuts, art. 12) Condition met.", "of their members. Condition not met."),
    ],
)
def test_each_of_several_conditions_says_whether_it_is_met(language: str, met: str, missed: str) -> None:
    _, heads, colleges = sentences(HEADS, COLLEGES, language=language)

    assert heads.endswith(met)
    assert colleges.endswith(missed)
