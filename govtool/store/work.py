"""The unit of work of an action: one transaction, its time, who acts."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

Clock = Callable[[Session], datetime.datetime]


@dataclass(frozen=True, slots=True)
class Work:
    """One transaction in which an action writes.

    session: where rows are read and written.
    now: the time of the database when the transaction began, in UTC.
    account_id: who acts; None when the program acts by itself.
    clock: asks the database for the time again.
    """

    session: Session
    now: datetime.datetime
    account_id: int | None
    clock: Clock

    def later(self) -> "Work":
        """Give the same transaction at the time it is now, for what had to wait for a lock."""
        return replace(self, now=self.clock(self.session))
