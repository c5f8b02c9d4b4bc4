"""How an assembly is called: the clauses on notice and agenda."""

from fractions import Fraction

from govtool.domain.articles import Clause, NoneStated
from govtool.domain.values import immutable


@immutable
class Notice(Clause):
    """How long before the assembly members are called.

    first_days: days before a first call.
    second_days: days before a second call, or `none` when there is no second call.
    clear_days: whether the day of sending and the day of the assembly are both left out of the count.
    """

    first_days: int
    second_days: int | NoneStated
    clear_days: bool


@immutable
class Agenda(Clause):
    """What may be voted on.

    add_right: share of the members who may add a resolution, or `none`.
    add_deadline_days: days before the assembly until which they may, or `none`.
    exceptions: what may be decided although it is not on the agenda, such as `dismissal`.
    """

    add_right: Fraction | NoneStated
    add_deadline_days: int | NoneStated
    exceptions: tuple[str, ...]
