"""The texts of law, and the legal forms that they bind."""

from datetime import date
from typing import Final

from govtool.domain.articles import Article
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.statutes import LegalForm

PUBLIC_LIMITED: Final = frozenset({LegalForm.SCIC_SA, LegalForm.SCOP_SA})
PRIVATE_LIMITED: Final = frozenset({LegalForm.SCIC_SARL, LegalForm.SCOP_SARL})
SCOP_FORMS: Final = frozenset({LegalForm.SCOP_SA, LegalForm.SCOP_SARL, LegalForm.SCOP_SAS})
CONSUMERS: Final = frozenset({LegalForm.CONSUMER_COOPERATIVE})
FARMERS: Final = frozenset({LegalForm.AGRICULTURAL_COOPERATIVE})
PRODUCERS: Final = frozenset({LegalForm.PRODUCER_ORGANISATION})
COOPERATIVES: Final = SCIC_FORMS | SCOP_FORMS | CONSUMERS | FARMERS
ASSOCIATIONS: Final = frozenset({LegalForm.ASSOCIATION, LegalForm.DE_FACTO})

SOCIAL_ECONOMY: Final = date(2014, 8, 2)  # the law of 31 July 2014 on the social economy is in force.
VOTES_CAST: Final = date(2019, 7, 20)  # law 2019-744: assemblies on the first year that ends after 19 July 2019.
FULL_COURT: Final = date(2024, 11, 15)
FULL_COURT_RULING: Final = "Cass. ass. plén., 15 novembre 2024, n° 23-16.670"


def cooperation(number: str) -> Article:
    """Cite the law of 1947 on cooperation."""
    return Article(text="loi n° 47-1775 du 10 septembre 1947", number=number)


def workers(number: str) -> Article:
    """Cite the law of 1978 on workers' cooperatives (SCOP)."""
    return Article(text="loi n° 78-763 du 19 juillet 1978", number=number)


def consumers(number: str) -> Article:
    """Cite the law of 1917 on consumer cooperatives."""
    return Article(text="loi du 7 mai 1917", number=number)


def commerce(number: str) -> Article:
    """Cite the commercial code."""
    return Article(text="code de commerce", number=number)


def rural(number: str) -> Article:
    """Cite the rural code."""
    return Article(text="code rural", number=number)
