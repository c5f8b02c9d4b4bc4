"""The outbox: each letter once, tried again with patience, emptied when it has let somebody in."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.outbox import EMPTIED, erase_old_letters, mark_failed, mark_sent, take_letter, write_letter
from govtool.store.db import reading, unit_of_work
from govtool.store.models.collectives import Collective
from govtool.store.models.outbox import Letter
from govtool.wording.letters import LetterText
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import journal_of, nothing_written

NOW = datetime.datetime(2026, 6, 12, 18, 0, tzinfo=datetime.UTC)
MINUTE, SECOND = datetime.timedelta(minutes=1), datetime.timedelta(seconds=1)
TEXT = LetterText(subject="Votre lien", body="https://clic.example/lien/secret")


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


def written(engine, purpose: str = "sign-in:1", email: str = "ann@example.org", collective: int | None = None) -> None:
    with at(engine) as work:
        write_letter(work, open_account(work, email, "Ann"), purpose, TEXT, collective)


def taken(engine, moment: datetime.datetime = NOW) -> int | None:
    with at(engine, moment) as work:
        letter = take_letter(work)
        return letter and letter.id


def letters(engine) -> list[Letter]:
    with reading(engine) as session:
        return list(session.scalars(select(Letter).order_by(Letter.id)))


def test_a_letter_is_written_for_one_person_and_purpose_once(database) -> None:
    written(database)

    with nothing_written(database):
        written(database)
    written(database, "sign-in:2")
    written(database, email="bob@example.org")

    assert [(letter.recipient, letter.purpose) for letter in letters(database)] == [
        ("ann@example.org", "sign-in:1"),
        ("ann@example.org", "sign-in:2"),
        ("bob@example.org", "sign-in:1"),
    ]


def test_a_letter_goes_with_what_calls_for_it_or_not_at_all(database) -> None:
    with nothing_written(database), pytest.raises(ValueError, match="no"), at(database) as work:
        write_letter(work, open_account(work, "ann@example.org", "Ann"), "sign-in:1", TEXT, None)
        raise ValueError("no")


def test_letters_are_taken_in_order_and_by_one_sender_only(database) -> None:
    written(database), written(database, "sign-in:2")

    assert [taken(database) for _ in range(3)] == [1, 2, None]


def test_two_senders_at_once_take_two_letters(postgresql) -> None:
    written(postgresql), written(postgresql, "sign-in:2")

    with at(postgresql) as first, at(postgresql) as second:
        assert (take_letter(first).id, take_letter(second).id) == (1, 2)


def test_what_is_taken_is_what_was_written(database) -> None:
    written(database)

    with at(database) as work:
        letter = take_letter(work)

    assert (letter.recipient, letter.subject, letter.body) == ("ann@example.org", TEXT.subject, TEXT.body)
    assert letter.written_at == NOW


def test_a_letter_whose_sender_died_waits_again_after_five_minutes(database) -> None:
    written(database)
    taken(database)

    assert taken(database, NOW + 5 * MINUTE - SECOND) is None
    assert taken(database, NOW + 5 * MINUTE) == 1


def test_a_letter_whose_senders_all_died_has_failed_and_stops_no_other(database) -> None:
    written(database)
    [taken(database, NOW + rank * 5 * MINUTE) for rank in range(5)]
    written(database, "sign-in:2")

    assert taken(database, NOW + 25 * MINUTE) == 2
    first = letters(database)[0]
    assert (first.state, first.attempts, first.fault, first.body) == ("failed", 5, "interrupted", EMPTIED)


def test_a_sent_letter_about_an_account_is_emptied_and_never_taken_again(database) -> None:
    written(database)
    taken(database)
    with at(database, NOW + SECOND) as work:
        mark_sent(work, 1)

    (letter,) = letters(database)
    assert (letter.state, letter.attempts, letter.sent_at, letter.fault) == ("sent", 1, NOW + SECOND, None)
    assert (letter.body, letter.subject) == (EMPTIED, TEXT.subject)
    assert taken(database, NOW + 60 * MINUTE) is None


def test_a_sent_letter_of_a_collective_keeps_its_words_as_proof(database) -> None:
    collective = small_collective(database, size=0)
    written(database, "convocation:1", collective=collective.id)
    taken(database)
    with at(database) as work:
        mark_sent(work, 1)

    assert letters(database)[0].body == TEXT.body


def test_a_letter_is_tried_five_times_with_patience(database) -> None:
    written(database)
    moment, waited = NOW, []
    for minutes in (1, 5, 30, 120):
        assert taken(database, moment) == 1
        with at(database, moment) as work:
            mark_failed(work, 1, "no route to host")
        assert taken(database, moment + minutes * MINUTE - SECOND) is None
        moment += minutes * MINUTE
        waited.append(letters(database)[0].not_before == moment)

    assert taken(database, moment) == 1
    with at(database, moment) as work:
        mark_failed(work, 1, "x" * 2000)

    (letter,) = letters(database)
    assert waited == [True] * 4
    assert (letter.state, letter.attempts, len(letter.fault), letter.body) == ("failed", 5, 500, EMPTIED)
    assert taken(database, NOW + 10_000 * MINUTE) is None


def test_a_letter_that_went_after_a_fault_keeps_no_fault(database) -> None:
    written(database)
    taken(database)
    with at(database) as work:
        mark_failed(work, 1, "no route to host")
    taken(database, NOW + MINUTE)
    with at(database, NOW + MINUTE) as work:
        mark_sent(work, 1)

    (letter,) = letters(database)
    assert (letter.state, letter.attempts, letter.fault) == ("sent", 2, None)


def sent_for(engine, collective, moment: datetime.datetime) -> None:
    with at(engine, moment) as work:
        write_letter(work, open_account(work, "ann@example.org", "Ann"), f"call:{moment}", TEXT, collective.id)
    with at(engine, moment) as work:
        mark_sent(work, take_letter(work).id)


def erased(engine, moment: datetime.datetime) -> int:
    with at(engine, moment) as work:
        return erase_old_letters(work)


def test_letters_of_a_collective_come_under_its_name_and_answers_go_where_it_says(database) -> None:
    collective = small_collective(database)
    with at(database) as work:
        work.session.get_one(Collective, collective.id).reply_to = "bureau@clic.example"
    written(database, collective=collective.id)

    with at(database) as work:
        letter = take_letter(work)

    assert (letter.sender, letter.reply_to) == ("Clic", "bureau@clic.example")


def test_the_name_of_the_sender_is_the_one_that_is_set(database) -> None:
    collective = small_collective(database)
    with at(database) as work:
        work.session.get_one(Collective, collective.id).sender = "Le secrétariat du Clic"
    written(database, collective=collective.id)

    with at(database) as work:
        assert take_letter(work).sender == "Le secrétariat du Clic"


def test_letters_about_an_account_come_under_no_collective(database) -> None:
    written(database)

    with at(database) as work:
        letter = take_letter(work)

    assert (letter.sender, letter.reply_to) == ("", "")


def test_old_letters_of_a_collective_are_erased_and_that_they_went_remains(database) -> None:
    collective = small_collective(database)
    sent_for(database, collective, NOW)

    later = NOW.replace(year=2028, month=12)
    assert erased(database, later) == 0
    assert erased(database, later + datetime.timedelta(days=1)) == 1
    assert erased(database, later + datetime.timedelta(days=1)) == 0

    (letter,) = letters(database)
    assert (letter.body, letter.recipient, letter.state, letter.sent_at) == (EMPTIED, EMPTIED, "sent", NOW)
    assert journal_of(database, collective.id)[-1][0] == "letters-erased"


def test_a_collective_that_keeps_its_letters_longer_has_them_longer(database) -> None:
    collective = small_collective(database)
    sent_for(database, collective, NOW)
    with at(database) as work:
        work.session.get_one(Collective, collective.id).months_kept = 31

    assert erased(database, NOW.replace(year=2028, month=12) + datetime.timedelta(days=1)) == 0


def test_a_letter_that_still_waits_is_not_erased(database) -> None:
    written(database, collective=small_collective(database).id)

    assert erased(database, NOW.replace(year=2036)) == 0
