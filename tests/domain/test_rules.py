"""The rule of one decision is taken from the statutes, or what is missing is said."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.articles import NONE, NoneStated
from govtool.domain.bases import HeadsBase
from govtool.domain.clauses import ALL, CastingVote, CastingVoteHolder, CollegesInFavour, NoQuorum, Unanimity
from govtool.domain.findings import Figures, Refusal
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, _complete, rule_of, weights_in
from govtool.domain.statutes import Call, College, DecisionKind, LegalForm, Statutes
from govtool.domain.weighing import Weighing
from tests.factories.counted import by_majority, heads, majority, proportional
from tests.factories.written_statutes import complete_scic

STATUTES = complete_scic()
CASTING_VOTE = CastingVote(given_to=CastingVoteHolder.CHAIR)
FIRST = Call(
    quorum=(NoQuorum(),), majority=majority(), conditions=(CollegesInFavour(number=ALL),), casting_vote=CASTING_VOTE
)
SECOND = Call(quorum=(NoQuorum(),), majority=majority("2/3"))


def kind(**terms: object) -> DecisionKind:
    assert not isinstance(STATUTES.decisions, Hole)
    return replace(STATUTES.decisions["ordinary"], **{"first": FIRST, "second": SECOND, **terms})


def statutes(terms: Mapping[str, object] | None = None, **changed: object) -> Statutes:
    return replace(STATUTES, decisions={"ordinary": kind(**(terms or {}))}, **changed)


def refusals(written: Statutes, call: int = 1, name: str = "ordinary") -> list[tuple[str, Figures]]:
    found = rule_of(written, name, call)
    assert isinstance(found, tuple), found
    return [(refusal.code, refusal.figures) for refusal in found]


def rule(written: Statutes, call: int = 1) -> DecisionRule:
    found = rule_of(written, "ordinary", call)
    assert isinstance(found, DecisionRule), found
    return found


def hole(path: str, *missing: str) -> tuple[str, Figures]:
    return "hole", {"path": path, "missing": missing}


def test_a_rule_holds_every_term_of_its_call() -> None:
    found = rule(statutes())

    assert found.weights == {"salaries": Fraction(2, 5), "mangeurs": Fraction(2, 5), "communes": Fraction(1, 5)}
    assert found.weighing == STATUTES.weighing
    assert found.quorum == FIRST.quorum
    assert found.majority == FIRST.majority
    assert found.conditions == FIRST.conditions
    assert found.casting_vote == CASTING_VOTE


def test_the_second_call_has_its_own_terms() -> None:
    found = rule(statutes(), call=2)

    assert found.majority == SECOND.majority
    assert (found.conditions, found.casting_vote) == ((), None)


def test_a_kind_may_have_its_own_weighing() -> None:
    found = rule(statutes({"weighing": heads()}))

    assert found.weighing == heads()
    assert found.weights == {"salaries": 0, "mangeurs": 0, "communes": 0}


def test_the_order_of_the_statutes_is_kept() -> None:
    assert list(rule(statutes()).weights) == ["salaries", "mangeurs", "communes"]


def test_an_unknown_kind_of_decision_is_refused_with_the_known_ones() -> None:
    assert refusals(statutes(), name="extra") == [("unknown-decision-kind", {"kind": "extra", "known": ("ordinary",)})]


@pytest.mark.parametrize("call", [1, 2])
def test_a_call_that_the_statutes_exclude_is_refused(call: int) -> None:
    excluded = {"first": NONE, "second": NONE}

    assert refusals(statutes(excluded), call) == [("no-such-call", {"kind": "ordinary", "call": call})]


@pytest.mark.parametrize(("call", "path"), [(1, "decisions.ordinary.first"), (2, "decisions.ordinary.second")])
def test_a_call_that_the_statutes_leave_open_is_a_hole(call: int, path: str) -> None:
    assert refusals(statutes({"first": Hole(), "second": Hole()}), call) == [hole(path)]


def test_open_decisions_are_a_hole() -> None:
    assert refusals(replace(STATUTES, decisions=Hole(missing=("x",)))) == [hole("decisions", "x")]


MISSING = Hole(missing=("share",))


@pytest.mark.parametrize(
    ("terms", "path"),
    [
        ({"quorum": MISSING}, "quorum"),
        ({"quorum": (NoQuorum(), MISSING)}, "quorum[2]"),
        ({"majority": MISSING}, "majority"),
        ({"conditions": (MISSING, Unanimity(base=HeadsBase.HEADS_CAST))}, "conditions[1]"),
        ({"casting_vote": MISSING}, "casting_vote"),
    ],
)
@pytest.mark.parametrize(("call", "place"), [(1, "first"), (2, "second")])
def test_each_open_term_of_a_call_is_named(terms: dict[str, object], path: str, call: int, place: str) -> None:
    written = statutes({place: replace(FIRST, **terms)})

    assert refusals(written, call) == [hole(f"decisions.ordinary.{place}.{path}", "share")]


def test_every_open_term_is_named_at_once() -> None:
    open_call = Call(quorum=(Hole(), Hole()), majority=Hole(), conditions=(Hole(), Hole()), casting_vote=Hole())
    places = ["quorum[1]", "quorum[2]", "majority", "conditions[1]", "conditions[2]", "casting_vote"]

    assert refusals(statutes({"first": open_call})) == [hole(f"decisions.ordinary.first.{place}") for place in places]


@pytest.mark.parametrize(
    ("terms", "changed", "path"),
    [
        ({}, {"weighing": Hole()}, "weighing"),
        ({"weighing": Hole()}, {}, "decisions.ordinary.weighing"),
        ({}, {"colleges": Hole()}, "colleges"),
    ],
)
def test_an_open_weighing_is_named_before_the_open_terms_of_the_call(
    terms: dict[str, object], changed: dict[str, object], path: str
) -> None:
    written = statutes({**terms, "first": replace(FIRST, majority=Hole())}, **changed)

    assert refusals(written) == [hole(path), hole("decisions.ordinary.first.majority")]


def college(identity: str, weight: Fraction | Hole | None) -> College:
    return College(id=identity, name=identity, weight=weight)


def weights(form: LegalForm, *stated: Fraction | Hole | None, weighing: Weighing | None = None) -> object:
    colleges = tuple(college(name, weight) for name, weight in zip("abcdefghijk", stated, strict=False))
    return weights_in(statutes(legal_form=form, colleges=colleges), weighing or proportional())


@pytest.mark.parametrize("form", [LegalForm.SCIC, LegalForm.SCIC_SA, LegalForm.SCIC_SARL, LegalForm.SCIC_SAS], ids=str)
@pytest.mark.parametrize("weighing", [proportional(), by_majority()], ids=["proportional", "majority"])
def test_colleges_of_a_scic_without_stated_weight_weigh_the_same(form: LegalForm, weighing: Weighing) -> None:
    assert weights(form, None, None, None, None, weighing=weighing) == dict.fromkeys("abcd", Fraction(1, 4))


def missing_weights(*names: str) -> tuple[Refusal, ...]:
    return tuple(Refusal("hole", {"path": f"colleges[{name}].weight"}) for name in names)


@pytest.mark.parametrize("form", [LegalForm.ASSOCIATION, LegalForm.SCOP_SA, LegalForm.CONSUMER_COOPERATIVE], ids=str)
def test_elsewhere_weights_that_are_not_stated_are_missing(form: LegalForm) -> None:
    assert weights(form, None, None, None) == missing_weights("a", "b", "c")


def test_weights_stated_in_part_are_missing_for_the_others() -> None:
    assert weights(LegalForm.SCIC_SA, Fraction(1, 2), None, Hole()) == missing_weights("b", "c")


def test_weights_that_nobody_knows_are_not_silence() -> None:
    assert weights(LegalForm.SCIC_SA, Hole(), Hole(), Hole()) == missing_weights("a", "b", "c")


def test_a_weighing_of_colleges_without_any_is_refused() -> None:
    assert weights(LegalForm.SCIC_SA) == (Refusal("no-colleges", {}),)


def test_without_colleges_all_members_are_one_body() -> None:
    assert weights(LegalForm.SCIC_SA, weighing=heads()) == {"members": 1}


def test_missing_weights_are_named_before_the_open_terms_of_the_call() -> None:
    colleges = (college("a", Fraction(1, 2)), college("b", Hole()), college("c", None))
    written = statutes({"first": replace(FIRST, majority=Hole())}, colleges=colleges)
    found = rule_of(written, "ordinary", 1)

    assert isinstance(found, tuple)
    assert found == (
        *missing_weights("b", "c"),
        Refusal("hole", {"path": "decisions.ordinary.first.majority", "missing": ()}),
    )


@pytest.mark.parametrize("second", [NONE, Hole()])
def test_what_the_second_call_lacks_does_not_matter_to_the_first(second: NoneStated | Hole) -> None:
    assert rule(statutes({"second": second})).majority == FIRST.majority


@pytest.mark.parametrize("term", ["quorum", "majority", "casting_vote"])
def test_a_call_with_a_hole_is_never_taken_for_a_complete_one(term: str) -> None:
    with pytest.raises(ValueError, match=r"^a call with holes was taken for a complete one$"):
        _complete({}, heads(), replace(FIRST, **{term: Hole()}))
