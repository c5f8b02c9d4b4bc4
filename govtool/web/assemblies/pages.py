"""The list of assemblies, and one assembly with its agenda."""

from collections.abc import Collection

from flask import render_template, url_for

from govtool.access.rights import Right
from govtool.domain.assemblies import AssemblyState
from govtool.domain.kinds import decision_kind_names
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import agenda_of, assemblies_of
from govtool.store.queries.collectives import version_of
from govtool.store.queries.minute_book import is_sealed, minutes_of_assembly, number_of
from govtool.store.queries.polls import decisions_of, polls_of_assembly
from govtool.store.rows import Assembly
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.items import item_of
from govtool.web.assemblies.quorums import QuorumNow, quorums_now
from govtool.web.layout.cards import Chip
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.rows import assembly_here
from govtool.wording.language import Voice
from govtool.wording.minute_book import held_text


@assemblies.get("")
@opens(Right.SEE_COLLECTIVE)
def listed() -> str:
    """List the assemblies, the latest first."""
    found = assemblies_of(asking().session, door().collective.id)
    voice = asking().voice
    cards = tuple((assembly, state_chip(assembly, voice)) for assembly in found)
    return render_template("assemblies/listed.html", cards=cards)


@assemblies.get("/<int:assembly_id>")
@opens(Right.SEE_COLLECTIVE)
def show(assembly_id: int) -> str:
    """Show an assembly and its agenda."""
    assembly, session = assembly_here(assembly_id), asking().session
    version = version_of(session, assembly.statutes_version_id)
    statutes = sound_statutes(version.document)
    polls = polls_of_assembly(session, assembly.id)
    decisions = decisions_of(session, [poll.id for held in polls.values() for poll in held])
    items = tuple(
        item_of(assembly, one, polls.get(one.id, ()), decisions, statutes) for one in agenda_of(session, assembly.id)
    )
    return render_template(
        "assemblies/show.html",
        assembly=assembly,
        chip=state_chip(assembly, asking().voice),
        version=version,
        items=items,
        quorums=_quorums(assembly, statutes, {item.resolution.decision_kind for item in items}),
        runs=door().opens(Right.RUN_ASSEMBLY),
        minutes=_minutes(assembly),
    )


def _minutes(assembly: Assembly) -> tuple[tuple[str, str], ...]:
    """Name the minutes of an assembly, with their address: those that hold first; drafts are for who runs assemblies.

    They name members: nobody who may not see those reads them.
    """
    slug, voice, writes = door().collective.slug, asking().voice, door().opens(Right.RUN_ASSEMBLY)
    if not door().opens(Right.SEE_MEMBERS):
        return ()
    all_of_them = minutes_of_assembly(asking().session, assembly.id)
    corrections = {found.corrects_id: found for found in all_of_them if is_sealed(found)}
    return tuple(
        (
            held_text(number_of(found), number_of(corrections.get(found.id)), voice),
            url_for("minutes.show" if is_sealed(found) else "minutes.write", slug=slug, minutes_id=found.id),
        )
        for found in reversed(all_of_them)
        if writes or is_sealed(found)
    )


def state_chip(assembly: Assembly, voice: Voice) -> Chip:
    """Say where an assembly is."""
    match AssemblyState(assembly.state):
        case AssemblyState.PREPARED:
            return Chip(voice.say("En préparation"), "wait")
        case AssemblyState.OPEN:
            return Chip(voice.say("En cours"), "open")
        case AssemblyState.CLOSED:
            return Chip(voice.say("Close"), "done")


def _quorums(assembly: Assembly, statutes: Statutes, kinds: Collection[str]) -> tuple[QuorumNow, ...]:
    """Say where the quorum stands, in the order of the statutes, while the assembly is open."""
    if assembly.state != AssemblyState.OPEN:
        return ()
    ordered = [kind for kind in decision_kind_names(statutes) if kind in kinds]
    return quorums_now(asking().session, assembly, statutes, ordered, asking().voice)
