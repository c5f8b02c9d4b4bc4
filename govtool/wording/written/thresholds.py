"""Thresholds in words: « au moins les deux tiers (2/3) », « plus de la moitié (1/2) »."""

from fractions import Fraction

from govtool.domain.thresholds import Comparison, Threshold
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of


def required(voice: Voice, threshold: Threshold) -> str:
    """Word what must be reached, such as « plus de la moitié (1/2) »."""
    if threshold.comparison is Comparison.AT_LEAST:
        return at_least(voice, threshold.share)
    return more_than(voice, threshold.share)


def at_least(voice: Voice, share: Fraction) -> str:
    """Word a share that is enough when it is reached exactly."""
    match (share.numerator, share.denominator):
        case (1, 1):
            return voice.say("la totalité (100 %)")
        case (1, 2):
            return voice.say("au moins la moitié (1/2)")
        case (1, 3):
            return voice.say("au moins le tiers (1/3)")
        case (2, 3):
            return voice.say("au moins les deux tiers (2/3)")
        case (1, 4):
            return voice.say("au moins le quart (1/4)")
        case (3, 4):
            return voice.say("au moins les trois quarts (3/4)")
        case (1, 5):
            return voice.say("au moins le cinquième (1/5)")
        case _:
            return voice.say("au moins {share}", share=share_of(voice, share))


def more_than(voice: Voice, share: Fraction) -> str:
    """Word a share that must be passed."""
    match (share.numerator, share.denominator):
        case (1, 2):
            return voice.say("plus de la moitié (1/2)")
        case (1, 3):
            return voice.say("plus du tiers (1/3)")
        case (2, 3):
            return voice.say("plus des deux tiers (2/3)")
        case (1, 4):
            return voice.say("plus du quart (1/4)")
        case (3, 4):
            return voice.say("plus des trois quarts (3/4)")
        case (1, 5):
            return voice.say("plus du cinquième (1/5)")
        case _:
            return voice.say("plus de {share}", share=share_of(voice, share))
