"""Whatever a draft leaves open, it is shown, explained, compared and printed as a book without a stumble."""

import tomllib
from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.presets.documents import preset, preset_ids, preset_text, statutes_from
from govtool.presets.faults import Faults, Raw
from govtool.presets.shapes import table_of
from govtool.wording.book import book_text
from govtool.wording.differences import differences_text
from govtool.wording.explanations import explanations, explanations_text
from govtool.wording.language import voice_in
from govtool.wording.statutes import statutes_text
from tests.factories.document_keys import Place, changed, keys_of
from tests.presets.test_reading import COMPLETE
from tools.page_words import example

FRENCH = voice_in("fr")
DOCUMENTS = [
    tomllib.loads(text)
    for text in (COMPLETE, example("statutes"), preset_text("m-comme-medoc"), preset_text("organisation-producteurs"))
]
EDITS = [
    (rank, path)
    for rank, document in enumerate(DOCUMENTS)
    for path in dict.fromkeys(path for _, _, path in keys_of(table_of(Statutes), document))
]


def without(document: Raw, paths: list[Place], value: Raw | None) -> Raw:
    """The document with some of its terms open, those below a term that is already open left out."""
    kept = [path for path in paths if not any(path != other and path[: len(other)] == other for other in paths)]
    for path in dict.fromkeys(kept):
        document = changed(document, path, value)
    return document


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=8), st.sampled_from(["?", None]))
def test_any_draft_is_said(edits: list[tuple[int, Place]], value: Raw | None) -> None:
    rank = edits[0][0]
    raw = without(DOCUMENTS[rank], [path for other, path in edits if other == rank], value)
    assert isinstance(raw, dict)

    statutes = statutes_from(raw, Faults())

    if isinstance(statutes, Statutes):
        colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
        enrolled = {college.id: 7 for college in colleges} or {MEMBERS: 7}
        assert statutes_text(statutes, FRENCH).as_text()
        assert explanations_text(statutes, FRENCH, explanations(statutes, FRENCH, enrolled))
        assert book_text(statutes, FRENCH, ())
        assert differences_text(statutes, preset("sel"), FRENCH)


def test_a_kind_of_which_nothing_is_said_is_said() -> None:
    raw = tomllib.loads(COMPLETE)
    del raw["decisions"]["ordinary"]["ballot"]

    statutes = statutes_from(raw, Faults())

    assert isinstance(statutes, Statutes)
    assert "Façon de voter" in statutes_text(statutes, FRENCH).as_text()
    assert "Façon de voter" in explanations_text(statutes, FRENCH, explanations(statutes, FRENCH, None))


def test_every_passage_of_every_preset_has_a_sentence() -> None:
    passages = chain.from_iterable(statutes_text(preset(name), FRENCH).every_passage() for name in preset_ids())

    assert all(passage.sentences and all(passage.sentences) for passage in passages)
