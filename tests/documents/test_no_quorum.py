"""Minutes of an assembly without quorum: nothing is counted, and no vote is told of that nobody took."""

from dataclasses import replace

from govtool.documents.blocks import Picture
from govtool.domain.polls import PollMode
from tests.documents.composed import composed
from tests.factories.held_assemblies import decided, hardly_attended, held_assembly, item, poll
from tests.factories.written_documents import as_text


def test_without_any_quorum_the_minutes_say_so_and_count_nothing() -> None:
    document = composed(held_assembly(item(1, "Un dépôt", poll(1, 1, 2, decided(hardly_attended(), 2)))))

    text = as_text(document)
    assert document.title == "Procès-verbal de carence"
    assert "le présent procès-verbal de carence" in text
    assert "Non valide\xa0: le quorum n’est pas atteint" in text
    assert "L’ordre du jour étant épuisé" not in text
    assert [block for block in document.blocks if isinstance(block, Picture)] == []
    assert "Contre" not in text


def test_where_nobody_voted_for_want_of_a_quorum_no_vote_is_told_of() -> None:
    sheet = hardly_attended()
    silent = replace(sheet, colleges=(replace(sheet.colleges[0], for_=0), *sheet.colleges[1:]))
    unvoted = poll(1, 1, 2, decided(silent, 2), mode=PollMode.HANDS)

    text = as_text(composed(held_assembly(item(1, "Un dépôt", unvoted))))

    assert "il n’a pas été procédé au vote\xa0: le quorum n’était pas atteint à" in text
    assert "Texte inscrit à l’ordre du jour\xa0:" in text
    assert "à main levée" not in text


def test_votes_that_were_counted_before_the_quorum_was_found_wanting_are_told_of() -> None:
    voted = poll(1, 1, 2, decided(hardly_attended(), 2), mode=PollMode.HANDS)

    text = as_text(composed(held_assembly(item(1, "Un dépôt", voted))))

    assert "à main levée" in text
    assert "Texte mis aux voix\xa0:" in text
