"""A frozen decision is the same bytes for the same input, and nothing later changes it."""

import datetime
import hashlib
import json

import pytest
from sqlalchemy import select

from govtool.actions.attendance import record_present
from govtool.actions.collectives import adopt_statutes
from govtool.actions.members import transfer_member
from govtool.domain.ballots import Choice
from govtool.domain.decisions import decide
from govtool.domain.sheets import ChairChoice
from govtool.store.db import reading, unit_of_work
from govtool.store.freezing import CategoryCount, Circumstances, freeze, freeze_again
from govtool.store.models.collectives import StatutesVersion
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.members import Member, Membership
from tests.factories.collectives import small_collective
from tests.factories.counted import count, heads, rule, sheet
from tests.factories.polls import CHAIR_BREAKS_TIES
from tests.factories.stored_polls import closed, opened, record_of_poll, vote_all
from tests.factories.stored_statutes import statutes_text

COUNTS = sheet(count("members", 10, for_=5, against=3, abstain=1), date=datetime.date(2026, 6, 12), subject="land")
TIED = sheet(count("members", 10, for_=4, against=4))
ABOUT = Circumstances(
    collective={"id": 1, "name": "Le Clic"},
    assembly={"id": 2, "title": "Juin"},
    resolution={"id": 3, "title": "Un dépôt", "wording": "Ouvrir.", "subject": "land"},
    poll={"id": 4, "number": 1, "mode": "named"},
    statutes={"version": 1, "digest": "d"},
)
CATEGORIES = [CategoryCount("members", "farmers", "for", 5), CategoryCount("members", "farmers", "against", 3)]
VOTES = {
    "producteurs": [Choice.FOR, Choice.FOR, Choice.AGAINST],
    "consomacteurs": [Choice.FOR, Choice.ABSTAIN],
    "associations": [Choice.AGAINST],
}


def test_the_same_input_gives_the_same_bytes() -> None:
    once = freeze(rule(heads()), COUNTS, ABOUT, CATEGORIES)
    again = freeze(rule(heads()), COUNTS, ABOUT, iter(CATEGORIES))

    assert once == again
    assert once.digest == hashlib.sha256(once.text.encode()).hexdigest()


def test_the_order_in_which_terms_were_named_changes_nothing() -> None:
    turned = Circumstances(
        collective=dict(reversed(ABOUT.collective.items())),
        assembly=ABOUT.assembly,
        resolution=dict(reversed(ABOUT.resolution.items())),
        poll=ABOUT.poll,
        statutes=ABOUT.statutes,
    )

    assert freeze(rule(heads()), COUNTS, turned, CATEGORIES) == freeze(rule(heads()), COUNTS, ABOUT, CATEGORIES)


def test_everything_that_a_decision_rests_on_is_in_it() -> None:
    frozen = freeze(rule(heads()), COUNTS, ABOUT, CATEGORIES)

    content = json.loads(frozen.text)
    assert sorted(content) == [
        "assembly",
        "categories",
        "collective",
        "decision",
        "format",
        "poll",
        "resolution",
        "sheet",
        "statutes",
    ]
    assert (frozen.outcome, frozen.code) == ("adopted", None)
    assert content["sheet"]["colleges"][0]["for"] == content["decision"]["heads"]["for"] == 5
    assert content["categories"][0] == {"ballots": 5, "category": "farmers", "choice": "for", "college": "members"}


def test_what_is_frozen_again_keeps_all_but_sheet_and_decision() -> None:
    counted = rule(heads(), casting_vote=CHAIR_BREAKS_TIES)
    before = freeze(counted, TIED, ABOUT, CATEGORIES)
    said = sheet(count("members", 10, for_=4, against=4), chair=ChairChoice.FOR)

    after = freeze_again(before.text, counted, said)

    first, second = json.loads(before.text), json.loads(after.text)
    assert (before.outcome, after.outcome) == ("tied", "adopted")
    assert {name for name in first if first[name] != second[name]} == {"sheet", "decision"}
    assert after == freeze(counted, said, ABOUT, CATEGORIES)


def test_a_frozen_decision_is_the_one_that_is_decided() -> None:
    content = json.loads(freeze(rule(heads()), COUNTS, ABOUT, ()).text)

    assert content["decision"]["outcome"] == decide(rule(heads()), COUNTS).outcome.value


@pytest.fixture
def decided(database):
    """Give a database with a closed poll, its collective and the decision as it was frozen."""
    collective = small_collective(database)
    poll = opened(database, collective)
    vote_all(database, collective, poll, VOTES)
    return database, collective, closed(database, collective, poll)


def frozen_in(engine) -> list[tuple[str, str, str]]:
    with reading(engine) as session:
        rows = session.execute(select(FrozenDecision.outcome, FrozenDecision.record, FrozenDecision.digest))
        return [tuple(row) for row in rows]


def test_a_decision_holds_the_counts_by_category_and_the_digest_of_the_statutes(decided) -> None:
    database, collective, decision = decided

    record = record_of_poll(decision)

    with reading(database) as session:
        version = session.scalars(select(StatutesVersion)).one()
    assert record["statutes"] == {"version": 1, "digest": version.digest}
    assert version.digest == hashlib.sha256(statutes_text().encode()).hexdigest()
    assert [(line["college"], line["choice"], line["ballots"]) for line in record["categories"]] == [
        ("associations", "against", 1),
        ("consomacteurs", "abstain", 1),
        ("consomacteurs", "for", 1),
        ("producteurs", "against", 1),
        ("producteurs", "for", 2),
    ]
    assert record["resolution"]["id"] == collective.resolution


def test_changing_members_weights_and_statutes_later_changes_no_past_decision(decided) -> None:
    database, collective, _ = decided
    before = frozen_in(database)
    heavier = statutes_text(('weight = "40 %"', 'weight = "50 %"'), ('weight = "40 %"', 'weight = "30 %"'))
    day = datetime.date(2026, 5, 1)

    with unit_of_work(database, collective.secretary) as work:
        adopt_statutes(work, collective.id, heavier, datetime.date(2025, 1, 1))
        memberships = work.session.scalars(select(Membership).order_by(Membership.id)).all()
        [transfer_member(work, membership, "associations", day) for membership in memberships]
        for member in work.session.scalars(select(Member)):
            member.name, member.sort_name, member.kind = "Renamed", "Renamed", "legal"
        record_present(work, collective.assembly, collective.entries["associations"])

    assert frozen_in(database) == before
