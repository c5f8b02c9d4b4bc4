"""The law in a line: what it asks, the article, how well it was read."""

import datetime

import pytest

from govtool.domain.legality.by_term import laws_at
from govtool.domain.statutes import LegalForm
from govtool.wording.language import voice_in
from govtool.wording.laws import law_line

DAY = datetime.date(2026, 6, 12)


def line(path: str, form: LegalForm, language: str = "fr") -> str:
    return law_line(path, laws_at(path, form, DAY), voice_in(language)).replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("path", "form", "said"),
    [
        (
            "notice.first_days",
            LegalForm.SCIC_SARL,
            "La loi : au moins 15 jours (code de commerce, art. R223-20).",
        ),
        (
            "decisions.extraordinary.second.quorum",
            LegalForm.SCIC_SA,
            "La loi : au moins le cinquième (1/5) des membres (code de commerce, art. L225-96).",
        ),
        (
            "decisions.ordinary.second.quorum",
            LegalForm.CONSUMER_COOPERATIVE,
            "La loi : aucun quorum n’est demandé (loi du 7 mai 1917, art. 4).",
        ),
        (
            "weighing.abstention",
            LegalForm.SCIC_SA,
            "La loi : elle n’admet pas « un vote pour » ou « un vote contre » (code de commerce, art. L225-98).",
        ),
        (
            "proxies.limit",
            LegalForm.AGRICULTURAL_COOPERATIVE,
            (
                "La loi : au plus 5 voix en tout, la sienne comprise (code rural, art. R524-14, "
                "lu dans une version ancienne)."
            ),
        ),
        (
            "agenda",
            LegalForm.SCIC_SARL,
            "La loi en parle : code de commerce, art. R223-20.",
        ),
        ("weighing.below_three_colleges", LegalForm.ASSOCIATION, ""),
    ],
)
def test_what_the_law_asks_is_said_with_its_article(path, form, said):
    assert line(path, form) == said


def test_it_is_said_in_english_too():
    assert line("colleges.weight", LegalForm.SCIC_SAS, "en").startswith("The law: from 10% to 50% (loi n° 47-1775")
