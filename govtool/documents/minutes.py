"""Minutes: composed from frozen facts and from what the secretary wrote, as blocks that any renderer prints."""

from collections.abc import Mapping

from govtool.documents.blocks import Document, Letterhead
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.minutes import Mention, Seal
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice


def minutes_document(
    facts: AssemblyFacts,
    written: Mapping[Mention, str],
    seal: Seal | None,
    statutes: Statutes,
    letterhead: Letterhead,
    voice: Voice,
) -> Document:
    """Compose the minutes of an assembly; a draft, with its gaps named, as long as there is no seal."""
    raise NotImplementedError
