"""Minutes: begun, written by two at once without losing a word, sealed when whole, corrected by new ones."""

import json

from govtool.actions.assemblies import Preparation, close_assembly, prepare_assembly
from govtool.actions.minutes import (
    LetterheadDraft,
    begin_minutes,
    correct_minutes,
    seal_minutes,
    write_letterhead,
    write_passages,
)
from govtool.domain.minute_book import LONGEST_PASSAGE, Clash, Passage
from govtool.domain.minutes import Mention
from govtool.store.db import reading, unit_of_work
from govtool.store.minute_book import checked_book
from govtool.store.models.minutes import Minutes, MinutesPassage
from govtool.store.queries.minute_book import letterhead_of, minutes_of, passages_of
from tests.factories.collectives import DAY, SmallCollective, small_collective
from tests.factories.stored_polls import closed, journal_of, missing, opened, refused, rows

DEBATES, INCIDENTS = Mention.DEBATES, Mention.INCIDENTS
WHOLE = {mention: f"Mention {mention}." for mention in Mention}


def begun(engine, collective: SmallCollective) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return begin_minutes(work, collective.assembly).id


def write(engine, collective: SmallCollective, minutes: int, version: int = 0, **texts: str) -> tuple[Clash, ...]:
    written = {Mention(mention): Passage(text=text, version=version) for mention, text in texts.items()}
    with unit_of_work(engine, collective.secretary) as work:
        return write_passages(work, minutes, written)


def end(engine, collective: SmallCollective) -> None:
    with unit_of_work(engine, collective.secretary) as work:
        close_assembly(work, collective.assembly)


def seal(engine, collective: SmallCollective, minutes: int) -> Minutes:
    with unit_of_work(engine, collective.secretary) as work:
        return seal_minutes(work, minutes)


def whole(engine, collective: SmallCollective) -> int:
    """Begin the minutes of a closed assembly and write every mention."""
    closed(engine, collective, opened(engine, collective))
    end(engine, collective)
    minutes = begun(engine, collective)
    write(engine, collective, minutes, **WHOLE)
    return minutes


def correct(engine, collective: SmallCollective, minutes: int, reason: str = "Un nom manquait.") -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return correct_minutes(work, minutes, reason).id


def standing(engine, minutes: int) -> dict[Mention, Passage]:
    with reading(engine) as session:
        return passages_of(session, minutes)


def test_minutes_are_begun_once(database) -> None:
    collective = small_collective(database)

    first, again = begun(database, collective), begun(database, collective)

    assert first == again
    assert [action for action, _, _ in journal_of(database, collective.id)].count("minutes-begun") == 1


def test_minutes_are_not_begun_before_the_opening(database) -> None:
    collective = small_collective(database)
    with unit_of_work(database, collective.secretary) as work:
        preparation = Preparation(title="Juin", place="Rennes", call=1, held_on=DAY)
        prepared = prepare_assembly(work, collective.id, preparation).id

    with refused(database, "assembly-not-opened"), unit_of_work(database, None) as work:
        begin_minutes(work, prepared)


def test_minutes_of_an_assembly_that_is_not_there_are_missing(database) -> None:
    small_collective(database)

    with missing(database), unit_of_work(database, None) as work:
        begin_minutes(work, 99)


def test_every_version_of_a_passage_is_kept(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)

    write(database, collective, minutes, debates="Un.")
    write(database, collective, minutes, version=1, debates="Deux.")

    assert standing(database, minutes) == {DEBATES: Passage(text="Deux.", version=2)}
    with reading(database) as session:
        versions = session.query(MinutesPassage.content).order_by(MinutesPassage.version).all()
    assert [content for (content,) in versions] == ["Un.", "Deux."]


def test_saving_the_same_words_writes_nothing(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)
    write(database, collective, minutes, debates="Un.")
    before = rows(database)

    assert write(database, collective, minutes, version=1, debates="Un.") == ()
    assert rows(database) == before


def test_two_secretaries_who_write_the_same_passage_both_keep_their_words(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)
    write(database, collective, minutes, debates="Les siens.")

    clashes = write(database, collective, minutes, debates="Les miens.", incidents="Aucun.")

    assert clashes == (Clash(mention=DEBATES, theirs=Passage(text="Les siens.", version=1)),)
    assert standing(database, minutes) == {
        DEBATES: Passage(text="Les siens.", version=1),
        INCIDENTS: Passage(text="Aucun.", version=1),
    }


def test_passages_that_she_left_alone_do_not_clash_with_those_of_somebody_else(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)
    write(database, collective, minutes, debates="Les siens.")

    assert write(database, collective, minutes, debates="", incidents="Aucun.") == ()
    assert standing(database, minutes) == {
        DEBATES: Passage(text="Les siens.", version=1),
        INCIDENTS: Passage(text="Aucun.", version=1),
    }


