"""Members of a collective, their dated memberships, and the accounts that speak for them."""

import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.members import PersonKind
from govtool.store.models.base import Base, Identity, Name, Tenant, Word, one_of


class Member(Base):
    """A member, natural or legal person.

    sort_name: the name by which lists are sorted, family name first.
    """

    __tablename__ = "members"
    __table_args__ = (one_of("kind", PersonKind),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    kind: Mapped[Word]
    name: Mapped[Name]
    sort_name: Mapped[Name]
    created_at: Mapped[datetime.datetime]


class Membership(Base):
    """A member's category and college, from a day on and until another, both inclusive.

    category, college: ids of the statutes; the college is `members` when there are none.
    """

    __tablename__ = "memberships"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="dates_ordered"),
        Index("ix_memberships_member", "member_id"),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    category: Mapped[Word]
    college: Mapped[Word]
    starts_on: Mapped[datetime.date]
    ends_on: Mapped[datetime.date | None]


class Representation(Base):
    """An account that speaks for a member: herself, or the legal person whose representative she is.

    called: the name under which the collective knows her; None for that of the account.
    """

    __tablename__ = "representations"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="dates_ordered"),
        Index("ix_representations_account_collective", "account_id", "collective_id"),
        Index("ix_representations_member", "member_id"),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    called: Mapped[Name | None]
    starts_on: Mapped[datetime.date]
    ends_on: Mapped[datetime.date | None]
