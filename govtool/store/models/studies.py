"""Studies: trials of statutes that somebody keeps, version after version; nothing rests on them."""

import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.studies import Audience
from govtool.store.models.base import Base, Identity, Name, Tenant, Word, one_of


class Study(Base):
    """A trial under a name.

    kept_by: the account of its author.
    audience: who may open it.
    removed_at: when its author removed it; None while it is kept.
    """

    __tablename__ = "studies"
    __table_args__ = (one_of("audience", Audience),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    name: Mapped[Name]
    kept_by: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    audience: Mapped[Word]
    created_at: Mapped[datetime.datetime]
    removed_at: Mapped[datetime.datetime | None]


class StudyVersion(Base):
    """A trial as it was at a moment; it never changes, so that its address keeps its answer.

    document: the statutes tried, as a TOML document, sound.
    terms: what else the address said, members and assumptions, as a JSON table of texts.
    """

    __tablename__ = "study_versions"
    __table_args__ = (UniqueConstraint("study_id", "number"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    study_id: Mapped[int] = mapped_column(ForeignKey("studies.id"), index=True)
    number: Mapped[int]
    document: Mapped[str] = mapped_column(Text)
    terms: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime.datetime]
