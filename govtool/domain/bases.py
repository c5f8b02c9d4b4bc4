"""Bases: what a number of votes is divided by, inside a college and in the assembly."""

from enum import StrEnum


class CollegeBase(StrEnum):
    """The denominator inside a college, in heads."""

    CAST = "cast"
    VOTERS = "voters"
    ATTENDING = "attending"
    ENROLLED = "enrolled"


class HeadsBase(StrEnum):
    """The denominator in the assembly when heads are compared."""

    HEADS_CAST = "heads_cast"
    HEADS_ATTENDING = "heads_attending"
    HEADS_ENROLLED = "heads_enrolled"


class AssemblyBase(StrEnum):
    """The denominator in the assembly: weights, or heads."""

    WEIGHT_CAST = "weight_cast"
    TOTAL_WEIGHT = "total_weight"
    HEADS_CAST = "heads_cast"
    HEADS_ATTENDING = "heads_attending"
    HEADS_ENROLLED = "heads_enrolled"


class Counted(StrEnum):
    """What an abstention or a blank ballot counts as."""

    NOT_COUNTED = "not-counted"
    FOR = "for"
    AGAINST = "against"
