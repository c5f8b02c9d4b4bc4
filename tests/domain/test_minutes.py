"""What minutes must mention in each legal form, and what keeps them from being sealed."""

import pytest

from govtool.domain.articles import NOT_SEEN
from govtool.domain.minutes import SA, SARL, Mention, required_mentions, sealing_refusals
from govtool.domain.statutes import LegalForm

SHARES = {Mention.VOTING_SHARES, Mention.SHARES_HELD}
WRITTEN = {mention: "Dit." for mention in Mention if mention not in SHARES}


@pytest.mark.parametrize(
    ("form", "mention", "article"),
    [
        (LegalForm.SCIC_SA, Mention.VOTING_SHARES, SA),
        (LegalForm.SCOP_SA, Mention.VOTING_SHARES, SA),
        (LegalForm.SCIC_SARL, Mention.SHARES_HELD, SARL),
        (LegalForm.SCOP_SARL, Mention.SHARES_HELD, SARL),
    ],
)
def test_companies_do_not_seal_without_their_shares(form, mention, article) -> None:
    refusals = sealing_refusals(form, WRITTEN)

    named = [(refusal.code, refusal.figures["mention"], refusal.article) for refusal in refusals]
    assert named == [("missing-mention", mention.value, article)]
    assert sealing_refusals(form, {**WRITTEN, mention: "Cent."}) == ()


@pytest.mark.parametrize("form", [LegalForm.SCIC_SAS, LegalForm.SCIC, LegalForm.ASSOCIATION, LegalForm.DE_FACTO, None])
def test_no_other_form_is_asked_for_shares(form) -> None:
    asked = {required.mention for required in required_mentions(form)}

    assert asked == set(Mention) - SHARES - {Mention.CORRECTION}
    assert {required.article for required in required_mentions(form)} == {NOT_SEEN}
    assert sealing_refusals(form, WRITTEN) == ()


def test_mentions_are_asked_for_in_the_order_of_the_minutes() -> None:
    asked = [required.mention for required in required_mentions(LegalForm.SCIC_SARL)]

    assert asked.index(Mention.OFFICERS) < asked.index(Mention.SHARES_HELD) < asked.index(Mention.DOCUMENTS)
