"""The unit of work of an action: one transaction, its time, who acts."""

import datetime
from dataclasses import dataclass

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Work:
    """One transaction in which an action writes.

    session: where rows are read and written.
    now: the time of the database when the transaction began, in UTC.
    account_id: who acts; None when the program acts by itself.
    """

    session: Session
    now: datetime.datetime
    account_id: int | None
