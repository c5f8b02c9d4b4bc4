"""Postal forms: which ones are in time, and what they bring to the count sheet when it is made."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from govtool.domain.participation import NoDirection, PostalVote
from govtool.domain.sheets import CollegeCount
from govtool.domain.values import immutable


class FormKind(StrEnum):
    """How a form reaches the collective."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


class Direction(StrEnum):
    """What a form says on one resolution; nothing either on a text amended since, unless the form provides for it."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NONE = "none"


@immutable
class PostalForms:
    """The forms of one college that came in time, by what they say on one resolution.

    for_: forms for.
    against: forms against.
    abstain: forms that abstain.
    undirected: forms that say nothing.
    """

    for_: int
    against: int
    abstain: int
    undirected: int


def is_in_time(received: datetime, kind: FormKind, clause: PostalVote, assembly: date) -> bool:
    """Say whether a form counts at the assembly of a day: until the hour of the cut-off day, or all that day on paper.

    received: in the zone of the collective.
    Source: code de commerce, art. R225-77.
    """
    if kind is FormKind.PAPER:
        return received.date() <= assembly - timedelta(days=clause.paper_cutoff_days)
    day = datetime.combine(assembly, time(), tzinfo=received.tzinfo) - timedelta(days=clause.electronic_cutoff_days)
    return received <= day + timedelta(hours=clause.electronic_cutoff_hour)


def with_postal_forms(count: CollegeCount, forms: PostalForms, no_direction: NoDirection) -> CollegeCount:
    """Add the forms of a college that came in time to its counts.

    Each counts for the quorum; one that says nothing gives no ballot, or a ballot against where the statutes say so.
    Source: code de commerce, art. L225-107.
    """
    against = forms.against + (forms.undirected if no_direction is NoDirection.AGAINST else 0)
    return replace(
        count,
        postal=count.postal + forms.for_ + forms.against + forms.abstain + forms.undirected,
        for_=count.for_ + forms.for_,
        against=count.against + against,
        abstain=count.abstain + forms.abstain,
    )


def choice_under_both(form: Direction, holder: Direction) -> Direction:
    """Give the vote of a member who returned both a proxy and a form, and who is represented by the holder.

    The proxy is used, subject to what the form says, an abstention included. Source: code de commerce, art. R225-81.
    """
    return holder if form is Direction.NONE else form
