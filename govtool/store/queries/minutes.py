"""Reads about minutes: the facts of an assembly, from rows that nothing later changes."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from govtool.domain.assemblies import ResolutionState
from govtool.domain.assembly_facts import (
    AssemblyFacts,
    Attendee,
    CollectiveFacts,
    DecisionFacts,
    ItemFacts,
    Manner,
    MeetingFacts,
    Moved,
    Named,
    PollFacts,
    ProxyFacts,
    VersionFacts,
    attendance_by_college,
    manner_of,
    state_of,
)
from govtool.domain.attendance import Movement
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import PollMode, PollState
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import LegalForm
from govtool.store.models.assemblies import Assembly, AttendanceEvent, Proxy, Resolution, RollEntry
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.polls import Mandate, Poll, SignOff
from govtool.store.queries.assemblies import agenda_of
from govtool.store.queries.polls import decisions_of, polls_of_assembly

FORMS: Final = frozenset(form.value for form in LegalForm)


def assembly_facts(session: Session, assembly_id: int) -> AssemblyFacts:
    """Give all that is known of an assembly, in a number of reads that does not grow with it.

    Raises: sqlalchemy.exc.NoResultFound when there is no such assembly.
    """
    assembly = session.get_one(Assembly, assembly_id)
    collective = session.get_one(Collective, assembly.collective_id)
    version = session.get_one(StatutesVersion, assembly.statutes_version_id)
    document = tomllib.loads(version.document)
    roll = _roll(session, assembly_id)
    proxies = session.scalars(select(Proxy).where(Proxy.assembly_id == assembly_id).order_by(Proxy.id)).all()
    members = _members(roll, _movements(session, assembly_id), _voted(session, assembly_id), proxies)
    colleges = _named(document.get("colleges"))
    return AssemblyFacts(
        collective=_collective(collective, document.get("legal_form")),
        meeting=_meeting(assembly),
        statutes=VersionFacts(number=version.number, digest=version.digest, in_force_from=version.in_force_from),
        categories=_named(document.get("categories")),
        colleges=attendance_by_college((*colleges, *_unnamed(colleges, members)), members),
        members=members,
        proxies=_proxies(roll, proxies),
        items=_items(session, assembly_id),
    )


def _collective(collective: Collective, form: object) -> CollectiveFacts:
    return CollectiveFacts(
        name=collective.name,
        slug=collective.slug,
        legal_form=LegalForm(form) if form in FORMS else None,
        zone=collective.zone,
        invented=collective.invented,
    )


def _meeting(assembly: Assembly) -> MeetingFacts:
    return MeetingFacts(
        title=assembly.title,
        place=assembly.place,
        call=assembly.call,
        held_on=assembly.held_on,
        record_date=assembly.held_on,
        opened_at=assembly.opened_at,
        closed_at=assembly.closed_at,
    )


def _named(tables: object) -> tuple[Named, ...]:
    """Give the names in a list of tables of a document; none when the document leaves it open."""
    listed = tables if isinstance(tables, list) else []
    return tuple(Named(id=str(table["id"]), name=str(table["name"])) for table in listed)


def _unnamed(colleges: Iterable[Named], members: Iterable[Attendee]) -> tuple[Named, ...]:
    """Give the colleges on the roll that the statutes do not name, as where heads are counted."""
    known = {college.id for college in colleges}
    ids = sorted({member.college for member in members} - known)
    return tuple(Named(id=identity, name="" if identity == MEMBERS else identity) for identity in ids)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the roll."""

    id: int
    name: str
    sort_name: str
    category: str
    college: str


def _roll(session: Session, assembly_id: int) -> tuple[_Entry, ...]:
    """Give the roll in the order of the names."""
    query = select(RollEntry.id, RollEntry.name, RollEntry.sort_name, RollEntry.category, RollEntry.college)
    rows = (_Entry(*row) for row in session.execute(query.where(RollEntry.assembly_id == assembly_id)))
    return tuple(sorted(rows, key=lambda entry: (entry.sort_name.casefold(), entry.id)))


