"""Lists are imported whole or not at all, and one person is admitted with her account and her invitation."""

import datetime
import time

import pytest
from sqlalchemy import func, select

from govtool.actions.enlisting import Imported, Invitation, admit_candidate, import_members
from govtool.domain.candidates import Candidate
from govtool.domain.members import PersonKind
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.models.members import Member, Membership, Representation
from govtool.store.models.outbox import Letter
from govtool.store.queries.members import members_on
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import journal_of, refused

SINCE = datetime.date(2026, 1, 1)
LETTER = Invitation(collective="Clic", address="https://govtool.example/connexion", language="fr")
HEADS = ("Nom", "Prénom", "Collège", "Courriel")
ANA = Candidate(
    kind=PersonKind.NATURAL,
    name="Ana Goff",
    sort_name="Goff Ana",
    category="producteurs",
    college="producteurs",
    since=SINCE,
    email="ana@x.example",
)
HAIES = Candidate(
    kind=PersonKind.LEGAL,
    name="Les Haies",
    sort_name="Les Haies",
    category="associations",
    college="associations",
    since=SINCE,
    email="zoe@x.example",
    representative="Zoé Roc",
)


def imported(engine, collective, *rows: tuple[str, ...], letter: Invitation | None = LETTER) -> Imported:
    with unit_of_work(engine, collective.secretary) as work:
        return import_members(work, collective.id, (HEADS, *rows), SINCE, letter)


def admitted(engine, collective, candidate: Candidate, *, is_namesake: bool = False) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return admit_candidate(work, collective.id, candidate, LETTER, is_namesake=is_namesake).id


def counts_in(engine) -> list[int]:
    tables = (Member, Membership, Representation, Account, Letter)
    with reading(engine) as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


def letters_in(engine) -> list[tuple[str, str]]:
    with reading(engine) as session:
        return [(letter.recipient, letter.subject) for letter in session.scalars(select(Letter).order_by(Letter.id))]


def names_in(engine, collective) -> list[str]:
    with reading(engine) as session:
        return [member.name for member in members_on(session, collective.id, SINCE)]


def test_a_list_becomes_members_with_their_accounts_and_invitations(database) -> None:
    collective = small_collective(database, size=0)

    done = imported(
        database, collective, ("Goff", "Ana", "Producteurs", "ana@x.example"), ("Roc", "Zoé", "Associations", "")
    )

    assert done == Imported(2, 0)
    assert names_in(database, collective) == ["Ana Goff", "Zoé Roc"]
    assert letters_in(database) == [("ana@x.example", "Votre entrée dans Clic")]


def test_an_import_is_one_entry_of_the_journal_without_any_name(database) -> None:
    collective = small_collective(database, size=0)

    imported(database, collective, ("Goff", "Ana", "Producteurs", "ana@x.example"), ("Roc", "", "Associations", ""))

    action, subject, figures = journal_of(database, collective.id)[-1]
    assert (action, subject) == ("members-imported", f"collective:{collective.id}")
    assert (figures["heads"], figures["addresses"], set(figures)) == (2, 1, {"heads", "addresses", "first"})


def test_a_list_with_one_fault_imports_nobody(database) -> None:
    collective = small_collective(database, size=1)
    before, told = counts_in(database), journal_of(database, collective.id)

    with refused(database, "list-faulty"):
        imported(database, collective, ("Goff", "Ana", "Producteurs", ""), ("Roc", "Zoé", "Nulle part", ""))

    assert (counts_in(database), journal_of(database, collective.id)) == (before, told)


def test_a_list_imported_twice_adds_nobody_the_second_time(database) -> None:
    collective = small_collective(database, size=0)
    row = ("Goff", "Ana", "Producteurs", "ana@x.example")
    imported(database, collective, row)
    before, told = counts_in(database), journal_of(database, collective.id)

    assert imported(database, collective, row) == Imported(0, 1)
    assert (counts_in(database), journal_of(database, collective.id)) == (before, told)


def test_an_account_that_exists_already_speaks_for_the_new_member_too(database) -> None:
    first, other = small_collective(database, size=1), small_collective(database, "other", size=0)
    row = ("Goff", "Ana", "Producteurs", f"producteurs-0@{first.id}.example")
    accounts = counts_in(database)[3]

    imported(database, other, row)

    assert counts_in(database)[3] == accounts
    assert letters_in(database) == [(row[3], "Votre entrée dans Clic")]


def test_nobody_is_invited_unless_it_is_asked(database) -> None:
    collective = small_collective(database, size=0)

    imported(database, collective, ("Goff", "Ana", "Producteurs", "ana@x.example"), letter=None)

    assert letters_in(database) == []


def test_ten_thousand_members_are_imported_in_one_go(sqlite) -> None:
    collective = small_collective(sqlite, size=0)
    rows = [(f"Nom{rank}", "Ana", "Producteurs", f"a{rank}@x.example") for rank in range(10_000)]
    began = time.monotonic()

    assert imported(sqlite, collective, *rows) == Imported(10_000, 0)
    assert time.monotonic() - began < 30


def test_a_legal_person_comes_in_by_her_representative(database) -> None:
    collective = small_collective(database, size=0)

    member = admitted(database, collective, HAIES)

    with reading(database) as session:
        account = session.scalars(select(Account).where(Account.email == "zoe@x.example")).one()
    assert account.name == "Zoé Roc"
    told = [(action, subject) for action, subject, _ in journal_of(database, collective.id)[-3:]]
    assert told == [
        ("member-admitted", f"member:{member}"),
        ("representative-named", f"member:{member}"),
        ("member-invited", f"member:{member}"),
    ]


def test_the_invitation_says_where_to_come_in_and_with_which_address(database) -> None:
    admitted(database, small_collective(database, size=0), ANA)

    with reading(database) as session:
        body = session.scalars(select(Letter.body)).one()
    assert "https://govtool.example/connexion" in body
    assert "ana@x.example" in body
    assert "Ana Goff" in body


def test_a_name_that_is_known_is_refused_unless_it_is_somebody_else(database) -> None:
    collective = small_collective(database, size=0)
    admitted(database, collective, ANA)
    namesake = Candidate(
        kind=ANA.kind, name="ANA GOFF", sort_name="Goff", category="producteurs", college="producteurs", since=SINCE
    )

    with refused(database, "member-known"):
        admitted(database, collective, namesake)
    admitted(database, collective, namesake, is_namesake=True)

    assert names_in(database, collective) == ["ANA GOFF", "Ana Goff"]


def test_an_address_of_another_member_is_refused(database) -> None:
    collective = small_collective(database, size=0)
    admitted(database, collective, ANA)
    other = Candidate(
        kind=ANA.kind,
        name="Eva Roc",
        sort_name="Roc Eva",
        category="producteurs",
        college="producteurs",
        since=SINCE,
        email=ANA.email,
    )

    with refused(database, "email-known"):
        admitted(database, collective, other)


@pytest.mark.parametrize("college", ["associations", "nulle-part"])
def test_a_category_votes_in_its_college_only(database, college) -> None:
    collective = small_collective(database, size=0)
    elsewhere = Candidate(
        kind=ANA.kind, name="Eva", sort_name="Eva", category="producteurs", college=college, since=SINCE
    )

    with refused(database, "category-elsewhere"):
        admitted(database, collective, elsewhere)
