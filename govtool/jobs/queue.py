"""The queue: where work waits, and the tasks that are done in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from huey import Huey, MemoryHuey, PostgresHuey, RedisHuey, SqliteHuey, crontab
from huey.serializer import SignedSerializer

from govtool.jobs.outbox import drain, erase_letters
from govtool.jobs.papers import make_papers

if TYPE_CHECKING:
    from sqlalchemy import Engine

NAME: Final = "govtool"


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue of an installation.

    huey: what keeps and runs its tasks.
    wake: asks for what waits: letters to be sent, documents to be made.
    """

    huey: Huey
    wake: Callable[[], None]


def queue_for(url: str, secret: str, engine: "Engine", mail_url: str, sender: str) -> Queue:
    """Give the queue that an address names, with its tasks.

    Raises: ValueError for an address of another kind.
    """
    huey = _huey(url, SignedSerializer(secret=secret))

    @huey.task(name="send-letters")  # type: ignore[untyped-decorator] # huey has no types.
    def send_letters() -> int:
        return drain(engine, mail_url, sender)

    @huey.periodic_task(crontab(minute="*"), name="send-late-letters")  # type: ignore[untyped-decorator] # likewise.
    def send_late_letters() -> int:
        return drain(engine, mail_url, sender)

    @huey.task(name="make-papers")  # type: ignore[untyped-decorator] # likewise.
    def make_waiting_papers() -> int:
        return make_papers(engine)

    @huey.periodic_task(crontab(minute="*"), name="make-late-papers")  # type: ignore[untyped-decorator] # likewise.
    def make_late_papers() -> int:
        return make_papers(engine)

    _clean_at_night(huey, engine)

    def wake() -> None:
        send_letters()
        make_waiting_papers()

    return Queue(huey, wake)


def _clean_at_night(huey: Huey, engine: "Engine") -> None:
    """Erase every night what is not kept any longer."""

    @huey.periodic_task(crontab(hour="3", minute="17"), name="erase-old-letters")  # type: ignore[untyped-decorator] # likewise.
    def erase_old_letters() -> int:
        return erase_letters(engine)


def _huey(url: str, serializer: SignedSerializer) -> Huey:
    match urlsplit(url).scheme:
        case "memory":
            return MemoryHuey(NAME, serializer=serializer)
        case "sqlite":
            return SqliteHuey(NAME, filename=url.removeprefix("sqlite:"), serializer=serializer)
        case "redis" | "rediss":
            return RedisHuey(NAME, url=url, serializer=serializer)
        case "postgresql":
            return PostgresHuey(NAME, dsn=url, serializer=serializer)
        case scheme:
            raise ValueError(f"no queue for {scheme}")
