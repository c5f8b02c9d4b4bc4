"""Documents of an assembly of every fate, composed in a few words."""

from collections.abc import Mapping
from dataclasses import replace

from govtool.documents.blocks import Document, Letterhead
from govtool.documents.minutes import minutes_document
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.minutes import Mention, Seal
from govtool.domain.statutes import LegalForm, Statutes
from govtool.wording.language import voice_in
from tests.factories.held_assemblies import SEAL, STATUTES, WRITTEN, held_assembly

LETTERHEAD = Letterhead(name="Le Clic des Champs", lines=("1 rue du Four",))


def composed(
    facts: AssemblyFacts | None = None,
    written: Mapping[Mention, str] = WRITTEN,
    seal: Seal | None = SEAL,
    statutes: Statutes = STATUTES,
    language: str = "fr",
) -> Document:
    """Compose minutes."""
    return minutes_document(facts or held_assembly(), written, seal, statutes, LETTERHEAD, voice_in(language))


def draft_of(form: LegalForm | None, language: str = "fr") -> Document:
    """Compose a draft in which nothing is written yet."""
    statutes = STATUTES if form is None else replace(STATUTES, legal_form=form)
    return composed(held_assembly(form=form), {}, None, statutes, language)
