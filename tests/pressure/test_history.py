"""The checker of histories has teeth: it names whatever is lost, twice, unasked or half written."""

import pytest

from tests.pressure.history import History, Stored

SOUND = Stored(ballots=[(1, "a"), (2, "b")], sign_offs=[1, 2], cast=[1, 2])


def history() -> History:
    told = History()
    told.add(1, "unknown")
    told.add(1, "ok")
    told.add(2, "unknown")
    told.add(3, "poll-closed")
    told.add(4, "unknown")
    return told


def test_what_is_as_it_was_answered_has_no_violation() -> None:
    assert history().violations(SOUND) == []


@pytest.mark.parametrize(
    ("stored", "violations"),
    [
        (Stored(ballots=[(2, "b")], sign_offs=[2], cast=[2]), ["lost: 1"]),
        (
            Stored(ballots=[*SOUND.ballots, (3, "a")], sign_offs=[1, 2, 3], cast=[1, 2, 3]),
            ["never acknowledged: 3"],
        ),
        (
            Stored(ballots=[*SOUND.ballots, (9, "a")], sign_offs=[1, 2, 9], cast=[1, 2, 9]),
            ["never acknowledged: 9"],
        ),
        (
            Stored(ballots=[*SOUND.ballots, (2, "b")], sign_offs=[1, 2], cast=[1, 2, 2]),
            ["twice: 2"],
        ),
        (Stored(ballots=SOUND.ballots, sign_offs=[1, 2, 2], cast=[1, 2]), ["twice: 2"]),
        (Stored(ballots=SOUND.ballots, sign_offs=[1], cast=[1, 2]), ["ballot without sign-off: 2"]),
        (Stored(ballots=SOUND.ballots, sign_offs=[1, 2, 4], cast=[1, 2]), ["sign-off without ballot: 4"]),
        (Stored(ballots=SOUND.ballots, sign_offs=[1, 2], cast=[1]), ["told otherwise: 2"]),
        (Stored(ballots=SOUND.ballots, sign_offs=[1, 2], cast=[1, 2, 2]), ["told otherwise: 2"]),
        (Stored(ballots=SOUND.ballots, sign_offs=[1, 2], cast=[1, 2], faults=["journal: cut"]), ["journal: cut"]),
    ],
)
def test_what_is_otherwise_is_named(stored: Stored, violations: list[str]) -> None:
    assert history().violations(stored) == violations
