"""Articles sort as lawyers read them."""

from govtool.wording.ordinals import citation_order


def test_numbers_sort_by_their_value_and_the_collectives_own_statutes_come_first() -> None:
    citations = [
        "code de commerce, art. L225-98",
        "statuts, art. 16",
        "code de commerce, art. L223-29",
        "statuts, art. 9",
    ]

    assert sorted(citations, key=citation_order) == [
        "statuts, art. 9",
        "statuts, art. 16",
        "code de commerce, art. L223-29",
        "code de commerce, art. L225-98",
    ]


def test_latin_ordinals_sort_by_their_value_after_the_plain_number() -> None:
    numbers = ["19 nonies", "25-1", "19", "19 undecies", "19 septies", "1", "19 octies", "19 bis"]

    assert sorted(numbers, key=citation_order) == [
        "1",
        "19",
        "19 bis",
        "19 septies",
        "19 octies",
        "19 nonies",
        "19 undecies",
        "25-1",
    ]
