"""The wall of the hall: one resolution at a time, very large; who voted is counted, nobody is named."""

from flask import abort, render_template, request, url_for

from govtool.access.rights import Right
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import agenda_of
from govtool.store.queries.collectives import version_of
from govtool.store.queries.polls import decisions_of, polls_of_assembly
from govtool.store.rows import FrozenDecision
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.items import AgendaItem, item_of
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.rows import assembly_here
from govtool.web.layout.verdicts import VerdictCard, frozen_card


@assemblies.get("/<int:assembly_id>/projecteur")
@opens(Right.RUN_ASSEMBLY)
def projector(assembly_id: int) -> str:
    """Show one resolution: the one asked, else the one under vote, else the last one decided, else the first."""
    assembly, session = assembly_here(assembly_id), asking().session
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    polls = polls_of_assembly(session, assembly.id)
    decisions = decisions_of(session, [poll.id for held in polls.values() for poll in held])
    agenda = agenda_of(session, assembly.id)
    items = tuple(item_of(assembly, one, polls.get(one.id, ()), decisions, statutes) for one in agenda)
    if not items:
        return render_template("assemblies/wall_empty.html", assembly=assembly, wall=True)
    rank = _rank(items)
    item = items[rank]
    decided = None if item.open_poll or item.last_poll is None else decisions.get(item.last_poll)
    return render_template(
        "assemblies/wall.html",
        wall=True,
        assembly=assembly,
        item=item,
        rank=rank + 1,
        of=len(items),
        before=_address(assembly_id, rank) if rank else "",
        after=_address(assembly_id, rank + 2) if rank + 1 < len(items) else "",
        card=None if decided is None else _card(decided),
    )


def _card(decided: FrozenDecision) -> VerdictCard:
    """Draw a decision as everybody may see it: who runs the assembly shows it to the whole room."""
    return frozen_card(asking().session, decided, asking().voice, door().collective.fewest_voters)


def _rank(items: tuple[AgendaItem, ...]) -> int:
    asked = request.args.get("resolution", type=int)
    if asked is not None:
        return asked - 1 if 0 < asked <= len(items) else abort(404)
    voting = [rank for rank, item in enumerate(items) if item.open_poll]
    decided = [rank for rank, item in enumerate(items) if item.result]
    return voting[0] if voting else decided[-1] if decided else 0


def _address(assembly_id: int, number: int) -> str:
    return url_for("assemblies.projector", slug=door().collective.slug, assembly_id=assembly_id, resolution=number)
