"""The record of an assembly is plain, versioned, and read back exactly; what is no such record is refused."""

import datetime
import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govtool.domain.assembly_facts import Attendee, ItemFacts, ItemState, Manner, Moved, ProxyFacts
from govtool.domain.assembly_records import facts_recalled, facts_record
from govtool.domain.attendance import Movement
from govtool.domain.polls import PollMode, PollState
from govtool.domain.records import Json
from govtool.domain.statutes import LegalForm
from tests.factories.held_assemblies import ADOPTED, decided, held_assembly, poll

MOMENTS = st.datetimes(timezones=st.just(datetime.UTC))
TEXTS = st.text(max_size=20)
MOVES = st.builds(Moved, movement=st.sampled_from(Movement), at=MOMENTS)
MEMBERS = st.builds(
    Attendee,
    number=st.integers(1, 9),
    name=TEXTS,
    category=TEXTS,
    college=TEXTS,
    manner=st.sampled_from(Manner),
    holder=st.none() | st.integers(1, 9),
    movements=st.lists(MOVES, max_size=2).map(tuple),
)
PROXIES = st.builds(
    ProxyFacts,
    principal=st.integers(1, 9),
    holder=st.integers(1, 9),
    entered_at=MOMENTS,
    revoked_at=st.none() | MOMENTS,
)
DECISION = decided(ADOPTED, 10)
POLLS = st.builds(
    poll,
    st.integers(1, 3),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from([None, DECISION, replace(DECISION, number=2)]),
    round=st.integers(1, 2),
    mode=st.sampled_from(PollMode),
    state=st.sampled_from(PollState),
    reason=st.none() | TEXTS,
)
ITEMS = st.builds(
    ItemFacts,
    position=st.integers(1, 99),
    title=TEXTS,
    wording=TEXTS,
    decision_kind=TEXTS,
    subject=st.none() | TEXTS,
    state=st.sampled_from(ItemState),
    polls=st.lists(POLLS, max_size=2).map(tuple),
)
FACTS = st.builds(
    replace,
    st.sampled_from([held_assembly(form=LegalForm.SCIC_SA), held_assembly(form=None)]),
    members=st.lists(MEMBERS, max_size=3).map(tuple),
    proxies=st.lists(PROXIES, max_size=2).map(tuple),
    items=st.lists(ITEMS, max_size=2).map(tuple),
)
RECORD = facts_record(held_assembly())


def leaves(value: Json) -> Iterator[Json]:
    """Give every plain value inside a value."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    else:
        yield value


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(FACTS)
def test_facts_written_as_json_are_read_back_the_same(facts) -> None:
    assert facts_recalled(json.loads(json.dumps(facts_record(facts)))) == facts


def test_a_record_holds_no_float_and_names_its_format() -> None:
    assert RECORD["format"] == 1
    assert {type(leaf) for leaf in leaves(RECORD)} == {str, int, bool, type(None)}


def test_a_moment_of_another_zone_is_written_in_utc() -> None:
    held = held_assembly()
    there = datetime.datetime(2026, 6, 12, 14, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))

    record = facts_record(replace(held, meeting=replace(held.meeting, opened_at=there)))

    assert record["meeting"]["opened_at"] == "2026-06-12T12:00:00+00:00"


def test_a_moment_without_a_zone_is_a_fault_of_the_program() -> None:
    held = held_assembly()
    nowhere = datetime.datetime(2026, 6, 12, 14)  # noqa: DTZ001 - what the test is about.

    with pytest.raises(ValueError, match="needs a zone"):
        facts_record(replace(held, meeting=replace(held.meeting, opened_at=nowhere)))


@pytest.mark.parametrize("name", list(RECORD))
def test_a_record_that_lacks_a_term_is_refused(name: str) -> None:
    record = deepcopy(RECORD)
    del record[name]

    with pytest.raises(KeyError):
        facts_recalled(record)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), 2),
        (("meeting", "call"), "1"),
        (("meeting", "call"), True),
        (("meeting", "held_on"), 12),
        (("meeting", "opened_at"), "2026-06-12T12:00:00"),
        (("collective", "invented"), 1),
        (("collective", "legal_form"), "kingdom"),
        (("collective", "name"), None),
        (("members", 0, "manner"), "asleep"),
        (("members",), {}),
        (("items", 0, "polls", 0), "none"),
    ],
)
def test_what_is_no_record_of_an_assembly_is_refused(path: tuple[str | int, ...], value: Json) -> None:
    record = deepcopy(RECORD)
    *places, last = path
    inside = record
    for place in places:
        inside = inside[place]
    inside[last] = value

    with pytest.raises((ValueError, TypeError)):
        facts_recalled(record)
