"""A remark carries the exact figures of what was found and of what the law asks."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from govtool.domain.findings import Figures
from govtool.domain.legality import remarks_on
from govtool.domain.organs import Reserves
from govtool.domain.participation import FixedProxies, NoDirection, PostalVote, Proxies
from govtool.domain.statutes import LegalForm, Statutes
from tests.factories.written_statutes import complete_scic

POSTAL = PostalVote(
    electronic_cutoff_days=3, electronic_cutoff_hour=9, paper_cutoff_days=5, no_direction=NoDirection.NOT_CAST
)


def figures(statutes: Statutes, code: str) -> Figures:
    """Give the figures of the only remark with a code."""
    (found,) = (remark.figures for remark in remarks_on(statutes, date(2026, 11, 23)) if remark.code == code)
    return found


def test_reserves_are_given_apart_and_as_a_whole() -> None:
    statutes = replace(complete_scic(), reserves=Reserves(legal=Fraction("1/10"), statutory=Fraction("2/5")))

    assert figures(statutes, "legal-reserve-too-low") == {"share": Fraction("1/10"), "needed": Fraction("3/20")}
    assert figures(statutes, "statutory-reserve-too-low") == {
        "share": Fraction("2/5"),
        "needed": Fraction("1/2"),
        "total": Fraction("23/50"),
        "needed_total": Fraction("23/40"),
    }


def test_cutoffs_are_given_beside_those_of_the_law() -> None:
    statutes = replace(complete_scic(), legal_form=LegalForm.SCIC_SA, postal=POSTAL)

    assert figures(statutes, "electronic-cutoff-too-early") == {"eve": 3, "hour": 9, "law_eve": 1, "law_hour": 15}
    assert figures(statutes, "paper-cutoff-too-early") == {"eve": 5, "highest_eve": 3}


def test_the_fewest_members_for_whom_proxies_are_too_many_are_given() -> None:
    before = complete_scic()
    assert isinstance(before.proxies, Proxies)
    limit = FixedProxies(proxies=3)
    statutes = replace(before, legal_form=LegalForm.SCOP_SAS, proxies=replace(before.proxies, limit=limit))

    assert figures(statutes, "too-many-proxies") == {"proxies": 3, "allowed": 2, "members": 40}
