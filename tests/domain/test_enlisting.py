"""A list of members is understood whatever its heads, and each fault has its place."""

import datetime

import pytest

from govtool.domain.candidates import Candidate, Choices, Known, day_written
from govtool.domain.enlisting import MOST_ROWS, MemberList, understood
from govtool.domain.list_columns import columns_of
from govtool.domain.members import PersonKind

TODAY = datetime.date(2026, 6, 12)
CHOICES = Choices(
    colleges={"producteurs": "Producteurs", "consomacteurs": "Consom’acteurs", "associations": "Associations"},
    categories={"producteurs": "Producteurs", "consomacteurs": "Consom’acteurs", "associations": "Associations"},
    inside={name: (name,) for name in ("producteurs", "consomacteurs", "associations")},
    public=frozenset(),
)
ALONE = Choices(colleges={"members": "members"}, categories={}, inside={}, public=frozenset())
KNOWN = Known(names=frozenset({"ana exemple"}), emails=frozenset({"ana@x.example"}))
HEADS = ("Nom", "Prénom", "Collège", "Courriel", "Depuis")


def understood_of(*rows: tuple[str, ...], heads: tuple[str, ...] = HEADS, choices: Choices = CHOICES) -> MemberList:
    return understood((heads, *rows), choices, KNOWN, TODAY)


def faults_of(*rows: tuple[str, ...], **terms: object) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.row, fault.key) for fault in understood_of(*rows, **terms).faults]


def names_of(*rows: tuple[str, ...], heads: tuple[str, ...]) -> list[tuple[str, str]]:
    found = understood_of(*rows, heads=heads, choices=ALONE)
    return [(one.name, one.sort_name) for one in found.candidates]


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Nom", "name"),
        ("NOM ", "name"),
        ("nom*", "name"),
        ("Name", "name"),
        ("Raison sociale", "name"),
        ("NOM / Prénom", "family-name-first"),
        ("Prénom + Nom", "given-name-first"),
        ("prenom", "first-name"),
        ("PRÉNOMS", "first-name"),
        ("First name", "first-name"),
        ("COLLEGE", "college"),
        ("Collège", "college"),
        ("Catégories", "category"),
        ("E-mail", "email"),
        ("e_mail", "email"),
        ("Mail", "email"),
        ("Courriel :", "email"),
        ("Adresse e-mail", "email"),
        ("depuis le", "since"),
        ("Date d'adhésion", "since"),
        ("Since", "since"),
        ("Représentant(e)", "representative"),
        ("Représentante", "representative"),
        ("Personne", "kind"),
    ],
)
def test_a_column_is_found_by_its_name_whatever_accents_and_capitals(head, key):
    assert columns_of((head,)).keys == (key,)


def test_columns_that_say_nothing_of_a_member_are_left_aside_and_named():
    columns = columns_of(("Tél.", "", "Nom", "Code postal"))

    assert (columns.keys, columns.unread) == (("name",), ("Tél.", "Code postal"))


def test_a_row_becomes_a_candidate():
    found = understood_of(("Le Goff", "Élise", "producteur", "Elise@X.example", "01/02/2024"))

    assert found.faults == ()
    assert found.candidates == (
        Candidate(
            kind=PersonKind.NATURAL,
            name="Élise Le Goff",
            sort_name="Le Goff Élise",
            category="producteurs",
            college="producteurs",
            since=datetime.date(2024, 2, 1),
            email="elise@x.example",
        ),
    )


def test_what_the_list_does_not_say_is_filled_in():
    found = understood_of(("Le Goff", "Élise", "Associations", "", ""))

    assert (found.candidates[0].since, found.candidates[0].email) == (TODAY, "")


def test_heads_are_found_below_a_title_and_rows_keep_the_numbers_of_the_sheet():
    found = understood((("Adhérents 2026",), (), HEADS, ("", "Zoé", "Associations")), CHOICES, KNOWN, TODAY)

    assert [(fault.code, fault.row) for fault in found.faults] == [("no-name", 4)]


@pytest.mark.parametrize(
    ("head", "written", "names"),
    [
        ("Nom", "Élise Le Goff", ("Élise Le Goff", "Élise Le Goff")),
        ("Nom", "LE GOFF Élise", ("Élise LE GOFF", "LE GOFF Élise")),
        ("Nom", "Élise LE GOFF", ("Élise LE GOFF", "LE GOFF Élise")),
        ("Nom", "SARL", ("SARL", "SARL")),
        ("Nom et prénom", "Goff Élise", ("Élise Goff", "Goff Élise")),
        ("Prénom et nom", "Élise Le Goff", ("Élise Le Goff", "Le Goff Élise")),
    ],
)
def test_a_name_in_one_cell_is_parted_by_its_capitals_or_its_head(head, written, names):
    assert names_of((written,), heads=(head,)) == [names]


