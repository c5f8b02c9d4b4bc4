"""The extract tells one decision as the minutes do, and who may certify it."""

import pytest

from govtool.documents.blocks import Document, Heading, Signatures
from govtool.documents.extract import extract_document
from govtool.domain.minutes import Seal
from govtool.domain.statutes import LegalForm
from govtool.wording.language import voice_in
from tests.documents.composed import LETTERHEAD, composed
from tests.factories.held_assemblies import SEAL, STATUTES, held_assembly
from tests.factories.written_documents import as_text, block_text


def extract_of(
    position: int, seal: Seal | None = SEAL, form: LegalForm | None = LegalForm.ASSOCIATION, language: str = "fr"
) -> Document:
    return extract_document(held_assembly(form=form), position, seal, STATUTES, LETTERHEAD, voice_in(language))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("position", range(1, 7))
def test_an_extract_tells_its_resolution_as_the_minutes_do_and_no_other(position: int, language: str) -> None:
    extract, minutes = extract_of(position, language=language), composed(language=language)

    titles = [block.text for block in extract.blocks if isinstance(block, Heading) and block.level == 2]
    start = next(rank for rank, block in enumerate(extract.blocks) if isinstance(block, Heading) and block.level == 2)
    end = next(rank for rank, block in enumerate(extract.blocks) if isinstance(block, Signatures))
    certified = max(rank for rank in range(start, end) if isinstance(extract.blocks[rank], Heading))
    told = "\n\n".join(block_text(block) for block in extract.blocks[start:certified])
    assert len(titles) == 1
    assert told in as_text(minutes)


@pytest.mark.parametrize(
    ("form", "said", "places"),
    [
        (LegalForm.SCIC_SA, "code de commerce, art. R225-108", 3),
        (LegalForm.SCIC_SARL, "code de commerce, art. R221-4", 1),
        (LegalForm.SCIC_SAS, "suivant l’usage, sauf disposition des statuts", 2),
    ],
)
def test_who_may_certify_follows_the_legal_form(form: LegalForm, said: str, places: int) -> None:
    document = extract_of(1, form=form)

    assert said in as_text(document)
    assert [len(block.people) for block in document.blocks if isinstance(block, Signatures)] == [places]


def test_a_sealed_extract_names_the_minutes_and_their_digest() -> None:
    document = extract_of(1)

    assert "certifié conforme au procès-verbal n°\xa03 de l’année 2026" in as_text(document)
    assert SEAL.digest in as_text(document)
    assert (document.watermark, document.dated) == ("", SEAL.sealed_at)


def test_nobody_certifies_an_extract_of_a_draft() -> None:
    document = extract_of(1, seal=None)

    assert "ne peut être certifié qu’une fois le procès-verbal scellé" in as_text(document)
    assert [block for block in document.blocks if isinstance(block, Signatures)] == []
    assert document.watermark == "Projet"


def test_a_rank_that_is_not_on_the_agenda_has_no_extract() -> None:
    with pytest.raises(LookupError, match="rank 7"):
        extract_of(7)
