"""What statutes state is read from whole clauses and from open ones alike."""

from govtool.domain.articles import NONE
from govtool.domain.bases import Counted
from govtool.domain.holes import Hole
from govtool.domain.legality.stated import carry_of, days_of, term_of, weighings_in
from govtool.domain.meeting import Notice
from tests.factories.written_statutes import complete_scic, majority_scic

OPEN_WEIGHING = Hole(missing=("blank",), known=(("carry", "majority"), ("abstention", "for")))
NOTICE = Notice(first_days=15, second_days=NONE, clear_days=False)


def test_a_word_of_an_open_clause_equals_the_word_of_the_domain() -> None:
    assert term_of(OPEN_WEIGHING, "abstention") == Counted.FOR
    assert term_of(majority_scic().weighing, "abstention") == Counted.FOR


def test_a_term_that_nobody_stated_is_none() -> None:
    assert term_of(OPEN_WEIGHING, "blank") is None
    assert term_of(Hole(), "abstention") is None
    assert term_of(NONE, "abstention") is None


def test_an_explicit_none_is_kept_in_an_open_clause() -> None:
    assert term_of(Hole(missing=("exceptions",), known=(("add_right", "none"),)), "add_right") is NONE


def test_the_carry_is_read_from_whole_and_open_clauses() -> None:
    assert [carry_of(clause) for clause in (OPEN_WEIGHING, majority_scic().weighing, Hole())] == [
        "majority",
        "majority",
        None,
    ]


def test_no_notice_at_all_is_nought_days_and_an_open_one_is_unknown() -> None:
    assert [days_of(clause, "first_days") for clause in (NOTICE, NONE, Hole())] == [15, 0, None]


def test_the_weighing_of_the_statutes_comes_first() -> None:
    assert [path for path, _ in weighings_in(complete_scic())] == ["weighing"]
