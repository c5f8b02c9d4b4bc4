"""Amounts: exact weights and quotas, as whole numbers or as text such as `7`, `3/2`, `12,5` or `62 %`."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, NamedTuple, NewType

from govtool.presets.shares import share_of

Amount = NewType("Amount", Fraction)
"""An exact weight in a document, not below zero."""


class Quota(NamedTuple):
    """A quota in a document.

    amount: what is written, in percent divided by 100.
    is_share: whether it is written in percent, which makes it a share of all the weights.
    """

    amount: Fraction
    is_share: bool

    def of(self, weights: Iterable[Fraction]) -> Fraction:
        """Give what the weights are compared with."""
        return self.amount * sum(weights, Fraction(0)) if self.is_share else self.amount


MINUS: Final = ("-", "−")


def amount_of(text: str) -> Fraction | None:
    """Read an amount exactly, below zero included; None when the text is not one."""
    written = text.strip()
    below = written.startswith(MINUS)
    amount = share_of(written[1:] if below else written)
    return -amount if below and amount is not None else amount


def is_percent(text: str) -> bool:
    """Say whether an amount is written in percent."""
    return text.strip().endswith("%")
