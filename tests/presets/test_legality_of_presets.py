"""What the law says of the shipped statutes: nothing false, and nothing forgotten."""

from datetime import date

import pytest

from govtool.domain.drafts import is_draft
from govtool.domain.legality import remarks_on
from govtool.presets.documents import preset, preset_ids

ON = date(2026, 11, 23)
UNLIMITED = ["info unlimited-proxies"]
REMARKS = {
    "alter-conso-2008": [],
    "alter-conso-trois-colleges": [],
    "assemblee-des-communs": [],
    "association-collegiale": UNLIMITED,
    "association-colleges": UNLIMITED,
    "aurora-5r": ["error college-weight-out-of-bounds", "error college-weight-out-of-bounds"],
    "cabestan": [],
    "cae-scic": [],
    "cae-scop": [],
    "cafe-associatif": UNLIMITED,
    "clic-des-champs": [],
    "clic-des-champs-scic": [],
    "comite-pilotage-public": [],
    "coop-des-masques": [],
    "cooperative-agricole": [],
    "cooperative-consommation-1917": [],
    "m-comme-medoc": [
        "info majority-carry-against-heads",
        "warning abstention-counted-for",
        "warning college-threshold",
        "warning several-colleges-per-member",
    ],
    "organisation-producteurs": [],
    "ouvaton": [],
    "scani-2022": [],
    "scani-2022-quorum-pondere": [],
    "scic-sa": [],
    "scic-sarl": [],
    "scic-sas": [],
    "scop-sarl": [],
    "scopyleft": [],
    "sel": UNLIMITED,
    "thau-energies": [],
}


@pytest.mark.parametrize(("identity", "remarks"), REMARKS.items())
def test_a_preset_calls_for_exactly_these_remarks(identity: str, remarks: list[str]) -> None:
    found = remarks_on(preset(identity), ON)

    assert sorted(f"{remark.severity} {remark.code}" for remark in found) == remarks


def test_every_preset_is_checked() -> None:
    assert set(REMARKS) == set(preset_ids())


def test_a_complete_scic_that_keeps_the_law_calls_for_no_remark_at_all() -> None:
    assert not is_draft(preset("clic-des-champs-scic"))
    assert remarks_on(preset("clic-des-champs-scic"), ON) == ()


def test_the_two_colleges_of_aurora_that_weigh_too_little_are_named() -> None:
    assert [remark.path for remark in remarks_on(preset("aurora-5r"), ON)] == [
        "colleges[adherents].weight",
        "colleges[jeunes-diplomes].weight",
    ]