def test_a_legal_person_is_sorted_by_its_name_and_has_a_representative():
    heads = ("Nom", "Personne", "Représentant")
    found = understood_of(("Commune de Langevrel", "morale", "Zoé Talvern"), heads=heads, choices=ALONE)

    assert [(one.kind, one.sort_name, one.representative) for one in found.candidates] == [
        (PersonKind.LEGAL, "Commune de Langevrel", "Zoé Talvern")
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("", "Zoé", "Associations", "", ""), ("no-name", 2, "name")),
        (("Le Goff", "Zoé", "", "", ""), ("no-college", 2, "college")),
        (("Le Goff", "Zoé", "Prodcuteurs", "", ""), ("unknown-college", 2, "college")),
        (("Le Goff", "Zoé", "Associations", "zoe@x", ""), ("no-email", 2, "email")),
        (("Le Goff", "Zoé", "Associations", "ANA@x.example", ""), ("email-known", 2, "email")),
        (("Le Goff", "Zoé", "Associations", "", "31/02/2024"), ("no-day", 2, "since")),
        (("Le Goff", "Zoé", "Associations", "", "2024"), ("no-day", 2, "since")),
        (("=A1", "Zoé", "Associations", "", ""), ("formula", 2, "name")),
        (("+33", "Zoé", "Associations", "", ""), ("formula", 2, "name")),
        (("a" * 201, "", "Associations", "", ""), ("too-long", 2, "name")),
        (("a" * 150, "b" * 60, "Associations", "", ""), ("too-long", 2, "name")),
    ],
)
def test_a_fault_has_its_row_and_its_column(row, fault):
    assert faults_of(row) == [fault]


def test_all_the_faults_of_a_list_are_said_at_once():
    rows = (("", "Zoé", "X", "y", "z"), ("Le Goff", "Zoé", "Associations", "y", ""))

    assert len(faults_of(*rows)) == 5


def test_the_nearest_college_is_named():
    found = understood_of(("Le Goff", "Zoé", "Prodcuteurs"), ("Goff", "Zoé", "Bénévoles"))

    assert [fault.figures["nearest"] for fault in found.faults] == ["Producteurs", ""]


def test_a_category_of_another_college_is_refused():
    heads = ("Nom", "Collège", "Catégorie")

    assert faults_of(("Le Goff", "Associations", "Producteurs"), heads=heads) == [("category-elsewhere", 2, "category")]


def test_a_category_alone_says_the_college():
    found = understood_of(("Le Goff", "Producteurs"), heads=("Nom", "Catégorie"))

    assert [(one.college, one.category) for one in found.candidates] == [("producteurs", "producteurs")]


def test_the_same_name_twice_is_refused_unless_addresses_tell_two_people_apart():
    first, other = ("Goff", "Zoé", "Associations", "a@x.example"), ("goff", "ZOE", "Associations", "b@x.example")

    assert faults_of(first, (*other[:3], "")) == [("name-twice", 3, "name")]
    assert faults_of(first, other) == []


def test_the_same_address_twice_is_refused_whatever_its_capitals_and_letters():
    assert faults_of(
        ("Goff", "Zoé", "Associations", "A@x.example"), ("Roc", "Ana", "Associations", "ａ@x.example")
    ) == [("email-twice", 3, "email")]


def test_who_represents_a_legal_person_may_be_a_member_with_the_same_address():
    heads = ("Nom", "Courriel", "Représentant")
    rows = (("Zoé Goff", "a@x.example", ""), ("Les Haies", "a@x.example", "Zoé Goff"))

    assert faults_of(*rows, heads=heads, choices=ALONE) == []


def test_who_is_a_member_already_is_passed_over():
    found = understood_of(("EXEMPLE", "ana", "Associations", "ana@x.example"), ("Goff", "Zoé", "Associations"))

    assert found.faults == ()
    assert [row.is_member for row in found.rows] == [True, False]
    assert [one.name for one in found.candidates] == ["Zoé Goff"]


@pytest.mark.parametrize(
    ("spread", "code"),
    [
        ((), "no-name-column"),
        ((("Téléphone", "Ville"), ("02", "Rennes")), "no-name-column"),
        ((HEADS,), "no-rows"),
        ((HEADS, ("", " ".strip())), "no-rows"),
        ((("Nom", "Name"), ("a", "b")), "column-twice"),
        ((("Nom",), *[(f"n{rank}",) for rank in range(MOST_ROWS + 1)]), "too-many-rows"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(spread, code):
    assert [fault.code for fault in understood(spread, ALONE, KNOWN, TODAY).faults] == [code]


def test_the_most_rows_are_taken():
    found = understood((("Nom",), *[(f"n{rank}",) for rank in range(MOST_ROWS)]), ALONE, KNOWN, TODAY)

    assert len(found.candidates) == MOST_ROWS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/06/2026", TODAY),
        ("12.6.2026", TODAY),
        ("12-06-2026", TODAY),
        ("2026-06-12", TODAY),
        ("2026-06-12 00:00:00", TODAY),
        ("12/06/26", None),
        ("06/13/2026", None),
        ("12/06.2026", None),
        ("12/06/0026", None),
        ("hier", None),
    ],
)
def test_a_day_is_read_as_it_is_written_here(text, day):
    assert day_written(text) == day
