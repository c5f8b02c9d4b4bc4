"""Minutes: drafts, their passages in every version, the book in which they are sealed, letterheads, documents."""

import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.minute_book import MinutesState, PaperKind, PaperState
from govtool.store.models.base import Base, Digest, Identity, Name, Tenant, Word, one_of

SEALED = (
    "state = 'draft' OR (year IS NOT NULL AND number IS NOT NULL AND record IS NOT NULL AND digest IS NOT NULL "
    "AND previous IS NOT NULL AND sealed_at IS NOT NULL)"
)


class Letterhead(Base):
    """How a collective heads its papers, never changed: another one follows it.

    seat: its address.
    registration: number in the register of companies, or the like.
    logo: a picture, PNG or JPEG.
    """

    __tablename__ = "letterheads"

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    name: Mapped[Name]
    seat: Mapped[str] = mapped_column(String(400))
    registration: Mapped[Name]
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    written_at: Mapped[datetime.datetime]


class MinuteBook(Base):
    """The minute book of a collective: who seals next waits for it.

    length: how many minutes it holds.
    digest: of the last one; zeros when it is empty.
    """

    __tablename__ = "minute_books"

    collective_id: Mapped[int] = mapped_column(ForeignKey("collectives.id"), primary_key=True, autoincrement=False)
    length: Mapped[int]
    digest: Mapped[Digest]


class Minutes(Base):
    """Minutes of an assembly; once sealed, they never change.

    corrects_id: the sealed minutes that these correct.
    rank: their rank in the book, from 1 without a gap, over all years.
    year, number: their number in the book.
    record: all that they say, as canonical JSON of a documented, versioned format.
    previous: digest of the minutes sealed before; zeros for the first.
    digest: SHA-256 over all the rest.
    """

    __tablename__ = "minutes"
    __table_args__ = (
        one_of("state", MinutesState),
        CheckConstraint(SEALED, name="sealed_whole"),
        UniqueConstraint("collective_id", "year", "number"),
        UniqueConstraint("collective_id", "rank"),
        UniqueConstraint("corrects_id"),
        Index(
            "uq_minutes_first",
            "assembly_id",
            unique=True,
            sqlite_where=text("corrects_id IS NULL"),
            postgresql_where=text("corrects_id IS NULL"),
        ),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("minutes.id"))
    state: Mapped[Word]
    begun_at: Mapped[datetime.datetime]
    letterhead_id: Mapped[int | None] = mapped_column(ForeignKey("letterheads.id"))
    rank: Mapped[int | None]
    year: Mapped[int | None]
    number: Mapped[int | None]
    record: Mapped[str | None] = mapped_column(Text)
    previous: Mapped[str | None] = mapped_column(String(64))
    digest: Mapped[str | None] = mapped_column(String(64))
    sealed_at: Mapped[datetime.datetime | None]
    sealed_by: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class MinutesPassage(Base):
    """One version of what a mention says; nothing written is ever lost.

    version: 1 for the first.
    """

    __tablename__ = "minutes_passages"
    __table_args__ = (UniqueConstraint("minutes_id", "mention", "version"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    minutes_id: Mapped[int] = mapped_column(ForeignKey("minutes.id"))
    mention: Mapped[Word]
    version: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    written_at: Mapped[datetime.datetime]


class Paper(Base):
    """A document that was asked for, and its bytes once it is made.

    minutes_id: the minutes that it shows, or whose assembly it tells of.
    position: the resolution of an extract; 0 for the others.
    language: `fr` or `en`.
    format: `pdf`, `docx`, `odt`, `html`, `json`, `csv`, `machine` or `xlsx`.
    source: digest of what it is made from; a document of another source is out of date.
    digest: SHA-256 of its bytes.
    warnings: what was changed to be able to print it, one a line.
    not_before: when somebody else may make it, should whoever does so die.
    """

    __tablename__ = "papers"
    __table_args__ = (
        one_of("kind", PaperKind),
        one_of("state", PaperState),
        UniqueConstraint("minutes_id", "kind", "position", "language", "format"),
        Index("ix_papers_asked", "state", "not_before"),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    minutes_id: Mapped[int] = mapped_column(ForeignKey("minutes.id"))
    kind: Mapped[Word]
    position: Mapped[int]
    language: Mapped[Word]
    format: Mapped[Word]
    state: Mapped[Word]
    source: Mapped[Digest]
    digest: Mapped[str | None] = mapped_column(String(64))
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    size: Mapped[int | None]
    warnings: Mapped[str] = mapped_column(Text)
    fault: Mapped[str | None] = mapped_column(String(500))
    attempts: Mapped[int]
    asked_at: Mapped[datetime.datetime]
    not_before: Mapped[datetime.datetime]
    made_at: Mapped[datetime.datetime | None]
