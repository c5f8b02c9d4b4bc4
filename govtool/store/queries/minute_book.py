"""Reads about minutes: drafts, their passages, the book, letterheads, documents."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from govtool.domain.minute_book import MinutesState, Passage
from govtool.domain.minutes import Mention, MinutesNumber
from govtool.domain.polls import PollState
from govtool.store.models.accounts import Account
from govtool.store.models.assemblies import Assembly, Resolution
from govtool.store.models.minutes import Letterhead, Minutes, MinutesPassage, Paper
from govtool.store.models.polls import Poll


def minutes_in(session: Session, collective_id: int, minutes_id: int) -> Minutes | None:
    """Give minutes if they belong to the collective."""
    minutes = session.get(Minutes, minutes_id)
    return minutes if minutes is not None and minutes.collective_id == collective_id else None


def minutes_of_assembly(session: Session, assembly_id: int) -> Sequence[Minutes]:
    """Give the minutes of an assembly, the first ones first, then those that correct them."""
    return session.scalars(select(Minutes).where(Minutes.assembly_id == assembly_id).order_by(Minutes.id)).all()


def correction_of(session: Session, minutes_id: int) -> Minutes | None:
    """Give the minutes that correct others; None when nothing does."""
    return session.scalar(select(Minutes).where(Minutes.corrects_id == minutes_id))


def minutes_of(session: Session, collective_id: int) -> Sequence[tuple[Minutes, Assembly]]:
    """Give all minutes of a collective with their assembly: drafts first, then the book, the latest first."""
    query = (
        select(Minutes, Assembly)
        .join(Assembly, Assembly.id == Minutes.assembly_id)
        .where(Minutes.collective_id == collective_id)
        .order_by(Minutes.rank.is_not(None), Minutes.rank.desc(), Minutes.id.desc())
        .options(defer(Minutes.record))
    )
    return [(minutes, assembly) for minutes, assembly in session.execute(query)]


def passages_of(session: Session, minutes_id: int) -> dict[Mention, Passage]:
    """Give what minutes say now; a mention that nobody wrote is absent."""
    latest = (
        select(func.max(MinutesPassage.id))
        .where(MinutesPassage.minutes_id == minutes_id)
        .group_by(MinutesPassage.mention)
    )
    rows = session.scalars(select(MinutesPassage).where(MinutesPassage.id.in_(latest)))
    return {Mention(row.mention): Passage(text=row.content, version=row.version) for row in rows}


def passages_read(session: Session, minutes_id: int, versions: Mapping[Mention, int]) -> dict[Mention, str]:
    """Give what versions of passages say; one that was never written is absent."""
    rows = session.scalars(select(MinutesPassage).where(MinutesPassage.minutes_id == minutes_id))
    return {Mention(row.mention): row.content for row in rows if versions.get(Mention(row.mention)) == row.version}


def last_writing(session: Session, minutes_id: int) -> tuple[MinutesPassage, str | None] | None:
    """Give the passage written last, with the name of who wrote it; None when nobody wrote yet."""
    query = (
        select(MinutesPassage, Account.name)
        .outerjoin(Account, Account.id == MinutesPassage.account_id)
        .where(MinutesPassage.minutes_id == minutes_id)
        .order_by(MinutesPassage.id.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return None if found is None else (found[0], found[1])


def versions_of(session: Session, minutes_id: int) -> Sequence[tuple[MinutesPassage, str | None]]:
    """Give every version of every passage with the name of who wrote it, the latest first."""
    query = (
        select(MinutesPassage, Account.name)
        .outerjoin(Account, Account.id == MinutesPassage.account_id)
        .where(MinutesPassage.minutes_id == minutes_id)
        .order_by(MinutesPassage.id.desc())
    )
    return [(passage, name) for passage, name in session.execute(query)]


def open_positions(session: Session, assembly_id: int) -> tuple[int, ...]:
    """Give the positions on the agenda of the resolutions whose poll is open."""
    query = (
        select(Resolution.position)
        .join(Poll, Poll.resolution_id == Resolution.id)
        .where(Resolution.assembly_id == assembly_id, Poll.state == PollState.OPEN)
        .order_by(Resolution.position)
    )
    return tuple(session.scalars(query))


def letterhead_of(session: Session, collective_id: int) -> Letterhead | None:
    """Give the letterhead of a collective as it is now; None when nobody wrote one."""
    query = select(Letterhead).where(Letterhead.collective_id == collective_id)
    return session.scalars(query.order_by(Letterhead.id.desc()).limit(1)).first()


def letterhead_by(session: Session, letterhead_id: int) -> Letterhead:
    """Give a letterhead by its identity.

    Raises: sqlalchemy.exc.NoResultFound when there is none.
    """
    return session.get_one(Letterhead, letterhead_id)


def papers_of(session: Session, minutes_id: int) -> Sequence[Paper]:
    """Give the documents asked for, without their bytes."""
    query = select(Paper).where(Paper.minutes_id == minutes_id).order_by(Paper.kind, Paper.position, Paper.format)
    return session.scalars(query.options(defer(Paper.content))).all()


def paper_in(session: Session, collective_id: int, paper_id: int) -> Paper | None:
    """Give a document if it belongs to the collective."""
    paper = session.get(Paper, paper_id)
    return paper if paper is not None and paper.collective_id == collective_id else None


def content_of(session: Session, paper_id: int) -> bytes:
    """Give the bytes of a document that was made.

    Raises: ValueError while it is not.
    """
    content = session.scalar(select(Paper.content).where(Paper.id == paper_id))
    if content is None:
        raise ValueError(f"the document {paper_id} is not made")
    return content


def minutes_by(session: Session, minutes_id: int) -> Minutes:
    """Give minutes by their identity.

    Raises: sqlalchemy.exc.NoResultFound when there are none.
    """
    return session.get_one(Minutes, minutes_id)


def number_of(minutes: Minutes | None) -> MinutesNumber | None:
    """Give the number in the book of sealed minutes; None in a draft, and for no minutes."""
    if minutes is None or minutes.year is None or minutes.number is None:
        return None
    return MinutesNumber(year=minutes.year, number=minutes.number)


def is_sealed(minutes: Minutes) -> bool:
    """Say whether minutes are sealed."""
    return minutes.state == MinutesState.SEALED
