"""What the writer writes, the reader reads back the same."""

import pytest

from govtool.presets.documents import preset, preset_ids, read_statutes
from govtool.presets.writing import write_statutes


@pytest.mark.parametrize("identity", preset_ids())
def test_a_written_preset_reads_back_the_same(identity: str) -> None:
    statutes = preset(identity)

    assert read_statutes(write_statutes(statutes)) == statutes


def test_each_choice_is_written_with_its_alternatives() -> None:
    assert 'comparison = "more-than"  # at-least | more-than' in write_statutes(preset("scic-sas"))
