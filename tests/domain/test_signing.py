"""Who signs minutes and who certifies extracts, by legal form."""

import pytest

from govtool.domain.articles import NOT_SEEN, Article
from govtool.domain.minutes import Signer, certifying_of, signing_of
from govtool.domain.statutes import LegalForm

ELSEWHERE = (LegalForm.SCIC_SAS, LegalForm.ASSOCIATION, None)


@pytest.mark.parametrize("form", [LegalForm.SCIC_SA, LegalForm.SCOP_SA])
def test_in_a_public_company_the_officers_sign_and_the_board_certifies(form: LegalForm) -> None:
    signing, certifying = signing_of(form), certifying_of(form)

    assert signing.signers == (Signer.CHAIR, Signer.FIRST_TELLER, Signer.SECOND_TELLER, Signer.SECRETARY)
    assert signing.article == Article(text="code de commerce", number="R225-106")
    assert certifying.signers == (Signer.BOARD_CHAIR, Signer.MANAGING_DIRECTOR, Signer.SECRETARY)
    assert certifying.article == Article(text="code de commerce", number="R225-108")


@pytest.mark.parametrize("form", [LegalForm.SCIC_SARL, LegalForm.SCOP_SARL])
def test_in_a_private_limited_company_the_manager_signs_and_certifies(form: LegalForm) -> None:
    signing, certifying = signing_of(form), certifying_of(form)

    assert signing.signers == (Signer.MANAGER, Signer.CHAIR)
    assert signing.article == Article(text="code de commerce", number="R223-24")
    assert certifying.signers == (Signer.MANAGER,)
    assert certifying.article == Article(text="code de commerce", number="R221-4")


@pytest.mark.parametrize("form", ELSEWHERE)
def test_elsewhere_no_article_is_named_and_chair_and_secretary_are_usual(form: LegalForm | None) -> None:
    for signing in (signing_of(form), certifying_of(form)):
        assert signing.signers == (Signer.CHAIR, Signer.SECRETARY)
        assert signing.article is NOT_SEEN
