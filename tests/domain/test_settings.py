"""Settings stay within their bounds; counts that would tell a vote are withheld."""

from dataclasses import replace

import pytest

from govtool.domain.settings import CollectiveSettings, is_withheld, settings_refusals
from govtool.domain.sheets import CollegeCount

USUAL = CollectiveSettings(zone="Europe/Paris", language="fr", sender="", reply_to="", months_kept=30, fewest_voters=5)


def codes(**terms: object) -> list[str]:
    return [refusal.code for refusal in settings_refusals(replace(USUAL, **terms))]


def college(voters: int) -> CollegeCount:
    return CollegeCount(
        id="un", enrolled=9, present=9, represented=0, postal=0, for_=voters, against=0, abstain=0, blank=0, null=0
    )


@pytest.mark.parametrize(
    "terms",
    [
        {},
        {"sender": "L’été, « La Ruche » <b>", "reply_to": "bureau@la-ruche.example"},
        {"months_kept": 120, "fewest_voters": 3},
        {"fewest_voters": 50},
    ],
)
def test_settings_within_bounds_are_kept(terms):
    assert codes(**terms) == []


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"sender": "La Ruche\r\nBcc: tous@ailleurs.example"}, "sender-unfit"),
        ({"sender": "é" * 101}, "sender-unfit"),
        ({"reply_to": "bureau"}, "reply-address-unfit"),
        ({"reply_to": "a@b.example, c@d.example"}, "reply-address-unfit"),
        ({"reply_to": "a@b.example\r\nBcc: c@d.example"}, "reply-address-unfit"),
        ({"reply_to": "Bureau <a@b.example>"}, "reply-address-unfit"),
        ({"reply_to": f"{'a' * 250}@b.fr"}, "reply-address-unfit"),
        ({"months_kept": 29}, "months-out-of-bounds"),
        ({"months_kept": 121}, "months-out-of-bounds"),
        ({"fewest_voters": 2}, "voters-out-of-bounds"),
        ({"fewest_voters": 51}, "voters-out-of-bounds"),
    ],
)
def test_settings_out_of_bounds_are_refused(terms, code):
    assert codes(**terms) == [code]


def test_all_that_is_wrong_is_said_at_once():
    assert len(codes(sender="\n", reply_to="x", months_kept=0, fewest_voters=0)) == 4


@pytest.mark.parametrize(("voters", "withheld"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_college_in_which_few_vote_withholds_the_counts(voters, withheld):
    assert is_withheld((college(7), college(voters)), 5) is withheld


def test_nothing_is_withheld_without_a_threshold():
    assert not is_withheld((college(1),), 0)
