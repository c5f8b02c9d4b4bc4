"""Home: what awaits me, in all my collectives."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template, url_for

from govtool.access.doors import Door
from govtool.access.rights import Right
from govtool.domain.assemblies import AssemblyState
from govtool.store.queries.assemblies import assemblies_of
from govtool.store.queries.minute_book import is_sealed, minutes_of
from govtool.store.queries.polls import held_mandates, latest_decided, open_polls
from govtool.web.layout.cards import DecidedCard, decided_card
from govtool.web.layout.first_steps import first_steps, step_waiting
from govtool.web.layout.gate import asking, doors, opens, visitor

home = Blueprint("home", __name__)

LATEST = 3


@dataclass(frozen=True, slots=True)
class Awaiting:
    """An open poll for which one holds mandates.

    left: mandates that have not been used yet.
    """

    title: str
    address: str
    mandates: int
    left: int


@dataclass(frozen=True, slots=True)
class Coming:
    """An assembly that is prepared or open.

    runs: whether I run it.
    """

    title: str
    address: str
    held_on: datetime.date
    is_open: bool
    runs: bool


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for who keeps the books."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Entrance:
    """One of my collectives.

    votes: whether I may vote in it.
    tasks: what waits for me as secretary or administrator.
    """

    name: str
    address: str
    votes: bool
    tasks: tuple[Task, ...]
    awaiting: tuple[Awaiting, ...]
    coming: tuple[Coming, ...]
    decided: tuple[DecidedCard, ...]


@home.get("/")
@opens(Right.SIGNED_IN)
def show() -> str:
    """Show what awaits me."""
    opened, me = doors(), visitor()
    return render_template(
        "home/show.html",
        entrances=tuple(_entrance(door) for door in opened),
        waits=not me.keeps_roles,
        urged=(me.operates or any(door.roles for door in opened)) and not me.has_second_proof,
    )


def _entrance(door: Door) -> Entrance:
    slug, collective_id = door.collective.slug, door.collective.id
    decided = latest_decided(asking().session, collective_id, LATEST)
    return Entrance(
        name=door.collective.name,
        address=url_for("collectives.show", slug=slug),
        votes=door.opens(Right.VOTE),
        tasks=tuple(_tasks(door)),
        awaiting=tuple(_awaiting(door)),
        coming=tuple(
            Coming(
                assembly.title,
                url_for("assemblies.show", slug=slug, assembly_id=assembly.id),
                assembly.held_on,
                assembly.state == AssemblyState.OPEN,
                door.opens(Right.RUN_ASSEMBLY),
            )
            for assembly in assemblies_of(asking().session, collective_id)
            if assembly.state != AssemblyState.CLOSED
        ),
        decided=tuple(
            decided_card(slug, voted.poll.id, voted.resolution.title, voted.decision.outcome, asking().voice)
            for voted in decided
            if voted.decision is not None
        ),
    )


def _tasks(door: Door) -> Iterator[Task]:
    """Name the first step that waits, and the minutes that are not sealed yet."""
    session, slug, say = asking().session, door.collective.slug, asking().voice.say
    steps = first_steps(door) if door.opens(Right.KEEP_STATUTES) else ()
    if steps and (rank := step_waiting(steps)):
        name = steps[rank - 1].name
        words = say("Premiers pas, étape {rank} sur {steps} : {name}", rank=rank, steps=len(steps), name=name)
        yield Task(words, url_for("statutes.begin", slug=slug))
    if not door.opens(Right.RUN_ASSEMBLY):
        return
    for minutes, assembly in minutes_of(session, door.collective.id):
        if assembly.state == AssemblyState.CLOSED and not is_sealed(minutes):
            address = url_for("minutes.write", slug=slug, minutes_id=minutes.id)
            yield Task(say("Sceller le procès-verbal : {title}", title=assembly.title), address)


def _awaiting(door: Door) -> list[Awaiting]:
    awaiting = []
    for voted in open_polls(asking().session, door.collective.id):
        mandates = held_mandates(asking().session, voted.poll.id, door.members)
        address = url_for("ballots.show", slug=door.collective.slug, poll_id=voted.poll.id)
        left = sum(1 for mandate in mandates if mandate.choice is None)
        if mandates and voted.poll.mode == "named":
            awaiting.append(Awaiting(voted.resolution.title, address, len(mandates), left))
    return awaiting
