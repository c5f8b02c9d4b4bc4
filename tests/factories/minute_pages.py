"""Minutes in the browser: their addresses, an assembly closed, what is stored."""

from govtool.actions.assemblies import close_assembly
from govtool.domain.minutes import required_mentions
from govtool.domain.statutes import LegalForm
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.minute_book import passages_of

MENTIONS = [required.mention for required in required_mentions(LegalForm.ASSOCIATION)]
WHOLE = {mention.value: f"Mention {mention}." for mention in MENTIONS}


def address(scene, *parts: object) -> str:
    """Give an address in the minute book of a collective."""
    return "/".join(["/c", scene.slug, "proces-verbaux", *map(str, parts)])


def closed(site, scene) -> None:
    """Annul the open poll and close the assembly."""
    desk = site.visit(scene.secretary)
    desk.post(f"/c/{scene.slug}/assemblees/scrutins/{scene.voting}/annuler", {"reason": "Trop tard"})
    with unit_of_work(site.engine, scene.secretary) as work:
        close_assembly(work, scene.collective.assembly)


def written(site, minutes: int) -> dict[str, str]:
    """Give what minutes say now."""
    with reading(site.engine) as session:
        return {mention.value: passage.text for mention, passage in passages_of(session, minutes).items()}
