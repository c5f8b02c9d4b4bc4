"""A document written with the statutes that it supposes something of reads back the same."""

import tomllib
from pathlib import Path

import pytest

from govtool.presets.asked_statutes import statutes_in
from govtool.presets.documents import preset, preset_ids
from govtool.presets.faults import Faults
from govtool.presets.scenarios import WrittenScenario, read_scenario
from govtool.presets.supposed import write_supposed
from tools.page_words import PAGES

TEXT = (PAGES / "scenario.toml").read_text(encoding="utf-8")


def test_a_scenario_that_holds_its_statutes_is_the_one_that_names_them() -> None:
    supposed = {key: value for key, value in tomllib.loads(TEXT).items() if key != "statutes"}

    written = read_scenario(write_supposed(supposed, preset("clic-des-champs"), "fr"), Path())

    assert isinstance(written, WrittenScenario)
    assert written == read_scenario(TEXT, Path())


@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_reads_back_from_under_a_document(identity: str) -> None:
    faults = Faults()
    text = write_supposed({"name": "Un « nom »\navec deux lignes"}, preset(identity), "en")

    statutes = statutes_in(tomllib.loads(text)["statutes"], Path(), faults)

    assert tuple(faults) == ()
    assert statutes == preset(identity)


def test_faults_of_the_statutes_inside_name_their_place() -> None:
    text = write_supposed({"format": 1}, preset("clic-des-champs"), "fr").replace('"40 %"', '"140 %"', 1)

    found = read_scenario(text, Path())

    assert not isinstance(found, WrittenScenario)
    assert "statutes.colleges[producteurs].weight" in {fault.path for fault in found}
