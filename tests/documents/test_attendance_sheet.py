"""The attendance sheet: every member by college with a place to sign, proxies beside their holders, totals."""

from dataclasses import replace

import pytest

from govtool.documents.attendance_sheet import attendance_sheet
from govtool.documents.blocks import Document, Grid, Signatures
from govtool.domain.assembly_facts import AssemblyFacts, Attendee, Manner, attendance_by_college
from govtool.domain.statutes import LegalForm
from govtool.wording.language import voice_in
from tests.documents.composed import LETTERHEAD
from tests.factories.held_assemblies import COLLEGES, held_assembly, nine_members
from tests.factories.written_documents import as_text


def sheet_of(facts: AssemblyFacts | None = None, language: str = "fr") -> Document:
    return attendance_sheet(facts or held_assembly(), LETTERHEAD, voice_in(language))


def grid(document: Document, caption: str) -> Grid:
    return next(block for block in document.blocks if isinstance(block, Grid) and block.caption == caption)


def with_members(*members: Attendee) -> AssemblyFacts:
    return replace(held_assembly(), members=members, colleges=attendance_by_college(COLLEGES, members))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_member_has_one_place_to_sign(language: str) -> None:
    signed = [block for block in sheet_of(language=language).blocks if isinstance(block, Grid) and block.signed]

    names = [row[0] for table in signed for row in table.rows]
    assert sorted(names) == sorted(member.name for member in nine_members())
    assert {row[-1] for table in signed for row in table.rows} == {""}
    assert [len(table.rows) for table in signed] == [4, 3, 2]


def test_a_holder_has_the_names_and_the_votes_of_her_principals_beside_hers() -> None:
    signed = grid(sheet_of(), "Producteurs\xa0: 4 inscrits")

    assert signed.rows[0] == ("Anne Le Goff", "présent", "Denez Landrevaz", "2", "")
    assert signed.rows[2] == ("Denez Landrevaz", "représenté par Anne Le Goff", "", "0", "")


def test_the_lists_of_the_law_are_told_by_name() -> None:
    document = sheet_of()

    assert grid(document, "Membres représentés").rows == (("Denez Landrevaz", "Producteurs", "Anne Le Goff"),)
    assert grid(document, "Mandataires").rows == (("Anne Le Goff", "Producteurs", "1", "Denez Landrevaz"),)
    assert "Aucun vote par correspondance n’est enregistré." in as_text(document)


def test_postal_voters_are_listed_and_have_their_own_vote() -> None:
    first, *others = nine_members()

    document = sheet_of(with_members(replace(first, manner=Manner.POSTAL), *others))

    assert grid(document, "Votants par correspondance").rows == (("Anne Le Goff", "Producteurs"),)
    assert grid(document, "Producteurs\xa0: 4 inscrits").rows[0][3] == "2"


def test_nobody_represented_is_said() -> None:
    members = tuple(replace(member, holder=None, manner=Manner.ABSENT) for member in nine_members())

    text = as_text(sheet_of(with_members(*members)))

    assert "Aucun membre n’est représenté." in text
    assert "arrêtée à 0 membre présent ou représenté" in text


def test_totals_are_those_of_the_facts() -> None:
    totals = grid(sheet_of(), "Participation par collège")

    assert totals.rows[-1] == ("Total", "9", "4", "1", "1", "0", "6")
    assert totals.totalled


@pytest.mark.parametrize(("form", "places"), [(LegalForm.SCIC_SA, 4), (LegalForm.SCIC_SARL, 2), (None, 2)])
def test_the_officers_certify_it(form: LegalForm | None, places: int) -> None:
    document = sheet_of(held_assembly(form=form))

    assert "certifiée exacte par le bureau et arrêtée à 6 membres présents ou représentés" in as_text(document)
    assert [len(block.people) for block in document.blocks if isinstance(block, Signatures)] == [places]


@pytest.mark.parametrize(
    ("form", "heads", "article"),
    [
        (LegalForm.SCIC_SA, ("Domicile", "Nombre d’actions", "Signature"), "code de commerce, art. R225-95"),
        (LegalForm.SCOP_SARL, ("Domicile", "Parts sociales", "Signature"), "code de commerce, art. R223-24"),
    ],
)
def test_address_and_shares_are_filled_by_hand_where_the_legal_form_asks(
    form: LegalForm, heads: tuple[str, ...], article: str
) -> None:
    document = sheet_of(held_assembly(form=form))

    signed = grid(document, "Producteurs\xa0: 4 inscrits")
    assert signed.heads == ("Nom", "Participation", "Pouvoirs reçus", "Nombre de voix", *heads)
    assert signed.rows[0] == ("Anne Le Goff", "présent", "Denez Landrevaz", "2", "", "", "")
    assert len(signed.blank) == 2
    assert document.landscape
    assert article in as_text(document)


@pytest.mark.parametrize("form", [LegalForm.ASSOCIATION, LegalForm.SCIC_SAS, None])
def test_elsewhere_no_address_and_no_shares_are_asked(form: LegalForm | None) -> None:
    document = sheet_of(held_assembly(form=form))

    assert grid(document, "Producteurs\xa0: 4 inscrits").blank == ()
    assert "Domicile" not in as_text(document)
    assert not document.landscape


def test_a_college_without_members_has_no_table() -> None:
    members = tuple(member for member in nine_members() if member.college == "producteurs")

    text = as_text(sheet_of(with_members(*members)))

    assert "Producteurs\xa0: 4 inscrits" in text
    assert "Associations\xa0:" not in text


def test_a_category_is_told_where_it_says_more_than_the_college() -> None:
    first, *others = nine_members()
    other = replace(first, category="maraîchers")

    signed = grid(sheet_of(with_members(other, *others)), "Producteurs\xa0: 4 inscrits")

    assert signed.heads[:2] == ("Nom", "Catégorie")
    assert [row[1] for row in signed.rows] == ["maraîchers", "Producteurs", "Producteurs", "Producteurs"]
    assert grid(sheet_of(), "Producteurs\xa0: 4 inscrits").heads[:2] == ("Nom", "Participation")
