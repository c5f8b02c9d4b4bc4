"""The rooms that pages reach: how to read, how to write, what the settings say; wired by the application."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from flask import current_app

if TYPE_CHECKING:
    import datetime

    from sqlalchemy.orm import Session

    from govtool.access.federation import Provider
    from govtool.store.work import Work
    from govtool.wording.letters import ShownMail

KEY = "govtool"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """What the application gives to its pages.

    reading: opens a session that only reads.
    writing: opens a transaction for one action of an account.
    clock: asks the database what time it is.
    wake: tells the worker that a letter or a document waits.
    base_url: the address under which people reach the application.
    demo: whether it is a demonstration.
    open_founding: whether somebody without an account may begin a collective.
    federation: the provider by which people may sign in; None without one.
    mails: gives the messages of the demonstration, the latest first.
    """

    reading: "Callable[[], AbstractContextManager[Session]]"
    writing: "Callable[[int | None], AbstractContextManager[Work]]"
    clock: "Callable[[Session], datetime.datetime]"
    wake: Callable[[], None]
    base_url: str
    demo: bool
    open_founding: bool
    federation: "Provider | None"
    mails: "Callable[[], tuple[ShownMail, ...]]"


def rooms() -> Rooms:
    """Give the rooms of the running application."""
    return cast("Rooms", current_app.extensions[KEY])