def test_words_joined_after_a_clash_are_written(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)
    write(database, collective, minutes, debates="Les siens.")
    (clash,) = write(database, collective, minutes, debates="Les miens.")

    assert write(database, collective, minutes, version=clash.theirs.version, debates="Les siens et les miens.") == ()
    assert standing(database, minutes)[DEBATES].text == "Les siens et les miens."


def test_a_passage_that_is_too_long_leaves_all_as_it_was(database) -> None:
    collective = small_collective(database)
    minutes = begun(database, collective)

    with refused(database, "passage-too-long"):
        write(database, collective, minutes, debates="é" * (LONGEST_PASSAGE + 1), incidents="Aucun.")


def test_sealing_refuses_all_that_is_missing_at_once(database) -> None:
    collective = small_collective(database)
    closed(database, collective, opened(database, collective))
    end(database, collective)
    minutes = begun(database, collective)
    write(database, collective, minutes, debates="Long débat.", incidents="   ")

    with refused(database, *["missing-mention"] * 5):
        seal(database, collective, minutes)


def test_sealing_refuses_while_the_assembly_is_open_and_names_each_poll(database) -> None:
    collective = small_collective(database)
    opened(database, collective)
    minutes = begun(database, collective)
    write(database, collective, minutes, **WHOLE)

    with refused(database, "poll-to-close", "assembly-to-close"):
        seal(database, collective, minutes)


def test_sealed_minutes_have_number_digest_and_a_line_in_the_journal(database) -> None:
    collective = small_collective(database)
    minutes = whole(database, collective)

    sealed = seal(database, collective, minutes)

    assert (sealed.number, sealed.rank) == (1, 1)
    assert journal_of(database, collective.id)[-1] == (
        "minutes-sealed",
        f"minutes:{minutes}",
        {"year": sealed.year, "number": 1, "digest": sealed.digest},
    )
    assert json.loads(sealed.record)["written"] == {mention.value: text for mention, text in WHOLE.items()}
    with reading(database) as session:
        assert [checked.fault for checked in checked_book(session, collective.id)] == [None]


def test_sealed_minutes_are_neither_written_nor_sealed_again(database) -> None:
    collective = small_collective(database)
    minutes = whole(database, collective)
    seal(database, collective, minutes)

    with refused(database, "minutes-sealed"):
        write(database, collective, minutes, version=1, debates="Autre chose.")
    with refused(database, "minutes-sealed"):
        seal(database, collective, minutes)


def test_a_correction_takes_over_the_words_and_leaves_the_sealed_minutes_as_they_are(database) -> None:
    collective = small_collective(database)
    first = whole(database, collective)
    digest = seal(database, collective, first).digest

    second = correct(database, collective, first)
    write(database, collective, second, version=1, debates="Débat corrigé.")
    sealed = seal(database, collective, second)

    assert (sealed.number, sealed.corrects_id, sealed.previous) == (2, first, digest)
    assert standing(database, first)[DEBATES].text == WHOLE[DEBATES]
    with reading(database) as session:
        assert [found.number for found, _ in minutes_of(session, collective.id)] == [2, 1]


def test_a_correction_says_why_and_the_journal_says_it_too(database) -> None:
    collective = small_collective(database)
    first = whole(database, collective)
    seal(database, collective, first)
    with refused(database, "no-reason"):
        correct(database, collective, first, " \n")

    second = correct(database, collective, first, " Un nom manquait.\n")
    with refused(database, "minutes-not-sealed"):
        correct(database, collective, second)
    seal(database, collective, second)
    third = correct(database, collective, second, "Une date.")

    assert standing(database, second)[Mention.CORRECTION] == Passage(text="Un nom manquait.", version=1)
    assert standing(database, third)[Mention.CORRECTION].text == "Une date."
    told = [figures for action, _, figures in journal_of(database, collective.id) if action == "correction-begun"]
    assert ["Un nom manquait." in str(told[0]), "Une date." in str(told[1])] == [True, True]


def test_only_sealed_minutes_are_corrected_and_only_once(database) -> None:
    collective = small_collective(database)
    minutes = whole(database, collective)
    with refused(database, "minutes-not-sealed"):
        correct(database, collective, minutes)
    seal(database, collective, minutes)
    correct(database, collective, minutes)

    with refused(database, "already-corrected"):
        correct(database, collective, minutes)


def test_a_letterhead_follows_the_one_before_and_sealed_minutes_keep_theirs(database) -> None:
    collective = small_collective(database)
    draft = LetterheadDraft(name="Le Clic", seat="Rennes", registration="RNA W35", logo=None)
    with unit_of_work(database, collective.secretary) as work:
        first = write_letterhead(work, collective.id, draft).id
    minutes = seal(database, collective, whole(database, collective))

    with unit_of_work(database, collective.secretary) as work:
        second = write_letterhead(
            work, collective.id, LetterheadDraft(name="La SCIC", seat="", registration="", logo=None)
        ).id

    assert minutes.letterhead_id == first
    with reading(database) as session:
        assert letterhead_of(session, collective.id).id == second
