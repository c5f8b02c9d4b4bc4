"""The documents of one assembly in which everything happens once, as text, by the name of their file."""

from dataclasses import replace
from pathlib import Path

from govtool.documents.attendance_sheet import attendance_sheet
from govtool.documents.blocks import Letterhead
from govtool.documents.extract import extract_document
from govtool.documents.minutes import minutes_document
from govtool.domain.statutes import LegalForm
from govtool.wording.language import voice_in
from tests.factories.held_assemblies import (
    SEAL,
    STATUTES,
    WRITTEN,
    decided,
    hardly_attended,
    held_assembly,
    item,
    poll,
)
from tests.factories.written_documents import as_text

FOLDER = Path(__file__).parent
LETTERHEAD = Letterhead(name="Le Clic des Champs", lines=("1 rue du Four, 35520 La Mézière",))


def golden_documents() -> dict[str, str]:
    """Give every document as text."""
    french, english, held = voice_in("fr"), voice_in("en"), held_assembly()
    company = replace(STATUTES, legal_form=LegalForm.SCIC_SA)
    incorporated = held_assembly(
        item(1, "Approuver les comptes", poll(1, 10, 20, decided(hardly_attended(), 20))), form=LegalForm.SCIC_SA
    )
    documents = {
        "proces-verbal.txt": minutes_document(held, WRITTEN, SEAL, STATUTES, LETTERHEAD, french),
        "minutes.txt": minutes_document(held, WRITTEN, SEAL, STATUTES, LETTERHEAD, english),
        "projet-de-carence.txt": minutes_document(incorporated, {}, None, company, LETTERHEAD, french),
        "feuille-de-presence.txt": attendance_sheet(held, LETTERHEAD, french),
        "feuille-de-presence-d-une-sa.txt": attendance_sheet(incorporated, LETTERHEAD, french),
        "extrait.txt": extract_document(held, 4, SEAL, STATUTES, LETTERHEAD, french),
    }
    return {name: as_text(document) for name, document in documents.items()}
