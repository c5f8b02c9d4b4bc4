"""The worker makes every document that waits."""

from govtool.domain.minute_book import PaperState
from govtool.jobs.papers import make_papers
from tests.actions.test_papers import HTML, PDF, ask, begun, kept
from tests.factories.collectives import small_collective


def test_every_document_that_waits_is_made(database) -> None:
    minutes = begun(database, small_collective(database))
    for wish in (PDF, HTML):
        ask(database, minutes, wish)

    assert make_papers(database) == 2
    assert {paper.state for paper in kept(database)} == {PaperState.MADE}
    assert make_papers(database) == 0
