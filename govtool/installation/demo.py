"""The demonstration: two collectives with their members, what they decided and what they are deciding.

Everything goes through the actions, so that journal, roll and frozen decisions are what they would be.
"""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Engine

from govtool.access.demo_people import DOMAIN
from govtool.actions.accounts import give_role, open_account
from govtool.actions.assemblies import (
    Draft,
    Preparation,
    add_resolution,
    close_assembly,
    locked_assembly,
    open_assembly,
    prepare_assembly,
    withdraw_resolution,
)
from govtool.actions.attendance import give_proxy, record_present
from govtool.actions.ballots import cast_ballots
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.actions.members import Admission, admit_member, name_representative
from govtool.actions.minutes import LetterheadDraft, begin_minutes, seal_minutes, write_letterhead, write_passages
from govtool.actions.polls import Closing, close_poll, count_hands, open_poll
from govtool.domain.adoptions import Adoption
from govtool.domain.ballots import Choice
from govtool.domain.hands import Hands
from govtool.domain.mandates import MandateKind
from govtool.domain.members import PersonKind
from govtool.domain.minute_book import Passage
from govtool.domain.polls import PollMode
from govtool.domain.roles import RoleName
from govtool.installation.history import (
    ASSOCIATION,
    ASSOCIATION_MEETINGS,
    SCIC,
    SCIC_MEETINGS,
    Item,
    Meeting,
    Votes,
)
from govtool.installation.people import Person, people_of
from govtool.presets.documents import preset_text
from govtool.store.db import database_now, reading, unit_of_work
from govtool.store.queries.assemblies import present_in, roll_of
from govtool.store.queries.collectives import every_collective
from govtool.store.queries.polls import mandates_of
from govtool.store.rows import Mandate, RollEntry
from govtool.store.work import Work

ZONE: Final = "Europe/Paris"
SEAT: Final = "2, rue des Vergers\n35520 La Mézière"
SINCE: Final = datetime.timedelta(days=400)
SHOWN: Final = {
    "membre-pouvoir": ("clic-des-champs", "producteurs", 0),
    "membre": ("clic-des-champs", "consomacteurs", 2),
    "association": ("clic-des-champs", "associations", 0),
}
ORDER: Final = (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)


@dataclass(slots=True)
class Builder:
    """A demonstration being built.

    now: the moment at which the next action happens.
    speakers: the account that speaks for each member, by member.
    """

    engine: Engine
    today: datetime.datetime
    now: datetime.datetime
    secretary: int = 0
    speakers: dict[int, int] = field(default_factory=dict)

    @contextmanager
    def acting(self, account_id: int | None) -> Iterator[Work]:
        """Act a minute later than the action before."""
        self.now += datetime.timedelta(minutes=1)
        with unit_of_work(self.engine, account_id, lambda _session: self.now) as work:
            yield work


def build_demo(engine: Engine) -> bool:
    """Build the demonstration in an empty database; False when there is something in it already."""
    with reading(engine) as session:
        if every_collective(session):
            return False
        today = database_now(session).replace(microsecond=0)
    builder = Builder(engine, today, today - SINCE)
    _collective(builder, "clic-des-champs", "Le Clic des Champs", ASSOCIATION, ASSOCIATION_MEETINGS)
    _collective(builder, "clic-des-champs-scic", "Le Clic des Champs, projet de SCIC", SCIC, SCIC_MEETINGS)
    return True


def _collective(
    builder: Builder, slug: str, name: str, sizes: Mapping[str, int], meetings: tuple[Meeting, ...]
) -> None:
    builder.now = builder.today - SINCE
    since = builder.now.date()
    with builder.acting(None) as work:
        collective = found_collective(work, slug, name, zone=ZONE, invented=True)
        adopt_statutes(work, collective.id, preset_text(slug), since, Adoption(poll_id=None, on=since))
        secretary = open_account(work, f"secretaire{DOMAIN}", "Maëlle Garandel")
        adviser = open_account(work, f"conseil{DOMAIN}", "Quentin Landrevaz")
        for role in (RoleName.SECRETARY, RoleName.ADMINISTRATOR):
            give_role(work, collective.id, secretary.id, role)
        give_role(work, collective.id, adviser.id, RoleName.ADVISER)
        builder.secretary = secretary.id
        write_letterhead(work, collective.id, LetterheadDraft(name=name, seat=SEAT, registration="", logo=None))
    _admit(builder, collective.id, slug, sizes, since)
    for meeting in meetings:
        _meeting(builder, collective.id, meeting)


def _admit(builder: Builder, collective_id: int, slug: str, sizes: Mapping[str, int], since: datetime.date) -> None:
    people = people_of(sizes, f"{slug}.invalid")
    parts = _parts(slug, people)
    for person in people:
        part = parts.get(person.email)
        with builder.acting(builder.secretary) as work:
            speaker = person.name if not person.is_legal else f"{person.name} (représentante)"
            account = open_account(work, f"{part}{DOMAIN}" if part else person.email, speaker)
            admission = Admission(
                kind=PersonKind.LEGAL if person.is_legal else PersonKind.NATURAL,
                name=person.name,
                sort_name=person.sort_name,
                category=person.college,
                college=person.college,
            )
            member = admit_member(work, collective_id, admission, since)
            name_representative(work, collective_id, member.id, account.id, since)
            builder.speakers[member.id] = account.id


