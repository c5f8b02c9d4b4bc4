"""Each requirement of the verification standard that is met names the tests that hold it."""

import pytest

from tests.house.asvs import faults_of
from tests.house.tree import ROOT, text_of

HEAD = "id,applies,how,tests\n"
HERE = "tests/house/test_asvs.py"
SOUND = f"6.2.1,yes,long,{HERE}::test_every_requirement_that_is_met_names_its_tests\n6.2.10,no,never,\n"


def test_every_requirement_that_is_met_names_its_tests() -> None:
    assert faults_of(text_of(ROOT / "docs/asvs.csv") or "", ROOT) == []


def test_a_sound_table_has_no_fault() -> None:
    assert faults_of(HEAD + SOUND, ROOT) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (SOUND + SOUND, "rows out of order or twice"),
        ("6.2.10,no,never,\n6.2.1,no,never,\n", "rows out of order or twice"),
        ("6.2.1,perhaps,long,\n", "6.2.1: unknown state perhaps"),
        ("6.2.1,no, ,\n", "6.2.1: no reason"),
        ("6.2.1,yes,long,\n", "6.2.1: a test for what is done, and for nothing else"),
        (f"6.2.1,later,long,{HERE}::test_x\n", "6.2.1: a test for what is done, and for nothing else"),
        (f"6.2.1,yes,long,{HERE}::test_x\n", f"6.2.1: no such test: {HERE}::test_x"),
        ("6.2.1,yes,long,tests/nowhere.py::test_x\n", "6.2.1: no such test: tests/nowhere.py::test_x"),
    ],
)
def test_a_fault_of_a_table_is_found(rows: str, fault: str) -> None:
    assert fault in faults_of(HEAD + rows, ROOT)
