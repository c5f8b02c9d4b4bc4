"""The minute book: when minutes may be begun, written, left, corrected; what two secretaries write at once."""

import pytest

from govtool.domain.assemblies import AssemblyState
from govtool.domain.findings import Refusal
from govtool.domain.minute_book import (
    LONGEST_PASSAGE,
    Clash,
    MinutesState,
    Passage,
    changed_passages,
    clashes_between,
    correcting_refusals,
    length_refusals,
    starting_refusals,
    unfinished_refusals,
    writing_refusals,
)
from govtool.domain.minutes import Mention

DEBATES, INCIDENTS = Mention.DEBATES, Mention.INCIDENTS


def passage(text: str, version: int = 0) -> Passage:
    return Passage(text=text, version=version)


def codes(refusals: tuple[Refusal, ...]) -> list[str]:
    return [refusal.code for refusal in refusals]


def test_minutes_are_begun_from_the_opening_on() -> None:
    assert codes(starting_refusals(AssemblyState.PREPARED)) == ["assembly-not-opened"]
    assert starting_refusals(AssemblyState.OPEN) == starting_refusals(AssemblyState.CLOSED) == ()


def test_an_open_assembly_lacks_the_close_of_each_poll_and_its_own() -> None:
    lacking = unfinished_refusals(AssemblyState.OPEN, (2, 5))

    assert lacking == (
        Refusal("poll-to-close", {"position": 2}),
        Refusal("poll-to-close", {"position": 5}),
        Refusal("assembly-to-close", {}),
    )
    assert unfinished_refusals(AssemblyState.CLOSED, ()) == ()


def test_sealed_minutes_are_not_written_on() -> None:
    assert codes(writing_refusals(MinutesState.SEALED)) == ["minutes-sealed"]
    assert writing_refusals(MinutesState.DRAFT) == ()


@pytest.mark.parametrize(
    ("state", "reason", "corrected", "expected"),
    [
        (MinutesState.DRAFT, "Un nom.", False, ["minutes-not-sealed"]),
        (MinutesState.SEALED, "Un nom.", True, ["already-corrected"]),
        (MinutesState.SEALED, " \n", False, ["no-reason"]),
        (MinutesState.SEALED, "Un nom.", False, []),
    ],
)
def test_sealed_minutes_are_corrected_once_and_for_a_reason(
    state: MinutesState, reason: str, corrected: bool, expected: list[str]
) -> None:
    assert codes(correcting_refusals(state, reason, corrected=corrected)) == expected


def test_only_what_says_something_else_is_a_change() -> None:
    current = {DEBATES: passage("Long débat.", 3)}
    written = {DEBATES: passage("Long débat.", 1), INCIDENTS: passage("Aucun.")}

    assert changed_passages(written, {DEBATES: "Débat."}, current) == {INCIDENTS: passage("Aucun.")}


def test_an_empty_passage_that_nobody_wrote_is_no_change() -> None:
    assert changed_passages({DEBATES: passage("")}, {}, {}) == {}


def test_a_passage_left_as_it_was_read_is_no_change_whatever_stands_now() -> None:
    current = {DEBATES: passage("Écrit par une autre.", 2)}

    assert changed_passages({DEBATES: passage("")}, {}, current) == {}
    assert changed_passages({DEBATES: passage("Un.", 1)}, {DEBATES: "Un."}, current) == {}


def test_a_passage_emptied_on_purpose_is_a_change() -> None:
    current = {DEBATES: passage("Un.", 1)}

    assert changed_passages({DEBATES: passage("", 1)}, {DEBATES: "Un."}, current) == {DEBATES: passage("", 1)}


def test_a_passage_written_by_somebody_else_meanwhile_clashes() -> None:
    current = {DEBATES: passage("Leur texte.", 2)}

    assert clashes_between({DEBATES: passage("Le mien.", 1)}, current) == (
        Clash(mention=DEBATES, theirs=passage("Leur texte.", 2)),
    )
    assert clashes_between({DEBATES: passage("Le mien.", 2)}, current) == ()


def test_a_passage_that_nobody_wrote_clashes_with_nothing() -> None:
    assert clashes_between({INCIDENTS: passage("Aucun.")}, {}) == ()


def test_a_passage_holds_a_million_characters_and_not_one_more() -> None:
    exact, above = passage("é" * LONGEST_PASSAGE), passage("é" * (LONGEST_PASSAGE + 1))

    assert length_refusals({DEBATES: exact}) == ()
    assert length_refusals({DEBATES: above, INCIDENTS: exact}) == (
        Refusal(
            "passage-too-long",
            {"mention": "debates", "length": LONGEST_PASSAGE + 1, "allowed": LONGEST_PASSAGE},
        ),
    )