def _parts(slug: str, people: tuple[Person, ...]) -> dict[str, str]:
    """Say which people one may sign in as in one click, by address."""
    by_name = sorted(people, key=lambda person: person.sort_name.casefold())
    listed = {college: [person.email for person in by_name if person.college == college] for college in ASSOCIATION}
    return {listed[college][rank]: part for part, (own, college, rank) in SHOWN.items() if own == slug}


def _meeting(builder: Builder, collective_id: int, meeting: Meeting) -> None:
    under_way = meeting.days == 0
    hours = datetime.timedelta(minutes=90)
    builder.now = builder.today - (hours if under_way else datetime.timedelta(days=meeting.days))
    preparation = Preparation(title=meeting.title, place=meeting.place, call=1, held_on=builder.now.date())
    with builder.acting(builder.secretary) as work:
        assembly_id = prepare_assembly(work, collective_id, preparation).id
    resolutions = [_resolution(builder, assembly_id, item) for item in meeting.items]
    with builder.acting(builder.secretary) as work:
        open_assembly(work, assembly_id)
        roll = roll_of(work.session, assembly_id)
    by_college = {college: [entry for entry in roll if entry.college == college] for college in meeting.present}
    _attendance(builder, assembly_id, meeting, by_college)
    for item, resolution_id in zip(meeting.items, resolutions, strict=True):
        _vote(builder, collective_id, resolution_id, item, by_college)
    if not under_way:
        with builder.acting(builder.secretary) as work:
            close_assembly(work, assembly_id)
        _minutes(builder, assembly_id, meeting)


def _minutes(builder: Builder, assembly_id: int, meeting: Meeting) -> None:
    if not meeting.written:
        return
    with builder.acting(builder.secretary) as work:
        minutes_id = begin_minutes(work, assembly_id).id
    written = {mention: Passage(text=text, version=0) for mention, text in meeting.written.items()}
    with builder.acting(builder.secretary) as work:
        write_passages(work, minutes_id, written)
    if meeting.sealed:
        with builder.acting(builder.secretary) as work:
            seal_minutes(work, minutes_id)


def _resolution(builder: Builder, assembly_id: int, item: Item) -> int:
    draft = Draft(title=item.title, wording=item.wording, decision_kind=item.kind)
    with builder.acting(builder.secretary) as work:
        return add_resolution(work, locked_assembly(work, assembly_id), draft).id


def _attendance(
    builder: Builder, assembly_id: int, meeting: Meeting, by_college: Mapping[str, list[RollEntry]]
) -> None:
    present = [entry.id for college, heads in meeting.present.items() for entry in by_college[college][:heads]]
    with builder.acting(builder.secretary) as work:
        record_present(work, assembly_id, present)
    given = [(college, rank) for college, number in meeting.proxies.items() for rank in range(number)]
    for college, rank in given:
        entries, heads = by_college[college], meeting.present[college]
        with builder.acting(builder.secretary) as work:
            give_proxy(work, assembly_id, entries[heads + rank].id, entries[0].id)


def _vote(
    builder: Builder, collective_id: int, resolution_id: int, item: Item, by_college: Mapping[str, list[RollEntry]]
) -> None:
    if item.withdrawn:
        with builder.acting(builder.secretary) as work:
            withdraw_resolution(work, resolution_id)
    if item.votes is None:
        return
    if item.hands:
        hands = {
            college: Hands(for_=votes[0], against=votes[1], abstain=votes[2]) for college, votes in item.votes.items()
        }
        with builder.acting(builder.secretary) as work:
            count_hands(work, resolution_id, hands, Closing())
        return
    with builder.acting(builder.secretary) as work:
        poll_id = open_poll(work, resolution_id, PollMode.NAMED).id
    _ballots(builder, collective_id, poll_id, item.votes, by_college)
    if not item.open:
        with builder.acting(builder.secretary) as work:
            close_poll(work, collective_id, poll_id, Closing())


def _ballots(
    builder: Builder, collective_id: int, poll_id: int, votes: Votes, by_college: Mapping[str, list[RollEntry]]
) -> None:
    with reading(builder.engine) as session:
        mandates = {mandate.entry_id: mandate for mandate in mandates_of(session, poll_id)}
        present = present_in(session, next(iter(by_college.values()))[0].assembly_id)
    members = {entry.id: entry.member_id for entries in by_college.values() for entry in entries}
    for college, counts in votes.items():
        choices = [choice for choice, count in zip(ORDER, counts, strict=True) for _ in range(count)]
        voting = _voting(by_college[college], mandates, present)
        _cast(builder, collective_id, members, dict(zip(voting, choices, strict=False)))


def _cast(builder: Builder, collective_id: int, members: Mapping[int, int], choices: Mapping[Mandate, Choice]) -> None:
    for mandate, choice in choices.items():
        with builder.acting(builder.speakers[members[mandate.holder_id]]) as work:
            cast_ballots(work, collective_id, mandate.poll_id, {mandate.id: choice})


def _voting(entries: list[RollEntry], mandates: Mapping[int, Mandate], present: frozenset[int]) -> list[Mandate]:
    """Give the mandates of those of a college who attend: the first of the list and those they represent vote last."""
    ranks = {entry.id: rank for rank, entry in enumerate(entries)}
    own = sorted((mandates[entry.id] for entry in entries), key=lambda mandate: -ranks[mandate.holder_id])
    return [mandate for mandate in own if mandate.entry_id in present or mandate.kind == MandateKind.PROXY]
