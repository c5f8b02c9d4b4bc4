"""What the register gives as CSV, the import takes back: the same members, whatever their names."""

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from govtool.actions.enlisting import import_members
from govtool.domain.candidates import Known, choices_of
from govtool.domain.enlisting import understood
from govtool.domain.spelling import folded, is_formula
from govtool.presets.documents import sound_statutes
from govtool.presets.sheets import read_sheet
from govtool.store.db import reading, unit_of_work
from govtool.store.models.members import Member, Membership
from tests.factories.stored_statutes import statutes_text

HEADS = ("Nom", "Prénom", "Personne", "Collège", "Depuis", "Courriel", "Représentant")
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 1, 1))
WORDS = st.text('abcéÉœŒ’ -=+@;"|', max_size=9).map(lambda text: " ".join(text.split()))
NAMES = WORDS.filter(folded)


def first_name(text: str, kind: str) -> str:
    """Give the first name that a list holds: a legal person has none."""
    return "" if kind == "morale" else text


PEOPLE = st.lists(
    st.tuples(
        NAMES,
        WORDS,
        st.sampled_from(["physique", "morale", ""]),
        st.sampled_from(["Producteurs", "associations", "consomacteur"]),
        DAYS,
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda person: folded(f"{first_name(person[1], person[2])} {person[0]}"),
)


def guarded(text: str) -> str:
    return f"'{text}" if is_formula(text) else text


def listed(people: list[tuple]) -> tuple[tuple[str, ...], ...]:
    """Write people as a list that somebody types."""
    rows = [
        (
            guarded(name),
            guarded(first_name(first, kind)),
            kind,
            college,
            f"{day:%d/%m/%Y}" if day.year > 999 else "",
            f"a{rank}@{abs(hash((name, first)))}.example" if has_email else "",
            "Zoé Roc" if kind == "morale" and has_email else "",
        )
        for rank, (name, first, kind, college, day, has_email) in enumerate(people)
    ]
    return (HEADS, *rows)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(people=PEOPLE)
def test_what_is_exported_imports_back(site, clic, people):
    since = datetime.date(2026, 1, 1)
    with unit_of_work(site.engine, clic.secretary) as work:
        import_members(work, clic.collective.id, listed(people), since, None)

    exported = site.visit(clic.secretary).client.get("/c/clic/membres.csv").get_data()

    choices = choices_of(sound_statutes(statutes_text()))
    found = understood(read_sheet(exported), choices, Known(names=frozenset(), emails=frozenset()), since)
    with reading(site.engine) as session:
        rows = session.execute(
            select(Member.kind, Member.name, Member.sort_name, Membership.college, Membership.starts_on)
            .join(Membership, Membership.member_id == Member.id)
            .where(Member.collective_id == clic.collective.id)
        )
        held = {tuple(row) for row in rows}
    assert found.faults == ()
    assert {(one.kind, one.name, one.sort_name, one.college, one.since) for one in found.candidates} == held
