"""Differences between two versions of the statutes."""

from dataclasses import replace
from fractions import Fraction

from govtool.domain.articles import NONE, NOT_SEEN
from govtool.domain.bases import Counted
from govtool.domain.clauses import HeadsQuorum
from govtool.domain.differences import Difference, differences
from govtool.domain.holes import Hole
from govtool.domain.organs import Seats
from govtool.domain.participation import FixedProxies, Proxies, UnlimitedProxies
from govtool.domain.statutes import Call, College, DecisionKind, Statutes
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import HeadsWeighing
from tests.factories.written_statutes import article, complete_scic, draft, majority_scic


def colleges_of(statutes: Statutes) -> tuple[College, ...]:
    assert not isinstance(statutes.colleges, Hole)
    return statutes.colleges


def ordinary_of(statutes: Statutes) -> DecisionKind:
    assert not isinstance(statutes.decisions, Hole)
    return statutes.decisions["ordinary"]


def with_ordinary(statutes: Statutes, ordinary: DecisionKind) -> Statutes:
    assert not isinstance(statutes.decisions, Hole)
    return replace(statutes, decisions={**statutes.decisions, "ordinary": ordinary})


def test_the_same_statutes_have_no_difference() -> None:
    assert differences(complete_scic(), complete_scic()) == ()


def test_the_version_of_the_format_is_no_difference() -> None:
    assert differences(complete_scic(), replace(complete_scic(), format=2)) == ()


def test_a_weight_is_found_by_the_id_of_its_college_with_its_clause_and_article() -> None:
    before = complete_scic()
    employees, *others = colleges_of(before)
    after = replace(before, colleges=(replace(employees, weight=Fraction("1/4")), *others))

    assert differences(before, after) == (
        Difference(
            steps=("colleges", "salaries", "weight"),
            before=Fraction("2/5"),
            after=Fraction("1/4"),
            clause=("colleges", "salaries"),
            article=article("16"),
        ),
    )
    assert differences(before, after)[0].path == "colleges.salaries.weight"


def test_a_college_added_and_one_removed_are_whole_clauses() -> None:
    before = complete_scic()
    employees, eaters, towns = colleges_of(before)
    producers = College(id="producteurs", name="Producteurs", weight=Fraction("1/5"))
    after = replace(before, colleges=(employees, eaters, producers))

    found = differences(before, after)

    assert [(difference.path, difference.before, difference.after) for difference in found] == [
        ("colleges.communes", towns, None),
        ("colleges.producteurs", None, producers),
    ]
    assert [difference.article for difference in found] == [article("16"), NOT_SEEN]


def test_another_order_is_a_difference_of_its_own() -> None:
    before = complete_scic()
    after = replace(before, colleges=tuple(reversed(colleges_of(before))))

    (found,) = differences(before, after)

    assert found.path == "colleges"
    assert found.before == ("salaries", "mangeurs", "communes")
    assert found.after == ("communes", "mangeurs", "salaries")


def test_a_quorum_condition_is_found_by_its_kind() -> None:
    before = complete_scic()
    ordinary = ordinary_of(before)
    assert isinstance(ordinary.first, Call)
    quorum = HeadsQuorum(share=Fraction("1/4"), comparison=Comparison.AT_LEAST, article=article("20"))
    after = with_ordinary(before, replace(ordinary, first=replace(ordinary.first, quorum=(quorum,))))

    (found,) = differences(before, after)

    assert found.path == "decisions.ordinary.first.quorum.heads.share"
    assert (found.before, found.after) == (Fraction("1/5"), Fraction("1/4"))
    assert found.clause == ("decisions", "ordinary", "first", "quorum", "heads")


def test_a_second_call_that_disappears_is_one_difference() -> None:
    before = complete_scic()
    ordinary = ordinary_of(before)
    after = with_ordinary(before, replace(ordinary, second=NONE))

    (found,) = differences(before, after)

    assert found.path == "decisions.ordinary.second"
    assert (found.before, found.after) == (ordinary.second, NONE)


def test_a_clause_of_another_kind_is_replaced_whole() -> None:
    before = complete_scic()
    heads = HeadsWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED, article=article("17"))

    (found,) = differences(before, replace(before, weighing=heads))

    assert (found.path, found.before, found.after) == ("weighing", before.weighing, heads)
    assert (found.clause, found.article) == (("weighing",), article("17"))


def test_a_limit_of_another_kind_is_replaced_inside_its_clause() -> None:
    before = complete_scic()
    assert isinstance(before.proxies, Proxies)
    after = replace(before, proxies=replace(before.proxies, limit=UnlimitedProxies()))

    (found,) = differences(before, after)

    assert (found.path, found.after) == ("proxies.limit", UnlimitedProxies())
    assert found.before == FixedProxies(proxies=2, article=article("18"))


def test_a_hole_that_is_filled_says_what_fills_it() -> None:
    before = replace(complete_scic(), colleges=Hole())
    after = complete_scic()

    found = differences(before, after)

    assert [difference.path for difference in found] == [
        "colleges",
        "colleges.salaries",
        "colleges.mangeurs",
        "colleges.communes",
    ]
    assert (found[0].before, found[0].after) == (Hole(), None)


def test_seats_and_facts_are_found_by_their_college_and_name() -> None:
    before = complete_scic()
    assert not isinstance(before.organs, Hole)
    board = replace(before.organs[0], seats=(Seats(college="salaries", minimum=2, maximum=3),))
    after = replace(before, organs=(board,), situation=replace(before.situation, members=41))

    assert [difference.path for difference in differences(before, after)] == [
        "organs.board.seats.salaries.minimum",
        "organs.board.seats.mangeurs",
        "situation.members",
    ]


def test_an_article_and_a_list_of_words_are_terms() -> None:
    before = complete_scic()
    assert not isinstance(before.categories, Hole)
    first, *others = before.categories
    after = replace(before, sources=("statuts",), categories=(replace(first, article=article("9")), *others))

    found = differences(before, after)

    assert [(difference.path, difference.before, difference.after) for difference in found] == [
        ("sources", (), ("statuts",)),
        ("categories.salaries.article", NOT_SEEN, article("9")),
    ]


def test_two_clauses_of_one_kind_keep_apart() -> None:
    ordinary = ordinary_of(draft())
    assert isinstance(ordinary.first, Call)
    first = replace(ordinary.first, quorum=(Hole(), Hole(missing=("share",))))
    before = with_ordinary(draft(), replace(ordinary, first=first))
    after = with_ordinary(draft(), replace(ordinary, first=replace(first, quorum=(Hole(), Hole(missing=("kind",))))))

    assert [difference.path for difference in differences(before, after)] == ["decisions.ordinary.first.quorum.hole-2"]


def test_any_two_different_documents_have_a_difference_both_ways() -> None:
    documents = (complete_scic(), majority_scic(), draft())

    found = [bool(differences(one, other)) for one in documents for other in documents if one != other]

    assert found == [True] * 6
