"""Values are immutable, compared by their terms, and say what they are."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from fractions import Fraction

import pytest

from govtool.domain.articles import NOT_SEEN
from govtool.domain.thresholds import Comparison, Threshold

HALF = Threshold(share=Fraction(1, 2), comparison=Comparison.MORE_THAN)


def test_a_value_cannot_change() -> None:
    with pytest.raises(FrozenInstanceError):
        HALF.share = Fraction(1)  # type: ignore[misc] # this is what is refused.
    with pytest.raises(FrozenInstanceError):
        del HALF.share


def test_values_are_equal_when_their_terms_are() -> None:
    assert Threshold(share=Fraction(2, 4), comparison=Comparison.MORE_THAN) == HALF
    assert hash(Threshold(share=Fraction(2, 4), comparison=Comparison.MORE_THAN)) == hash(HALF)
    assert replace(HALF, comparison=Comparison.AT_LEAST) != HALF


def test_a_missing_or_unknown_term_is_refused() -> None:
    with pytest.raises(TypeError, match="needs comparison"):
        Threshold(share=Fraction(1))  # type: ignore[call-arg] # this is what is refused.
    with pytest.raises(TypeError, match="has no shade"):
        Threshold(share=Fraction(1), comparison=Comparison.AT_LEAST, shade=1)  # type: ignore[call-arg] # likewise.


def test_a_value_is_a_dataclass_with_defaults() -> None:
    assert {field.name for field in fields(HALF)} == {"article", "quote", "note", "share", "comparison"}
    assert HALF.article is NOT_SEEN


def test_a_value_survives_copying_and_pickling() -> None:
    assert copy.deepcopy(HALF) == HALF
    assert pickle.loads(pickle.dumps(HALF)) == HALF


def test_a_value_has_no_room_for_more() -> None:
    assert not hasattr(HALF, "__dict__")