def _movements(session: Session, assembly_id: int) -> dict[int, list[Moved]]:
    query = select(AttendanceEvent.entry_id, AttendanceEvent.movement, AttendanceEvent.at).where(
        AttendanceEvent.assembly_id == assembly_id
    )
    movements: dict[int, list[Moved]] = {}
    for entry, movement, at in session.execute(query.order_by(AttendanceEvent.id)):
        movements.setdefault(entry, []).append(Moved(movement=Movement(movement), at=at))
    return movements


def _voted(session: Session, assembly_id: int) -> frozenset[int]:
    """Give the entries whose own mandate was used in any poll that was not annulled."""
    query = (
        select(Mandate.entry_id)
        .join(SignOff, SignOff.mandate_id == Mandate.id)
        .join(Poll, Poll.id == Mandate.poll_id)
        .join(Resolution, Resolution.id == Poll.resolution_id)
        .where(
            Resolution.assembly_id == assembly_id,
            Poll.state != PollState.ANNULLED,
            Mandate.kind == MandateKind.OWN,
        )
        .distinct()
    )
    return frozenset(session.scalars(query))


def _members(
    roll: Sequence[_Entry],
    movements: Mapping[int, Sequence[Moved]],
    voted: frozenset[int],
    proxies: Iterable[Proxy],
) -> tuple[Attendee, ...]:
    numbers = {entry.id: number for number, entry in enumerate(roll, 1)}
    holders = {proxy.principal_id: proxy.holder_id for proxy in proxies if proxy.revoked_at is None}
    arrived = frozenset(movements)
    manners = {entry.id: manner_of(entry.id, arrived, voted, holders) for entry in roll}
    return tuple(
        Attendee(
            number=numbers[entry.id],
            name=entry.name,
            category=entry.category,
            college=entry.college,
            manner=manners[entry.id],
            holder=numbers[holders[entry.id]] if manners[entry.id] is Manner.REPRESENTED else None,
            movements=tuple(movements.get(entry.id, ())),
        )
        for entry in roll
    )


def _proxies(roll: Sequence[_Entry], proxies: Iterable[Proxy]) -> tuple[ProxyFacts, ...]:
    numbers = {entry.id: number for number, entry in enumerate(roll, 1)}
    return tuple(
        ProxyFacts(
            principal=numbers[proxy.principal_id],
            holder=numbers[proxy.holder_id],
            entered_at=proxy.entered_at,
            revoked_at=proxy.revoked_at,
        )
        for proxy in proxies
    )


def _items(session: Session, assembly_id: int) -> tuple[ItemFacts, ...]:
    polls = polls_of_assembly(session, assembly_id)
    decisions = decisions_of(session, tuple(poll.id for held in polls.values() for poll in held))
    return tuple(_item(item, polls.get(item.id, ()), decisions) for item in agenda_of(session, assembly_id))


def _item(item: Resolution, held: Sequence[Poll], decisions: Mapping[int, FrozenDecision]) -> ItemFacts:
    polls = tuple(_poll(poll, decisions.get(poll.id)) for poll in held)
    return ItemFacts(
        position=item.position,
        title=item.title,
        wording=item.wording,
        decision_kind=item.decision_kind,
        subject=item.subject,
        state=state_of(ResolutionState(item.state), polls),
        polls=polls,
    )


def _poll(poll: Poll, decision: FrozenDecision | None) -> PollFacts:
    return PollFacts(
        number=poll.number,
        round=poll.round,
        mode=PollMode(poll.mode),
        state=PollState(poll.state),
        opened_at=poll.opened_at,
        ended_at=poll.ended_at,
        reason=poll.reason,
        decision=None if decision is None else _decision(decision),
    )


def _decision(decision: FrozenDecision) -> DecisionFacts:
    return DecisionFacts(
        number=decision.number,
        decided_at=decision.decided_at,
        digest=decision.digest,
        record=json.loads(decision.record),
    )
