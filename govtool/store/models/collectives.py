"""Collectives, each one tenant, and the versions of their statutes."""

import datetime

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Digest, Identity, Name, Tenant, Word


class Collective(Base):
    """A collective.

    slug: its name in addresses.
    zone: the time zone in which its times are shown, such as Europe/Paris.
    invented: whether it is a demonstration, its members invented.
    language: `fr` or `en`, for who has chosen none.
    sender: the name under which its mails come; empty for its own name.
    reply_to: where answers to its mails go; empty for nowhere.
    months_kept: months after which the text of a mail that was sent is erased.
    fewest_voters: below so many voters in a college, the counts of a secret ballot are not published.
    """

    __tablename__ = "collectives"

    id: Mapped[Identity]
    slug: Mapped[Word] = mapped_column(unique=True)
    name: Mapped[Name]
    zone: Mapped[Word]
    invented: Mapped[bool]
    created_at: Mapped[datetime.datetime]
    language: Mapped[str] = mapped_column(String(2))
    sender: Mapped[Name]
    reply_to: Mapped[str] = mapped_column(String(254))
    months_kept: Mapped[int]
    fewest_voters: Mapped[int]


class StatutesVersion(Base):
    """One version of the statutes, never changed once written.

    number: 1 for the first version of a collective.
    document: the TOML document.
    digest: SHA-256 of the document.
    in_force_from: first day on which it applies.
    """

    __tablename__ = "statutes_versions"
    __table_args__ = (UniqueConstraint("collective_id", "number"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    number: Mapped[int]
    document: Mapped[str] = mapped_column(Text)
    digest: Mapped[Digest]
    in_force_from: Mapped[datetime.date]
    created_at: Mapped[datetime.datetime]
