"""The certified extract of minutes: one decision, with its result and its reasons."""

from govtool.documents.blocks import Document, Letterhead
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.minutes import Seal
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice


def extract_document(
    facts: AssemblyFacts,
    position: int,
    seal: Seal | None,
    statutes: Statutes,
    letterhead: Letterhead,
    voice: Voice,
) -> Document:
    """Compose the extract of the resolution at a position of the agenda."""
    raise NotImplementedError
