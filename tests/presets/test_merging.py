"""One table is laid over another, and what it does not name stays as it was."""

import pytest

from govtool.presets.faults import Raw
from govtool.presets.merging import merged


@pytest.mark.parametrize("empty", [[], {}, "", 0, False])
def test_what_is_empty_below_stays_empty(empty: Raw) -> None:
    assert merged({"kept": empty}, {"other": 1}) == {"kept": empty, "other": 1}


@pytest.mark.parametrize("empty", [[], {}, "", 0, False])
def test_what_is_empty_above_replaces_what_is_below(empty: Raw) -> None:
    assert merged({"term": 3}, {"term": empty}) == {"term": empty}


def test_tables_are_laid_key_by_key() -> None:
    assert merged({"a": {"x": 1, "y": 2}}, {"a": {"y": 3}}) == {"a": {"x": 1, "y": 3}}


@pytest.mark.parametrize("tag", ["kind", "carry"])
def test_a_clause_of_another_kind_replaces_the_whole_clause(tag: str) -> None:
    assert merged({"a": {tag: "one", "x": 1}}, {"a": {tag: "two"}}) == {"a": {tag: "two"}}
    assert merged({"a": {tag: "one", "x": 1}}, {"a": {tag: "one"}}) == {"a": {tag: "one", "x": 1}}


def test_lists_of_things_with_ids_are_laid_id_by_id_and_new_ones_follow() -> None:
    below: dict[str, Raw] = {"rows": [{"id": "a", "x": 1}, {"id": "b", "x": 2}]}

    assert merged(below, {"rows": [{"id": "c", "x": 4}, {"id": "b", "x": 3}]}) == {
        "rows": [{"id": "a", "x": 1}, {"id": "b", "x": 3}, {"id": "c", "x": 4}]
    }


def test_other_lists_are_replaced() -> None:
    assert merged({"rows": [{"id": "a"}, 1]}, {"rows": [2]}) == {"rows": [2]}
    assert merged({"rows": [{"id": "a"}]}, {"rows": []}) == {"rows": []}


def test_the_table_below_is_left_as_it_was() -> None:
    below: dict[str, Raw] = {"a": {"x": 1}, "rows": [{"id": "a", "x": 1}]}
    merged(below, {"a": {"x": 2}, "rows": [{"id": "a", "x": 2}]})

    assert below == {"a": {"x": 1}, "rows": [{"id": "a", "x": 1}]}
