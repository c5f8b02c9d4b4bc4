"""Results: heads and weights of one decision as tables and bars, the same on a page and on paper."""

from fractions import Fraction

import pytest

from govtool.documents.resolutions import recalled_from
from govtool.documents.results import chart_of, heads_table, table_of, weights_table
from govtool.domain.recalled import Recalled
from govtool.domain.sheets import CountSheet
from govtool.wording.language import voice_in
from tests.factories.held_assemblies import ADOPTED, REJECTED, STATUTES, decided, hardly_attended

VOICE = voice_in("fr")


def found(sheet: CountSheet) -> Recalled:
    return recalled_from(decided(sheet, 10))


def test_heads_are_told_by_college_with_their_total() -> None:
    table = heads_table(found(REJECTED), STATUTES, VOICE)

    assert table.rows[0] == ("Producteurs", "4", "2", "1", "0", "1", "2", "0", "0", "0")
    assert table.rows[-1] == ("Total", "9", "5", "1", "0", "2", "4", "0", "0", "0")


def test_weights_are_told_exactly_with_what_was_cast_and_what_had_no_effect() -> None:
    table = weights_table(found(ADOPTED), STATUTES, VOICE)

    assert table.heads == ("Collège", "Poids", "Voix pour", "Voix contre", "Voix exprimées", "Sans effet")
    assert [cell.split(" (")[0] for cell in table.rows[-1]] == ["Total", "100\u202f%", "3/5", "1/5", "4/5", "1/5"]


def test_without_quorum_nothing_is_weighed_nor_drawn() -> None:
    lacking = found(hardly_attended())

    assert weights_table(lacking, STATUTES, VOICE) is None
    assert chart_of(lacking, STATUTES, VOICE, table_of(lacking, STATUTES, VOICE)) is None
    assert len(heads_table(lacking, STATUTES, VOICE).heads) == 5


@pytest.mark.parametrize("prefix", ["result", "r2-1"])
def test_a_drawing_begins_its_ids_as_it_is_told(prefix: str) -> None:
    drawn = found(REJECTED)

    chart = chart_of(drawn, STATUTES, VOICE, table_of(drawn, STATUTES, VOICE), prefix)

    assert f'aria-labelledby="{prefix}-t {prefix}-d"' in chart.svg
    assert chart.told.startswith("Producteurs, 1 pour · 2 contre.")


def test_the_table_of_the_verdict_has_the_frozen_weights() -> None:
    table = table_of(found(REJECTED), STATUTES, VOICE)

    assert table.rows[0][-2:] == ("2/5", str(Fraction(2, 15)))
