"""What all tables share: names of constraints, moments in UTC, the tenant of a row."""

import datetime
from enum import StrEnum
from typing import Annotated, Final

from sqlalchemy import CheckConstraint, DateTime, Dialect, ForeignKey, Integer, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LARGEST_KEY: Final = 2**31 - 1


class Instant(TypeDecorator[datetime.datetime]):
    """A moment: aware and in UTC in the program, without zone in SQLite, with it in PostgreSQL."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> datetime.datetime | None:
        """Store a moment; one without a zone is a fault of the program."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a zone: {value}")
        moment = value.astimezone(datetime.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime.datetime | None, dialect: Dialect) -> datetime.datetime | None:
        """Give a moment back in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if dialect.name == "sqlite" else value.astimezone(datetime.UTC)


class Key(TypeDecorator[int]):
    """An identity; one larger than the column holds is looked for as 0, which no row has, instead of failing."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy gives it to every type.
        """Give the identity to look for."""
        return value if value is None or abs(value) <= LARGEST_KEY else 0


class Base(DeclarativeBase):
    """The declarative base of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime.datetime: Instant}  # noqa: RUF012 - SQLAlchemy reads it from the class.


Identity = Annotated[int, mapped_column(Key, primary_key=True)]
Tenant = Annotated[int, mapped_column(ForeignKey("collectives.id"), index=True)]
Word = Annotated[str, mapped_column(String(40))]
Name = Annotated[str, mapped_column(String(200))]
Digest = Annotated[str, mapped_column(String(64))]


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """Let a column hold only the words of an enumeration."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")
