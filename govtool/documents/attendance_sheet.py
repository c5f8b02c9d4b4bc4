"""The attendance sheet: who takes part, by college and by name, with proxies beside their holders."""

from govtool.documents.blocks import Document, Letterhead
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.wording.language import Voice


def attendance_sheet(facts: AssemblyFacts, letterhead: Letterhead, voice: Voice) -> Document:
    """Compose the attendance sheet of an assembly."""
    raise NotImplementedError
