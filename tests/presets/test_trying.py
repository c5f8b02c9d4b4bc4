"""Documents are changed as the workshop asks: weights, shares, carry rule, or a blank sheet."""

import pytest

from govtool.domain.drafts import decidable_calls
from govtool.domain.statutes import Statutes
from govtool.domain.weighing import MajorityWeighing, ProportionalWeighing
from govtool.presets.documents import preset_text, read_statutes
from govtool.presets.editing import college_rows
from govtool.presets.trying import Changes, blank_document, carry_of, tried

OURS = preset_text("clic-des-champs")


def changes(**terms: object) -> Changes:
    return Changes(**{"name": "Essai", "colleges": college_rows(OURS), "shares": {}, **terms})


def test_the_carry_rule_changes_and_back() -> None:
    there = tried(OURS, changes(carry="majority"), "fr")
    assert isinstance(there, str)
    back = tried(there, changes(carry="proportional"), "fr")
    assert isinstance(back, str)

    assert isinstance(read_statutes(there).weighing, MajorityWeighing)
    assert isinstance(read_statutes(back).weighing, ProportionalWeighing)
    assert (carry_of(OURS), carry_of(there), carry_of(back)) == ("proportional", "majority", "proportional")


def test_statutes_that_count_heads_keep_doing_so() -> None:
    document = preset_text("sel")
    again = tried(document, Changes(name="SEL", colleges=college_rows(document), shares={}, carry="majority"), "fr")

    assert isinstance(again, str)
    assert carry_of(again) == carry_of(document) == "heads"


def test_weights_that_are_no_statutes_are_told() -> None:
    rows = tuple(row._replace(weight="60 %") for row in college_rows(OURS))

    assert [fault.code for fault in tried(OURS, changes(colleges=rows, carry="majority"), "fr")] == ["weights-sum"]


@pytest.mark.parametrize("count", [2, 3, 7, 14])
def test_a_blank_sheet_decides_with_equal_weights(count: int) -> None:
    names = [f"Collège {rank}" for rank in range(count)]
    statutes = read_statutes(blank_document(names, "Feuille", "fr"))

    assert isinstance(statutes, Statutes)
    assert [college.name for college in statutes.colleges] == names
    assert {college.weight * count for college in statutes.colleges} == {1}
    assert ("ordinary", 1) in decidable_calls(statutes)
