"""Changes that nobody noticed are counted by module, and told by their lines."""

import pytest

from tools.mutate import Change, Equivalent, Score, change_in, equivalents, report, results_in

RESULTS = """
    govtool.domain.tally.x_tally_of__mutmut_12: survived
    govtool.domain.tally.xǁTallyǁsides__mutmut_3: killed
    govtool.domain.carry.x__tied__mutmut_1: caught by type check
"""
SHOWN = """# govtool.domain.carry.x__larger_side__mutmut_29: survived
--- govtool/domain/carry.py
+++ govtool/domain/carry.py
@@ -5,6 +5,6 @@
     threshold = threshold_at(weighing, round_)
-    if votes.for_ > votes.against:
-        return -1
+    if votes.for_ >= votes.against:
+        return +1
     return Carried(weight, Fraction(0), weight, Standing.AGAINST)
"""
CHANGE = Change("govtool.domain.carry", "a > b", "a >= b")


def test_results_are_read_with_their_names() -> None:
    assert list(results_in(RESULTS)) == [
        ("govtool.domain.tally.x_tally_of__mutmut_12", "survived"),
        ("govtool.domain.tally.xǁTallyǁsides__mutmut_3", "killed"),
        ("govtool.domain.carry.x__tied__mutmut_1", "caught by type check"),
    ]


def test_a_change_is_told_by_its_lines_without_margins() -> None:
    change = change_in("govtool.domain.carry", SHOWN)

    assert change.before == "if votes.for_ > votes.against:\nreturn -1"
    assert change.after == "if votes.for_ >= votes.against:\nreturn +1"


@pytest.mark.parametrize(
    ("made", "equivalent", "unnoticed", "percent"),
    [(10, 0, 0, 100), (10, 0, 1, 90), (11, 0, 1, 90), (11, 1, 1, 90), (10, 0, 2, 80), (1, 1, 0, 100)],
)
def test_the_score_leaves_out_changes_that_alter_nothing(
    made: int, equivalent: int, unnoticed: int, percent: int
) -> None:
    assert Score("govtool.domain.carry", made, equivalent, (CHANGE,) * unnoticed).percent == percent


def test_the_report_says_each_module_then_each_change_that_nobody_noticed() -> None:
    assert list(report([Score("govtool.domain.carry", 11, 1, (CHANGE,)), Score("govtool.domain.tally", 3, 0, ())])) == [
        " 90 %  govtool.domain.carry: 9 noticed of 10 (1 equivalent)",
        "100 %  govtool.domain.tally: 3 noticed of 3 (0 equivalent)",
        "\ngovtool.domain.carry\n- a > b\n+ a >= b",
    ]


def test_every_change_that_alters_nothing_is_in_the_code_and_has_a_reason() -> None:
    rows: tuple[Equivalent, ...] = equivalents()

    assert [row for row in rows if not row.reason] == []
    assert [row.change for row in rows if row.change.before not in source_of(row.change.module)] == []


def source_of(module: str) -> str:
    from tests.house.tree import ROOT

    return (ROOT / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")
