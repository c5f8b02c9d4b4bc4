"""Identities that a federation gives to people, each bound to one account."""

import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Identity, Name


class FederatedIdentity(Base):
    """Who somebody is for a provider: what it never gives to anybody else, unlike an address."""

    __tablename__ = "federated_identities"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)

    id: Mapped[Identity]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    issuer: Mapped[Name]
    subject: Mapped[str] = mapped_column(String(255))
    made_at: Mapped[datetime.datetime]
