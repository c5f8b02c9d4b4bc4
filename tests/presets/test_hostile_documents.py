"""Whatever a document holds, the reader answers with statutes or with faults, never with a crash."""

import datetime
import tomllib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govtool.domain.drafts import decidable_calls, open_terms
from govtool.domain.statutes import Statutes
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import read_statutes, statutes_from
from govtool.presets.faults import Faults, Raw
from govtool.presets.writing import write_statutes
from tests.presets.test_reading import COMPLETE

LEAVES = st.one_of(
    st.just("?"),
    st.sampled_from(["none", "all", "not-seen", "heads", "majority", "1/2", "50 %", "salaries", "chair", "composite"]),
    st.text(max_size=8),
    st.integers(-3, 10**13),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "kind", "carry", "share", "x", "name", "article"]), inner, max_size=4)
    ),
    max_leaves=8,
)


def places(raw: Raw, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place of a document where a value stands."""
    inner: list[tuple[str | int, Raw]] = []
    if isinstance(raw, dict):
        inner = list(raw.items())
    elif isinstance(raw, list):
        inner = list(enumerate(raw))
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


def replaced(raw: Raw, path: tuple[str | int, ...], value: Raw) -> Raw:
    """The same document with another value at one place."""
    if not path:
        return value
    if isinstance(raw, dict):
        return {key: replaced(item, path[1:], value) if key == path[0] else item for key, item in raw.items()}
    assert isinstance(raw, list)
    return [replaced(item, path[1:], value) if rank == path[0] else item for rank, item in enumerate(raw)]


DOCUMENT = tomllib.loads(COMPLETE)
PLACES = [place for place in places(DOCUMENT) if place]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_a_spoilt_document_ends_in_statutes_or_faults(edits: list[tuple[tuple[str | int, ...], Raw]]) -> None:
    raw: Raw = DOCUMENT
    for place, value in edits:
        raw = replaced(raw, place, value) if place in places(raw) else raw
    assert isinstance(raw, dict)

    read = statutes_from(raw, Faults())

    if isinstance(read, Statutes):
        assert read_statutes(write_statutes(read)) == read
        assert isinstance(open_terms(read), tuple)
        assert isinstance(decidable_calls(read), tuple)
    else:
        assert read
        assert all(fault.code for fault in read)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(read_case(text), Case | tuple)


def test_a_moment_is_no_day() -> None:
    raw = {**DOCUMENT, "in_force_from": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)}

    assert isinstance(statutes_from(raw, Faults()), tuple)
