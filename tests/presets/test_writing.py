"""What the writer writes, the reader reads back the same, and each open place says what may stand there."""

import pytest

from govtool.domain.statutes import Statutes
from govtool.presets.documents import preset, preset_ids, read_statutes
from govtool.presets.writing import write_statutes

SEATS_LEFT_OPEN = """
format = 1
name = "Exemple"
[[organs]]
id = "conseil"
[[organs.seats]]
college = "salaries"
minimum = 1
[[organs.seats]]
college = "usagers"
minimum = "?"
[[colleges]]
id = "salaries"
[[colleges]]
id = "usagers"
"""
OPEN_IN_ALTER_CONSO = (
    'review = "?"  # none | {every_years}',
    'carry = "?"  # heads | delegates | proportional | majority',
    'secret_on_request = "?"  # none | "2/5", "40 %", …',
    'quorum = "?"  # [{kind = "none"} | {kind = "heads", share, comparison} | ',
    '[decisions.ordinary.first.majority]\nshare = "?"  # "2/5", "40 %", …\ncomparison = "?"  # at-least | more-than\n',
    'colleges_per_member = "?"  # one | several',
)


def read_back(text: str) -> tuple[Statutes, Statutes]:
    statutes = read_statutes(text)
    assert isinstance(statutes, Statutes), statutes
    again = read_statutes(write_statutes(statutes))
    assert isinstance(again, Statutes), again
    return statutes, again


@pytest.mark.parametrize("identity", preset_ids())
def test_a_written_preset_reads_back_the_same(identity: str) -> None:
    statutes = preset(identity)

    assert read_statutes(write_statutes(statutes)) == statutes


def test_each_choice_is_written_with_its_alternatives() -> None:
    assert 'comparison = "more-than"  # at-least | more-than' in write_statutes(preset("scic-sas"))


@pytest.mark.parametrize("written", OPEN_IN_ALTER_CONSO)
def test_each_open_place_says_what_may_stand_there(written: str) -> None:
    assert written in write_statutes(preset("alter-conso-2008"))


def test_a_clause_chosen_but_not_completed_names_what_it_still_needs() -> None:
    chosen = 'format = 1\nname = "Exemple"\n[[decisions.ordinary.first.quorum]]\nkind = "heads"\nshare = "1/3"\n'
    _, again = read_back(chosen)

    assert 'kind = "heads"\nshare = "1/3"\ncomparison = "?"  # at-least | more-than\n' in write_statutes(again)


def test_a_row_left_open_inside_a_row_reads_back_the_same() -> None:
    statutes, again = read_back(SEATS_LEFT_OPEN)

    assert again == statutes
    assert '[[organs.seats]]\ncollege = "usagers"\nminimum = "?"  # 0, 1, 2, …' in write_statutes(again)
