"""The record of an assembly: its facts as plain values, versioned, and read back exactly."""

import datetime
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from govtool.domain.assembly_facts import (
    AssemblyFacts,
    Attendee,
    CollectiveFacts,
    CollegeAttendance,
    DecisionFacts,
    ItemFacts,
    ItemState,
    Manner,
    MeetingFacts,
    Moved,
    Named,
    PollFacts,
    ProxyFacts,
    VersionFacts,
)
from govtool.domain.attendance import Movement
from govtool.domain.polls import PollMode, PollState
from govtool.domain.records import Json
from govtool.domain.statutes import LegalForm

ASSEMBLY_FORMAT: Final = 1

Row = Mapping[str, Json]


def facts_record(facts: AssemblyFacts) -> dict[str, Json]:
    """Give the facts of an assembly as plain values; moments are ISO 8601 in UTC."""
    return {"format": ASSEMBLY_FORMAT, **_table(_plain(facts))}


def _plain(term: object) -> Json:
    """Give a value as plain values: a table of its terms."""
    if is_dataclass(term):
        return {field.name: _plain(getattr(term, field.name)) for field in fields(term)}
    match term:
        case tuple():
            return [_plain(item) for item in term]
        case datetime.datetime():
            return _written(term)
        case datetime.date():
            return term.isoformat()
        case Mapping():
            return {str(name): _plain(item) for name, item in term.items()}
        case list():
            return [_plain(item) for item in term]
        case bool() | int() | None:
            return term
        case str():
            return str(term)
        case _:
            raise TypeError(f"no plain value: {term!r}")


def _written(moment: datetime.datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a zone: {moment}")
    return moment.astimezone(datetime.UTC).isoformat()


def facts_recalled(record: Mapping[str, Json]) -> AssemblyFacts:
    """Read back the facts of an assembly.

    Raises: ValueError, KeyError or TypeError for what is no such record.
    """
    if record["format"] != ASSEMBLY_FORMAT:
        raise ValueError(f"no record of an assembly in format {ASSEMBLY_FORMAT}: {record['format']!r}")
    return AssemblyFacts(
        collective=_collective(_table(record["collective"])),
        meeting=_meeting(_table(record["meeting"])),
        statutes=_version(_table(record["statutes"])),
        categories=tuple(Named(id=_text(row["id"]), name=_text(row["name"])) for row in _rows(record["categories"])),
        colleges=tuple(_college(row) for row in _rows(record["colleges"])),
        members=tuple(_member(row) for row in _rows(record["members"])),
        proxies=tuple(_proxy(row) for row in _rows(record["proxies"])),
        items=tuple(_item(row) for row in _rows(record["items"])),
    )


def _collective(row: Row) -> CollectiveFacts:
    form, invented = row["legal_form"], row["invented"]
    if not isinstance(invented, bool):
        raise TypeError(f"neither yes nor no: {invented!r}")
    return CollectiveFacts(
        name=_text(row["name"]),
        slug=_text(row["slug"]),
        legal_form=None if form is None else LegalForm(_text(form)),
        zone=_text(row["zone"]),
        invented=invented,
    )


def _meeting(row: Row) -> MeetingFacts:
    return MeetingFacts(
        title=_text(row["title"]),
        place=_text(row["place"]),
        call=_whole(row["call"]),
        held_on=_day(row["held_on"]),
        record_date=_day(row["record_date"]),
        opened_at=_moment_if_any(row["opened_at"]),
        closed_at=_moment_if_any(row["closed_at"]),
    )


def _version(row: Row) -> VersionFacts:
    return VersionFacts(
        number=_whole(row["number"]), digest=_text(row["digest"]), in_force_from=_day(row["in_force_from"])
    )


def _college(row: Row) -> CollegeAttendance:
    return CollegeAttendance(
        id=_text(row["id"]),
        name=_text(row["name"]),
        enrolled=_whole(row["enrolled"]),
        present=_whole(row["present"]),
        remote=_whole(row["remote"]),
        represented=_whole(row["represented"]),
        postal=_whole(row["postal"]),
    )


def _member(row: Row) -> Attendee:
    holder = row["holder"]
    moves = (
        Moved(movement=Movement(_text(move["movement"])), at=_moment(move["at"])) for move in _rows(row["movements"])
    )
    return Attendee(
        number=_whole(row["number"]),
        name=_text(row["name"]),
        category=_text(row["category"]),
        college=_text(row["college"]),
        manner=Manner(_text(row["manner"])),
        holder=None if holder is None else _whole(holder),
        movements=tuple(moves),
    )


def _proxy(row: Row) -> ProxyFacts:
    return ProxyFacts(
        principal=_whole(row["principal"]),
        holder=_whole(row["holder"]),
        entered_at=_moment(row["entered_at"]),
        revoked_at=_moment_if_any(row["revoked_at"]),
    )


def _item(row: Row) -> ItemFacts:
    return ItemFacts(
        position=_whole(row["position"]),
        title=_text(row["title"]),
        wording=_text(row["wording"]),
        decision_kind=_text(row["decision_kind"]),
        subject=_text_if_any(row["subject"]),
        state=ItemState(_text(row["state"])),
        polls=tuple(_poll(poll) for poll in _rows(row["polls"])),
    )


def _poll(row: Row) -> PollFacts:
    decision = row["decision"]
    return PollFacts(
        number=_whole(row["number"]),
        round=_whole(row["round"]),
        mode=PollMode(_text(row["mode"])),
        state=PollState(_text(row["state"])),
        opened_at=_moment(row["opened_at"]),
        ended_at=_moment_if_any(row["ended_at"]),
        reason=_text_if_any(row["reason"]),
        decision=None if decision is None else _decision(_table(decision)),
    )


def _decision(row: Row) -> DecisionFacts:
    return DecisionFacts(
        number=_whole(row["number"]),
        decided_at=_moment(row["decided_at"]),
        digest=_text(row["digest"]),
        record=_table(row["record"]),
    )


def _moment_if_any(value: Json) -> datetime.datetime | None:
    return None if value is None else _moment(value)


def _moment(value: Json) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a zone: {value}")
    return moment.astimezone(datetime.UTC)


def _day(value: Json) -> datetime.date:
    return datetime.date.fromisoformat(_text(value))


def _whole(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"no whole number: {value!r}")
    return value


def _text_if_any(value: Json) -> str | None:
    return None if value is None else _text(value)


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _rows(value: Json) -> list[dict[str, Json]]:
    if not isinstance(value, list):
        raise TypeError(f"no list: {value!r}")
    return [_table(row) for row in value]


def _table(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError(f"no table: {value!r}")
    return value
