"""Shares are read exactly or not at all."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.presets.shares import share_of, text_of


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("2/5", Fraction(2, 5)),
        (" 1 / 3 ", Fraction(1, 3)),
        ("40 %", Fraction(2, 5)),
        ("40%", Fraction(2, 5)),
        ("40\N{NARROW NO-BREAK SPACE}%", Fraction(2, 5)),
        ("12,5 %", Fraction(1, 8)),
        ("33.333 %", Fraction(33333, 100000)),
        ("0", Fraction(0)),
        ("1", Fraction(1)),
        ("0,1", Fraction(1, 10)),
    ],
)
def test_a_share_is_read_exactly(text: str, share: Fraction) -> None:
    assert share_of(text) == share


@pytest.mark.parametrize(
    "text", ["", "abc", "1/0", "-1/2", "1e-1", "nan", "inf", "1/2/3", "½", "٣/٤", "9" * 19, "1 000/3", "%"]
)
def test_what_is_not_a_share_is_not_read(text: str) -> None:
    assert share_of(text) is None


@given(st.fractions(min_value=0, max_value=1, max_denominator=10**9))
def test_a_written_share_reads_back_the_same(share: Fraction) -> None:
    assert share_of(text_of(share)) == share
