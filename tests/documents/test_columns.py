"""Columns are as wide as what stands in them needs."""

from govtool.documents.blocks import Grid
from govtool.documents.columns import LONGEST_WORD, PAGE, PAGE_LETTERS, SIGNATURE_LETTERS, widths_of
from govtool.documents.look import spread


def test_the_column_of_the_longest_texts_is_the_widest() -> None:
    grid = Grid("", ("Nom", "Participation"), (("Ève", "représentée par Kerboriou Goulven"),), numbers=False)

    assert widths_of(grid) == (6, 35)


def test_no_word_is_cut_while_there_is_room() -> None:
    row = ("anticonstitutionnellement", *("mot " * 30,) * 6)

    widths = widths_of(Grid("", ("a",) * 7, (row,), numbers=False))

    assert widths[0] == LONGEST_WORD + 2
    assert sum(widths) <= PAGE_LETTERS


def test_heads_over_numbers_go_on_several_lines() -> None:
    assert widths_of(Grid("", ("Collège", "Présents ou représentés"), (("Producteurs", "12"),))) == (15, 15)


def test_a_number_is_never_cut_at_its_spaces() -> None:
    grid = Grid("", ("Collège", "Voix pour"), (("Producteurs", "139/220 (63,18 %)"),))

    assert widths_of(grid) == (15, 22)


def test_columns_in_great_number_have_less_air_between_them() -> None:
    assert widths_of(Grid("", ("abc",) * 8, (("1",) * 8,))) == (5,) * 8


def test_a_place_to_sign_is_wide_whatever_the_head_says() -> None:
    assert widths_of(Grid("", ("Nom", "Visa"), (("Ève", ""),), numbers=False, signed=True)) == (6, SIGNATURE_LETTERS)


def test_a_long_name_of_a_college_stands_on_one_line_even_in_wide_letters() -> None:
    heads = ("Mandataire", "Collège", "Voix de ses mandants", "Mandants")
    names = ", ".join(["Kerboriou Goulven"] * 9)

    widths = widths_of(Grid("", heads, (("Œuvrard Françoise", "Consom’acteurs", "9", names),), numbers=False))

    assert spread(widths, PAGE)[1] >= len("Consom’acteurs") * 2
    assert sum(widths) <= PAGE_LETTERS


def test_columns_to_fill_by_hand_hold_so_many_letters() -> None:
    heads = ("Nom", "Domicile", "Actions", "Visa")
    grid = Grid("", heads, (("Ève", "", "", ""),), numbers=False, signed=True, blank=(34, 10))

    assert widths_of(grid) == (6, 34, 10, SIGNATURE_LETTERS)


def test_a_wide_page_holds_more_letters() -> None:
    grid = Grid("", ("a",) * 5, (("mot " * 30,) * 5,), numbers=False)

    assert (sum(widths_of(grid)), sum(widths_of(grid, 249))) == (95, 140)


def test_an_endless_word_does_not_take_the_page() -> None:
    assert widths_of(Grid("", ("Nom", "Adresse"), (("Ève", "x" * 500),), numbers=False)) == (6, 44)


def test_a_whole_is_shared_out_to_the_last_unit() -> None:
    assert spread((1, 1, 1), 100) == (33, 33, 34)


def test_numbers_stay_on_one_line_in_a_table_that_is_hardly_too_wide() -> None:
    heads = ("Collège", "Poids", "Voix pour", "Voix contre", "Voix exprimées", "Sans effet")
    shares = ("2/5 (40 %)", "203/330 (61,52 %)", "127/330 (38,48 %)", "2/5 (40 %)", "0 %")

    assert widths_of(Grid("", heads, (("Consom’acteurs", *shares),))) == (19, 14, 22, 22, 14, 8)


def test_a_number_goes_on_several_lines_before_a_word_is_cut() -> None:
    heads = ("Collège", "Poids", "Voix pour", "Voix contre", "Voix exprimées", "Sans effet")
    shares = ("7/20 (35 %)", "1\u202f777/1\u202f980 (89,75 %)", "203/1\u202f980 (10,25 %)", "1/10 (10 %)", "0 %")

    widths = widths_of(Grid("", heads, (("Consom’acteurs", *shares),)))

    assert widths[0] >= len("Consom’acteurs") + 3
    assert widths[1] > len(shares[0]) + 1
    assert widths[2] < len(shares[1]) + 3
    assert sum(widths) <= PAGE_LETTERS
