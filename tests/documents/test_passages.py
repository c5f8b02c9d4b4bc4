"""What the secretary wrote stands where it belongs: shares in the participation, in the forms that ask for them."""

import pytest

from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.printable import printable
from govtool.domain.minutes import Mention
from govtool.domain.statutes import LegalForm
from tests.documents.composed import composed, draft_of
from tests.factories.held_assemblies import WRITTEN, held_assembly
from tests.factories.read_documents import squeezed, text_in
from tests.factories.written_documents import as_text

GAPS = {
    (
        LegalForm.SCIC_SA,
        "fr",
    ): "[à compléter\u00a0: nombre d’actions participant au vote, code de commerce, art. R225-106]",
    (
        LegalForm.SCIC_SA,
        "en",
    ): "[to be completed: number of shares taking part in the vote, code de commerce, art. R225-106]",
    (LegalForm.SCIC_SARL, "fr"): (
        "[à compléter\u00a0: parts sociales de chaque associé présent ou représenté, code de commerce, art. R223-24]"
    ),
    (LegalForm.SCIC_SARL, "en"): (
        "[to be completed: shares of each member present or represented, code de commerce, art. R223-24]"
    ),
}
PARTICIPATION = {"fr": "# Participation\n\n", "en": "# Attendance\n\n"}
SA_WRITTEN = {**WRITTEN, Mention.VOTING_SHARES: "1 234 sur 2 000."}
SARL_WRITTEN = {**WRITTEN, Mention.SHARES_HELD: "Anne Le Goff : 10\n\nMaëlle Garandel : 12"}


def participation(document, language: str = "fr") -> str:
    return as_text(document).split(PARTICIPATION[language], 1)[1].split("\n# ", 1)[0]


@pytest.mark.parametrize(("form", "language"), list(GAPS))
def test_a_draft_names_the_shares_that_lack_in_its_participation(form, language) -> None:
    assert GAPS[form, language] in participation(draft_of(form, language), language)


def test_an_association_is_asked_for_no_shares() -> None:
    assert "à compléter" not in participation(draft_of(LegalForm.ASSOCIATION))


def test_a_public_company_says_how_many_shares_vote() -> None:
    document = composed(held_assembly(form=LegalForm.SCIC_SA), SA_WRITTEN)

    assert "Actions participant au vote\u00a0: 1\u202f234 sur 2\u202f000." in participation(document).replace("**", "")


def test_a_private_company_says_the_shares_of_each_member() -> None:
    document = composed(held_assembly(form=LegalForm.SCIC_SARL), SARL_WRITTEN)

    told = participation(document)
    assert "Les associés présents ou représentés détiennent\u00a0:" in told
    assert "- Anne Le Goff\u00a0: 10\n- Maëlle Garandel\u00a0: 12" in told


def test_minutes_sealed_before_shares_were_asked_for_show_no_gap() -> None:
    assert "à compléter" not in as_text(composed(held_assembly(form=LegalForm.SCIC_SA)))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("format", DocumentFormat)
def test_every_format_says_the_shares(format, language) -> None:
    held = held_assembly(form=LegalForm.SCIC_SARL)

    document = printable(composed(held, SARL_WRITTEN, language=language))

    assert squeezed("Anne Le Goff\u00a0: 10 Maëlle Garandel\u00a0: 12").replace(" ", "") in text_in(
        format, rendered(document, format)
    )
