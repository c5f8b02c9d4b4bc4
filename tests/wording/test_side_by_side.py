"""Two versions stand side by side: no clause of either is lost, and the same ones are known as such."""

import pytest

from govtool.presets.documents import preset
from govtool.wording.language import Language, voice_in
from govtool.wording.side_by_side import side_by_side
from govtool.wording.statutes import statutes_text

VOICE = voice_in(Language.FRENCH)


@pytest.mark.parametrize(
    ("before", "after"),
    [("clic-des-champs", "clic-des-champs-scic"), ("clic-des-champs-scic", "clic-des-champs"), ("sel", "scic-sa")],
)
def test_no_sentence_of_either_is_lost(before: str, after: str) -> None:
    sections = side_by_side(preset(before), preset(after), VOICE)

    for name, side in ((before, "before"), (after, "after")):
        told = " ".join(getattr(pair, side) for section in sections for pair in section.pairs)
        expected = [passage.text for passage in statutes_text(preset(name), VOICE).every_passage()]
        assert [text for text in expected if text not in told] == []


def test_a_version_beside_itself_is_the_same() -> None:
    assert all(section.is_same for section in side_by_side(preset("sel"), preset("sel"), VOICE))


def test_what_differs_is_not_the_same() -> None:
    sections = side_by_side(preset("clic-des-champs"), preset("clic-des-champs-scic"), VOICE)
    changed = {pair.before for section in sections for pair in section.pairs if not pair.is_same}

    assert any("Associations" in text for text in changed)
    assert "" in changed
