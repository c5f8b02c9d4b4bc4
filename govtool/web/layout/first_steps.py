"""The first steps of a collective: what is done and what waits before its first assembly, as two pages say it."""

import datetime
from dataclasses import dataclass

from flask import url_for

from govtool.access.doors import Door
from govtool.access.rights import Right
from govtool.domain.holes import Hole
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.accounts import holders_in
from govtool.store.queries.assemblies import assemblies_of
from govtool.store.queries.collectives import statutes_draft, statutes_in_force
from govtool.store.queries.members import members_on
from govtool.store.rows import StatutesVersion
from govtool.web.layout.gate import asking, voice
from govtool.wording.names import name_of


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the beginning.

    done: what is done, in words; empty while nothing is.
    address: where it is done; empty when one may not.
    """

    name: str
    words: str
    done: str
    address: str


def first_steps(door: Door) -> tuple[Step, ...]:
    """Give the five steps, in order."""
    today = day_in(door.collective.zone, asking().now)
    adopted = statutes_in_force(asking().session, door.collective.id, today)
    return (
        _form(door, adopted),
        _weights(door, adopted),
        _members(door, today, is_adopted=adopted is not None),
        _officers(door),
        _assembly(door, is_adopted=adopted is not None),
    )


def step_waiting(steps: tuple[Step, ...]) -> int:
    """Give the rank of the step that waits, from 1; 0 when none does: an assembly was prepared."""
    if steps[-1].done:
        return 0
    return next((rank for rank, step in enumerate(steps, 1) if not step.done), 0)


def _form(door: Door, adopted: StatutesVersion | None) -> Step:
    say, draft = voice().say, statutes_draft(asking().session, door.collective.id)
    written = draft or adopted
    form = sound_statutes(written.document).legal_form if written else Hole()
    return Step(
        say("Forme et modèle"),
        say("L’association, la SCIC ou la coopérative, et des statuts de départ."),
        "" if isinstance(form, Hole) else name_of(form, voice()),
        url_for("statutes.draft", slug=door.collective.slug),
    )


def _weights(door: Door, adopted: StatutesVersion | None) -> Step:
    say, slug = voice().say, door.collective.slug
    draft = statutes_draft(asking().session, door.collective.id)
    return Step(
        say("Collèges et poids"),
        say("Qui pèse combien, quorums et majorités ; la légalité se vérifie à mesure. L’étape finit par l’adoption."),
        say("Version {number} en vigueur", number=adopted.number) if adopted else "",
        url_for("statutes.draft", slug=slug) if draft or not adopted else url_for("collectives.show", slug=slug),
    )


def _members(door: Door, today: datetime.date, *, is_adopted: bool) -> Step:
    say, heads = voice().say, len(members_on(asking().session, door.collective.id, today))
    return Step(
        say("Membres"),
        say("Une liste collée depuis un tableur, ou une personne à la fois."),
        voice().say_many("{count} membre", "{count} membres", heads) if heads else "",
        url_for("members.listed", slug=door.collective.slug) if is_adopted else "",
    )


def _officers(door: Door) -> Step:
    say, own = voice().say, door.collective
    holders = len({holder.account_id for holder in holders_in(asking().session, own.id, asking().now)})
    return Step(
        say("Bureau"),
        say("Qui préside, qui tient le secrétariat, qui compte les votes."),
        voice().say_many("{count} personne", "{count} personnes", holders) if holders > 1 else "",
        url_for("roles.listed", slug=own.slug) if door.opens(Right.GIVE_ROLES) else "",
    )


def _assembly(door: Door, *, is_adopted: bool) -> Step:
    say, slug = voice().say, door.collective.slug
    assemblies = len(assemblies_of(asking().session, door.collective.id))
    return Step(
        say("Première assemblée"),
        say("Un titre, un jour, un lieu, puis les résolutions."),
        voice().say_many("{count} assemblée", "{count} assemblées", assemblies) if assemblies else "",
        url_for("assemblies.new", slug=slug) if is_adopted and door.opens(Right.RUN_ASSEMBLY) else "",
    )
