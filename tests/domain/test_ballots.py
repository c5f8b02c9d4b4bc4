"""What ballots become in the counts of a college."""

from govtool.domain.ballots import Attendance, Choice, count_of

ATTENDANCE = Attendance(enrolled=14, present=7, represented=2)


def test_each_answer_is_counted_in_its_place() -> None:
    choices = {Choice.FOR: 4, Choice.AGAINST: 2, Choice.ABSTAIN: 1, Choice.BLANK: 1, Choice.NULL: 1}

    count = count_of("a", ATTENDANCE, choices)

    assert (count.for_, count.against, count.abstain, count.blank, count.null) == (4, 2, 1, 1, 1)
    assert (count.id, count.enrolled, count.present, count.represented, count.postal) == ("a", 14, 7, 2, 0)


def test_an_answer_that_nobody_gave_counts_nothing() -> None:
    count = count_of("a", ATTENDANCE, {Choice.FOR: 4})

    assert (count.for_, count.voters, count.attending) == (4, 4, 9)
