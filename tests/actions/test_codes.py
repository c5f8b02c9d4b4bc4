"""Six-digit codes: for one browser, once, for fifteen minutes, and after few failures not at all; the link stays."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.attempts import KEPT, MOST_FROM_ADDRESS, SPAN_OF_ADDRESS
from govtool.actions.codes import use_code
from govtool.actions.links import new_link, use_link
from govtool.domain.findings import Refusal
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import SignInLink
from govtool.store.models.attempts import Attempt
from govtool.store.tokens import digest_of_token

NOW = datetime.datetime(2099, 6, 12, 18, 0, tzinfo=datetime.UTC)
MINUTE, SECOND = datetime.timedelta(minutes=1), datetime.timedelta(seconds=1)
UNKNOWN, SPENT = Refusal("code-unknown", {}), Refusal("code-spent", {})
HERE = "192.0.2.7"
pytestmark = pytest.mark.usefixtures("ann")


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


@pytest.fixture
def ann(database) -> int:
    with at(database) as work:
        return open_account(work, "ann@example.org", "Ann").id


def linked(engine, browser: str = "firefox", moment: datetime.datetime = NOW):
    with at(engine, moment) as work:
        return new_link(work, "ann@example.org", browser)


def tried(engine, code: str, browser: str = "firefox", moment: datetime.datetime = NOW, address: str = HERE):
    with at(engine, moment) as work:
        found = use_code(work, browser, code, address)
    return found if isinstance(found, Refusal) else found.id


def failures(engine) -> int:
    with reading(engine) as session:
        return len(session.scalars(select(Attempt)).all())


def wrong(made) -> str:
    return f"{(int(made.code) + 1) % 1_000_000:06}"


def planted(engine, subject: str, address: str, count: int, moment: datetime.datetime) -> None:
    with at(engine) as work:
        work.session.add_all(
            Attempt(kind="password", subject=subject, address=digest_of_token(address), at=moment) for _ in range(count)
        )


@pytest.mark.parametrize("late", [0 * MINUTE, 15 * MINUTE])
def test_a_code_lets_its_account_in_for_fifteen_minutes(database, ann, late) -> None:
    made = linked(database)

    assert tried(database, made.code, moment=NOW + late) == ann
    assert failures(database) == 0


def test_a_code_has_six_digits_and_only_digests_are_kept(database) -> None:
    made = linked(database)

    with reading(database) as session:
        kept = session.scalars(select(SignInLink)).one()
    assert len(made.code) == 6
    assert made.code.isdigit()
    assert (kept.browser, kept.code_digest) == (digest_of_token("firefox"), digest_of_token(f"firefox:{made.code}"))


def test_a_code_serves_no_longer(database) -> None:
    made = linked(database)

    assert tried(database, made.code, moment=NOW + 15 * MINUTE + SECOND) == UNKNOWN


def test_a_code_serves_once_and_so_does_its_link(database) -> None:
    first, second = linked(database), linked(database, "chrome")
    tried(database, first.code)
    with at(database) as work:
        use_link(work, second.token)

    assert tried(database, first.code) == UNKNOWN
    assert tried(database, second.code, "chrome") == UNKNOWN


@pytest.mark.parametrize("browser", ["chrome", "", "FIREFOX", digest_of_token("firefox")])
def test_a_code_serves_in_its_own_browser_only(database, browser) -> None:
    made = linked(database)

    assert tried(database, made.code, browser) == UNKNOWN


def test_without_a_browser_no_code_serves(database) -> None:
    with at(database) as work:
        made = new_link(work, "ann@example.org")

    assert tried(database, made.code, "") == UNKNOWN


def test_the_fifth_code_is_the_last_and_the_link_goes_on_serving(database, ann) -> None:
    made = linked(database)

    answers = [tried(database, wrong(made)) for _ in range(5)]

    assert answers == [UNKNOWN] * 5
    assert tried(database, made.code) == SPENT
    with at(database) as work:
        assert use_link(work, made.token).id == ann


def test_four_failures_leave_the_fifth(database, ann) -> None:
    made = linked(database)
    [tried(database, wrong(made)) for _ in range(4)]

    assert tried(database, made.code) == ann


def test_failures_of_a_browser_without_a_letter_are_answered_alike(database) -> None:
    answers = [tried(database, "123456", "stranger") for _ in range(6)]

    assert answers == [*[UNKNOWN] * 5, SPENT]


def test_twenty_failures_a_day_close_the_codes_of_an_account_without_saying_so(database, ann) -> None:
    made = [linked(database, f"browser {rank}", NOW + 20 * MINUTE * rank) for rank in range(5)]
    for rank, link in enumerate(made[:4]):
        [tried(database, wrong(link), f"browser {rank}", NOW + 20 * MINUTE * rank) for _ in range(5)]

    assert tried(database, made[4].code, "browser 4", NOW + 80 * MINUTE) == UNKNOWN
    with at(database, NOW + 80 * MINUTE) as work:
        assert use_link(work, made[4].token).id == ann


def test_nineteen_failures_leave_the_codes_of_an_account(database, ann) -> None:
    made = [linked(database, f"browser {rank}", NOW + 20 * MINUTE * rank) for rank in range(5)]
    for rank, link in enumerate(made[:4]):
        tries = 5 if rank else 4
        [tried(database, wrong(link), f"browser {rank}", NOW + 20 * MINUTE * rank) for _ in range(tries)]

    assert tried(database, made[4].code, "browser 4", NOW + 80 * MINUTE) == ann


def test_an_address_may_fail_a_thousand_times_in_ten_minutes(database, ann) -> None:
    made, other = linked(database), linked(database, "chrome")
    planted(database, "x", HERE, MOST_FROM_ADDRESS - 1, NOW)

    assert tried(database, wrong(made)) == UNKNOWN
    assert tried(database, made.code, moment=NOW + SPAN_OF_ADDRESS - SECOND) == SPENT
    assert tried(database, made.code, address="192.0.2.8") == ann
    assert tried(database, other.code, "chrome", moment=NOW + SPAN_OF_ADDRESS) == ann


def test_attempts_are_forgotten_after_a_day(database) -> None:
    planted(database, "x", HERE, 3, NOW - KEPT - SECOND)
    planted(database, "x", HERE, 1, NOW - KEPT)

    tried(database, "123456")

    assert failures(database) == 2


def test_neither_person_nor_address_is_kept_readable(database) -> None:
    tried(database, "123456", "stranger")

    with reading(database) as session:
        kept = session.scalars(select(Attempt)).one()
    assert (kept.address, kept.subject) == (digest_of_token(HERE), digest_of_token("code:stranger"))
