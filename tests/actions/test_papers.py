"""Documents: asked for once, made outside any transaction, kept with their digest, out of date when their source is."""

import datetime
import hashlib
from functools import partial

from sqlalchemy import select

from govtool.actions.assemblies import close_assembly
from govtool.actions.minutes import begin_minutes, seal_minutes, write_passages
from govtool.actions.papers import INTERRUPTED, TAKEN_FOR, Wish, ask_paper, make_paper, take_paper
from govtool.domain.minute_book import PaperKind, PaperState, Passage
from govtool.domain.minutes import Mention
from govtool.store.db import reading, unit_of_work
from govtool.store.models.minutes import Paper
from govtool.store.queries.minute_book import papers_of
from tests.factories.collectives import SmallCollective, small_collective
from tests.factories.stored_polls import closed, opened, refused

PDF = Wish(kind=PaperKind.MINUTES, position=0, language="fr", format="pdf")
HTML = Wish(kind=PaperKind.MINUTES, position=0, language="fr", format="html")


def begun(engine, collective: SmallCollective) -> int:
    """Begin the minutes of a closed assembly."""
    closed(engine, collective, opened(engine, collective))
    with unit_of_work(engine, collective.secretary) as work:
        close_assembly(work, collective.assembly)
        return begin_minutes(work, collective.assembly).id


def write(engine, minutes: int, text: str, version: int = 0) -> None:
    with unit_of_work(engine, None) as work:
        write_passages(work, minutes, {mention: Passage(text=text, version=version) for mention in Mention})


def ask(engine, minutes: int, wish: Wish = HTML) -> int:
    with unit_of_work(engine, None) as work:
        return ask_paper(work, minutes, wish).id


def make(engine, paper: int | None = None) -> bool:
    return make_paper(partial(reading, engine), partial(unit_of_work, engine), paper)


def kept(engine) -> list[Paper]:
    with reading(engine) as session:
        return list(session.scalars(select(Paper).order_by(Paper.id)))


def later(engine, step: datetime.timedelta, paper: int | None = None):
    """Take a document some time later."""
    with reading(engine) as session:
        asked_at = session.scalars(select(Paper.asked_at)).first()
    with unit_of_work(engine, None, lambda _session: asked_at + step) as work:
        return take_paper(work, paper)


def test_a_document_that_is_made_has_size_and_digest(database) -> None:
    minutes = begun(database, small_collective(database))
    paper = ask(database, minutes)

    assert make(database, paper)

    (made,) = kept(database)
    assert (made.state, made.size) == (PaperState.MADE, len(made.content))
    assert made.digest == hashlib.sha256(made.content).hexdigest()


def test_a_document_asked_for_twice_is_made_once(database) -> None:
    minutes = begun(database, small_collective(database))

    assert ask(database, minutes) == ask(database, minutes)
    assert [make(database), make(database)] == [True, False]
    assert ask(database, minutes) == kept(database)[0].id
    assert kept(database)[0].state == PaperState.MADE


def test_words_written_since_make_a_document_out_of_date(database) -> None:
    minutes = begun(database, small_collective(database))
    paper = ask(database, minutes)
    make(database, paper)
    before = kept(database)[0].source
    write(database, minutes, "Un mot de plus.")

    assert ask(database, minutes) == paper

    (asked,) = kept(database)
    assert (asked.state, asked.content, asked.size) == (PaperState.ASKED, None, None)
    assert asked.source != before
    make(database, paper)
    assert b"Un mot de plus." in kept(database)[0].content


def test_sealed_minutes_give_the_same_bytes_whenever_they_are_printed(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)
    write(database, minutes, "Dit.")
    with unit_of_work(database, collective.secretary) as work:
        seal_minutes(work, minutes)
    make(database, ask(database, minutes, PDF))
    first = kept(database)[0].digest
    with unit_of_work(database, None) as work:
        work.session.get_one(Paper, kept(database)[0].id).state = PaperState.FAILED

    make(database, ask(database, minutes, PDF))

    assert kept(database)[0].digest == first


def test_nothing_leaves_an_assembly_that_is_open(database) -> None:
    collective = small_collective(database)
    opened(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        minutes = begin_minutes(work, collective.assembly).id

    with refused(database, "poll-to-close", "assembly-to-close"):
        ask(database, minutes)


def test_nobody_takes_what_somebody_else_is_making(database) -> None:
    paper = ask(database, begun(database, small_collective(database)))

    assert later(database, datetime.timedelta(), paper).id == paper
    assert later(database, TAKEN_FOR - datetime.timedelta(seconds=1)) is None
    assert later(database, TAKEN_FOR).id == paper


def test_a_document_whose_maker_died_three_times_has_failed_and_may_be_asked_again(database) -> None:
    minutes = begun(database, small_collective(database))
    paper = ask(database, minutes)

    taken = [later(database, rank * TAKEN_FOR) for rank in range(4)]

    assert [one is None for one in taken] == [False, False, False, True]
    assert (kept(database)[0].state, kept(database)[0].fault) == (PaperState.FAILED, INTERRUPTED)
    assert ask(database, minutes) == paper
    assert make(database)


def test_each_format_is_a_document_of_its_own(database) -> None:
    minutes = begun(database, small_collective(database))

    for wish in (PDF, HTML):
        ask(database, minutes, wish)

    with reading(database) as session:
        assert [paper.format for paper in papers_of(session, minutes)] == ["html", "pdf"]
